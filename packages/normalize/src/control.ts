import { unitAt } from './characters.js';
import { Rewriter } from './rewrite.js';
import type { WorkingText } from './working-text.js';

const LINE_FEED = 0x0a;

/**
 * Removes what shows nothing: control characters, zero-width and direction marks, soft hyphens, byte order marks. Line
 * ends of every kind (CR LF, CR, NEL, VT, FF, U+2028, U+2029) become `\n`. Tabs stay, and so do the joiners inside emoji.
 */
export function dropControls(text: WorkingText): boolean {
  const { units } = text;
  const out = new Rewriter(text);
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!;
    if (unit >= 0x20 && unit < 0x7f) continue;
    if (unit > 0x2069 && unit !== 0xfeff) continue;
    if (unit === 0x0d && unitAt(units, i + 1) === LINE_FEED) out.remove(i, i + 1);
    else if (isLineEnd(unit)) out.put(i, LINE_FEED);
    else if (isInvisible(unit) && !(unit === 0x200d && joinsEmoji(units, i))) out.remove(i, i + 1);
  }
  return out.finish();
}

function isLineEnd(unit: number): boolean {
  return unit === 0x0d || unit === 0x0b || unit === 0x0c || unit === 0x85 || unit === 0x2028 || unit === 0x2029;
}

function isInvisible(unit: number): boolean {
  if (unit < 0x20) return unit !== 0x09 && unit !== 0x0a;
  if (unit < 0xa0) return true;
  if (unit < 0x200b) return unit === 0xad || unit === 0x61c || unit === 0x180e;
  return unit <= 0x200f || (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2060 && unit <= 0x2069) || unit === 0xfeff;
}

/** Whether the zero-width joiner at `i` stands between two emoji. */
function joinsEmoji(units: Uint16Array, i: number): boolean {
  const before = unitAt(units, i - 1);
  const after = unitAt(units, i + 1);
  return (
    (before === 0xfe0f || (before >= 0xdc00 && before <= 0xdfff)) &&
    ((after >= 0x2600 && after <= 0x27bf) || (after >= 0xd83c && after <= 0xd83e))
  );
}
