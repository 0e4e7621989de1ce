/** How a line begins, as far as it tells whether it can be the beginning of a sentence. */
export type Start =
  /** It can't: ，制度… 等活动… 为契机，… the sentence began elsewhere. */
  | 'middle'
  /** It does: 近年来，… 一是… 2023年，… a sentence that starts anew. */
  | 'fresh'
  | 'any';

/** No sentence starts with these: marks that close or go on, and particles that lean on the word before. */
const LEANING = '，、。；：！？,;:!?”’）)】》」』%％‰的地得了着们';

/**
 * What stands in 以…为…: a line that begins 为契机， is the second half of that frame.
 *
 * Source: nouns after 为 in the frame as dictionaries of function words list it (《现代汉语八百词》 以, 以…为…), and its everyday fillings in
 * official prose.
 */
const FRAME_NOUNS = [
  '契机', '抓手', '导向', '主线', '引领', '目标', '核心', '重点', '中心', '基础', '载体', '依托', '牵引', '统领', '支撑', '保障', '根本',
  '关键', '突破口', '切入点', '着力点', '落脚点', '出发点', '宗旨', '己任', '准绳', '依据', '主题', '主体', '龙头', '平台', '统揽', '指导',
  '主要内容', '有效载体', '根本遵循', '遵循', '指引', '动力', '标准', '前提', '纽带', '单位', '例', '本', '先', '主', '鉴', '戒', '荣',
]; // biome-ignore format: one word list

/** Words that open a sentence or a paragraph of an official report and hardly stand in the middle of one. */
const OPENINGS = [
  '近年来', '近日', '今年以来', '去年以来', '年初以来', '连日来', '日前', '下一步', '与此同时', '同时，', '同时,', '此外', '另外，', '据悉', '据统计',
  '据了解', '一是', '二是', '三是', '四是', '五是', '首先', '其次', '再次，', '最后，', '总之', '截至', '截止', '站在新的', '回顾', '展望', '各位代表',
  '为了', '为贯彻', '为深入', '为进一步', '为切实', '为全面', '为认真', '为有效', '为落实', '为确保', '为充分', '为加强', '为推动', '为推进', '为提升',
  '第一，', '第二，', '第三，', '记者', '本报讯', '来源', '编者按',
]; // biome-ignore format: one word list

/** A year at the head of a line: 2023年，… 2022年1-8月份，… */
const YEAR_START_REGEX = /^(?:19|20)\d\d年/u;

/** • of a list, 【 of a label. */
const BULLET_REGEX = /^[•●◆◇■□▲△★☆◎※➤►【[]/u;

/** The words that `text` would have to follow in 以…为…, or none. */
export function frameNoun(text: string): string | undefined {
  if (!text.startsWith('为')) return undefined;
  return FRAME_NOUNS.find((noun) => text.startsWith(noun, 1) && '，、,。；;'.includes(text[1 + noun.length] ?? ' '));
}

/** 以 as a word of its own, not in 可以, 以及, 以来. */
const FRAME_OPENER_REGEX = /(?<![可所予加得难足])以(?![及来上下内外后前往致免])/u;
const CLAUSE_ENDS = '，。；！？,;';
const CLAUSE_LONGEST = 60;
/** 在 that opens a frame of place or time, and what closes it. */
const LOCATING_REGEX = /^[^在]{0,8}在(?<inside>[^在]{2,})$/u;
const LOCATED_REGEX = /^[^，。；,;]{1,30}?(?:[下中上时里内前后]|期间|之际|以来|方面)(?=[，,、])/u;

/** The last clause of `text`, not ended. */
function lastClause(text: string): string {
  let from = text.length;
  while (from > 0 && text.length - from < CLAUSE_LONGEST && !CLAUSE_ENDS.includes(text[from - 1]!)) from--;
  return text.slice(from);
}

/** Whether the last clause of `text` opens 以… and has not yet come to its 为. */
export function opensFrame(text: string): boolean {
  const clause = lastClause(text);
  const at = clause.search(FRAME_OPENER_REGEX);
  return at >= 0 && clause.indexOf('为', at) < 0;
}

/** Whether `before` opens a frame (以…为, 在…下) that `after` closes in its first clause. */
export function sharesFrame(before: string, after: string): boolean {
  const end = after.search(/[，。；,;]/u);
  const first = after.slice(0, end < 0 ? CLAUSE_LONGEST : end);
  if (first.length < CLAUSE_LONGEST && first.includes('为') && opensFrame(before)) return true;
  const inside = LOCATING_REGEX.exec(lastClause(before))?.groups?.inside;
  return (
    inside !== undefined && !/[下中上时里内前后]/u.test(inside) && LOCATED_REGEX.test(after.slice(0, CLAUSE_LONGEST))
  );
}

let openingStarts: Set<string> | undefined;

/** @example startOf('等活动，努力构建…') // => 'middle' */
export function startOf(text: string): Start {
  const first = text[0] ?? '';
  if (LEANING.includes(first)) {
    // 地方, 得到, 了解, 着力, 的确 are words of their own.
    return /^(?:地[方区处域市县点位]|得[到益知以分]|了[解然却]|着[力眼重手实]|的[确士]|[“”]$)/u.test(text)
      ? 'any'
      : 'middle';
  }
  if (/^等(?![待候级于到额同值])/u.test(text)) return 'middle';
  if (frameNoun(text) !== undefined) return 'middle';
  if (BULLET_REGEX.test(text) || YEAR_START_REGEX.test(text)) return 'fresh';
  openingStarts ??= new Set(OPENINGS.map((word) => word[0]!));
  return openingStarts.has(first) && OPENINGS.some((word) => text.startsWith(word)) ? 'fresh' : 'any';
}
