import { clauseBefore, levelOf, receiver, yearOf } from './honour-clauses.js';
import type { FoundHonour } from './honours.js';

/** A rank among the first three; not 第三次, 第一批, 第二届, which number things. */
const GRADE_PLACE_REGEX = /第[一二三](?:名|位|梯队|方阵|(?=的|[^\p{Script=Han}]|$))|首位|榜首/uy;
/** 全省, 邢台市, and the verbs around: what stands right before a rank that is won. */
const SCOPE_REGEX =
  /(?:位居|名列|位列|居于|居|排名|排|进入|跻身|荣获|获)?(?<scope>全[国省市区县州](?:法院|基层法院|中级法院|系统)?|(?:(?!全)\p{Script=Han}){2,3}[省市])(?:排名|位居|名列|位列|居)?$/u;
/** 取得全县人民法庭绩效考评第一, 在某某市法院系统年度工作考评中综合排名第一: what is ranked, with its scope in it. */
const WITHIN_REGEX =
  /(?:^|[在取得获])(?<what>(?<scope>全[国省市区县州]|[^\p{P}\s在得]{2,4}[省市县区])(?:(?!在)\p{Script=Han}){2,16}?(?:考评|考核|测评|评比|评查|竞赛|比赛|评估))(?:中)?(?:综合)?(?:排名|名列|位居|位列|荣获)?$/u;
const WHAT_REGEX = /\p{Script=Han}{2,16}$/u;

/** Ranks won: 位居全市第一, 进入全省第一梯队, 综合考评全省排名第一. */
export function findRankHonours(text: string, ranks: readonly number[]): FoundHonour[] {
  const found: FoundHonour[] = [];
  let from = 0;
  for (const at of ranks) {
    GRADE_PLACE_REGEX.lastIndex = at;
    const match = at < from ? null : GRADE_PLACE_REGEX.exec(text);
    if (!match) continue;
    from = GRADE_PLACE_REGEX.lastIndex;
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    const scope = SCOPE_REGEX.exec(before);
    const within = scope ? null : WITHIN_REGEX.exec(before);
    const what =
      within?.groups?.what ??
      (scope &&
        WHAT_REGEX.exec(
          before.slice(0, scope.index).replace(/(?:都|均|也|分别)?[是为]?(?:连续\p{Script=Han}{1,3}年)?$/u, ''),
        )?.[0]);
    if (!what) continue;
    const start = text.lastIndexOf(what, match.index);
    const { clause, earlier } = clauseBefore(text, start);
    found.push({
      name: what,
      kind: 'rank',
      to: within
        ? receiver(clause.replace(/[在于]$/u, '').replace(/(?:连续\p{Script=Han}{1,3}年)?(?:取得|获得)?$/u, ''))
        : null,
      level: levelOf(within?.groups?.scope ?? scope?.groups?.scope ?? ''),
      grade: match[0],
      year: yearOf(what, clause, earlier),
      span: { start, end: match.index + match[0].length },
    });
  }
  return found;
}
