// A state machine: one pass over digits, places (十 百 千) and multipliers (万 亿 …), of either script, exact throughout.
import { type Digits, MAX_DIGITS, readArabic } from './arabic.js';
import { ARABIC, FINANCIAL, HAN, MULTIPLIER, PLACE, POINT, TENS, VAGUE } from './characters.js';
import { type Exact, fromDigits, integer, shift, toNumber } from './exact.js';
import { readPlain } from './plain.js';
import { classAt, isSpace, pastSpace, type Reader, unitAt } from './reader.js';
import type { NumberKind } from './types.js';

/**
 * A number as it is read, from its magnitude on: the reader of quantities gives it its kind, the reader of ranges its upper
 * end. One object a number, written over on the way.
 */
export interface Quantity {
  end: number;
  kind: NumberKind;
  /** Null for a fraction whose quotient never ends: `quotient` alone then. */
  lo: Exact | null;
  hi: Exact | null;
  quotient: number;
  /** The upper end's quotient, where it never ends and `hi` is null; else 0. */
  highQuotient: number;
  /** Bits: 1 Arabic digits, 2 Han numerals, 4 financial ones. */
  script: number;
  /** 百分之 stands before, so that a range's upper end may leave it out. */
  prefixed: boolean;
  negative: boolean;
  /** The upper end's own sign. */
  highNegative: boolean;
  /** The power of ten of the last multiplier, which the lower end of a range may share (三到五万: 4), and what stands before it. */
  readonly shared: number;
  readonly before: number;
  /** For one digit with places and multipliers (五百万): the digit and the power of ten; else 0. */
  readonly lead: number;
  readonly leadShared: number;
  /** 余 多 来 before a multiplier or 倍: where it stands, else -1. */
  inner: number;
  /** Decimals were written. */
  readonly decimals: boolean;
  /** Plain Arabic integer: number of digits (0 else); and whether it starts with a 0 it doesn't need. */
  digits: number;
  readonly leadingZero: boolean;
  /** 三五, 七八: two digits side by side and nothing else. */
  readonly pair: boolean;
}

const SCRIPT_ARABIC = 1;
const SCRIPT_HAN = 2;
const SCRIPT_FINANCIAL = 4;

export const isInner = (c: string): boolean => c === '余' || c === '餘' || c === '多' || c === '来' || c === '來';
const isZero = (r: Reader, i: number): boolean => classAt(r, i) === HAN && r.values[unitAt(r, i)] === 0;
const isPoint = (r: Reader, i: number): boolean => r.text[i] === '点' || r.text[i] === '點';

/** Digits side by side that stand for a span of values: 一二 … 八九, 三五, and 三两, which is 2 to 3 (三二 is 32). */
const isPair = (a: number, b: number, second: string): boolean =>
  (a > 0 && b === a + 1) || (a === 3 && (b === 5 || second === '两' || second === '兩'));

/** 千 in 3千克, 百 in 3百分点, 十 in 3十字: the unit's own prefix, or another word. */
function isUnitPrefix(r: Reader, i: number, arabic = false): boolean {
  const c = r.text[i];
  const n = r.text[i + 1] ?? '';
  if (c === '百') return n === '分' && r.text[i + 2] !== '之';
  if (c === '千')
    return ((arabic && n === '米') || '克瓦卡伏赫帕焦'.includes(n)) && n !== '' && classAt(r, i - 1) !== PLACE;
  if (c === '京') return '东東津沪滬广廣剧劇'.includes(n) && n !== '';
  return c === '兆' && '宽寬字赫瓦帕欧歐比'.includes(n) && n !== '';
}

const isLiang = (c: number): boolean => c === 0x4e24 || c === 0x5169;

/** 两 behind another numeral is a unit of weight (五十两, 二两), but before 百 千 万 亿 (一万两千). */
export function isWeight(r: Reader, i: number): boolean {
  if (!isLiang(unitAt(r, i))) return false;
  const next = classAt(r, i + 1);
  return next !== PLACE && next !== MULTIPLIER;
}

