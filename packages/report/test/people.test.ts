import { describe, expect, test } from 'vitest';
import { findPeople } from '../src/people.js';
import { findSigns } from '../src/signs.js';

// The presidents of the Supreme People's Court since 1949, whose names and office are public record.
const rows: [string, string, [string, string, string | null][]][] = [
  ['body, office, name', '最高人民法院院长周强出席会议。', [['周强', '院长', '最高人民法院']]],
  ['a name of three characters', '最高人民法院院长沈钧儒主持会议。', [['沈钧儒', '院长', '最高人民法院']]],
  ['two offices', '最高人民法院党组书记、院长张军强调，要公正司法。', [['张军', '党组书记、院长', '最高人民法院']]],
  ['an office without a body', '会上，院长肖扬作了报告。', [['肖扬', '院长', null]]],
  ['a name set apart by a space', '最高人民法院院长　任建新', [['任建新', '院长', '最高人民法院']]],
  ['each once', '院长江华指出，要抓落实。院长江华要求，要见成效。', [['江华', '院长', null]]],
  [
    'the name before the office',
    '会上，周强院长讲话。在任建新院长的陪同下参观。',
    [
      ['周强', '院长', null],
      ['任建新', '院长', null],
    ],
  ],
  ['a body, the name, the office', '最高人民法院肖扬院长出席。', [['肖扬', '院长', '最高人民法院']]],
  [
    'once, by the fuller office',
    '院长张军到会。最高人民法院党组书记、院长张军强调，要公正司法。张军院长要求落实。',
    [['张军', '党组书记、院长', '最高人民法院']],
  ],
  [
    'a body behind other words',
    '参加会议的最高人民法院院长郑天翔讲话，听取了最高人民法院院长江华的汇报。',
    [
      ['郑天翔', '院长', '最高人民法院'],
      ['江华', '院长', '最高人民法院'],
    ],
  ],
  [
    'a person behind a person',
    '院长谢觉哉和最高人民法院院长杨秀峰出席。',
    [
      ['谢觉哉', '院长', null],
      ['杨秀峰', '院长', '最高人民法院'],
    ],
  ],
  [
    'a division between two offices',
    '最高人民法院党组成员、政治部主任江华到会。',
    [['江华', '党组成员、政治部主任', '最高人民法院']],
  ],
  [
    'a body that shares a character with the office',
    '最高人民法院执行局长周强答疑。',
    [['周强', '局长', '最高人民法院执行局']],
  ],
  [
    '和 in a given name joins nobody',
    '院长周强和副院长江华出席。',
    [
      ['周强', '院长', null],
      ['江华', '副院长', null],
    ],
  ],
  ['a former office', '对最高人民法院原院长江华作了采访。', [['江华', '院长', '最高人民法院']]],
  ['who chairs', '发布会由最高人民法院院长肖扬主持。', [['肖扬', '院长', '最高人民法院']]],
  ['an honour is no office', '全国优秀法官周强、模范法官江华发言。', []],
  ['院长 across two words', '青溪县人民法院长城法庭举行活动。', []],
  ['a room that bears a name', '打造“周强法官工作室”。', []],
  [
    'words before an office that begin as a name does',
    '成立院长接待室，安排庭长接访，包括院长在内，常务副院长到会，高级法官授课，代表法官发言。',
    [],
  ],
  ['an office without a name', '院长带头办案，书记高度重视，院长向群众介绍，庭长和法官应当回避。', []],
  ['a word after an office that begins as a name does', '院长于近日到任，主任任期届满，法官时刻牢记。', []],
  ['a name without an office', '周强出席会议。', []],
];

describe('people in office', () => {
  test.each(rows)('%s', (_, text, expected) => {
    const people = findPeople(text, findSigns(text));
    expect(people.map(({ name, office, body }) => [name, office, body])).toEqual(expected);
    for (const { name, span } of people) expect(text.slice(span.start, span.end).replace(/\s/gu, '')).toContain(name);
  });
});
