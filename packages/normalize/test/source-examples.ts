import { readdirSync, readFileSync } from 'node:fs';

/** Every `@example … // => …` of the public docstrings. */
export function examples(): { line: string; expected: string }[] {
  const src = new URL('../src/', import.meta.url);
  return readdirSync(src).flatMap((file) => {
    const code = readFileSync(new URL(file, src), 'utf8');
    return code.split('\n').flatMap((text) => {
      const at = text.indexOf('@example ');
      const arrow = text.indexOf(' // => ');
      return at >= 0 && arrow > at ? [{ line: text.slice(at + 9, arrow), expected: text.slice(arrow + 7) }] : [];
    });
  });
}