/** 几 */
const isFew = (r: Reader, i: number): boolean => unitAt(r, i) === 0x51e0 || unitAt(r, i) === 0x5e7e;

/** The end of a run of Han digits. 一两 and 三两 are pairs where nothing stands before them (`leads`). */
function hanRunEnd(r: Reader, i: number, leads = true): number {
  const first = i;
  for (; classAt(r, i) === HAN; i++) {
    if (i === first) continue;
    const paired = leads && i === first + 1 && isPair(r.values[unitAt(r, first)]!, 2, '两');
    if (isForeign(r, i, unitAt(r, first)) || (isWeight(r, i) && !paired)) break;
  }
  return i;
}

/** 陆 behind 三 is the start of 陆续, not a digit: everyday digits don't go on in financial ones. */
const isForeign = (r: Reader, i: number, first: number): boolean =>
  (r.classes[unitAt(r, i)]! & FINANCIAL) !== 0 && (r.classes[first]! & FINANCIAL) === 0 && r.values[first] !== 0;

class AmountReader {
  private p: number;
  private script = 0;
  /** The section below the next multiplier. */
  private lo = 0;
  private hi = 0;
  private place = 4;
  private filled = false;
  /** Sections closed by a multiplier. */
  private readonly los: number[] = [];
  private readonly his: number[] = [];
  private readonly exps: number[] = [];
  private closed = Number.POSITIVE_INFINITY;
  private stacked = false;
  private vague = false;
  private inner = -1;
  /** A first coefficient that is no small integer: 9337.42, 12345678901234567890. */
  private base: Exact | null = null;
  private baseExp = 0;
  private shared = 0;
  private beforeShared = -1;
  private leadDigit = 0;
  private leadParts = 0;
  private decimals = false;
  private plain = 0;
  private leadingZero = false;
  private pair = false;
  /** A 零 stands behind the last multiplier; 千 does. */
  private gap = false;
  private thousands = false;

  constructor(
    private readonly r: Reader,
    private readonly start: number,
  ) {
    this.p = start;
  }

  read(): Quantity | null {
    const { r, start } = this;
    const kind = classAt(r, start);
    if (kind === ARABIC || kind === POINT) {
      if (!this.readArabicStart()) return null;
    } else if (kind === HAN) {
      const end = hanRunEnd(r, start);
      if (end - start === 1 || (end - start === 2 && !r.digits && this.isPairAt(start))) {
        if (end - start === 1 && isZero(r, start)) this.readZero();
        else this.readSections();
      } else if (!this.readDigitString(end)) return null;
    } else if (kind === PLACE || kind === MULTIPLIER || kind === TENS || kind === VAGUE) {
      this.readSections();
    }
    if (this.p === start) {
      r.stop = Math.max(r.stop, start);
      return null;
    }
    if (isSpace(unitAt(r, this.p - 1))) this.p--;
    return this.finish();
  }

  private mark(i: number): void {
    this.script |= this.r.classes[unitAt(this.r, i)]! & FINANCIAL ? SCRIPT_FINANCIAL : SCRIPT_HAN;
  }

  private valueAt(i: number): number {
    return this.r.values[unitAt(this.r, i)]!;
  }

  private isPairAt(i: number): boolean {
    return classAt(this.r, i + 1) === HAN && isPair(this.valueAt(i), this.valueAt(i + 1), this.r.text[i + 1]!);
  }

