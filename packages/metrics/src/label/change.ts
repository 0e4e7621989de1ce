import {
  type CharSet,
  charSet,
  codeOf,
  type EndTable,
  endsIn,
  endTable,
  hasOneOf,
  inSet,
  inSetAt,
  wordNumberBefore,
} from '../lexicon/table.js';
import { CHANGE_WORDS, COMPARISON_WORDS } from '../lexicon/words.js';
import { SPACES } from './strip.js';

export interface ChangeReading {
  readonly direction: 'up' | 'down';
  readonly basis: string | null;
  /** The lead without the words of change: what is left of the label. */
  readonly rest: string;
  /** 年均增幅, 降幅: the change has a name of its own. */
  readonly name: string | undefined;
}

/** 增至, 提高到, 下降为: the number behind is the new level, not the change. */
const TO_VALUE = /(?:到|至|为|成)(?:了)?(?:约|近|超过|大约|逾|超)?$/u;

const LINKS =
  '年均 平均 每年 月均 了 达 达到 为 约 近 超 超过 逾 幅度为 幅度达 比例为 比例达 高达 分别 分别为 分别达 均 各 接近 不到 不足 约为 在 仅 : ： 量 数 率 幅度 比例 部分 达成 了近 也 均为 了约 了超过 达了 不超过 控制在 保持在 维持在 稳定在 仅 只 只有 有望 预计 将 预计将 可';

/** 增幅, 降幅, 增速, 增长率: nouns that name a change. */
const NOUN_REGEX = /(?:[幅速率]|节[约省].*)$/u;

const STEP_WORDS =
  '不升反 不降反 不增反 不减反 短短 短期内 恢复性 补偿性 仍 仍然 依然 几乎 呈现 呈 倍数 成倍 月均 日均 季均 周均 大幅度 进一步 年平均 稍微 稍有 略微 微 累计 总计 合计 持续 略有 年均 显著 每年 首次 分别 总共 逆势 平均 年度 明显 扣除价格因素 扣除价格因素， 按可比价格计算 按不变价格计算 名义 实际 同口径 可比口径 同步 稳步 大幅 逐年 有所 小幅 双双 连续 均 共 又 再 也 略 都';

/** The last characters of what `TO_VALUE`, `YEARS_REGEX` and `AVERAGED_REGEX` match, and the words that open a basis. */
let valueEnds: CharSet | undefined;
let yearsEnds: CharSet | undefined;
let averages: CharSet | undefined;
let spaces: CharSet | undefined;
let againstSigns: CharSet | undefined;
let basisSigns: CharSet | undefined;

let changes: EndTable | undefined;
let comparisons: EndTable | undefined;
let links: EndTable | undefined;
let steps: EndTable | undefined;
let directions: Map<string, 'up' | 'down'> | undefined;

function directionOf(word: string): 'up' | 'down' {
  if (directions === undefined) {
    directions = new Map();
    for (const direction of ['up', 'down'] as const) {
      for (const words of [CHANGE_WORDS[direction], COMPARISON_WORDS[direction]])
        for (const w of words.split(' ')) directions.set(w, direction);
    }
  }
  return directions.get(word) as 'up' | 'down';
}

/**
 * What a change is held against: 同比, 环比, 比2014年, 较上年同期, 与去年同期相比. Bounded: no more than sixteen characters
 * stand between 比 and the time.
 */
const BASIS_REGEX =
  /同比(?:(?:19|20)\d\d年(?:同期)?)?|环比|同期比|(?:相比(?:于)?|比照|对比|(?<![可类])比(?![较例重率])|较之|相?较于?|与|和|同)(?:[^，,。；;、：:“”（）()较比]|比[例重率]){0,14}?(?:[一二三四五六七八九十\d]{1,3}年前|上年同期|去年同期|同期|上一年度|上年度|上年末|上年|去年底|去年末|去年|年度|前年|年末|年底|年初|个五年|五年|三年|[年月]|(?<=[\d一二三四五六七八九十])日|季度末|季度|高峰时期|峰时期|时期|之前|以前|此前|前期|上期|期初|平均水平|模式|往年|上届|月末)(?:上半年|下半年|[一二三四]季度|前三季度|\d{1,2}(?:月份?)?(?:[-—–~至到]\d{1,2})?月份?|[-—–~至到]\d{4}年|\d{1,2}日)?(?:[两三四五六七八九十]年间?)?(?:同期|末|底|均值|平均值|平均数|(?:的)?(?:最高峰|高峰时?期|高峰年份?|峰值|最高点|最低点))?(?:[、和及]\d{4}年(?:同期)?){0,3}(?:相比|相较|比)?/gu;

