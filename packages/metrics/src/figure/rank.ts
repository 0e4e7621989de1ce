import type { NumberMention } from '@zhibiao/numerals';
import { endTable, wordBefore } from '../lexicon/table.js';
import { codeAt, isBoundary, isHan, isJoiner } from './chars.js';
import { type Figure, newFigure, type Reading } from './types.js';

/** Verbs and nouns that say a rank comes: 位居全省第一, 排名第三, 荣获第二名. */
const RANK_WORDS =
  '居 位居 居于 位于 位列 列 名列 位次居 位次列 排 排名 排在 排到 排位 位次 名次 占 占据 为 是 获 荣获 获得 喜获 夺得 摘得 取得 勇夺 蝉联 稳居 跃居 跃升 攀升 前移 下滑 滑落 升 ' +
  '跃升至 跃升到 跃升为 攀升至 攀升到 下滑至 下滑到 滑落至 滑落到 前移到 回升至 回升到 跃至 升至 上升至 上升到 上升为 提升至 提升到 前移至 升到 退居 降至 下降至 跻身 进入 迈入 挺进 保持 保持在 继续保持 跨入 均居 均列 高居 排行 位列于 排名上升至 得分 列居 分列 分居 分别居 分别列 分别为 ' +
  '分别位居 分别位列 分别排名 并列 综合排名 达到 入围 评为 被评为 稳定在 始终保持 重返 处于 处在 均为 在';

/** Whom the rank is among, when it stands right before it: 全省第一, 全市基层法院第三. */
const FIELD_HEADS =
  '全国 全省 全市 全县 全区 全州 全盟 全旗 全院 全球 全军 全系统 世界 国内 省内 市内 县内 区内 辖区 同级 同类 本市 本省 亚洲 中部 西部 东部 长三角 省 市 县 区 州 系统 法院 行业';

const FIELD_TAILS = '排名 排位 排行 综合排名 位次 名次 排';

let rankWords: ReturnType<typeof endTable> | undefined;
let fieldTails: ReturnType<typeof endTable> | undefined;
let fieldHeads: ReturnType<typeof endTable> | undefined;

const LONGEST_FIELD = 16;

/** Where the scope word before a rank begins (全省 in 位居全省第一), or `start` where there is none. */
function scopeStart(text: string, start: number): { from: number; verb: boolean } {
  rankWords ??= endTable(RANK_WORDS);
  fieldTails ??= endTable(FIELD_TAILS);
  fieldHeads ??= endTable(FIELD_HEADS);
  let at = start;
  const tail = wordBefore(fieldTails, text, at);
  if (tail !== undefined) at -= tail.length;
  // Walk back over Han to the verb of the rank, no further than a scope word reaches.
  const floor = Math.max(0, at - LONGEST_FIELD);
  let head = -1;
  for (let i = at; i > floor; i--) {
    if (
      wordBefore(rankWords, text, i) !== undefined &&
      !(i === at && tail === undefined && wordBefore(fieldHeads, text, i) !== undefined)
    ) {
      const between = text.slice(i, at);
      if (between === '') return tail === undefined ? { from: start, verb: true } : { from: start, verb: true };
      if (isField(between)) return { from: i, verb: true };
    }
    if (!isHan(codeAt(text, i - 1))) break;
    if (text.charAt(i - 1) === '全' || text.startsWith('世界', i - 1) || text.startsWith('亚洲', i - 1)) head = i - 1;
  }
  if (head >= 0 && isField(text.slice(head, at))) return { from: head, verb: true };
  return { from: start, verb: tail !== undefined };
}

const FIELD_REGEX =
  /(?:国|省|市|县|区|州|盟|旗|院|球|界|洲|军|统|业|内|校|镇|乡|位|类|级|列|组|域|条线|部|队|机关|系统)$/u;

function isField(between: string): boolean {
  return FIELD_REGEX.test(between) && !/[的了和与及，从由]/u.test(between);
}

/** What follows a rank and makes it a name: 第一方阵, 第三次会议, 第一人民法院. */
function namesSomething(text: string, end: number): boolean {
  if (isBoundary(text, end)) return false;
  const next = text.charAt(end);
  // 由第九上升到第六: the rank that it was.
  if (/^(?:上升|升|跃升|提升|前移|下降|降|退)/u.test(text.slice(end, end + 2))) return false;
  return !'的和及与、等且并后'.includes(next);
}

/** 从第4位, 从上年的第4位跃升到…: a rank that was left. */
function isLeft(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  if (before === '' || !'的由从自'.includes(before)) return false;
  if (!/^(?:上升|跃升|跃居|攀升|提升|前移|升|下降|下滑|降|退|滑)/u.test(text.slice(end, end + 2))) return false;
  return before !== '的' || /[由从自][^，。；由从自]{1,12}的$/u.test(text.slice(Math.max(0, start - 14), start));
}

/** 第一, 第三位, 前十名 where they tell a place among others; `undefined` where the ordinal names (第七次行动). */
export function rankAt(text: string, mention: NumberMention, previous?: Figure): Reading | undefined {
  if (mention.kind !== 'ordinal' || !Number.isInteger(mention.value) || mention.value < 1) return undefined;
  let end = mention.end;
  const place = text.charAt(end);
  const placed = place === '位' || place === '名';
  if (placed) end++;
  else if (mention.bound === 'at-most' && (place === '强' || place === '列')) end++;
  // 其次是…；第三位是…: told at the head of a clause.
  const heads = placed && isBoundary(text, mention.start - 1) && '是为'.includes(text.charAt(end) || ' ');
  if (!heads && namesSomething(text, end)) return undefined;
  const { from, verb: told } = scopeStart(text, mention.start);
  const verb = told || (placed && isLeft(text, mention.start, end));
  // 位列全市第三、第二、第一: joined to a rank, it is one.
  const joined = previous?.kind === 'rank' && mention.start === previous.end + 1 && isJoiner(text.charAt(previous.end));
  if (!verb && !joined && !heads && !(placed && isBoundary(text, end))) return undefined;
  return {
    kind: 'rank',
    bound: mention.bound,
    unit: '',
    start: from,
    end,
    rule: 'rank-ordinal',
  };
}

/** 首位 and 榜首, the rank without a numeral: 位居全省首位. `firsts` are the offsets of 首. In order. */
export function findFirstPlaces(text: string, firsts: readonly number[]): Figure[] {
  const found: Figure[] = [];
  for (const word of ['首位', '榜首']) {
    for (const first of firsts) {
      const at = first - word.indexOf('首');
      if (!text.startsWith(word, at)) continue;
      const { from, verb } = scopeStart(text, at);
      // 居全区12个县市首位: the verb may stand before a count; 放在首位 tells no rank.
      const told = verb || /[居列排][^，。；]{0,12}$/u.test(text.slice(Math.max(0, at - 14), at));
      if (!told || '在于为'.includes(text.charAt(at - 1) || ' ') || namesSomething(text, at + 2)) continue;
      found.push(newFigure('rank', 1, '1', '', from, at + 2, 'rank-first-place'));
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Removes the verb by which a rank is told from the end of the clause before it: 执行质效居 → 执行质效. */
export function stripRankVerb(lead: string): string {
  rankWords ??= endTable(RANK_WORDS);
  let rest = lead;
  for (
    let word = wordBefore(rankWords, rest, rest.length);
    word !== undefined;
    word = wordBefore(rankWords, rest, rest.length)
  ) {
    rest = rest.slice(0, rest.length - word.length);
  }
  return rest;
}
