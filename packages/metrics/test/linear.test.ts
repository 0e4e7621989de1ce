import { expect, test } from 'vitest';
import { extractMetrics } from '../src/index.js';

const TIMES = process.env.ZHIBIAO_TEST === 'full' ? 8 : 1;

/** Texts that a reader with a look back or ahead in the wrong place takes squared time for. `size` characters each. */
const SHAPES: readonly (readonly [name: string, make: (size: number) => string])[] = [
  ['no punctuation', (size) => '审结案件3件办理纠纷5起'.repeat(size / 11)],
  ['no punctuation and no figure', (size) => '司法为民公正高效'.repeat(size / 8)],
  ['分别 after 分别', (size) => '分别'.repeat(size / 2)],
  ['分别 with values', (size) => '分别上升3%、4%，'.repeat(size / 11)],
  ['one list of values', (size) => `收案数、结案数分别为${'3件、'.repeat(size / 3)}`],
  ['one list of names', (size) => `${'收案数、'.repeat(size / 4)}分别为3件、4件`],
  ['a million digits', (size) => '7'.repeat(size)],
  ['digits with points', (size) => '7.'.repeat(size / 2)],
  ['a numeral of 一', (size) => '一'.repeat(size)],
  ['open brackets', (size) => '（'.repeat(size)],
  ['nested brackets', (size) => '（含'.repeat(size / 4) + '3件）'.repeat(size / 6)],
  ['a part in a part in a part', (size) => '2件（含'.repeat(size / 4)],
  ['其中 after 其中', (size) => '3件，其中'.repeat(size / 5)],
  ['open quotation marks', (size) => '“一'.repeat(size / 2)],
  ['open title marks', (size) => '《第3'.repeat(size / 3)],
  ['a change after a change', (size) => '同比上升3%'.repeat(size / 6)],
  ['a basis without a change', (size) => '比上年'.repeat(size / 3)],
  ['levels from and to', (size) => '由3件增加到'.repeat(size / 6)],
  ['ranks', (size) => '全市第一'.repeat(size / 4)],
  ['years', (size) => '2021年至'.repeat(size / 6)],
  ['bodies', (size) => '全市法院'.repeat(size / 4)],
  ['clauses of one sentence', (size) => '受理3件，'.repeat(size / 5)],
  ['lines', (size) => '民事\n'.repeat(size / 3)],
  ['spaces', (size) => ' '.repeat(size)],
  ['labels before colons', (size) => '民事案件：收案3件；'.repeat(size / 10)],
  ['parts in parentheses', (size) => '3件（2件）'.repeat(size / 6)],
  ['an open parenthesis of each figure', (size) => '（3件'.repeat(size / 3)],
  ['one among another', (size) => '3项指标中，'.repeat(size / 6)],
  ['ranks joined', (size) => `位列${'第三、'.repeat(size / 3)}`],
  ['comparisons', (size) => '高出全市平均3%，'.repeat(size / 9)],
  ['shares of a noun before', (size) => '其次为纠纷，共3件，占比3%；'.repeat(size / 15)],
  ['indented list items', (size) => '一是走访3户；'.repeat(size / 7)],
  ['arrows', (size) => '同比↑3%'.repeat(size / 5)],
  ['two multipliers', (size) => '3亿5000万'.repeat(size / 7)],
  ['money in small change', (size) => '3元5角'.repeat(size / 4)],
];

function milliseconds(text: string): number {
  const start = performance.now();
  extractMetrics(text);
  return performance.now() - start;
}

/**
 * Eight times the text takes eight times as long, sixty-four times when it is squared: the bound lies between. The least of the
 * runs so far is compared, since what else the machine does only ever adds to a run.
 */
test.each(SHAPES)('%s takes linear time', { timeout: 120_000 * TIMES }, (_, make) => {
  const size = 12_000 * TIMES;
  const small = make(size);
  const large = make(8 * size);
  let least = Number.POSITIVE_INFINITY;
  let most = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 8 && !(run > 0 && most < 24 * least); run++) {
    least = Math.min(least, milliseconds(small));
    most = Math.min(most, milliseconds(large));
  }
  // Below some milliseconds the clock and the collector are all that is measured.
  expect(most).toBeLessThan(Math.max(24 * least, 50));
});
