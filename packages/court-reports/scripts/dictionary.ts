import { listFields, listTitle, tableFields } from './datapackage.ts';
import { LIST_NAMES } from './schema.ts';
import type { Field } from './table-schema.ts';

const MADE = '<!-- Made by `pnpm data` from the zod schemas: change those, not this file. -->';

/** The data dictionary: every column of the tables and every field of the lists, as their schemas describe them. */
export function toDictionary(): string {
  return [
    MADE,
    '',
    '# Data dictionary',
    '',
    '## metrics.csv, metrics.ndjson, metrics.parquet: one row a figure',
    '',
    'The three have the same rows in the same order. An empty field in CSV is null in the others; `unit` alone may be an',
    'empty string. In Parquet a date is a DATE, a number a DOUBLE, an integer an INT32; all else is a string.',
    '',
    ...table(tableFields()),
    ...LIST_NAMES.flatMap((name) => ['', `## ${name}.json`, '', `${listTitle(name)}.`, '', ...table(listFields(name))]),
    '',
  ].join('\n');
}

function table(fields: readonly Field[]): string[] {
  return [
    '| field | type | always there | what it is |',
    '|---|---|---|---|',
    ...fields.map(({ name, type, required, description, unit, enum: values }) => {
      const parts = [
        description,
        unit === undefined ? '' : `Unit: ${unit}.`,
        values ? `One of: ${values.join(', ')}.` : '',
      ];
      return `| \`${name}\` | ${type} | ${required ? 'yes' : 'no'} | ${parts.filter(Boolean).join(' ').replaceAll('|', '\\|')} |`;
    }),
  ];
}
