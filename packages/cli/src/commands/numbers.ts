import { findNumbers } from '@zhibiao/numerals';
import { Lines } from '../lines.js';
import type { Messages } from '../messages/en.js';
import { openOrStop } from '../open.js';
import { Output } from '../output.js';

/** `zhibiao numbers`: the numbers of the raw text, a table on a terminal, else a line of JSON each. */
export async function numbers(
  file: string,
  options: { encoding?: string; json?: true },
  messages: Messages,
): Promise<void> {
  const { text } = await openOrStop(file, options.encoding, messages);
  const lines = new Lines(text);
  const found = findNumbers(text).map((mention) => ({ ...lines.at(mention.start), ...mention }));
  const output = Output.stdout();
  if (options.json) return output.write(`${JSON.stringify(found, null, 2)}\n`);
  if (!output.isTerminal) return output.write(found.map((mention) => `${JSON.stringify(mention)}\n`).join(''));
  const { drawTable } = await import('../formats/draw-table.js');
  const { columns: c } = messages;
  const rows = found.map(({ line, column, text: quote, kind, value, decimal, high, highDecimal, bound }) => {
    const end = high === undefined ? '' : `–${highDecimal ?? high}`;
    return [`${line}:${column}`, quote, kind, `${decimal ?? value}${end}`, bound];
  });
  const color = !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  const width = process.stdout.columns || 80;
  return output.write(
    drawTable([c.at, c.number, c.kind, c.value, c.bound], rows, {
      width,
      color,
      columns: [{}, {}, {}, { right: true }],
    }),
  );
}
