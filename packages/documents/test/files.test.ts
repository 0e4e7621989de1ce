import { expect, test } from 'vitest';
import { openDocument } from '../src/index.js';
import { docx } from './archive.js';
import { fixture } from './fixture.js';

const TABLE =
  '案件类型\t受理（件）\t审结（件）\t结案率\t\n刑事\t386\t379\t98.19%\t\n民商事\t3975\t3742\t94.14%\t\n行政\t57\t52\t91.23%\t';

test('a Word document of LibreOffice gives its paragraphs, headings and table rows', async () => {
  const { text, type, issues } = await openDocument(fixture('report.docx'));
  expect([type, issues]).toEqual(['docx', []]);
  expect(text.startsWith('青禾县人民法院二〇二三年工作情况\n\n一、立足审判主业\n\n这一年，')).toBe(true);
  expect(text).toContain(`\n\n${TABLE}\n\n三、`);
});

test.each(['report.pdf', 'no-printing.pdf'])(
  '%s gives the paragraphs of the Word document, page numbers left out',
  async (file) => {
    const { text, type, issues } = await openDocument(fixture(file));
    const word = await openDocument(fixture('report.docx'));
    expect(type).toBe('pdf');
    // Where a line breaks beside a figure, the document has no space to lose.
    expect(text.replaceAll(' ', '')).toBe(word.text);
    expect(issues).toEqual([{ code: 'page-furniture', message: 'left out: "— 1 —" and 1 more like it' }]);
  },
);

test('a Word document without a table or style is read', async () => {
  const { text } = await openDocument(
    docx('<w:p><w:r><w:t>审结</w:t></w:r><w:r><w:t>12件</w:t></w:r></w:p><w:p><w:r><w:t>乙</w:t></w:r></w:p>'),
  );
  expect(text).toBe('审结12件\n\n乙');
});
