import { expect, test } from 'vitest';
import { findSigns } from '../src/signs.js';

test('a character of two kinds is found for both', () => {
  const { verb, office } = findSigns('记功，书记');
  expect({ verb, office }).toEqual({ verb: [0, 4], office: [0, 4] });
});

test('places come in order, and none where there are none', () => {
  const { quote, court, counter } = findSigns('“甲”法院“乙”中院');
  expect({ quote, court, counter }).toEqual({ quote: [0, 5], court: [4, 9], counter: [] });
});
