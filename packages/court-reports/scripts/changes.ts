import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { Row } from './row.ts';

/** A row of changes.ndjson: what became different for users, and why. */
const changeSchema = z.strictObject({
  version: z.string().regex(/^\d+\.\d+\.\d+$/u),
  /** A permanent id: a report, or report, `:`, figure. */
  id: z.string().regex(/^[0-9a-f]{12}(?::[0-9.]+)?$/u),
  /** A column of the tables; null where the whole came or went. */
  field: z.string().min(1).nullable(),
  old: z.union([z.string(), z.number(), z.null()]),
  new: z.union([z.string(), z.number(), z.null()]),
  reason: z.string().min(8),
});
export type Change = z.infer<typeof changeSchema>;

/** data/released.json: the rows of the last version that was published. */
export const releasedSchema = z.strictObject({ version: z.string(), rows: z.array(z.record(z.string(), z.unknown())) });
export type Released = z.infer<typeof releasedSchema>;

export function parseChanges(ndjson: string): Change[] {
  return ndjson
    .split('\n')
    .filter(Boolean)
    .map((line) => changeSchema.parse(JSON.parse(line)));
}

/** The differences of `rows` from what was released last that no row of changes.ndjson tells of. */
export function unlistedChanges(rows: readonly Row[], released: Released | null, changes: readonly Change[]): string[] {
  if (!released) return [];
  const since = changes.filter(({ version }) => isAfter(version, released.version));
  const told = (id: string, field: string | null): boolean => since.some((one) => one.id === id && one.field === field);
  const problems: string[] = [];
  const before = new Map(released.rows.map((row) => [row.id as string, row]));
  for (const row of rows) {
    const old = before.get(row.id);
    before.delete(row.id);
    if (!old) {
      if (!told(row.id, null) && !told(row.report_id, null)) problems.push(`${row.id} is new`);
      continue;
    }
    for (const [field, value] of Object.entries(row)) {
      if (!isDeepStrictEqual(value, old[field]) && !told(row.id, field))
        problems.push(`${row.id} ${field} was ${JSON.stringify(old[field])}, is ${JSON.stringify(value)}`);
    }
  }
  for (const id of before.keys()) if (!told(id, null)) problems.push(`${id} is gone`);
  return problems;
}

/** Whether a version `1.10.0` is later than `1.9.3`. */
function isAfter(version: string, other: string): boolean {
  const others = other.split('.').map(Number);
  const difference = version.split('.').map((part, i) => Number(part) - others[i]!);
  return (difference.find((one) => one !== 0) ?? 0) > 0;
}
