// The grammar of dates: one named time (Point) at an offset, read left to right with bounded look-ahead.
import { readSmall } from './numeral.js';
import { readDays, readPart } from './parts.js';
import { barePoint, type Point, type ReadPoint, yearPoint } from './point.js';
import { readYearRef } from './year-ref.js';

/** 初, 末 and 底 behind a time, with a second 年 or 月 where it is written (2022年年底). */
function readEdge(text: string, at: number): { edge: 'start' | 'end'; end: number } | null {
  const skip = text[at] === '年' || text[at] === '月' || text[at] === '季';
  const i = skip ? at + 1 : at;
  const char = text[i];
  if (char !== '末' && char !== '底' && char !== '初') return null;
  const next = text[i + 1] ?? '';
  if (char === '末' && !'位端梢'.includes(next || '\n')) return { edge: 'end', end: i + 1 };
  if (char === '底' && !'数线层'.includes(next || '\n')) return { edge: 'end', end: i + 1 };
  if (char === '初' && !'步级审中次始查评任心一'.includes(next || '\n')) return { edge: 'start', end: i + 1 };
  return null;
}

/** Reads one named time at `at`, or `null`. A number must begin there: the caller sees to it. */
export function readPoint(text: string, at: number): ReadPoint | null {
  const year = readYearRef(text, at);
  let end = year ? (text[year.end] === ' ' ? year.end + 1 : year.end) : at;
  if (year && text[end] === '度' && text[end + 1] !== '假') end++;
  if (year && text.startsWith('全年', end)) end += 2;
  const part = readPart(text, end);
  if (part) {
    const edge = part.unit === 'day' ? null : readEdge(text, part.end);
    const { unit, months, day, several } = part;
    const point: Point = {
      unit,
      year: year?.year ?? null,
      months,
      day,
      several,
      edge: edge?.edge ?? null,
      bare: false,
    };
    return { point, end: edge ? edge.end : part.end };
  }
  if (year) {
    const edge = readEdge(text, end);
    const point = yearPoint(year.year, edge?.edge ?? null);
    return { point, end: edge ? edge.end : text[end - 1] === ' ' ? end - 1 : end };
  }
  return readBare(text, at);
}

/** Times without a number: 全年, 年底, 月末, and a day of an unnamed month (17日). */
function readBare(text: string, at: number): ReadPoint | null {
  const first = text[at];
  if (first === '全' && text[at + 1] === '年' && !'级龄'.includes(text[at + 2] ?? '\n')) {
    return { point: barePoint('year', null, false, null), end: at + 2 };
  }
  if (first === '年' || first === '月' || first === '季') {
    const edge = readEdge(text, at);
    if (!edge || edge.end !== at + 2) return null;
    const unit = first === '年' ? 'year' : first === '月' ? 'month' : 'quarter';
    return { point: barePoint(unit, null, false, edge.edge), end: edge.end };
  }
  const days = readDays(text, at);
  if (!days || text[days.end - 1] !== '日' || text[at] === '上' || text[at] === '下' || text[at] === '中') return null;
  const number = readSmall(text, at);
  if (!number || (!number.arabic && number.value < 10)) return null;
  if (/^(?:以?内|期(?!间)|[后前龄均常益租薪游])/u.test(text.slice(days.end, days.end + 2))) return null;
  return { point: barePoint('day', days.day, days.several, null), end: days.end };
}
