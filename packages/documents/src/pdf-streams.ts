import { DocumentError } from './error.js';
import { latin1 } from './sniff.js';
import { inflate } from './zip.js';

const STREAM = 'stream';
/** A dictionary before a stream is seldom longer; `/Image` is among its first keys. */
const DICTIONARY = 1024;
/** More of one content stream or font than any page has. */
const MAX_STREAM = 64 * 1024 * 1024;

/**
 * Refuses a PDF of which one compressed stream unpacks past `maxBytes`, or all of them past four times that: pdf.js would unpack it whole.
 * Images are passed over, as no text is in them.
 */
export async function refusePdfBomb(bytes: Uint8Array, maxBytes: number): Promise<void> {
  const limit = Math.min(MAX_STREAM, maxBytes);
  let left = 4 * limit;
  for (let at = find(bytes, STREAM, 0); at >= 0; at = find(bytes, STREAM, at + STREAM.length)) {
    if (bytes[at - 1] === 0x64) continue; // endstream
    const dictionary = latin1(bytes, at - DICTIONARY, at)
      .split('endobj')
      .at(-1)!;
    if (!dictionary.includes('FlateDecode') && !dictionary.includes('/Fl')) continue;
    if (/\/Subtype\s*\/Image/u.test(dictionary)) continue;
    let start = at + STREAM.length;
    if (bytes[start] === 13) start++;
    if (bytes[start] === 10) start++;
    const end = find(bytes, 'endstream', start);
    const packed = bytes.subarray(start, end < 0 ? bytes.length : end);
    const length = await unpackedLength(packed, dictionary.split('FlateDecode').length - 1, limit);
    left -= length;
    if (length > limit || left < 0)
      throw new DocumentError('too-large', `a stream of the PDF unpacks to more than ${limit} bytes`, { offset: at });
    if (end >= 0) at = end;
  }
}

/** Length after one or two rounds of inflating, as far as it goes; 0 for what is no deflate, which pdf.js will not unpack either. */
async function unpackedLength(packed: Uint8Array, rounds: number, limit: number): Promise<number> {
  const twice = rounds > 1;
  const { chunks, length } = await inflate(packed, 'deflate', limit, twice);
  if (!twice || length > limit) return length;
  return Math.max(length, (await inflate(await joined(chunks), 'deflate', limit, false)).length);
}

async function joined(chunks: readonly Uint8Array[]): Promise<Uint8Array> {
  return new Uint8Array(await new Blob(chunks as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}

function find(bytes: Uint8Array, word: string, from: number): number {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let i = 1;
    while (i < word.length && bytes[at + i] === word.charCodeAt(i)) i++;
    if (i === word.length) return at;
  }
  return -1;
}
