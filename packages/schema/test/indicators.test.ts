import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findIndicator, indicators } from '../src/indicators/index.js';

const runs = process.env.ZHIBIAO_TEST === 'full' ? 100_000 : 1_000;

describe('a label names', () => {
  test.each([
    ['结案率', 'disposal-rate'],
    ['综合结案率', 'disposal-rate'],
    ['民事一审案件结案率', 'disposal-rate'],
    ['全市法院结案率', 'disposal-rate'],
    ['审判案件结案率', 'disposal-rate'],
    ['结收比', 'clearance-rate'],
    ['案件结收比', 'clearance-rate'],
    ['执行案件结案率', 'enforcement-disposal-rate'],
    ['总执结率', 'enforcement-disposal-rate'],
    ['审结', 'disposed'],
    ['已审结', 'disposed'],
    ['审（执）结', 'disposed'],
    ['结案数', 'disposed'],
    ['结案量', 'disposed'],
    ['执行案件结案', 'enforcement-disposed'],
    ['收案数', 'filed'],
    ['新收案件数', 'filed'],
    ['执行案件新收', 'filed'],
    ['共受理', 'caseload'],
    ['受理各类案件', undefined],
    ['受理案件数', 'caseload'],
    ['一审服判息诉率', 'judgment-acceptance-rate'],
    ['一审裁判息诉率', 'judgment-acceptance-rate'],
    ['民事一审服判息诉率', 'judgment-acceptance-rate'],
    ['执行到位标的金额', 'recovered-amount'],
    ['执行到位', 'recovered-amount'],
    ['执行到位率', 'recovery-rate'],
    ['法定期限内结案率', 'enforcement-on-time-disposal-rate'],
    ['法定审限内结案率', 'on-time-disposal-rate'],
    ['法定正常审限内结案率', 'unextended-on-time-disposal-rate'],
    ['法定（正常）审限内结案率', 'unextended-on-time-disposal-rate'],
    ['终本案件合格率', 'termination-compliance-rate'],
    ['首执案件终本率', 'termination-rate'],
    ['超12个月未结案件比', 'over-12-months-pending-ratio'],
    ['诉前调解成功分流率', 'pre-filing-diversion-rate'],
    ['一审裁判被二审改判、发回重审的比例', 'reversal-and-remand-rate'],
    ['生效裁判被再审改判、发回重审的比例', 'effective-reversal-and-remand-rate'],
    ['被二审发还重审率', 'first-instance-remand-rate'],
    ['“案—件比”', 'case-to-filing-ratio'],
    ['案-件比', 'case-to-filing-ratio'],
    ['二审改判－发回重审比', 'second-instance-reversal-to-remand-ratio'],
    ['二审案件平均审理天数', 'mean-days-to-disposition'],
    ['二审结案率', 'disposal-rate'],
    ['发送司法建议', 'judicial-recommendations'],
    ['二审发改率', 'second-instance-reversal-and-remand-rate'],
    ['发改率', 'reversal-and-remand-rate'],
    ['审、执结', 'disposed'],
    ['立案', 'filed'],
    ['网上立案', 'online-filing'],
    ['人均结案', 'disposed-per-head'],
    ['法官人均结案数', 'disposed-per-judge'],
    ['万人成讼率', 'litigation-per-10000'],
  ])('%s: %s', (label, id) => {
    expect(findIndicator(label)?.id).toBe(id);
  });
});

describe('what the glossary says', () => {
  test.each([
    ['旧存', 'pending-start'],
    ['新收', 'filed'],
    ['收案', 'filed'],
    ['受理', 'caseload'],
    ['审结', 'disposed'],
    ['结案', 'disposed'],
    ['未结', 'pending-end'],
    ['发改率', 'reversal-and-remand-rate'],
    ['上诉率', 'appeal-rate'],
    ['服判息诉率', 'judgment-acceptance-rate'],
    ['调撤率', 'mediation-and-withdrawal-rate'],
    ['审限内结案率', 'on-time-disposal-rate'],
    ['平均审理天数', 'mean-days-to-disposition'],
    ['执结率', 'enforcement-disposal-rate'],
    ['终本率', 'termination-rate'],
  ])('%s: %s', (zh, id) => {
    expect(findIndicator(zh)?.id).toBe(id);
  });

  test('enforcement is never called execution, nor a termination a suspension', () => {
    const words = indicators.map((row) => `${row.en} ${row.definition}`);
    expect(words.filter((text) => /\bexecut|\bsuspended\b/iu.test(text))).toEqual([]);
  });
});

