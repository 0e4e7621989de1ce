import { decode, mustBeText } from './decode.js';
import { DocumentError } from './error.js';
import { type Sniffed, sniff } from './sniff.js';
import type { DocumentType, OpenedDocument, OpenOptions } from './types.js';

const MAX_BYTES = 64 * 1024 * 1024;

const NAMES: Readonly<Record<DocumentType, string>> = {
  txt: 'text',
  html: 'an HTML page',
  docx: 'a Word document (.docx)',
  pdf: 'a PDF',
};

/**
 * Opens a document: its bytes become the raw text that every offset points into.
 *
 * `.txt` and `.html` in any Chinese encoding; of a page the main text; of `.docx` and `.pdf` the paragraphs, with table cells each ended by
 * a tab and rows by a line end. `.docx` needs the package mammoth, `.pdf` needs unpdf. What is doubtful is in `issues`.
 *
 * @throws DocumentError `empty`, `too-large`, `not-this-type`, `encrypted`, `truncated`, `no-text-layer` or `missing-peer`.
 * @throws RangeError when `options.encoding` is no encoding that a browser knows.
 * @example (await openDocument(new TextEncoder().encode('<h1>工作报告</h1><p>审结案件 1&nbsp;件</p>'))).type // => 'html'
 */
export async function openDocument(bytes: Uint8Array, options: OpenOptions = {}): Promise<OpenedDocument> {
  const maxBytes = options.maxBytes ?? MAX_BYTES;
  if (bytes.length > maxBytes)
    throw new DocumentError('too-large', `${bytes.length} bytes, at most ${maxBytes} are read`, {
      offset: maxBytes,
    });
  if (bytes.length === 0) throw new DocumentError('empty', '0 bytes', { offset: 0 });
  const type = typeOf(bytes, sniff(bytes), options.type);
  const opened = await read(bytes, type, options, maxBytes);
  if (!/\S/u.test(opened.text))
    throw new DocumentError('empty', `${NAMES[type]} without a character of text`, { offset: 0 });
  return opened;
}

function typeOf(bytes: Uint8Array, found: Sniffed, wanted: DocumentType | undefined): DocumentType {
  const expected = wanted ? NAMES[wanted] : 'text, HTML, .docx or .pdf';
  const refuse = (what: string) =>
    new DocumentError('not-this-type', `expected ${expected}, got ${what}`, { offset: 0 });
  if (found.type === 'other') throw refuse(found.name);
  if (found.type === 'ole') {
    // A password-protected .docx is an OLE file with a stream of this name in UTF-16.
    if (new TextDecoder('latin1').decode(bytes).includes('E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e'))
      throw new DocumentError('encrypted', 'the Word document is protected by a password', { offset: 0 });
    throw refuse('an old Office or WPS file (save it as .docx)');
  }
  const type = found.type === 'zip' ? 'docx' : found.type;
  if (wanted === undefined || type === wanted) return type;
  // Text and HTML are both text: the caller's word decides.
  if ((type === 'txt' || type === 'html') && (wanted === 'txt' || wanted === 'html')) return wanted;
  throw refuse(type === 'docx' ? 'a zip archive or Word document' : NAMES[type]);
}

async function read(
  bytes: Uint8Array,
  type: DocumentType,
  options: OpenOptions,
  maxBytes: number,
): Promise<OpenedDocument> {
  if (type === 'docx') {
    const { readDocx } = await import('./docx.js');
    return { text: await readDocx(bytes, maxBytes), type, issues: [] };
  }
  if (type === 'pdf') {
    const { readPdf } = await import('./pdf.js');
    return { ...(await readPdf(bytes, maxBytes)), type };
  }
  const decoded = decode(bytes, { ...options, html: type === 'html' });
  mustBeText(decoded.text);
  if (type === 'txt') return { ...decoded, type };
  const { htmlToText } = await import('./html.js');
  const { text, issues } = htmlToText(decoded.text, { main: true });
  // Where bytes were lost is an offset into the page's source, which the text no longer is.
  const before = decoded.issues.map(({ span: _, ...issue }) => issue);
  return { text, type, encoding: decoded.encoding, issues: [...before, ...issues] };
}
