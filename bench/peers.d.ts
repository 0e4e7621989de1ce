// Neither package brings types.
declare module 'chinese-numbers-converter' {
  export default class ChineseNumber {
    constructor(text: string);
    toInteger(): number;
  }
}
declare module 'chinese-parseint' {
  export default function parseChineseInt(text: string): number;
}
