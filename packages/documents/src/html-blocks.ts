import { Parser } from 'htmlparser2';
import { DocumentError } from './error.js';
import { FRAME_ELEMENTS, FRAME_ROLES, FRAME_WORDS, LINES, PARAGRAPHS, SILENT } from './html-lexicon.js';
import { collapse } from './html-space.js';

/** A part of the page that may be left out, or may be all that is kept. */
export interface Region {
  readonly kind: 'frame' | 'landmark' | 'header' | 'hidden' | 'main';
  readonly parent: Region | null;
  /** UTF-16 length of the text in it that is in no link. */
  plain: number;
  hasHeading: boolean;
}

/** A line of the page: no block element begins or ends within it. */
export interface Block {
  text: string;
  /** Apart from the block before by an empty line. */
  apart: boolean;
  readonly heading: boolean;
  readonly region: Region | null;
  /** UTF-16 length of the text in links, how many links, and how many of them only run a script. */
  linked: number;
  links: number;
  scripts: number;
}

interface Open {
  readonly name: string;
  readonly silent: boolean;
  readonly outer: Region | null;
}

interface Table {
  readonly first: number;
  readonly rows: number[][];
  nested: boolean;
}

/**
 * Deepest nesting taken. Browsers stop at 512; pages of the year 2000 leave thousands of `font` open. Past this the parser's own
 * stack costs seconds.
 */
const MAX_DEPTH = 20_000;
/** Text in a cell past which a table of one column or row is a page layout, not data. */
const LONG_CELL = 200;

/** Most lines taken: a page of more is an attack on memory. */
const MAX_BLOCKS = 2_000_000;

/** Reads a page into its lines, in order, each with the region that it stands in; tables of data become a line per row. */
export function readBlocks(html: string): { blocks: Block[]; regions: Region[] } {
  const blocks: Block[] = [];
  const regions: Region[] = [];
  const open: Open[] = [];
  const tables: Table[] = [];
  let pending = '';
  let region: Region | null = null;
  let silent = 0;
  let preserved = 0;
  let links = 0;
  let heading = 0;
  let apart = false;
  let afterBreak = false;
  let linked = 0;
  let linkCount = 0;
  let scriptCount = 0;

  const flush = (paragraph: boolean) => {
    const text = collapse(pending, preserved > 0);
    pending = '';
    if (text !== '') {
      if (blocks.length >= MAX_BLOCKS)
        throw new DocumentError('too-large', `more than ${MAX_BLOCKS} lines`, { offset: parser.startIndex });
      blocks.push({ text, apart, heading: heading > 0, region, linked, links: linkCount, scripts: scriptCount });
      if (region) {
        region.plain += Math.max(0, text.length - linked);
        region.hasHeading ||= heading > 0;
      }
      apart = afterBreak = false;
    }
    apart ||= paragraph;
    linked = scriptCount = 0;
    linkCount = links > 0 ? 1 : 0;
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      if (open.length >= MAX_DEPTH)
        throw new DocumentError('too-large', `elements nested deeper than ${MAX_DEPTH}`, { offset: parser.startIndex });
      const hush = SILENT.has(name);
      open.push({ name, silent: hush, outer: region });
      if (hush) silent++;
      if (silent > 0) return;
      if (name === 'br') {
        flush(afterBreak);
        afterBreak = true;
      } else if (PARAGRAPHS.has(name)) flush(true);
      else if (LINES.has(name) || name === 'td' || name === 'th') flush(false);
      const kind = regionKind(name, attributes, region);
      if (kind) {
        region = { kind, parent: region, plain: 0, hasHeading: false };
        regions.push(region);
      }
      if (name === 'a' && attributes.href !== undefined) {
        links++;
        linkCount++;
        if (/^\s*javascript:/iu.test(attributes.href)) scriptCount++;
      } else if (name === 'pre') preserved++;
      else if (/^h[1-6]$/u.test(name)) heading++;
      else if (name === 'table') {
        const outer = tables.at(-1);
        if (outer) outer.nested = true;
        tables.push({ first: blocks.length, rows: [], nested: false });
      } else if (name === 'tr') tables.at(-1)?.rows.push([]);
      else if (name === 'td' || name === 'th') {
        const table = tables.at(-1);
        if (table && table.rows.length === 0) table.rows.push([]);
        table?.rows.at(-1)?.push(blocks.length);
      }
    },
    ontext(text) {
      if (silent > 0) return;
      pending += text;
      if (links > 0) linked += text.trim().length;
    },
    onclosetag(name) {
      const element = open.pop();
      if (element?.silent) {
        silent--;
        return;
      }
      if (silent > 0) return;
      if (PARAGRAPHS.has(name)) flush(true);
      else if (LINES.has(name) || name === 'td' || name === 'th') flush(false);
      if (name === 'a' && links > 0) links--;
      else if (name === 'pre' && preserved > 0) preserved--;
      else if (/^h[1-6]$/u.test(name) && heading > 0) heading--;
      else if (name === 'table') {
        const table = tables.pop();
        if (table) joinRows(blocks, table);
      }
      region = element ? element.outer : null;
    },
  });
  parser.write(html);
  parser.end();
  flush(false);
  for (let i = regions.length - 1; i >= 0; i--) {
    const inner = regions[i]!;
    if (!inner.parent) continue;
    inner.parent.plain += inner.plain;
    inner.parent.hasHeading ||= inner.hasHeading;
  }
  return { blocks, regions };
}

