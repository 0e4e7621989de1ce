import type { Span } from '@zhibiao/schema';

/** Things told one after another: 甲、乙、丙和丁. */
export interface List {
  readonly span: Span;
  readonly items: readonly Span[];
  /** 和, 与, 及 inside may join two items or be part of one: the list has from `items.length` to `most` items. */
  readonly most: number;
}

/** A list is no longer than this. */
const REACH = 400;
const OPENER = 1;
const CLOSER = 2;
const PAUSE = 3;
const ENDER = 4;
const MARKS: readonly (readonly [kind: number, marks: string])[] = [
  [OPENER, '“‘（(《「『【'],
  [CLOSER, '”’）)》」』】'],
  [PAUSE, '、'],
  [ENDER, '。！？；：!?;:\n，,'],
];
const kinds = new Map(MARKS.flatMap(([kind, marks]) => [...marks].map((mark) => [mark.charCodeAt(0), kind] as const)));

/** What a code unit is for a list; the marks stand in ASCII, in general punctuation and in the forms for Chinese. */
function kindOf(code: number): number {
  return code >= 0x3100 && code < 0xff00 ? 0 : (kinds.get(code) ?? 0);
}

/** Words that lead into the first item and are no part of it. */
const LEADING_REGEX =
  /^(?:其中|包括|涵盖|涉及|分为|分别为|分别是|分别从|重点从|主要从|从|以|即|是|为|对|把|将|在|由|于|围绕|聚焦|通过|着力|积极|努力|全面|打造出|总结出|提炼出|推出|构建|改进|做到|做好|实现|落实|打造|形成|树立|建立|建成|推行|推动|实施|坚持|突出|抓好|完善|创新|创建|创设|提出|明确|组织|开展|并|及|和|与|了|有|中)+/u;

/**
 * Reads the list that ends at `end`: back to the clause's start, 、 between items, quotation marks and brackets passed over.
 *
 * Inside quotation marks that close at `end`, the list is what stands between them. `null` where there are not two items.
 *
 * @example listBefore('覆盖立案、审判、执行三个环节', 9) // items: 立案, 审判, 执行
 */
export function listBefore(text: string, end: number): List | null {
  if ('”’'.includes(text[end - 1] ?? ' ')) return quotedList(text, end);
  const cuts: number[] = [];
  let depth = 0;
  let at = end - 1;
  const floor = Math.max(0, end - REACH);
  for (; at >= floor; at--) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === CLOSER) depth++;
    else if (kind === OPENER) {
      if (depth === 0) break;
      depth--;
    } else if (depth > 0) continue;
    else if (kind === PAUSE) cuts.push(at);
    else if (kind === ENDER) break;
  }
  if (at < floor && floor > 0) return null;
  const lead = LEADING_REGEX.exec(text.slice(at + 1, cuts.at(-1) ?? at + 1))?.[0].length ?? 0;
  return split(text, at + 1 + lead, end, cuts.reverse());
}

/** “甲、乙、丙” or “甲”“乙”“丙”, closing at `end`. */
function quotedList(text: string, end: number): List | null {
  const items: Span[] = [];
  let stop = end;
  while ('”’'.includes(text[stop - 1] ?? ' ')) {
    const closer = stop - 1;
    const floor = Math.max(0, closer - 60);
    const opener = floor + text.slice(floor, closer).lastIndexOf(text[closer] === '”' ? '“' : '‘');
    if (opener < floor) break;
    const inside = text.slice(opener + 1, closer);
    if (inside.includes('、')) {
      const cuts = [...inside.matchAll(/、/gu)].map((match) => opener + 1 + match.index);
      return items.length === 0 ? split(text, opener + 1, closer, cuts) : null;
    }
    items.unshift({ start: opener + 1, end: closer });
    stop = opener;
    if (text[stop - 1] === '、' || text[stop - 1] === '和') stop--;
  }
  if (items.length < 2) return null;
  return { span: { start: items[0]!.start - 1, end }, items, most: items.length };
}

/** Where 和 and its like stand in `words`, two characters or more on both sides. */
function jointIn(words: string): Span | null {
  const match = /以及|[和及与]/u.exec(words.slice(2, -2));
  return match ? { start: 2 + match.index, end: 2 + match.index + match[0].length } : null;
}

function split(text: string, start: number, end: number, cuts: readonly number[]): List | null {
  const items: Span[] = [];
  let from = start;
  for (const cut of cuts) {
    if (cut > from) items.push({ start: from, end: cut });
    from = cut + 1;
  }
  if (end > from) items.push({ start: from, end });
  if (items.length === 0) return null;
  // 甲、乙和丙: the last 和 joins two items.
  const last = items.at(-1)!;
  const words = text.slice(last.start, last.end);
  const joint = jointIn(words);
  const joints = items.reduce(
    (sum, item) => sum + (/.(?:以及|[和及与]).|”“/u.test(text.slice(item.start, item.end)) ? 1 : 0),
    0,
  );
  if (items.length < 2 && !joint) return null;
  if (items.length === 1 && joint) {
    items.splice(
      0,
      1,
      { start: last.start, end: last.start + joint.start },
      { start: last.start + joint.end, end: last.end },
    );
    return { span: { start, end }, items, most: items.length };
  }
  return { span: { start, end }, items, most: items.length + joints };
}

/** Splits the last item of `list` at its 和, so that it has `count` items, where that can be. */
export function withItems(text: string, list: List, count: number): readonly Span[] | null {
  if (list.items.length === count) return list.items;
  if (list.items.length !== count - 1 || list.most < count) return null;
  const last = list.items.at(-1)!;
  const joint = jointIn(text.slice(last.start, last.end));
  if (!joint) return null;
  return [
    ...list.items.slice(0, -1),
    { start: last.start, end: last.start + joint.start },
    { start: last.start + joint.end, end: last.end },
  ];
}
