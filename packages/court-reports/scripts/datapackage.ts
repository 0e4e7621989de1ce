import { about } from './about.ts';
import { type Files, sha256 } from './files.ts';
import { rowSchema } from './row.ts';
import { LISTS, type ListName } from './schema.ts';
import { type Field, fieldsOf, toTableSchema } from './table-schema.ts';

const PROFILE = 'https://datapackage.org/profiles/2.0';
const METRIC_KEYS = {
  primaryKey: ['id'],
  foreignKeys: [
    { fields: ['report_id'], reference: { resource: 'reports', fields: ['id'] } },
    { fields: ['indicator_id'], reference: { resource: 'indicators', fields: ['id'] } },
    { fields: ['part_of'], reference: { resource: 'metrics', fields: ['id'] } },
    { fields: ['change_of'], reference: { resource: 'metrics', fields: ['id'] } },
  ],
};
const TITLES: Readonly<Record<ListName, string>> = {
  reports: 'The reports, each with everything that was read in it',
  metrics: 'Every figure, with periods, changes and places nested',
  courts: 'The courts, with GB/T 2260 codes',
  indicators: 'The standard indicators that the figures measure',
  mechanisms: 'Named ways of working',
  honours: 'Distinctions that the reports claim',
  people: 'Those whom the reports name with an office',
  checks: 'Figures held against each other',
};
const KEYS: Readonly<Record<ListName, readonly string[]>> = {
  reports: ['id'],
  metrics: ['reportId', 'id'],
  courts: ['name'],
  indicators: ['id'],
  mechanisms: ['reportId', 'id'],
  honours: ['reportId', 'id'],
  people: ['reportId', 'id'],
  checks: ['reportId', 'id'],
};

/** The fields of the lists, and of the table, as their schemas declare them. */
export const tableFields = (): Field[] => fieldsOf(rowSchema);
export const listFields = (name: ListName): Field[] => fieldsOf(LISTS[name]);
export const listTitle = (name: ListName): string => TITLES[name];

/** The descriptor of Data Package 2: every data file with its bytes, digest and declared fields. */
export function toDataPackage(files: Files): object {
  const resource = (name: string, path: string, more: object): object => {
    const bytes = files.get(path)!;
    return {
      $schema: `${PROFILE}/dataresource.json`,
      name,
      path,
      ...more,
      encoding: 'utf-8',
      bytes: bytes.length,
      hash: `sha256:${sha256(bytes)}`,
    };
  };
  const table = { ...toTableSchema(tableFields()), ...METRIC_KEYS, missingValues: [] };
  const csvTable = { ...toTableSchema(tableFields(), { emptyIsMissing: true }), ...METRIC_KEYS, missingValues: [''] };
  const title = 'Every figure, one tidy row each';
  return {
    $schema: `${PROFILE}/datapackage.json`,
    name: about.name,
    title: about.title,
    description: about.description,
    version: about.version,
    created: `${about.date}T00:00:00Z`,
    homepage: about.homepage,
    keywords: about.keywords,
    licenses: [about.license],
    contributors: [{ title: about.creator, roles: ['creator'] }],
    resources: [
      resource('metrics', 'data/metrics.csv', {
        type: 'table',
        title,
        format: 'csv',
        mediatype: 'text/csv',
        dialect: { header: true, delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true },
        schema: csvTable,
      }),
      resource('metrics-ndjson', 'data/metrics.ndjson', {
        type: 'table',
        title: `${title}, as newline-delimited JSON`,
        format: 'ndjson',
        mediatype: 'application/x-ndjson',
        schema: table,
      }),
      resource('metrics-parquet', 'data/metrics.parquet', {
        type: 'table',
        title: `${title}, as Parquet`,
        format: 'parquet',
        mediatype: 'application/vnd.apache.parquet',
        schema: table,
      }),
      ...(Object.keys(LISTS) as ListName[]).map((name) =>
        resource(name === 'metrics' ? 'metrics-json' : name, `data/${name}.json`, {
          type: 'table',
          title: TITLES[name],
          format: 'json',
          mediatype: 'application/json',
          // A key without a value is left out of the JSON, so that a row has the fields that it has.
          schema: {
            ...toTableSchema(listFields(name)),
            fieldsMatch: ['superset'],
            primaryKey: KEYS[name],
            missingValues: [],
          },
        }),
      ),
    ],
  };
}
