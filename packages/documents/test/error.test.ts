import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { DocumentError, type OpenOptions, openDocument } from '../src/index.js';
import { peer } from '../src/peer.js';
import { docx, pdf, zip } from './archive.js';
import { fixture, utf8 } from './fixture.js';

const PNG = Buffer.concat([Buffer.from('89504E470D0A1A0A', 'hex'), Buffer.alloc(500, 7)]);
const cut = (name: string, share: number) => fixture(name).subarray(0, fixture(name).length * share);
const spaces = Buffer.alloc(100_000_000, 32);
const bomb = deflateSync(spaces);
const types = { name: '[Content_Types].xml', content: '<Types/>' };

/** A font that is not in the file, of GBK by a map that only readers have. */
const GBK_FONT = [
  '<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/GBK-EUC-H/DescendantFonts[6 0 R]>>',
  '<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 7 0 R>>',
  '<</Type/FontDescriptor/FontName/SimSun/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/StemV 80>>',
];
const GBK_TEXT = Buffer.from('BT /F1 12 Tf 50 700 Td <C9F3BDE1> Tj ET');

describe('bad input has a code', () => {
  test.each<[string, Uint8Array, string, RegExp, OpenOptions?]>([
    ['0 bytes', new Uint8Array(), 'empty', /0 bytes/u],
    ['a byte order mark alone', new Uint8Array([0xef, 0xbb, 0xbf]), 'empty', /without a character/u],
    ['a page without text', utf8('<html><script>1</script></html>'), 'empty', /HTML page/u],
    ['a Word document without text', docx('<w:p/>'), 'empty', /Word/u],
    ['an image named .txt', PNG, 'not-this-type', /expected text, got a PNG image/u, { type: 'txt' }],
    ['an image', PNG, 'not-this-type', /PNG/u],
    ['a PDF named .txt', fixture('report.pdf'), 'not-this-type', /expected text, got a PDF/u, { type: 'txt' }],
    ['text named .pdf', utf8('审结12件'), 'not-this-type', /expected a PDF, got text/u, { type: 'pdf' }],
    [
      'bytes of no kind',
      Uint8Array.from({ length: 3000 }, (_, i) => (i * i * 31) % 256),
      'not-this-type',
      /control codes/u,
    ],
    ['three control codes alone', Uint8Array.of(1, 2, 3), 'not-this-type', /nothing but control codes/u],
    ['deletions between blanks', utf8(' \x7f\n\x7f'), 'not-this-type', /nothing but control codes/u],
    [
      'an old .doc',
      Buffer.concat([Buffer.from('D0CF11E0A1B11AE1', 'hex'), PNG]),
      'not-this-type',
      /save it as \.docx/u,
    ],
    ['a workbook', zip([types, { name: 'xl/workbook.xml', content: '<a/>' }]), 'not-this-type', /Excel/u],
    [
      'a web archive',
      utf8('From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n'),
      'not-this-type',
      /\.mht/u,
    ],
    ['an archive of nothing', zip([]), 'not-this-type', /archive/u],
    ['an encrypted PDF', fixture('encrypted.pdf'), 'encrypted', /password/u],
    [
      'a protected Word document',
      Buffer.concat([Buffer.from('D0CF11E0A1B11AE1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted',
      /password/u,
    ],
    [
      'an encrypted archive',
      zip([
        { ...types, flags: 1 },
        { name: 'word/document.xml', content: '' },
      ]),
      'encrypted',
      /encrypted/u,
    ],
    ['a scan', fixture('scan.pdf'), 'no-text-layer', /OCR/u],
    ['half a Word document', cut('report.docx', 0.5), 'truncated', /central directory/u],
    ['half a PDF', cut('report.pdf', 0.5), 'truncated', /without %%EOF/u],
    ['a Word document whose XML is none', docx(utf8('<w:document><w:body>')), 'truncated', /damaged/u],
    ['a Word document with a damaged part', damaged(), 'truncated', /word\/document\.xml is damaged/u],
    ['200 MB', new Uint8Array(200_000_000), 'too-large', /200000000 bytes, at most 67108864/u],
    ['more than the caller takes', utf8('审结12件'), 'too-large', /at most 4 /u, { maxBytes: 4 }],
    ['a zip bomb', docx(spaces), 'too-large', /unpacks to more/u],
    ['a zip bomb that hides its size', docx(spaces, 100), 'too-large', /unpacks to more/u],
    ['a Word document of a million tags', docx('<w:p/>'.repeat(600_000)), 'too-large', /tags/u],
    ['a Word document of deep nesting', docx('<w:p>'.repeat(50_000) + '</w:p>'.repeat(50_000)), 'too-large', /deep/u],
    ['a PDF bomb', pdf(bomb, '/FlateDecode'), 'too-large', /stream/u],
    ['a PDF bomb within another', pdf(deflateSync(bomb), '[/FlateDecode/FlateDecode]'), 'too-large', /stream/u],
    [
      'a PDF with fonts of predefined maps',
      pdf(GBK_TEXT, '', GBK_FONT),
      'missing-peer',
      /GBK-EUC-H: npm install pdfjs-dist/u,
    ],
    ['a nesting of 100,000', utf8(`<html>${'<div>'.repeat(100_000)}x`), 'too-large', /nested deeper/u],
  ])('%s', async (_, bytes, code, message, options) => {
    const started = performance.now();
    const error = await openDocument(bytes, options).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(DocumentError);
    expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test('a missing peer is named with the command that installs it', async () => {
    const missing = () =>
      Promise.reject(Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' }));
    await expect(peer('mammoth', '.docx', missing)).rejects.toMatchObject({
      code: 'missing-peer',
      message: '.docx needs the package mammoth: npm install mammoth',
    });
  });
});

/** The compressed body overwritten in its middle. */
function damaged(): Uint8Array {
  const bytes = docx(Array.from({ length: 500 }, (_, i) => `<w:p><w:r><w:t>${i * 7919}</w:t></w:r></w:p>`).join(''));
  return bytes.fill(0xff, bytes.length - 1200, bytes.length - 900);
}
