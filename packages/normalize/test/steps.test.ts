import { describe, expect, test } from 'vitest';
import { normalize } from '../src/index.js';
import { after, only } from './only.js';

test.each([
  ['⼈⽣⼆⼗', '人生二十'],
  ['⻓⻚⻔', '长页门'],
  ['豈', '豈'],
  ['你', '你'],
  ['①㎡㈱ＡﬁⅣ㊣½', '①㎡㈱ＡﬁⅣ㊣½'],
  ['\ud87e', '\ud87e'],
  ['\ud87e\uf900', '\ud87e豈'],
])('unicode: %j → %j', (raw, clean) => {
  expect(after(raw, 'unicode')).toBe(clean);
});

test('compatibility ideographs stay when the step is off, as long as no conversion is asked for by name', () => {
  const raw = '法院审结\uf9dc案。\n法院審結\uf9dc案。';
  const steps = { unicode: false };
  expect(normalize(raw, { steps }).text).toBe('法院审结\uf9dc案。\n法院审结\uf9dc案。');
  expect(normalize(raw, { steps, script: 't2s' }).text).toBe('法院审结隆案。\n法院审结隆案。');
  expect(normalize(raw, { steps, script: 't2s', keep: ['\uf9dc案。\n'] }).text).toBe(
    '法院审结\uf9dc案。\n法院审结隆案。',
  );
});

test.each([
  ['\ufeff新收\u200b31件\u00ad\u0000', '新收31件'],
  ['一\r\n二\r三\u2028四\u2029五\u0085六\u000b七\f八', '一\n二\n三\n四\n五\n六\n七\n八'],
  ['一\t二\n', '一\t二\n'],
  ['\u202a一\u202c\u2066二\u2069\u200e', '一二'],
  ['👩\u200d👧 一\u200d二', '👩\u200d👧 一二'],
])('control: %j → %j', (raw, clean) => {
  expect(after(raw, 'control')).toBe(clean);
});

