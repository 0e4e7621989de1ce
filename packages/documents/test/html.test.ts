import { describe, expect, test } from 'vitest';
import { openDocument } from '../src/index.js';
import { utf8 } from './fixture.js';

const text = async (html: string) => (await openDocument(utf8(html), { type: 'html' })).text;

describe('lines of a page', () => {
  test.each([
    ['paragraphs and headings', '<h1>报告</h1><p>甲</p><p>乙</p>', '报告\n\n甲\n\n乙'],
    ['lines', '<div>甲</div><div>乙<br>丙</div>', '甲\n乙\n丙'],
    ['two breaks make a paragraph', '<p>甲<br><br>乙</p>', '甲\n\n乙'],
    ['list', '<ul><li>甲<li>乙</ul>', '甲\n乙'],
    ['inline elements join', '<p>审<b>结</b><span>1</span>2件</p>', '审结12件'],
    ['entities', '<p>&#x5BA1;&#32467;1&hellip;A&amp;B&nbsp;&lt;</p>', '审结1…A&B\u00A0<'],
    ['spaces of the source', '<p>  甲 \n\t a  b </p>', '甲 a b'],
    ['a source line break between Han', '<p>审结\n案件</p>', '审结案件'],
    ['ideographic indent is text', '<p>\u3000\u3000甲</p>', '\u3000\u3000甲'],
    ['pre keeps its lines', '<pre>甲\n  乙</pre>', '甲\n  乙'],
    [
      'scripts, styles, forms, comments',
      '<p>甲<script>件</script><style>p{}</style><!-- x --><select><option>1</select>乙</p>',
      '甲乙',
    ],
    ['readings above characters', '<p><ruby>審<rt>shěn</rt></ruby>結</p>', '審結'],
    [
      'a table, a line per row',
      '<table><tr><th>类型</th><th>受理</th></tr><tr><td><p>刑事</p></td><td>12</td></tr></table>',
      '类型\t受理\t\n刑事\t12\t',
    ],
    [
      'cells without end tags, an empty one',
      '<table><tr><td>甲<td><td>3<tr><td>乙<td>4<td>5</table>',
      '甲\t\t3\t\n乙\t4\t5\t',
    ],
    ['a table of one column is no table', '<table><tr><td>甲</td></tr><tr><td>乙</td></tr></table>', '甲\n乙'],
    [
      'a table that lays out the page',
      '<table><tr><td><table><tr><td>甲<td>1<tr><td>乙<td>2</table></td><td>丙</td></tr></table>',
      '甲\t1\t\n乙\t2\t\n\n丙',
    ],
  ])('%s', async (_, html, expected) => {
    expect(await text(html)).toBe(expected);
  });
});

const BODY = '<p>全年受理案件5210件，审结5034件，其余正在审理当中。</p><p>执行到位3200余万元，发还当事人。</p>';
const MAIN = '全年受理案件5210件，审结5034件，其余正在审理当中。\n\n执行到位3200余万元，发还当事人。';

describe('the main text of a page', () => {
  test.each([
    ['nav and footer', `<nav><a href=1>首页</a></nav>${BODY}<footer>地址</footer>`],
    ['a footer longer than a short page', `${BODY}<footer>${'地址电话邮编'.repeat(10)}</footer>`],
    ['menus by class', `<div class="topNav">欢迎访问</div>${BODY}<div id="footer">电话</div>`],
    ['landmarks', `<div role=banner>标志</div>${BODY}<div role=contentinfo>电话</div>`],
    [
      'a run of links',
      `${BODY}<ul><li><a href=1>上一篇</a><li><a href=2>下一篇</a><li><a href=3>更多</a></ul><p>。</p>`.replace(
        '<p>。</p>',
        '',
      ),
    ],
    ['a line of links', `<div><a href=1>首页</a> | <a href=2>新闻</a> | <a href=3>公告</a></div>${BODY}`],
    ['the way to the page', `<div>当前位置：<a href=1>首页</a> &gt; 报告</div>${BODY}`],
    ['hidden parts', `<div style="display: none">隐藏</div>${BODY}<p hidden>隐藏</p>`],
    ['a foot without a name', `${BODY}<div>某某法院 版权所有</div><div>电话：000</div>`],
    ['all that is no main', `<p>广告</p><main>${BODY}</main><p>广告</p>`],
    ['a class that names a frame, around the whole page', `<body class="with-sidebar nav">${BODY}</body>`],
    ['a frame that holds most of the text', `<div class="search">${BODY}</div>`],
  ])('%s', async (_, html) => {
    expect(await text(html)).toBe(MAIN);
  });

  test.each([
    ['a link within a sentence', '<p>见<a href=1>第十二号文件</a>。</p>', '见第十二号文件。'],
    ['a heading that is a link', '<h1><a href=1>工作报告</a></h1><p>审结12件。</p>', '工作报告\n\n审结12件。'],
    ['a title in a header', '<header><h1>工作报告</h1></header><p>审结12件。</p>', '工作报告\n\n审结12件。'],
    ['a heading before the main part', `<h1>工作报告</h1><main>${BODY}</main>`, `工作报告\n\n${MAIN}`],
  ])('%s stays', async (_, html, expected) => {
    expect(await text(html)).toBe(expected);
  });

  test('a page of links alone is given whole, and said so', async () => {
    const opened = await openDocument(utf8('<ul><li><a href=1>甲</a><li><a href=2>乙</a></ul>'));
    expect([opened.text, opened.issues.map((issue) => issue.code)]).toEqual(['甲\n乙', ['no-main-text']]);
  });
});
