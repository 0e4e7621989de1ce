import { RADICALS } from './radicals.js';
import { Rewriter, type Rewritten } from './rewrite.js';

/**
 * Folds look-alikes of ordinary characters, as PDFs hold them, into those characters: Kangxi radicals (U+2F00–2FD5), CJK
 * radicals (U+2E80–2EF3) and compatibility ideographs (U+F900–FAD9, U+2F800–2FA1D). Everything else stays, ① and ㎡ too.
 */
export function foldLookAlikes(text: string): Rewritten | null {
  const out = new Rewriter(text);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x2e80) continue;
    if (unit <= 0x2fd5) {
      const to = unit >= 0x2f00 ? String.fromCharCode(unit).normalize('NFKC') : RADICALS.get(unit);
      if (to !== undefined) out.replace(i, i + 1, to);
    } else if (unit >= 0xf900 && unit <= 0xfad9) {
      const from = String.fromCharCode(unit);
      const to = from.normalize('NFC');
      if (to !== from) out.replace(i, i + 1, to);
    } else if (unit === 0xd87e) {
      const from = text.slice(i, i + 2);
      const to = from.normalize('NFC');
      if (to !== from) out.replace(i, i + 2, to);
    }
  }
  return out.finish();
}

/** Folds compatibility ideographs alone. */
export function foldCompatibility(text: string): Rewritten | null {
  const out = new Rewriter(text);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit !== 0xd87e && (unit < 0xf900 || unit > 0xfad9)) continue;
    const from = text.slice(i, i + (unit === 0xd87e ? 2 : 1));
    const to = from.normalize('NFC');
    if (to !== from) out.replace(i, i + from.length, to);
  }
  return out.finish();
}
