import { type WordTable, wordAt, wordTable } from '../lexicon/table.js';
import { ACTION_VERBS, FLOW_VERBS, GOVERNING_VERBS, MEASURE_MODIFIERS } from '../lexicon/words.js';
import { type BodyMention, bodyAt } from './scope.js';
import { stripLinks, stripOpeners, trimEnd } from './strip.js';

/** What a clause before a number says, taken apart. Empty strings where it says nothing of the kind. */
export interface ClauseReading {
  /** `undefined` where no body is named, `null` for the report's own (本院). */
  readonly scope: string | null | undefined;
  readonly subject: string;
  readonly verb: string;
  readonly object: string;
  /** Where there is no verb: the noun that is measured. */
  readonly noun: string;
  /** The verb is one of what is done to cases: its object is a subject, not part of the indicator. */
  readonly flow: boolean;
}

let flows: WordTable | undefined;
let actions: WordTable | undefined;
let modifiers: WordTable | undefined;
let governing: ReadonlySet<string> | undefined;

/** A verb before one of these is part of a noun: 调解率, 受理数, 执行员. */
const NOUN_TAILS = '率数量额书员室所庭网站点值期费款权者器类性力化度卡单';

/** 率, 数, 金额 …: a clause that ends so names a measure, whatever verbs it holds. */
const MEASURE_REGEX =
  /(?:率|比|比例|占比|比重|天数|时长|周期|用时|时间|质效|指数|系数|得分|总分|分值|总数|数|数量|总量|量|金额|总额|额|收入|支出|总值|产值|增加值|价值|值|面积|人口|浓度|强度|满意度|度|成本|规模|里程|水平|差|篇幅|收费|损失|利润|税|债务|余额|投资|产量)$/u;

/** What may be done to get a measure to where it is: not part of its name. */
const MEASURE_CAUSES = [
  '推动实现',
  '推动',
  '促使',
  '促进',
  '确保',
  '实现',
  '完成',
  '使得',
  '使',
  '带动',
  '累计实现',
  '共实现',
  '保证',
];

/** 执行案件, 上诉案件, 执行质效: before a noun the word names a kind of case, and what was done only at the end of its clause. */
const CASE_KINDS = [
  '执行',
  '上诉',
  '申诉',
  '再审',
  '抗诉',
  '公诉',
  '减刑',
  '假释',
  '首执',
  '恢复执行',
  '立案',
  '速裁',
  '速执',
  '申请执行',
  '保全',
  '审查',
  '审判执行',
  '审判',
  '终本',
  '登记',
];

/** 调解案件, 诉前调解案件: before 案件 the word names a kind of case. */
const CASE_MODIFIERS = ['调解', '诉前调解', '鉴定', '移送', '减刑', '破获', '侦办'];

interface Verb {
  readonly start: number;
  readonly end: number;
  readonly flow: boolean;
}

function findVerbs(clause: string): Verb[] {
  flows ??= wordTable(FLOW_VERBS);
  actions ??= wordTable(ACTION_VERBS, GOVERNING_VERBS);
  const found: Verb[] = [];
  for (let i = 0; i < clause.length; ) {
    if (clause.charAt(i) === '“') {
      // A quotation names; its verbs are no verbs of the clause.
      const close = clause.indexOf('”', i);
      if (close > 0) {
        i = close + 1;
        continue;
      }
    }
    const flow = wordAt(flows, clause, i);
    const action = wordAt(actions, clause, i);
    const word = (action?.length ?? 0) > (flow?.length ?? 0) ? action : flow;
    if (word === undefined) {
      i++;
      continue;
    }
    const end = i + word.length;
    const next = clause.charAt(end);
    const kindOfCase =
      end < clause.length &&
      (CASE_KINDS.includes(word) || (clause.startsWith('案', end) && i > 0 && CASE_MODIFIERS.includes(word)));
    const noun =
      next !== '' && NOUN_TAILS.includes(next) && !clause.startsWith('期间', end) && !clause.startsWith('类', end);
    if (!kindOfCase && !noun && word.length > 1) found.push({ start: i, end, flow: word === flow });
    i = end;
  }
  return found;
}

/** 查封、扣押: verbs in a list are one. */
function joinVerbs(clause: string, verbs: readonly Verb[]): Verb[] {
  const joined: Verb[] = [];
  for (const verb of verbs) {
    const last = joined.at(-1);
    if (
      last !== undefined &&
      /^(?:[、和及与并]|、?并|以及)?$/u.test(clause.slice(last.end, verb.start)) &&
      last.flow === verb.flow &&
      clause.slice(last.end, verb.start) !== ''
    ) {
      joined[joined.length - 1] = { start: last.start, end: verb.end, flow: last.flow };
    } else joined.push(verb);
  }
  return joined;
}

/** 员额法官人均结案 → 员额法官, 人均. */
function splitModifier(left: string): { subject: string; modifier: string } {
  modifiers ??= wordTable(MEASURE_MODIFIERS);
  for (let i = 0; i < left.length; i++) {
    const word = wordAt(modifiers, left, i);
    if (word !== undefined && i + word.length === left.length) return { subject: left.slice(0, i), modifier: word };
  }
  return { subject: left, modifier: '' };
}

