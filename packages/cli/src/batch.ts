import { setImmediate } from 'node:timers/promises';
import { InputClosed } from './document.js';
import { isStopped, type StopFlag } from './interrupt.js';
import { runLine, type Settings } from './task.js';

/** Whole lines of input, without the last line end. */
export interface Batch {
  readonly lines: Uint8Array;
  /** A line that is longer than is held in memory; `lines` is its beginning. */
  readonly oversize?: true;
  /** For the main thread alone: no other has standard input. */
  readonly here?: true;
}

/** The lines of output for a batch, each with its line end. */
export interface BatchResult {
  readonly lines: Uint8Array;
  readonly done: number;
  readonly failed: number;
  /** Lines are missing at the end: an interrupt came. */
  readonly cut: boolean;
  /** What is doubtful about a document, for people. */
  readonly remarks: readonly string[];
}

/** How long lines are read without letting a signal in. */
const SLICE_MS = 20;

/**
 * Reads the documents of a batch one after another; the flag is asked between two of them. The lines are written into `spare` where they
 * fit: what is allocated anew for each batch is collected late, since it is not on the heap.
 */
export async function runBatch(
  batch: Batch,
  settings: Settings,
  flag: StopFlag,
  spare?: ArrayBuffer,
): Promise<BatchResult> {
  const parts: string[] = [];
  const remarks: string[] = [];
  let failed = 0;
  let cut = false;
  let since = performance.now();
  for (const line of batch.oversize ? [null] : splitLines(batch.lines)) {
    if (performance.now() - since > SLICE_MS) {
      await setImmediate();
      since = performance.now();
    }
    cut = isStopped(flag);
    if (cut) break;
    const outcome = line ? await runLine(line, settings, (message) => remarks.push(message)).catch(ifClosed) : TOO_LONG;
    if (outcome === null) {
      cut = true;
      break;
    }
    if (!outcome.ok) failed++;
    parts.push(JSON.stringify(outcome));
  }
  return { lines: encode(parts, spare), done: parts.length, failed, cut, remarks };
}

/** Most bytes that a UTF-16 code unit takes in UTF-8. */
const WIDEST = 3;

/** Strings as UTF-8, a line each. */
function encode(lines: readonly string[], spare: ArrayBuffer | undefined): Uint8Array {
  const most = lines.reduce((sum, line) => sum + WIDEST * line.length + 1, 0);
  // A buffer of its own, never a piece of one that others share: it is handed from thread to thread.
  const bytes = Buffer.from(spare && spare.byteLength >= most ? spare : new ArrayBuffer(most));
  let at = 0;
  for (const line of lines) {
    at += bytes.write(line, at);
    bytes[at++] = 10;
  }
  return bytes.subarray(0, at);
}

function ifClosed(error: unknown): null {
  if (error instanceof InputClosed) return null;
  throw error;
}

const TOO_LONG = {
  ok: false,
  id: null,
  sha256: null,
  error: { code: 'too-large', message: 'the line is longer than 128 MiB' },
} as const;

/** The lines of a batch. */
export function* splitLines(bytes: Uint8Array): Generator<Uint8Array> {
  let start = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    yield bytes.subarray(start, end);
    start = end + 1;
  }
  yield bytes.subarray(start);
}
