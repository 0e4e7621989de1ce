import { DocumentError } from './error.js';
import { htmlToText } from './html.js';
import { peer } from './peer.js';
import { readZip, storeZip, unpack } from './zip.js';

/** Most XML taken, unpacked, and most tags in it: mammoth holds it as a tree, at some 1.5 kB a tag. */
const MAX_XML = 24 * 1024 * 1024;
const MAX_TAGS = 500_000;
const LESS_THAN = 0x3c;
const XML_REGEX = /\.(?:xml|rels)$/iu;

/** Kinds of archive that are no Word document, by a file that only they have. */
const OTHER_KINDS: readonly (readonly [file: string, kind: string])[] = [
  ['xl/workbook.xml', 'an Excel workbook'],
  ['ppt/presentation.xml', 'a PowerPoint presentation'],
  ['OFD.xml', 'an OFD document (save it as .pdf)'],
  ['content.xml', 'an OpenDocument file (save it as .docx)'],
];

/** The text of a Word document: its XML is unpacked here, within limits, and given to mammoth as it is. */
export async function readDocx(bytes: Uint8Array, maxBytes: number): Promise<string> {
  const entries = readZip(bytes);
  const has = (name: string) => entries.some((entry) => entry.name === name);
  if (!has('[Content_Types].xml') || !entries.some(({ name }) => name.startsWith('word/'))) {
    const kind = OTHER_KINDS.find(([file]) => has(file))?.[1] ?? 'an archive of other files';
    throw new DocumentError('not-this-type', `expected a Word document (.docx), got ${kind}`, { offset: 0 });
  }
  let left = Math.min(MAX_XML, maxBytes);
  let tags = 0;
  const files = [];
  for (const entry of entries) {
    if (!XML_REGEX.test(entry.name)) continue;
    const content = await unpack(bytes, entry, left);
    left -= content.length;
    for (const byte of content) if (byte === LESS_THAN) tags++;
    if (tags > MAX_TAGS)
      throw new DocumentError('too-large', `more than ${MAX_TAGS} tags in its XML`, { offset: entry.at });
    files.push({ entry, content });
  }
  const mammoth = await peer('mammoth', '.docx', async () => (await import('mammoth')).default);
  const zip = storeZip(files);
  // Node's build of mammoth reads `buffer`, the browser's `arrayBuffer`.
  const input = { buffer: zip, arrayBuffer: zip.buffer } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
  try {
    const { value } = await mammoth.convertToHtml(input, {
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      externalFileAccess: false,
    });
    return htmlToText(value, { main: false }).text;
  } catch (cause) {
    if (cause instanceof DocumentError) throw cause;
    if (cause instanceof RangeError) throw new DocumentError('too-large', 'elements nested too deeply', { cause });
    throw new DocumentError(
      'truncated',
      `the Word document is damaged: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
}
