export { findIndicator } from './find.js';
export type { Indicator } from './indicator.js';
export { indicators } from './indicators.js';
