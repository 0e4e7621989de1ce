import type { Timing } from './harness.js';

const figure = (n: number): string => n.toLocaleString('en-US', { maximumSignificantDigits: 3 });

/** Prints timings as a Markdown table, each beside the first. */
export function report(title: string, unit: string, timings: readonly Timing[]): void {
  const first = timings[0]!;
  console.log(`\n### ${title}\n\n| | ${unit} | the first is so many times as fast |\n|---|--:|--:|`);
  for (const { name, rate } of timings) console.log(`| ${name} | ${figure(rate)} | ${figure(first.rate / rate)} |`);
}
