import { Converter } from 'opencc-js/cn2t';
import { describe, expect, test } from 'vitest';
import { normalize } from '../src/index.js';
import { allReadings, astride, damage } from './damage.js';
import { only } from './only.js';
import { FULL } from './runs.js';

/** Sentences such as reports have them. */
const SENTENCES = [
  '全年受理各类案件，办结率保持在较高水平，人民群众对法院工作的满意程度持续提升。',
  '坚持把党的政治建设摆在首位，组织干警开展主题教育和业务培训，队伍作风明显转变。',
  '立案庭为来访群众提供一站式服务，从登记到送达都在线上完成，当事人不必再来回奔波。',
  '执行局联合公安机关开展集中行动，查封房屋和车辆，督促被执行人主动履行义务。',
  '审判委员会讨论重大疑难案件，统一裁判标准，并将典型案例汇编成册供法官学习。',
  '民事审判庭深入乡镇巡回开庭，在田间地头调解邻里纠纷，做到案结事了人和。',
  '我们要发扬铁军精神，以担当的姿态迎接挑战，以扎实的业绩回报人民的信任。',
  '少年法庭走进学校开设法治课堂，用真实的案件讲述预防犯罪的道理，师生反响热烈。',
  '与税务、银行等部门建立信息共享机制，财产查询更加便捷，办案周期大幅缩短。',
  '针对审理中发现的管理漏洞，向有关单位发出司法建议，推动社会治理水平不断提高。',
  '信访接待窗口实行院长轮流值班制度，对群众反映的问题逐一登记，限期答复。',
  '行政审判庭依法监督行政机关履行职责，促进争议实质化解，维护企业的合法权益。',
  '书记员队伍实行分类管理，卷宗归档由专人负责，差错率较上年同期有所下降。',
  '法警大队保障庭审安全，完成押解任务，全年没有发生一起责任事故。',
  '刑事审判庭严厉打击电信诈骗，追缴赃款并发还被害人，彰显了司法的权威和温度。',
  '通过公开宣判和庭审直播，让公平正义以看得见的方式实现，旁听人数创历史新高。',
  '机关党委组织志愿者慰问困难职工，走访老党员，听取他们对法院工作的意见。',
  '后勤部门压缩公务经费，把有限的资金用于改善基层法庭的办公条件和设备。',
  '知识产权案件数量增长较快，涉及专利、商标和著作权，审理难度逐年加大。',
  '环境资源审判庭修复受损林地，责令被告人补种树木，并聘请专家跟踪评估成效。',
];

const traditional = SENTENCES.map(Converter({ from: 'cn', to: 't' }));
const readings = allReadings();

/** Whether what stands outside of the spans is the clean text, piece by piece. */
function isRightOutside(text: string, spans: readonly { start: number; end: number }[], clean: string): boolean {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((x, y) => x.start - y.start)) {
    pieces.push(text.slice(at, Math.max(at, start)));
    at = Math.max(at, end);
  }
  const last = text.slice(at);
  if (pieces.length === 0) return last === clean;
  let reached = 0;
  for (const [i, piece] of pieces.entries()) {
    const found = i === 0 ? (clean.startsWith(piece) ? 0 : -1) : clean.indexOf(piece, reached);
    if (found < 0) return false;
    reached = found + piece.length;
  }
  return clean.endsWith(last) && clean.length - last.length >= reached;
}

/** The same numbers in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

describe.each([
  ['every byte kept', false],
  ['user-defined rows dropped', true],
])('damaged texts, %s', (_, drop) => {
  test('each is repaired right, or reported: no silent error', () => {
    const next = random(drop ? 7 : 11);
    const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)]!;
    let repaired = 0;
    let reported = 0;
    for (let texts = 0; texts < (FULL ? 20_000 : 300); ) {
      const full = pick([true, false]);
      let clean = Array.from({ length: 4 }, () => pick(traditional)).join('');
      if (!full) clean = clean.replaceAll('，', ',');
      const split = astride(clean, readings);
      if (split.length === 0) continue;
      const table = new Map([[pick(split), '']]);
      for (const character of new Set(clean)) if (readings.has(character) && next() < 0.3) table.set(character, '');
      for (const character of table.keys()) table.set(character, readings.get(character)!);
      const { damaged, splits } = damage(clean, table, drop);
      if (splits === 0) continue;
      texts++;
      const { text, edits, issues } = normalize(damaged, only('repair', 'gloss'));
      const right = isRightOutside(
        text,
        issues.map(({ span }) => span),
        clean,
      );
      expect(right ? '' : `${clean}\n${damaged}\n${text}`).toBe('');
      repaired += edits.filter(({ steps }) => steps.includes('repair')).length;
      reported += issues.filter(({ code }) => code === 'broken-gloss').length;
    }
    // Not all is reported: where words and reading agree, it is repaired.
    expect(repaired / (repaired + reported)).toBeGreaterThan(drop ? 0.1 : 0.3);
  }, 600_000);
});

test('a repair is one edit, and its characters are converted like any others', () => {
  const { text, edits, issues } = normalize('以担當?shù)姆ㄔ鸿F軍精神,審結');
  expect(text).toBe('以担当的法院铁军精神，审结');
  expect(edits[0]).toMatchObject({ from: '當', to: '当' });
  expect(edits[1]).toMatchObject({ from: '?shù)姆ㄔ鸿F', to: '的法院铁', steps: ['repair', 'script'] });
  expect(issues).toEqual([]);
});

test('where pairs of bytes were dropped, what it may have been is a suggestion', () => {
  const { text, issues } = normalize('為新?lián)敚毁~的時候到了', only('repair'));
  expect(text).toBe('為新?lián)敚毁~的時候到了');
  expect(issues).toHaveLength(1);
  expect(issues[0]).toMatchObject({ code: 'broken-gloss', rawSpans: [{ start: 2, end: 11 }] });
  expect(issues[0]!.candidates![0]).toBe('擔當，交賬');
});

test('behind a break that stays unread, a reading that is no text overwrites nothing', () => {
  const { text, issues } = normalize('創?chān)ǎ\ue0f2帕μ豳|增效\n警?fēng)?曰⒍鄻?yàng)化、差別', only('repair'));
  expect(text.split('\n')[1]).toBe('警?fēng)?曰⒍鄻?yàng)化、差別');
  expect(issues.map(({ code }) => code)).toEqual(['broken-gloss', 'broken-gloss']);
});

test.each(['吗?mā)', '?shù)', '當?(shù)', '當?shu)姆', '?', '當?xyzǎ)姆ㄔ'])('%j stays', (raw) => {
  expect(normalize(raw, only('repair')).text).toBe(raw);
});
