/** What a UTF-16 unit can be to a reader of numbers. */
export const ARABIC = 1;
export const HAN = 2;
/** 十 百 千: places within four digits. */
export const PLACE = 3;
/** 万 亿 兆 京: multipliers. */
export const MULTIPLIER = 4;
/** 廿 卅 卌: tens in one character. */
export const TENS = 5;
/** 几 数: 2 to 9. */
export const VAGUE = 6;
export const HALF = 7;
export const LATIN = 8;
export const POINT = 9;
/** The low bits of a class; the flags above them go with any class. */
export const CLASS_MASK = 15;
/** Financial (anti-fraud) forms. */
export const FINANCIAL = 16;

/** What a unit can do to a number beside it. First: it may end a bound word (约, 至少's 少). */
export const BEFORE = 1;
/** It may start what follows a number: 余, 以上, 左右. */
export const AFTER = 2;
/** It may end a word that links a bound word to a number: 为 in 约为. */
export const LINK = 4;
/** Right before a number it can change its reading: 第, 前, a minus. */
export const LEADS = 8;
/** Right behind a number it can make another kind of it: 成, 倍, 分之, a sign of percents. */
export const FOLLOWS = 16;
/** 余 多 来: they may stand before a multiplier, within the number. */
export const INNER = 32;
/** The second unit of what bounds a number from behind its unit: 上 in 以上. */
export const AFTER_SECOND = 64;
/** It joins the two ends of a range: 至, a dash. */
export const JOINS = 128;

/**
 * Rows `[class, value of the first column, columns…]`; each column holds all forms of one value.
 *
 * Digits, places, multipliers: GB/T 15835-2011; financial forms: 支付结算办法 (银发〔1997〕393号), annex 1; 兆 is 10^12 and
 * 京 10^16 as in Unicode's Unihan kPrimaryNumeric and CLDR's Chinese number rules.
 */
const ROWS: readonly (readonly [number, number, string])[] = [
  [HAN, 0, '〇零○◯ 一壹幺弌 二两贰貳兩貮弍俩倆 三叁叄參参弎仨 四肆 五伍 六陆陸 七柒 八捌 九玖'],
  [PLACE, 1, '十拾 百佰 千仟'],
  [TENS, 2, '廿 卅 卌'],
  [VAGUE, 0, '几幾数數'],
  [HALF, 0, '半'],
];
const FINANCIAL_FORMS = '壹贰貳貮叁叄參参肆伍陆陸柒捌玖拾佰仟';
const EDGES: readonly (readonly [number, string])[] = [
  [BEFORE, '约約概近逾超过過破足到满滿少于於码碼多上止≥≧≤≦><＞＜=＝'],
  [AFTER, '余餘多来來以左上许許有开開出'],
  [LINK, '到要为為是在占佔有达達了需合于於共'],
  [LEADS, '第前-−－负負 \u00a0'],
  [FOLLOWS, '成折倍分又/／ \u00a0%％﹪‰'],
  [JOINS, '-−–—―‒~～〜－至到─ \u00a0'],
  // 含 in 50万元（含）以上 stands where 多 in 两个多月 does: behind the unit; 好 in 三十好几 as 多 in 三十多万.
  [INNER, '余餘多来來含好'],
  [AFTER_SECOND, '上下内內外右余餘头頭'],
];

interface Tables {
  readonly classes: Uint8Array;
  readonly values: Uint8Array;
  readonly edges: Uint8Array;
}
let tables: Tables | undefined;

/** One byte a UTF-16 unit: built on first use, in some ten microseconds. */
export function characterTables(): Tables {
  if (tables) return tables;
  const classes = new Uint8Array(65536);
  const values = new Uint8Array(65536);
  const edges = new Uint8Array(65536);
  for (const [kind, first, columns] of ROWS) {
    columns.split(' ').forEach((column, k) => {
      for (const c of column) {
        classes[c.charCodeAt(0)] = kind;
        values[c.charCodeAt(0)] = first + k;
      }
    });
  }
  for (const [c, e] of [
    ['万', 4],
    ['萬', 4],
    ['亿', 8],
    ['億', 8],
    ['兆', 12],
    ['京', 16],
  ] as const) {
    classes[c.charCodeAt(0)] = MULTIPLIER;
    values[c.charCodeAt(0)] = e;
  }
  for (const zero of [0x30, 0xff10]) {
    for (let k = 0; k < 10; k++) {
      classes[zero + k] = ARABIC;
      values[zero + k] = k;
    }
  }
  for (const [from, to] of [
    [0x41, 0x5a],
    [0x61, 0x7a],
    [0xff21, 0xff3a],
    [0xff41, 0xff5a],
    [0xc0, 0xd6],
    [0xd8, 0xf6],
    [0xf8, 0x24f],
    [0x370, 0x52f],
  ] as const) {
    classes.fill(LATIN, from, to + 1);
  }
  classes[0x2e] = POINT;
  classes[0xff0e] = POINT;
  for (const c of FINANCIAL_FORMS) classes[c.charCodeAt(0)]! |= FINANCIAL;
  for (const [flag, chars] of EDGES) for (const c of chars) edges[c.charCodeAt(0)]! |= flag;
  tables = { classes, values, edges };
  return tables;
}
