import { Rewriter, type Rewritten } from './rewrite.js';

const HALF = ',;:!?()';
const FULL = '，；：！？（）';

/** Half-width punctuation beside Han becomes full-width; full-width digits, letters, `．` and `％` become half-width. */
export function foldWidth(text: string): Rewritten | null {
  const out = new Rewriter(text);
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    const unit = text.charCodeAt(i);
    if (isFullAlphanumeric(unit)) out.replace(i, i + 1, String.fromCharCode(unit - 0xfee0));
    else if (HALF.includes(character) && (isHan(text.charCodeAt(i - 1)) || isHan(text.charCodeAt(i + 1)))) {
      out.replace(i, i + 1, FULL[HALF.indexOf(character)]!);
    }
  }
  return out.finish();
}

function isFullAlphanumeric(unit: number): boolean {
  return (
    (unit >= 0xff10 && unit <= 0xff19) ||
    (unit >= 0xff21 && unit <= 0xff3a) ||
    (unit >= 0xff41 && unit <= 0xff5a) ||
    unit === 0xff0e ||
    unit === 0xff05
  );
}

function isHan(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x9fff) || unit === 0x3007 || (unit >= 0x3001 && unit <= 0x3002);
}
