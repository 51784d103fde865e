// node workbook.mjs COMPETENCY RATINGS: LibreOffice opens the workbook of each kind of report; every cell it read must be the value that the
// flat JSON of the same report has at that place. Last line: N passed, N failed.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [command, ratings] = process.argv.slice(2);

// A table whose sheet has a name for readers.
const sheetNames = { items: 'behaviors' };
const folder = mkdtempSync(join(tmpdir(), 'competency-workbook-'));
let passed = 0;
let failed = 0;

const unescaped = text => text.replace(/<[^>]*>/g, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, '&');
const attribute = (element, name) => new RegExp(`${name}="([^"]*)"`).exec(element)?.[1];

// The value of a cell as LibreOffice keeps it, not as it shows it.
function valueOf(cell) {
  switch (attribute(cell, 'office:value-type')) {
    case undefined: return null;
    case 'boolean': return attribute(cell, 'office:boolean-value') === 'true';
    case 'date': return attribute(cell, 'office:date-value');
    case 'string': return unescaped([...cell.matchAll(/<text:p>([\s\S]*?)<\/text:p>/g)].map(paragraph => paragraph[1]).join('\n'));
    default: return Number(attribute(cell, 'office:value'));
  }
}

// The sheets of a flat OpenDocument file: name, then rows of values.
function sheetsOf(xml) {
  const sheets = {};
  for (const [, name, body] of xml.matchAll(/<table:table table:name="([^"]*)"[\s\S]*?(<table:table-row[\s\S]*?)<\/table:table>/g)) {
    sheets[unescaped(name).toLowerCase()] = [...body.matchAll(/<table:table-row[^>]*>([\s\S]*?)<\/table:table-row>/g)].map(([, row]) =>
      [...row.matchAll(/<table:table-cell[^>]*?(?:\/>|>[\s\S]*?<\/table:table-cell>)/g)].flatMap(([cell]) =>
        Array(Math.min(Number(attribute(cell, 'table:number-columns-repeated') ?? 1), 100)).fill(valueOf(cell))));
  }

  return sheets;
}

// A truth value is a number with a format of its own to LibreOffice.
function isSame(read, value) {
  switch (typeof value) {
    case 'number': return read !== null && Math.abs(read - value) <= 1e-12 * Math.max(1, Math.abs(value));
    case 'boolean': return Number(read) === Number(value);
    default: return (read ?? '') === (value ?? '');
  }
}

for (const [kind, ...more] of [['team'], ['selection'], ['individual', '--subject', 'S001-zhang-wei']]) {
  const report = (format, file) => execFileSync(command,
    ['report', ratings, '--model', 'sales-representative', '--profile', 'regular', '--lang', 'en', '--kind', kind, ...more, '--format', format, '--out', join(folder, file)]);
  report('json', `${kind}.json`);
  report('xlsx', `${kind}.xlsx`);
  execFileSync('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'fods', '--outdir', folder, join(folder, `${kind}.xlsx`)], { stdio: 'ignore' });
  const sheets = sheetsOf(readFileSync(join(folder, `${kind}.fods`), 'utf8'));
  const tables = Object.entries(JSON.parse(readFileSync(join(folder, `${kind}.json`), 'utf8'))).filter(([, value]) => Array.isArray(value));
  const faults = tables.length === 0 ? ['the JSON has no table'] : [];
  let cells = 0;
  for (const [name, rows] of tables) {
    const sheet = sheets[sheetNames[name] ?? name.toLowerCase()];
    if (!sheet) {
      if (rows.length > 0) faults.push(`no sheet ${name}; there are ${Object.keys(sheets)}`);
      continue;
    }

    rows.forEach((row, at) => Object.entries(row).forEach(([column, value], index) => {
      const read = sheet[at + 1]?.[index] ?? null;
      cells++;
      if (!isSame(read, value)) {
        faults.push(`${name}, row ${at + 2}, ${column}: ${read} for ${value}`);
      }
    }));
  }

  if (faults.length === 0 && cells > 0) {
    passed++;
  } else {
    failed++;
    console.log(`FAIL ${kind} workbook, ${cells} cells`);
    for (const fault of faults.slice(0, 10)) console.log(`     ${fault}`);
  }
}

rmSync(folder, { recursive: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
