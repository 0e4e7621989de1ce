import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { PACKAGE, readJson } from '../scripts/paths.ts';
import { COLUMNS } from '../scripts/row.ts';

const file = (path: string): Buffer => readFileSync(join(PACKAGE, path));
const sha256 = (path: string): string => createHash('sha256').update(file(path)).digest('hex');
const { version } = readJson('package.json') as { version: string };

interface Field {
  name: string;
  type: string;
  constraints: { required: boolean; enum?: string[]; pattern?: string };
}
interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  format: string;
  schema: { fields: Field[]; fieldsMatch?: string[]; primaryKey: string[] };
}
const dataPackage = readJson('datapackage.json') as { $schema: string; version: string; resources: Resource[] };
const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: Number.isSafeInteger,
  boolean: (value) => typeof value === 'boolean',
  date: (value) => /^\d{4}-\d\d-\d\d$/u.test(String(value)),
  object: (value) => typeof value === 'object' && !Array.isArray(value),
  array: Array.isArray,
};

describe('datapackage.json', () => {
  test('is of Data Package 2, and of this version', () => {
    expect(dataPackage.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
    expect(dataPackage.version).toBe(version);
  });

  test.each(dataPackage.resources.map((one) => [one.path, one] as const))('%s: bytes and digest', (path, resource) => {
    expect(file(path).length).toBe(resource.bytes);
    expect(`sha256:${sha256(path)}`).toBe(resource.hash);
  });

  const tables = dataPackage.resources.filter(({ format }) => format === 'json' || format === 'ndjson');
  test.each(tables.map((one) => [one.path, one] as const))(
    '%s: every value is as declared',
    (path, { format, schema }) => {
      const text = file(path).toString('utf8');
      const rows = (
        format === 'json'
          ? JSON.parse(text)
          : text
              .trimEnd()
              .split('\n')
              .map((line) => JSON.parse(line))
      ) as Record<string, unknown>[];
      const declared = new Map(schema.fields.map((field) => [field.name, field]));
      for (const row of rows) {
        expect(Object.keys(row).filter((name) => !declared.has(name))).toEqual([]);
        // Without fieldsMatch the standard wants every field, in its order.
        if (schema.fieldsMatch?.[0] !== 'superset') expect(Object.keys(row)).toEqual([...declared.keys()]);
        for (const { name, type, constraints } of schema.fields) {
          const value = row[name];
          if (value === null || value === undefined) expect([name, constraints.required]).toEqual([name, false]);
          else
            expect([name, value, TYPES[type]!(value), constraints.enum?.includes(value as string) ?? true]).toEqual([
              name,
              value,
              true,
              true,
            ]);
          if (constraints.pattern !== undefined && typeof value === 'string')
            expect(value).toMatch(new RegExp(constraints.pattern, 'u'));
        }
      }
      const keys = rows.map((row) => JSON.stringify(schema.primaryKey.map((name) => row[name])));
      expect(new Set(keys).size).toBe(rows.length);
    },
  );

  test('a column of metrics.csv that is required has a value in every record', () => {
    const [{ schema }] = dataPackage.resources as [Resource];
    const required = schema.fields.filter(({ constraints }) => constraints.required).map(({ name }) => name);
    const lines = file('data/metrics.ndjson').toString('utf8').trimEnd().split('\n');
    const rows = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(rows.flatMap((row) => required.filter((name) => row[name] === null || row[name] === ''))).toEqual([]);
    expect(required).not.toContain('unit');
  });

  test('codes and ids are strings, whatever they look like', () => {
    const types = new Map(dataPackage.resources[0]!.schema.fields.map(({ name, type }) => [name, type]));
    expect([types.get('court_code'), types.get('report_id'), types.get('decimal')]).toEqual([
      'string',
      'string',
      'string',
    ]);
  });
});

describe('croissant.json', () => {
  const croissant = readJson('croissant.json') as {
    conformsTo: string;
    version: string;
    distribution: { '@id': string; contentUrl: string; sha256: string }[];
    recordSet: {
      field: { '@id': string; name: string; source: { fileObject: { '@id': string }; extract: { column: string } } }[];
    }[];
  };

  test('is of Croissant 1.1, and of this version', () => {
    expect([croissant.conformsTo, croissant.version]).toEqual(['http://mlcommons.org/croissant/1.1', version]);
  });

  test('has what the specification requires of a dataset', () => {
    const required = [
      '@context',
      '@type',
      'conformsTo',
      'name',
      'description',
      'license',
      'url',
      'creator',
      'datePublished',
      'distribution',
    ];
    expect(Object.keys(croissant)).toEqual(expect.arrayContaining(required));
  });

  test('names files that are there, with their digests', () => {
    for (const { contentUrl, sha256: digest } of croissant.distribution) expect(sha256(contentUrl)).toBe(digest);
  });

  test('has a field for each column, read from a file that it names', () => {
    const fields = croissant.recordSet[0]!.field;
    expect(fields.map(({ source }) => source.extract.column)).toEqual(COLUMNS);
    const files = croissant.distribution.map((one) => one['@id']);
    expect(fields.every(({ source }) => files.includes(source.fileObject['@id']))).toBe(true);
  });
});

test('CITATION.cff has what Citation File Format 1.2.0 requires', () => {
  expect(parse(file('CITATION.cff').toString('utf8'))).toMatchObject({
    'cff-version': '1.2.0',
    type: 'dataset',
    license: 'CC0-1.0',
    version,
    title: expect.any(String),
    message: expect.any(String),
    authors: [{ name: expect.any(String) }],
  });
});

test('the dataset card has front matter that points at a file', () => {
  const [, front] = file('DATASET-CARD.md').toString('utf8').split('---\n');
  const { license, configs } = parse(front!) as { license: string; configs: { data_files: string }[] };
  expect(license).toBe('cc0-1.0');
  expect(file(configs[0]!.data_files).length).toBeGreaterThan(0);
});

test('the dictionary has every column', () => {
  const dictionary = file('DICTIONARY.md').toString('utf8');
  expect(COLUMNS.filter((name) => !dictionary.includes(`| \`${name}\` |`))).toEqual([]);
});
