import { describe, expect, test } from 'vitest';
import { type Block, sectionSchema, toSections } from '../src/index.js';
import { report } from './fixtures.js';

const place = { span: { start: 0, end: 1 }, rawSpans: [{ start: 0, end: 1 }] };

/** `1a` is a heading a of level 1, `ha` one without a level, `pb` a paragraph, `p2b` one with a run-in heading of level 2. */
function block(word: string): Block {
  const id = word.at(-1)!;
  const level = /^p?(?<level>\d)/u.exec(word)?.groups?.level;
  const heading = { ...place, ...(level === undefined ? {} : { level: Number(level) }) };
  if (/^p(?:\d|~)/u.test(word)) return { id, type: 'paragraph', heading, ...place };
  if (word.startsWith('p')) return { id, type: 'paragraph', ...place };
  if (word.startsWith('t')) return { id, type: 'title', ...place };
  if (word.startsWith('s')) return { id, type: 'subtitle', ...place };
  if (word.startsWith('c')) return { id, type: 'caption', ...place };
  return { id, type: 'heading', ...heading };
}

const outline = (sections: ReturnType<typeof toSections>): string =>
  sections
    .map(
      ({ heading, level, blocks, sections: inner }) =>
        `${heading ?? ''}${level}[${blocks.join('')}](${outline(inner)})`,
    )
    .join('');

describe('toSections', () => {
  test.each([
    ['', ''],
    ['ta sb', ''],
    ['ta pb', '0[b]()'],
    ['ta pb 1c pd', '0[b]()c1[d]()'],
    ['1a pb 2c pd 2e pf 1g ph', 'a1[b](c2[d]()e2[f]())g1[h]()'],
    ['1a 3b pc 2d pe', 'a1[](b3[c]()d2[e]())'],
    ['ha pb hc pd', 'a1[b]()c1[d]()'],
    ['1a p~b pc p~d', 'a1[](b2[bc]()d2[d]())'],
    ['1a p3b p2c pd', 'a1[](b3[b]()c2[cd]())'],
    ['p~a pb', 'a1[ab]()'],
    ['1a p~b 1c pd', 'a1[](b2[b]())c1[d]()'],
    ['pa cb 1c cd', '0[ab]()c1[d]()'],
  ])('%s', (words, expected) => {
    expect(outline(toSections(words.split(' ').filter(Boolean).map(block)))).toBe(expected);
  });

  test('gives what sectionSchema takes', () => {
    expect(sectionSchema.array().parse(toSections(report.blocks))).toEqual([
      { heading: null, level: 0, blocks: ['5'], sections: [] },
      { heading: '23', level: 2, blocks: ['23', '39'], sections: [] },
    ]);
  });

  test('nests without recursion, however deep the levels go', () => {
    const blocks = Array.from({ length: 20_000 }, (_, i) => ({ ...block('1a'), id: String(i), level: i + 1 }));
    let depth = 0;
    for (let at = toSections(blocks); at.length > 0; at = at[0]!.sections) depth++;
    expect(depth).toBe(20_000);
  });
});
