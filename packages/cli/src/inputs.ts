import { statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { EXIT, Stop } from './exit.js';
import type { Messages } from './messages/en.js';

/** What is looked for in a folder; a file that is named is opened whatever its ending. */
const DOCUMENT_REGEX = /\.(?:txt|text|s?html?|xhtml|docx|pdf)$/iu;

export interface Inputs {
  readonly paths: readonly string[];
  /** Files of a folder that were passed over, by their ending. */
  readonly skipped: ReadonlyMap<string, number>;
}

/** Files, folders and globs to the paths of documents, in the order given; within a folder or glob by code unit, each once. */
export async function findInputs(given: readonly string[], messages: Messages): Promise<Inputs> {
  const paths = new Set<string>();
  const skipped = new Map<string, number>();
  for (const path of given) {
    if (path === '-') {
      paths.add(path);
      continue;
    }
    const found = await stat(path).catch(() => null);
    if (found && !found.isDirectory()) paths.add(path);
    else if (found) {
      const all = await walk(path);
      const documents = all.filter((file) => DOCUMENT_REGEX.test(file));
      if (documents.length === 0) throw new Stop(EXIT.unreadable, messages.noDocuments(path));
      for (const file of documents) paths.add(file);
      for (const file of all) if (!DOCUMENT_REGEX.test(file)) count(skipped, file);
    } else {
      if (!/[*?[{]/u.test(path)) throw new Stop(EXIT.unreadable, messages.notFound(path));
      const matches = (await glob(path)).filter((file) => DOCUMENT_REGEX.test(file) || !/[*\]}]$/u.test(path));
      if (matches.length === 0) throw new Stop(EXIT.unreadable, messages.noMatch(path));
      for (const file of matches) paths.add(file);
    }
  }
  return { paths: [...paths], skipped };
}

/** Whether a path is one of the documents, by whatever name: to write there would be to lose it. */
export function isAmong(documents: readonly string[], path: string): boolean {
  const file = statSync(path, { throwIfNoEntry: false });
  if (!file?.isFile()) return false;
  return documents.some((document) => {
    const { ino, dev } = statSync(document, { throwIfNoEntry: false }) ?? {};
    return ino === file.ino && dev === file.dev;
  });
}

/** The files below a folder; links to folders are not followed, since they may lead back. */
async function walk(folder: string): Promise<string[]> {
  const base = join(folder, '.').replace(/[\\/]$/u, '') || '/';
  const files: string[] = [];
  for (const entry of await readdir(base, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (
      relative(base, path)
        .split(sep)
        .some((name) => name.startsWith('.') || name === 'node_modules')
    )
      continue;
    if (entry.isFile() || (entry.isSymbolicLink() && (await isFile(path)))) files.push(path.replaceAll(sep, '/'));
  }
  return files.sort(byCodeUnit);
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

async function glob(pattern: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const portable = process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern;
  return (await glob(portable, { expandDirectories: false, absolute: false })).sort(byCodeUnit);
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function count(kinds: Map<string, number>, file: string): void {
  const ending = /\.[^./\\]+$/u.exec(file)?.[0].toLowerCase() ?? '—';
  kinds.set(ending, (kinds.get(ending) ?? 0) + 1);
}
