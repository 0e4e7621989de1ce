import { describe, expect, test } from 'vitest';
import { read } from './check-report.js';

const rows: [string, string, [string, string, string | null, string[] | null][]][] = [
  ['numbered, by its noun', '法院推行“三联动”工作机制。', [['三联动', 'numbered', '工作机制', null]]],
  ['a sum', '法院构建“法庭+网格”模式。', [['法庭+网格', 'sum', '模式', null]]],
  ['a sum of numbers', '开展“3+N”专项行动。', [['3+N', 'sum', '专项行动', null]]],
  ['a pairing', '各庭打造“一庭一特色”。', [['一庭一特色', 'pairing', null, null]]],
  ['a code', '明确“三四五六”工作思路。', [['三四五六', 'coded', '工作思路', null]]],
  ['named, with its noun right behind', '总结“望闻问切”工作法。', [['望闻问切', 'named', '工作法', null]]],
  [
    'told by the list before it',
    '坚持诉前联调、诉中快审、判后回访的“三步走”做法。',
    [['三步走', 'numbered', '做法', ['诉前联调', '诉中快审', '判后回访']]],
  ],
  [
    'told by the names behind it',
    '落实“三个到位”，做到“思想到位”“措施到位”“保障到位”。',
    [['三个到位', 'numbered', null, ['思想到位', '措施到位', '保障到位']]],
  ],
  [
    'told by the headings',
    '党建“两结合”机制见效\n先看全局。\n结合审判 提质增效\n审判质量稳中有进。\n结合乡情 排忧解难\n乡情民意了然于胸。',
    [['两结合', 'numbered', '机制', ['结合审判', '结合乡情']]],
  ],
  ['no slogan of the whole country', '深刻领悟“两个确立”，健全“一把手”负责机制。', []],
  ['no quotation', '当事人连说“三声谢谢”，院长答道“应该的”。', []],
];

describe('mechanisms', () => {
  test.each(rows)('%s', (_, raw, expected) => {
    const { mechanisms, text } = read(raw);
    expect(
      mechanisms.map(({ name, kind, noun, items }) => [name, kind, noun, items?.map((item) => item.name) ?? null]),
    ).toEqual(expected);
    for (const { name, mentions, expanded, items } of mechanisms) {
      for (const { span } of mentions) expect(text.slice(span.start, span.end)).toBe(`“${name}”`);
      expect(expanded).toBe(items !== null);
    }
  });

  test('each mention is kept', () => {
    const [one] = read('推行“三联动”机制。半年来，“三联动”成效初显。').mechanisms;
    expect(one!.mentions).toHaveLength(2);
  });
});
