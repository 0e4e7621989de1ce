import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DocumentError, openDocument } from '../src/index.js';
import { fixture, utf8 } from './fixture.js';

const runs = { numRuns: process.env.ZHIBIAO_TEST === 'full' ? 100_000 : 1_000 };
const opened = (bytes: Uint8Array, type?: 'html') =>
  openDocument(bytes, type ? { type } : {}).catch((error: unknown) => {
    if (error instanceof DocumentError) return error;
    throw error;
  });

test('any bytes are a document or a DocumentError', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      const result = await opened(bytes);
      expect(result instanceof DocumentError || result.text !== '').toBe(true);
    }),
    runs,
  );
});

test('UTF-8 text that starts like no other kind comes back as it is', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: fc.constantFrom('案', '件', '1', '𠮷', '\n', '\r\n', ' ', '％') }),
      async (tail) => {
        expect((await openDocument(utf8(`报${tail}`))).text).toBe(`报${tail}`);
      },
    ),
    runs,
  );
});

test('tags in any order never fail, and every character outside them is kept in order', async () => {
  const piece = fc.constantFrom(
    '甲',
    '乙',
    '丙',
    '<p>',
    '</p>',
    '<td>',
    '</td>',
    '<tr>',
    '</tr>',
    '<table>',
    '</table>',
    '<br>',
    '<h1>',
    '</h1>',
    '<a href=1>',
    '</a>',
    '<div>',
    '</div>',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
      const { htmlToText } = await import('../src/html.js');
      const { text } = htmlToText(pieces.join(''), { main: false });
      expect(text.replaceAll(/\s/gu, '')).toBe(pieces.filter((part) => part[0] !== '<').join(''));
    }),
    runs,
  );
});

test('a document cut anywhere, or with any byte changed, is read or refused', async () => {
  const file = fc.constantFrom(fixture('report.docx'), fixture('report.pdf'));
  await fc.assert(
    fc.asyncProperty(
      file,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.option(fc.nat(255)),
      async (whole, share, byte) => {
        const at = Math.floor(share * (whole.length - 1));
        const bytes = byte === null ? whole.slice(0, at) : new Uint8Array(whole);
        if (byte !== null) bytes[at] = byte;
        const result = await opened(bytes);
        expect(result instanceof DocumentError || result.text !== '').toBe(true);
      },
    ),
    { numRuns: runs.numRuns / 20 },
  );
}, 120_000);