  private readArabicStart(): boolean {
    const { r, start } = this;
    const a = readArabic(r, start);
    if (!a) return false;
    this.script = SCRIPT_ARABIC;
    this.decimals = a.x.s > 0;
    this.p = a.end;
    if (a.plain) this.plain = a.length;
    this.leadingZero = a.leadingZero;
    const placed = this.pastSpace(a.end, a.length);
    const place = classAt(r, placed) === PLACE && !isUnitPrefix(r, placed, true);
    if (place && a.plain && a.length === 1 && a.x.m > 0) {
      this.p = start;
      this.plain = 0;
      this.readSections();
      return true;
    }
    if (a.x.d === undefined && !this.decimals) {
      this.lo = a.x.m;
      this.hi = a.x.m;
      this.place = 0;
      this.filled = true;
      this.leadDigit = a.x.m;
      this.leadParts = a.x.m < 10 ? 1 : 2;
      if (a.plain && !place) this.readFew(a);
    } else this.base = a.x;
    if (place) {
      const e = this.valueAt(placed);
      this.mark(placed);
      this.p = placed + 1;
      if (this.base) this.baseExp += e;
      else if (this.lo < 1e12) {
        this.lo *= 10 ** e;
        this.hi = this.lo;
      } else this.p = a.end;
    }
    const at = pastSpace(r, this.p);
    if (this.endsAtMultiplier(at)) {
      this.p = at;
      this.plain = 0;
      if (this.base) this.readBaseMultipliers();
      else this.readSections();
    } else if (place) this.plain = 0;
    return true;
  }

  /** 20几, 20好几: 几 in the place of the last zero. */
  private readFew({ end, x }: Digits): void {
    const { r } = this;
    const at = r.text[end] === '好' ? end + 1 : end;
    if (!isFew(r, at) || x.m === 0 || x.m % 10 !== 0 || '乎何率内內'.includes(r.text[at + 1] ?? ' ')) return;
    this.lo += 1;
    this.hi += 9;
    this.vague = true;
    this.plain = 0;
    this.leadDigit = 0;
    this.mark(at);
    this.p = at + 1;
  }

  /** Behind the space between a digit and its place, or a multiplier (3 千万); `i` where there is none. */
  private pastSpace(i: number, length: number): number {
    const { r } = this;
    const at = pastSpace(r, i);
    if (at === i || classAt(r, at) === MULTIPLIER) return at;
    const place = length === 1 && classAt(r, at) === PLACE && this.valueAt(at) > 1;
    return place && (r.fixedEnd?.(r, at) ?? at) === at ? at : i;
  }

  /** Whether a number with Arabic digits goes on behind the space at `i`: 3 千 万, 5 亿 3 千万. */
  private goesOnBehind(i: number): boolean {
    const { r } = this;
    if (this.filled && this.endsAtMultiplier(i + 1)) return true;
    let end = i + 1;
    while (end < i + 8 && (classAt(r, end) === ARABIC || (classAt(r, end) === POINT && end > i + 1))) end++;
    if (end === i + 1) return false;
    const at = this.pastSpace(end, end - i - 1);
    const kind = classAt(r, at);
    return kind === MULTIPLIER ? this.valueAt(at) < this.closed : kind === PLACE && this.valueAt(at) < this.place;
  }

  /** 万, 亿, 万亿, 千万 after a decimal or a very long integer. */
  private readBaseMultipliers(): void {
    const { r } = this;
    if (isInner(r.text[this.p] ?? '') && this.endsAtMultiplier(this.p)) {
      this.inner = this.p;
      this.p = this.behindInner(this.p);
    }
    while (classAt(r, this.p) === MULTIPLIER && !isUnitPrefix(r, this.p) && this.baseExp < 64) {
      this.mark(this.p);
      this.baseExp += this.valueAt(this.p);
      this.shared = this.baseExp;
      this.p++;
    }
  }

  private readZero(): void {
    this.mark(this.p);
    this.p++;
    this.filled = true;
    this.readDecimals();
  }

  /** Han digits one by one: 二〇二四, 一九九八点五. */
  private readDigitString(end: number): boolean {
    const { r, start } = this;
    const next = classAt(r, end);
    if (next === PLACE && !isUnitPrefix(r, end)) {
      // 五三百: the last digit belongs to what follows. 一三五十 is a slogan, and no number at all.
      if (end - start > 2) {
        r.refused = end + 1;
        r.stop = end;
        return false;
      }
      this.mark(start);
      this.lo = this.hi = this.valueAt(start);
      this.filled = true;
      this.p = start + 1;
      return true;
    }
    if (end - start > MAX_DIGITS) {
      r.refused = end;
      r.stop = start;
      r.tooLong = true;
      return false;
    }
    let digits = '';
    for (let k = start; k < end; k++) {
      digits += this.valueAt(k);
      this.mark(k);
    }
    this.p = end;
    this.base = fromDigits(digits, 0);
    this.readDecimals();
    this.readBaseMultipliers();
    return true;
  }

