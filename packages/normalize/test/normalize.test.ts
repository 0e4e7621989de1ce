import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dryRun, NormalizeError, normalize, type Step, undo } from '../src/index.js';
import { only } from './only.js';
import { expectSound } from './rebuild.js';
import { FULL, RUNS } from './runs.js';

/** Of each of the 21 pairs of steps: half a million in all in `test:full`. */
const PAIR_RUNS = FULL ? 25_000 : RUNS;
const STEPS: readonly Step[] = ['unicode', 'control', 'repair', 'gloss', 'script', 'width', 'whitespace'];

/** What the steps look for, and what they make, in any order and company. */
const piece = fc.oneof(
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...'審結(jié)|執(zhí)|設(shè)|業(yè)|擔(dān)當(dāng)|審（shěn）|審( jié )|結(　 jié  )|(jié)|(jié|jié)|結（ｊｉé）'.split(
        '|',
      ),
      ...'當?shù)姆ㄔ鸿F軍|新?lián)敚毁~|?shù)|?|??|？|\ufffd|潮流?！罢'.split('|'),
      ...'審(shěn)：|結(jié):|業(yè)，業(yè)(yè)|執(zhí)\n|一、審(shěn)：|（1）結(jié)|| 業(yè) |\t審(shěn)\t|、務(wù)、|讀作結(jié)|結束\n'.split(
        /\|(?! )/u,
      ),
      ...'结(jié)：|业（yè）|审判、业务|結jié)|結(jié|(Jié)|結 (jié)|以O(shè)A|O(shè)|⿱㗲|⿰|２審|徐|長官|審,|審　結'.split(
        '|',
      ),
      ...'http://a.cn/案例?id=1,2|www.a.cn|mailto:|said: |, and |Wang (王), |第3 100件|A4 300|12　305件'.split('|'),
      ...'著|顯著|乾隆|樊於期|什麼|么|麼|徐乾學|二噁英|㗲|⿰亻審|後來|后来|发展|审结|審判|受理|臺|裏'.split('|'),
      ...',|,,|，|、|。|。。|,。|;|；；|:|!|?|(|)|（|）|“|”|(2023)|(WTO)|（以下简称|—|…|·'.split('|'),
      ...' |  |　|\u00a0|\u2009|\t|\n|\r\n|\r|\u2028|\u0085|\u000b|\u200b|\u200d|\ufeff|\u00ad|\u0000'.split('|'),
      ...'１２．５％|１，２３４件|321 146件|12 305 件|100 200 300|2019 2020年|9337.42万|1-8月份|“4+1”|ＷＴＯ|件'.split(
        '|',
      ),
      ...'⽣效|⻓期|⻚|豈|侀|你|①|㎡|👩\u200d👧|\ud800|\udc00|𠮷|a|Z|0|8'.split('|'),
    ),
  },
);
const texts = fc.array(piece, { maxLength: 28 }).map((pieces) => pieces.join(''));
const scripts = fc.constantFrom('auto', 'none', 't2s', 'tw2s', 'hk2s');
const keeps = fc.subarray(['徐乾學', '乾隆', '審', '麼', '１２審', '審,結', '審　結', ' 業 ', '⾧官', '（審']);
const someSteps = fc.subarray([...STEPS]);

