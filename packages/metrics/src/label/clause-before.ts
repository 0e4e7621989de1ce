// What a clause without a figure says of the figures behind it: what was raised, what reached a mark, what was finished, whom money was for.
import { namesMeasure } from './clause.js';
import type { Linking } from './context.js';

const RAISED_REGEX =
  /^(?:适时|适当|再次|逐步|进一步|大幅|稳步|连续|相应|同步|及时|统一|继续)*(?:提高|上调|调高|提升|调整|下调|调低|降低)了?(?=.{3,20}(?:标准|水平|补助|补贴|待遇|工资|养老金|限额|额度|比例|费率)$)/u;

/** 适时提高低保补助标准 → 低保补助标准: what a clause says was raised; the clause itself where it says nothing of the kind. */
export function withoutRaise(clause: string): string {
  return clause.replace(RAISED_REGEX, '');
}

/** 税收迈过百亿大关, 实现水产养殖“六连增”, 旅游人次再创新高: what reached a mark. */
const REACHED_REGEX =
  /^(?:实现|完成|全[国省市县区州])?([\u4e00-\u9fff]{2,14}?)(?:首次|再次|再|成功|一举|历史性地?|实现了?|继续|又|均|都)*(?:突破|迈[过上入进]|跨[过越上入]|站[上稳]|冲破|登上|跃上|跃升|[再屡]?创[造下新历]|再上|喜获|刷新|“[^”]{1,8}”)[^，]{0,14}$/u;
const MARK_REGEX = /(?:大关|关口|台阶|门槛|[新历]高|记录|纪录|丰收|”|俱乐部|行列|方阵)$/u;

/** What the clause right before a figure that has no words of its own says reached a mark; '' where it says nothing of the kind. */
export function reachedBefore(clause: string): string {
  return MARK_REGEX.test(clause) ? (REACHED_REGEX.exec(clause)?.[1] ?? '') : '';
}

const FINISHED_REGEX =
  /^(.{2,20}?)(?:已|现已|均|都|基本|全面|顺利|正式|主体|全部|如期|提前|建成)*(?:竣工|完工|投用|启用|落成|投入使用|投产|投入运营|开业)$/u;

/** “康乐家园”二期基本竣工，新增床位90张: what was finished is what was added to. */
export function finishedBefore(linking: Linking, indicator: string): string | null {
  if (linking.clauseBefore === '' || !/^(?:新增|增加|可容纳|提供)/u.test(indicator)) return null;
  return FINISHED_REGEX.exec(linking.clauseBefore)?.[1] ?? null;
}

/** 城市低保90户180人，发放低保金60万元: money and care are told of those just counted. */
const CARED_REGEX =
  /^(?:累计|共|已|按月|全年|及时|足额)*(?:发放|支出|支付|拨付|下拨|兑付|兑现|补助|补贴|资助|保障|救助|投入|落实|累计保障|供养)(?:了)?(?:[^，]{0,6}?(?:金|资金|补贴|补助|款|物资|经费))?$/u;
const CARED_UNITS = ['户', '人', '名', '人次', '户次'];

/** Who the money of a clause without a name was for: the people or households counted last in the sentence. */
export function caredFor(linking: Linking, i: number, indicator: string): string | null {
  const { context, figures, linked } = linking;
  if ((figures[i]?.kind !== 'money' && !figures[i]?.unit.endsWith('次')) || !CARED_REGEX.test(indicator)) return null;
  for (let n = i - 1; n >= context.sentence && n >= i - 6; n--) {
    const told = linked[n];
    if (told === undefined || told.indicator === null || told.change !== undefined) continue;
    if (figures[n]?.kind !== 'count' && figures[n]?.kind !== 'money') return null;
    // 90户180人: the second has the label of the first.
    if (told.how === 'carried') continue;
    if (told.how === 'noun-before') {
      if (!CARED_UNITS.includes(figures[n]?.unit ?? '')) continue;
      return linking.verbs[n] === '' &&
        !namesMeasure(told.indicator) &&
        (told.subject === null || told.subject === context.head)
        ? told.indicator
        : null;
    }
    if (told.subject === null || told.subject === context.head) return null;
    if (CARED_REGEX.test(told.indicator)) return told.subject;
  }
  return null;
}
