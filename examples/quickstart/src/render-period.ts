import type { Period } from '@zhibiao/schema';

/** Writes a period as short as it is exact: `2023`, `2023-01/2023-06`, `2023-01-01/2023-09-20`; its words where it has no dates. */
export function renderPeriod({ text, start, end }: Period): string {
  if (start === null && end === null) return text ?? '-';
  if (start === null || end === null) return `${start ?? '..'}/${end ?? '..'}`;
  if (start.endsWith('-01') && isLastOfMonth(end)) {
    const [first, last] = [start.slice(0, 7), end.slice(0, 7)];
    if (first.endsWith('-01') && last.endsWith('-12')) return join(first.slice(0, 4), last.slice(0, 4));
    return join(first, last);
  }
  return join(start, end);
}

const join = (first: string, last: string): string => (first === last ? first : `${first}/${last}`);

function isLastOfMonth(day: string): boolean {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1;
}
