import type { Block } from '@zhibiao/schema';

/** A day after a label of publication, or alone at the head of a credit. */
const LABELLED_REGEX =
  /(?:(?:发布|发稿|发表|更新|成文)(?:时间|日期)|时间|日期)\s{0,4}[:：]\s{0,4}(?<year>(?:19|20)\d\d)[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})/u;
/** 27.11.2020. */
const DAY_FIRST_REGEX = /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>(?:19|20)\d\d)(?!\d)/u;
/** 最后更新于2025年7月2日. */
const UPDATED_REGEX = /更新于(?<year>(?:19|20)\d\d)[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})/u;
/** A byline that ends with the day: 某办公室 2022年11月16日. */
const TRAILING_REGEX = /\s(?<year>(?:19|20)\d\d)[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})日?$/u;
const LEADING_REGEX = /^[（(]?(?<year>(?:19|20)\d\d)[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})/u;

/** A day that the calendar has, as `YYYY-MM-DD`; `null` for any other. */
export function toDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

/** The day of publication as the credits state it, `null` where none does. */
export function findPublished(text: string, blocks: readonly Block[]): string | null {
  for (const regex of [LABELLED_REGEX, LEADING_REGEX, DAY_FIRST_REGEX, UPDATED_REGEX, TRAILING_REGEX]) {
    for (const block of blocks) {
      // A page may print the title and its credits on one line.
      if (block.type !== 'credit' && (block.type !== 'title' || regex !== LABELLED_REGEX)) continue;
      const groups = regex.exec(text.slice(block.span.start, block.span.end))?.groups;
      const day = groups ? toDay(Number(groups.year), Number(groups.month), Number(groups.day)) : null;
      if (day) return day;
    }
  }
  return null;
}
