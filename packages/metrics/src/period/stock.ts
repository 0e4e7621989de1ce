// Figures at a date: what there is on that day (年末, 截至…现有), or what came in up to it (截至…受理).
import type { Period } from '@zhibiao/schema';
import { fromIso, monthsExtent, toIso } from './calendar.js';
import type { Frame } from './frame.js';
import { type Place, wordsBefore } from './layout.js';
import type { PeriodMention, PeriodTarget } from './types.js';

/** Words of a figure that counts what there is on a day, not what came in over time. */
const STOCK =
  /现有|尚有|仍有|未结|存案|存量|在押|在册|在编|在岗|在职|保有|余额|藏书|馆藏|有效(?:发明|专利|注册|商标)|登记失业人|常住|户籍|人口|拥有|现存|失业率|城镇化率|定编|核编|编制/u;
/** Words of what comes in or is done over time. */
const FLOW =
  /受理|审理|审结|审执结|办结|办理|执结|收案|结案|立案|新收|新增|新建|出生|死亡|自然增长|迁入|迁出|新登记|调解|化解|处理|处置|查处|查办|破获|抓获|判处|判决|惩处|起诉|批捕|发放|接待|培训|走访|开展|举办|召开|发出|发送|制发|完成|实现|收入|支出|投资|产量|产值|增加值|销售|进出口|价格|赤字|利润|吸引|获得|荣获|出版|放映|抽检|观看|参加|参与|服务(?:群众|企业|当事人)|执行到位|到位/u;
/** What was set up up to a day is there on that day: 截至2022年底，全国共建成平台5.4万个. */
const BUILT =
  /(?:建成|建立|建有|共建|设立|设置|设有|开设|成立|组建|创建|培育|打造|配备|选聘|聘任|聘请|入驻|挂牌|登记在册|备案|覆盖|汇聚|吸纳|发展)(?!以来)/u;
/** 市场主体总量达12万户. */
const TOTALLED =
  /(?:总量|总数|总户数|总人数|存量|保有量)已?(?:[达到共有为是超]|达到|超过|突破|增[至到]|增加到)?[约近超逾]?$/u;
/** 共有调解委员会210个. */
const POSSESSED = /[共现设]有[^，。；\d]{2,16}$/u;
const BODY_UNIT = /^(?:个|家|处|所|名|人|位|支|座|户|台|辆|条|间|张|床|册|公里|亩|平方米)$/u;

/** 出生人口, 常住居民人均可支配收入: what came over time, though a word of what there is stands in its name. */
const COMES = /出生|死亡|自然增长|迁[入出]|居民[^，]{0,8}(?:收入|支出|消费)/u;
/** No name of a measure is longer. */
const LONGEST_NAME = 24;

/** Whether `words` tell of what there is on a day. */
export function tellsStock(words: string): boolean {
  return STOCK.test(words) && !COMES.test(words.slice(-LONGEST_NAME));
}

const INSURED = /参加(?=[^，]{0,14}(?:保险|医保|社保|合作医疗|工伤|失业|生育))/u;

/** Whether `words` tell of what came in or was done over time. */
export function isFlow(words: string): boolean {
  // 参加养老保险人数: those who are insured.
  const named = words.includes('参加') ? words.replace(INSURED, '') : words;
  return FLOW.test(named.replace(NAMED_FOR, ''));
}

export const SINCE_YEAR_END = /(?:上年|去年|上一年)(?!度?同期)|年初/u;
const YEAR_END = /年[末底]$/u;
/** 有12名法官, 有法官12名: what a body has on a day. */
const HAS = /(?:^|[^没只还])(?:共|现|总|仅)?有$|总数(?:为|达到?)?$/u;
const BODIES = /^(?:员额|在编|专职|中级|基层|人民)?(?:法官|干警|党员|党支部|法庭|法院|人员|职工|企业)/u;
/** 有83个法院收案数超过1万件: told of what they did. */
const COUNTED_THERE = /^[^，。；,;]*\d/u;
const HAS_BODIES =
  /有[^，。；]{0,6}(?:法官|检察官|干警|民警|党员|党支部|法庭|人员|调解员|陪审员|律师|职工|企业|主体|车辆|机构|组织|医院|学校)$/u;
