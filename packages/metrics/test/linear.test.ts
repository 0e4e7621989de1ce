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
  ['money in small change', (size) => '3元5角'.repeat(size / 4)],
];

function milliseconds(text: string): number {
  const start = performance.now();
  extractMetrics(text);
  return performance.now() - start;
}

/**
 * Four times the text takes four times as long, sixteen times when it is squared. The least of the runs so far is compared: what
 * else the machine does only ever adds to a run.
 */
test.each(SHAPES)('%s takes linear time', { timeout: 120_000 * TIMES }, (_, make) => {
  const size = 24_000 * TIMES;
  const small = make(size);
  const large = make(4 * size);
  let least = Number.POSITIVE_INFINITY;
  let most = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 6 && !(run > 0 && most < 8 * least); run++) {
    least = Math.min(least, milliseconds(small));
    most = Math.min(most, milliseconds(large));
  }
  // Below some milliseconds the clock and the collector are all that is measured.
  expect(most).toBeLessThan(Math.max(8 * least, 20));
});
