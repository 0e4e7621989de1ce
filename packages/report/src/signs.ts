/** Characters that each kind of find begins with, or holds at a known place: a text is searched once for all of them. */
const SIGNS = {
  /** A quoted name begins. */
  quote: '“',
  /** A verb of receiving begins. */
  verb: '被当入获荣斩喜摘评记追授给',
  /** 第一名, 首位, 榜首 begin. */
  rank: '第首榜',
  /** 优秀, 模范, 十佳, 先进 end. */
  praise: '秀范佳进',
  /** An office holds one of them. */
  office: '长任记员席官',
  /** 法院, 中院, 高院 end. */
  court: '院',
  /** What a list is counted in: 方面, 个, 项 … */
  counter: '方个项种类大步条级重套',
} as const;

type Sign = keyof typeof SIGNS;

/** Where the characters of each sign stand, in order. */
export type Signs = Readonly<Record<Sign, readonly number[]>>;

const KINDS = Object.keys(SIGNS) as Sign[];
let table: Uint8Array | undefined;

/** By code unit, a bit for each kind that it is a sign of. */
function signTable(): Uint8Array {
  table = new Uint8Array(0x10000);
  for (const [bit, kind] of KINDS.entries())
    for (const character of SIGNS[kind]) table[character.charCodeAt(0)]! |= 1 << bit;
  return table;
}

/**
 * Finds the characters in `text` that something may stand at, in one pass.
 *
 * @example findSigns('法院获“先进”').quote // => [3]
 */
export function findSigns(text: string): Signs {
  const bits = table ?? signTable();
  const signs: Record<Sign, number[]> = {
    quote: [],
    verb: [],
    rank: [],
    praise: [],
    office: [],
    court: [],
    counter: [],
  };
  for (let at = 0; at < text.length; at++) {
    let found = bits[text.charCodeAt(at)]!;
    for (; found !== 0; found &= found - 1) signs[KINDS[31 - Math.clz32(found & -found)]!].push(at);
  }
  return signs;
}
