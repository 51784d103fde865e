// What a reader would notice, as functions of a page: each gives a list of faults.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// Nothing is wider than the screen.
export async function horizontalScroll(page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > width + 0.5 && !e.closest('.said'));
    return [`the page is ${document.documentElement.scrollWidth} wide on a screen of ${width}: ${wide.slice(0, 3).map(e => e.tagName + '.' + (e.getAttribute('class') ?? '')).join(', ')}`];
  });
}

// No text is cut off by its box, and no text of a chart lies outside the chart or on another text.
export async function clippedText(page) {
  return page.evaluate(() => {
    const faults = [];
    for (const e of document.querySelectorAll('body *:not(svg *)')) {
      if (e.closest('.said') || e.tagName === 'svg' || !e.textContent.trim()) continue;
      const style = getComputedStyle(e);
      if (style.overflow !== 'visible' && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)) {
        faults.push(`${e.tagName} cuts off '${e.textContent.trim().slice(0, 40)}'`);
      }
    }
    for (const svg of document.querySelectorAll('main svg')) {
      const frame = svg.getBoundingClientRect();
      if (frame.width === 0) continue;
      const texts = [...svg.querySelectorAll('text')].map(e => ({ text: e.textContent, box: e.getBoundingClientRect() })).filter(t => t.text.trim());
      for (const { text, box } of texts) {
        if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1) {
          faults.push(`chart '${svg.querySelector('title')?.textContent}': '${text}' reaches over its edge`);
        }
      }
      for (let i = 0; i < texts.length; i++) {
        for (let j = i + 1; j < texts.length; j++) {
          const a = texts[i].box, b = texts[j].box;
          const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          // Boxes of lines touch by their leading; letters touch when a third of a line overlaps.
          if (across > 1.5 && down > Math.min(a.height, b.height) / 3) {
            faults.push(`chart '${svg.querySelector('title')?.textContent}': '${texts[i].text}' lies on '${texts[j].text}'`);
          }
        }
      }
    }
    return [...new Set(faults)].slice(0, 12);
  });
}

// Nothing asks the network, and nothing runs.
export async function selfContained(page) {
  return page.evaluate(() => [
    ...[...document.querySelectorAll('script, iframe, object, embed, link, base, form[action]')].map(e => `there is a ${e.tagName}`),
    ...[...document.querySelectorAll('[src], [href]')].map(e => e.getAttribute('src') ?? e.getAttribute('href')).filter(u => !/^(data:image\/|#)/.test(u)).map(u => `it points to ${u}`),
    ...[...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => a.name.startsWith('on'))).map(e => `${e.tagName} has a handler`),
  ].slice(0, 5));
}

export async function accessibility(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => (await window.axe.run(document, { resultTypes: ['violations'] })).violations);
  return found.map(v => `axe ${v.id} (${v.impact}): ${v.nodes.length} × ${v.nodes[0].target.join(' ')} ${v.nodes[0].failureSummary?.split('\n')[1] ?? ''}`);
}
