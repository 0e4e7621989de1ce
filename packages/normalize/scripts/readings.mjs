// Writes src/readings-data.ts: the readings of every traditional character that GBK has, from pinyin-pro (MIT).
// Run it again when pinyin-pro is updated: `node scripts/readings.mjs`.
import { writeFileSync } from 'node:fs';
import { Converter, Locale } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';

const gbk = new TextDecoder('gbk');
const encodable = new Set();
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) encodable.add(gbk.decode(Uint8Array.of(lead, trail)));
}
// What one of the three conversions changes (not 才, which tw2s takes to 纔 and back), alone or in a word (藉口).
const converters = ['t', 'tw', 'hk'].map((from) => Converter({ from, to: 'cn' }));
const rows = [Locale.to.cn[0], Locale.from.tw[0], Locale.from.hk[0]].flatMap((dictionaries) =>
  dictionaries.flatMap((dictionary) => dictionary.split('|').map((row) => row.split(' '))),
);
const traditional = rows.flatMap(([from, to]) => {
  if (from.length === 1) return converters.some((convert) => convert(from) !== from) ? [from] : [];
  const simplified = converters[0](from);
  return [...from].filter((character, i) => from.length === to.length && simplified[i] !== character);
});
const byReading = new Map();
for (const character of new Set(traditional)) {
  if (character.length !== 1 || !encodable.has(character)) continue;
  for (const reading of new Set(pinyin(character, { multiple: true, type: 'array' }))) {
    if (!/^[a-zü\u00e0-\u01dc]{1,6}$/u.test(reading)) continue;
    byReading.set(reading, (byReading.get(reading) ?? '') + character);
  }
}
const data = [...byReading].sort(([x], [y]) => (x < y ? -1 : 1)).map(([reading, characters]) => reading + characters);
writeFileSync(
  new URL('../src/readings-data.ts', import.meta.url),
  `// Written by scripts/readings.mjs from pinyin-pro (MIT). Not to be edited.
/** Readings, each followed by the traditional characters that have it. */
export const READINGS =
  '${data.join(' ')}';
`,
);
