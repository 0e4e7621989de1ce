import { describe, expect, test } from 'vitest';
import { checkListLengths } from '../src/list-length.js';
import { findSigns } from '../src/signs.js';

const rows: [string, string, [string, string, string | null][]][] = [
  ['a list as long as its number', '民事、刑事、行政三大审判齐头并进。', [['pass', '3', '3']]],
  ['和 before the last item', '立案、审判和执行三个环节紧密衔接。', [['pass', '3', '3']]],
  ['inside quotation marks', '确定“优、良、中、差”四个等次。', [['pass', '4', '4']]],
  ['one quoted name after another', '办好“立案”“送达”两件实事，落实“立案”“送达”两项制度。', [['pass', '2', '2']]],
  ['more items than told', '从办案、调研、培训、考勤等三方面打分。', [['fail', '3', '4']]],
  ['等 leaves fewer items open', '从办案、调研等四个方面打分。', [['undetermined', '4', '2']]],
  ['a list behind', '抓好三项工作：一是立案；二是审判；三是执行。\n完。', [['pass', '3', '3']]],
  ['too few behind', '抓好三项工作：一是立案；二是审判。\n完。', [['fail', '3', '2']]],
  ['an excerpt that ends before its list', '抓好三项工作：一是立案；二是审判', [['undetermined', '3', '2']]],
  ['a count of something else', '走访社区、企业、学校15个点位。', []],
  ['no list', '开展三项活动。', []],
  ['an ordinal', '荣获刑事、民事第三类奖项。', []],
];

describe('a number held against its list', () => {
  test.each(rows)('%s', (_, text, expected) => {
    const checks = checkListLengths(text, [], findSigns(text));
    expect(checks.map(({ status, printed, computed }) => [status, printed, computed])).toEqual(expected);
  });
});
