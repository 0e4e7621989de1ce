import { DocumentError } from './error.js';
import { latin1 } from './sniff.js';

/** A file in an archive, as the central directory tells of it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Byte offset of its local header. */
  readonly at: number;
  readonly encrypted: boolean;
}

const MAX_ENTRIES = 10_000;

/**
 * The files of a zip archive.
 *
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT sections 4.3.12 and 4.3.16
 */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tail = Math.max(0, bytes.length - 22 - 0xffff);
  const end = tail + latin1(bytes, tail, bytes.length).lastIndexOf('PK\x05\x06');
  if (end < tail || end + 22 > bytes.length)
    throw truncated('no central directory at the end of the archive', bytes.length);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES)
    throw new DocumentError('too-large', `${count} files in the archive, at most ${MAX_ENTRIES} are read`);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50)
      throw truncated('the central directory is damaged', at);
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > bytes.length) throw truncated('the central directory is cut off', at);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return entries;
}

/** Unpacks one file, and stops as soon as it is longer than `limit`, whatever its header says. */
export async function unpack(bytes: Uint8Array, entry: ZipEntry, limit: number): Promise<Uint8Array> {
  if (entry.encrypted) throw new DocumentError('encrypted', `${entry.name} is encrypted`, { offset: entry.at });
  if (entry.unpacked > limit) throw bomb(entry, limit);
  if (entry.at + 30 > bytes.length) throw truncated(`${entry.name} is missing`, entry.at);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  if (start + entry.packed > bytes.length) throw truncated(`${entry.name} is cut off`, bytes.length);
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method === 0) return packed;
  if (entry.method !== 8)
    throw new DocumentError('not-this-type', `${entry.name} is packed by method ${entry.method}, expected 8 (deflate)`);
  const { chunks, length, error } = await inflate(packed, 'deflate-raw', limit);
  if (length > limit) throw bomb(entry, limit);
  if (error !== undefined || length !== entry.unpacked) throw truncated(`${entry.name} is damaged`, entry.at, error);
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Inflates until the end, an error, or more than `limit` bytes; with `keep` false the bytes are only counted. */
export async function inflate(
  packed: Uint8Array,
  format: 'deflate' | 'deflate-raw',
  limit: number,
  keep = true,
): Promise<{ chunks: Uint8Array[]; length: number; error?: unknown }> {
  const reader = new Blob([packed as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream(format))
    .getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { chunks, length };
      if (keep) chunks.push(value);
      length += value.length;
      if (length <= limit) continue;
      await reader.cancel();
      return { chunks: [], length };
    }
  } catch (error) {
    return { chunks, length, error };
  }
}

/** An archive of files that are stored as they are, for a reader that would unpack without a limit. */
export function storeZip(files: readonly { readonly entry: ZipEntry; readonly content: Uint8Array }[]): Uint8Array {
  const names = files.map(({ entry }) => new TextEncoder().encode(entry.name));
  const size = files.reduce((sum, { content }, i) => sum + content.length + 76 + 2 * names[i]!.length, 22);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  const starts: number[] = [];
  let at = 0;
  const header = (signature: number, skip: number, i: number) => {
    const { entry, content } = files[i]!;
    view.setUint32(at, signature, true);
    view.setUint16(at + skip, 20, true);
    view.setUint16(at + skip + 2, 0x0800, true);
    view.setUint32(at + skip + 10, entry.crc, true);
    view.setUint32(at + skip + 14, content.length, true);
    view.setUint32(at + skip + 18, content.length, true);
    view.setUint16(at + skip + 22, names[i]!.length, true);
  };
  for (const [i, { content }] of files.entries()) {
    starts.push(at);
    header(0x04034b50, 4, i);
    bytes.set(names[i]!, at + 30);
    bytes.set(content, at + 30 + names[i]!.length);
    at += 30 + names[i]!.length + content.length;
  }
  const directory = at;
  for (const [i, name] of names.entries()) {
    header(0x02014b50, 6, i);
    view.setUint32(at + 42, starts[i]!, true);
    bytes.set(name, at + 46);
    at += 46 + name.length;
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, files.length, true);
  view.setUint16(at + 10, files.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

function truncated(message: string, offset: number, cause?: unknown): DocumentError {
  return new DocumentError('truncated', message, { offset, cause });
}

function bomb(entry: ZipEntry, limit: number): DocumentError {
  return new DocumentError('too-large', `${entry.name} unpacks to more than ${limit} bytes`, { offset: entry.at });
}