  /** 点 with digits, and the multipliers after them: 四百点五, 三点五万亿. Not the clock's 八点三十. */
  private readDecimals(): void {
    const { r } = this;
    if (!isPoint(r, this.p) || this.vague) return;
    const from = this.p + 1;
    const end = hanRunEnd(r, from);
    if (end === from || classAt(r, end) === PLACE || classAt(r, end) === TENS || this.isClock(from, end)) return;
    let digits = this.base ? (this.base.d ?? String(this.base.m)) : this.total(this.los);
    const whole = digits.length;
    for (let k = from; k < end; k++) {
      digits += this.valueAt(k);
      this.mark(k);
    }
    this.base = fromDigits(digits, digits.length - whole);
    this.los.length = 0;
    this.lo = this.hi = 0;
    this.decimals = true;
    this.p = end;
    this.readBaseMultipliers();
  }

  /** 九点一刻; 三点零五分, and 上午九点五分: a score of 九点五分 has no time of day before it. */
  private isClock(from: number, end: number): boolean {
    const { r, start } = this;
    const next = r.text[end];
    if (next === '刻') return true;
    if (next !== '分' || r.text[end + 1] === '之') return false;
    return isZero(r, from) || r.running?.endsTimeOfDay(r, start) === true;
  }

  /** The main loop: digit, place, multiplier, zero, until something doesn't fit. */
  private readSections(): void {
    const { r } = this;
    let zero = false;
    for (;;) {
      if (this.script & SCRIPT_ARABIC && isSpace(unitAt(r, this.p)) && this.goesOnBehind(this.p)) this.p++;
      // 三十好几
      if (this.place === 1 && r.text[this.p] === '好' && isFew(r, this.p + 1)) this.p++;
      const i = this.p;
      const kind = classAt(r, i);
      if (kind === MULTIPLIER) {
        if (!this.close(i)) break;
        zero = false;
        continue;
      }
      if (this.filled && this.inner < 0 && kind === 0 && this.endsAtMultiplier(i)) {
        this.inner = i;
        if (!this.close(this.behindInner(i))) {
          this.p = i;
          this.inner = -1;
          break;
        }
        zero = false;
        continue;
      }
      if (this.inner >= 0) break;
      if (kind === HAN && this.valueAt(i) === 0) {
        const next = classAt(r, i + 1);
        if (
          zero ||
          this.place === 0 ||
          (next !== HAN && next !== ARABIC && next !== PLACE && next !== VAGUE) ||
          isZero(r, i + 1)
        )
          break;
        if (next === PLACE && this.valueAt(i + 1) !== 1) break;
        this.mark(i);
        this.gap = true;
        zero = true;
        this.p++;
        continue;
      }
      if (kind === PLACE || kind === TENS) {
        const e = kind === TENS ? 1 : this.valueAt(i);
        const fresh = !this.filled && this.los.length === 0;
        if (e >= this.place || !(fresh || zero || e === 1) || isUnitPrefix(r, i)) break;
        this.addDigits(kind === TENS ? this.valueAt(i) : 1, kind === TENS ? this.valueAt(i) : 1, e);
        this.mark(i);
        this.p++;
        zero = false;
        continue;
      }
      if (kind === HAN || kind === VAGUE || kind === ARABIC) {
        if (this.place === 0) break;
        if (this.script === SCRIPT_HAN && r.classes[unitAt(r, i)]! & FINANCIAL) break;
        const more = this.readDigit(i, kind, zero);
        if (more === 0) break;
        zero = false;
        if (more === 1) continue;
        break;
      }
      break;
    }
    if (zero) this.p--;
    if (this.p > this.start) this.readDecimals();
  }

