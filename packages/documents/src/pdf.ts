import { DocumentError } from './error.js';
import { withoutFurniture } from './pdf-furniture.js';
import { type Glyphs, toLines } from './pdf-lines.js';
import { dataFactory, mustHaveMaps } from './pdf-maps.js';
import { toParagraphs } from './pdf-paragraphs.js';
import { refusePdfBomb } from './pdf-streams.js';
import { peer } from './peer.js';
import { latin1 } from './sniff.js';
import type { DocumentIssue } from './types.js';

/** Of pdf.js, what is used here. */
interface PdfPage {
  readonly view: readonly number[];
  getTextContent(): Promise<{ items: readonly unknown[] }>;
  cleanup(): void;
}
interface PdfItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** The paragraphs of a PDF's text layer; look-alike radicals and stray spaces stay as they are, for `normalize`. */
export async function readPdf(bytes: Uint8Array, maxBytes: number): Promise<{ text: string; issues: DocumentIssue[] }> {
  const { getDocumentProxy } = await peer('unpdf', '.pdf', () => import('unpdf'));
  await refusePdfBomb(bytes, maxBytes);
  const issues: DocumentIssue[] = [];
  // A copy: pdf.js takes the buffer over.
  const missing = new Set<string>();
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {
    verbosity: 0,
    BinaryDataFactory: dataFactory(missing),
  }).catch((cause: unknown) => {
    throw refused(bytes, cause);
  });
  try {
    const pages = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = (await pdf.getPage(number).catch((cause: unknown) => {
        throw damaged(bytes, `page ${number} of ${pdf.numPages} can't be read`, cause);
      })) as unknown as PdfPage;
      const { items } = await page.getTextContent().catch((cause: unknown) => {
        throw damaged(bytes, `page ${number} of ${pdf.numPages} can't be read`, cause);
      });
      const lines = toLines(number, items.flatMap(toGlyphs));
      if (lines.length === 0)
        issues.push({ code: 'page-without-text', message: `page ${number} has no text layer`, page: number });
      pages.push({ lines, height: page.view[3]! - page.view[1]! });
      page.cleanup();
    }
    mustHaveMaps(missing);
    if (pages.every(({ lines }) => lines.length === 0))
      throw new DocumentError(
        'no-text-layer',
        `none of ${pages.length} pages has text: a scan needs character recognition (OCR) first`,
      );
    const { lines, issues: left } = withoutFurniture(pages);
    return { text: toParagraphs(lines), issues: [...issues, ...left] };
  } finally {
    await pdf.destroy();
  }
}

function toGlyphs(item: unknown): Glyphs[] {
  const { str, transform, width } = item as Partial<PdfItem>;
  if (typeof str !== 'string' || !transform || width === undefined) return [];
  const [a = 0, b = 0, , , x = 0, y = 0] = transform;
  return [{ text: str, x, y, width, size: Math.hypot(a, b) || (item as PdfItem).height }];
}

function refused(bytes: Uint8Array, cause: unknown): DocumentError {
  const { name, message } = cause as { name?: string; message?: string };
  if (name === 'PasswordException')
    return new DocumentError('encrypted', 'the PDF is protected by a password', { cause });
  return damaged(bytes, `the PDF can't be read: ${message ?? String(cause)}`, cause);
}

function damaged(bytes: Uint8Array, message: string, cause: unknown): DocumentError {
  const ended = latin1(bytes, bytes.length - 2048, bytes.length).includes('%%EOF');
  return new DocumentError('truncated', ended ? message : `${message}; it ends without %%EOF`, {
    offset: bytes.length,
    cause,
  });
}
