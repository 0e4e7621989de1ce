import { describe, expect, test } from 'vitest';
import { scriptOf } from '../src/script.js';

describe('script', () => {
  const rows: [string, string | null][] = [
    ['審結案件', 'traditional'],
    ['审结案件', 'simplified'],
    ['審結案件，审结案件', 'mixed'],
    ['2023', null],
    ['', null],
  ];
  test.each(rows)('%s', (raw, expected) => expect(scriptOf(raw).script).toBe(expected));
});

describe('punctuation', () => {
  const rows: [string, string | null][] = [
    ['旧存3件，新收5件', 'full-width'],
    ['旧存三件,新收五件', 'half-width'],
    ['旧存三件,新收五件；审结六件', 'mixed'],
    ['1,000 and 12:30', null],
    ['没有标点', null],
  ];
  test.each(rows)('%s', (raw, expected) => expect(scriptOf(raw).punctuation).toBe(expected));
});
