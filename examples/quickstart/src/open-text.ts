import { readFileSync } from 'node:fs';

/** A file that holds no text we can read; the message is one line for the user. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be read (permission denied)',
  EPERM: 'may not be read (permission denied)',
};

/**
 * Reads the text of a UTF-8 file, a byte order mark aside, so that line and column are those an editor shows.
 *
 * @throws {UnreadableFile} where the file is missing, empty, binary or in another encoding.
 */
export function openText(path: string): string {
  const bytes = readBytes(path);
  if (bytes.length === 0) throw new UnreadableFile(`${path}: is empty (0 bytes)`);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw new UnreadableFile(`${path}: is UTF-16; save it as UTF-8 text`);
  if (bytes.includes(0))
    throw new UnreadableFile(`${path}: is no plain text (it holds NUL bytes); save it as UTF-8 text`);
  const text = decode(path, bytes);
  if (text.trim() === '') throw new UnreadableFile(`${path}: holds nothing but white space`);
  if (!/[^\s\p{Cc}]/u.test(text))
    throw new UnreadableFile(`${path}: is no plain text (it holds nothing but control codes)`);
  return text;
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new UnreadableFile(`${path}: ${REASONS[code] ?? `cannot be read (${code || String(error)})`}`);
  }
}

function decode(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFile(`${path}: is not UTF-8 (another encoding, or no text at all); save it as UTF-8 text`);
  }
}
