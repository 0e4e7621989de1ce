import { Worker } from 'node:worker_threads';
import { type Batch, type BatchResult, runBatch, splitLines } from './batch.js';
import { isStopped, type StopFlag } from './interrupt.js';
import type { Settings } from './task.js';

/** What a worker is started with. */
export interface ReaderData {
  readonly settings: Settings;
  readonly flag: StopFlag;
}

/** What a worker is asked. */
export interface ReaderTask {
  readonly batch: Batch;
  /** Memory for the result. */
  readonly spare: ArrayBuffer | undefined;
}

/** Batches under way at each worker: one that it reads, one that waits. */
const AHEAD = 2;

/**
 * A worker's short-lived objects are those of one document: with more room they are only collected later. A heap that may not grow past 2 GB
 * is let grow to twice what lives in it, a larger one to four times (`MemoryController` of V8): it is a third of the memory.
 */
const LIMITS = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 1900 };

type Batches = Iterable<Batch> | AsyncIterable<Batch>;

/** The results of batches, in their order, read by one thread or by many; after an interrupt, those up to the line in hand. */
export async function* runBatches(
  batches: Batches,
  jobs: number,
  settings: Settings,
  flag: StopFlag,
): AsyncGenerator<BatchResult> {
  if (jobs > 1) {
    yield* runByWorkers(batches, jobs, settings, flag);
    return;
  }
  let spare: ArrayBuffer | undefined;
  for await (const batch of batches) {
    if (isStopped(flag)) return;
    const result = await runBatch(batch, settings, flag, spare);
    yield result;
    spare = sparedBy(result);
  }
}

async function* runByWorkers(
  batches: Batches,
  jobs: number,
  settings: Settings,
  flag: StopFlag,
): AsyncGenerator<BatchResult> {
  const pool = new Pool(jobs, { settings, flag });
  const under: Promise<BatchResult>[] = [];
  const input = iterate(batches);
  let next: Promise<IteratorResult<Batch>> | null = input.next();
  try {
    while (next !== null || under.length > 0) {
      const first = under[0];
      const batch: IteratorResult<Batch> | null =
        next !== null && under.length < jobs * AHEAD
          ? await Promise.race([next, ...(first ? [first.then(() => null)] : [])])
          : null;
      if (batch) {
        next = batch.done || isStopped(flag) ? null : input.next();
        if (batch.done || isStopped(flag)) continue;
        const result = batch.value.here ? runBatch(batch.value, settings, flag) : pool.run(batch.value);
        // A later one may fail while an earlier one is awaited; it fails again when its turn comes.
        result.catch(() => {});
        under.push(result);
      } else {
        const read = await under.shift()!;
        yield read;
        pool.spare(sparedBy(read));
        // What comes after a line that was not read is not told: the output is a beginning of the whole.
        if (read.cut) return;
      }
    }
  } finally {
    await pool.end();
  }
}

/** Largest memory that is kept for the next batch: those of a stream are some 64 KB of input. */
const MAX_SPARE = 4 * 1024 * 1024;

/** The memory of a result that was taken. */
function sparedBy({ lines }: BatchResult): ArrayBuffer | undefined {
  return lines.buffer.byteLength <= MAX_SPARE ? (lines.buffer as ArrayBuffer) : undefined;
}

async function* iterate(batches: Batches): AsyncGenerator<Batch> {
  yield* batches;
}

/** Workers that take the next batch as soon as they are free. */
class Pool {
  readonly #data: ReaderData;
  readonly #idle: (Reader | null)[];
  readonly #waiting: ((reader: Reader | null) => void)[] = [];
  readonly #spares: ArrayBuffer[] = [];

  constructor(jobs: number, data: ReaderData) {
    this.#data = data;
    this.#idle = Array.from({ length: jobs }, () => null);
  }

  async run(batch: Batch): Promise<BatchResult> {
    // A place without a worker is idle too: the worker starts with its first batch, and again after a crash.
    const place = this.#idle.pop();
    let reader = place === undefined ? await new Promise<Reader | null>((free) => this.#waiting.push(free)) : place;
    try {
      reader ??= new Reader(this.#data);
      return await reader.read({ batch, spare: this.#spares.pop() });
    } catch (error) {
      reader = null;
      return await this.#oneByOne(batch, error);
    } finally {
      const free = this.#waiting.shift();
      if (free) free(reader);
      else this.#idle.push(reader);
    }
  }

  /** Takes back the memory of a result. */
  spare(memory: ArrayBuffer | undefined): void {
    if (memory) this.#spares.push(memory);
  }

  async end(): Promise<void> {
    await Promise.all(this.#idle.map((reader) => reader?.end()));
  }

  /** A line that kills its worker (memory, for one) fails alone: the others of its batch are read again. */
  async #oneByOne(batch: Batch, error: unknown): Promise<BatchResult> {
    const lines = [...splitLines(batch.lines)];
    if (lines.length === 1) return crashed(lines[0]!, error);
    const results: BatchResult[] = [];
    for (const line of lines) {
      const reader = new Reader(this.#data);
      results.push(
        await reader
          .read({ batch: { lines: new Uint8Array(line) }, spare: undefined })
          .catch((reason: unknown) => crashed(line, reason)),
      );
      await reader.end();
    }
    return {
      lines: Buffer.concat(results.map((result) => result.lines)),
      done: results.length,
      failed: results.reduce((sum, result) => sum + result.failed, 0),
      cut: results.some((result) => result.cut),
      remarks: results.flatMap((result) => result.remarks),
    };
  }
}

/** A worker that is asked for one batch at a time. Its listeners stay: a worker that has none stops listening itself. */
class Reader {
  readonly #worker: Worker;
  #resolve: (result: BatchResult) => void = () => {};
  #reject: (error: unknown) => void = () => {};

  constructor(workerData: ReaderData) {
    this.#worker = new Worker(new URL('./worker.js', import.meta.url), { workerData, resourceLimits: LIMITS });
    this.#worker.on('message', (result: BatchResult) => this.#resolve(result));
    this.#worker.on('error', (error) => this.#reject(error));
    this.#worker.on('exit', (code) => this.#reject(new Error(`the worker ended with code ${code}`)));
  }

  read(task: ReaderTask): Promise<BatchResult> {
    return new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
      this.#worker.postMessage(task, task.spare ? [task.spare] : []);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

function crashed(line: Uint8Array, error: unknown): BatchResult {
  let id: unknown = null;
  try {
    id = (JSON.parse(new TextDecoder().decode(line)) as { id?: unknown } | null)?.id ?? null;
  } catch {
    // No JSON: it has no id.
  }
  const outcome = { ok: false, id, sha256: null, error: { code: 'crashed', message: String(error) } };
  return { lines: Buffer.from(`${JSON.stringify(outcome)}\n`), done: 1, failed: 1, cut: false, remarks: [] };
}
