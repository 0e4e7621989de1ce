import {
  type CharSet,
  charSet,
  type EndTable,
  endsIn,
  endTable,
  hasOneOf,
  inSetAt,
  wordBefore,
} from '../lexicon/table.js';
import { openingBody } from './scope.js';
import { stripLinks, stripOpeners, trimEnd, trimStart } from './strip.js';
import { firstVerb } from './verbs.js';

/** What stands behind a number in its clause: the noun counted, then what is said of it. */
export interface TailReading {
  readonly noun: string;
  readonly predicate: string;
}

const NOTHING: TailReading = { noun: '', predicate: '' };

/** The number was the last word on its noun: what follows it says how much, or compares. */
const STOP_REGEX =
  /^(?:[（(]|以上|以下|以内|左右|不等|之间|以来|之多|有余|多次|同比|环比|较|比|占|上升|下降|增长|增加|减少|提高|提升|降低|大关|关口|台阶|门槛|[多少高低快慢][出了]?$|[增减升降提扩缩跌涨回压][加长升降大小落缩高低]?(?:至|到(?![场会庭位])|为)|调[增减升降高低整]?[至到为]|为|是|等|、|和|及|与|到(?![场会庭位])|至|或|(?:逐年|逐步|逐渐|稳步|大幅|小幅|一路|直线|迅速|持续)(?:上升|下降|增|减|提|降|攀升|回落|走))/u;

/** The characters that what `STOP_REGEX` and `PREDICATE_REGEX` match begins with: a tail without them is looked through no further. */
const STOP_FIRSTS =
  '（(以左不之有多同环较比占上下增加减少提降大关台门高低快慢升扩缩跌涨回压调为是等、和及与到至或逐稳小一直迅持';
const PREDICATE_FIRSTS = '均都已位名跻进分同环较得受达荣获通对向在将被于与到为中内依就面';
let stopFirsts: CharSet | undefined;
let predicateFirsts: CharSet | undefined;

/** Nouns that end what a number counts, even where a verb stands inside: 接访交办事项, 司法保护典型案例. */
const NOUN_ENDS =
  '事项 案件 案 案子 会 会议 活动 工作 措施 制度 机制 项目 课题 案例 企业 单位 法庭 部门 社区 街道 建议 栏 品牌 团队 奖 奖项 称号 文章 报告 指标 标准 课程 意见 办法 平台 窗口 工作站 站 基地 园区 系统 产品 岗位 床位 车位 充电桩 大棚 手册 专利 作品 论文 室 点 中心 ' +
  '家庭 学校 村 镇 乡 县 市 区 省 人 者 员 品 款 金 证 书 旗 车 车辆 房 房屋 设备 路 桥 线索 问题 纠纷 诉求 投诉 材料 资料';
let nounEnds: EndTable | undefined;

let tieFirsts: CharSet | undefined;

/** Where what is said of the counted begins, though no verb of the tables stands there. */
const PREDICATE_REGEX =
  /(?<![人平户院件年月])均|(?<!首)都|已(?!婚)|位居|位列|名列|跻身|进行|分别|同比|环比|较(?![大小好差多少高低重轻快慢长])|得到|受到|达到|荣获|获(?=[全国省市县中最])|通过|对(?![象口外])|(?<![方定意动倾])向(?!导)|(?<!实存现正潜)在(?![校线册编岗职])|将(?!军)|被(?![告执申害诉])|(?<![关由属对位终善])于|(?<!参)与(?!会)|(?<![收受得达报签直])到(?![场会庭位案期])|(?<![行成作认])为(?!民|主)|(?<!集)中(?![院心国央小级学年管])|(?<![国境院市省区县海室])内(?![容部地设])|(?<=.)依法(?!治)|就地|面对面/u;

const PLACED_REGEX = /^(?:均|都)?(?:位居|位列|名列|排名|居|列|达到?|为)$/u;

const ASIDE_REGEX =
  /(?<=.{2})(?:的?(?:基础上|同时|过程中|情况下|前提下|条件下|情形下|背景下|影响下|之际|时候)|(?<![临定小工计限费当暂及按平同届准])时|之?后)$/u;
let asides: CharSet | undefined;
let summed: CharSet | undefined;

function summedEnds(): CharSet {
  summed ??= charSet('计币约');
  return summed;
}

function asideEnds(): CharSet {
  asides ??= charSet('上时中下际后候');
  return asides;
}

let cases: CharSet | undefined;

function casesEnds(): CharSet {
  cases ??= charSet('案件纷');
  return cases;
}

/** “先进集体（2020—2022年度）”称号: a parenthesis inside of a quotation is left out, and the quotation goes on. */
function quotedAcross(clause: string, paren: number): string | undefined {
  const open = clause.lastIndexOf('“', paren);
  const close = clause.indexOf('”', paren);
  if (open < 0 || close < 0 || clause.lastIndexOf('”', paren) > open) return undefined;
  const last = Math.max(clause.lastIndexOf(')', close), clause.lastIndexOf('）', close));
  return last < paren ? undefined : clause.slice(0, paren) + clause.slice(last + 1);
}

/** Reads the clause that goes on behind a number: `25份` + `司法建议`, `8名` + `干警担任…`. */
export function readTail(tail: string): TailReading {
  // 12个（次）集体: the other unit in a parenthesis.
  if (tail === '') return NOTHING;
  let clause = trimStart(tail, ' 　');
  if (clause[0] === '（' || clause[0] === '(') clause = clause.replace(/^[（(][次个件人起份例户家场][)）]/u, '');
  // 村级（社区）微站: a short word in a parenthesis inside a noun.
  const aside = clause.includes('（') || clause.includes('(');
  if (aside) clause = clause.replace(/(?<=[\u4e00-\u9fff])[（(][\u4e00-\u9fff、]{2,6}[)）](?=[\u4e00-\u9fff]{2})/u, '');
  // 12名工人工资共计人民币: what leads on to the next figure is no part of the noun.
  if (endsIn(summedEnds(), clause)) clause = clause.replace(/(?<=.{2})(?:共计|合计|总计|累计)(?:人民币)?约?$/u, '');
  // 80%以上为农村人口: 为 ties what the share is of.
  tieFirsts ??= charSet('的为是系属');
  if (inSetAt(tieFirsts, clause, 0)) clause = clause.replace(/^(?:的|为(?!主)|是|系|属于?)/u, '');
  stopFirsts ??= charSet(STOP_FIRSTS);
  if (clause === '' || (inSetAt(stopFirsts, clause, 0) && STOP_REGEX.test(clause))) return NOTHING;
  const paren = !aside ? -1 : clause.search(/[(（](?![\u4e00-\u9fff][)）])/u);
  if (paren > 0) clause = quotedAcross(clause, paren) ?? clause.slice(0, paren);
  // 案件的基础上, 现金时: how it goes on is not what was counted.
  if (endsIn(asideEnds(), clause)) clause = clause.replace(ASIDE_REGEX, '');
  const body = openingBody(clause);
  // 15个人民法院新收案数: what is told of the bodies is the label of the next figure; 人民法庭先进工作者 is one noun.
  if (
    body !== undefined &&
    /^(?:均|都|新收|受理|结案|审结|执结|收案)|[率数量]均?(?:超?过.*)?$/u.test(clause.slice(body.length))
  ) {
    // 15个法庭收案数超过300件: what they reached is what they are counted by.
    const told = /\d/u.test(clause) ? clause.slice(body.length) : '';
    return { noun: clause.slice(0, body.length), predicate: told };
  }
  predicateFirsts ??= charSet(PREDICATE_FIRSTS);
  const next = hasOneOf(predicateFirsts, clause) ? PREDICATE_REGEX.exec(clause) : null;
  const limit = next?.index ?? clause.length;
  const phrase = clause.slice(0, limit);
  // 指标中, 社区内: where something stands is no part of what is said of it. 案件中适用: what was done in cases is.
  const place = next !== null && /^[中内里]/u.test(clause.slice(limit, limit + 1)) ? 1 : 0;
  const said = clause.slice(limit + place);
  const predicate =
    said !== '' &&
    ((place > 0 && (!endsIn(casesEnds(), phrase) || firstVerb(stripOpeners(said))?.start !== 0)) ||
      PLACED_REGEX.test(said))
      ? ''
      : said;
  nounEnds ??= endTable(NOUN_ENDS);
  if (wordBefore(nounEnds, phrase, phrase.length) !== undefined) return { noun: phrase, predicate };
  const cut = firstVerb(phrase)?.start ?? limit;
  return {
    noun: trimEnd(clause.slice(0, cut), '、和及与的等，'),
    predicate: cut === limit ? stripLinks(predicate) : clause.slice(cut),
  };
}
