import * as schema from '@zhibiao/schema';
import { describe, expect, test } from 'vitest';
import * as api from '../src/index.js';
import { readReport } from '../src/index.js';
import { SCHEMA_VERSION } from '../src/version.js';
import { read } from './check-report.js';

test('the exports', () => {
  expect(Object.keys(api).sort()).toEqual(['ReportError', 'readReport']);
});

test('the schema version is the one of the schemas', () => {
  expect(SCHEMA_VERSION).toBe(schema.SCHEMA_VERSION);
});

describe('options', () => {
  test('name', () => {
    expect(read('审结12件。', { name: 'a.txt' }).source.name).toBe('a.txt');
  });

  const published: [string, string, string | null | undefined, string | null][] = [
    ['given', '审结12件。', '2023-01-05', '2023-01-05'],
    ['a window', '审结12件。', '2022-07-01/2022-08-31', '2022-07-01/2022-08-31'],
    ['stated by a credit', '标题\n发布时间：2021-07-15 09:30\n审结12件。', undefined, '2021-07-15'],
    ['stated by a signature', '标题\n审结案件12件。\n某县人民法院\n2019年5月6日', undefined, '2019-05-06'],
    ['not stated', '标题\n2019年5月6日，审结案件12件。', undefined, null],
    ['a day that no calendar has', '标题\n发布时间：2021-02-30\n审结12件。', undefined, null],
  ];
  test.each(published)('published: %s', (_, raw, given, expected) => {
    expect(read(raw, given === undefined ? {} : { published: given }).published).toBe(expected);
  });

  test('the year of the title is the one that relative words mean', () => {
    const [metric] = read('2019年执行工作总结\n全年执结案件820件。').metrics;
    expect(metric!.period).toMatchObject({ start: '2019-01-01', end: '2019-12-31' });
  });
});

describe('errors', () => {
  const rows: [string, unknown, unknown, api.ReportErrorCode][] = [
    ['no string', 12, {}, 'not-a-string'],
    ['no text at all', undefined, {}, 'not-a-string'],
    ['no day', '', { published: 'soon' }, 'invalid-published'],
    ['no day of the calendar', '', { published: '2023-02-30' }, 'invalid-published'],
    ['a window the wrong way round', '', { published: '2023-02-02/2023-02-01' }, 'invalid-published'],
  ];
  test.each(rows)('%s', (_, raw, options, code) => {
    expect(() => readReport(raw as string, options as api.ReadOptions)).toThrowError(
      expect.objectContaining({ name: 'ReportError', code }),
    );
  });
});
