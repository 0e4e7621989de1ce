import { type FileHandle, open } from 'node:fs/promises';
import { type OpenedDocument, openDocument } from '@zhibiao/documents';

/** As `openDocument` has it: nothing larger is read into memory. */
const MAX_BYTES = 64 * 1024 * 1024;
const HTML_REGEX = /\.(?:s?html?|xhtml)$/iu;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'is a folder',
  EACCES: 'permission denied',
};

/** A file that can't be read. */
export class FileError extends Error {
  readonly code: 'not-found' | 'unreadable';

  constructor(cause: NodeJS.ErrnoException) {
    super(REASONS[cause.code ?? ''] ?? cause.message, { cause });
    this.code = cause.code === 'ENOENT' ? 'not-found' : 'unreadable';
  }
}

/** Standard input was closed before its end: there is no document. */
export class InputClosed extends Error {}

/** Opens a file, or standard input for `-`. The bytes tell its type, but for HTML, of which any text could be a piece. */
export async function openPath(path: string, encoding?: string): Promise<OpenedDocument & { bytes: Uint8Array }> {
  const bytes = path === '-' ? await readStdin() : await readFile(path);
  const options = { ...(encoding ? { encoding } : {}), ...(HTML_REGEX.test(path) ? { type: 'html' as const } : {}) };
  return { ...(await openDocument(bytes, options)), bytes };
}

/** Up to one byte more than is taken: devices and pipes have no size to ask for. */
async function readFile(path: string): Promise<Uint8Array> {
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    const { size } = await file.stat();
    let bytes = Buffer.allocUnsafe(Math.min(size, MAX_BYTES) + 1);
    let length = 0;
    for (;;) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length);
      length += bytesRead;
      if (bytesRead === 0 || length > MAX_BYTES) return bytes.subarray(0, length);
      if (length === bytes.length) {
        const larger = Buffer.allocUnsafe(Math.min(2 * length, MAX_BYTES) + 1);
        bytes.copy(larger, 0, 0, length);
        bytes = larger;
      }
    }
  } catch (cause) {
    throw new FileError(cause as NodeJS.ErrnoException);
  } finally {
    await file?.close();
  }
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of process.stdin) {
      chunks.push(chunk as Buffer);
      length += (chunk as Buffer).length;
      if (length > MAX_BYTES) break;
    }
  } catch (error) {
    // A Ctrl-C closes standard input.
    if (process.stdin.destroyed) throw new InputClosed();
    throw error;
  }
  return Buffer.concat(chunks);
}
