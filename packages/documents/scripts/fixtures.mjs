// Makes the documents that the tests open again, from the text below, with the programs that people make them with.
// Needs LibreOffice Writer, a Chinese font (fonts-wqy-zenhei), qpdf and iconv: `node scripts/fixtures.mjs`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';

const FIXTURES = fileURLToPath(new URL('../test/fixtures/', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'fixtures-'));

const title = '青禾县人民法院二〇二三年工作情况';
const sections = [
  [
    '一、立足审判主业',
    [
      '这一年，青禾县人民法院共受理各类案件6418件，审结6027件，结案率为93.91%。其中民商事案件受理3975件，审结3742件；刑事案件受理386件，审结379件；行政案件受理57件，审结52件。与上一年相比，受理数上升4.6%，审结数上升5.3%，员额法官人均办结251件。',
      '民事审判庭把调解放在前面，调撤率达到61.27%，比去年高出2.4个百分点。涉农纠纷由巡回法庭到村里审理，全年下乡开庭148场次，行程一万二千余公里，旁听群众约3600人。',
    ],
  ],
  [
    '二、推进执行工作',
    [
      '执行局受理执行案件1873件，执结1790件，到位金额8264.35万元，平均用时43.6天。冬季集中行动历时四十五天，出动警力三百余人次，拘留21人，促成和解94件，兑付农民工工资517.8万元。',
    ],
  ],
];
const table = [
  ['案件类型', '受理（件）', '审结（件）', '结案率'],
  ['刑事', '386', '379', '98.19%'],
  ['民商事', '3975', '3742', '94.14%'],
  ['行政', '57', '52', '91.23%'],
];
const closing =
  '下一步，全院干警将从群众最关心的小案件做起，把每一起纠纷都办得公道、办得及时，力争明年一审服判息诉率保持在92%以上。';

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const paragraph = (style, text) =>
  `<text:p text:style-name="${style}">${text === '#' ? '— <text:page-number/> —' : escaped(text)}</text:p>`;
const rows = table.map(
  (row) =>
    `<table:table-row>${row.map((cell) => `<table:table-cell table:style-name="Cell" office:value-type="string">${paragraph('Plain', cell)}</table:table-cell>`).join('')}</table:table-row>`,
);
// The middle section is told again and again, so that the text goes over a page's end in the middle of a paragraph.
const years = ['二〇一九', '二〇二〇', '二〇二一', '二〇二二'].map(
  (year, i) =>
    `回看${year}年，本院新收诉讼案件${4102 + 311 * i}件，结案${3958 + 297 * i}件，法定期限内结案率${(96.4 + i * 0.7).toFixed(1)}%，司法救助${31 + 6 * i}人，发放救助金${(48.5 + 7.25 * i).toFixed(2)}万元；开展送法进校园活动${12 + i}次，受众师生${(2.1 + 0.3 * i).toFixed(1)}万人次；人民陪审员参审案件${903 + 58 * i}件，参审率稳步提高，裁判文书上网${3120 + 205 * i}篇，庭审直播${640 + 77 * i}场，收到当事人送来的锦旗${18 + 3 * i}面。`,
);
const body = [
  `<text:h text:style-name="Title" text:outline-level="1">${title}</text:h>`,
  ...sections.flatMap(([heading, texts]) => [
    `<text:h text:style-name="Head" text:outline-level="2">${heading}</text:h>`,
    ...texts.map((text) => paragraph('Body', text)),
  ]),
  `<table:table table:name="T"><table:table-column table:number-columns-repeated="4"/>${rows.join('')}</table:table>`,
  `<text:h text:style-name="Head" text:outline-level="2">三、前四年的情况</text:h>`,
  ...years.map((text) => paragraph('Body', text)),
  paragraph('Body', closing),
];
const names = 'office text table style fo'
  .split(' ')
  .map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'fo' ? 'xsl-fo-compatible' : name}:1.0"`,
  )
  .join(' ');
