import { READINGS } from './readings-data.js';

/** A syllable in lower case with a tone mark or none, as pages print it: `jié`, `lǜ`, `ɡuǎn`. */
export const SYLLABLE = '[a-z\\uff41-\\uff5a\\u0251\\u0261\\u00e0-\\u01dc\\u0300-\\u030c]{1,12}';

/** A vowel with a tone mark. */
const TONE_REGEX = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]/u;

let toned: Map<string, string> | undefined;

/** The traditional characters that are read so; `''` for what is no reading, or has no tone. */
export function charactersRead(reading: string): string {
  if (!toned) {
    toned = new Map();
    for (const row of READINGS.split(' ')) {
      let end = 0;
      while (row.charCodeAt(end) < 0x2e80) end++;
      if (TONE_REGEX.test(row)) toned.set(row.slice(0, end), row.slice(end));
    }
  }
  // Nearly all are written as they stand in the table, with a tone; what is not is looked up the long way.
  const found = toned.get(reading);
  if (found !== undefined) return found;
  const composed = compose(reading);
  return TONE_REGEX.test(composed) ? (toned.get(composed) ?? '') : '';
}

export function hasTone(reading: string): boolean {
  return TONE_REGEX.test(compose(reading));
}

function compose(reading: string): string {
  const plain = reading.replaceAll(/[\uff41-\uff5a]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));
  return plain.replaceAll('ɡ', 'g').replaceAll('ɑ', 'a').normalize('NFC');
}
