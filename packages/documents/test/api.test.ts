import { expect, test } from 'vitest';
import * as api from '../src/index.js';

test('the public surface is one function and one error', () => {
  expect(Object.keys(api).sort()).toEqual(['DocumentError', 'openDocument']);
});