const style = (name, size, more) =>
  `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties ${more}/><style:text-properties fo:font-size="${size}pt" style:font-size-asian="${size}pt" style:font-name-asian="WenQuanYi Zen Hei"/></style:style>`;
const flat = `<?xml version="1.0" encoding="UTF-8"?><office:document ${names} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:styles>
${style('Plain', 12, '')}${style('Foot', 10, 'fo:text-align="center"')}${style('Title', 20, 'fo:text-align="center" fo:margin-bottom="0.5cm"')}${style('Head', 14, 'fo:margin-top="0.3cm"')}
${style('Body', 14, 'fo:text-indent="28pt" fo:text-align="justify" fo:line-height="150%"')}</office:styles><office:automatic-styles>
<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2cm" fo:margin-bottom="2cm" fo:margin-left="2.7cm" fo:margin-right="2.7cm"/><style:footer-style><style:header-footer-properties fo:min-height="1cm" fo:margin-top="0.4cm"/></style:footer-style></style:page-layout>
<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000"/></style:style></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page"><style:footer>${paragraph('Foot', '#')}</style:footer></style:master-page></office:master-styles>
<office:body><office:text>${body.join('\n')}</office:text></office:body></office:document>`;

const PROFILE = `-env:UserInstallation=file://${work}/profile`;
const run = (program, ...args) => execFileSync(program, args, { cwd: work, stdio: ['ignore', 'ignore', 'inherit'] });
const convert = (filter) => run('soffice', PROFILE, '--headless', '--convert-to', filter, 'report.fodt');
writeFileSync(join(work, 'report.fodt'), flat);
convert('docx');
convert('pdf');
run('qpdf', '--encrypt', 'secret', 'owner', '256', '--', 'report.pdf', 'encrypted.pdf');
run('qpdf', '--encrypt', '', 'owner', '256', '--', 'report.pdf', 'no-printing.pdf');
// What comes out of a scanner: an image of the page, and no text.
const image = `<draw:frame text:anchor-type="paragraph" svg:width="12cm" svg:height="16cm"><draw:image><office:binary-data>${png(60, 80).toString('base64')}</office:binary-data></draw:image></draw:frame>`;
const drawing =
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"';
writeFileSync(
  join(work, 'scan.fodt'),
  `<?xml version="1.0"?><office:document ${names} ${drawing} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:p>${image}</text:p></office:text></office:body></office:document>`,
);
run('soffice', PROFILE, '--headless', '--convert-to', 'pdf', 'scan.fodt');

const lines = [title, '', ...sections.flatMap(([heading, texts]) => [heading, ...texts]), closing, ''].join('\n');
writeFileSync(join(work, 'utf8.txt'), lines);
run('iconv', '-f', 'UTF-8', '-t', 'GB18030', '-o', 'gb18030.txt', 'utf8.txt');
run('iconv', '-f', 'UTF-8', '-t', 'UTF-16LE', '-o', 'utf16le.txt', 'utf8.txt');
const traditional = '青禾縣人民法院共受理各類案件6418件，審結6027件，結案率為93.91%。';
const page = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=big5"><title>報告</title></head><body><h1>工作報告</h1><p>${traditional}</p></body></html>\n`;
writeFileSync(join(work, 'page.html'), page);
run('iconv', '-f', 'UTF-8', '-t', 'BIG5', '-o', 'big5.html', 'page.html');

for (const file of [
  'report.docx',
  'report.pdf',
  'encrypted.pdf',
  'no-printing.pdf',
  'scan.pdf',
  'utf8.txt',
  'gb18030.txt',
  'utf16le.txt',
  'big5.html',
]) {
  writeFileSync(join(FIXTURES, file), readFileSync(join(work, file)));
}
rmSync(work, { recursive: true });

/** A grey image of stripes. */
function png(width, height) {
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const rows = Buffer.from(
    Array.from({ length: height * (width + 1) }, (_, i) => (i % (width + 1) ? (i % 7) * 36 : 0)),
  );
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('89504E470D0A1A0A', 'hex'), ...parts]);
}

/** Of PNG's own specification, annex D; zlib has one from Node 22 on. */
function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
