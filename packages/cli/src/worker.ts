import { parentPort, workerData } from 'node:worker_threads';
import { runBatch } from './batch.js';
import type { ReaderData, ReaderTask } from './pool.js';

const port = parentPort!;
const { settings, flag } = workerData as ReaderData;

port.on('message', async ({ batch, spare }: ReaderTask) => {
  const result = await runBatch(batch, settings, flag, spare);
  port.postMessage(result, [result.lines.buffer as ArrayBuffer]);
});
