import { counts } from './counts.js';
import type { Indicator } from './indicator.js';
import { rates } from './rates.js';

/** The whole vocabulary, ordered by theme. */
export const indicators: readonly Indicator[] = /* @__PURE__ */ [...counts, ...rates];
