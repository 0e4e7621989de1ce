// Question: how many characters of report prose a second are read into figures with labels and periods, and into a whole Report?
import Recognizers from '@microsoft/recognizers-text-number';
import { extractMetrics } from '@zhibiao/metrics';
import { readReport } from '@zhibiao/report';
import { measure } from '../harness.js';
import { prose } from '../numerals/prose.js';
import { report } from '../report.js';

// Recognizers finds the numbers alone, and is slower than linear: a short text shows it at its best.
const recognizer = new Recognizers.NumberRecognizer(Recognizers.Culture.Chinese);
const number = recognizer.getNumberModel();
const percent = recognizer.getPercentageModel();

/**
 * Half a second shows the engine still compiling: some hundred functions read a figure, and half as many figures a second are read
 * then as after 1.5 s. From there to 4 s no ratio changed by more than a tenth.
 */
const WARM_UP = 4_000;

for (const length of [2_000, 8_000]) {
  const text = prose(length);
  report(
    `figures: ${length.toLocaleString('en-US')} characters of prose`,
    'characters/s',
    measure(
      [
        { name: '@zhibiao/metrics, extractMetrics', amount: text.length, run: () => extractMetrics(text).length },
        { name: '@zhibiao/report, readReport', amount: text.length, run: () => readReport(text).metrics.length },
        {
          name: 'Recognizers, number + percent',
          amount: text.length,
          run: () => number.parse(text).length + percent.parse(text).length,
        },
      ],
      9,
      WARM_UP,
    ),
  );
}
