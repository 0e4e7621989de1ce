import { describe, expect, test } from 'vitest';
import { read, textsOf } from './check-report.js';

/** A document, one block a row, as `type: text`; levels behind the type. */
function shape(raw: string): string[] {
  const report = read(raw);
  return report.blocks.map(
    ({ type, level, span }) => `${type}${level ?? ''}: ${report.text.slice(span.start, span.end)}`,
  );
}

const BODY = '全年新收各类案件若干，办案质量稳中有升，群众反映良好。';

describe('title, subtitle, credits, banners', () => {
  const rows: [string, string, string[]][] = [
    ['a title over text', `某县法院调解工作见闻\n\n${BODY}`, ['title: 某县法院调解工作见闻', `paragraph: ${BODY}`]],
    [
      'no title: the first line is text',
      `${BODY}\n${BODY.slice(4)}`,
      [`paragraph: ${BODY}`, `paragraph: ${BODY.slice(4)}`],
    ],
    ['no title: the first line is a section', `一、立案\n${BODY}`, ['heading1: 一、立案', `paragraph: ${BODY}`]],
    [
      'a title with its furniture',
      `首页 > 要闻\n法官下乡记\n作者：宣传科 时间：2020-03-04\n${BODY}\n【打印】【关闭】`,
      [
        'banner: 首页 > 要闻',
        'title: 法官下乡记',
        'credit: 作者：宣传科 时间：2020-03-04',
        `paragraph: ${BODY}`,
        'banner: 【打印】【关闭】',
      ],
    ],
    [
      'a subtitle with a dash',
      `让公正看得见\n——某市法院庭审公开纪实\n${BODY}`,
      ['title: 让公正看得见', 'subtitle: ——某市法院庭审公开纪实', `paragraph: ${BODY}`],
    ],
    [
      'a subtitle without one, by its last word',
      `山村里的法庭\n某县法院巡回审判侧记\n\n${BODY}`,
      ['title: 山村里的法庭', 'subtitle: 某县法院巡回审判侧记', `paragraph: ${BODY}`],
    ],
    [
      'the occasion and the speaker of a report',
      `工作报告\n（2014年2月11日在某县代表大会上）\n某县人民法院院长 董必武\n${BODY}`,
      [
        'title: 工作报告',
        'subtitle: （2014年2月11日在某县代表大会上）',
        'credit: 某县人民法院院长 董必武',
        `paragraph: ${BODY}`,
      ],
    ],
    [
      'a title on two lines',
      `某市中级人民法院\n年度工作要点\n${BODY}`,
      ['title: 某市中级人民法院', 'title: 年度工作要点', `paragraph: ${BODY}`],
    ],
    [
      'a signature with its day',
      `通知\n${BODY}\n某县人民法院\n2019年5月6日`,
      ['title: 通知', `paragraph: ${BODY}`, 'credit: 某县人民法院', 'credit: 2019年5月6日'],
    ],
    [
      'a page with its menu, its channel, and its title twice',
      `首页 | 机构 | 要闻 | 公告\n星期五\n要闻\n当前位置：首页 > 要闻\n法官下乡记\n发布时间：2020-03-04\n法官下乡记\n——来自山区的报告\n■董必武\n${BODY}`,
      [
        'banner: 首页 | 机构 | 要闻 | 公告',
        'banner: 星期五',
        'banner: 要闻',
        'banner: 当前位置：首页 > 要闻',
        'title: 法官下乡记',
        'credit: 发布时间：2020-03-04',
        'title: 法官下乡记',
        'subtitle: ——来自山区的报告',
        'credit: ■董必武',
        `paragraph: ${BODY}`,
      ],
    ],
    [
      'a second line of the title over the credits',
      `山村里的法庭\n把公正送到家门口\n来源：某报\n${BODY}`,
      ['title: 山村里的法庭', 'subtitle: 把公正送到家门口', 'credit: 来源：某报', `paragraph: ${BODY}`],
    ],
    [
      'marks of a frame, the name of the site, a day first',
      `|\n|\n青溪新闻网\n法官下乡记\n04.03.2020  20:38\n${BODY}`,
      [
        'banner: |',
        'banner: |',
        'banner: 青溪新闻网',
        'title: 法官下乡记',
        'credit: 04.03.2020  20:38',
        `paragraph: ${BODY}`,
      ],
    ],
    [
      'a menu with a mark at its end, and labels behind bullets',
      `网站首页  |   工作动态  |   通知公告  |\n法官下乡记\n• 来源：青溪县人民法院\n• 发布时间：2020-03-04\n${BODY}\n〖关闭窗口〗`,
      [
        'banner: 网站首页 | 工作动态 | 通知公告 |',
        'title: 法官下乡记',
        'credit: • 来源：青溪县人民法院',
        'credit: • 发布时间：2020-03-04',
        `paragraph: ${BODY}`,
        'banner: 〖关闭窗口〗',
      ],
    ],
    [
      'a byline of a paper with a name, and what the site says of itself',
      `青溪日报记者 董必武 通讯员 沈钧儒/文图\n${BODY}\n（董必武）\n推荐阅读\n以上文章仅代表作者观点`,
      [
        'credit: 青溪日报记者 董必武 通讯员 沈钧儒/文图',
        `paragraph: ${BODY}`,
        'credit: （董必武）',
        'banner: 推荐阅读',
        'banner: 以上文章仅代表作者观点',
      ],
    ],
    [
      'a title with its credits on one line',
      `法官下乡记 作者：董必武 发布时间：2020-03-04 18:20\n${BODY}`,
      ['title: 法官下乡记 作者：董必武 发布时间：2020-03-04 18:20', `paragraph: ${BODY}`],
    ],
    [
      'a title of two lines over its subtitle',
      `云岭法庭开展走访活动\n坚持问需于民，夯实工作基础\n——云岭法庭走访纪实\n${BODY}`,
      [
        'title: 云岭法庭开展走访活动',
        'title: 坚持问需于民，夯实工作基础',
        'subtitle: ——云岭法庭走访纪实',
        `paragraph: ${BODY}`,
      ],
    ],
    [
      'a title with a number over its day',
      `某县5个集体和6名干警受表扬\n2020-03-04\n${BODY}`,
      ['title: 某县5个集体和6名干警受表扬', 'credit: 2020-03-04', `paragraph: ${BODY}`],
    ],
    [
      'a signature over its day, the editor below',
      `通知\n${BODY}\n某县人民法院\n2019年5月6日\n责任编辑：董必武`,
      ['title: 通知', `paragraph: ${BODY}`, 'credit: 某县人民法院', 'credit: 2019年5月6日', 'credit: 责任编辑：董必武'],
    ],
    [
      'a bulletin with its number and who issued it',
      `青溪法院简报\n2020年第3期\n（调解专刊总第12期）\n青溪县人民法院办公室 2020年3月4日\n${BODY}`,
      [
        'title: 青溪法院简报',
        'credit: 2020年第3期',
        'credit: （调解专刊总第12期）',
        'credit: 青溪县人民法院办公室 2020年3月4日',
        `paragraph: ${BODY}`,
      ],
    ],
    [
      'what a live report is cut by',
      `${BODY}\n[14:20:15]\n${BODY.slice(4)}`,
      [`paragraph: ${BODY}`, 'banner: [14:20:15]', `paragraph: ${BODY.slice(4)}`],
    ],
    ['a reporter in a sentence', `记者从青溪法院获悉，${BODY}`, [`paragraph: 记者从青溪法院获悉，${BODY}`]],
    ['a single line that is a sentence', BODY, [`paragraph: ${BODY}`]],
    ['a single line that is a title', '某县法院年报', ['title: 某县法院年报']],
    ['a single line with a figure', '审结民事案件1234件', ['paragraph: 审结民事案件1234件']],
    [
      'a page number between two halves of a sentence',
      `${BODY}${BODY}下半年，将继续加强诉讼服务中心建设，推动\n— 3 —\n矛盾纠纷就地化解。`,
      [`paragraph: ${BODY}${BODY}下半年，将继续加强诉讼服务中心建设，推动矛盾纠纷就地化解。`, 'banner: — 3 —'],
    ],
  ];
  test.each(rows)('%s', (_, raw, expected) => {
    expect(shape(raw)).toEqual(expected);
  });
});

