// node form.mjs COMPETENCY [--pictures FOLDER]: a whole 360 with nothing but the command COMPETENCY, Chromium and LibreOffice.
// The same answers go through HTML forms, filled in as a rater does, and through workbooks that LibreOffice has opened and saved again: both must give the same ratings and scores.
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withBrowser } from './browser.mjs';
import { accessibility, clippedText, horizontalScroll } from './rules.mjs';

const [command] = process.argv.slice(2);
const pictures = process.argv.includes('--pictures') ? process.argv[process.argv.indexOf('--pictures') + 1] : null;
if (!command) {
  console.error('Say which command to run: node form.mjs COMPETENCY [--pictures FOLDER]');
  process.exit(2);
}

const model = 'sales-mentor';
const round = [['S1', 'S1', 'self'], ['S1', 'M1', 'manager'], ['S1', 'P1', 'peer'], ['S1', 'P2', 'peer'], ['S1', 'P3', 'peer']];
const folder = mkdtempSync(join(tmpdir(), 'competency-form-'));
const at = (...names) => join(folder, ...names);
const competency = (...args) => execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
let passed = 0;
let failed = 0;
function check(name, faults) {
  if (faults.length === 0) {
    passed++;
  } else {
    failed++;
    console.log(`FAIL ${name}`);
    for (const fault of faults) console.log(`     ${fault}`);
  }
}

const same = (what, left, right) => left === right ? [] : [`${what} differs: ${String(left).slice(0, 300)} and ${String(right).slice(0, 300)}`];

// What each rater answers to each item, by the model's own order: points, not observed, nothing.
const languages = ['zh-CN', 'en'];
const file = JSON.parse(competency('show', model, '--format', 'json'));
const indicators = file.dimensions.flatMap(function of(dimension) {
  return [...(dimension.dimensions ?? []).flatMap(of), ...(dimension.levels ?? []).flatMap(level => level.indicators ?? []), ...(dimension.indicators ?? [])];
});
const labels = language => ({ ...Object.fromEntries(file.scale.points.map(point => [point.value, point.label[language]])), 'not-observed': file.scale.notObserved[language] });
const planned = (rater, item) => {
  const draw = (7 * rater + 3 * item + rater * item) % 8;
  return draw < 5 ? draw + 1 : draw === 5 ? 'not-observed' : draw === 6 ? null : 4;
};
const commented = item => item % 9 === 2 ? `=1+1, "第 ${item} 条"\n第二行` : '';
const itemOf = (language, statement) => indicators.findIndex(indicator => indicator.text[language] === statement);

async function fillIn(page, language, rater) {
  const questions = await page.locator('.question').all();
  for (const question of questions) {
    const item = itemOf(language, await question.locator('legend bdi').textContent());
    const value = planned(rater, item);
    if (value !== null) await question.locator(`input[value="${value}"]`).check();
    if (commented(item)) {
      await question.locator('summary').click();
      await question.locator('textarea').fill(commented(item));
    }
  }
  await page.locator('#date').fill('2026-03-31');
  return questions.length;
}

async function throughTheBrowser(context, language) {
  const forms = at(`html-${language}`);
  const saved = at(`saved-${language}`);
  mkdirSync(saved);
  competency('form', '--model', model, '--assignments', at('assignments.csv'), '--lang', language, '--out', forms);
  for (const [rater, [subject, code, role]] of round.entries()) {
    const page = await context.newPage();
    const faults = [];
    page.on('pageerror', error => faults.push(error.message));
    page.on('console', message => faults.push(message.text()));
    page.on('request', request => { if (!/^(file|blob|data):/.test(request.url())) faults.push(`it asks for ${request.url()}`); });
    await page.setViewportSize(rater % 2 ? { width: 1280, height: 900 } : { width: 390, height: 844 });
    await page.goto(pathToFileURL(join(forms, `${subject}--${code}--${role}.html`)).href);
    const count = await fillIn(page, language, rater);
    const open = indicators.filter((_, item) => planned(rater, item) === null).length;
    const progress = await page.locator('.progress').textContent();
    if (count !== indicators.length || !progress.includes(String(count - open)) || !progress.includes(String(count))) faults.push(`progress says '${progress}'`);
    if (open > 0) {
      await page.locator('.next').click();
      const isOpen = await page.evaluate(() => document.activeElement.name !== '' && document.querySelector(`[name="${document.activeElement.name}"]:checked`) === null);
      if (!isOpen) faults.push('the next open statement is not found');
    } else if (await page.locator('.next').isEnabled()) {
      faults.push('there is a next open statement where none is open');
    }
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.save').click()]);
    await download.saveAs(join(saved, download.suggestedFilename()));
    if (rater === 0) {
      // Going on from the saved file brings every answer back.
      await page.reload();
      await page.locator('#resume').setInputFiles(join(saved, download.suggestedFilename()));
      await page.waitForFunction(() => document.querySelector('.said').textContent !== '');
      const [again] = await Promise.all([page.waitForEvent('download'), page.locator('.save').click()]);
      faults.push(...same('the file saved again', readFileSync(await again.path(), 'utf8'), readFileSync(join(saved, download.suggestedFilename()), 'utf8')));
      await page.locator('#resume').setInputFiles(at('assignments.csv'));
    }
    check(`${language} ${role} ${code} filled in`, faults);
    await page.close();
  }
  return saved;
}

