import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The browser to test in: `CHROMIUM_PATH`, which must then exist, else a usual name on PATH, else none. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH: no such file: ${named}`);
    return named;
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}