/** The last basis named in `clause`, and where. */
export function findBasis(clause: string): { text: string; start: number; end: number } | undefined {
  basisSigns ??= charSet('比较与和同');
  // A clause without one of these names no basis: the look is cheap, the pattern is not.
  if (!hasOneOf(basisSigns, clause)) return undefined;
  let last: { text: string; start: number; end: number } | undefined;
  BASIS_REGEX.lastIndex = 0;
  for (let match = BASIS_REGEX.exec(clause); match !== null; match = BASIS_REGEX.exec(clause))
    last = { text: match[0], start: match.index, end: match.index + match[0].length };
  return last;
}

const TEMPORAL = /[年月日期季昔]|同比|环比|以前|此前|之前/u;

/** Whether a basis is another time, and not another place or an average. */
function isTemporal(basis: string): boolean {
  return TEMPORAL.test(basis) && !basis.includes('平均水平');
}

/** 高于去年, 低于2022年同期: held against another time; against a place or an average it is no change. */
const OVER_TIME =
  /([高多快大长低少慢小短])[于出](?:(?:上一?|去|前|往)年|\d{4}年|上个?月|上季度|年初)(?:度|末|底)?(?:\d{1,2}(?:[-—至]\d{1,2})?月份?|[上下]半年|第?[一二三四]季度|前[二两三]季度|全年)?(?:同期)?(?:水平)?$/u;

/** 比上年同期多审结, 较去年少受理: a verb between the word of change and the number. */
const MORE_DONE = /^[也又均共还]?([多少])(?![数元次种方家样发层])([^，。；、：\d]{1,10})$/u;

let timeTails: CharSet | undefined;
let moreSigns: CharSet | undefined;

/** Whether 多 or 少 stands near the end. */
function holdsMore(text: string, end: number): boolean {
  moreSigns ??= charSet('多少');
  for (let i = Math.max(0, end - 11); i < end; i++) if (inSet(moreSigns, codeOf(text, i))) return true;
  return false;
}

/** Readings of a change whose word doesn't stand right before the number. */
function readApart(lead: string, end: number, contextBasis: string | null): ChangeReading | undefined {
  if (end === 0) return undefined;
  timeTails ??= charSet('年月初度末底份期平');
  const timed = inSet(timeTails, codeOf(lead, end - 1));
  if (!timed && !holdsMore(lead, end)) return undefined;
  const rest = lead.slice(0, end);
  if (timed) {
    const over = OVER_TIME.exec(rest.slice(-24));
    if (over !== null)
      return {
        direction: '高多快大长'.includes(over[1] as string) ? 'up' : 'down',
        basis: over[0],
        rest: rest.slice(0, rest.length - over[0].length),
        name: undefined,
      };
  }
  if (!holdsMore(lead, end)) return undefined;
  const own = findBasis(rest);
  const basis = own?.text ?? contextBasis;
  const done = MORE_DONE.exec(rest.slice(own?.end ?? 0));
  if (basis === null || done === null || !isTemporal(basis)) return undefined;
  return {
    direction: done[1] === '多' ? 'up' : 'down',
    basis,
    rest: rest.slice(0, own?.start ?? 0) + done[2],
    name: undefined,
  };
}

/** 三年平均增长率 is an average of three years, and no 年平均. */
const AVERAGE_REGEX = /(?:(?<![两二三四五六七八九十\d])年平均|年均|月均|平均)$/u;
const AVERAGED_REGEX = /(?<=^|[^\d一二三四五六七八九十])[两二三四五六七八九十\d]{1,2}年(?:年均|平均|年平均)$/u;