async function lookedAt(context, language) {
  for (const [name, code, role] of [['self', 'S1', 'self'], ['peer', 'P1', 'peer']]) {
    const page = await context.newPage();
    const url = pathToFileURL(join(at(`html-${language}`), `S1--${code}--${role}.html`)).href;
    for (const [screen, width, height] of [['phone', 390, 844], ['desktop', 1280, 900]]) {
      await page.setViewportSize({ width, height });
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme, media: 'screen' });
        await page.goto(url);
        const where = `${language} ${name} ${screen} ${colorScheme}`;
        check(`${where} scroll`, await horizontalScroll(page));
        check(`${where} text`, await clippedText(page));
        await page.evaluate(() => document.querySelectorAll('details').forEach(details => { details.open = true; }));
        check(`${where} axe`, await accessibility(page));
        if (pictures) {
          await page.goto(url);
          await page.screenshot({ path: join(pictures, `form-${language}-${name}-${screen}-${colorScheme}.png`) });
        }
      }
    }
    if (pictures) {
      await page.emulateMedia({ colorScheme: 'light', media: null });
      await page.pdf({ path: join(pictures, `form-${language}-${name}.pdf`), preferCSSPageSize: true });
    }
    await page.close();
  }
}

// A host's own server: what is posted is what would have been saved, with script and without.
async function posted(context) {
  const bodies = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', chunk => { body += chunk; });
    request.on('end', () => {
      bodies.push(new URLSearchParams(body));
      response.end('thanks');
    });
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${server.address().port}/answers`;
  competency('form', '--model', model, '--role', 'peer', '--lang', 'en', '--subject', 'S1', '--rater', 'P1', '--submit-to', address, '--out', at('post.html'));
  await context.setOffline(false);
  const page = await context.newPage();
  await page.goto(pathToFileURL(at('post.html')).href);
  await fillIn(page, 'en', 2);
  await Promise.all([page.waitForURL(address), page.locator('.submit').click()]);
  await page.close();
  server.close();
  const saved = JSON.parse(readFileSync(at('saved-en', 'S1--P1--peer.json'), 'utf8'));
  const [body] = bodies;
  const faults = ['model', 'version', 'fingerprint', 'role', 'seed', 'subject', 'rater', 'date'].flatMap(name => same(name, body.get(name), saved[name]));
  for (const answer of saved.answers) {
    faults.push(...same('an answer', body.get(answer.question), answer.value === null ? null : String(answer.value)));
    faults.push(...same('a comment', body.get(`comment-${answer.question}`).replaceAll('\r\n', '\n'), answer.comment ?? ''));
  }
  check('posted', faults);
}

// Fills a workbook in: its cells are written as a spreadsheet program writes text.
function fillWorkbook(path, language, rater) {
  const escape = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const part = 'xl/worksheets/sheet2.xml';
  const text = value => `t="inlineStr"><x:is><x:t xml:space="preserve">${escape(value)}</x:t></x:is></x:c>`;
  let sheet = execFileSync('unzip', ['-p', path, part], { encoding: 'utf8' });
  sheet = sheet.replace(/<x:row r="(\d+)"[^>]*>.*?<\/x:row>/g, (row, number) => {
    const statement = row.match(/<x:c r="C\d+"[^>]*><x:is><x:t[^>]*>(.*?)<\/x:t>/)[1].replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    const item = itemOf(language, statement);
    if (item < 0) return row;
    const value = planned(rater, item);
    const filled = value === null ? row : row.replace(`r="D${number}" s="8" />`, `r="D${number}" s="8" ${text(labels(language)[value])}`);
    return commented(item) ? filled.replace(`r="E${number}" s="9" />`, `r="E${number}" s="9" ${text(commented(item))}`) : filled;
  });
  let start = execFileSync('unzip', ['-p', path, 'xl/worksheets/sheet1.xml'], { encoding: 'utf8' });
  // The day as a number with a date's format, as spreadsheets keep what is typed: 46112 is 2026-03-31.
  start = start.replace(/(<x:c r="B\d+" s="10") \/>/, '$1><x:v>46112</x:v></x:c>');
  const parts = at('parts', 'xl', 'worksheets');
  mkdirSync(parts, { recursive: true });
  writeFileSync(join(parts, 'sheet1.xml'), start);
  writeFileSync(join(parts, 'sheet2.xml'), sheet);
  execFileSync('zip', ['-q', path, 'xl/worksheets/sheet1.xml', part], { cwd: at('parts') });
}

function throughLibreOffice(language) {
  const books = at(`xlsx-${language}`);
  competency('form', '--model', model, '--assignments', at('assignments.csv'), '--lang', language, '--format', 'xlsx', '--out', books);
  for (const [rater, [subject, code, role]] of round.entries()) fillWorkbook(join(books, `${subject}--${code}--${role}.xlsx`), language, rater);
  const files = readdirSync(books).map(name => join(books, name));
  for (const [kind, target] of [['xlsx:Calc MS Excel 2007 XML', at(`resaved-${language}`)], ['csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1', at(`csv-${language}`)]]) {
    execFileSync('soffice', [`-env:UserInstallation=${pathToFileURL(at('office')).href}`, '--headless', '--convert-to', kind, '--outdir', target, ...files], { stdio: 'ignore' });
  }
  const shown = readdirSync(at(`csv-${language}`)).filter(name => name.includes('S1--P1--peer')).map(name => readFileSync(at(`csv-${language}`, name), 'utf8')).join('\n');
  const expected = indicators.filter((_, item) => planned(2, item) !== null).map(indicator => indicator.text[language]);
  check(`${language} LibreOffice shows the statements`, expected.filter(statement => !shown.includes(statement)).slice(0, 3));
  return [books, at(`resaved-${language}`)];
}

function collected(name, forms) {
  const ratings = at(`${name}.csv`);
  competency('collect', forms, '--assignments', at('assignments.csv'), '--out', ratings);
  competency('score', ratings, '--model', model, '--format', 'json', '--out', at(`${name}.json`));
  return [readFileSync(ratings, 'utf8'), readFileSync(at(`${name}.json`), 'utf8')];
}

try {
  if (pictures) mkdirSync(pictures, { recursive: true });
  writeFileSync(at('assignments.csv'), ['subject,rater,role', ...round.map(row => row.join(','))].join('\n') + '\n');

  // The ratings as they must come back, made from the plan alone.
  const quoted = text => /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const order = [1, 2, 3, 4, 0];
  const expected = 'subject,rater,role,item,value,comment,date\n' + order.flatMap(rater => indicators.map((indicator, item) => [
    ...round[rater], indicator.id, planned(rater, item) ?? 'not-observed', quoted(commented(item) && ' ' + commented(item)), '2026-03-31',
  ].join(',') + '\n')).join('');

  let score = null;
  const judge = (name, forms) => {
    try {
      const [ratings, scores] = collected(name, forms);
      score ??= scores;
      check(`${name} ratings`, same('the file', ratings, expected));
      check(`${name} scores`, same('the result', scores, score));
    } catch (error) {
      check(`${name} collected`, [error.stderr ?? error.message]);
    }
  };
  await withBrowser(async context => {
    for (const language of languages) {
      judge(`saved-${language}`, await throughTheBrowser(context, language));
      await lookedAt(context, language);
    }
    await posted(context);
  });
  for (const language of languages) {
    for (const books of throughLibreOffice(language)) judge(basename(books), books);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
