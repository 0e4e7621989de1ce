// The words of time in reports, as rows. Sources: GB/T 7408.1 for dates, the plans' own names, the dates that the Party's congresses opened on.

/** Where a relative year or month is counted from: the day of publication, or what the text spoke of last. */
export type Anchor = 'published' | 'frame';

/** Relative years: 今年 counts from publication, 当年 from the year just spoken of. */
export const RELATIVE_YEARS: readonly (readonly [word: string, anchor: Anchor, offset: number])[] = [
  ['今年', 'published', 0],
  ['本年', 'published', 0],
  ['去年', 'published', -1],
  ['前年', 'published', -2],
  ['明年', 'published', 1],
  ['来年', 'published', 1],
  ['上一年', 'frame', -1],
  ['上年', 'frame', -1],
  ['当年', 'frame', 0],
  ['同年', 'frame', 0],
  ['该年', 'frame', 0],
  ['这一年', 'frame', 0],
  ['次年', 'frame', 1],
  ['翌年', 'frame', 1],
];

export const RELATIVE_MONTHS: readonly (readonly [word: string, anchor: Anchor, offset: number])[] = [
  ['上个月', 'published', -1],
  ['本月', 'published', 0],
  ['上月', 'published', -1],
  ['当月', 'frame', 0],
  ['同月', 'frame', 0],
  ['该月', 'frame', 0],
];

/** Words that the relative years are only a part of: 上年纪, 以前年度. */
export const NOT_YEARS = ['上年纪', '当年度假', '前年度', '今年龄', '同年龄', '同年级'];

/** Times that no calendar gives. */
export const OPEN_TIMES = [
  '近几年来',
  '近些年来',
  '近年来',
  '近几年',
  '近些年',
  '几年来',
  '多年来',
  '这些年来',
  '这些年',
  '长期以来',
  '连日来',
];

/** What a festival or a campaign gives its name to: 春节期间, 疫情防控期间. */
export const OCCASIONS =
  /(?:春节|元旦|国庆|五一|端午|中秋|清明|(?<![环季细关情])节|节假日|长假|寒假|暑假|暑期|疫情|防控|行动|活动|攻坚|整治|战役|春运|试点|任期|过渡期|学期|换届|两会|全会|大会|执行月|宣传周|宣传月|运动会|博览会|汛期)$/u;

/** Days of a year that no date tells: 今年五一期间 is not all of this year. */
export const FESTIVAL =
  /(?:春节|元旦|国庆|五一|“五一”|端午|中秋|清明|双节|两节|节日|节假日|长假|寒假|暑假|暑期|春运|假期|汛期)$/u;

export const HOLIDAYS = [
  '春节假期',
  '国庆假期',
  '元旦假期',
  '清明假期',
  '端午假期',
  '中秋假期',
  '春节黄金周',
  '国庆黄金周',
];

/** The days on which congresses of the Party opened, for 十八大以来. */
export const CONGRESSES: Readonly<Record<string, readonly [year: number, month: number, day: number]>> = {
  十五大: [1997, 9, 12],
  十六大: [2002, 11, 8],
  十七大: [2007, 10, 15],
  十八大: [2012, 11, 8],
  十九大: [2017, 10, 18],
  二十大: [2022, 10, 16],
};

/** The first year of the `n`-th five-year plan: 1953 and 1958, then every five years from 1966 on (1963 to 1965 belong to none). */
export function planStart(n: number): number {
  return n <= 2 ? 1948 + 5 * n : 1951 + 5 * n;
}

/** Eras that gazetteers count years by, with the year before their first. */
export const ERAS: readonly (readonly [name: string, before: number])[] = [
  ['民国', 1911],
  ['宣统', 1908],
  ['光绪', 1874],
  ['同治', 1861],
  ['咸丰', 1850],
  ['道光', 1820],
  ['嘉庆', 1795],
  ['乾隆', 1735],
  ['雍正', 1722],
  ['康熙', 1661],
];

/** Words before a period that hold something against it. Longer ones first. */
export const COMPARING_BEFORE =
  /(?:相较于|相比于|相对于|区别于|相比|对比|对照|比起|较之|相较|不及|不如|[高低多少快慢优好差强大小短长]于|[高低多少超]出|超越|超过|[比较超])$/u;

/** 比解放前的1936年下降, 较疫情前2019年增长: words that say which time it is stand between. */
export const COMPARING_FAR =
  /(?:^|[^对类无评])[比较](?![较例重率如值分大小高低多少好])[^，。；：、,;\d比较]{1,14}[的前份期年]$/u;
export const MOVED_AFTER = /^(?:同期)?(?:的|[增减下上升降提回多少高低快慢翻缩扩])/u;

/** 除2021年外. */
export const EXCEPT_BEFORE = /除了?$/u;
export const EXCEPT_AFTER = /^[^，。；,;]{0,8}?外/u;

/** 10月底前受理的案件: a time before which, and no time of its own. */
export const BEFORE_AFTER = /^(?:以|之)?前(?![一二三四五六七八九十两\d])[^，。；：,;\d]{0,12}的/u;

/** Words before a period that hold against it only with 相比, 持平 and the like behind it. */
export const COMPARING_AROUND = /[与同和跟]$/u;
export const COMPARING_AFTER =
  /^(?:的?(?:数据|水平|数字|情况)?(?:相比|相较|比较|对比|同比|比|基本持平|大致持平|大体持平|持平|一样|相当|相同|一致))/u;

export const COMPARED_AFTER = /^[^，,。；;：:]*?(?:相比|相较)/u;

/** 是2021年的3倍, 恢复到2019年同期的89%: a share or multiple of another period. */
export const SHARE_OF_BEFORE = /(?:[是为占]|相当于|恢复[到至]|达到?)$/u;

/** 创2015年以来新高, 近十年来首次: the span only says how rare a thing is. */
export const RECORD_AFTER =
  /^(?:的|之)?(?:首次|首度|首个|第一次|最[高低多少好大小快佳优长短]|新高|新低|之最|历史(?:最|新|同期)|未有|罕见)/u;

/** 按2018年平均汇率计算, 按2020年不变价格: what something is worked out by. */
export const WORKED_BY_BEFORE = /[按以照用]$|依据$|根据$/u;
export const WORKED_BY_AFTER =
  /^(?:度|的)?(?:全年|年末|年底|末|底|初)?(?:的?人民币)?[^，。；,;\d]{0,6}?(?:汇率|汇价|价格|可比价|不变价|牌价)/u;

/** 有统计以来, 有记录以来. */
export const ON_RECORD = /(?:统计|记录|记载|统计数据|气象资料)以来$/u;
