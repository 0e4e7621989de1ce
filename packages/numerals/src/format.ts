import { NumeralError } from './error.js';
import type { FormatOptions } from './types.js';

interface Numerals {
  readonly digits: string;
  /** 十 百 千. */
  readonly places: string;
  readonly wan: string;
  readonly yi: string;
  readonly zhao: string;
  readonly jing: string;
  /** 壹拾 is never shortened: 支付结算办法, annex 1, rule 1. */
  readonly leadingOne: boolean;
  /** What a leading 2 before 百 千 万 亿, or alone, is written as. */
  readonly two: string;
}

function numeralsOf({ style, script, liang }: FormatOptions): Numerals {
  const traditional = script === 'traditional';
  const [wan, yi] = traditional ? '萬億' : '万亿';
  const common = { wan: wan!, yi: yi!, zhao: '兆', jing: '京' };
  if (style === 'financial' || style === 'money') {
    const digits = traditional ? '零壹貳叁肆伍陸柒捌玖' : '零壹贰叁肆伍陆柒捌玖';
    return { ...common, digits, places: '拾佰仟', leadingOne: true, two: digits[2]! };
  }
  const two = liang ? (traditional ? '兩' : '两') : '二';
  return { ...common, digits: '零一二三四五六七八九', places: '十百千', leadingOne: false, two };
}

const isDigits = (s: string): boolean => {
  for (let i = 0; i < s.length; i++) if (s.charCodeAt(i) < 48 || s.charCodeAt(i) > 57) return false;
  return true;
};

/** 1.5e-7 without its exponent. */
function expand(text: string): string {
  const at = text.indexOf('e');
  if (at < 0) return text;
  const e = Number(text.slice(at + 1));
  const [whole = '', part = ''] = text.slice(0, at).split('.');
  const sign = whole.startsWith('-') ? '-' : '';
  const digits = whole.slice(sign.length) + part;
  const point = whole.length - sign.length + e;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return point >= digits.length
    ? sign + digits + '0'.repeat(point - digits.length)
    : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

function withoutTrailingZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === '0') end--;
  return digits.slice(0, end);
}

interface Decimal {
  readonly negative: boolean;
  readonly whole: string;
  readonly part: string;
}

function toParts(value: number | bigint | string): Decimal {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'bigint')
    throw new TypeError(`expected value to be a number, a bigint or a string, got ${typeof value}`);
  const text = typeof value === 'string' ? value : expand(String(value));
  const from = text[0] === '-' || text[0] === '+' ? 1 : 0;
  const point = text.indexOf('.', from);
  const whole = text.slice(from, point < 0 ? undefined : point);
  const part = point < 0 ? '' : text.slice(point + 1);
  if (whole + part === '' || !isDigits(whole + part) || (point >= 0 && part === '')) {
    let stop = from;
    while (stop < text.length && (isDigits(text[stop]!) || stop === point)) stop++;
    throw new NumeralError(text === '' ? 'empty' : 'not-a-number', text, stop, 'a finite decimal such as 12.5');
  }
  let start = 0;
  while (start < whole.length && whole[start] === '0') start++;
  const digits = whole.slice(start);
  const decimals = withoutTrailingZeros(part);
  return { negative: text[0] === '-' && digits + decimals !== '', whole: digits, part: decimals };
}

/** Up to four digits with their places, 零 for a gap: 1005 → 一千零五. */
function section(digits: string, n: Numerals, leads: boolean): string {
  let out = '';
  let gap = false;
  for (let i = 0; i < digits.length; i++) {
    const d = digits.charCodeAt(i) - 48;
    const place = digits.length - 1 - i;
    if (d === 0) {
      gap = true;
      continue;
    }
    if (gap && (out !== '' || !leads)) out += n.digits[0];
    gap = false;
    const first = leads && out === '';
    if (!(d === 1 && place === 1 && first && !n.leadingOne))
      out += d === 2 && first && place !== 1 ? lead(n, place) : n.digits[d]!;
    if (place > 0) out += n.places[place - 1];
  }
  return out;
}

/** 2 at the head: 两千, 两百 (吕叔湘, 现代汉语八百词, 二 and 两); 二 where `liang` is off. */
const lead = (n: Numerals, place: number): string => (place === 1 ? n.digits[2]! : n.two);

/** The integer in sections of four; `leads` where nothing stands before it. */
function integer(digits: string, n: Numerals, leads: boolean): string {
  const trimmed = digits.replace(/^0+/u, '');
  if (trimmed === '') return '';
  const zero = !leads && trimmed.length < digits.length ? n.digits[0]! : '';
  // Beyond four-digit multipliers of their own there is 万亿 below 10^16, and 京 兆 亿 万 above.
  for (const [size, unit] of trimmed.length > 16
    ? ([
        [16, n.jing],
        [12, n.zhao],
        [8, n.yi],
        [4, n.wan],
      ] as const)
    : ([
        [8, n.yi],
        [4, n.wan],
      ] as const)) {
    if (trimmed.length <= size) continue;
    const head = integer(trimmed.slice(0, -size), n, leads) + unit;
    return zero + head + below(trimmed.slice(-size), trimmed.length > 16, n);
  }
  const text = section(zero === '' ? trimmed : trimmed, n, leads);
  return zero + text;
}

function below(digits: string, myriads: boolean, n: Numerals): string {
  if (!myriads || digits.length === 4) return integer(digits, n, false);
  const rest = digits.replace(/^0+/u, '');
  if (rest === '') return '';
  const zero = rest.length < digits.length ? n.digits[0]! : '';
  for (const [size, unit] of [
    [12, n.zhao],
    [8, n.yi],
    [4, n.wan],
  ] as const) {
    if (rest.length > size)
      return zero + section(rest.slice(0, -size), n, false) + unit + below(rest.slice(-size), true, n);
  }
  return zero + section(rest, n, false);
}

