import { unitAt } from './characters.js';
import type { KeptWords } from './kept-words.js';
import { ordinaryOf } from './radicals.js';
import { Rewriter } from './rewrite.js';
import { describedSequences, isDescription } from './script-sequences.js';
import type { Spared } from './spared.js';
import type { WorkingText } from './working-text.js';

/**
 * Folds look-alikes of ordinary characters, as PDFs hold them, into those characters: Kangxi radicals (U+2F00–2FD5), CJK
 * radicals (U+2E80–2EF3) and compatibility ideographs (U+F900–FAD9, U+2F800–2FA1D). Everything else stays, ① and ㎡ too.
 */
export function foldLookAlikes(text: WorkingText): boolean {
  const { units } = text;
  const out = new Rewriter(text);
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!;
    if (unit < 0x2e80) continue;
    if (unit <= 0x2fd5) {
      const to = unit >= 0x2f00 ? String.fromCharCode(unit).normalize('NFKC') : ordinaryOf(unit);
      if (to !== undefined) out.replace(i, i + 1, to);
    } else i = foldIdeograph(units, i, out);
  }
  return out.finish();
}

/**
 * Folds compatibility ideographs alone, and none that is part of an ideographic description, as opencc-js does before it
 * converts; kept words and what is spared stay.
 */
export function foldCompatibility(text: WorkingText, keep: KeptWords, spared: Spared): boolean {
  const { units } = text;
  const out = new Rewriter(text);
  let sequences: ReadonlyMap<number, number> | undefined;
  let next = spared.from(0);
  for (let i = 0; i < units.length; i++) {
    if (i >= next.start) {
      i = next.end - 1;
      next = spared.from(next.end);
      continue;
    }
    const kept = keep.isEmpty ? 0 : keep.lengthAt(units, i);
    if (kept > 0) i += kept - 1;
    else if (isDescription(units[i]!)) {
      sequences ??= describedSequences(units);
      i = (sequences.get(i) ?? i + 1) - 1;
    } else i = foldIdeograph(units, i, out);
  }
  return out.finish();
}

/** Folds the compatibility ideograph at `i`, if one stands there; gives where its last unit is. */
function foldIdeograph(units: Uint16Array, i: number, out: Rewriter): number {
  const unit = units[i]!;
  const next = unit === 0xd87e ? unitAt(units, i + 1) : 0;
  const astral = (next & 0xfc00) === 0xdc00;
  if (!astral && (unit < 0xf900 || unit > 0xfad9)) return i;
  const from = astral ? String.fromCharCode(unit, next) : String.fromCharCode(unit);
  const to = from.normalize('NFC');
  if (to !== from) out.replace(i, i + from.length, to);
  return i + from.length - 1;
}
