/** A set of UTF-16 units as bits, asked in one look: much cheaper than a string's `includes` or a regular expression. */
export type CharSet = Uint32Array;

const { charCodeAt } = String.prototype;

/**
 * The UTF-16 unit of `text` at `offset`, which must lie inside. Labels are slices, copies and joins of texts: the method of each such kind
 * of string would be looked up at every call, that of all strings is known.
 */
export function codeOf(text: string, offset: number): number {
  return charCodeAt.call(text, offset);
}

/** The set of the UTF-16 units of `chars`. */
export function charSet(chars: string): CharSet {
  const set = new Uint32Array(0x10000 >> 5);
  for (let i = 0; i < chars.length; i++) addTo(set, chars.charCodeAt(i));
  return set;
}

function addTo(set: CharSet, code: number): void {
  set[code >> 5]! |= 1 << (code & 31);
}

/** Whether `code` is in `set`. */
export function inSet(set: CharSet, code: number): boolean {
  return ((set[code >> 5]! >> (code & 31)) & 1) === 1;
}

/** Whether the UTF-16 unit of `text` at `i` is in `set`; what lies outside of the text is not. To ask a text there is what makes asking slow. */
export function inSetAt(set: CharSet, text: string, i: number): boolean {
  return i >= 0 && i < text.length && inSet(set, codeOf(text, i));
}

/** Whether the last UTF-16 unit of `text` is in `set`: what no word or pattern that must end there gets past. */
export function endsIn(set: CharSet, text: string): boolean {
  const { length } = text;
  return length > 0 && inSet(set, codeOf(text, length - 1));
}

/** Whether any UTF-16 unit of `text` is in `set`. */
export function hasOneOf(set: CharSet, text: string): boolean {
  const { length } = text;
  for (let i = 0; i < length; i++) if (inSet(set, codeOf(text, i))) return true;
  return false;
}

/**
 * Words as a tree of their UTF-16 units, in flat tables: a step from a node of the tree to the next is one look, however many words go
 * on from there, and nearly all looks end at the first or second unit. Words are known by their number, from 1; 0 is none.
 */
interface WordTree {
  /** The units that words begin (of an `EndTable`: end) with. */
  readonly edges: CharSet;
  readonly words: readonly string[];
  readonly lengths: Uint8Array;
  /** The number of the word that is whole at each node. */
  readonly whole: Uint16Array;
  /** A hash table of the steps, each a node and a unit, and of the nodes that they lead to. */
  readonly steps: Int32Array;
  readonly nodes: Uint16Array;
  readonly shift: number;
}

/** A set of words of which the longest one that begins at an offset is found. */
export interface WordTable extends WordTree {
  readonly from: 'start';
}

/** A set of words of which the longest one that ends at an offset is found. */
export interface EndTable extends WordTree {
  readonly from: 'end';
}

const ROOT = 1;

/** Where a step of the tree is, or belongs, in its hash table. */
function slotOf(steps: Int32Array, shift: number, step: number): number {
  let slot = Math.imul(step, 0x9e3779b1) >>> shift;
  for (let found = steps[slot]!; found !== step && found !== 0; found = steps[slot]!)
    slot = (slot + 1) & (steps.length - 1);
  return slot;
}

function wordTree<From extends 'start' | 'end'>(lists: readonly string[], from: From): WordTree & { from: From } {
  const words = ['', ...new Set(lists.flatMap((list) => list.split(' ')).filter((word) => word !== ''))];
  const units = words.reduce((sum, word) => sum + word.length, 0);
  // At most half full, so that a look at what is not there ends soon.
  const bits = 33 - Math.clz32(units);
  const steps = new Int32Array(1 << bits);
  const nodes = new Uint16Array(1 << bits);
  const whole = new Uint16Array(units + ROOT + 1);
  const edges = charSet('');
  let last = ROOT;
  for (let number = 1; number < words.length; number++) {
    const word = words[number] as string;
    let node = ROOT;
    for (let n = 0; n < word.length; n++) {
      const code = word.charCodeAt(from === 'start' ? n : word.length - 1 - n);
      if (n === 0) addTo(edges, code);
      const step = (node << 16) | code;
      const slot = slotOf(steps, 32 - bits, step);
      if (steps[slot] === 0) {
        steps[slot] = step;
        nodes[slot] = ++last;
      }
      node = nodes[slot]!;
    }
    whole[node] = number;
  }
  const lengths = Uint8Array.from(words, (word) => word.length);
  return { edges, words, lengths, whole, steps, nodes, shift: 32 - bits, from };
}

/** Builds a table from space-separated lists of words. */
export function wordTable(...lists: readonly string[]): WordTable {
  return wordTree(lists, 'start');
}

/** Builds an end table from space-separated lists of words. */
export function endTable(...lists: readonly string[]): EndTable {
  return wordTree(lists, 'end');
}

/** The node that a step leads to, or 0. */
function nodeBehind({ steps, nodes, shift }: WordTree, node: number, code: number): number {
  // A slot without a step leads to 0.
  return nodes[slotOf(steps, shift, (node << 16) | code)]!;
}

/** The number of the longest word of `table` that stands at `at` and ends no later than `end`, or 0. */
export function wordNumberAt(table: WordTable, text: string, at: number, end: number): number {
  if (at >= end || !inSet(table.edges, codeOf(text, at))) return 0;
  let found = 0;
  for (let i = at, node = ROOT; i < end; i++) {
    node = nodeBehind(table, node, codeOf(text, i));
    if (node === 0) break;
    const number = table.whole[node]!;
    if (number !== 0) found = number;
  }
  return found;
}

/** The number of the longest word of `table` that ends right before `end` and begins no earlier than `start`, or 0. */
export function wordNumberBefore(table: EndTable, text: string, start: number, end: number): number {
  if (end <= start || !inSet(table.edges, codeOf(text, end - 1))) return 0;
  let found = 0;
  for (let i = end - 1, node = ROOT; i >= start; i--) {
    node = nodeBehind(table, node, codeOf(text, i));
    if (node === 0) break;
    const number = table.whole[node]!;
    if (number !== 0) found = number;
  }
  return found;
}

/** The longest word of `table` that stands at `offset`, or `undefined`. */
export function wordAt(table: WordTable, text: string, offset: number): string | undefined {
  const number = wordNumberAt(table, text, offset, text.length);
  return number === 0 ? undefined : table.words[number];
}

/** The longest word of `table` that ends right before `offset`, or `undefined`. */
export function wordBefore(table: EndTable, text: string, offset: number): string | undefined {
  const number = wordNumberBefore(table, text, 0, offset);
  return number === 0 ? undefined : table.words[number];
}
