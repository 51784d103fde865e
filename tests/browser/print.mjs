// What a reader would notice on A4 paper: gives a list of faults of the page as it is printed. Needs pdftotext and pdfinfo of poppler-utils.
import { execFileSync } from 'node:child_process';

const millimeter = 72 / 25.4;
const sheet = { width: 210 * millimeter, height: 297 * millimeter };
const margin = { top: 20 * millimeter, side: 15 * millimeter, bottom: 18 * millimeter };

// Width and height of what lies between the margins, in CSS pixels.
export const paper = { width: Math.round(180 * 96 / 25.4), height: Math.round(259 * 96 / 25.4) };

export async function printed(page, pdf) {
  const marked = await mark(page);
  await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: false });
  const faults = [];
  const size = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }));
  if (Math.abs(size[1] - sheet.width) > 2 || Math.abs(size[2] - sheet.height) > 2) faults.push(`the paper is ${size[1]} x ${size[2]}, not A4`);
  const sheets = wordsOf(pdf);
  const starts = new Map();
  const ends = new Map();
  for (const [i, words] of sheets.entries()) {
    for (const [, end, id] of words.map(w => w.text).join(' ').matchAll(/zq([ab])(\d+)qz/g)) (end === 'a' ? starts : ends).set(Number(id), i + 1);
    const text = words.filter(w => !/zq[ab]\d+qz/.test(w.text));
    const head = text.filter(w => w.bottom < margin.top);
    const foot = text.filter(w => w.top > sheet.height - margin.bottom).map(w => w.text).join('');
    if (head.length === 0) faults.push(`page ${i + 1} has no header`);
    if (!new RegExp(`^(Page${i + 1}of${sheets.length}|第${i + 1}页，共${sheets.length}页)$`).test(foot)) faults.push(`page ${i + 1} of ${sheets.length} says '${foot}' at its foot`);
    for (const word of text.filter(w => w.left < margin.side - 2 || w.right > sheet.width - margin.side + 2)) faults.push(`page ${i + 1}: '${word.text.slice(0, 40)}' reaches into the margin`);
    if (text.length === head.length) faults.push(`page ${i + 1} is empty`);
  }
  for (const [id, { name, height }] of marked.entries()) {
    if (!starts.has(id) || !ends.has(id)) faults.push(`${name} is not on paper`);
    else if (starts.get(id) !== ends.get(id) && height < paper.height) faults.push(`${name}, ${Math.round(height)} high, is split over pages ${starts.get(id)} and ${ends.get(id)}`);
  }
  return [...new Set(faults)].slice(0, 12);
}

// Puts a word too small to be seen at the top and at the bottom of all that must stay in one piece; it takes no room.
async function mark(page) {
  return page.evaluate(() => {
    const whole = [...document.querySelectorAll('main figure, main tr, main li, main section, main div')]
      .filter(e => getComputedStyle(e).breakInside === 'avoid' && e.checkVisibility() && e.getBoundingClientRect().height > 0);
    return whole.map((element, id) => {
      const height = element.getBoundingClientRect().height;
      const name = `${element.tagName.toLowerCase()} '${element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40)}'`;
      const home = element.tagName === 'TR' ? element.cells[0] : element;
      home.style.position = 'relative';
      for (const [end, edge] of [['a', 'top'], ['b', 'bottom']]) {
        const word = document.createElement('span');
        word.textContent = `zq${end}${id}qz`;
        word.style.cssText = `position:absolute;${edge}:0;left:0;font:1px/1px sans-serif;white-space:nowrap`;
        home.append(word);
      }
      return { name, height };
    });
  });
}

function wordsOf(pdf) {
  const html = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return html.split('<page ').slice(1).map(page => [...page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g)]
    .map(([, left, top, right, bottom, text]) => ({ left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom), text })));
}
