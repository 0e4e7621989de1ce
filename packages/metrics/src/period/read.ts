// Reads whatever period begins at an offset.
import { readDated, readUpTo } from './dated.js';
import type { Expression } from './expression.js';
import { CONGRESS, DATED, OPEN_SINCE, OPEN_TIME, PLAN, SPAN, UP_TO } from './openings.js';
import { readCongress, readOpen, readOpenSince, readPlan, readSpan } from './undated.js';

/** Reads a period that begins at `at` by the first of `readers` that can. Looks at a bounded stretch only. */
export function readExpression(text: string, at: number, readers: number): Expression | null {
  let read: Expression | null = null;
  if (readers & PLAN) read = readPlan(text, at);
  if (read === null && readers & CONGRESS) read = readCongress(text, at);
  if (read === null && readers & UP_TO) read = readUpTo(text, at);
  if (read === null && readers & OPEN_SINCE) read = readOpenSince(text, at);
  if (read === null && readers & OPEN_TIME) read = readOpen(text, at);
  if (read === null && readers & SPAN) read = readSpan(text, at);
  if (read === null && readers & DATED) read = readDated(text, at);
  return read;
}
