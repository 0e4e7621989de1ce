import { describe, expect, test } from 'vitest';
import { findPeople } from '../src/people.js';

// The presidents of the Supreme People's Court since 1949, whose names and office are public record.
const rows: [string, string, [string, string, string | null][]][] = [
  ['body, office, name', '最高人民法院院长周强出席会议。', [['周强', '院长', '最高人民法院']]],
  ['a name of three characters', '最高人民法院院长沈钧儒主持会议。', [['沈钧儒', '院长', '最高人民法院']]],
  ['two offices', '最高人民法院党组书记、院长张军强调，要公正司法。', [['张军', '党组书记、院长', '最高人民法院']]],
  ['an office without a body', '会上，院长肖扬作了报告。', [['肖扬', '院长', null]]],
  ['a name set apart by a space', '最高人民法院院长　任建新', [['任建新', '院长', '最高人民法院']]],
  ['each once', '院长江华指出，要抓落实。院长江华要求，要见成效。', [['江华', '院长', null]]],
  ['an office without a name', '院长带头办案，书记高度重视，院长向群众介绍，庭长和法官应当回避。', []],
  ['a word after an office that begins as a name does', '院长于近日到任，主任任期届满，法官时刻牢记。', []],
  ['a name without an office', '周强出席会议。', []],
];

describe('people in office', () => {
  test.each(rows)('%s', (_, text, expected) => {
    const people = findPeople(text);
    expect(people.map(({ name, office, body }) => [name, office, body])).toEqual(expected);
    for (const { name, span } of people)
      expect(text.slice(span.start, span.end).replace(/\s/gu, '').endsWith(name)).toBe(true);
  });
});
