import Table from 'cli-table3';
import pc from 'picocolors';
import stringWidth from 'string-width';

/** Narrowest that a column is made to fit a terminal. */
const LEAST = 4;
/** Two borders of padding and one line at each column. */
const FRAME = 3;

/**
 * A table as wide as the terminal at most: the widest columns give way first, firm ones last; what does not
 * fit ends with …, or a path begins with it.
 */
export function drawTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  options: { width: number; color: boolean; columns: readonly { right?: true; firm?: true; path?: true }[] },
): string {
  const { bold } = pc.createColors(options.color);
  const widths = head.map((name, i) =>
    rows.reduce((most, row) => Math.max(most, stringWidth(row[i]!)), stringWidth(name)),
  );
  let over = widths.reduce((sum, width) => sum + width + FRAME, 1) - options.width;
  for (const firm of [false, true]) {
    const yielding = widths.flatMap((_, i) => ((options.columns[i]?.firm ?? false) === firm ? [i] : []));
    while (over > 0) {
      const widest = Math.max(0, ...yielding.map((i) => widths[i]!));
      if (widest <= LEAST) break;
      const next = Math.max(LEAST, ...yielding.map((i) => widths[i]!).filter((width) => width < widest));
      const less = Math.min(over, widest - next);
      widths[yielding.find((i) => widths[i] === widest)!] = widest - less;
      over -= less;
    }
  }
  const table = new Table({
    head: head.map((name, i) => bold(fit(name, widths[i]!, false))),
    colWidths: widths.map((width) => width + 2),
    colAligns: head.map((_, i) => (options.columns[i]?.right ? 'right' : 'left')),
    style: { head: [], border: [], compact: true },
  });
  for (const row of rows) table.push(row.map((cell, i) => fit(cell, widths[i]!, options.columns[i]?.path ?? false)));
  return `${table.toString()}\n`;
}

/** Cut by columns of the terminal: a Han character takes two. */
function fit(text: string, width: number, path: boolean): string {
  if (stringWidth(text) <= width) return text;
  const characters = [...text];
  if (path) characters.reverse();
  let used = 1;
  const kept: string[] = [];
  for (const character of characters) {
    used += stringWidth(character);
    if (used > width) break;
    kept.push(character);
  }
  return path ? `…${kept.reverse().join('')}` : `${kept.join('')}…`;
}