  private addDigits(lo: number, hi: number, e: number): void {
    if (e === 3) this.thousands = true;
    this.lo += lo * 10 ** e;
    this.hi += hi * 10 ** e;
    this.place = e;
    this.filled = true;
    this.stacked = false;
    this.leadParts += e === 1 ? 2 : 1;
    this.leadDigit = lo === hi ? lo : 0;
  }

  /** A digit and its place. 0: it doesn't fit; 1: go on; 2: it was the last. */
  private readDigit(i: number, kind: number, zero: boolean): 0 | 1 | 2 {
    const { r } = this;
    let end = i + 1;
    let lo = this.valueAt(i);
    let hi = lo;
    let length = 1;
    if (kind === VAGUE) {
      const unit = classAt(r, end) === PLACE || classAt(r, end) === MULTIPLIER;
      const tens = this.place === 1 || (zero && !unit);
      const spans = isFew(r, i) || this.isCounted(end);
      if (this.vague || !(tens ? spans && classAt(r, end) !== PLACE : unit)) return 0;
      // 数百姓: 百姓 is a word of its own.
      if (unit && (r.fixedEnd?.(r, end) ?? end) > end) return 0;
      lo = tens ? 1 : 2;
      hi = 9;
    } else if (kind === HAN) {
      const leads = !this.filled && this.los.length === 0;
      if (!leads && !zero && isWeight(r, i)) return 0;
      const run = hanRunEnd(r, i, leads);
      if (run - i === 2 && this.isPairAt(i) && !this.vague) {
        hi = this.valueAt(i + 1);
        if (hi < lo) [lo, hi] = [hi, lo];
        this.pair = !this.filled && this.los.length === 0;
        end = run;
      }
    } else {
      const a = readArabic(r, i);
      if (!a) return 0;
      if (!a.plain) return this.readLastDecimal(a);
      lo = hi = a.x.m;
      length = a.length;
      end = this.pastSpace(a.end, length);
      this.script |= SCRIPT_ARABIC;
      if (length > 1) {
        if (this.place !== 4 || length > 4 || this.closed - length < 0 || this.los.length === 0) return 0;
        this.addDigits(lo, hi, 0);
        this.p = end;
        // 9亿8000万: the digits are a section of their own.
        return this.endsAtMultiplier(end) ? 1 : 2;
      }
    }
    const next = classAt(r, end);
    const fresh = !this.filled && this.los.length === 0;
    let e: number;
    let more: 1 | 2 = 1;
    if (next === PLACE && this.valueAt(end) < this.place && !isUnitPrefix(r, end)) {
      e = this.valueAt(end);
      if (kind !== ARABIC) this.markRange(i, end);
      this.mark(end);
      this.p = end + 1;
    } else {
      // 万 closes the section next; without it a last digit stands for the next place down: 三万五, 一百一.
      const closes = this.endsAtMultiplier(end);
      const dropped = !closes && !zero && !fresh && this.place > 1;
      e = dropped ? (this.filled ? this.place : this.closed) - 1 : 0;
      if (dropped && (r.fixedEnd?.(r, i) ?? i) > i) return 0;
      if (kind === HAN && classAt(r, end) === HAN && end < hanRunEnd(r, i, fresh)) return 0;
      if (kind !== ARABIC) this.markRange(i, end);
      this.p = end;
      if (e >= 4) {
        this.los.push(lo);
        this.his.push(hi);
        this.exps.push(e);
        this.vague ||= lo !== hi;
        this.place = 0;
        return 2;
      }
      more = closes ? 1 : 2;
    }
    if (lo !== hi) this.vague = true;
    this.addDigits(lo, hi, e);
    if (more === 2) this.place = 0;
    return more;
  }

