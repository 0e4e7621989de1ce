import type { Indicator } from './indicator.js';
import { indicators } from './indicators.js';

/** Built on the first call, so that importing costs nothing. */
let byLabel: Map<string, Indicator> | undefined;

function table(): Map<string, Indicator> {
  const rows = new Map<string, Indicator>();
  for (const row of indicators) for (const label of [row.zh, ...row.aliases]) rows.set(label, row);
  return rows;
}

/**
 * Finds the standard indicator that `label` names, or `undefined`.
 *
 * Never guesses between indicators of different denominators: a label that is no row's name or alias has none.
 *
 * @example findIndicator('综合结案率')?.id // => 'disposal-rate'
 */
export function findIndicator(label: string): Indicator | undefined {
  byLabel ??= table();
  return byLabel.get(label);
}
