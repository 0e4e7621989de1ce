import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import * as schema from '../src/index.js';
import { report } from './fixtures.js';
import { accepted } from './tables/accepted.js';
import { refused } from './tables/refused.js';

const runs = process.env.ZHIBIAO_TEST === 'full' ? 100_000 : 1_000;
const folder = new URL('../dist/json-schema/', import.meta.url);
const files = readdirSync(folder);
const read = (file: string) => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

// Strict, and without ajv-formats: the files need nothing but the draft.
const ajv = new Ajv2020({ strict: true, allErrors: true });
const validators = new Map(files.map((file) => [file.replace('.json', ''), ajv.compile(read(file))]));

const zods: Readonly<Record<string, z.ZodType>> = {
  block: schema.blockSchema,
  change: schema.changeSchema,
  check: schema.checkSchema,
  court: schema.courtSchema,
  damage: schema.damageSchema,
  honour: schema.honourSchema,
  issue: schema.issueSchema,
  mechanism: schema.mechanismSchema,
  'mechanism-item': schema.mechanismItemSchema,
  metric: schema.metricSchema,
  paragraph: schema.paragraphSchema,
  period: schema.periodSchema,
  person: schema.personSchema,
  place: schema.placeSchema,
  repeat: schema.repeatSchema,
  report: schema.reportSchema,
  'report-check': schema.reportCheckSchema,
  'report-metric': schema.reportMetricSchema,
  'run-in-heading': schema.runInHeadingSchema,
  section: schema.sectionSchema,
  source: schema.sourceSchema,
  span: schema.spanSchema,
};

/** Both verdicts, zod's first. */
const verdicts = (name: string, value: unknown) => [zods[name]!.safeParse(value).success, validators.get(name)!(value)];

describe('accepted by zod and by ajv', () => {
  test.each(accepted)('%s %s', (name, _why, value) => {
    expect(verdicts(name, value)).toEqual([true, true]);
  });
});

describe('refused by zod and by ajv', () => {
  test.each(refused)('%s %s', (name, _why, value) => {
    expect(verdicts(name, JSON.parse(JSON.stringify(value)))).toEqual([false, false]);
  });
});

describe('a Report altered anywhere', () => {
  type Path = readonly (string | number)[];
  const paths: Path[] = [];
  const collect = (value: unknown, path: Path) => {
    paths.push(path);
    if (typeof value === 'object' && value !== null)
      for (const [key, part] of Object.entries(value))
        collect(part, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  collect(report, []);

  type Bag = Record<string | number, unknown>;
  /** A copy of the Report in which `change` was done to what holds the value at `path`, and its key. */
  const alter = (path: Path, change: (holder: Bag, key: string | number) => void) => {
    const copy = structuredClone<Bag>({ root: report });
    const full = ['root', ...path];
    const holder = full.slice(0, -1).reduce<Bag>((value, key) => value[key] as Bag, copy);
    change(holder, full.at(-1)!);
    return copy.root;
  };
  const replace = (path: Path, value: unknown) =>
    alter(path, (holder, key) => {
      holder[key] = value;
    });
  const remove = (path: Path) =>
    alter(path, (holder, key) => {
      delete holder[key];
    });
  const add = (path: Path, name: string, value: unknown) =>
    alter(path, (holder, key) => {
      const bag = holder[key];
      if (typeof bag === 'object' && bag !== null && !Array.isArray(bag)) (bag as Bag)[name] = value;
    });

  const put = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      '',
      'x',
      0,
      -1,
      1.5,
      2 ** 53,
      true,
      false,
      [],
      {},
      [null],
      '2023-02-30',
      '2023-02-28',
    ),
    fc.constantFrom<unknown>('%', '元', '', 'count', 'percent', 'rank', 'between', 'title', [{ start: 0, end: 0 }], {
      start: 0,
    }),
    fc.string(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.jsonValue(),
  );
  const names = fc.constantFrom('extra', 'rawSpans', 'unit', 'high', 'level', 'of', 'items');
  const altered = fc.oneof(
    fc.tuple(fc.constantFrom(...paths), put).map(([path, value]) => replace(path, value)),
    fc.constantFrom(...paths.slice(1)).map(remove),
    fc.tuple(fc.constantFrom(...paths), names, put).map(([path, name, value]) => add(path, name, value)),
  );

  test('is taken by both or refused by both', () => {
    fc.assert(
      fc.property(altered, (value) => {
        const json = JSON.parse(JSON.stringify(value));
        const [byZod, byAjv] = verdicts('report', json);
        return byZod === byAjv;
      }),
      { numRuns: runs },
    );
  }, 300_000);
});

describe('the files', () => {
  test('are one for each schema that stands for an object', () => {
    expect([...validators.keys()].sort()).toEqual(Object.keys(zods).sort());
  });

  test.each(files)('%s has its draft, an $id with the version, and a title', (file) => {
    const { $schema, $id, $comment, title } = read(file);
    expect([$schema, $id.endsWith(`/schema/${schema.SCHEMA_VERSION}/${file}`), $comment, typeof title]).toEqual([
      'https://json-schema.org/draft/2020-12/schema',
      true,
      `schemaVersion ${schema.SCHEMA_VERSION}`,
      'string',
    ]);
  });

  test('pin the version of a Report', () => {
    expect(read('report.json').properties.schemaVersion.const).toBe(schema.SCHEMA_VERSION);
  });

  test('tell what a field means', () => {
    expect(read('report.json').$defs.Person.properties.office.description).toBe('As written: 党组书记、院长.');
  });
});