describe('gloss', () => {
  test.each([
    ['審(shěn)結(jié)案件,業(yè)務', '審結案件,業務'],
    ['審（shěn）結（jié）業( 　yè  )', '審結業'],
    ['擔(dān)當(dāng)作為,調(diào)', '擔當作為,調'],
    ['館(ɡuǎn)長(zhǎnɡ)業(yè)', '館長業'],
    ['審(shěn)結(jié)業(yè)，本刊(警銜)(2023)(WTO)(以下簡稱本庭)', '審結業，本刊(警銜)(2023)(WTO)(以下簡稱本庭)'],
    ['麼(me)審(shěn)結(jié)業(yè)', '麼(me)審結業'],
    ['審(yè)審(shěn)結(jié)業(yè)', '審(yè)審結業'],
    ['嵊(shèng)縣、審(shěn)結(jié)業(yè)', '嵊(shèng)縣、審結業'],
    ['審(SHĚN)審(shěn)結(jié)業(yè)', '審(SHĚN)審結業'],
    ['嵊(shèng)州、鄞(yín)州、郫(pí)都', '嵊(shèng)州、鄞(yín)州、郫(pí)都'],
  ])('%j → %j', (raw, clean) => {
    expect(after(raw, 'gloss')).toBe(clean);
  });

  test.each([
    ['two glosses are too few', '審(shěn)結(jié)', 2],
    ['three on one character are too few', '審(shěn)、審(shěn)、審(shěn)', 3],
    ['the headwords of a list', '難字表\n審(shěn)：查問\n結(jié)：了結\n業(yè)：事情', 3],
  ])('stays and is an issue: %s', (_, raw, count) => {
    const { text, issues } = normalize(raw, only('gloss'));
    expect(text).toBe(raw);
    expect(issues.map(({ code }) => code)).toEqual(Array(count).fill('kept-gloss'));
    expect(issues.map(({ rawSpans }) => raw.slice(rawSpans[0]!.start, rawSpans[0]!.end))).toEqual(
      [...raw.matchAll(/\(\p{Ll}+\)/gu)].map(([gloss]) => gloss),
    );
  });

  test.each([
    ['in a numbered list', '一、審(shěn)：甲\n二、結(jié)：乙\n三、業(yè)：丙'],
    ['numbered in parentheses', '（1）審(shěn)：甲\n（2）結(jié)：乙\n（3）業(yè)：丙'],
    ['numbered in circles', '①審(shěn)：甲\n②結(jié)：乙\n③業(yè)：丙'],
    ['in the cells of a table', '| 審(shěn) | 結(jié) |\n| 業(yè) | 務(wù) |'],
    ['in cells that tabs part', '審(shěn)\t結(jié)\n業(yè)\t務(wù)'],
    ['between marks', '生字：審(shěn)、結(jié)、業(yè)、務(wù)。'],
    ['behind 讀作', '"審"字讀作審(shěn),"結"字讀作結(jié),"業"字讀作業(yè)'],
  ])('headwords stay and are issues %s', (_, raw) => {
    const { text, issues } = normalize(raw, only('gloss'));
    expect(text).toBe(raw);
    const words = [...raw.matchAll(/\(\p{Ll}+\)/gu)];
    expect(issues.map(({ code, span }) => [code, span.start])).toEqual(words.map(({ index }) => ['kept-gloss', index]));
  });

  test('a word of one character between marks is no headword among other glosses', () => {
    const raw = '審(shěn)結(jié)案件、業(yè)務(wù)培訓(xùn)，突出“實(shí)”、“嚴(yán)”，嚴(yán)查';
    expect(after(raw, 'gloss')).toBe('審結案件、業務培訓，突出“實”、“嚴”，嚴查');
  });

  test.each([
    ['kept-gloss', 'jié)', '審結jié)案件'],
    ['kept-gloss', '(jié', '審結(jié案件'],
    ['kept-gloss', '(jié)', '審結 (jié)案件'],
    ['kept-gloss', '(Jié)', '審結(Jié)案件'],
    ['broken-gloss', 'shù)', '擔當shù)姆ㄔ'],
    ['broken-gloss', '(jié)', '案件，(jié)案'],
  ])('half a gloss is an issue in a document with glosses: %s %j', (code, damaged, raw) => {
    const glossed = `${raw}、業(yè)務(wù)培訓(xùn)`;
    const { text, issues } = normalize(glossed, only('gloss'));
    expect(text).toBe(`${raw}、業務培訓`);
    expect(issues.map(({ span, ...issue }) => [issue.code, text.slice(span.start, span.end)])).toEqual([
      [code, damaged],
    ]);
    expect(normalize(raw, only('gloss')).issues.filter((issue) => issue.code === 'broken-gloss')).toEqual([]);
  });

  test('what is reported as a broken gloss is reported once', () => {
    const { issues } = normalize('資陽?guǎi)W(xué)習,審(shěn)結(jié)業(yè)務(wù)');
    expect(issues.map(({ code }) => code)).toEqual(['broken-gloss']);
  });

  test('a reading that its base does not have is an issue, with those that it has', () => {
    const raw = '審(shěn)結(jiè)案件,業(yè)務質（zhī）效。學(xué)習嵊(shèng)州音樂(là)';
    const { text, issues } = normalize(raw, only('gloss'));
    expect(text).toBe('審結(jiè)案件,業務質（zhī）效。學習嵊(shèng)州音樂(là)');
    expect(issues.map(({ code, span, candidates }) => [code, text.slice(span.start, span.end), candidates])).toEqual([
      ['kept-gloss', '(jiè)', ['(jié)', '(jiē)']],
      ['kept-gloss', '（zhī）', ['（zhì）']],
      ['kept-gloss', '(là)', ['(lào)', '(lè)', '(yuè)', '(yào)']],
    ]);
    expect(normalize('結(jiè)案', only('gloss')).issues).toEqual([]);
  });

  test('the glosses of an article with a list of headwords behind it go, the headwords stay', () => {
    const raw = '業(yè)務學(xué)習,審(shěn)結(jié)31件\n審(shěn)：查問\n結(jié)：了結\n業(yè)：事情';
    expect(after(raw, 'gloss')).toBe('業務學習,審結31件\n審(shěn)：查問\n結(jié)：了結\n業(yè)：事情');
  });

  test.each([
    ['以O(shè)A系統辦理,業(yè)務(wù)', '以OA系統辦理,業務'],
    ['最高法院讓W(xué)TO規則入校,審結(jié)業(yè)', '最高法院讓WTO規則入校,審結業'],
  ])('goes from a Latin letter too that is the second byte of the character read so: %j → %j', (raw, clean) => {
    const { text, issues } = normalize(raw, only('gloss'));
    expect(text).toBe(clean);
    expect(issues).toEqual([]);
  });

  test('behind a letter that is none, it is an issue', () => {
    const { text, issues } = normalize('本院O(shè)A系統,審(shěn)結(jié)業(yè)務(wù)', only('gloss'));
    expect(text).toBe('本院O(shè)A系統,審結業務');
    expect(issues).toMatchObject([{ code: 'broken-gloss', span: { start: 2, end: 8 } }]);
  });

  test('goes before script, so that 藉口 and 乾隆 are read as words', () => {
    const raw = '藉(jiè)口,業(yè)務,乾(qián)隆,審(shěn)結(jié)';
    expect(after(raw, 'gloss', 'script')).toBe('借口,业务,乾隆,审结');
  });
});

