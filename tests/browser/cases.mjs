// Writes the inputs that pages look worst with: a model of forty dimensions, a name of two hundred characters, nothing scored, a team of one.
// node cases.mjs FOLDER
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const stated = text => ({ text, provenance: { kind: 'completed' } });
const leaf = i => ({
  id: `skill-${i}`,
  name: stated({ 'zh-CN': `第${i}项跨部门沟通协调与资源整合能力`, en: `Cross-functional coordination and resource integration ${i}` }),
  indicators: [1, 2].map(n => ({ id: `skill-${i}.${n}`, text: { 'zh-CN': `行为${n}：主动与相关部门沟通，按时完成。`, en: `Behavior ${n}: talks to the departments concerned and delivers on time.` }, provenance: { kind: 'completed' } })),
});
const model = {
  formatVersion: 1,
  id: 'forty-dimensions',
  version: '1.0.0',
  languages: ['zh-CN', 'en'],
  name: stated({ 'zh-CN': '四十维度模型', en: 'Forty dimensions' }),
  scale: { min: 1, max: 5, points: ['从不/Never', '很少/Rarely', '有时/Sometimes', '经常/Often', '总是/Always'].map((l, i) => ({ value: i + 1, label: { 'zh-CN': l.split('/')[0], en: l.split('/')[1] } })), notObserved: { 'zh-CN': '未观察到', en: 'Not observed' }, provenance: { kind: 'completed' } },
  roles: [{ id: 'manager', weight: 1 }, { id: 'peer', weight: 1 }, { id: 'self', weight: 1 }],
  rules: { level: { kind: 'cut-scores' }, bands: [{ id: 'low', cut: 0, label: { 'zh-CN': '低', en: 'Low' } }, { id: 'high', cut: 50, label: { 'zh-CN': '高', en: 'High' } }] },
  dimensions: Array.from({ length: 40 }, (_, i) => leaf(i + 1)),
};
writeFileSync(join(folder, 'forty.json'), JSON.stringify(model, null, 2));

const header = 'subject,rater,role,item,value,comment,date\n';
const quote = text => `"${text.replaceAll('"', '""')}"`;
const rows = (subject, items, value, comment = '') => {
  let csv = '';
  for (const [rater, role] of [['self', 'self'], ['boss', 'manager'], ['p1', 'peer'], ['p2', 'peer'], ['p3', 'peer'], ['p4', 'peer'], ['p5', 'peer']]) {
    for (const [i, item] of items.entries()) csv += `${quote(subject)},${rater},${role},${item},${value(i, rater)},${quote(i % 20 === 0 ? comment : '')},2026-03-03\n`;
  }
  return csv;
};
const forty = model.dimensions.flatMap(d => d.indicators.map(i => i.id));
const people = Array.from({ length: 8 }, (_, i) => `成员${i + 1}`);
writeFileSync(join(folder, 'forty.csv'), header + people.map((p, n) => rows(p, forty, (i, r) => 1 + ((i * 7 + n + r.length) % 5))).join(''));

const item = (dimension, level, n) => `${dimension}.${level}.${n}`;
const some = ['influence', 'achievement-motivation', 'persistence'].flatMap(d => [1, 2, 3].map(l => item(d, l, 1)));
const long = ('非常长的名字' + 'VeryLongNameWithoutAnySpace').repeat(7).slice(0, 200);
const hostile = '<script>alert(1)</script>"><img src=x onerror=alert(1)>\u202Egnp.exe';
writeFileSync(join(folder, 'odd.csv'), header
  + rows(long, some, i => 1 + (i % 5), '评语'.repeat(300))
  + rows(hostile, some, i => 5 - (i % 3), hostile)
  + ['boss,manager', 'p1,peer'].map(r => `nothing-scored,${r},influence.1.1,N/A,,2026-03-03\n`).join(''));
