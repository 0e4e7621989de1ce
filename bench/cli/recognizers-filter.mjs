// The peer as a process: reads NDJSON with `text`, writes a line with the numbers and percents that Recognizers finds in it.
import { createInterface } from 'node:readline';
import Recognizers from '@microsoft/recognizers-text-number';

const recognizer = new Recognizers.NumberRecognizer(Recognizers.Culture.Chinese);
const number = recognizer.getNumberModel();
const percent = recognizer.getPercentageModel();
for await (const line of createInterface({ input: process.stdin })) {
  const { id, text } = JSON.parse(line);
  process.stdout.write(`${JSON.stringify({ id, found: [...number.parse(text), ...percent.parse(text)] })}\n`);
}