describe('a label that names nothing, however near it comes to a name', () => {
  test.each([
    ['率'],
    [''],
    ['简易程序结案率'],
    ['当年新收结案率'],
    ['收结比'],
    ['二审服判息诉率'],
    ['二审上诉率'],
    ['执行案件审限内结案率'],
    ['结案率为'],
    ['不结案率'],
    ['调解成功率'],
    ['一年以上未结诉讼案件'],
    ['超12个月未结案件'],
    ['先行调解成功率'],
    ['民事'],
    ['constructor'],
    ['__proto__'],
    [`${'民事'.repeat(30)}结案率`],
  ])('%s', (label) => {
    expect(findIndicator(label)).toBeUndefined();
  });
});

test('any string is taken, and the same one always names the same', () => {
  const words = fc.constantFrom('民事', '一审', '二审', '案件', '结案率', '结案', '数', '率', '执行', '\ud800', '“');
  const label = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 12 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(label, (text) => {
      const row = findIndicator(text);
      return row === undefined ? true : indicators.includes(row) && findIndicator(text) === row;
    }),
    { numRuns: runs },
  );
}, 300_000);

describe('the vocabulary', () => {
  test('has each id once, in kebab-case', () => {
    const ids = indicators.map((row) => row.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(id))).toEqual([]);
  });

  test('has no label for two indicators, nor one twice', () => {
    const labels = indicators.flatMap((row) => [row.zh, ...row.aliases]);
    expect(labels.filter((label, i) => labels.indexOf(label) !== i)).toEqual([]);
  });

  test('finds each row by each of its labels', () => {
    const lost = indicators.flatMap((row) => [row.zh, ...row.aliases].filter((label) => findIndicator(label) !== row));
    expect(lost).toEqual([]);
  });

  test('has no empty word in a row', () => {
    const words = indicators.flatMap(({ id, zh, aliases, en, definition, source }) => [
      id,
      zh,
      ...aliases,
      en,
      definition,
      source,
    ]);
    expect(words.filter((word) => word.trim() === '')).toEqual([]);
  });

  test('has formulas over its own ids alone', () => {
    const ids = new Set(indicators.map((row) => row.id));
    const unknown = indicators.flatMap((row) =>
      (row.formula ?? '')
        .replace(/\[[^[\]]+\]/gu, '')
        .split(/ [-+*/] |[()]/u)
        .filter((term) => term && !ids.has(term) && term !== '100'),
    );
    expect(unknown).toEqual([]);
  });

  test.each([
    ['disposal-rate', 'disposed / caseload * 100'],
    ['clearance-rate', 'disposed / filed * 100'],
  ])('keeps apart what is divided by what: %s', (id, formula) => {
    expect(indicators.find((row) => row.id === id)?.formula).toBe(formula);
  });

  /** The rows of the Supreme People's Court's own set in a month. */
  const standardIn = (month: string) =>
    indicators
      .filter((row) => row.from && row.from <= month && (!row.until || month <= row.until))
      .map((row) => row.id);

  test('knows 16 of the 26 of January 2024 by name, and 10 of the 18 after September 2024', () => {
    expect(standardIn('2024-06').length).toBe(16);
    expect(standardIn('2024-10').length).toBe(10);
  });

  test('gives the address of a page for each row that it dates', () => {
    const dated = indicators.filter((row) => row.from !== undefined);
    expect(dated.filter((row) => !/https?:\/\/[a-z]/u.test(row.source)).map((row) => row.id)).toEqual([]);
  });

  test.each(['disposed-per-judge', 'extended-time-rate', 'retrial-order-rate', 'judicial-recommendation-reply-rate'])(
    '%s left the set in September 2024',
    (id) => {
      expect([standardIn('2024-06').includes(id), standardIn('2024-10').includes(id)]).toEqual([true, false]);
    },
  );

  test.each(['second-instance-reversal-to-remand-ratio', 'retrial-reversal-to-remand-ratio'])(
    '%s came with the revision of September 2024',
    (id) => {
      expect([standardIn('2024-06').includes(id), standardIn('2024-10').includes(id)]).toEqual([false, true]);
    },
  );
});
