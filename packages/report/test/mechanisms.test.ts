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
  [
    'a list led in by a verb',
    '该庭创建诉前联调、诉中快审、判后回访“三段式”机制。',
    [['三段式', 'numbered', '机制', ['诉前联调', '诉中快审', '判后回访']]],
  ],
  [
    'a list led in by a subject',
    '青溪县人大代表用办案有质量、调解有温度、执行有力度等“三有”作评价。',
    [['三有', 'numbered', null, ['办案有质量', '调解有温度', '执行有力度']]],
  ],
  ['parts joined by 、', '开展“两清理、四规范”主题年活动。', [['两清理、四规范', 'numbered', '活动', null]]],
  ['more parts than two', '打造“一馆一廊一屋四角”文化平台。', [['一馆一廊一屋四角', 'numbered', '平台', null]]],
  ['used as something', '该院以“五抓五看”为重要抓手推进工作。', [['五抓五看', 'numbered', null, null]]],
  ['a kind of its own behind the name', '坚持“师带徒”传帮带模式。', [['师带徒', 'named', '模式', null]]],
  ['made, and called further off', '该庭打造“杏林花开”家事与少年审判品牌。', [['杏林花开', 'named', '品牌', null]]],
  ['a pairing and its place', '将“一镇一法官”工作站设到集市。', [['一镇一法官', 'pairing', '工作站', null]]],
  ['a long sum', '健全“修复性审判实践+网格化综合治理”机制。', [['修复性审判实践+网格化综合治理', 'sum', '机制', null]]],
  [
    'clauses right before what they are called',
    '提出“矛盾上门化解，诉讼就地分流”的工作思路。',
    [['矛盾上门化解，诉讼就地分流', 'named', '工作思路', null]],
  ],
  ['says itself what it is', '推广“乡音调解法”，方便群众。', [['乡音调解法', 'named', null, null]]],
  [
    'told by a list of another length',
    '落实“一次走访、一次回访、一次家访”的“五个一”。',
    [['五个一', 'numbered', null, null]],
  ],
  ['no items where nothing says so', '以“事前提示”宣传和“事后回访”延伸“两个方向”的触角。', []],
  [
    'no slogan with a noun far off',
    '秉持“公正是最好的口碑”理念，牢记“让群众少跑路，让数据多跑路，让服务更贴心”的嘱托。',
    [],
  ],
  ['no layout of the whole country', '统筹推进“五位一体”总体布局，协调推进“四个全面”战略布局。', []],
  ['no room or station with a name', '打造“老周调解工作室”“云岭诉调对接站”等服务品牌。', []],
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
