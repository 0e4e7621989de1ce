/** A calendar day. Months and days count from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** From the first day to the last, both in it; `null` is an end that isn't known. */
export interface Extent {
  readonly start: Day | null;
  readonly end: Day | null;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isDay(day: Day): boolean {
  return day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= daysInMonth(day.year, day.month);
}

export function monthsExtent(year: number, from: number, to: number): Extent {
  return { start: { year, month: from, day: 1 }, end: { year, month: to, day: daysInMonth(year, to) } };
}

export function yearsExtent(from: number, to: number): Extent {
  return { start: { year: from, month: 1, day: 1 }, end: { year: to, month: 12, day: 31 } };
}

/** The same days `years` later; 29 February becomes the 28th where there is none. */
export function shiftYears(day: Day | null, years: number): Day | null {
  if (!day) return null;
  const year = day.year + years;
  const last = daysInMonth(year, day.month);
  const wasLast = day.day === daysInMonth(day.year, day.month);
  return { year, month: day.month, day: wasLast ? last : Math.min(day.day, last) };
}

/** Moves a month: month 0 is December of the year before. */
export function monthAt(year: number, month: number): { year: number; month: number } {
  const index = year * 12 + (month - 1);
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

/** Negative where `a` is before `b`. */
export function compareDays(a: Day, b: Day): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** Months and days with the dash before them: most of what is written is one of these. */
const PADDED: string[] = [];

function padded(n: number): string {
  const out = `-${String(n).padStart(2, '0')}`;
  if (n >= 0 && n < 32) PADDED[n] = out;
  return out;
}

export function toIso(day: Day): string {
  return `${String(day.year).padStart(4, '0')}${PADDED[day.month] ?? padded(day.month)}${PADDED[day.day] ?? padded(day.day)}`;
}

/** Reads `YYYY-MM-DD`; `null` for anything that is no day of the calendar. */
export function fromIso(text: string): Day | null {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return null;
  const day: Day = { year: numberAt(text, 0, 4), month: numberAt(text, 5, 7), day: numberAt(text, 8, 10) };
  // What is no number is negative, and makes no day.
  return day.year >= 0 && isDay(day) ? day : null;
}

/** The number that the ASCII digits from `start` to `end` write; negative where one is none. */
function numberAt(text: string, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x30 || code > 0x39) return -1;
    value = value * 10 + code - 0x30;
  }
  return value;
}