  /** Behind 余 at `i`, and a space: 1000 余 万. */
  private behindInner(i: number): number {
    return this.script & SCRIPT_ARABIC ? pastSpace(this.r, i + 1) : i + 1;
  }

  /** Whether a unit or multiplier stands at `i`, and no noun that 数 is the first syllable of (数字, 数列). */
  private isCounted(i: number): boolean {
    const c = this.r.text[i] ?? ' ';
    if ('年人个個名次家件天位万萬亿億'.includes(c)) return true;
    return !'字列组組段级級点點'.includes(c) && this.r.running?.isUnit(c) === true;
  }

  private endsAtMultiplier(i: number): boolean {
    const { r } = this;
    return classAt(r, i) === MULTIPLIER || (isInner(r.text[i] ?? '') && classAt(r, this.behindInner(i)) === MULTIPLIER);
  }

  /** Decimals or groups behind a multiplier: 1亿2345.67万, 3万4000.5. 0: they don't fit; 2: the number ends here. */
  private readLastDecimal({ x, end }: Digits): 0 | 2 {
    const { r, los } = this;
    if (this.place !== 4 || this.filled || this.vague || los.length === 0 || x.d !== undefined) return 0;
    const e = classAt(r, end) === MULTIPLIER ? this.valueAt(end) : 0;
    const below = x.m / 10 ** x.s;
    if (below >= 1e4 || below * 10 ** e >= 10 ** Math.min(this.closed, 16)) return 0;
    if (e === 0 ? x.s === 0 || below < 1e3 || this.closed !== 4 : e >= this.closed || x.s > e || isUnitPrefix(r, end))
      return 0;
    this.script |= SCRIPT_ARABIC;
    this.place = 0;
    this.filled = true;
    this.leadParts++;
    this.p = end;
    if (e > 0) {
      this.lo = this.hi = x.m * 10 ** (e - x.s);
      this.mark(end);
      this.p++;
      return 2;
    }
    const digits = String(x.m).padStart(x.s + 1, '0');
    this.lo = this.hi = Number(digits.slice(0, -x.s));
    this.base = fromDigits(this.total(los) + digits.slice(-x.s), x.s);
    this.decimals = true;
    return 2;
  }

  private markRange(i: number, end: number): void {
    for (let k = i; k < end; k++) this.mark(k);
  }

  /** Closes the section with the multiplier at `i`; false where it doesn't fit. */
  private close(i: number): boolean {
    const { r, los, his, exps } = this;
    const e = this.valueAt(i);
    if (isUnitPrefix(r, i)) return false;
    const fresh = !this.filled && los.length === 0;
    if (fresh && e > 8) return false;
    if (!this.filled && !fresh) {
      // 万亿, 万万: the multiplier multiplies what was just closed.
      const last = exps.length - 1;
      if (!this.stacked || exps[last]! > e || this.closed + e > 64) return false;
      for (let k = 0; k <= last; k++) if (exps[k]! <= e + 3 || k === last) exps[k]! += e;
      if (!this.descending()) {
        for (let k = 0; k <= last; k++) if (exps[k]! > e) exps[k]! -= e;
        return false;
      }
      this.closed += e;
      this.shared += e;
    } else {
      const lo = fresh ? 1 : this.lo;
      const hi = fresh ? 1 : this.hi;
      if (fresh) {
        this.leadDigit = 1;
        this.leadParts = 1;
      }
      if (e === this.closed) return false;
      if (e < this.closed) {
        los.push(lo);
        his.push(hi);
        exps.push(e);
      } else {
        const kept = exps.slice();
        for (let k = 0; k < exps.length; k++) if (exps[k]! < e) exps[k]! += e;
        los.push(lo);
        his.push(hi);
        exps.push(e);
        if (!this.descending()) {
          los.pop();
          his.pop();
          exps.length = 0;
          exps.push(...kept);
          return false;
        }
      }
      this.beforeShared = los.length === 1 ? lo : -1;
      this.closed = e;
      this.shared = los.length === 1 || exps.every((x) => x >= e) ? e : 0;
    }
    this.mark(i);
    this.lo = this.hi = 0;
    this.gap = this.thousands = false;
    this.place = 4;
    this.filled = false;
    this.stacked = true;
    this.p = i + 1;
    return true;
  }

