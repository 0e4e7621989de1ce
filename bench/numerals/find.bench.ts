// Question: how many characters of report prose a second are searched for numbers and percents?
import Recognizers from '@microsoft/recognizers-text-number';
import { findNumbers } from '@zhibiao/numerals';
import { measure } from '../harness.js';
import { report } from '../report.js';
import { prose } from './prose.js';

// Recognizers is slower than linear: a short text shows it at its best. Its models are built before the clock starts.
const recognizer = new Recognizers.NumberRecognizer(Recognizers.Culture.Chinese);
const number = recognizer.getNumberModel();
const percent = recognizer.getPercentageModel();
// What a reader would write first, and the floor that a finder can hope for.
const regex = /[\d.]+%?|[零一二两三四五六七八九十百千万亿]+/gu;

const cases = [
  { title: '4,000 characters of report prose', text: prose(4_000), recognizers: true },
  { title: '4,000 characters, figures only', text: prose(4_000, true), recognizers: true },
  { title: '400,000 characters of report prose', text: prose(400_000), recognizers: false },
];
for (const { title, text, recognizers } of cases) {
  const peer = {
    name: 'Recognizers, number + percent',
    amount: text.length,
    run: () => number.parse(text).length + percent.parse(text).length,
  };
  const timings = measure([
    { name: '@zhibiao/numerals', amount: text.length, run: () => findNumbers(text).length },
    {
      name: `[...text.matchAll(/${regex.source}/gu)]`,
      amount: text.length,
      run: () => [...text.matchAll(regex)].length,
    },
    ...(recognizers ? [peer] : []),
  ]);
  report(
    `find: ${title} (a number every ${Math.round(text.length / findNumbers(text).length)})`,
    'characters/s',
    timings,
  );
}
