import type { DocumentType } from './types.js';

/** What bytes are, by their first ones: a type that can be opened, or the name of something that cannot. */
export type Sniffed =
  | { readonly type: DocumentType | 'zip' | 'ole' }
  | { readonly type: 'other'; readonly name: string };

/**
 * Signatures of what people have in such folders besides text.
 *
 * @see https://en.wikipedia.org/wiki/List_of_file_signatures
 */
const SIGNATURES: readonly (readonly [offset: number, bytes: string, what: Sniffed])[] = [
  [0, 'PK\x03\x04', { type: 'zip' }],
  [0, 'PK\x05\x06', { type: 'zip' }],
  [0, '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', { type: 'ole' }],
  [0, '\x89PNG\r\n\x1A\n', { type: 'other', name: 'a PNG image' }],
  [0, '\xFF\xD8\xFF', { type: 'other', name: 'a JPEG image' }],
  [0, 'GIF8', { type: 'other', name: 'a GIF image' }],
  [0, 'II*\0', { type: 'other', name: 'a TIFF image' }],
  [0, 'MM\0*', { type: 'other', name: 'a TIFF image' }],
  [8, 'WEBP', { type: 'other', name: 'a WebP image' }],
  [4, 'ftyp', { type: 'other', name: 'a video or HEIC image' }],
  [0, '\x1F\x8B', { type: 'other', name: 'a gzip archive' }],
  [0, '7z\xBC\xAF\x27\x1C', { type: 'other', name: 'a 7z archive' }],
  [0, 'Rar!\x1A\x07', { type: 'other', name: 'a RAR archive' }],
  [0, 'ID3', { type: 'other', name: 'an MP3 recording' }],
  [0, '\x7FELF', { type: 'other', name: 'a program' }],
  [0, 'PAR1', { type: 'other', name: 'a Parquet file' }],
  [0, '{\\rtf', { type: 'other', name: 'an RTF document (save it as .docx)' }],
];

const HEAD = 4096;

/** Byte n is character n, so that offsets into the result are byte offsets. */
export function latin1(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let i = Math.max(0, start); i < Math.min(end, bytes.length); i++) text += String.fromCharCode(bytes[i]!);
  return text;
}

const HTML_START_REGEX =
  /^(?:<\?xml[^>]*>\s*)?(?:<!--|<!doctype html|<(?:html|head|body|meta|title|article|main|section|nav|div|p|[ou]l|table|h[1-6])\b)/iu;
const MHTML_START_REGEX =
  /^(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\n)*){0,20}?(?:MIME-Version|Content-Type):[^\n]*(?:1\.0|multipart\/related)/iu;

/** What the bytes are; text of no other kind is `txt`. */
export function sniff(bytes: Uint8Array): Sniffed {
  const head = latin1(bytes, 0, HEAD);
  for (const [offset, signature, what] of SIGNATURES) if (head.startsWith(signature, offset)) return what;
  // A bitmap's header names the length of the file; two letters alone could be the start of a text.
  if (
    head.startsWith('BM') &&
    bytes.length > 6 &&
    new DataView(bytes.buffer, bytes.byteOffset).getUint32(2, true) === bytes.length
  )
    return { type: 'other', name: 'a BMP image' };
  if (head.slice(0, 1024).includes('%PDF-')) return { type: 'pdf' };
  const start = head.startsWith('\xFF\xFE') || head.startsWith('\xFE\xFF') ? head.replaceAll('\0', '').slice(2) : head;
  const trimmed = start.replace(/^\xEF\xBB\xBF/u, '').trimStart();
  if (HTML_START_REGEX.test(trimmed)) return { type: 'html' };
  if (MHTML_START_REGEX.test(trimmed.slice(0, 1024)) && /multipart\/related/iu.test(head))
    return { type: 'other', name: 'a web archive (.mht; save the page as .html)' };
  return { type: 'txt' };
}
