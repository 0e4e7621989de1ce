import type { Block } from '@zhibiao/schema';

/** A day after a label of publication, or alone at the head of a credit. */
const LABELLED_REGEX =
  /(?:(?:发布|发稿|发表|更新|成文)(?:时间|日期)|时间|日期)\s{0,4}[:：]\s{0,4}(?<year>(?:19|20)\d\d)[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})/u;
const LEADING_REGEX = /^[（(]?(?<year>(?:19|20)\d\d)[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})/u;

/** A day that the calendar has, as `YYYY-MM-DD`; `null` for any other. */
export function toDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

/** The day of publication as the credits state it, `null` where none does. */
export function findPublished(text: string, blocks: readonly Block[]): string | null {
  for (const regex of [LABELLED_REGEX, LEADING_REGEX]) {
    for (const block of blocks) {
      if (block.type !== 'credit') continue;
      const groups = regex.exec(text.slice(block.span.start, block.span.end))?.groups;
      const day = groups ? toDay(Number(groups.year), Number(groups.month), Number(groups.day)) : null;
      if (day) return day;
    }
  }
  return null;
}