/** Removes the words that say how something changed, and not what. */
function stripWords(text: string): string {
  steps ??= endTable(STEP_WORDS);
  averages ??= charSet('均');
  // 两年平均增长5%: over how many years is no part of what grew.
  const rest = endsIn(averages, text) ? text.replace(AVERAGED_REGEX, '') : text;
  let end = rest.length;
  let number = wordNumberBefore(steps, rest, 0, end);
  while (number !== 0) {
    end -= steps.lengths[number]!;
    number = wordNumberBefore(steps, rest, 0, end);
  }
  return rest.slice(0, end);
}

/** 五年来: how long a change took. */
const YEARS_REGEX = /(?:^|(?<=[^\d一二三四五六七八九十]))[一二三四五六七八九十\d]{1,3}年(?:来|间)?$/u;

/**
 * Reads a change by amount at the end of the lead of a number: 同比上升 | 3.2%. `undefined` where the number is a level (增至 | 11件),
 * or where the clause compares places (比全省平均高出 | 2.14%).
 *
 * @param contextBasis the basis that an earlier clause of the sentence set (与去年同期相比，…).
 */
export function readChange(lead: string, contextBasis: string | null): ChangeReading | undefined {
  const { length } = lead;
  if (length === 0) return undefined;
  changes ??= endTable(CHANGE_WORDS.up, CHANGE_WORDS.down);
  comparisons ??= endTable(COMPARISON_WORDS.up, COMPARISON_WORDS.down);
  links ??= endTable(LINKS);
  valueEnds ??= charSet('到至为成了约近过逾超');
  const last = codeOf(lead, length - 1);
  if (inSet(valueEnds, last) && namesValue(lead)) return undefined;
  spaces ??= charSet(SPACES);
  let end = inSet(spaces, last) ? lead.trimEnd().length : length;
  let number = wordNumberBefore(changes, lead, 0, end);
  while (number === 0) {
    const link = wordNumberBefore(links, lead, 0, end);
    if (link === 0) break;
    end -= links.lengths[link]!;
    number = wordNumberBefore(changes, lead, 0, end);
  }
  if (number !== 0) return readWord(lead.slice(0, end), changes.words[number] as string, false, contextBasis);
  number = wordNumberBefore(comparisons, lead, 0, end);
  return number === 0
    ? readApart(lead, end, contextBasis)
    : readWord(lead.slice(0, end), comparisons.words[number] as string, true, contextBasis);
}

/** 增至, 下降为: whether the lead of a number says that it is a level; 降幅为 says that it is a change. */
function namesValue(lead: string): boolean {
  return TO_VALUE.test(lead) && !/(?:幅度|幅|率|比例|量|数)(?:分别|约|仅|只|均|各)?为$/u.test(lead);
}

