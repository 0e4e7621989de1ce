// What a sentence holds everything against: 与2016年上半年相比，….
import type { Period } from '@zhibiao/schema';
import { fromIso, shiftYears, toIso } from './calendar.js';

/** With nothing else told, what is held against the same days of the year before is told of the report's own. */
export function afterCompared(compared: Period, published: string): Period | null {
  if (!compared.start || !compared.end) return null;
  const start = shiftYears(fromIso(compared.start), 1);
  const end = shiftYears(fromIso(compared.end), 1);
  const next = shiftYears(end, 1);
  if (!start || !end || !next || toIso(end) > published || toIso(next) <= published) return null;
  return { ...compared, start: toIso(start), end: toIso(end) };
}
