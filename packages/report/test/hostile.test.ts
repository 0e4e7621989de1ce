import { describe, expect, test } from 'vitest';
import { readReport } from '../src/index.js';

const SIZE = process.env.ZHIBIAO_TEST === 'full' ? 2_000_000 : 100_000;

/** What costs most where something is quadratic: one mark, one word, one torn line, over and over. */
const PATTERNS: Readonly<Record<string, string>> = {
  'one numeral': '一',
  'no punctuation': '审结案件若干件',
  'line ends': '\n',
  'short lines': '调解\n',
  'rows of a table': '民庭\t12\n',
  'torn lines': '法官来到田间地头，了解群众所需，\n\n',
  'lines without an end':
    '法官走进乡村集市为群众讲解法律知识并且当场解答大家提出的各种各样的问题直到人人满意为止还留下电话号码\n\n',
  'frames that are opened and continued': '法官以无讼村的创建\n\n为契机，继续努力\n\n',
  'opened quotations': '“',
  'closed quotations': '”',
  'nested brackets': '（（）',
  'a list without an end': '甲、',
  'numbers of lists': '甲、乙、丙等三方面',
  'lists behind numbers': '三个方面：一是甲',
  'court names': '青溪县人民法院',
  offices: '党组书记、院长王',
  honours: '荣获“',
  'honours without a name': '获',
  ranks: '全省第一',
  mechanisms: '“四提升”机制',
  'shared out': '分别',
  'a passage again and again': '该庭办结案件12件，调解8件，撤诉3件，判决1件，当庭履行率达到75%，回访满意。',
};

describe(`texts of ${SIZE} characters that are hard to read`, () => {
  test.each(Object.entries(PATTERNS))(
    '%s',
    (_, pattern) => {
      const raw = pattern.repeat(Math.ceil(SIZE / pattern.length));
      const started = performance.now();
      const { text } = readReport(raw);
      expect(text.length).toBeLessThanOrEqual(raw.length);
      // A quadratic reader takes minutes; a linear one is far below this on any machine.
      expect(performance.now() - started).toBeLessThan(SIZE / 10);
    },
    SIZE,
  );
});
