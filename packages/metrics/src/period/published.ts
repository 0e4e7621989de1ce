// The day on which a text was published.
import { type Day, fromIso } from './calendar.js';
import type { PeriodOptions } from './types.js';

/** Words that say when a text was published: 发布时间：, the dash of a report's subtitle (——2023年1月9日在…会议上), 9日电. */
const DATELINES: readonly (readonly [signs: readonly string[], line: RegExp])[] = [
  [
    ['发布', '发表', '发文', '成文', '更新'],
    /(?:发布|发表|发文|成文|更新)(?:时间|日期|于)?\s?[:：]?\s?(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/u,
  ],
  [['日在'], /——?\s?(\d{4})年(\d{1,2})月(\d{1,2})日在/u],
  [['日电', '日讯'], /(\d{4})年(\d{1,2})月(\d{1,2})日(?:电|讯)/u],
];

/** The day of publication that the text itself tells, where the caller doesn't. */
function publishedIn(text: string): Day | null {
  for (const [signs, line] of DATELINES) {
    // Few texts hold the words at all, and to look for a word costs far less than to look for a date.
    if (!signs.some((sign) => text.includes(sign))) continue;
    const match = line.exec(text);
    if (match) return fromIso(`${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`);
  }
  return null;
}

/** The last day of `published`, else what the text itself tells. */
export function publishedOn(options: PeriodOptions, text: string): Day | null {
  if (options.published === undefined || options.published === null) return publishedIn(text);
  const last = options.published.slice(options.published.lastIndexOf('/') + 1);
  return fromIso(last);
}
