import type { Batch } from './batch.js';

const MAX_LINE = 128 * 1024 * 1024;

/** A batch for each document: a Ctrl-C or a progress bar waits for one alone. */
export function* pathBatches(paths: readonly string[]): Generator<Batch> {
  for (const path of paths)
    yield { lines: Buffer.from(JSON.stringify({ id: path, path })), ...(path === '-' ? { here: true } : {}) };
}

/**
 * The whole lines of each chunk of a stream, as they come: who writes one line and waits for its answer gets it. The first `skip` lines are
 * passed over.
 */
export async function* streamBatches(stream: AsyncIterable<Uint8Array>, skip: number): AsyncGenerator<Batch> {
  let held: Uint8Array[] = [];
  let length = 0;
  let oversize = false;
  let left = skip;
  const take = (): Batch | null => {
    const lines = Buffer.concat(held);
    held = [];
    length = 0;
    const rest = left > 0 ? afterLines(lines) : lines;
    return rest && { lines: rest };
  };
  const afterLines = (lines: Uint8Array): Uint8Array | null => {
    let start = 0;
    while (left > 0) {
      left--;
      const end = lines.indexOf(10, start);
      if (end < 0) return null;
      start = end + 1;
    }
    return lines.subarray(start);
  };
  for await (let chunk of stream) {
    if (oversize) {
      const end = chunk.indexOf(10);
      if (end < 0) continue;
      oversize = false;
      if (left > 0) left--;
      else yield { lines: new Uint8Array(), oversize: true };
      chunk = chunk.subarray(end + 1);
    }
    held.push(chunk);
    length += chunk.length;
    const end = chunk.lastIndexOf(10);
    if (end >= 0) {
      held[held.length - 1] = chunk.subarray(0, end);
      const batch = take();
      if (batch) yield batch;
      if (end + 1 < chunk.length) held.push(chunk.subarray(end + 1));
      length = chunk.length - end - 1;
    } else if (length > MAX_LINE) {
      oversize = true;
      const complete = Buffer.concat(held);
      held = [];
      length = 0;
      const end = complete.lastIndexOf(10);
      if (end >= 0) {
        held.push(complete.subarray(0, end));
        const batch = take();
        if (batch) yield batch;
      }
    }
  }
  if (oversize && left === 0) yield { lines: new Uint8Array(), oversize: true };
  else if (length > 0) {
    const last = held.at(-1)!;
    if (last.at(-1) === 10) held[held.length - 1] = last.subarray(0, -1);
    const batch = take();
    if (batch) yield batch;
  }
}
