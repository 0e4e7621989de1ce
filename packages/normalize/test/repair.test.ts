import { expect, test } from 'vitest';
import { normalize } from '../src/index.js';
import { only } from './only.js';

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

test.each([
  ['a sign of GBK', '資陽?guǎi)\ue511W(xué)業(yè)。審結(jié)業(yè)結(jié)學(xué)'],
  ['a sign of GBK, and words behind it', '朝陽?guǎi)しㄔ骸\ue57b|莞第一人民法院。審結(jié)業(yè)'],
  ['what kept characters of another line tell', '各級?lì)嗣穹ㄔ褐g\n創?chān)ǎ\ue0f2帕μ豳|增效'],
])('where a reading may be %s, the other is not the only one', (_, raw) => {
  const { text, issues } = normalize(raw, only('repair'));
  expect(text.split('\n')[0]).toBe(raw.split('\n')[0]);
  expect(issues[0]).toMatchObject({ code: 'broken-gloss', rawSpans: [{ start: 2 }] });
});

test.each(['吗?mā)', '?shù)', '當?(shù)', '當?shu)姆', '?', '當?xyzǎ)姆ㄔ'])('%j stays', (raw) => {
  expect(normalize(raw, only('repair')).text).toBe(raw);
});

test.each([
  [
    'a character that was dropped whole leaves two words side by side',
    '幹部作風務?zōu)嵭旁L接待窗口實行輪值',
    '?zōu)嵭旁L',
  ],
  ['a rare form of a character', '院院長帶頭行動。職工運動?rèn)谠涸洪L的帶領下', '?rèn)谠涸洪L'],
  ['behind a lost pair of bytes, the shift goes on', '學習?zhuó)植拷逃诰?钡绕脚_,建成', '?zhuó)植拷逃诰?钡绕脚_'],
  ['a number that has lost its first digit', '自?yì)勇男新薁?4.52%,其中', '?yì)勇男新薁?4.52%'],
  [
    'a gloss that may end a run or start one',
    '組織?qí)志瘏?sān)加各類?cè)嘤?抓好,',
    '?qí)志瘏',
    '?sān)加各類?cè)嘤?抓好',
  ],
])('is an issue, and stays: %s', (_, raw, ...damaged) => {
  const { text, issues } = normalize(raw, only('repair'));
  expect(text).toBe(raw);
  expect(issues.map(({ code, rawSpans: [span] }) => [code, raw.slice(span!.start, span!.end)])).toEqual(
    damaged.map((piece) => ['broken-gloss', piece]),
  );
});

test.each([
  ['the script', '審結案件。詫?guǎi)詫詫,審結', '审结案件。诧?guǎi)詫詫,审结'],
  ['widths', '审结案件（含９件），?guǎi)１，（９）姆，结案', '审结案件（含9件），?guǎi)１，（９）姆，结案'],
  ['its spaces', '审结案件，?guǎi)姆\u3000 审结', '审结案件，?guǎi)姆\u3000 审结'],
])('a run that is reported keeps %s, and is reported again', (_, raw, clean) => {
  const { text, issues } = normalize(raw);
  expect(text).toBe(clean);
  const damaged = issues.map(({ code, span }) => [code, text.slice(span.start, span.end)]);
  expect(damaged).toHaveLength(1);
  const again = normalize(text);
  expect(again.text).toBe(text);
  expect(again.issues.map(({ code, span }) => [code, text.slice(span.start, span.end)])).toEqual(damaged);
});

test('the characters of a reported run do not tell the script of their paragraph', () => {
  expect(normalize('办案?guǎi)詫詫詫詫詫詫 著审').text).toBe('办案?guǎi)詫詫詫詫詫詫 著审');
});
