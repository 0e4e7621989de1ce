import { describe, expect, test } from 'vitest';
import { openDocument } from '../src/index.js';
import { encode, fixture, utf8 } from './fixture.js';

const hex = (digits: string) => new Uint8Array(Buffer.from(digits.replaceAll(' ', ''), 'hex'));
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

describe('text in any encoding', () => {
  const expected = new TextDecoder().decode(fixture('utf8.txt'));

  test.each([
    ['utf8.txt', 'utf-8'],
    ['gb18030.txt', 'gb18030'],
    ['utf16le.txt', 'utf-16le'],
  ])('%s is read as %s', async (file, encoding) => {
    expect(await openDocument(fixture(file))).toEqual({ text: expected, type: 'txt', encoding, issues: [] });
  });

  test.each([
    ['BOM of UTF-8', 'EFBBBF E6A188', 'utf-8', '案'],
    ['BOM of UTF-16, low byte first', 'FFFE 4868', 'utf-16le', '案'],
    ['BOM of UTF-16, high byte first', 'FEFF 6848', 'utf-16be', '案'],
    ['BOM of GB18030', '84319533 B0B8', 'gb18030', '案'],
    ['short GBK, which looks like Shift_JIS', 'B0B8 BCFE', 'gb18030', '案件'],
    ['four bytes of GB18030', 'CAD5 9534B235', 'gb18030', '收𠮷'],
    ['ASCII', '3132', 'utf-8', '12'],
    ['16-bit text without a mark, with a Han of low byte 0', '004E 3100 0A00', 'utf-16le', '一1\n'],
  ])('%s', async (_, bytes, encoding, text) => {
    expect(await openDocument(hex(bytes))).toMatchObject({ text, encoding, issues: [] });
  });

  test('line ends stay as they are', async () => {
    expect((await openDocument(utf8('一\r\n二\r三\n'))).text).toBe('一\r\n二\r三\n');
  });

  test('a caller names the encoding', async () => {
    expect(await openDocument(hex('AED7'), { encoding: 'big5' })).toMatchObject({ text: '案', encoding: 'big5' });
  });

  test('an encoding that nobody knows is the caller’s error', async () => {
    await expect(openDocument(utf8('案'), { encoding: 'gb99' })).rejects.toThrow(RangeError);
  });

  test('a lost byte does not turn UTF-8 into GB18030, and is told', async () => {
    const whole = utf8('青禾县法院审结案件6027件，结案率93.91%，调撤率61.27%。');
    const { text, encoding, issues } = await openDocument(whole.slice(0, -1));
    expect([encoding, text.slice(0, 5), issues]).toEqual([
      'utf-8',
      '青禾县法院',
      [{ code: 'undecodable-bytes', message: 'not utf-8', span: { start: text.length - 1, end: text.length } }],
    ]);
  });

  test('a lost byte in GBK is told too', async () => {
    const { text, encoding, issues } = await openDocument(
      new Uint8Array([...fixture('gb18030.txt').slice(0, 200), 0xff, 0x0a]),
    );
    expect([encoding, issues.map((issue) => text.slice(issue.span!.start, issue.span!.end))]).toEqual([
      'gb18030',
      ['\uFFFD'],
    ]);
  });
});

describe('Big5 that nothing declares', () => {
  const TRADITIONAL = '全年受理各類案件3184件，審結2967件，結案率93.18%。\n調解員走訪村組，當場化解鄰里糾紛。\n';
  const SIMPLIFIED = '全年受理各类案件3184件，审结2967件，结案率93.18%。\n调解员走访村组，当场化解邻里纠纷。\n';

  test.each([
    ['Big5', encode(TRADITIONAL, 'big5'), ['doubtful-encoding']],
    ['Big5, a line', encode('審結各類案件12件', 'big5'), ['doubtful-encoding']],
    ['Big5, too short to tell', encode('案件', 'big5'), []],
    ['simplified GBK', encode(SIMPLIFIED, 'gbk'), []],
    ['traditional GBK', encode(TRADITIONAL, 'gbk'), []],
    // Rare characters of GBK, as in names, among which strict Big5 finds its own.
    ['names in GBK', encode('喆、堃、翀、昇、淼、嬛、赟', 'gbk'), []],
  ])('%s is read as GB18030', async (_, bytes, codes) => {
    const { encoding, issues } = await openDocument(bytes);
    expect([encoding, issues.map((issue) => issue.code)]).toEqual(['gb18030', codes]);
  });

  test('the encoding that the issue names reads it', async () => {
    const { text, issues } = await openDocument(encode(TRADITIONAL, 'big5'), { encoding: 'big5' });
    expect([text, issues]).toEqual([TRADITIONAL, []]);
  });
});

describe('what a page declares', () => {
  const page = (charset: string, body: Uint8Array) =>
    new Uint8Array([
      ...utf8(`<html><head><meta charset="${charset}"></head><body><p>`),
      ...body,
      ...utf8('</p></body></html>'),
    ]);

  test('Big5, as a real program wrote it', async () => {
    const { text, encoding } = await openDocument(fixture('big5.html'));
    expect([encoding, text.slice(0, 13)]).toEqual(['big5', '工作報告\n\n青禾縣人民法院']);
  });

  test.each([
    ['gb2312', hex('B0B8'), 'gb18030', []],
    ['GBK', hex('B0B8'), 'gb18030', []],
    ['big5', hex('AED7'), 'big5', []],
    ['utf-8', utf8('案'), 'utf-8', []],
    ['no-such-name', utf8('案'), 'utf-8', []],
    // What the bytes can't be.
    ['utf-8', hex('B0B8'), 'gb18030', ['declared-encoding-wrong']],
    ['iso-8859-1', hex('B0B8'), 'gb18030', ['declared-encoding-wrong']],
    ['gb2312', utf8('案案案案案案'), 'utf-8', ['declared-encoding-wrong']],
  ])('charset %s of bytes %o is read as %s', async (charset, body, encoding, codes) => {
    const opened = await openDocument(page(charset, body));
    expect([opened.text[0], opened.encoding, opened.issues.map((issue) => issue.code)]).toEqual([
      '案',
      encoding,
      codes,
    ]);
  });

  test('an XML declaration counts', async () => {
    const bytes = new Uint8Array([
      ...latin1('<?xml version="1.0" encoding="gbk"?><html><p>'),
      ...hex('B0B8'),
      ...latin1('</p></html>'),
    ]);
    expect(await openDocument(bytes)).toMatchObject({ text: '案', encoding: 'gb18030' });
  });
});
