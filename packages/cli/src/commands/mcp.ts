import { once } from 'node:events';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { CallToolResult, RequestId } from '@modelcontextprotocol/sdk/types.js';
import { safeParseNumber } from '@zhibiao/numerals';
import { findIndicator, type Indicator, indicators } from '@zhibiao/schema/indicators';
import * as z from 'zod';
import { toPublished } from '../published.js';
import { runLine, type Settings } from '../task.js';
import { VERSION } from '../version.js';

const SOURCE = {
  text: z.string().optional().describe('The text of the document.'),
  path: z.string().optional().describe('Or the path of a .txt, .html, .docx or .pdf file.'),
  published: z.string().optional().describe('When it was published: 2024-01-20, or two days with a slash between.'),
};
/** Most rows of the vocabulary that one look-up gives. */
const MOST = 20;

/** `zhibiao mcp`: four tools over stdio, until the client closes standard input. */
export async function mcp(): Promise<void> {
  const server = new McpServer({ name: 'zhibiao', version: VERSION });
  const annotations = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };
  server.registerTool(
    'parse_number',
    {
      description:
        'Reads a Chinese number or percent exactly: 三千二百, 9337.42万, 百分之八十五, 三分之二, 近三千. The whole text must be one number.',
      inputSchema: { text: z.string() },
      annotations,
    },
    ({ text }) => {
      const result = safeParseNumber(text);
      return result.success ? answer(result.data) : refuse(result.error.message);
    },
  );
  server.registerTool(
    'extract',
    {
      description:
        'Reads the figures of a Chinese official report: a row per figure, with indicator, subject, value, unit, period, line and column.',
      inputSchema: SOURCE,
      annotations,
    },
    (source) => read(source, 'rows'),
  );
  server.registerTool(
    'check',
    {
      description:
        'Holds the figures of a Chinese official report against each other: sums, rates, parts and wholes, changes.',
      inputSchema: SOURCE,
      annotations,
    },
    (source) => read(source, 'checks'),
  );
  server.registerTool(
    'lookup',
    {
      description:
        'Looks up a standard court indicator by its Chinese or English name or its id (definition, unit, formula, source), or a court of the dataset by its name.',
      inputSchema: { name: z.string() },
      annotations,
    },
    async ({ name }) => answer({ indicators: lookUp(name), courts: await courtsNamed(name) }),
  );
  const ended = once(process.stdin, 'end');
  const transport = new StdioServerTransport();
  const answered = trackAnswers(transport);
  await server.connect(transport);
  await ended;
  await answered();
  await server.close();
}

/** What was asked before the client closed its end is still answered: gives a function that waits for it. To be called before `connect`. */
function trackAnswers(transport: StdioServerTransport): () => Promise<void> {
  const asked = new Set<RequestId>();
  let whenNone = () => {};
  const settle = (id: RequestId) => {
    asked.delete(id);
    if (asked.size === 0) whenNone();
  };
  const { send } = transport;
  // Called as soon as a line is read, before the server's own, which calls a tool only later.
  transport.onmessage = (message) => {
    if (!('method' in message)) return;
    if ('id' in message) asked.add(message.id);
    // Who takes back a question gets no answer to it.
    else if (message.method === 'notifications/cancelled') settle(message.params?.requestId as RequestId);
  };
  transport.send = async (message) => {
    await send.call(transport, message);
    if (!('method' in message) && message.id !== undefined) settle(message.id);
  };
  return () =>
    new Promise((resolve) => {
      whenNone = resolve;
      if (asked.size === 0) resolve();
    });
}

type Source = Readonly<Partial<Record<keyof typeof SOURCE, string | undefined>>>;

async function read(source: Source, shape: Settings['shape']): Promise<CallToolResult> {
  const { path, published } = source;
  const day = published === undefined ? undefined : toPublished(published);
  if (day === null) return refuse(`published: expected a day, a month, a year or two days, got "${published}"`);
  const line = Buffer.from(JSON.stringify({ id: path ?? 'text', ...source, published: day }));
  const remarks: string[] = [];
  const outcome = await runLine(line, { shape }, (message) => remarks.push(message));
  if (!outcome.ok) return refuse(`${outcome.error.code}: ${outcome.error.message}`);
  const found = shape === 'rows' ? { figures: outcome.rows } : { checks: outcome.checks };
  return answer({ sha256: outcome.sha256, ...found, ...(remarks.length > 0 ? { remarks } : {}) });
}

/** The indicator that the label names, else those in whose names it occurs. */
function lookUp(name: string): readonly Indicator[] {
  const wanted = name.trim().toLowerCase();
  const exact = findIndicator(name.trim());
  if (exact) return [exact];
  if (wanted === '') return [];
  const names = ({ id, zh, en, aliases }: Indicator) => [id, zh, en, ...aliases];
  return indicators.filter((row) => names(row).some((known) => known.toLowerCase().includes(wanted))).slice(0, MOST);
}

async function courtsNamed(name: string) {
  const { courts } = await import('@zhibiao/court-reports');
  const wanted = name.trim();
  return wanted === ''
    ? []
    : courts.filter((court) => [court.name, ...court.names].some((known) => known.includes(wanted)));
}

function answer(data: object): CallToolResult {
  return { content: [{ type: 'text', text: JSON.stringify(data) }], structuredContent: { ...data } };
}

function refuse(message: string): CallToolResult {
  return { content: [{ type: 'text', text: message }], isError: true };
}
