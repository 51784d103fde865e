// node check.mjs FOLDER [--pictures FOLDER]: opens every .html file below FOLDER as a reader would.
// Pages whose name begins with "form" may have scripts and forms; what is checked of them beside is in forms.mjs, where there is one.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withBrowser } from './browser.mjs';
import { paper, printed } from './print.mjs';
import { accessibility, clippedText, horizontalScroll, selfContained } from './rules.mjs';

const screens = [
  { name: 'phone', width: 390, height: 844 },
  { name: 'desktop', width: 1280, height: 900 },
];
const [folder] = process.argv.slice(2);
const pictures = process.argv.includes('--pictures') ? process.argv[process.argv.indexOf('--pictures') + 1] : null;
if (!folder || !existsSync(folder)) {
  console.error('Say which folder holds the pages: node check.mjs FOLDER [--pictures FOLDER]');
  process.exit(2);
}
if (pictures) mkdirSync(pictures, { recursive: true });
const scratch = mkdtempSync(join(tmpdir(), 'competency-print-'));

let passed = 0;
let failed = 0;
function report(name, faults) {
  if (faults.length === 0) {
    passed++;
  } else {
    failed++;
    console.log(`FAIL ${name}`);
    for (const fault of faults) console.log(`     ${fault}`);
  }
}

const pages = readdirSync(folder, { recursive: true }).filter(f => f.endsWith('.html')).sort();
await withBrowser(async context => {
  const page = await context.newPage();
  for (const file of pages) {
    const name = basename(file, '.html');
    const url = pathToFileURL(resolve(join(folder, file))).href;
    for (const screen of screens) {
      await page.setViewportSize(screen);
      await page.emulateMedia({ colorScheme: 'light', media: 'screen' });
      await page.goto(url);
      const languages = await page.evaluate(() => [...document.querySelectorAll('article[lang]')].map(a => a.lang));
      if (pictures) await page.screenshot({ path: join(pictures, `${name}-${screen.name}.png`), fullPage: true });
      await page.evaluate(() => document.querySelectorAll('details').forEach(d => { d.open = true; }));
      report(`${name} ${screen.name} scroll`, await horizontalScroll(page));
      // Each language by itself, so that a fault names it.
      for (const language of languages.length ? languages : [null]) {
        await page.evaluate(l => document.querySelectorAll('article[lang]').forEach(a => { a.hidden = l !== null && a.lang !== l; }), language);
        report(`${name} ${screen.name} ${language ?? ''} text`, await clippedText(page));
      }
      await page.evaluate(() => document.querySelectorAll('article[lang]').forEach(a => { a.hidden = false; }));
      if (screen.name === 'phone') {
        if (!name.startsWith('form')) report(`${name} self-contained`, await selfContained(page));
        for (const colorScheme of ['light', 'dark']) {
          await page.emulateMedia({ colorScheme, media: 'screen' });
          report(`${name} ${colorScheme} axe`, await accessibility(page));
        }
      }
    }
    if (pictures) {
      await page.emulateMedia({ colorScheme: 'dark', media: 'screen' });
      await page.screenshot({ path: join(pictures, `${name}-dark.png`), fullPage: true });
    }
    if (!name.startsWith('form')) {
      await page.setViewportSize(paper);
      await page.emulateMedia({ colorScheme: 'light', media: 'print' });
      await page.goto(url);
      report(`${name} paper scroll`, await horizontalScroll(page));
      report(`${name} paper text`, await clippedText(page));
      report(`${name} paper`, await printed(page, join(pictures ?? scratch, `${name}.pdf`)));
    }
  }
});
rmSync(scratch, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