  private descending(): boolean {
    const { his, exps } = this;
    for (let k = 1; k < exps.length; k++) if (String(his[k]).length + exps[k]! > exps[k - 1]!) return false;
    return true;
  }

  /** The digits of the integer that the sections and the open section make. */
  private total(parts: readonly number[], open = parts === this.los ? this.lo : this.hi): string {
    let out = '';
    let filledTo = 0;
    for (let k = 0; k < parts.length; k++) {
      const digits = String(parts[k]);
      if (k > 0) out += '0'.repeat(Math.max(0, filledTo - this.exps[k]! - digits.length));
      out += digits;
      filledTo = this.exps[k]!;
    }
    if (parts.length === 0) return String(open);
    const digits = open > 0 ? String(open) : '';
    return out + '0'.repeat(Math.max(0, filledTo - digits.length)) + digits;
  }

  private finish(): Quantity {
    const { los, his, exps, base } = this;
    // 三亿五千 is 3.5亿: without 零 no class is left out, so that the 千 are those of 万.
    if (this.thousands && !this.gap && this.closed === 8 && exps[exps.length - 1] === 8 && !base) {
      this.lo *= 1e4;
      this.hi *= 1e4;
    }
    let lo: Exact;
    let hi: Exact | null = null;
    if (base) lo = shift(base, this.baseExp);
    else if (los.length === 0) {
      lo = integer(this.lo);
      if (this.vague) hi = integer(this.hi);
    } else if (los.length === 1 && exps[0]! <= 8 && los[0]! < 1e6) {
      const f = 10 ** exps[0]!;
      lo = integer(los[0]! * f + this.lo);
      if (this.vague) hi = integer(his[0]! * f + this.hi);
    } else {
      lo = fromDigits(this.total(los), 0);
      if (this.vague) hi = fromDigits(this.total(his), 0);
    }
    const whole = this.place === 4 && !this.filled;
    const shared = whole || base ? this.shared : 0;
    const single = this.leadParts === 1 && this.leadDigit > 0 && this.leadDigit < 10 && !base && !this.vague;
    let leadShared = 0;
    if (single) leadShared = Math.round(Math.log10((lo.d ? Number(lo.d) : lo.m) / this.leadDigit));
    return {
      end: this.p,
      kind: 'cardinal',
      lo,
      hi,
      quotient: 0,
      highQuotient: 0,
      script: this.script,
      prefixed: false,
      negative: false,
      highNegative: false,
      shared,
      before: base ? base.m / 10 ** base.s : this.beforeShared,
      lead: single ? this.leadDigit : 0,
      leadShared,
      inner: this.inner,
      decimals: this.decimals,
      digits: this.plain,
      leadingZero: this.leadingZero,
      pair: this.pair && this.vague && los.length === 0 && this.hi < 10,
    };
  }
}

/** Reads the magnitude at `i`; null where none stands there. */
export function readAmount(r: Reader, i: number): Quantity | null {
  if (!readPlain(r, i)) return new AmountReader(r, i).read();
  const { end, m, s, script, shared, before, lead, leadShared, digits, leadingZero } = r.plain;
  return {
    end,
    kind: 'cardinal',
    lo: { m, s },
    hi: null,
    quotient: 0,
    highQuotient: 0,
    script,
    prefixed: false,
    negative: false,
    highNegative: false,
    shared,
    before,
    lead,
    leadShared,
    inner: -1,
    decimals: s > 0,
    digits,
    leadingZero,
    pair: false,
  };
}

/** The nearest double to the lower end. */
export const lowerValue = (q: Quantity): number => (q.lo ? toNumber(q.lo) : q.quotient);

/** Whether it has an upper end. */
export const isRange = (q: Quantity): boolean => q.hi !== null || q.highQuotient > 0;
