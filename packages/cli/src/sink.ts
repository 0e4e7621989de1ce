import type { FieldName, Row } from './fields.js';
import type { Format, RowWriter } from './formats/format.js';
import type { Messages } from './messages/en.js';
import type { Output } from './output.js';
import type { Outcome } from './task.js';

/** Takes lines of output as the threads give them, and writes them in a format. */
export interface Sink {
  write(lines: Uint8Array): Promise<void>;
  end(): Promise<void>;
  /** Rows written; undefined where a document is no rows. */
  readonly rows?: number;
}

interface SinkOptions {
  readonly format: Format;
  readonly output: Output;
  readonly fields: readonly FieldName[];
  readonly chosen: boolean;
  readonly bom: boolean;
  readonly messages: Messages;
  /** Takes what is said of a document that is no rows. */
  readonly complain: (message: string) => void;
}

export async function openSink(options: SinkOptions): Promise<Sink> {
  const { format, output } = options;
  if (format === 'ndjson') return { write: (lines) => output.write(lines), async end() {} };
  if (format === 'json') return jsonSink(output);
  return rowSink(await openRowWriter(options), options);
}

/** An array of the same objects, one a line. */
function jsonSink(output: Output): Sink {
  let before = '[\n';
  return {
    async write(lines) {
      const text = Buffer.from(lines.buffer, lines.byteOffset, lines.byteLength).toString().trimEnd();
      if (text === '') return;
      await output.write(before + text.replaceAll('\n', ',\n'));
      before = ',\n';
    },
    async end() {
      await output.write(before === '[\n' ? '[]\n' : '\n]\n');
    },
  };
}

function rowSink(writer: RowWriter, { messages, complain }: SinkOptions): Sink {
  let rows = 0;
  return {
    async write(lines) {
      for (const line of Buffer.from(lines).toString().trimEnd().split('\n')) {
        if (line === '') continue;
        const outcome = JSON.parse(line) as Outcome;
        if (!outcome.ok) complain(messages.documentFailed(String(outcome.id), outcome.error));
        else {
          const found: readonly Row[] = outcome.rows ?? [];
          rows += found.length;
          await writer.write(found);
        }
      }
    },
    end: () => writer.end(),
    get rows() {
      return rows;
    },
  };
}

async function openRowWriter({ format, output, fields, chosen, bom, messages }: SinkOptions): Promise<RowWriter> {
  if (format === 'csv') return (await import('./formats/csv.js')).csvWriter({ output, fields, bom });
  if (format === 'parquet') return (await import('./formats/parquet.js')).parquetWriter({ output, fields });
  if (format === 'markdown') return (await import('./formats/markdown.js')).markdownWriter({ output, fields });
  const { tableWriter } = await import('./formats/table.js');
  const width = process.stdout.columns || Number(process.env.COLUMNS) || Number.POSITIVE_INFINITY;
  const color = output.isTerminal && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  return tableWriter({
    output,
    fields,
    messages,
    width: output.isTerminal ? width : Number.POSITIVE_INFINITY,
    color,
    chosen,
  });
}
