import { describe, expect, test } from 'vitest';
import { findHonours } from '../src/honours.js';

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
  ['what is won without being an honour', '该院获得群众一致好评，获得赔偿款30万元，获取证据12份。', []],
  ['honours by number', '干警获得省级以上表彰28人次，荣获多项荣誉。', []],
  ['a lower rank', '满意度位居全市第八。', []],
];

describe('honours', () => {
  test.each(rows)('%s', (_, text, expected) => {
    const found = findHonours(text);
    expect(found).toHaveLength(expected.length);
    expect(found).toMatchObject(expected);
    for (const { name, span } of found) expect(text.slice(span.start, span.end)).toContain(name);
  });
});
