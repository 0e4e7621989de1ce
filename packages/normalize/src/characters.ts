/** Han, as far as reports have them: the basic block, extension A, compatibility ideographs, 〇 and 々, and the astral planes' units. */
export function isHan(unit: number): boolean {
  return (
    (unit >= 0x3400 && unit <= 0x9fff) ||
    unit === 0x3007 ||
    unit === 0x3005 ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xd840 && unit <= 0xd888)
  );
}

/** The unit at `i`; 0, which is of no kind, outside of the text. */
export function unitAt(units: Uint16Array, i: number): number {
  return i >= 0 && i < units.length ? units[i]! : 0;
}

/** A space of any kind that stands within a line; tabs are none. */
export function isSpace(unit: number): boolean {
  return (
    unit === 0x20 ||
    unit === 0xa0 ||
    unit === 0x3000 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x202f ||
    unit === 0x205f
  );
}

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

export function isFullDigit(unit: number): boolean {
  return unit >= 0xff10 && unit <= 0xff19;
}
