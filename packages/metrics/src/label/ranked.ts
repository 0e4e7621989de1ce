/** 借贷纠纷最多, 其次为买卖合同纠纷: what a clause puts in its place. */
const RANKED_REGEX =
  /^(.{2,20}?)(?:数量)?(?:最[多高低少长短快慢大小]|居首|占首位|居首位|次之)$|^(?:其次|再次|第[一二三四五六]位?|排名第[一二三四五六]|主要|首先|(?:排|排名|排在|位居|居|位列|占)(?:第[一二三四五六]|首)位?的|(?:数量|占比|比例)?最[多高大]的)(?:为|是)(.{2,20})$/u;

/** 2019年比例最高，为9.1%: the bare word is of what was told before. */
export const BARE_REGEX = /^(?:比例|占比|比重|数量|人数|金额)$/u;

export function rankedBefore(clause: string): string {
  const match = RANKED_REGEX.exec(clause);
  return match === null ? '' : (match[1] ?? match[2] ?? '');
}