function regionKind(name: string, attributes: Record<string, string>, region: Region | null): Region['kind'] | null {
  if (name === 'body' || name === 'html') return null;
  const role = attributes.role ?? '';
  if (name === 'main' || name === 'article' || role === 'main' || role === 'article') return 'main';
  if (attributes.hidden !== undefined || /display\s*:\s*none/iu.test(attributes.style ?? '')) return 'hidden';
  if (FRAME_ELEMENTS.has(name) || FRAME_ROLES.has(role)) return 'landmark';
  if (name === 'header') return region?.kind === 'main' ? null : 'header';
  const words = `${attributes.class ?? ''} ${attributes.id ?? ''}`.slice(0, 400).match(/[A-Z]?[a-z]+/gu) ?? [];
  return words.some((word) => FRAME_WORDS.has(word.toLowerCase())) ? 'frame' : null;
}

/** Puts the lines of a data table into one line per row, each cell ended by a tab; a table that lays out a page stays as it is. */
function joinRows(blocks: Block[], table: Table): void {
  const { first, rows } = table;
  if (table.nested || rows.length === 0) return;
  const cellEnd = (r: number, c: number) => rows[r]![c + 1] ?? firstOf(rows, r + 1) ?? blocks.length;
  const cells = rows.map((row, r) => row.map((start, c) => blocks.slice(start, cellEnd(r, c))));
  const wide = cells.filter((row) => row.filter((cell) => cell.length > 0).length >= 2).length;
  const long = cells.some((row) =>
    row.some((cell) => cell.length >= 3 || cell.reduce((sum, block) => sum + block.text.length, 0) > LONG_CELL),
  );
  if (wide === 0 || (wide === 1 && long)) return;
  const before = blocks.slice(first, firstOf(rows, 0) ?? first);
  const lines = cells
    .filter((row) => row.some((cell) => cell.length > 0))
    .map((row, r): Block => {
      const all = row.flat();
      return {
        text: row.map((cell) => `${cell.map((block) => block.text).join(' ')}\t`).join(''),
        apart: r === 0,
        heading: false,
        region: all[0]!.region,
        linked: all.reduce((sum, block) => sum + block.linked, 0),
        links: all.reduce((sum, block) => sum + block.links, 0),
        scripts: all.reduce((sum, block) => sum + block.scripts, 0),
      };
    });
  blocks.length = first;
  for (const block of before) blocks.push(block);
  for (const line of lines) blocks.push(line);
}

/** Where the first cell at or after row `r` begins. */
function firstOf(rows: readonly number[][], r: number): number | undefined {
  for (let i = r; i < rows.length; i++) if (rows[i]!.length > 0) return rows[i]![0];
  return undefined;
}
