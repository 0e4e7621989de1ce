import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Change, parseChanges, unlistedChanges } from '../scripts/changes.ts';
import { readCommitted, toRows } from '../scripts/dataset.ts';
import { PACKAGE } from '../scripts/paths.ts';

const rows = toRows(readCommitted());
const [row] = rows;
const released = { version: '0.1.0', rows: structuredClone(rows) as Record<string, unknown>[] };
const told = (change: Partial<Change>): Change => ({
  version: '0.2.0',
  id: row!.id,
  field: null,
  old: null,
  new: null,
  reason: 'A test of it.',
  ...change,
});

test('every report of the dataset came in by a row of changes.ndjson', () => {
  const changes = parseChanges(readFileSync(join(PACKAGE, 'changes.ndjson'), 'utf8'));
  const came = changes.filter(({ field, new: now }) => field === null && now === 'added').map(({ id }) => id);
  expect(came).toEqual([...new Set(rows.map(({ report_id: id }) => id))]);
});

test.each([
  ['nothing changed', rows, [], []],
  ['a value changed', [{ ...row!, value: 7 }, ...rows.slice(1)], [], [`${row!.id} value was ${row!.value}, is 7`]],
  [
    'and is told of',
    [{ ...row!, value: 7 }, ...rows.slice(1)],
    [told({ field: 'value', old: row!.value, new: 7 })],
    [],
  ],
  [
    'told of in a version before',
    [{ ...row!, value: 7 }, ...rows.slice(1)],
    [told({ field: 'value', version: '0.0.10' })],
    [`${row!.id} value was ${row!.value}, is 7`],
  ],
  ['an id is gone', rows.slice(1), [], [`${row!.id} is gone`]],
  ['and is told of, too', rows.slice(1), [told({})], []],
  ['a figure is new', [...rows, { ...row!, id: `${row!.report_id}:1` }], [], [`${row!.report_id}:1 is new`]],
])('%s', (_, now, changes, problems) => {
  expect(unlistedChanges(now, released, changes)).toEqual(problems);
});

test('before the first release there is nothing to differ from', () => {
  expect(unlistedChanges(rows, null, [])).toEqual([]);
});
