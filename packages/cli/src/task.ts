import { createHash } from 'node:crypto';
import { DocumentError } from '@zhibiao/documents';
import type { Report } from '@zhibiao/schema';
import { type CheckLine, toCheckLines } from './checks.js';
import { FileError, InputClosed, openPath } from './document.js';
import { type Row, toRows } from './fields.js';
import { Lines } from './lines.js';
import { toPublished } from './published.js';

/** A line of input: one document, its text or where it is. */
interface Task {
  readonly id: unknown;
  readonly text?: string;
  readonly path?: string;
  readonly published?: string | null;
}

/** What holds for every document of a run. */
export interface Settings {
  readonly published?: string;
  readonly encoding?: string;
  /** `-` is standard input: not where that brings the lines, or the requests. */
  readonly stdin?: true;
  /** Whole reports, or the rows of their metrics, or their checks alone. */
  readonly shape: 'report' | 'rows' | 'checks';
}

/** A line of output. */
export type Outcome =
  | {
      readonly ok: true;
      readonly id: unknown;
      readonly sha256: string;
      readonly report?: Report;
      readonly rows?: Row[];
      readonly checks?: CheckLine[];
    }
  | {
      readonly ok: false;
      readonly id: unknown;
      readonly sha256: string | null;
      readonly error: { code: string; message: string };
    };

/** A line that is no task. */
class TaskError extends Error {
  readonly code: string;
  readonly id: unknown;

  constructor(code: string, message: string, id: unknown = null) {
    super(message);
    this.code = code;
    this.id = id;
  }
}

/** Longest text, in UTF-16 code units; a file may have as many bytes. */
const MAX_TEXT = 64 * 1024 * 1024;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads the document of a line of input. What goes wrong with a document is its outcome; only an
 * interrupt while standard input is read is none, and throws `InputClosed`. `remark` takes what is doubtful. */
export async function runLine(
  line: Uint8Array,
  settings: Settings,
  remark: (message: string) => void,
): Promise<Outcome> {
  let id: unknown = null;
  let whole: string | null = null;
  try {
    const task = parseTask(line);
    id = task.id;
    if (task.path === '-' && !settings.stdin) throw new TaskError('bad-record', 'path must be a file, not -', id);
    const opened = task.text === undefined ? await openPath(task.path!, settings.encoding) : null;
    const text = opened ? opened.text : task.text!;
    // As of a file: in UTF-8 a text is at least as long as it has code units.
    if (text.length > MAX_TEXT)
      throw new TaskError('too-large', `${text.length} characters, at most ${MAX_TEXT} are read`, id);
    whole = text;
    for (const { code, message } of opened?.issues ?? []) {
      // That a page number was left out is no loss.
      if (code !== 'page-furniture') remark(`${task.path}: ${message}`);
    }
    const { readReport } = await import('@zhibiao/report');
    // A month or a year is its days; what is no date is for the reader to refuse.
    const published = (task.published && toPublished(task.published)) ?? task.published ?? settings.published;
    const read = readReport(text, {
      ...(task.path === undefined || task.path === '-' ? {} : { name: task.path }),
      ...(published === undefined ? {} : { published }),
    });
    const { sha256 } = read.source;
    if (settings.shape === 'rows') return { ok: true, id, sha256, rows: toRows(read, String(id), new Lines(text)) };
    if (settings.shape === 'checks') return { ok: true, id, sha256, checks: toCheckLines(read, new Lines(text)) };
    const report = opened ? { ...read, source: { ...read.source, bytesSha256: hash(opened.bytes) } } : read;
    return { ok: true, id, sha256, report };
  } catch (error) {
    if (error instanceof InputClosed) throw error;
    if (error instanceof TaskError) id = error.id;
    const sha256 = whole === null ? null : hash(whole);
    return { ok: false, id, sha256, error: { code: codeOf(error), message: messageOf(error) } };
  }
}

function codeOf(error: unknown): string {
  if (error instanceof TaskError || error instanceof FileError || error instanceof DocumentError) return error.code;
  const { code, name } = error as { code?: unknown; name?: unknown };
  return name === 'ReportError' && typeof code === 'string'
    ? code
    : error instanceof RangeError
      ? 'bad-encoding'
      : 'internal';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function parseTask(line: Uint8Array): Task {
  let value: unknown;
  try {
    value = JSON.parse(utf8.decode(line));
  } catch (error) {
    throw new TaskError('bad-json', `expected a line of JSON in UTF-8: ${messageOf(error)}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TaskError('bad-record', 'expected an object with id and text or path');
  const { id = null, text, path, published } = value as Record<string, unknown>;
  const wrong =
    (text !== undefined && typeof text !== 'string' && 'text must be a string') ||
    (path !== undefined && typeof path !== 'string' && 'path must be a string') ||
    ((text === undefined) === (path === undefined) && 'expected either text or path') ||
    (published !== undefined && published !== null && typeof published !== 'string' && 'published must be a string');
  if (wrong) throw new TaskError('bad-record', wrong, id);
  return value as Task & { id: unknown };
}

/** SHA-256 in hex, of a text as UTF-8. */
function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
