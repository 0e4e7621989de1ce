import { parentPort, workerData } from 'node:worker_threads';
import { type Batch, runBatch } from './batch.js';
import type { ReaderData } from './pool.js';

const port = parentPort!;
const { settings, flag } = workerData as ReaderData;

port.on('message', async (batch: Batch) => {
  const result = await runBatch(batch, settings, flag);
  port.postMessage(result);
});