describe('normalize', () => {
  test.each([
    ['⽣效判决⻓期未履⾏', '生效判决长期未履行'],
    ['\ufeff新收１２．５％\r\n结案', '新收12.5%\n结案'],
    ['審結(jié)31件,執(zhí)結(jié)9件;調(diào)解8件', '审结31件，执结9件；调解8件'],
    ['顯著進步,順著走', '显著进步，顺着走'],
    ['各庭受理 12 305件 ， 审结', '各庭受理 12305件，审结'],
    ['共①㎡ “4+1”机制1-8月份9337.42万元100%', '共①㎡ “4+1”机制1-8月份9337.42万元100%'],
  ])('%j → %j', (raw, clean) => {
    expect(normalize(raw).text).toBe(clean);
  });

  test('tells where a figure stands in the raw text', () => {
    const raw = '審結(jié)31件，執(zhí)結(jié)9件，兌現(xiàn)5萬元';
    const { text, map } = normalize(raw);
    expect(text).toBe('审结31件，执结9件，兑现5万元');
    expect(map.toRaw({ start: 0, end: 5 })).toEqual([{ start: 0, end: 10 }]);
    expect(map.toClean({ start: 2, end: 7 })).toBeNull();
    expect(map.toJSON()).toBe('2 5:0 5 5:0 1 5:0 5 6:0 3');
  });

  test('an edit that two steps made names both', () => {
    expect(normalize('法院⾧').edits[0]).toEqual({
      rawSpan: { start: 2, end: 3 },
      span: { start: 2, end: 3 },
      from: '⾧',
      to: '长',
      steps: ['unicode', 'script'],
    });
  });

  test('a clean text is the same string, without edits', () => {
    const clean = '全年共办结31件，其中诉前调解9件（含视频调解4件）。';
    const { text, edits, map } = normalize(clean);
    expect(text).toBe(clean);
    expect(edits).toEqual([]);
    expect(map.isIdentity).toBe(true);
  });

  test('edits are an array to whoever reads them', () => {
    const { edits } = normalize('審結31件,');
    expect(Array.isArray(edits)).toBe(true);
    expect(edits.length).toBe(3);
    expect(edits.map((edit) => edit.to)).toEqual(['审', '结', '，']);
    expect(edits.at(-1)?.steps).toEqual(['width']);
    expect(JSON.parse(JSON.stringify(edits))).toEqual([...edits]);
    expect(edits[3]).toBeUndefined();
  });

  test('options that the caller changes later change nothing', () => {
    const keep: string[] = [];
    const result = normalize('徐乾學審結', { keep });
    keep.push('徐乾學');
    expectSound(result);
  });

  test.each([
    [
      { steps: { gloses: false } },
      'expected a step among unicode, control, repair, gloss, script, width, whitespace, got gloses',
    ],
    [{ steps: null }, 'expected steps to be an object, got null'],
    [{ steps: { width: 'no' } }, 'expected steps.width to be true or false, got no'],
    [{ steps: { width: 0 } }, 'expected steps.width to be true or false, got number'],
    [{ steps: new Map([['width', false]]) }, 'expected steps to be an object, got a Map'],
    [{ steps: ['width'] }, 'expected steps to be an object, got an array'],
    [{ skript: 't2s' }, 'expected an option among steps, script, keep, got skript'],
    [[], 'expected options to be an object, got an array'],
    [{ script: 't2tw' }, 'expected script to be one of auto, t2s, tw2s, hk2s, none, got t2tw'],
    [{ keep: '徐乾學' }, 'expected keep to be an array of words, got 徐乾學'],
    [{ keep: [31] }, 'expected keep to be an array of words, got number'],
    [null, 'expected options to be an object, got null'],
  ])('refuses options that it does not know: %j', (options, message) => {
    for (const call of [normalize, dryRun]) {
      expect(() => call('', options as never)).toThrow(NormalizeError);
      expect(() => call('', options as never)).toThrow(`invalid-option: ${message}`);
    }
  });

  test.each([null, undefined, 31, {}])('refuses what is no text, as a TypeError: %j', (raw) => {
    for (const call of [normalize, dryRun]) {
      expect(() => call(raw as never)).toThrow(TypeError);
      expect(() => call(raw as never)).toThrow(/^invalid-text: expected a string, got /u);
    }
  });

  test('an option that is undefined is not named', () => {
    const options = { steps: { width: undefined }, script: undefined, keep: undefined };
    expect(normalize('審,', options as never).text).toBe('审，');
  });

  test.each(['gloses', 5, undefined])('undo refuses a step that there is not: %j', (step) => {
    expect(() => undo(normalize('審'), step as never)).toThrow(/^invalid-option: expected a step among /u);
  });

  const edit = { rawSpan: { start: 0, end: 1 }, span: { start: 0, end: 1 }, from: '審', to: '审', steps: ['script'] };

  test.each([
    [[{}], 'rawSpan of edit 0 to be a span, got undefined'],
    [[null], 'edit 0 to be an object, got null'],
    [[edit, edit], 'edit 1 to stand within 1 and 1, got 0–1'],
    [[{ ...edit, rawSpan: { start: 0, end: 2 } }], 'edit 0 to stand within 0 and 1, got 0–2'],
    [[{ ...edit, to: 1 }], 'to of edit 0 to be a string, got number'],
    [
      [{ ...edit, steps: ['gloses'] }],
      'a step among unicode, control, repair, gloss, script, width, whitespace, got gloses',
    ],
  ])('undo refuses edits that can not be: %j', (edits, message) => {
    const call = () => undo({ raw: '審', text: '审', edits, issues: [] } as never, 'width');
    expect(call).toThrow(NormalizeError);
    expect(call).toThrow(`invalid-result: expected ${message}`);
  });

  test('edits that somebody tried to freeze can be read still', () => {
    const { edits } = normalize('審結');
    expect(() => Object.freeze(edits)).toThrow(TypeError);
    expect(edits.map(({ to }) => to)).toEqual(['审', '结']);
  });

  test.each([
    [{}, 'raw of the result to be a string, got undefined'],
    [{ raw: '審', text: '审', edits: 1 }, 'edits of the result to be an array, got number'],
    [{ raw: '審', text: '审', edits: [], issues: [{}] }, 'rawSpans of issue 0 to be spans, got undefined'],
    [{ raw: '審', text: '审', edits: [] }, 'issues of the result to be an array, got undefined'],
    [null, 'what normalize gives, got null'],
    ['審', 'what normalize gives, got 審'],
  ])('undo refuses what is no result: %j', (result, message) => {
    expect(() => undo(result as never, 'script')).toThrow(NormalizeError);
    expect(() => undo(result as never, 'script')).toThrow(`invalid-result: expected ${message}`);
  });

  test('raw = text + edits, with any steps, script and kept words', () => {
    fc.assert(
      fc.property(texts, scripts, keeps, someSteps, (raw, script, keep, steps) => {
        expectSound(normalize(raw, { ...only(...steps), script, keep }));
      }),
      { numRuns: RUNS },
    );
  });

  test.each([
    ['審(shěn)：审判、业务，業(yè)(yè)\n結(jié)：結束\n執(zhí)：執行', []],
    ['⿱㗲 ', []],
    ['１２審結', ['１２審']],
    ['審　結案', ['審　結']],
  ])('what comes out stays as it is: %j', (raw, keep) => {
    const { text } = normalize(raw, { keep });
    expect(normalize(text, { keep }).text).toBe(text);
  });

  test('a kept word stays in any width, and as the steps before leave it', () => {
    expect(normalize('１２審、12審、徐⼄學、審結', { keep: ['１２審', '徐⼄學'] }).text).toBe(
      '12審、12審、徐乙學、审结',
    );
  });

  test('what comes out stays as it is', () => {
    fc.assert(
      fc.property(texts, keeps, (raw, keep) => {
        const { text } = normalize(raw, { keep });
        const again = normalize(text, { keep });
        expect(again.text).toBe(text);
        expect(again.edits).toHaveLength(0);
      }),
      { numRuns: RUNS * 3 },
    );
  });

  test.each(STEPS.flatMap((first, i) => STEPS.slice(i + 1).map((second) => [first, second] as const)))(
    '%s and %s together: sound, and what comes out stays',
    (first, second) => {
      fc.assert(
        fc.property(texts, (raw) => {
          const result = normalize(raw, only(first, second));
          expectSound(result);
          expect(normalize(result.text, only(first, second)).text).toBe(result.text);
          const one = normalize(raw, only(first));
          const two = normalize(one.text, only(second));
          expect(result.text).toBe(two.text);
          expect(result.map.toJSON()).toBe(one.map.compose(two.map).toJSON());
        }),
        { numRuns: PAIR_RUNS },
      );
    },
  );

  test('is linear: a megabyte of anything takes seconds at most, not minutes', () => {
    const hostile = [
      '一',
      '審',
      '(',
      '審(jié)',
      '審(shěn),',
      '?shù)',
      ',',
      ' ',
      '1 ',
      '100 ',
      '⿰',
      '\ud800',
      '（',
      ', ',
      '。',
      '著\n',
      '(a',
      '乾',
      '100 200 3',
      '?shù)姆',
      '?sān)加?',
      'http://a,',
      '好, a',
      '結jié)',
      '審(jié',
      '審(yè)業(yè)結(jié)',
      '當?shù)姆ㄔ鸿F軍',
    ];
    for (const unit of hostile) {
      const raw = unit.repeat(Math.ceil(1_000_000 / unit.length));
      const start = performance.now();
      normalize(raw);
      const took = performance.now() - start;
      expect(took, unit).toBeLessThan(20_000);
    }
  }, 400_000);
});