const oneByOne = (digits: string, numerals: string): string => {
  let out = '';
  for (let i = 0; i < digits.length; i++) out += numerals[digits.charCodeAt(i) - 48];
  return out;
};

function spelled({ negative, whole, part }: Decimal, n: Numerals, traditional: boolean): string {
  const head = integer(whole, n, true) || n.digits[0]!;
  // 两 counts; 二点五 and 负二 are only said.
  const said = head === n.two && (negative || part !== '') ? n.digits[2]! : head;
  return part === '' ? said : `${said}${traditional ? '點' : '点'}${oneByOne(part, n.digits)}`;
}

/**
 * 元 角 分 by 支付结算办法 (银发〔1997〕393号), annex 1: 整 after 元 and not after 分; 零 between 元 and 分 when there are no 角;
 * where the rule leaves a 零 or 整 to the writer (after a 元 of 0, with or without more zeros before it; after 角), none is
 * written: 壹拾万柒仟元伍角叁分.
 */
function money(value: Decimal, n: Numerals, text: string): string {
  const { whole, part } = value;
  if (part.length > 2) throw new NumeralError('unsupported', text, text.indexOf('.') + 3, 'at most two decimals (分)');
  const yuan = whole === '' ? '' : `${integer(whole, n, true)}元`;
  if (part === '') return `${yuan || `${n.digits[0]}元`}整`;
  const jiao = part.charCodeAt(0) - 48;
  const fen = part.length > 1 ? part.charCodeAt(1) - 48 : 0;
  const gap = jiao === 0 && yuan !== '' ? n.digits[0]! : '';
  return yuan + (jiao > 0 ? `${n.digits[jiao]}角` : gap) + (fen > 0 ? `${n.digits[fen]}分` : '');
}

/** Arabic digits with the largest of 万 亿 万亿 that leaves one or more before the point. */
function mixed({ whole, part }: Decimal, options: FormatOptions, n: Numerals): string {
  const auto = whole.length > 12 ? 12 : whole.length > 8 ? 8 : whole.length > 4 ? 4 : 0;
  const e = options.unit === '万' ? 4 : options.unit === '亿' ? 8 : auto;
  const digits = whole.padStart(e + 1, '0');
  const head = digits.slice(0, digits.length - e);
  const tail = withoutTrailingZeros(digits.slice(digits.length - e) + part);
  const unit = e === 12 ? n.wan + n.yi : e === 8 ? n.yi : e === 4 ? n.wan : '';
  return head + (tail === '' ? '' : `.${tail}`) + unit;
}

const CHOICES = {
  style: ['plain', 'financial', 'money', 'digits', 'mixed', 'percent'],
  script: ['simplified', 'traditional'],
  zero: ['〇', '零'],
  unit: ['万', '亿'],
} as const satisfies { readonly [K in keyof FormatOptions]: readonly FormatOptions[K][] };

function checkOptions(options: FormatOptions): void {
  for (const key of Object.keys(CHOICES) as (keyof typeof CHOICES)[]) {
    const value = options[key];
    const choices: readonly unknown[] = CHOICES[key];
    if (value !== undefined && !choices.includes(value))
      throw new NumeralError('unsupported', String(value), 0, `one of ${choices.join(', ')} as ${key}`);
  }
}

/** The largest power of ten that has a name here is 京, 10^16. */
const MAX_INTEGER_DIGITS = 20;

/**
 * Writes a number in Chinese: the inverse of `parseNumber`.
 *
 * A `string` is a decimal of any length, exact (`'0.10'` and `'0.1'` are one value); a `number` is what it prints as.
 *
 * @throws NumeralError `not-a-number` for what is no finite decimal; `unsupported` for 10^20 and more in words, money below 分,
 * or an option that is none.
 * @example formatNumber(12345) // => '一万二千三百四十五'
 * @example formatNumber('1680.32', { style: 'money' }) // => '壹仟陆佰捌拾元叁角贰分'
 * @see GB/T 15835-2011 (〇 and 零, digits); 支付结算办法, annex 1 (money); 现代汉语八百词 (二 and 两).
 */
export function formatNumber(value: number | bigint | string, options: FormatOptions = {}): string {
  checkOptions(options);
  const parts = toParts(value);
  const n = numeralsOf(options);
  const traditional = options.script === 'traditional';
  const { style = 'plain' } = options;
  if (parts.whole.length > MAX_INTEGER_DIGITS && style !== 'digits' && style !== 'mixed') {
    const text = String(value);
    throw new NumeralError('unsupported', text, text.length, `at most ${MAX_INTEGER_DIGITS} digits before the point`);
  }
  const minus = traditional ? '負' : '负';
  const sign = parts.negative ? minus : '';
  switch (style) {
    case 'digits': {
      const zero = options.zero ?? '〇';
      const numerals = `${zero}一二三四五六七八九`;
      const part = parts.part === '' ? '' : `${traditional ? '點' : '点'}${oneByOne(parts.part, numerals)}`;
      return sign + (oneByOne(parts.whole, numerals) || zero) + part;
    }
    case 'mixed':
      return (parts.negative ? '-' : '') + mixed(parts, options, n);
    case 'money':
      return sign + money(parts, n, String(value));
    case 'percent':
      return `${sign}百分之${spelled(parts, { ...n, two: n.digits[2]! }, traditional)}`;
    default:
      return sign + spelled(parts, n, traditional);
  }
}
