import { isRatherBig5 } from './big5.js';
import { DocumentError } from './error.js';
import { latin1 } from './sniff.js';
import type { DocumentIssue } from './types.js';

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly issues: readonly DocumentIssue[];
}

/** Labels that pages carry by default of the program that made them; no Chinese text can be written in them. */
const WESTERN = new Set(['windows-1252', 'iso-8859-2', 'iso-8859-15', 'macintosh']);
/** So many characters of two or more bytes are no accident: one pair of GBK bytes in seven is UTF-8 by chance. */
const SURELY_UTF8 = 6;

/**
 * Bytes to text: byte order mark, then what the caller or the document declares, then strict UTF-8, then GB18030.
 *
 * GB18030 takes in GBK and GB2312, so that either label means it. A declaration that the bytes contradict is passed over and
 * reported, and so are bytes that are Big5 more likely; what can't be decoded is U+FFFD in the text, with an issue for each run of it.
 */
export function decode(bytes: Uint8Array, options: { encoding?: string; html?: boolean } = {}): Decoded {
  const mark = byteOrderMark(bytes);
  if (mark) return lossy(bytes, mark, []);
  if (options.encoding !== undefined) return lossy(bytes, canonical(options.encoding), []);
  const declared = options.html ? declaredEncoding(bytes) : null;
  const utf8 = strict(bytes, 'utf-8');
  const issues: DocumentIssue[] = [];
  if (declared) {
    const contradicted = declared !== 'utf-8' && utf8 !== null && longCharacters(utf8) >= SURELY_UTF8;
    const text = contradicted || WESTERN.has(declared) ? null : declared === 'utf-8' ? utf8 : strict(bytes, declared);
    if (text !== null) return { text, encoding: declared, issues };
    if (utf8 === null || longCharacters(utf8) > 0)
      issues.push({ code: 'declared-encoding-wrong', message: `declared as ${declared}, but the bytes are not` });
  }
  if (utf8 !== null && !utf8.includes('\0')) return { text: utf8, encoding: 'utf-8', issues };
  const wide = unmarkedWide(bytes);
  if (wide) return { ...wide, issues };
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8', issues };
  const nearlyUtf8 = lossy(bytes, 'utf-8', issues);
  const lost = replaced(nearlyUtf8.text);
  if (longCharacters(nearlyUtf8.text) - lost >= 20 * lost) return nearlyUtf8;
  const gb = strict(bytes, 'gb18030');
  if (gb !== null) {
    if (isRatherBig5(bytes))
      issues.push({ code: 'doubtful-encoding', message: 'read as gb18030, but the bytes are big5 more likely' });
    return { text: gb, encoding: 'gb18030', issues };
  }
  const nearlyGb = lossy(bytes, 'gb18030', issues);
  return replaced(nearlyGb.text) <= lost ? nearlyGb : nearlyUtf8;
}

/** Neither white space nor a control code. */
const SHOWN_REGEX = /[^\s\p{Cc}]/u;

/** Throws where a text is none: images, programs and archives read as characters are full of control codes, or hold nothing else. */
export function mustBeText(text: string): void {
  let odd = 0;
  let first = -1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd || (code < 0x20 && !(code >= 9 && code <= 13) && code !== 0x1a)) {
      if (first < 0) first = i;
      odd++;
    }
  }
  if (odd > 3 && odd * 10 > text.length)
    throw new DocumentError(
      'not-this-type',
      `expected text, got ${odd} control codes or unreadable bytes in ${text.length} characters`,
      {
        offset: first,
      },
    );
  const control = SHOWN_REGEX.test(text) ? -1 : text.search(/\S/u);
  if (control >= 0)
    throw new DocumentError('not-this-type', 'expected text, got nothing but control codes', { offset: control });
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  // GB18030 has a mark too, and Notepad of some Windows versions writes it.
  if (a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33) return 'gb18030';
  return null;
}

/** The WHATWG name of a label, with GBK and GB2312 taken as the superset that browsers and editors write under them. */
function canonical(label: string): string {
  const name = new TextDecoder(label.trim()).encoding;
  return name === 'gbk' ? 'gb18030' : name;
}

const CHARSET_REGEX =
  /<meta\b[^>]{0,500}?\bcharset\s*=[\s"']*([\w.:-]{1,40})|<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})/giu;

function declaredEncoding(bytes: Uint8Array): string | null {
  for (const match of latin1(bytes, 0, 4096).matchAll(CHARSET_REGEX)) {
    try {
      const name = canonical(match[1] ?? match[2] ?? '');
      // The mark of such a page would be 16 bits wide itself: it was read as bytes, so it is not (HTML, "prescan").
      return name.startsWith('utf-16') ? 'utf-8' : name;
    } catch {
      // No label that is known: as if none were there.
    }
  }
  return null;
}

/** 16-bit text without a mark: its line ends and digits hold NULs, and in the right order nearly all of it is Han, ASCII and signs. */
function unmarkedWide(bytes: Uint8Array): { text: string; encoding: string } | null {
  if (bytes.length % 2 || !bytes.includes(0)) return null;
  for (const encoding of ['utf-16le', 'utf-16be']) {
    const text = strict(bytes, encoding);
    if (text !== null && (text.match(COMMON_REGEX)?.length ?? 0) >= 0.95 * text.length) return { text, encoding };
  }
  return null;
}

/** Common in Chinese text: ASCII, general punctuation, CJK punctuation, Han, full-width forms. */
const COMMON_REGEX = /[\t\n\r -~\u2010-\u2026\u3000-\u301F\u4E00-\u9FFF\uFF01-\uFF5E]/gu;

function strict(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function lossy(bytes: Uint8Array, encoding: string, before: readonly DocumentIssue[]): Decoded {
  const decoded = new TextDecoder(encoding).decode(bytes);
  // The decoder takes off the marks of Unicode's own encodings only.
  const text = encoding === 'gb18030' && decoded.startsWith('\uFEFF') ? decoded.slice(1) : decoded;
  const known = strict(bytes, encoding) !== null;
  const issues = [...before];
  if (!known)
    for (const { 0: run, index: start } of text.matchAll(/\uFFFD+/gu))
      issues.push({ code: 'undecodable-bytes', message: `not ${encoding}`, span: { start, end: start + run.length } });
  return { text, encoding, issues };
}

function longCharacters(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) count++;
  return count;
}

function replaced(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === 0xfffd) count++;
  return count;
}
