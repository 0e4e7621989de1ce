import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read, textsOf } from './check-report.js';

const HEAD = '某县法院把调解室设到乡村集市，由当值法官现场接待来访群众，';
const END = '并及时答复各方提出的疑问。';
const BODY = '全年新收各类案件若干，办案质量稳中有升，群众反映良好。';

describe('torn sentences are put together', () => {
  const rows: [string, string, string][] = [
    ['a comma at the end', `${HEAD}\n\n${END}`, HEAD + END],
    ['a quotation left open', `${HEAD}推行“马背\n\n法庭”制度。`, `${HEAD}推行“马背法庭”制度。`],
    ['a line that no sentence begins with', `${HEAD}受到村民\n\n的普遍欢迎。`, `${HEAD}受到村民的普遍欢迎。`],
    [
      'a word that needs another',
      `${HEAD}纠纷数量下降至\n\n2019年以前的水平。`,
      `${HEAD}纠纷数量下降至2019年以前的水平。`,
    ],
    ['a number broken in two', `${HEAD}发放资料2\n500余份。`, `${HEAD}发放资料2500余份。`],
    [
      'a long sentence without an end',
      `${HEAD}对争议不大的案件当场立案\n\n当场调解。`,
      `${HEAD}对争议不大的案件当场立案当场调解。`,
    ],
    [
      'lines of even width',
      `${HEAD}对争议不大的\n案件当场立案，对重大案件由庭长包案\n化解。`,
      `${HEAD}对争议不大的案件当场立案，对重大案件由庭长包案化解。`,
    ],
    [
      'words set apart by the page',
      `${HEAD}这样的\n“\n家门口的法庭\n”\n方便了群众。`,
      `${HEAD}这样的“家门口的法庭”方便了群众。`,
    ],
    ['three columns', `${HEAD}推行“车载\n\n法庭、马背\n\n法庭”制度。`, `${HEAD}推行“车载法庭、马背法庭”制度。`],
  ];
  test.each(rows)('%s', (_, raw, joined) => {
    const report = read(raw);
    expect(textsOf(report, 'paragraph')).toEqual([joined]);
    expect(report.blocks[0]!.rawSpans.length).toBe(raw.split(/\n+/u).length);
    expect(report.issues).toEqual([]);
  });

  test('around a caption, which is kept behind', () => {
    const report = read(
      `集市上的法庭\n\n${HEAD}让大家\n\n\n\n法官为赶集群众答疑。\n\n少跑路、少花钱。\n\n${HEAD}${END}\n\n${END}`,
    );
    expect(textsOf(report, 'paragraph')[0]).toBe(`${HEAD}让大家少跑路、少花钱。`);
    expect(textsOf(report, 'caption')).toEqual(['法官为赶集群众答疑。']);
    expect(report.blocks.map(({ type }) => type)).toEqual(['title', 'paragraph', 'caption', 'paragraph', 'paragraph']);
  });

  test('a short line, where the headings of a torn document look otherwise', () => {
    const raw = [
      '巡回办案 情暖山乡',
      `${HEAD}${END}`,
      '就地立案 减轻诉累',
      '设立流动',
      `岗亭二十处，方便群众随时反映情况。${HEAD}推行“帐篷`,
      '法庭”和夜间法庭。',
      `${HEAD}对老年人开通绿色`,
      '通道，免去往返之苦。',
      '就地执行 兑现权益',
      `${HEAD}${END}`,
    ].join('\n\n');
    expect(textsOf(read(raw), 'paragraph')[1]).toMatch(/^设立流动岗亭二十处/u);
    expect(textsOf(read(raw), 'heading')).toEqual(['就地立案 减轻诉累', '就地执行 兑现权益']);
  });

  test('a short line whose last word the gap breaks, where the text has the word elsewhere', () => {
    const raw = `法官走基层\n\n调解员进村入户，调解员逐户劝和。${END}\n\n依靠群众，选聘调解\n\n员登上讲台说法。${HEAD}${END}`;
    expect(textsOf(read(raw), 'paragraph')[1]).toMatch(/^依靠群众，选聘调解员登上讲台/u);
  });
});

