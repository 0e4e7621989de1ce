import { createReadStream } from 'node:fs';
import { stat, truncate } from 'node:fs/promises';

/** What an interrupted run has left in its file. */
export interface Earlier {
  readonly lines: number;
  readonly ids: ReadonlySet<string>;
}

const ID_REGEX = /^\{"ok":(?:true|false),"id":("(?:[^"\\]|\\.)*")/u;
/** Ids stand at the beginning of a line; a path is shorter than this. */
const HEAD = 8192;

/** Reads which documents are in the file, and cuts off a last line that was not finished. */
export async function readEarlier(path: string): Promise<Earlier> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  const ids = new Set<string>();
  let lines = 0;
  let whole = 0;
  if (size > 0) {
    let head = '';
    let at = 0;
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      let start = 0;
      for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
        if (head.length < HEAD) head += chunk.toString('latin1', start, Math.min(end, start + HEAD));
        const id = ID_REGEX.exec(Buffer.from(head, 'latin1').toString())?.[1];
        if (id) ids.add(JSON.parse(id) as string);
        lines++;
        head = '';
        start = end + 1;
        whole = at + start;
      }
      if (head.length < HEAD) head += chunk.toString('latin1', start, start + HEAD);
      at += chunk.length;
    }
    if (whole < size) await truncate(path, whole);
  }
  return { lines, ids };
}
