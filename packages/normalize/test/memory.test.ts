import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { normalize } from '../src/index.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function held(): number {
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

test('a result with all its edits holds no more than six times the text', () => {
  const raw = '各級(jí)法院共審結(jié)案件３１２０件,執(zhí)結(jié)９０８件,擔(dān)當(dāng)作為。\n'.repeat(20_000);
  normalize(raw.slice(0, 50_000)).edits.at(-1);
  const before = held();
  const result = normalize(raw);
  expect(result.edits.length).toBeGreaterThan(300_000);
  expect(result.issues).toHaveLength(0);
  const ratio = (held() - before) / (raw.length * 2);
  expect(result.map.rawLength).toBe(raw.length);
  expect(ratio).toBeLessThan(6);
});
