import { closesMark, endingOf, openMarks, runsOn } from './sentence.js';
import { sharesFrame, startOf } from './start.js';
import type { WordEvidence } from './word-evidence.js';

/** What shows that a line goes on with the sentence of the one before. */
export type Evidence =
  | 'comma' // A ends with a comma or an opening mark
  | 'mark' // a quotation mark or bracket left open in A is closed in B
  | 'middle' // no sentence begins as B does
  | 'dangling' // A ends with a word that needs another after it
  | 'digits' // a number goes on
  | 'frame' // 以… is closed by …为, 在… by …下
  | 'word' // the gap breaks a word
  | 'long'; // A is a sentence without an end

/** Words that need another after them. */
const DANGLING_REGEX =
  /(?:[在从自至到由于和与及对将把被向并或让使并仅共约超近比占达是的]|截至|以及|关于|通过|围绕|根据|按照|其中)$/u;

/** A number at the end of text, and what goes on with it: more digits, or a unit (but not 年初, 人民, 起诉). */
const NUMBER_END_REGEX = /\p{Script=Han}[\d.．%％]{1,12}$/u;
const NUMBER_GOES_ON_REGEX =
  /^(?:\d|(?!人民|年[初度底终]|日[前常]|个[人别]|名[单义]|起诉|元旦|次[日年])[件人名个起次份场条项家户天元万亿余多%％年月日])/u;

/** A line that begins by closing what was opened above. */
const CLOSER_START_REGEX = /^[”’）)》」』】]/u;
/** 同期升降比: a cell of a table ends as it likes. */
const CELL_LONGEST = 6;
/** How far back an open mark is looked for. */
const REACH = 200;

/** Whether a line is wholly inside the marks around it: it has none of its own, and no end. */
function staysOpen(text: string): boolean {
  const ending = endingOf(text);
  return (ending === 'open' || ending === 'comma') && !/[“”‘’（）()《》「」『』【】]/u.test(text);
}

/**
 * Looks for what shows that `after` goes on with the sentence of `before`; the strongest first, `undefined` where nothing does.
 *
 * @example evidenceOf('落实“三会一', '课”制度。', new WordEvidence('')) // => 'mark'
 */
export function evidenceOf(before: string, after: string, words: WordEvidence): Evidence | undefined {
  const ending = endingOf(before);
  if (ending === 'comma') return 'comma';
  if (ending === 'full' && !CLOSER_START_REGEX.test(after)) return undefined;
  const open = openMarks(before.slice(-REACH)).at(-1);
  if (open !== undefined && (closesMark(after, open) || staysOpen(after))) return 'mark';
  if (ending === 'full' || ending === 'soft') return undefined;
  if (startOf(after) === 'middle') return 'middle';
  if (NUMBER_END_REGEX.test(before) && NUMBER_GOES_ON_REGEX.test(after)) return 'digits';
  if (before.length > CELL_LONGEST && DANGLING_REGEX.test(before)) return 'dangling';
  if (sharesFrame(before, after)) return 'frame';
  if (words.breaksWord(before, after)) return 'word';
  return runsOn(before) && startOf(after) !== 'fresh' ? 'long' : undefined;
}