test.each([
  ['审结31件,执结9件;其中:调解(含撤诉)4件!', '审结31件，执结9件；其中：调解（含撤诉）4件！'],
  ['同比上升3.2%,下降5件', '同比上升3.2%,下降5件'.replace(',', '，')],
  ['9337.42万元,100%,1-8月份,“4+1”', '9337.42万元，100%,1-8月份，“4+1”'],
  ['“一站式”,2024年', '“一站式”，2024年'],
  ['1,234件 a,b f(x) 10:30 (Smith,1998)', '1,234件 a,b f(x) 10:30 (Smith,1998)'],
  ['世贸组织(WTO)与(2023)沪民终4号', '世贸组织（WTO）与（2023）沪民终4号'],
  ['(1)收案', '（1）收案'],
  ['共31件(含9件)', '共31件（含9件）'],
  ['１２．５％、ＷＴＯ、ａ', '12.5%、WTO、a'],
  ['１，２３４，５６７件', '1,234,567件'],
  ['１，２，３号', '1，2，3号'],
  ['１２：３０开庭', '12:30开庭'],
  ['２０２２／０１／３１', '2022/01/31'],
  ['１－８月份“４＋１”', '1-8月份“4+1”'],
  ['时间：９时', '时间：9时'],
  ['３：2，3：２，和／或', '3：2，3：2，和／或'],
  ['增长,,达到31件，，其中', '增长，达到31件，其中'],
  ['结案,。新收。。再审。。。', '结案。新收。再审。。。'],
  ['问题?很多', '问题？很多'],
  ['http://a.cn/?id=3', 'http://a.cn/?id=3'],
  ['见http://www.example.gov.cn/案例?id=1,2。', '见http://www.example.gov.cn/案例?id=1,2。'],
  ['见www.example.gov.cn/案例?id=1,请查阅', '见www.example.gov.cn/案例?id=1，请查阅'],
  ['(见http://a.cn/x(1)),请查阅:全文', '（见http://a.cn/x(1)），请查阅：全文'],
  ['http://a.cn请查阅,2024年', 'http://a.cn请查阅，2024年'],
  ['邮箱:mailto:张三@example.gov.cn', '邮箱：mailto:张三@example.gov.cn'],
  ['Judge Wang (王), born in 1980, said: 好, and left', 'Judge Wang (王), born in 1980, said: 好, and left'],
  ['加入WTO,使用OA,推广APP', '加入WTO，使用OA，推广APP'],
  ['邮箱:abc@example.gov.cn', '邮箱：abc@example.gov.cn'],
  ['集中 , 近百', '集中 ， 近百'],
  ['“”()', '“”()'],
])('width: %j → %j', (raw, clean) => {
  expect(after(raw, 'width')).toBe(clean);
});

test.each([
  ['　　全年\u00a0共', '全年 共'],
  ['党建引领  队伍建设', '党建引领 队伍建设'],
  ['审判 执行', '审判 执行'],
  ['退赃 ， 近百人到场 。 本院', '退赃，近百人到场。本院'],
  ['回音。 2.机制', '回音。 2.机制'],
  ['一\t二 \n 三', '一\t二\n三'],
  ['共12 305件', '共12305件'],
  ['共1 234 567件', '共1234567件'],
  ['共12\u2009305件', '共12305件'],
  ['2019 2020年', '2019 2020年'],
  ['100 200 300', '100 200 300'],
  ['12 305.5件', '12 305.5件'],
  ['0 305件', '0 305件'],
  ['12  305件', '12  305件'],
  ['3.5 305件', '3.5 305件'],
  ['第3 100件', '第3 100件'],
  ['第 3 100件', '第 3 100件'],
  ['A4 300张', 'A4 300张'],
  ['共12　305件', '共12  305件'],
  ['13800 138 000号', '13800 138 000号'],
])('whitespace: %j → %j', (raw, clean) => {
  expect(after(raw, 'whitespace')).toBe(clean);
});

describe('issues', () => {
  test.each([
    ['lone-surrogate', '一\ud800二', '\ud800'],
    ['lone-surrogate', '一\udc00\ud800', '\udc00\ud800'],
    ['lost-character', '结\ufffd\ufffd案', '\ufffd\ufffd'],
    ['lost-character', '进程??推进', '??'],
    ['lost-character', '特殊性?,现结', '?'],
    ['lost-character', '审结31?件', '?'],
  ])('%s: %j', (code, raw, damaged) => {
    const { text, issues } = normalize(raw, only());
    expect(text).toBe(raw);
    expect(issues.map((issue) => [issue.code, raw.slice(issue.rawSpans[0]!.start, issue.rawSpans[0]!.end)])).toEqual([
      [code, damaged],
    ]);
  });

  test.each(['怎么办?我们这样做', '𠮷野家', '为何?', '办了没有?”', 'why? how?'])('a question is none: %j', (raw) => {
    expect(normalize(raw).issues).toEqual([]);
  });

  test.each([
    ['特殊性?,現結', '特殊性?，现结'],
    ['審結３１?件，', '审结31?件，'],
    ['知?行?健', '知?行?健'],
    ['知?行?', '知?行?'],
    ['審結?,。', '审结?，。'],
  ])('a question mark that asks nothing is none in the clean text, and is reported again: %j', (raw, clean) => {
    const { text, issues } = normalize(raw);
    expect(text).toBe(clean);
    expect(issues.map(({ code }) => code)).toContain('lost-character');
    expect(normalize(text).text).toBe(text);
    expect(normalize(text).issues).toEqual(issues.map((issue) => ({ ...issue, rawSpans: [issue.span] })));
  });

  test('a span leads to the clean text', () => {
    const { text, issues } = normalize('審結31件,進程??推進');
    expect(issues[0]!.rawSpans).toEqual([{ start: 8, end: 10 }]);
    expect(text.slice(issues[0]!.span.start, issues[0]!.span.end)).toMatch(/^[?？]{2}$/u);
  });
});