/** 全市人民法庭32个: things named with nothing done to them, right before their number. */
const NAMED =
  /(?:法官|检察官|干警|民警|党员|党支部|党组织|法庭|基层法院|陪审员|志愿者|律师|律师事务所|个体户|工商户|合作社|机动车|驾驶人|里程|床位|行政村)(?:总?数|数量|总量)?(?:[共已]?[有达为]|达到|共|(?:增|减|发展|升|降)(?:加|少|长)?[至到])?[约近超逾]?$/u;
const MOVED_TO = /(?:增|减|发展|升|降)(?:加|少|长)?[至到]$/u;
const DONE =
  /新|增|减|培训|走访|服务|帮|救|抓获|查|处置|处理|判|调解|办|审|执行|执法|受|发|惠|选|招|引|录|退|奖|罚|涉|召|开展|接待|安置|化解|完成|起诉|追|拘|捕|组织|建立|设立|成立|注销|派|支持|参加|参与/u;
/** 执行干警, 调解员: what they do is a part of what they are. */
const NAMED_FOR =
  /(?:调解|服务|救助|组织|办案|审判|执行|培训|执法|审批|招录|新型)(?=(?:法官|干警|警|人员|员|机构|组织|工作站|工作室|站|点|网点|窗口|室|庭|平台|中心|基地|队|网络|主体|企业|团队))/gu;
/** What came in or was done, and is no more of what there is: 新登记2.8万户. */
const CAME = /新|增|收|结|办|减|受理|登记|培训|走访|开展/u;
/** 其中女法官9名, 占30%, 相当于2个月的工作量: of what was just counted. */
export function isPart(target: PeriodTarget, before: Pick<DateCount, 'unit' | 'part'>, words: string): boolean {
  if (words.startsWith('相当于') || words.startsWith('约相当于')) return true;
  if (target.unit !== before.unit) return target.kind === 'percent' && words.includes('占');
  // 其中女法官9名，男法官12名: the list of parts goes on.
  return words.includes('其中') || (before.part && !CAME.test(words));
}

/** Whether a figure counts what there is; `words` are those before it in its clause. */
export function isStock(text: string, target: PeriodTarget, words: string): boolean {
  if (tellsStock(words)) return true;
  if (target.kind === 'count') {
    const named = wordsBefore(text, target.span.start);
    if (NAMED.test(named) && !DONE.test(named.replace(MOVED_TO, '').replace(NAMED_FOR, ''))) return true;
  }
  const before = text.slice(Math.max(0, target.span.start - 14), target.span.start);
  const behind = text.slice(target.span.end, target.span.end + 24);
  return HAS_BODIES.test(before) || (HAS.test(before) && BODIES.test(behind) && !COUNTED_THERE.test(behind));
}

/** The day that counting closed on; the first of the month where only a month is named. */
export function onDay(mention: PeriodMention): string | null {
  const end = mention.end ? fromIso(mention.end) : null;
  if (!end) return null;
  if (/[日号]/u.test(mention.text) || /目前|当前|今/u.test(mention.text)) return mention.end;
  return toIso(monthsExtent(end.year, end.month, end.month).start!);
}

/** The last figure at a date, and what its change is held against. */
interface DateCount {
  readonly mention: PeriodMention;
  readonly sentence: number;
  readonly segment: number;
  readonly paragraph: number;
  readonly start: string | null;
  readonly basis: string | null;
  readonly unit: string;
  /** Whether it is a part of what there is. */
  readonly part: boolean;
  /** Whether it came in over the year that the date closes. */
  readonly came: boolean;
}

/** 2019年人口90万人，2020年末91万人，出生8千人: what came in is told of the year that the date closes, not of the one before. */
export function isOtherYear({ text, end }: PeriodMention, frame: Frame | null): boolean {
  const last = frame?.group.period.end ?? null;
  return YEAR_END.test(text) && end !== null && last !== null && last < end;
}