/** Reads the change that the word at the end of `rest` tells; `comparison`: it says so only against another time. */
function readWord(
  rest: string,
  word: string,
  comparison: boolean,
  contextBasis: string | null,
): ChangeReading | undefined {
  if (word.length === 1 && isWordTail(rest, word)) return undefined;
  const head = rest.slice(0, rest.length - word.length);
  // 自然增长率为-0.55‰: a rate of growth by its name is a level.
  if (word === '增长率' && /(?:自然|复合|人口)$/u.test(head)) return undefined;
  // 户均增收: told per household, it is an indicator by itself.
  averages ??= charSet('均');
  if (endsIn(averages, head) && /[户人亩村社]均$/u.test(head))
    return { direction: directionOf(word), basis: contextBasis, rest: head + word, name: undefined };
  const found = findBasis(head);
  // 比2010年第六次人口普查减少: what was done then goes with the time.
  const survey =
    found === undefined
      ? null
      : (/^[^，；]{0,10}(?:普查|调查|统计)(?:时|数据|结果)?/u.exec(head.slice(found.end)) ??
        heldAgainst(found.text, head.slice(found.end)));
  const basis =
    found === undefined || survey === null
      ? found
      : { ...found, text: found.text + survey[0], end: found.end + survey[0].length };
  if (comparison && basis === undefined && /[比较于]/u.test(head)) return undefined;
  if (comparison && !(basis !== undefined ? isTemporal(basis.text) : contextBasis !== null && isTemporal(contextBasis)))
    return undefined;
  // 与同期全国平均水平相比: another place at the same time is no change.
  if (basis !== undefined && head.slice(basis.end).includes('平均')) return undefined;
  if (basis !== undefined && !isTemporal(basis.text) && !basis.text.endsWith('模式')) return undefined;
  // 比法定审限缩短: held against another thing, what changed is still what stands before.
  againstSigns ??= charSet('比较');
  const against =
    basis === undefined && hasOneOf(againstSigns, head)
      ? /(?:相?比(?![较例重率]|之下)|较(?![大小好差多少高低重轻快慢长]))[^，。；、比较]{1,14}$/u.exec(head)
      : null;
  let label =
    basis === undefined
      ? head.slice(0, against?.index ?? head.length)
      : `${head.slice(0, basis.start)}${head.slice(basis.end)}`;
  label = stripWords(label);
  // 年增长率8.9%: of a year, and of nothing that it names.
  const yearly = (label === '年' || label === '年度') && NOUN_REGEX.test(word) ? label : '';
  if (yearly !== '') label = '';
  yearsEnds ??= charSet('年来间');
  if (endsIn(yearsEnds, label)) label = label.replace(YEARS_REGEX, '');
  return {
    direction: directionOf(word),
    basis: basis?.text ?? against?.[0] ?? contextBasis,
    rest: label,
    name: NOUN_REGEX.test(word) ? `${yearly || (AVERAGE_REGEX.exec(head)?.[0] ?? '')}${word}` : undefined,
  };
}

/** 与上年同期破产案件相比: what the same was then goes with the time. */
function heldAgainst(basis: string, behind: string): RegExpExecArray | null {
  if (!behind.includes('相') || !/^[与和同较]/u.test(basis) || basis.endsWith('比') || behind.includes('平均'))
    return null;
  return /^[^，；]{1,24}?相[比较]/u.exec(behind);
}

/** 新增, 大多, 提高: a one-character word of change that ends another word is none. */
function isWordTail(rest: string, word: string): boolean {
  const previous = rest.charAt(rest.length - 2);
  if (word === '增') return '新倍'.includes(previous) && previous !== '';
  if (word === '减') return '缓削加'.includes(previous) && previous !== '';
  if (word === '升') return '晋公毫提'.includes(previous) && previous !== '';
  if (word === '翻') return '推打掀'.includes(previous) && previous !== '';
  if (word === '降') return '投空'.includes(previous) && previous !== '';
  if (word === '多') return '大许最很众诸偏'.includes(previous) && previous !== '';
  // 比2021年少90件, 较上年少90件 against 青少年 and 年少.
  if (word === '少' && previous === '年') return !/[\d上去前往一]年$/u.test(rest.slice(0, -1));
  if (word === '少') return '不至缺多最青偏'.includes(previous) && previous !== '';
  if (word === '高') return '最省偏'.includes(previous) && previous !== '';
  if (word === '低') return '最偏'.includes(previous) && previous !== '';
  return false;
}

let behindFirsts: CharSet | undefined;

/** 10%以上增幅, 3.6%的增速, 15%的速度增长: words of change behind the number. */
export function changeBehind(tail: string): 'up' | 'down' | undefined {
  // 的, or the first character of a noun of change.
  behindFirsts ??= charSet('的增涨升速幅降跌减');
  if (!inSetAt(behindFirsts, tail, 0)) return undefined;
  if (
    /^的?(?:增幅|涨幅|增速|增长(?![到至为了])|升幅|速度(?:递增|增长|增加|上升)|幅度(?:递增|增长|上升|提高))/u.test(tail)
  )
    return 'up';
  if (/^的?(?:降幅|跌幅|减幅|速度(?:递减|下降|减少)|幅度(?:递减|下降|减少))/u.test(tail)) return 'down';
  return undefined;
}
