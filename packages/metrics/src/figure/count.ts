import type { NumberMention } from '@zhibiao/numerals';
import { codeAt, isBoundary, isDigit, isHan, isJoiner } from './chars.js';

/**
 * Classifiers that a Chinese numeral makes names and lists with (三项机制, 两个维护, 四种形态, 三级联动): counts only with digits, with a
 * bound (二十余项), or behind their noun at the end of a clause (司法建议三项，).
 */
const ENUMERATING =
  '个 项 种 类 大类 条 级 大 道 层 步 支 方面 组 队 对 双 字 句 则 版 回 番 趟 门 堂 课 节 点 位 度 把 站 班 卷 片 块 头 口 轮 部 集 页 根 只 首 双 群 团 里 斤 米 分'.split(
    ' ',
  );

/** What a report counts by 个, 项, 条 and means as a count even in Chinese numerals: 两个法庭, 三个集体. */
const COUNTED_NOUNS =
  '集体 单位 法庭 企业 社区 案例 案件 项目 课题 团队 支部 党支部 乡镇 街道 村 县 区 省 市 家庭 地区 部门 基层 工作站 服务站 小时 奖项 窗口 站点 网格'.split(
    ' ',
  );

/** 一 counts nothing in these, even behind a noun: 一次, 一批, 一方. */
const ONE_IS_NO_COUNT =
  '次 年 天 个 批 种 点 条 方 面 处 步 级 类 道 部 位 周 句 轮 度 队 站 组 把 片 块 头 口 门 层 代 体 笔 回 趟 番 里 双 对 期 场 首 章 卷 节 集 页'.split(
    ' ',
  );

/** 仅有一件, 只剩一户: with no more than one said, one is a count. */
const ONLY_BEFORE = /(?:仅|仅有|只有|尚有|还有|仅剩|只剩)$/u;
const SINGLE_UNITS = '件 起 名 人 户 宗 例 家 案 份'.split(' ');
const HONOURED_BEFORE = /(?:等功|嘉奖|表彰)$/u;

/** 四次、五次全会: meetings by their numbers. */
const MEETINGS = /^(?:[、，,和及与至][一二三四五六七八九十]{1,3}次){0,3}(?:会议|全会|全体|代表|党代|大会|产业)/u;

const HEADLESS_BEFORE = '各共计只仅';

/**
 * Whether a number with a classifier counts something. Digits do; a Chinese numeral does where it is not the stuff of names
 * (三项机制, 一批典型): with a bound, with a classifier of people, cases and things, or behind its noun.
 */
