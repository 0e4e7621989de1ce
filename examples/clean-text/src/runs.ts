import type { Edit, Step } from '@zhibiao/normalize';

/** Edits that touch each other, shown as one: `結` → `结` and `(jié)` → nothing are `結(jié)` → `结`. */
export interface RunOfEdits {
  /** Where it starts in the raw text. */
  readonly offset: number;
  readonly from: string;
  readonly to: string;
  readonly steps: readonly Step[];
}

export function runsOfEdits(edits: readonly Edit[]): RunOfEdits[] {
  const runs: RunOfEdits[] = [];
  let end = -1;
  for (const { rawSpan, from, to, steps } of edits) {
    const last = rawSpan.start === end ? runs.pop() : undefined;
    runs.push({
      offset: last?.offset ?? rawSpan.start,
      from: (last?.from ?? '') + from,
      to: (last?.to ?? '') + to,
      steps: [...new Set([...(last?.steps ?? []), ...steps])],
    });
    end = rawSpan.end;
  }
  return runs;
}
