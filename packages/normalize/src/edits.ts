import { type Blocks, CLEAN_END, CLEAN_START, RAW_END, RAW_START, TAG, WIDTH } from './map-builder.js';
import { STEPS } from './steps.js';
import type { Edit } from './types.js';

const INDEX_REGEX = /^(?:0|[1-9]\d*)$/u;

/** Edits as an array that makes each object when it is asked for it; what it holds is five integers an edit. */
export function viewEdits(raw: string, text: string, blocks: Blocks): readonly Edit[] {
  const length = blocks.length / WIDTH;
  const at = (index: number): Edit => {
    const k = index * WIDTH;
    const rawSpan = { start: blocks[k + RAW_START]!, end: blocks[k + RAW_END]! };
    const span = { start: blocks[k + CLEAN_START]!, end: blocks[k + CLEAN_END]! };
    const tag = blocks[k + TAG]!;
    return {
      rawSpan,
      span,
      from: raw.slice(rawSpan.start, rawSpan.end),
      to: text.slice(span.start, span.end),
      steps: STEPS.filter((_, bit) => (tag & (1 << bit)) !== 0),
    };
  };
  const has = (key: string | symbol): key is string =>
    typeof key === 'string' && INDEX_REGEX.test(key) && Number(key) < length;
  return new Proxy<Edit[]>([], {
    get: (target, key) => (key === 'length' ? length : has(key) ? at(Number(key)) : Reflect.get(target, key)),
    has: (target, key) => has(key) || Reflect.has(target, key),
    ownKeys: () => [...Array(length).keys()].map(String).concat('length'),
    getOwnPropertyDescriptor: (target, key) =>
      has(key)
        ? { value: at(Number(key)), enumerable: true, configurable: true, writable: false }
        : Reflect.getOwnPropertyDescriptor(target, key),
    set: () => false,
    defineProperty: () => false,
    deleteProperty: () => false,
    // Else `Object.freeze` would leave it half frozen, and no longer to be read.
    preventExtensions: () => false,
  });
}
