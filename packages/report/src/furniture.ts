import { LineRules, SPACES } from './line-rules.js';
import type { Line } from './lines.js';
import { holdsSentenceEnd } from './sentence.js';

/** What stands on a page beside its text. */
export type Furniture = 'credit' | 'banner' | 'caption';

/** Longer lines are text, whatever they begin with. */
const LONGEST = 90;

/** Who wrote, pictured, edited or published it, when, and how often it was read: a label, then a colon or a slash. */
const CREDIT_LABEL_REGEX =
  /^[（([【■●◆▲□•·\s]{0,3}(?:(?:信息|稿件|文章|新闻|图片)?来源|(?:文章|原文)?出处|作者单位|供稿(?:单位|人)?|作者|撰稿|撰文|文图|图文|文字|文|图|摄影|编辑|责任编辑|责编|编审|校对|审核|审签|审稿|初审|复审|终审|(?:本报|本网|特约)?记者|(?:本报|特约)?通讯员|(?:发布|发稿|发表|更新|成文)(?:时间|日期|人|单位|机构)|时间|日期|浏览(?:次数|量)?|阅读(?:次数|量|数)?|点击(?:次数|量|数|率)?|访问(?:次数|量)|字号|签发(?:人)?|投稿)\s{0,4}[:：/／]/u;

/** 本报记者 张三 通讯员 李四, without a colon. */
const BYLINE_REGEX =
  /^[（(□■]?[\s\u3000]?(?:本报|本网|本刊|特约|(?!.{0,8}(?:问|答|招待|会|说|从))\p{Script=Han}{2,8}?)?(?:见习|实习|首席)?(?:记者|通讯员|采访人员|特约撰稿人)[\s\u3000]{1,2}\p{Script=Han}[\s\u3000]?\p{Script=Han}{1,3}(?:$|[\s\u3000/／、）)])/u;

/** ■某某: a name behind a mark. */
const MARKED_NAME_REGEX = /^[■●◆□★]\s?\p{Script=Han}{2,4}(?:[\s、\u3000]{1,2}\p{Script=Han}{2,4}){0,3}$/u;
/** A name alone on its line, with a note's number or in brackets: 某某[1], （某某）. */
const NAME_ALONE_REGEX =
  /^(?:[（(]\p{Script=Han}{2,3}(?:[\s\u3000]\p{Script=Han}{2,3}){0,3}[）)]|\p{Script=Han}{2,3}[[［]\d{1,2}[\]］])$/u;
/** （某某大学 法学院，江苏 苏州 215000）: where the author works, with the postcode. */
const AFFILIATION_REGEX = /^[（(][^（）()]{4,50}\s\d{6}[）)]$/u;
/** 某某研究 2018年3期: the journal and its issue. */
const ISSUE_REGEX = /^[\p{Script=Han}·]{2,16}\s?(?:19|20)\d\d(?:年第?|[,，]\s?Vol.{1,24})\d{1,2}期$/u;
/** 2022年第7期, （某某专刊总第23期）: the number of a bulletin. */
const BULLETIN_REGEX =
  /^(?:(?:19|20)\d\d年)?第\s?\d{1,4}\s?期(?:[（(]总第\s?\d{1,5}\s?期[）)])?$|^[（(]\p{Script=Han}{0,14}总第\s?\d{1,5}\s?期[）)]$/u;
/** 某某办公室 2022年11月16日: who issued it, and when. */
const ISSUED_REGEX = /^[\p{Script=Han}（）]{4,40}[\s\u3000]{1,8}(?:19|20)\d\d年\d{1,2}月\d{1,2}日$/u;
/** 最后更新：2025年7月2日. */
const UPDATED_REGEX = /^(?:本(?:内容|文|页))?(?:最后|最近)(?:更新|修改)(?:于|时间)?[:：]?\s?(?:19|20)\d\d/u;
/** 登录 | 注册 | 加入收藏: short words in a row. */
const MENU_REGEX = /^[^\s|｜]{2,8}(?:\s{0,4}[|｜]\s{0,4}[^\s|｜]{2,8}){2,20}(?:\s{0,4}[|｜])?$/u;
/** Marks without a word: what a table's or a picture's frame leaves of itself. */
const MARKS_REGEX = /^[|｜\-_=*·•.…>＞<\\/\s]{1,80}$/u;
/** [14:20:15]: when something was said in a live report. */
const CLOCK_REGEX = /^[[【（(]?\d{1,2}:\d\d(?::\d\d)?[\]】）)]?$/u;
/** What a site says of its own text, or asks its reader to do. */
const SITE_INSIDE_REGEX = /转载请|仅代表作者|版权归|侵权(?:联系|删除|必究)/u;
const SITE_START_REGEX =
  /^(?:(?:轻触|点击)(?:这里|此处|加载|展开|下一页)|(?:推荐|延伸|相关)阅读$|©|(?:网站|数字报)首页$|(?:展开|收缩|通版)(?:通版|阅读)|(?:字数|版次|浏览|阅读)[:：]\s?\d{1,8}$|加入收藏|滚动(?:资讯|新闻)[:：]?$|随便看)/u;
const WEEKDAY_REGEX = /^(?:星期|周)[一二三四五六日天]$/u;

/** （记者某某 通讯员某某）, （作者单位：某县人民法院）: a whole line in brackets. */
const BRACKETED_REGEX =
  /^[（(【][^（）()]{0,20}(?:记者|通讯员|作者|编辑|责编|来源|供稿|作者单位|摘自|据)[^（）()]{0,50}[）)】]$/u;
/** 某市中级人民法院院长 and a name, set apart by a space: who gave the report. */
const SPEAKER_REGEX =
  /^[^，。；：\s]{2,24}(?:院长|检察长|主任|庭长|书记|局长)[\s\u3000]{1,4}\p{Script=Han}[\s\u3000]{0,2}\p{Script=Han}{1,3}$/u;

/** A day, alone on its line or before a source: 2023-01-05 10:22, 2023年1月5日, 二〇二三年一月五日. */
const DATELINE_REGEX =
  /^[（(]?(?:(?:19|20)\d\d(?:年|[-/.])\d{1,2}(?:月|[-/.])\d{1,2}日?|[一二][〇○零九]?[〇○零一二三四五六七八九]{2,3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)(?:\s{0,3}\d{1,2}:\d\d(?::\d\d)?)?[）)]?(?=\s|$)/u;
/** 27.11.2020 20:38. */
const DAY_FIRST_REGEX = /^\d{1,2}\.\d{1,2}\.(?:19|20)\d\d(?:\s{1,3}\d{1,2}:\d\d)?$/u;

/** The way to the page, from the site's first: what stands over it is the site's. */
export const TRAIL_REGEX = /^(?:首页\s{0,3}[>»›]|(?:您(?:现在)?的|您当前的?|当前|所在)位置)/u;

/** Ways through a site, its owner's line, page numbers. */
const BANNER_START_REGEX =
  /^(?:首页\s{0,3}[>»›|/-]|(?:您(?:现在)?的|您当前的?|当前|所在)位置|[上下]一[篇条页](?:[:：\s]|$)|分享(?:到|至)?[:：]?$|【?(?:打印|关闭)(?:本页|窗口)?】?(?=[\s【|]|$)|[〖〔]?关闭窗口|返回(?:顶部|首页|列表)|扫一扫|网站地图|友情链接|相关(?:链接|新闻|文章|阅读)[:：]?$|版权所有|主办(?:单位)?[:：]|承办(?:单位)?[:：]|技术支持[:：]|(?:联系|举报)?电话[:：]|(?:联系|单位)?地址[:：]|邮(?:政)?编(?:码)?[:：]|字体[:：]|【?字[体号][:：]?|【?大\s中\s小】?)/u;
const BANNER_INSIDE_REGEX = /ICP[备证]|公网安备|版权所有|All Rights Reserved|Copyright/iu;
const PAGE_REGEX =
  /^(?:第\s?\d{1,3}\s?[页版](?:\s?共\s?\d{1,3}\s?页)?|[-—–－]{1,2}\s?\d{1,3}\s?[-—–－]{1,2}|[A-D]?\d{1,2}\s?版(?:[:：].{0,10})?|\d{1,3}\s?\/\s?\d{1,3})$/u;

const CAPTION_START_REGEX =
  /^(?:[▲△▼▽↑↓]|[（(【]?图(?:为|片说明|[一二三四五六七八九①-⑨\d]{0,2}[:：])|图[一二三四五六七八九①-⑨\d]{1,2}[、.．\s　])/u;
const CAPTION_WHOLE_REGEX =
  /^[（(【[]?(?:文章|新闻|资料|配|插)?图片?(?:\d{1,2})?[）)】\]]?$|^资料图片?$|^点击(?:查看|放大)/u;
/** What a picture shows: 法庭外景, 揭牌照片. */
const PICTURED_REGEX = /(?:照片|合影|外景|内景|旧址|留影|全景)$/u;
const PICTURED_LONGEST = 36;
const CAPTION_END_REGEX = /(?:[\s　（(/](?:[\p{Script=Han}]{2,4}[\s　/]?)?摄(?:影)?|供图|[（(]资料图片?[）)])[）)]?$/u;

const DIGITS = '0123456789';

let anyLine: LineRules<Furniture> | undefined;
let oneSentence: LineRules<Furniture> | undefined;

/** Of any line. */
function anyLineRules(): LineRules<Furniture> {
  anyLine = new LineRules([
    { kind: 'caption', regex: CAPTION_WHOLE_REGEX, first: '（(【[文新资配插图点' },
    { kind: 'banner', regex: MARKS_REGEX, first: `|｜-_=*·•.…>＞<\\/${SPACES}` },
    { kind: 'banner', regex: CLOCK_REGEX, first: `[【（(${DIGITS}`, last: `${DIGITS}]】）)` },
    { kind: 'banner', regex: SITE_START_REGEX, first: '轻点推延相©网数展收通字版浏阅加滚随' },
    { kind: 'banner', regex: SITE_INSIDE_REGEX, holds: '载仅权' },
    { kind: 'banner', regex: PAGE_REGEX, first: `第-—–－ABCD${DIGITS}`, holds: DIGITS },
    { kind: 'banner', regex: BANNER_START_REGEX, first: '首您当所上下分【打关〖〔返扫网友相版主承技联举电单地邮字大' },
    { kind: 'banner', regex: BANNER_INSIDE_REGEX, holds: '备证权vVyY' },
    { kind: 'banner', regex: MENU_REGEX, holds: '|｜' },
    { kind: 'banner', regex: WEEKDAY_REGEX, first: '星周' },
    { kind: 'caption', regex: CAPTION_START_REGEX, first: '▲△▼▽↑↓（(【图' },
  ]);
  return anyLine;
}

/** Of a line that no sentence ends in before its last character. */
function oneSentenceRules(): LineRules<Furniture> {
  oneSentence = new LineRules([
    { kind: 'credit', regex: CREDIT_LABEL_REGEX, holds: ':：/／' },
    { kind: 'credit', regex: BYLINE_REGEX, holds: SPACES },
    { kind: 'credit', regex: DATELINE_REGEX, first: '（(12一二' },
    { kind: 'credit', regex: BRACKETED_REGEX, first: '（(【', last: '）)】' },
    { kind: 'credit', regex: MARKED_NAME_REGEX, first: '■●◆□★' },
    { kind: 'credit', regex: SPEAKER_REGEX, holds: SPACES },
    { kind: 'credit', regex: NAME_ALONE_REGEX, last: '）)]］' },
    { kind: 'credit', regex: AFFILIATION_REGEX, first: '（(', last: '）)' },
    { kind: 'credit', regex: ISSUE_REGEX, last: '期' },
    { kind: 'credit', regex: BULLETIN_REGEX, last: '期）)', holds: DIGITS },
    { kind: 'credit', regex: ISSUED_REGEX, last: '日', holds: SPACES },
    { kind: 'credit', regex: UPDATED_REGEX, first: '本最' },
    { kind: 'credit', regex: DAY_FIRST_REGEX, first: DIGITS },
    { kind: 'caption', regex: CAPTION_END_REGEX, last: '摄影图）)' },
    { kind: 'caption', regex: PICTURED_REGEX, last: '片影景址', longest: PICTURED_LONGEST },
  ]);
  return oneSentence;
}

/**
 * Tells a credit, a banner or a caption by its own words; a caption without such words is told by where it stands.
 *
 * @example furnitureOf('来源：某某法院') // => 'credit'
 */
export function furnitureOf({ text }: Pick<Line, 'text'>): Furniture | undefined {
  if (text.length > LONGEST) return undefined;
  const kind = (anyLine ?? anyLineRules()).kindOf(text);
  if (kind !== undefined || holdsSentenceEnd(text)) return kind;
  return (oneSentence ?? oneSentenceRules()).kindOf(text);
}