export function counts(text: string, mention: NumberMention, unit: string, end: number): boolean {
  // 每10万人发案率: what a rate is told by.
  if (text.charAt(mention.start - 1) === '每' && isHan(codeAt(text, end)) && !'为是有约达'.includes(text.charAt(end)))
    return false;
  // 三届5次全会: counted within a term of office, it names.
  if (unit === '次' && text.charAt(mention.start - 1) === '届') return false;
  if (mention.notation !== 'chinese' && mention.notation !== 'financial') return true;
  if (mention.bound !== 'exact' && mention.bound !== 'between') return true;
  if (unit === '面' && /[环临性向对]/u.test(text.charAt(end))) return false;
  const behindNoun = isBoundary(text, end) && mention.start > 0 && isHan(codeAt(text, mention.start - 1));
  const before = text.charAt(mention.start - 1);
  if (mention.value === 1) {
    // 一个集体荣立二等功: honoured, it is counted.
    if (
      unit === '个' &&
      /^(?:集体|单位|法庭|个人|项目|案例|支部|团队)[^，。；]{0,4}(?:荣|获|被评|入选)/u.test(text.slice(end, end + 10))
    )
      return true;
    if (
      (unit === '名' || unit === '篇') &&
      /^[^，。；、的\d]{2,8}?(?:荣获|荣立|获[得评奖省市县全国]|被评|被授|被记|被表|立功|记功|入选|当选)/u.test(
        text.slice(end, end + 12),
      )
    )
      return true;
    // 仅有一件正在审理, 记集体三等功一次.
    if (SINGLE_UNITS.includes(unit) && ONLY_BEFORE.test(text.slice(Math.max(0, mention.start - 2), mention.start)))
      return true;
    if (unit === '次' && behindNoun && HONOURED_BEFORE.test(text.slice(Math.max(0, mention.start - 3), mention.start)))
      return true;
    // 其中一案，…; 另有一件，…: the one that the text goes on to tell.
    if (!behindNoun || '的之上下中另某同每这那该此'.includes(before)) return false;
    if (HEADLESS_BEFORE.includes(before)) return true;
    if (unit === '起') return '案件纷故灾'.includes(before);
    return !ONE_IS_NO_COUNT.includes(unit) && unit !== '人';
  }
  // 园区四期等项目, 三期工程: a stage of a building is named, and no count.
  if (
    unit === '期' &&
    /^(?:等|工程|项目|建设|建成|投产|开工|竣工|完工|基本|全面|主体|顺利|正式|投用|启用|交付)/u.test(
      text.slice(end, end + 2),
    )
  )
    return false;
  // 七人合议庭: the number is part of the name of a body.
  if (unit === '人' && /^(?:合议|小组|制|组|团|普)/u.test(text.slice(end, end + 2))) return false;
  // 五位一体, 两面性, 三人行: the classifier goes on as part of a name.
  if (text.startsWith('一体', end)) return false;
  // 二次退回, 二类城市: 二 before these is an ordinal; a count is 两.
  if (mention.text === '二' && '次级类期'.includes(unit)) return false;
  if (unit === '次' && MEETINGS.test(text.slice(end, end + 14))) return false;
  if (!ENUMERATING.includes(unit)) return true;
  if (behindNoun) return !'第前这那'.includes(before);
  if (mention.value >= 20) return true;
  // 两批31个: run together with a digit, it counts.
  if (isDigit(codeAt(text, end))) return true;
  // 三个区域: no district.
  return COUNTED_NOUNS.some((noun) => text.startsWith(noun, end)) && !text.startsWith('区域', end);
}

/** Nouns behind a number that make it a name: the hotline 12368, the project 866. */
const NAMING =
  /^(?:热线|平台|电话|系统|工程|模式|机制|工作法|行动|号|年|月|日|时|届|版|型|式|院校|会议室|教室|房|室|路|线|厅|度|期间|秒|：|:)/u;

/** 清晨6点, 每天8点: what comes before a time of day. */
const DAY_PART =
  /(?:[早晚午夜]|清晨|凌晨|早晨|早间|[早晚]上|[上中下]午|午[间夜后]|傍晚|晚间|夜[里间]|每[天日]|[当今昨明同次]天|[当次翌]日|[日号]|[点时][—–~～-]|[点时分半][至到]|(?:^|[，。；：,;:\s])截?[至到])$/u;
/** 点半, 点整, 点许, 点前: what makes 点 a time of day. */
const CLOCK = /^点(?:半|整|许|钟|多|前|后|起|[一1]刻|三刻|[到至—–~～-]|(?=\d))/u;

/** Whether the number that ends before 点 is a time of day: 下午3点半, 清晨6点. */
function isClock(text: string, { start, end, value, high }: NumberMention): boolean {
  if (text.charAt(end) !== '点' || !Number.isInteger(value) || value > 24 || high !== undefined) return false;
  return CLOCK.test(text.slice(end, end + 3)) || DAY_PART.test(text.slice(Math.max(0, start - 3), start));
}

const PARTICLES = '的是为和及与至到在等之后前以而但将被把从向对由于其该此或中内外上下左右多余来起约近';

const LONGEST_UNKNOWN = 3;

/**
 * The unknown noun that stands right behind digits and fills the clause is a unit too: 建成36驿站，.
 *
 * @returns the offset of its end, or -1.
 */
export function unknownUnitEnd(text: string, mention: NumberMention): number {
  if ((mention.notation !== 'arabic' && mention.notation !== 'mixed') || mention.kind !== 'cardinal') return -1;
  if (isClock(text, mention)) return -1;
  let end = mention.end;
  while (end < text.length && end - mention.end <= LONGEST_UNKNOWN && isHan(codeAt(text, end))) end++;
  const length = end - mention.end;
  if (length < 1 || length > LONGEST_UNKNOWN || !isBoundary(text, end)) return -1;
  if (PARTICLES.includes(text.charAt(mention.end)) || NAMING.test(text.slice(mention.end, end))) return -1;
  // It counts only what a clause names before it: a number at the start of a line is a list number.
  if (mention.start === 0 || (!isHan(codeAt(text, mention.start - 1)) && text.charAt(mention.start - 1) !== '”'))
    return -1;
  return end;
}