/** 民事案件调解率 → 民事案件, 调解率. */
export function splitCases(noun: string): { subject: string; noun: string } {
  const at = noun.lastIndexOf('案件');
  if (at > 0 && at + 2 < noun.length) {
    const rest = noun.slice(at + 2).replace(/^的/u, '');
    if (rest !== '' && !/^[数量总受]/u.test(rest)) return { subject: noun.slice(0, at + 2), noun: rest };
  }
  return { subject: '', noun };
}

const NOTHING: ClauseReading = { scope: undefined, subject: '', verb: '', object: '', noun: '', flow: false };

/** The court or body whose name opens `clause`; a name that holds a verb is none. */
export function openingBody(clause: string): BodyMention | undefined {
  return bodyAt(clause, (name) => findVerbs(name).length > 0);
}

/** Reads the clause that leads to a number, openers and links not counted. */
export function readLead(lead: string): ClauseReading {
  let clause = stripLinks(stripOpeners(lead));
  if (clause === '') return NOTHING;
  const body = openingBody(clause);
  let scope: string | null | undefined;
  if (body !== undefined) {
    scope = body.scope;
    clause = stripOpeners(clause.slice(body.length));
    if (clause === '') return { ...NOTHING, scope };
  }
  if (MEASURE_REGEX.test(clause)) {
    for (const cause of MEASURE_CAUSES) {
      if (clause.startsWith(cause) && clause.length > cause.length + 1) {
        clause = clause.slice(cause.length);
        break;
      }
    }
    const split = splitCases(clause);
    return { scope, subject: split.subject, verb: '', object: '', noun: split.noun, flow: false };
  }
  const matter = /^在?(.{2,}?)(?:中|方面|当中)$/u.exec(clause);
  if (matter !== null) return { ...NOTHING, scope, noun: matter[1] as string };
  const verbs = joinVerbs(clause, findVerbs(clause));
  governing ??= new Set(GOVERNING_VERBS.split(' '));
  const governed = verbs.find((verb) => governing?.has(clause.slice(verb.start, verb.end)) && verb.end < clause.length);
  let main = verbs.at(-1);
  if (governed !== undefined && !(main?.flow && main.end === clause.length)) main = governed;
  else if (main !== undefined && main.end === clause.length && !main.flow && verbs.length > 1) main = verbs.at(-2);
  if (main === undefined) {
    const split = splitCases(clause);
    return { scope, subject: split.subject, verb: '', object: '', noun: split.noun, flow: false };
  }
  const before = verbs.filter((verb) => verb.end <= (main as Verb).start).at(-1);
  const left = stripOpeners(clause.slice(before?.end ?? 0, main.start));
  const { subject, modifier } = splitModifier(stripLinks(left));
  const verb = modifier + clause.slice(main.start, main.end);
  const object = clause
    .slice(main.end)
    .replace(/^[了过]/u, '')
    .replace(/^的(?!$)/u, '');
  const flow = main.flow && (object === '' || /案件?$/u.test(object));
  return { scope, subject: stripLinks(subject), verb, object, noun: '', flow };
}

/** What stands behind a number in its clause: the noun counted, then what is said of it. */
export interface TailReading {
  readonly noun: string;
  readonly predicate: string;
}

const TAIL_STOP =
  /^(?:[（(]|以上|以下|以内|左右|不等|之间|以来|之多|有余|多次|同比|环比|较|比|占|上升|下降|增长|增加|减少|提高|提升|降低|为|是|等|、|和|及|与|到(?![场会庭位])|至|或)/u;

/** Nouns that end what a number counts, even where a verb stands inside: 接访交办事项, 司法保护典型案例. */
const NOUN_END_REGEX =
  /(?:事项|案件|案|会|会议|活动|工作|措施|制度|机制|项目|课题|案例|企业|单位|法庭|部门|社区|街道|建议|栏|品牌|团队|奖|奖项|称号|文章|报告|指标|标准|课程|意见|办法|平台|窗口|工作站|室|点|中心|家庭|学校|村|镇|乡|县|市|区|省|人|者|员|品|款|金|证|书|旗|车|车辆|房|房屋|设备|路|桥|线索|问题|纠纷|诉求|投诉|材料|资料)$/u;

/** Where what is said of the counted begins, though no verb of the tables stands there. */
const PREDICATE_REGEX =
  /[均都已]|进行|分别|得到|受到|达到|通过|对|向|在|将|被|于|与|为(?!民)|中(?![院心国央小级学年])|内|就地|面对面/u;

/** Reads the clause that goes on behind a number: `25份` + `司法建议`, `8名` + `干警担任…`. */
export function readTail(tail: string): TailReading {
  let clause = tail.replace(/^[ 　]+/u, '');
  if (clause.startsWith('的')) clause = clause.slice(1);
  if (clause === '' || TAIL_STOP.test(clause)) return { noun: '', predicate: '' };
  const paren = clause.search(/[(（]/u);
  if (paren > 0) clause = clause.slice(0, paren);
  const limit = PREDICATE_REGEX.exec(clause)?.index ?? clause.length;
  const phrase = clause.slice(0, limit);
  // 指标中, 社区内: where something stands is no part of what is said of it.
  const predicate = /^[中内里]/u.test(clause.slice(limit)) ? '' : clause.slice(limit);
  if (NOUN_END_REGEX.test(phrase)) return { noun: phrase, predicate };
  const cut = findVerbs(phrase)[0]?.start ?? limit;
  return {
    noun: trimEnd(clause.slice(0, cut), '、和及与的等，'),
    predicate: cut === limit ? predicate : clause.slice(cut),
  };
}
