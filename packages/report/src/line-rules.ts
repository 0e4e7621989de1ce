/** Tells a line by a regex, which is tried where the line's characters allow it to match. */
export interface LineRule<Kind extends string> {
  readonly kind: Kind;
  readonly regex: RegExp;
  /** The characters that such a line begins with; any, where there are none given. */
  readonly first?: string;
  /** Those that it ends with. */
  readonly last?: string;
  /** It holds one of these. */
  readonly holds?: string;
  /** It has no more code units. */
  readonly longest?: number;
}

/** What `\s` matches. */
export const SPACES =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** Rules in order, of which one look at a line's characters leaves the few to try; no more than 31 of them. */
export class LineRules<Kind extends string> {
  readonly #rules: readonly LineRule<Kind>[];
  /** By first and by last character, the rules that ask for it; and those that ask for none. */
  readonly #firsts = new Map<number, number>();
  readonly #lasts = new Map<number, number>();
  #anyFirst = 0;
  #anyLast = 0;
  /** By code unit, a bit for each set of characters that a rule asks for inside; and by such bit, the rules that don't ask for it. */
  readonly #held = new Uint8Array(0x10000);
  readonly #without: number[] = [];

  constructor(rules: readonly LineRule<Kind>[]) {
    this.#rules = rules;
    const all = (1 << rules.length) - 1;
    const sets = [...new Set(rules.flatMap(({ holds }) => holds ?? []))];
    for (const [bit, set] of sets.entries()) {
      for (const character of set) this.#held[character.charCodeAt(0)]! |= 1 << bit;
      this.#without.push(rules.reduce((mask, { holds }, at) => (holds === set ? mask & ~(1 << at) : mask), all));
    }
    for (const [at, { first, last }] of rules.entries()) {
      if (first === undefined) this.#anyFirst |= 1 << at;
      else add(this.#firsts, first, 1 << at);
      if (last === undefined) this.#anyLast |= 1 << at;
      else add(this.#lasts, last, 1 << at);
    }
  }

  /** The kind that the first rule tells that matches. */
  kindOf(text: string): Kind | undefined {
    const end = text.length - 1;
    let left =
      (this.#anyFirst | (this.#firsts.get(text.charCodeAt(0)) ?? 0)) &
      (this.#anyLast | (this.#lasts.get(text.charCodeAt(end)) ?? 0));
    let held = 0;
    for (let at = 0; at <= end; at++) held |= this.#held[text.charCodeAt(at)]!;
    for (let bit = 0; bit < this.#without.length; bit++) if ((held & (1 << bit)) === 0) left &= this.#without[bit]!;
    for (; left !== 0; left &= left - 1) {
      const rule = this.#rules[31 - Math.clz32(left & -left)]!;
      if ((rule.longest === undefined || end < rule.longest) && rule.regex.test(text)) return rule.kind;
    }
    return undefined;
  }
}

function add(masks: Map<number, number>, characters: string, bit: number): void {
  for (const character of characters) {
    const code = character.charCodeAt(0);
    masks.set(code, (masks.get(code) ?? 0) | bit);
  }
}
