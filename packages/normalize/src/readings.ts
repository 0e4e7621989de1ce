import { READINGS } from './readings-data.js';

/** A syllable in lower case with a tone mark or none, as pages print it: `jié`, `lǜ`, `ɡuǎn`. */
export const SYLLABLE = '[a-z\\uff41-\\uff5a\\u0251\\u0261\\u00e0-\\u01dc\\u0300-\\u030c]{1,12}';

/** A vowel with a tone mark. */
const TONE_REGEX = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]/u;

/** Letters that are written in another way than the table's. */
const ODD_REGEX = /[^a-z\u00e0-\u01dc]/u;

interface Row {
  readonly reading: string;
  readonly characters: string;
}

/** Places for rows, by the hash of the reading; one whose place is taken has the next free one. */
const PLACES = 1 << 12;

let toned: (Row | undefined)[] | undefined;

/** The traditional characters that are read so; `''` for what is no reading, or has no tone. */
export function charactersRead(reading: string): string {
  const units = new Uint16Array(reading.length);
  for (let i = 0; i < units.length; i++) units[i] = reading.charCodeAt(i);
  return charactersReadAt(units, 0, units.length);
}

/** The same for the units from `start` to `end`. */
export function charactersReadAt(units: Uint16Array, start: number, end: number): string {
  // Nearly all are written as they stand in the table, with a tone; what is not is looked up the long way.
  const found = rowOf(units, start, end);
  if (found) return found.characters;
  let reading = '';
  for (let i = start; i < end; i++) reading += String.fromCharCode(units[i]!);
  const composed = compose(reading);
  return composed === reading || !TONE_REGEX.test(composed) ? '' : charactersRead(composed);
}

/** The readings of a character; none for what is no traditional one. */
export function readingsOf(character: string): string[] {
  toned ??= tonedRows();
  const readings: string[] = [];
  for (const row of toned) if (row?.characters.includes(character)) readings.push(row.reading);
  return readings.sort();
}

function rowOf(units: Uint16Array, start: number, end: number): Row | undefined {
  toned ??= tonedRows();
  let hash = 0;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + units[i]!) | 0;
  for (let place = hash & (PLACES - 1); ; place = (place + 1) & (PLACES - 1)) {
    const row = toned[place];
    if (!row || isReading(row.reading, units, start, end)) return row;
  }
}

function isReading(reading: string, units: Uint16Array, start: number, end: number): boolean {
  if (reading.length !== end - start) return false;
  for (let k = 0; k < reading.length; k++) if (reading.charCodeAt(k) !== units[start + k]) return false;
  return true;
}

function tonedRows(): (Row | undefined)[] {
  const rows = new Array<Row | undefined>(PLACES).fill(undefined);
  for (const row of READINGS.split(' ')) {
    let end = 0;
    let hash = 0;
    for (; row.charCodeAt(end) < 0x2e80; end++) hash = (Math.imul(hash, 31) + row.charCodeAt(end)) | 0;
    if (!TONE_REGEX.test(row)) continue;
    let place = hash & (PLACES - 1);
    while (rows[place]) place = (place + 1) & (PLACES - 1);
    rows[place] = { reading: row.slice(0, end), characters: row.slice(end) };
  }
  return rows;
}

export function hasTone(reading: string): boolean {
  return TONE_REGEX.test(compose(reading));
}

function compose(reading: string): string {
  if (!ODD_REGEX.test(reading)) return reading;
  const plain = reading.replaceAll(/[\uff41-\uff5a]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));
  return plain.replaceAll('ɡ', 'g').replaceAll('ɑ', 'a').normalize('NFC');
}