const MEASURED =
  /(?:(?:数|数目|量|比|值|指数|系数|得分|总额|金额|总数|率|人口)(?:分别)?(?:为|是|达|达到|约为|降至|升至|提升至|提高到|下降到|下降至)?|[男女]性?)$/u;
/** 收入比由上年的2.41: the value that a measure without a unit moved from. */
const MOVED_FROM =
  /(?:比|值|数|系数)(?<![例对相类]比)[由从自](?:(?:上年|去年|前年|年初|\d{4}年)(?:同期|末|底)?|期初)?的?$/u;
/** 由2.41缩小至: the one that it moved to. */
const MOVED_TO =
  /(?:比|值|数|系数)(?<![例对相类]比)[由从自][^，。；、\d]{0,5}(?:\d{4}年[^，。；、\d]{0,3})?\d+(?:\.\d+)?(?:[增升降减提扩缩涨跌压落滑上下回][\u4e00-\u9fff]{0,2}[到至为])(?:\d{4}年的?)?$/u;
/** 收入比为2.11，比上年缩小0.04: by how much a measure without a unit moved. */
const MOVED_BY =
  /(?:比|值|系数)(?<![例对相类]比)(?:为|是|达)?\d+(?:\.\d+)?[，,][比较](?:上年|去年|前年|\d{4}年)(?:同期|末|底)?(?:略|有所|继续|再|进一步)?(?:缩小|扩大|下降|上升|提高|降低|增加|减少|回落)$/u;
const MOVES_ON = /^[增升降减提扩缩涨跌压落滑上下回][\u4e00-\u9fff]{0,2}[到至为]/u;
/** 双过千: a multiplier that something went beyond. */
const BEYOND = /^(?:过|超|突破|超过)[百千]$/u;

const REACH = 40;

/** A number without a unit is a figure behind the name of a measure (结收比1.02) or with a multiplier that only amounts have (点击量超3亿). */
export function countsBare(text: string, mention: NumberMention): boolean {
  if (mention.kind !== 'cardinal') return false;
  if (mention.notation === 'chinese')
    return mention.bound === 'over' && BEYOND.test(mention.text) && isBoundary(text, mention.end);
  if (isMovedMeasure(text, mention)) return true;
  // 960多万贫困人口: an amount in 万 or 亿 may count a noun without a classifier.
  const joins = isJoiner(text.charAt(mention.end)) && isDigit(codeAt(text, mention.end + 1));
  if (!joins && !isBoundary(text, mention.end))
    return (
      /[万亿]/u.test(mention.text) && isHan(codeAt(text, mention.end)) && !PARTICLES.includes(text.charAt(mention.end))
    );
  const after = text.charAt(mention.end);
  // 阅读量10万+: a plus with nothing to add is a bound.
  if ((after === '+' || after === '＋') && /[万亿]$/u.test(mention.text) && isBoundary(text, mention.end + 1))
    return true;
  if ('+＋*×:：/-—~～·.'.includes(after) && after !== '') return false;
  const lead = text.slice(Math.max(0, mention.start - 8), mention.start);
  if (lead === '' || !isHan(lead.charCodeAt(lead.length - 1))) return false;
  return MEASURED.test(lead) || /[万亿]/u.test(mention.text);
}

/** Whether a number is an end of what a measure without a unit moved between: 收入比由上年的2.41缩小至2.35. */
function isMovedMeasure(text: string, { start, end }: NumberMention): boolean {
  const last = text.charAt(start - 1);
  if (last === '' || !'的由从自到至为小大降升高低加少落'.includes(last) || ':：∶'.includes(text.charAt(end) || ' '))
    return false;
  if ('小大降升高低加少落'.includes(last))
    return isBoundary(text, end) && MOVED_BY.test(text.slice(Math.max(0, start - REACH), start));
  const words = text.slice(Math.max(0, start - REACH), start);
  if (MOVED_TO.test(words)) return isBoundary(text, end);
  return MOVED_FROM.test(words) && MOVES_ON.test(text.slice(end, end + 5));
}
