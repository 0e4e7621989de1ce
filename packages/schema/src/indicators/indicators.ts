import { caseload } from './caseload.js';
import { coercion } from './coercion.js';
import { effect } from './effect.js';
import { efficiency } from './efficiency.js';
import { enforcement } from './enforcement.js';
import type { Indicator } from './indicator.js';
import { quality } from './quality.js';
import { service } from './service.js';

/** The whole vocabulary, by theme: caseload, quality, efficiency, effect, enforcement, coercion, service. */
export const indicators: readonly Indicator[] = /* @__PURE__ */ caseload.concat(
  quality,
  efficiency,
  effect,
  enforcement,
  coercion,
  service,
);
