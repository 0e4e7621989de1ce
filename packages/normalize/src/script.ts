import { Locale, Trie } from 'opencc-js/t2cn';
import { Rewriter, type Rewritten } from './rewrite.js';
import type { Script } from './types.js';

const cache = new Map<string, Trie>();

function trie(name: string, dictionaries: readonly unknown[]): Trie {
  let found = cache.get(name);
  if (!found) {
    found = new Trie();
    found.loadDictGroup(dictionaries as string[]);
    cache.set(name, found);
  }
  return found;
}

const phrases = () => trie('phrases', [Locale.to.cn![0]![0]]);
const characters = () => trie('characters', Locale.to.cn![0]! as readonly unknown[]);
const variants = (from: 'tw' | 'hk') => trie(from, Locale.from[from]![0]! as readonly unknown[]);

/** Whether a character has another form in simplified text. */
export function isTraditional(character: string): boolean {
  const found = characters().matchPrefix(character, 0);
  return found !== null && found.value !== character;
}

/** Converts to simplified characters, paragraph by paragraph. */
export function convertScript(text: string, script: Script, keep: readonly string[]): Rewritten | null {
  const out = new Rewriter(text);
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline + 1;
    const paragraph = text.slice(start, end);
    const chosen = script === 'auto' ? (isTraditionalText(paragraph) ? 'tw2s' : 'none') : script;
    if (chosen !== 'none') convertParagraph(paragraph, chosen, start, out, keep);
    start = end;
  }
  return out.finish();
}

/** Characters that are simplified themselves, or the traditional form of something else. */
function isTraditionalText(paragraph: string): boolean {
  let traditional = 0;
  let han = 0;
  for (const character of paragraph) {
    if (character < '\u3400' || character === '著') continue;
    han++;
    if (isTraditional(character)) traditional++;
  }
  return traditional > 0 && traditional * 20 >= han;
}

function convertParagraph(
  text: string,
  script: 't2s' | 'tw2s' | 'hk2s',
  offset: number,
  out: Rewriter,
  keep: readonly string[],
): void {
  let from = 0;
  const bounds = script === 't2s' ? [text] : phrases().segment(text);
  for (const segment of bounds) {
    let at = from;
    for (const [length, value] of convertSegment(segment, script)) {
      const source = text.slice(at, at + length);
      if (value !== source && !keep.some((word) => text.startsWith(word, at) || text.startsWith(word, at - 1))) {
        if (value.length === length) {
          for (let i = 0; i < length; i++) {
            if (value[i] !== source[i]) out.replace(offset + at + i, offset + at + i + 1, value[i]!);
          }
        } else out.replace(offset + at, offset + at + length, value);
      }
      at += length;
    }
    from += segment.length;
  }
}

/** Pieces of a segment: how many units, and what they become. */
function convertSegment(segment: string, script: 't2s' | 'tw2s' | 'hk2s'): [number, string][] {
  const middle = script === 't2s' ? units(segment) : walk(segment, variants(script === 'tw2s' ? 'tw' : 'hk'));
  const joined = middle.map(([, value]) => value).join('');
  const pieces: [number, string][] = [];
  let k = 0;
  let have = 0;
  let raw = 0;
  let value = '';
  let need = 0;
  for (const [length, to] of walk(joined, characters())) {
    need += length;
    value += to;
    while (have < need) {
      raw += middle[k]![0];
      have += middle[k]![1].length;
      k++;
    }
    if (have === need) {
      pieces.push([raw, value]);
      raw = 0;
      value = '';
      have = 0;
      need = 0;
    }
  }
  return pieces;
}

function units(text: string): [number, string][] {
  return Array.from(text, (character) => [character.length, character]);
}

function walk(text: string, dictionary: Trie): [number, string][] {
  const pieces: [number, string][] = [];
  for (let i = 0; i < text.length; ) {
    const match = dictionary.matchPrefix(text, i);
    const end = match ? match.end : i + (text.codePointAt(i)! > 0xffff ? 2 : 1);
    pieces.push([end - i, match ? match.value : text.slice(i, end)]);
    i = end;
  }
  return pieces;
}
