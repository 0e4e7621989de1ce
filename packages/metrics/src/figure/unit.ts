import { type CharSet, charSet, inSetAt, type WordTable, wordAt, wordNumberAt, wordTable } from '../lexicon/table.js';
import { CLASSIFIERS, CURRENCIES, DURATIONS, MEASURES } from '../lexicon/units.js';
import { isHan } from './chars.js';

export interface Unit {
  readonly unit: string;
  readonly kind: 'count' | 'money' | 'duration' | 'score' | 'points';
  /** Offset right after the unit as written. */
  readonly end: number;
}

/** What is known of a unit by its word. */
interface Entry {
  /** As figures have it: 个小时 is 小时. */
  readonly unit: string;
  readonly kind: Unit['kind'];
  /** What may not follow it. */
  readonly collisions: CharSet | undefined;
}

interface Tables {
  readonly units: WordTable;
  /** By the number of their words in `units`. */
  readonly entries: readonly Entry[];
  /** What may go on with a unit, so that it is another: 次, 人民币, a denominator. */
  readonly followers: CharSet;
}

let tables: Tables | undefined;

function unitTables(): Tables {
  if (tables !== undefined) return tables;
  const kinds = new Map<string, Unit['kind']>();
  for (const word of `${CLASSIFIERS} ${MEASURES}`.split(' ')) kinds.set(word, 'count');
  for (const word of DURATIONS.split(' ')) kinds.set(word, 'duration');
  for (const word of CURRENCIES.split(' ')) kinds.set(word, 'money');
  kinds.set('分', 'score');
  kinds.set('百分点', 'points');
  kinds.set('个百分点', 'points');
  kinds.set('千分点', 'points');
  kinds.set('个千分点', 'points');
  const units = wordTable([...kinds.keys()].join(' '));
  const entries = units.words.map((word): Entry => {
    const next = COLLISIONS[word];
    const kind = kinds.get(word) ?? 'count';
    return { unit: unitOf(word, kind), kind, collisions: next === undefined ? undefined : charSet(next) };
  });
  tables = { units, entries, followers: charSet('次人（(/／') };
  return tables;
}

/** What the unit that a word writes is called. */
function unitOf(word: string, kind: Unit['kind']): string {
  if (kind === 'points') return word.endsWith('千分点') ? '千分点' : '百分点';
  // 个小时, 个工作日: the unit is the span of time.
  if (kind === 'duration' && word.startsWith('个') && word !== '个月') return word.slice(1);
  return word === '圆' ? '元' : word;
}

/** A classifier that goes on as another word is not one: 分局, 名单, 部门, 面对. Rows: the unit, then what may not follow. */
const COLLISIONS: Readonly<Record<string, string>> = {
  分: '别院局公类组步期为析管工布批解享离会包支清所馆校行部队田',
  名: '单录称义誉额次列',
  部: '署队分委',
  面: '对向积临貌',
  场: '所地景合面',
  期: '间限刊望待货',
  起: '来诉草点步初',
  家: '庭长园乡具电',
  项: '目',
  级: '以别',
  道: '路德',
  间: '接隔',
  条: '例件约',
  口: '号径岸',
  处: '理于罚置分',
  套: '路取',
  位: '于置次居列',
  张: '贴力',
  座: '谈',
  周: '年边期转密',
  个: '体性',
  支: '部付持队援撑',
  类: '似别型',
  种: '植子',
  度: '假过',
  对: '比于照接标应外',
  队: '伍员长',
  群: '众体',
  站: '位',
  班: '子主级',
  组: '织长成建',
  里: '程面',
  克: '服制',
  升: '级至到',
  本: '级院次地市区县省月年季科案着来',
  天: '津然气',
  角: '度落色逐',
  例: '如外行',
  节: '气日目约',
  版: '权本面图',
  案: '件由例情款卷',
  宗: '旨教',
};

/** What a rate may be told by, though no number stands before it: 310次/月. */
const SPANS = ['月', '日', '季度', '季', '床位', '车位', '学位'];

/** 架(列、艘、辆)次: what else took part stands in a parenthesis. */
const LISTED_TIMES_REGEX = /^[（(][\u4e00-\u9fff]{1,2}(?:[、,，][\u4e00-\u9fff]{1,2}){0,5}[)）]次/u;

/** 人次 户次 件次 场次: an occasion counted by what took part, made of any classifier and 次. */
function withTimes(text: string, unit: string, end: number): string {
  const next = text[end];
  if (next === '（' || next === '(') {
    const listed = LISTED_TIMES_REGEX.exec(text.slice(end, end + 22));
    return listed === null ? unit : unit + listed[0];
  }
  if (next !== '次' || unit === '次' || unit.length > 2 || !isHan(unit.charCodeAt(0))) return unit;
  return '数要序日席'.includes(text.charAt(end + 1)) && end + 1 < text.length ? unit : `${unit}次`;
}

/**
 * The unit that stands at `offset`, right after a number; `undefined` where none does.
 *
 * Longest match; a classifier that begins another word (12分局) is none; 件次, 人次 are made by rule; a unit may be a
 * quotient (件/万人), whose denominator keeps its own multiplier.
 */
export function unitAt(text: string, offset: number): Unit | undefined {
  const { units, entries, followers } = unitTables();
  const number = wordNumberAt(units, text, offset, text.length);
  if (number === 0) return undefined;
  const end = offset + units.lengths[number]!;
  const { unit, kind, collisions } = entries[number]!;
  if (kind === 'points') return { unit, kind, end };
  if (collisions !== undefined && inSetAt(collisions, text, end)) return undefined;
  return inSetAt(followers, text, end) ? goOn(text, unit, kind, end, units) : { unit, kind, end };
}

/** A unit with what goes on behind it at `behind`: 人次, 元人民币, 件/万人. */
function goOn(text: string, known: string, of: Unit['kind'], behind: number, units: WordTable): Unit {
  let unit = known;
  let kind = of;
  let end = behind;
  if (kind === 'money' && text.startsWith('人民币', end)) end += 3;
  if (kind === 'count') {
    const times = withTimes(text, unit, end);
    end += times.length - unit.length;
    unit = times;
  }
  // 395天次: days counted over several places.
  if (unit === '天' && withTimes(text, unit, end) !== unit) {
    unit = '天次';
    end++;
    kind = 'count';
  }
  const slash = text.charAt(end);
  if (slash === '/' || slash === '／') {
    let denominator = end + 1;
    while (denominator < text.length && '百千万亿'.includes(text.charAt(denominator))) denominator++;
    const span = SPANS.find((word) => text.startsWith(word, denominator));
    const below = span !== undefined && span.length > 1 ? span : (wordAt(units, text, denominator) ?? span);
    if (below !== undefined) {
      unit += text.slice(end, denominator + below.length);
      end = denominator + below.length;
      kind = kind === 'duration' || kind === 'score' ? 'count' : kind;
    }
  }
  return { unit, kind, end };
}
