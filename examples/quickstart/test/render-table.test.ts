import { expect, test } from 'vitest';
import { renderTable } from '../src/render-table.js';

const COLUMNS = [
  { name: 'what', align: 'left' },
  { name: 'value', align: 'right' },
  { name: 'unit', align: 'left' },
] as const;

test('a Chinese character takes two cells, so that columns line up', () => {
  expect(
    renderTable(COLUMNS, [
      ['结案率', '85.97', '%'],
      ['filed', '2140', '件'],
    ]),
  ).toBe(['what    value  unit', '------  -----  ----', '结案率  85.97  %', 'filed    2140  件', ''].join('\n'));
});

test('a table without rows is its head', () => {
  expect(renderTable(COLUMNS, [])).toBe('what  value  unit\n----  -----  ----\n');
});
