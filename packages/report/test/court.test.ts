import { describe, expect, test } from 'vitest';
import { read } from './check-report.js';

const rows: [string, string, object | null][] = [
  [
    'a basic court with its city',
    '清江市云阳区人民法院今年成绩喜人。云阳区法院将继续努力，该院干警士气高昂。',
    {
      name: '清江市云阳区人民法院',
      level: 'basic',
      city: '清江市',
      county: '云阳区',
      province: null,
      names: ['清江市云阳区人民法院', '云阳区法院', '该院'],
    },
  ],
  [
    'a county court',
    '青溪县人民法院发布年报。青溪法院受理案件800件。',
    { name: '青溪县人民法院', county: '青溪县', city: null, names: ['青溪县人民法院', '青溪法院'] },
  ],
  [
    'a city at county level',
    '宁河市人民法院发布年报。',
    { name: '宁河市人民法院', level: 'basic', county: '宁河市', city: null },
  ],
  [
    'an intermediate court and the courts that it speaks for',
    '景南市中级人民法院工作报告\n2023年，全市法院受理案件3万件。市中院受理2000件。',
    {
      name: '景南市中级人民法院',
      level: 'intermediate',
      city: '景南市',
      scope: '全市法院',
      names: ['景南市中级人民法院', '市中院'],
    },
  ],
  ['a high court', '福建省高级人民法院通报情况。', { name: '福建省高级人民法院', level: 'high', province: '福建省' }],
  ['the supreme court', '最高人民法院发布数据。', { name: '最高人民法院', level: 'supreme' }],
  ['a special court', '广州海事法院发布白皮书。', { name: '广州海事法院', level: 'special' }],
  [
    'the own court, not the one above it',
    '明泽县人民法院调研报告\n明泽县人民法院按照清江市中级人民法院部署，开展专项清理。',
    { name: '明泽县人民法院' },
  ],
  [
    'words before the name are no part of it',
    '记者走进来到现场。近日，走进景南市中级人民法院，大厅宽敞明亮。',
    { name: '景南市中级人民法院' },
  ],
  ['a short name where the text has no other', '今年，洪山法院收案1200件。', { name: '洪山法院' }],
  ['no court for one passing mention of some court', '全市各级机关开展植树活动。\n其中，青溪县法院派出队员。', null],
  ['no court', '全市各级机关开展植树活动。', null],
  [
    'a name behind a particle',
    '参加会议的青溪县人民法院代表说，挡不住青溪县人民法院的热情。',
    { name: '青溪县人民法院' },
  ],
  [
    'a name behind a date',
    '自2015年青溪县人民法院成立以来，1998年3月进入青溪县人民法院工作。',
    { name: '青溪县人民法院' },
  ],
  [
    'a province without its 省',
    '贵州青溪县人民法院获奖。青溪县人民法院受到表扬。',
    { name: '青溪县人民法院', county: '青溪县' },
  ],
  [
    'a province that is a city or a prefecture',
    '吉林市船营区人民法院发布年报。',
    { name: '吉林市船营区人民法院', city: '吉林市' },
  ],
  [
    'who gives is another',
    '青溪县法院今年成绩喜人，先后被最高人民法院、被景南市中级人民法院评为优秀。青溪县法院再接再厉。',
    { name: '青溪县法院' },
  ],
  [
    'where they go, not who goes',
    '景南中院院长一行深入青溪县法院云岭法庭调研。青溪县法院作了汇报。青溪县法院表示感谢。',
    { name: '青溪县法院' },
  ],
  [
    'two short names of one court',
    '青溪法院召开大会。青溪县法院全体干警参加。',
    { name: '青溪县法院', names: ['青溪法院', '青溪县法院'] },
  ],
  [
    'a short name of a higher court',
    '近日，景南中院召开会议。景南中院要求抓好落实。',
    { name: '景南中院', level: 'intermediate' },
  ],
  [
    "a court of a people's county",
    '青溪苗族自治县人民法院发布年报。青溪法院受理案件800件。',
    { names: ['青溪苗族自治县人民法院', '青溪法院'] },
  ],
  [
    'a name that begins as a function word does',
    '让水区法院云岭法庭举行活动\n让水区法院云岭法庭开庭，让水区法院派员。',
    { name: '让水区法院' },
  ],
  ['a level without a place', '市中级法院开展活动。市中级法院干警参加。', null],
  [
    'which court, not what it is called',
    '当事人诉至人民法院。各级人民法院、上级人民法院、省级法院和中级人民法院都要落实。各级人民法院加强指导。',
    null,
  ],
  ['verbs before 法院', '加强法院建设，推动法院工作，支持法院改革。推动法院发展。', null],
  ['courts without a name are none', '两级法院和全省法院都在行动，上级法院给予指导。', null],
];

describe('the court that a report is about', () => {
  test.each(rows)('%s', (_, raw, expected) => {
    const { court } = read(raw);
    if (expected === null) expect(court).toBeNull();
    else expect(court).toMatchObject(expected);
  });

  test('a caller may name it', () => {
    const { court } = read('该院收案300件。', { court: '青溪县人民法院' });
    expect(court).toEqual({
      name: '青溪县人民法院',
      names: ['该院'],
      level: 'basic',
      province: null,
      city: null,
      county: '青溪县',
      scope: null,
      basis: { name: 'given', level: 'given', county: 'given' },
    });
  });

  test('a caller may give all that is known', () => {
    const court = read('青溪县人民法院收案300件。').court!;
    const known = { ...court, code: '130101', basis: { ...court.basis, code: 'looked-up' as const } };
    expect(read('另一篇。', { court: known }).court).toEqual(known);
  });
});