describe('what does not belong together stays apart', () => {
  const LOST = `${HEAD}对当场达成的协议予以`;
  const rows: [string, string][] = [
    ['a section', `${LOST}\n\n二、执行工作\n\n${END.slice(1)}`],
    ['a numbered item', `${LOST}\n\n（三）开展回访。${END.slice(1)}`],
    ['a sentence that starts anew', `${LOST}\n\n下一步，该院将扩大试点。`],
    ['the end of the document', `${END.slice(1)}\n\n${LOST}`],
  ];
  test.each(rows)('before %s: the sentence is reported as truncated', (_, raw) => {
    const report = read(raw);
    const truncated = report.issues.filter(({ code }) => code === 'truncated');
    expect(truncated.map(({ span }) => report.text.slice(span.start, span.end))).toEqual([LOST]);
    expect(report.blocks.every(({ rawSpans }) => rawSpans.length === 1)).toBe(true);
  });

  test('rows of a table', () => {
    const raw = '庭室\t新收\t审结\n民一庭\t310\t296\n民二庭\t215\t201';
    expect(textsOf(read(raw), 'paragraph')).toEqual(raw.split('\n'));
  });

  test('a note behind the last full stop is no torn sentence', () => {
    expect(read(`${HEAD}${END}（某县法院供稿）\n\n${HEAD}${END}`).issues).toEqual([]);
  });

  test('long lines of one width go on, short ones and those a blank line apart do not', () => {
    const first = '南岭县人民法院云溪人民法庭庭长董必武、西岭县人民法院、北岭县人民法院';
    const second = '枫林人民法庭庭长沈钧儒、东岭县人民法院石桥法庭、上岭县人民法院副院长';
    const last = '谢觉哉获得通报表扬。';
    expect(textsOf(read(`${BODY}\n${first}\n${second}\n${last}`), 'paragraph')).toEqual([BODY, first + second + last]);
    const short = read(`${BODY}\n青溪法庭登记员\n云岭法庭登记员\n${BODY}`);
    expect(short.blocks).toHaveLength(4);
  });

  test.each([
    ['a label behind a bullet', `${LOST}\n• [主持人]：请介绍。`],
    ['a watermark behind the end', `${HEAD}${END} V2-70k1\n${BODY}`],
    ['the frame of a cell', `${HEAD}${END} |\n${BODY}`],
    ['cells that end as they like', '收案同比\n刑事一审案件'],
    ["words of a paper's head", `关键词：调解；法庭；司法确认\n\n随着村寨公路通车，${HEAD}${END}`],
  ])('%s', (_, raw) => {
    expect(read(raw).blocks.every(({ rawSpans }) => rawSpans.length === 1)).toBe(true);
  });

  test('items that end with a semicolon', () => {
    expect(textsOf(read(`一是完善台账；\n二是逐案销号；\n三是定期回访。`), 'paragraph')).toHaveLength(3);
  });
});

describe('columns out of order', () => {
  test('a block that goes on with a sentence elsewhere is linked to it and stays where it is', () => {
    const raw = [
      '小法庭 大文章',
      `${HEAD}${END}`,
      `为抓手，推动基层治理提质增效。${HEAD}${END}`,
      '夯实根基 擦亮品牌',
      `${END.slice(1)}年初以来，该院以“无讼社区”建设`,
    ].join('\n\n');
    const report = read(raw);
    const rest = report.blocks.find(({ continues }) => continues !== undefined)!;
    const begun = report.blocks.find(({ id }) => id === rest.continues)!;
    expect(report.text.slice(rest.span.start).startsWith('为抓手')).toBe(true);
    expect(report.text.slice(begun.span.start, begun.span.end).endsWith('以“无讼社区”建设')).toBe(true);
    expect(report.blocks.indexOf(rest)).toBeLessThan(report.blocks.indexOf(begun));
    expect(report.issues.map(({ code }) => code)).toEqual(['reordered']);
  });

  test('a block without its beginning is reported where nothing fits', () => {
    const report = read(`${HEAD}${END}\n\n，并且逐步推开。${HEAD}${END}`);
    expect(report.issues.map(({ code }) => code)).toEqual(['missing-start']);
  });
});

describe('a column may break a long sentence anywhere', () => {
  // One sentence, so that no place in it is an end.
  const sentence =
    '这家位于大山深处的法庭把审判台搬进集镇和村寨，由两名法官轮流值守，一面审理邻里之间的大小纠纷，一面讲解婚姻、继承、相邻关系等方面的条文，把“法律明白人”请进来旁听，让村民在自己熟悉的地方看见一个案件怎样从争吵走向和解，也让多年的积怨在一杯热茶里慢慢散去。';
  const before = '山路弯弯，民心所向。';
  const place = fc.integer({ min: 46, max: sentence.length - 2 });
  const gap = fc.constantFrom('\n', '\n\n', '\n\n\n\n图为法官在村口调解。\n\n');

  test('and the sentence is whole again', () => {
    fc.assert(
      fc.property(place, gap, (at, between) => {
        const report = read(
          `法庭进山记\n\n${before}\n\n${sentence.slice(0, at)}${between}${sentence.slice(at)}\n\n${before}`,
        );
        expect(textsOf(report, 'paragraph')).toEqual([before, sentence, before]);
      }),
      { numRuns: process.env.ZHIBIAO_TEST === 'full' ? 10_000 : 300 },
    );
  });
});
