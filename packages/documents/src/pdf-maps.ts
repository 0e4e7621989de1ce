import { DocumentError } from './error.js';

/** What pdf.js asks for: `cMapUrl` and the file of a predefined character map (`GBK-EUC-H.bcmap`), or other data. */
interface Wanted {
  readonly kind: string;
  readonly filename: string;
}

/**
 * Reads what pdf.js asks for from pdfjs-dist, where unpdf found that, and notes the character maps that are not there: pdf.js itself would
 * leave their text out and say nothing.
 */
export function dataFactory(missing: Set<string>) {
  return class {
    readonly urls: Readonly<Record<string, string | null | undefined>>;

    constructor(urls: Readonly<Record<string, string | null | undefined>>) {
      this.urls = urls;
    }

    async fetch({ kind, filename }: Wanted): Promise<Uint8Array> {
      try {
        const base = this.urls[kind];
        if (!base) throw new Error(`no place to look for ${filename}`);
        const { readFile } = await import('node:fs/promises');
        return new Uint8Array(await readFile(new URL(filename, base)));
      } catch (cause) {
        if (kind === 'cMapUrl') missing.add(filename.replace(/\.bcmap$/u, ''));
        throw cause;
      }
    }
  };
}

export function mustHaveMaps(missing: ReadonlySet<string>): void {
  if (missing.size === 0) return;
  const names = [...missing].join(', ');
  throw new DocumentError(
    'missing-peer',
    `the fonts of this PDF need the character maps ${names}: npm install pdfjs-dist`,
  );
}
