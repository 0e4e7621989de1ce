import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** Milliseconds of processor time, which others on the machine lengthen least. */
function time(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

test('importing builds no table: encodings are asked for when a text needs them', async () => {
  vi.resetModules();
  let decoders = 0;
  vi.stubGlobal(
    'TextDecoder',
    class extends TextDecoder {
      constructor(encoding?: string) {
        super(encoding);
        decoders++;
      }
    },
  );
  const { normalize } = await import('../src/index.js');
  expect(decoders).toBe(0);
  normalize('審結31件');
  expect(decoders).toBeGreaterThan(0);
});

test('the first conversion builds its tables in 30 ms', async () => {
  const times: number[] = [];
  for (let round = 0; round < 8; round++) {
    vi.resetModules();
    const { normalize } = await import('../src/index.js');
    times.push(time(() => normalize('審結31件').text));
  }
  expect(Math.min(...times)).toBeLessThan(30);
});
