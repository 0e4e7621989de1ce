// Question: how many MB of NDJSON a second does `zhibiao extract --ndjson` read on one core and on two, and does its memory stay flat?
// `ZHIBIAO_BENCH_MB=1024` for an input of 1 GB.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prose } from '../numerals/prose.js';

const BIN = fileURLToPath(new URL('../../packages/cli/dist/bin.js', import.meta.url));
const PEER = fileURLToPath(new URL('recognizers-filter.mjs', import.meta.url));
const MEGABYTE = 1_000_000;

/** Documents of as many lengths as reports have, some 4,000 characters each. */
const LINES = Array.from(
  { length: 50 },
  (_, i) => `${JSON.stringify({ id: i, text: prose(2_000 + ((i * 733) % 4_000)) })}\n`,
);
const BLOCK = Buffer.from(LINES.join(''));

interface Timing {
  /** MB a second. */
  readonly rate: number;
  /** MB a second of processor time, of all threads. */
  readonly perCore: number | null;
  /** Most memory held in the first half, and in all. */
  readonly half: number | null;
  readonly peak: number | null;
}

/** Feeds lines to a process until `megabytes` went in. */
async function feed(args: readonly string[], megabytes: number): Promise<Timing> {
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdout.resume();
  const closed = once(child, 'close');
  let peak: number | null = null;
  let used: number | null = null;
  const watch = setInterval(() => {
    peak = peakOf(child.pid!) ?? peak;
    used = processorOf(child.pid!) ?? used;
  }, 50);
  // What it takes to start is not asked here.
  child.stdin.write(LINES[0]);
  await once(child.stdout, 'data');
  const started = performance.now();
  const before = processorOf(child.pid!) ?? 0;
  const blocks = Math.max(1, Math.round((megabytes * MEGABYTE) / BLOCK.length));
  let half: number | null = null;
  for (let i = 0; i < blocks; i++) {
    if (i === blocks >> 1) half = peakOf(child.pid!);
    if (!child.stdin.write(BLOCK)) await once(child.stdin, 'drain');
  }
  child.stdin.end();
  await closed;
  clearInterval(watch);
  const read = (blocks * BLOCK.length) / MEGABYTE;
  return { rate: read / ((performance.now() - started) / 1000), perCore: used && read / (used - before), half, peak };
}

/** Most memory that a process has held, in MB; only Linux tells. */
function peakOf(pid: number): number | null {
  try {
    const kilobytes = /VmHWM:\s+(?<size>\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.groups?.size;
    return kilobytes ? Number(kilobytes) / 1024 : null;
  } catch {
    return null;
  }
}

/** Seconds of processor time of a process; only Linux tells. The clock of /proc ticks 100 times a second. */
function processorOf(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /u, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return null;
  }
}

const amount = Number(process.env.ZHIBIAO_BENCH_MB ?? 16);
const filter = [BIN, 'extract', '--ndjson'];
const runs = [
  ['zhibiao extract --ndjson', filter, amount],
  ['zhibiao extract --ndjson --jobs 2', [...filter, '--jobs', '2'], amount],
  ['Recognizers, number + percent, one process', [PEER], Math.min(amount, 1)],
] as const;
console.log(
  '\n### NDJSON in, NDJSON out\n\n| | MB in | MB/s | to the first | MB/s of processor time | the first to this | peak memory by half of it, MB | peak memory, MB |\n|---|--:|--:|--:|--:|--:|--:|--:|',
);
let first: Timing | null = null;
for (const [name, args, megabytes] of runs) {
  const timing = await feed(args, megabytes);
  first ??= timing;
  const { rate, perCore, half, peak } = timing;
  const cells = [
    megabytes,
    rate.toFixed(2),
    (rate / first.rate).toFixed(2),
    perCore?.toFixed(2) ?? 'unknown',
    perCore && first.perCore ? (first.perCore / perCore).toFixed(2) : 'unknown',
    half?.toFixed(0) ?? 'unknown',
    peak?.toFixed(0) ?? 'unknown',
  ];
  console.log(`| ${name} | ${cells.join(' | ')} |`);
}