const isLater = (mention: PeriodMention, { clause }: Place): boolean => clause > mention.span.end;

const flows = (text: string, { span, indicator }: PeriodTarget): boolean =>
  isFlow(wordsBefore(text, span.start)) || isFlow(indicator ?? '');

/** Goes through the figures at a date in order: a change or a share has what the figure before it has. */
export class DateCounts {
  #last: DateCount | null = null;

  /** A figure at a date: what there is that day, or what came in up to it; a change has what its figure has. */
  fit(whole: Period, mention: PeriodMention, text: string, target: PeriodTarget, words: string, place: Place): Period {
    if (mention.kind !== 'stock' && mention.kind !== 'up-to') return whole;
    const before = this.#last;
    const same = before && before.mention === mention && before.sentence === place.sentence ? before : null;
    const beside = same && same.segment === place.segment ? same : null;
    let { start } = whole;
    let basis: string | null = null;
    // 截至1990年，历年共办理90件: no calendar tells from when.
    if (mention.kind === 'up-to' && words.includes('历年')) return { ...whole, start: null };
    let part = target.change !== undefined && same?.part === true;
    if (mention.kind === 'stock') {
      basis = target.change ? (target.change.basis ?? beside?.basis ?? null) : null;
      // 年末存栏90头，增长5%: over the year that it closes.
      const overYear = target.change && basis === null && YEAR_END.test(mention.text);
      // 年末人口90万人；出生人口9千人: in the clauses behind, what came in over the year is told of all of it.
      const came =
        target.change === undefined
          ? YEAR_END.test(mention.text) && isLater(mention, place) && flows(text, target)
          : beside?.came;
      if ((overYear || came || (basis && SINCE_YEAR_END.test(basis))) && whole.end)
        start = `${whole.end.slice(0, 4)}-01-01`;
    } else if (target.change && beside)
      start = SINCE_YEAR_END.test(target.change.basis ?? '') ? whole.start : beside.start;
    else if (same && isPart(target, same, words)) {
      start = same.start;
      part = true;
    } else if (this.#isThere(mention, text, target, words, place, whole)) start = onDay(mention);
    const { sentence, segment, paragraph } = place;
    // What share a part has, or by how much it changed, is told of what was counted.
    const unit = same && (target.change || (part && target.kind === 'percent')) ? same.unit : target.unit;
    const came =
      mention.kind === 'stock' && start !== whole.start && !target.change
        ? true
        : target.change
          ? same?.came === true
          : false;
    // A part that is told behind a change is a part of what there is.
    const level = target.change && beside ? beside.start : start;
    this.#last = { mention, sentence, segment, paragraph, start: level, basis, unit, part, came };
    return { ...whole, start };
  }

  /** Whether the figure counts what there is on the day that `mention` closes on. */
  #isThere(
    mention: PeriodMention,
    text: string,
    target: PeriodTarget,
    words: string,
    place: Place,
    whole: Period,
  ): boolean {
    if (isStock(text, target, words)) return true;
    if (flows(text, target)) return false;
    if (target.kind === 'count' && BODY_UNIT.test(target.unit) && (POSSESSED.test(words) || TOTALLED.test(words)))
      return true;
    // 至1985年底增至90人: a level that was reached.
    if (
      target.kind === 'count' &&
      BODY_UNIT.test(target.unit) &&
      MOVED_TO.test(words) &&
      /[初末底月日号]/u.test(mention.text)
    )
      return true;
    if (whole.start === mention.start && target.kind === 'count' && BODY_UNIT.test(target.unit) && BUILT.test(words))
      return true;
    // The text goes on counting what there is.
    const before = this.#last;
    return (
      before !== null &&
      before.mention === mention &&
      before.paragraph === place.paragraph &&
      before.start !== null &&
      before.start === onDay(mention) &&
      ((target.kind === 'count' && BODY_UNIT.test(target.unit)) || words.includes('覆盖')) &&
      !target.change
    );
  }
}
