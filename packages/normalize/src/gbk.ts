const FIRST_LEAD = 0x81;
const LAST_BYTE = 0xfe;

/** For each unit its two bytes, 0 where it has none. */
let codes: Uint16Array | undefined;
let characters: string[] | undefined;

/** The two bytes of a character in GBK as one number, user-defined rows (U+E000 …) included; -1 where it has none. */
export function gbkCode(character: string): number {
  if (!codes) build();
  return codes![character.charCodeAt(0)] || -1;
}

/** The character of two bytes in GBK; `''` where there is none. */
export function gbkCharacter(lead: number, trail: number): string {
  if (!characters) build();
  if (lead < FIRST_LEAD || lead > LAST_BYTE || trail < 0x40 || trail > LAST_BYTE) return '';
  return characters![(lead - FIRST_LEAD) * 0xc0 + trail - 0x40]!;
}

/** Whether the character is one of the user-defined rows, and not of a cell that is merely free. */
export function isUserDefined(character: string): boolean {
  return character >= '\ue000' && character <= '\ue765';
}

export function isPrivateUse(character: string): boolean {
  return character >= '\ue000' && character <= '\uf8ff';
}

function build(): void {
  codes = new Uint16Array(0x10000);
  characters = [];
  const decoder = new TextDecoder('gbk');
  const row = new Uint8Array(2 * 0xc0);
  for (let lead = FIRST_LEAD; lead <= LAST_BYTE; lead++) {
    for (let trail = 0x40; trail <= 0xff; trail++) {
      // A line feed stands for the bytes that are no trail, so that each cell gives one character.
      const valid = trail !== 0x7f && trail !== 0xff;
      row[2 * (trail - 0x40)] = valid ? lead : 0x0a;
      row[2 * (trail - 0x40) + 1] = valid ? trail : 0x0a;
    }
    const cells = [...decoder.decode(row).replaceAll('\n\n', '\n')];
    for (let trail = 0x40; trail <= LAST_BYTE; trail++) {
      const character = cells[trail - 0x40] ?? '';
      const usable = character.length === 1 && character !== '\n' && character !== '\ufffd';
      characters.push(usable ? character : '');
      if (usable && codes[character.charCodeAt(0)] === 0) codes[character.charCodeAt(0)] = lead * 0x100 + trail;
    }
    characters.push('');
  }
}
