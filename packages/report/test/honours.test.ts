import { describe, expect, test } from 'vitest';
import { findHonours } from '../src/honours.js';
import { readReport } from '../src/index.js';
import { findSigns } from '../src/signs.js';

const rows: [string, string, object[]][] = [
  [
    'a title in quotation marks',
    '2021年，该庭被授予“全国优秀人民法庭”称号。',
    [{ name: '全国优秀人民法庭', kind: 'prize', to: '该庭', level: 'national', grade: null, year: 2021 }],
  ],
  [
    'two titles',
    '该院荣获“全省文明单位”“全市先进集体”称号。',
    [
      { name: '全省文明单位', level: 'provincial' },
      { name: '全市先进集体', level: 'municipal' },
    ],
  ],
  [
    'a level before the name',
    '立案庭被评为市级“青年文明号”。',
    [{ name: '青年文明号', level: 'municipal', to: '立案庭' }],
  ],
  [
    'a prize with its grade',
    '参赛作品荣获全国法院微视频评选二等奖。',
    [{ name: '全国法院微视频评选', grade: '二等奖', kind: 'prize' }],
  ],
  [
    'a grade in an occasion, and a title in the same sentence',
    '青溪县法院在全市法院技能竞赛活动中荣获二等奖，被市中院授予“标准化建设先进集体”称号。',
    [
      { name: '全市法院技能竞赛', grade: '二等奖', to: '青溪县法院', level: 'municipal' },
      { name: '标准化建设先进集体', to: '青溪县法院', grade: null },
    ],
  ],
  [
    'a grade behind a quoted name',
    '研究室荣获全省“微党课”一等奖。',
    [{ name: '微党课', grade: '一等奖', level: 'provincial' }],
  ],
  ['a merit', '刑庭荣立集体二等功。', [{ grade: '二等功', kind: 'prize', to: '刑庭' }]],
  [
    'a listing',
    '两起案件入选全省法院环境资源审判典型案例。',
    [{ name: '全省法院环境资源审判典型案例', kind: 'listed', level: 'provincial' }],
  ],
  ['an election', '民一庭庭长当选为市人大代表。', [{ name: '市人大代表', kind: 'elected', to: '民一庭庭长' }]],
  [
    'a nomination whose name stands before',
    '该院作为全国“枫桥式人民法庭”候选单位，被推荐上报。',
    [{ name: '枫桥式人民法庭', kind: 'nominated', to: '该院', level: 'national' }],
  ],
  ['a rank', '执行质效位居全市第一。', [{ name: '执行质效', kind: 'rank', grade: '第一', level: 'municipal' }]],
  [
    'given, the receiver before the name',
    '省高院决定，授予清江市云阳区人民法院等12个单位“全省优秀法院”称号，追授任建新等2名同志“全省办案标兵”称号。',
    [
      { name: '全省优秀法院', to: '清江市云阳区人民法院等12个单位', level: 'provincial' },
      { name: '全省办案标兵', to: '任建新等2名同志' },
    ],
  ],
  [
    'a list without quotation marks',
    '该庭先后被评为全市优秀人民法庭、全省法院调解工作先进单位、清江市十佳政法单位。',
    [
      { name: '全市优秀人民法庭', to: '该庭', level: 'municipal' },
      { name: '全省法院调解工作先进单位', level: 'provincial' },
      { name: '清江市十佳政法单位', level: 'municipal' },
    ],
  ],
  [
    'whose each of a list is stands before it',
    '该院被评为全省“优秀法院”、全市“书香机关”，获清江市“文明单位”“平安单位”等荣誉。',
    [
      { name: '优秀法院', level: 'provincial' },
      { name: '书香机关', level: 'municipal' },
      { name: '文明单位', level: 'municipal', to: '该院' },
      { name: '平安单位', level: 'municipal', to: '该院' },
    ],
  ],
  [
    'who gave it tells the level',
    '2019年，青溪法庭被县委、县政府授予“先进集体”称号，被最高法院评为“示范法庭”，被省高院记集体二等功2次。',
    [
      { name: '先进集体', to: '青溪法庭', level: 'county', year: 2019 },
      { name: '示范法庭', to: '青溪法庭', level: 'national' },
      { name: '集体二等功', to: '青溪法庭', level: 'provincial', grade: '二等功' },
    ],
  ],
  [
    'a quoted word inside of a name',
    '该院获评全省法院“清案行动”工作先进单位、“五比一争”竞赛优秀法院等荣誉称号。',
    [{ name: '全省法院“清案行动”工作先进单位' }, { name: '“五比一争”竞赛优秀法院' }],
  ],
  [
    'merits, one verb for two',
    '该庭荣立集体二等功一次，集体三等功四次，行政庭荣立一、二等功。',
    [
      { name: '集体二等功', grade: '二等功', to: '该庭' },
      { name: '集体三等功', grade: '三等功', to: '该庭' },
      { name: '一、二等功', to: '行政庭' },
    ],
  ],
  [
    'the subject holds for the paragraph, not for the next',
    '该院获评“市级文明单位”。今年初被省高院授予“优秀法院”称号。\n被市委授予“先进集体”称号。',
    [{ to: '该院' }, { to: '该院', level: 'provincial' }, { to: null, level: 'municipal' }],
  ],
  [
    'what the paragraph is about',
    '青溪县人民法院成立于1950年。先后5次被省高院记集体二等功，1名干警被评为“全省优秀法官”。',
    [
      { name: '集体二等功', to: '青溪县人民法院', level: 'provincial' },
      { name: '全省优秀法官', to: '1名干警' },
    ],
  ],
  ['a predicate is no subject', '大楼竣工，设立案庭，荣获“文明单位”称号。', [{ to: null }]],
  [
    'the subject of an occasion',
    '青溪县法院云岭法庭在全国法庭工作会议上，被授予“优秀法庭”称号。',
    [{ name: '优秀法庭', to: '青溪县法院云岭法庭' }],
  ],
  [
    'who has it stands behind',
    '获得“全国法院先进个人”称号的立案庭庭长沈钧儒是一名老兵。',
    [{ name: '全国法院先进个人', to: '立案庭庭长沈钧儒' }],
  ],
  [
    'what is over does not date what follows',
    '该庭在2003年被授予“全国优秀法庭”称号后，再次被授予“全国模范法庭”称号。',
    [{ year: 2003 }, { year: null }],
  ],
  ['a span of years is no year', '该院被评为“2011—2015年度全省普法先进集体”。', [{ year: null }]],
  [
    'in the running',
    '该院被省高院公示为“全国优秀法院”候选单位。',
    [{ kind: 'nominated', name: '全国优秀法院', to: '该院' }],
  ],
  [
    'a rank within what is ranked',
    '该庭连续五年取得全县法庭绩效考评第一的成绩。',
    [{ name: '全县法庭绩效考评', kind: 'rank', grade: '第一', level: 'county' }],
  ],
  [
    'a title before a name',
    '座谈会上，全国模范法官周强发言。',
    [{ name: '全国模范法官', to: '周强', level: 'national' }],
  ],
  ['what must be or is to be won', '参评法院必须曾经荣立集体一等功，力争获评“全国优秀法院”。', []],
  ['第三 that numbers a thing', '在全国第三次法庭工作会议上，全市第一批调解员受聘，全省第二届大赛开幕。', []],
  ['what 获 takes that is no honour', '两件获奖案例公开发布，当事人获赔12万元，该院获省委充分肯定，获悉有关情况。', []],
  ['记 that writes down', '书记员当庭记录，新闻记者到场采访。', []],
  ['what is won without being an honour', '该院获得群众一致好评，获得赔偿款30万元，获取证据12份。', []],
  ['honours by number', '干警获得省级以上表彰28人次，荣获多项荣誉。', []],
  ['a lower rank', '满意度位居全市第八。', []],
];

describe('honours', () => {
  test.each(rows)('%s', (_, text, expected) => {
    const found = findHonours(text, findSigns(text));
    expect(found).toHaveLength(expected.length);
    expect(found).toMatchObject(expected);
    for (const { name, span } of found) expect(text.slice(span.start, span.end)).toContain(name);
  });

  test('去年 is the year before the publication', () => {
    const [honour] = readReport('去年，该院荣获“文明单位”称号。', { published: '2018-03-01' }).honours;
    expect(honour!.year).toBe(2017);
  });
});
