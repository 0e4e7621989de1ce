import { type Block, type Region, readBlocks } from './html-blocks.js';
import { FOOTER_REGEX, TRAIL_REGEX } from './html-lexicon.js';
import type { DocumentIssue } from './types.js';

/** Longest text after the first line of a page's foot that is foot as well. */
const FOOT_LENGTH = 300;

/** How much of a page's text a frame may hold: a class name may be wrong, a `footer` only be left open. */
const MOST = { frame: 0.5, header: 0.5, hidden: 0.5, landmark: 0.9 } as const;

/**
 * The text of a page: a block a line, an empty line between paragraphs, table cells each ended by a tab.
 *
 * With `main`, what frames the page is left out: navigation, menus, footers, hidden parts, runs of links. A frame that holds most of
 * the page's text is believed to be misnamed and stays.
 */
export function htmlToText(html: string, options: { main: boolean }): { text: string; issues: DocumentIssue[] } {
  const { blocks, regions } = readBlocks(html);
  const kept = options.main ? mainBlocks(blocks, regions) : blocks;
  if (kept.length > 0 || blocks.length === 0) return { text: toText(kept), issues: [] };
  return {
    text: toText(blocks),
    issues: [{ code: 'no-main-text', message: 'the page is menus and links alone: all of its text is given' }],
  };
}

function toText(blocks: readonly Block[]): string {
  let text = '';
  for (const [i, block] of blocks.entries()) text += (i === 0 ? '' : block.apart ? '\n\n' : '\n') + block.text;
  return text;
}

function mainBlocks(all: readonly Block[], regions: readonly Region[]): Block[] {
  const plain = all.reduce((sum, block) => sum + Math.max(0, block.text.length - block.linked), 0);
  const frames = new Set<Region>();
  const mains = new Set<Region>();
  // An outer region stands before those in it.
  for (const region of regions) {
    const { kind, parent } = region;
    if (parent && frames.has(parent)) frames.add(region);
    else if (kind !== 'main' && region.plain <= MOST[kind] * plain && !(kind === 'header' && region.hasHeading))
      frames.add(region);
    if (kind === 'main' || (parent && mains.has(parent))) mains.add(region);
  }
  const unframed = withoutFoot(withoutLinkRuns(all.filter(({ region }) => !region || !frames.has(region))));
  const inMain = ({ region }: Block) => region !== null && mains.has(region);
  const first = unframed.findIndex(inMain);
  if (first < 0 || length(unframed.filter(inMain)) * 10 < length(unframed) * 6) return unframed;
  return unframed.filter((block, i) => inMain(block) || (block.heading && i < first));
}

function length(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

/**
 * Leaves out lines that are links and nothing else: three or more in a row, those before the first other line and after the last, a line of
 * several, one that runs a script; and the line that tells the way to the page. A heading may be a link.
 */
function withoutLinkRuns(blocks: readonly Block[]): Block[] {
  const linky = blocks.map(
    ({ text, linked, heading }) =>
      !heading && linked * 10 >= text.replace(RULE_REGEX, '').length * 7 && !/[。！？]/u.test(text),
  );
  const drop = blocks.map((block, i) => isTrail(block) || (linky[i]! && (block.links >= 3 || block.scripts > 0)));
  for (let i = 0; i < blocks.length; ) {
    let end = i;
    while (end < blocks.length && (linky[end] || drop[end])) end++;
    if (end - i >= 3 || i === 0 || end === blocks.length) drop.fill(true, i, end);
    i = Math.max(end, i + 1);
  }
  return blocks.filter((_, i) => !drop[i]);
}

/** What stands between links. */
const RULE_REGEX = /[\s|｜·•/>＞»-]+/gu;

/** 当前位置：首页 > 法院概况: the way to a page. */
function isTrail({ text, links }: Block): boolean {
  return text.length < 100 && (TRAIL_REGEX.test(text) || (links >= 2 && /[>＞»]/u.test(text)));
}

/** Cuts at the first line that only a foot has, when little follows it. */
function withoutFoot(blocks: readonly Block[]): Block[] {
  let after = 0;
  let cut = blocks.length;
  for (let i = blocks.length - 1; i >= 0 && after <= FOOT_LENGTH; i--) {
    const { text } = blocks[i]!;
    after += text.length;
    if (text.length <= FOOT_LENGTH && FOOTER_REGEX.test(text)) cut = i;
  }
  return cut === 0 ? [...blocks] : blocks.slice(0, cut);
}