describe('headings and their levels', () => {
  const rows: [string, string, string[]][] = [
    [
      'numbered by the official order',
      `总结\n${BODY}\n一、审判\n（一）刑事\n${BODY}\n（二）民事\n${BODY}\n二、执行\n${BODY}`,
      ['heading1: 一、审判', 'heading2: （一）刑事', 'heading2: （二）民事', 'heading1: 二、执行'],
    ],
    [
      'a number alone and the name under it',
      `标题\n${BODY}\n1\n上篇开局 稳中求进\n${BODY}\n2\n下篇收官 再接再厉\n${BODY}`,
      ['heading1: 1', 'heading1: 上篇开局 稳中求进', 'heading1: 2', 'heading1: 下篇收官 再接再厉'],
    ],
    [
      'two halves, then plain ones',
      `标题\n${BODY}\n强基固本 行稳致远\n抓队伍\n${BODY}\n抓作风\n${BODY}`,
      ['heading1: 强基固本 行稳致远', 'heading2: 抓队伍', 'heading2: 抓作风'],
    ],
    ['a numbered list is none', `标题\n${BODY}\n1.看现场\n2.听意见\n3.作记录\n${BODY}`, []],
    ['rows of figures are none', `标题\n${BODY}\n新收案件310件\n审结案件296件\n${BODY}`, []],
    ['a run of short lines is none', `标题\n${BODY}\n张榜公布\n随机抽取\n现场评议\n${BODY}`, []],
    [
      '前言 stands beside the numbered ones',
      `标题\n${BODY}\n前言\n${BODY}\n一、现状\n（一）特点\n${BODY}\n结语\n${BODY}`,
      ['heading1: 前言', 'heading1: 一、现状', 'heading2: （一）特点', 'heading1: 结语'],
    ],
    [
      'a number and a colon',
      `标题\n${BODY}\n一、刑事\n1、收案情况：\n${BODY}`,
      ['heading1: 一、刑事', 'heading2: 1、收案情况：'],
    ],
    ["words of a paper's head are none", `内容摘要：${BODY}\n关键词：调解 法庭 村寨\n${BODY}`, []],
    ['a word of another script is none', `标题\n${BODY}\nPosted\n${BODY}`, []],
    ['a bare number over text is a page number', `标题\n${BODY}\n7\n${BODY}`, []],
  ];
  test.each(rows)('%s', (_, raw, expected) => {
    expect(shape(raw).filter((row) => row.startsWith('heading'))).toEqual(expected);
  });

  test('run-in headings lie inside their paragraph, numbered ones at their level', () => {
    const report = read(`报告\n一、总体情况\n（一）立案工作。全年登记立案980件。\n1.网上立案。占比过半。`);
    expect(
      report.blocks.flatMap(({ heading }) =>
        heading ? [[heading.level, report.text.slice(heading.span.start, heading.span.end)]] : [],
      ),
    ).toEqual([
      [2, '（一）立案工作'],
      [3, '1.网上立案'],
    ]);
  });

  test('a first sentence is a run-in heading where its neighbours have one too', () => {
    const long = '各庭室分片包干，逐户走访，把问题摸清、把矛盾理顺、把措施落细，确保事事有人管。';
    const alone = read(`标题\n深入一线解民忧。${long}\n${long}`);
    expect(alone.blocks.filter(({ heading }) => heading)).toHaveLength(0);
    const said = read(`标题\n评选的条件十分严格。${long}\n${long}\n他对此表示感谢。${long}`);
    expect(said.blocks.filter(({ heading }) => heading)).toHaveLength(0);
    const two = read(`标题\n深入一线解民忧。${long}\n多元发力促和谐。${long}`);
    expect(two.blocks.filter(({ heading }) => heading)).toHaveLength(2);
  });
});

describe('captions', () => {
  const rows: [string, string, string[]][] = [
    ['by their words', `标题\n${BODY}\n图为庭审现场。\n${BODY}\n资料图片`, ['图为庭审现场。', '资料图片']],
    ['by who took the picture', `标题\n${BODY}\n法官入户送达文书 本院供图\n${BODY}`, ['法官入户送达文书 本院供图']],
    [
      'by the white space over them',
      `标题\n\n${BODY}\n\n\n\n义务植树\n\n\n\n义务献血\n\n${BODY}\n\n${BODY}`,
      ['义务植树', '义务献血'],
    ],
    ['by what is to be seen', `标题\n${BODY}\n云岭法庭外景\n法庭揭牌照片\n${BODY}`, ['云岭法庭外景', '法庭揭牌照片']],
    [
      'not where each stands over its own section',
      `标题\n\n${BODY}\n\n\n\n强化监督\n\n${BODY}\n\n\n\n强化保障\n\n${BODY}\n\n${BODY}`,
      [],
    ],
  ];
  test.each(rows)('%s', (_, raw, expected) => {
    expect(textsOf(read(raw), 'caption')).toEqual(expected);
  });
});
