import { expect, test } from 'vitest';
import * as api from '../src/index.js';

test('exports these values and no others', () => {
  expect(Object.keys(api).sort()).toEqual([
    'NormalizeError',
    'Positions',
    'SourceMap',
    'dryRun',
    'locate',
    'normalize',
    'undo',
  ]);
});
