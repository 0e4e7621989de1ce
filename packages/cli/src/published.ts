/** What a person types for a publication date to what `readReport` takes: a month and a year become their days. */
export function toPublished(given: string): string | null {
  const [first, last, more] = given.split('/').map(toWindow);
  if (more !== undefined || !first || last === null) return null;
  const [start, end] = [first[0], (last ?? first)[1]];
  if (end < start) return null;
  return start === end ? start : `${start}/${end}`;
}

function toWindow(given: string): readonly [start: string, end: string] | null {
  const match = /^(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?$/u.exec(given.trim());
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), match[2] && Number(match[2]), match[3] && Number(match[3])];
  const start = iso(year, month || 1, day || 1);
  const end = day
    ? start
    : month
      ? iso(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate())
      : iso(year, 12, 31);
  return start !== null && end !== null ? [start, end] : null;
}

/** Null for a day that no calendar has. */
function iso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}
