import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitLines } from '../src/batch.js';
import { streamBatches } from '../src/batches.js';

async function linesOf(chunks: readonly Uint8Array[], skip: number): Promise<string[]> {
  const lines: string[] = [];
  async function* stream() {
    yield* chunks;
  }
  for await (const batch of streamBatches(stream(), skip))
    for (const line of splitLines(batch.lines)) lines.push(Buffer.from(line).toString());
  return lines;
}

test('whatever the chunks, the lines are those of the text, after those passed over', async () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(text, fc.array(fc.nat(40)), fc.nat(5), async (given, cuts, skip) => {
      const at = [0, ...cuts.map((cut) => Math.min(cut, given.length)).sort((a, b) => a - b), given.length];
      const chunks = at.slice(1).map((end, i) => Buffer.from(given.slice(at[i], end)));
      const lines = given === '' ? [] : given.replace(/\n$/u, '').split('\n');
      expect(await linesOf(chunks, skip)).toEqual(lines.slice(skip));
    }),
  );
});

test('a line longer than memory is let through as one that is too long', async () => {
  const chunk = Buffer.alloc(32 * 1024 * 1024, 97);
  async function* stream() {
    yield Buffer.from('first\n');
    for (let i = 0; i < 6; i++) yield chunk;
    yield Buffer.from('\nlast\n');
  }
  const seen: (string | true)[] = [];
  for await (const batch of streamBatches(stream(), 0))
    seen.push(batch.oversize ?? Buffer.from(batch.lines).toString());
  expect(seen).toEqual(['first', true, 'last']);
});
