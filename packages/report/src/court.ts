import type { Block, Court } from '@zhibiao/schema';
import {
  FULL_NAME_REGEX,
  isGeneric,
  isShortName,
  type Mention,
  MOST_MENTIONS,
  mentionsOf,
  PLACELESS_REGEX,
  REGION_REGEX,
  SHORT_TAIL,
} from './court-names.js';
import { isHanAt } from './han.js';
import type { Signs } from './signs.js';

/** Different names that are looked at: far more than a report has, and a bound for any text. */
const MOST_NAMES = 200;

const PRONOUN_NAMES = ['该院', '本院', '我院'] as const;

type Divisions = Pick<Court, 'level' | 'province' | 'city' | 'county'>;

/** The divisions that a full name holds, each by its ending. */
function divisionsOf(name: string): Divisions {
  if (name === '最高人民法院') return { level: 'supreme' };
  if (!name.endsWith('人民法院')) {
    const special = /(?:海事|金融|知识产权|互联网|铁路运输|铁路运输中级|军事|林区|森林)法院$/u.test(name);
    if (special) return { level: 'special', province: null, city: null };
  }
  const rank = /(?:高级|第?[一二三四五六]?中级)?(?:人民)?法院$|[中高]院$/u.exec(name)?.[0] ?? '';
  let rest = name.slice(0, name.length - rank.length);
  // 市中级法院: the text says which level, not which place.
  if (/^[省市州县区旗]$/u.test(rest)) rest = '';
  const province =
    /^(?:\p{Script=Han}{2,3}?省|\p{Script=Han}{2,5}?自治区|[北天][京津]市|上海市|重庆市)/u.exec(rest)?.[0] ?? null;
  if (province) rest = rest.slice(province.length);
  if (rank.startsWith('高')) return { level: 'high', province: province ?? (rest || null) };
  const city = /^\p{Script=Han}{1,7}?(?:自治州|地区|[市盟])/u.exec(rest)?.[0] ?? null;
  if (rank.includes('中级') || rank === '中院') return { level: 'intermediate', province, city };
  const under = city ? rest.slice(city.length) : rest;
  // A city with nothing under it has its own basic court: a city at county level.
  if (city && !under) return { level: 'basic', province, city: null, county: city };
  return { level: 'basic', province, city, county: under || null };
}

/** The court called `name`, of which `mentions` are some and `head` is the end of what the text begins with. */
function build(
  name: string,
  text: string,
  mentions: readonly Mention[],
  head: number,
  basis: 'stated' | 'given',
): Court {
  const divisions = divisionsOf(name);
  const names = namesUsed(text, name, mentions, divisions);
  const scope = SCOPES[divisions.level ?? '']?.exec(text.slice(0, head))?.[0] ?? null;
  const has = (key: 'level' | 'province' | 'city' | 'county') => (divisions[key] ? { [key]: basis } : {});
  return {
    name,
    names,
    ...divisions,
    scope,
    basis: {
      name: basis,
      ...has('level'),
      ...has('province'),
      ...has('city'),
      ...has('county'),
      ...(scope ? { scope: 'stated' as const } : {}),
    },
  };
}

/** What a text may call the court `full`, longest first: fewer of its divisions, without 人民, 霍邱法院 for 霍邱县人民法院. */
function shortForms(full: string, divisions = divisionsOf(full)): string[] {
  const { level, province, city, county } = divisions;
  const rank = level === 'intermediate' ? '中级' : level === 'high' ? '高级' : '';
  const forms = new Set([full, full.replace('人民法院', SHORT_TAIL)]);
  // 长阳法院 for 长阳土家族自治县人民法院.
  const people = /^(?<place>\p{Script=Han}{2})\p{Script=Han}{1,10}族自治[县州旗]$/u.exec(county ?? city ?? '')?.groups
    ?.place;
  const places = [people ?? '', `${city ?? ''}${county ?? ''}`, county ?? city ?? province ?? ''];
  for (const place of places) {
    if (!place) continue;
    for (const name of [place, place.replace(/(?:自治州|地区|[市县区盟])$/u, '')]) {
      if (name.length < 2) continue;
      forms.add(`${name}${rank}人民法院`);
      forms.add(`${name}${rank}法院`);
      if (rank) forms.add(`${name}${rank[0]!}院`);
    }
  }
  return [...forms].sort((x, y) => y.length - x.length);
}

/** Every name that the text uses for `full`, in order of first use. */
function namesUsed(text: string, full: string, mentions: readonly Mention[], divisions: Divisions): string[] {
  const first = new Map<string, number>();
  const add = (name: string, at: number): void => {
    if (at >= 0 && (first.get(name) ?? at) >= at) first.set(name, at);
  };
  const forms = shortForms(full, divisions);
  for (const { name, start } of mentions) {
    const form = forms.find((one) => name.endsWith(one));
    if (form) add(form, start + name.length - form.length);
  }
  for (const name of PRONOUN_NAMES) add(name, text.indexOf(name));
  const { level } = divisions;
  if (level === 'intermediate' || level === 'high') {
    const rank = level === 'high' ? '高院' : '中院';
    const place = forms.filter((form) => form.endsWith(rank));
    for (
      let at = text.indexOf(rank), seen = 0;
      at >= 0 && seen < MOST_MENTIONS;
      at = text.indexOf(rank, at + 2), seen++
    ) {
      const whole = text.slice(Math.max(0, at - 8), at + 2);
      const form = place.find((one) => whole.endsWith(one));
      // 市中院, 省高院; and 中院 alone, where no other place stands before it.
      if (form) add(form, at + 2 - form.length);
      else if (/[市州省区]/u.test(text[at - 1] ?? '')) add(text[at - 1]! + rank, at - 1);
      else if (!isHanAt(text, at - 1)) add(rank, at);
    }
  }
  return [...first].sort((x, y) => x[1] - y[1]).map(([name]) => name);
}

/** What a court of each level may speak for besides itself. */
const SCOPES: Readonly<Record<string, RegExp>> = {
  supreme: /全国(?:各级|四级)?法院|四级法院|地方各级(?:人民)?法院/u,
  high: /全[省区市](?:三级|各级)?法院|三级法院/u,
  intermediate: /全[市州盟区](?:两级|各级|基层)?法院|两级法院/u,
};

/**
 * Tells which court a report is about, from the names in it: the one that its title, its first paragraph or its credits name, else the
 * one named most. `null` where no court is named.
 *
 * @example findCourt('邢台市中级人民法院工作报告', []) // level: 'intermediate', city: '邢台市'
 */
export function findCourt(text: string, blocks: readonly Block[], signs: Signs): Court | null {
  const mentions = mentionsOf(text, signs.court);
  if (mentions.length === 0) return null;
  const head = leadOf(blocks);
  const titled = blocks.find((block) => block.type === 'title')?.span.end ?? 0;
  const credits = blocks.filter((block) => block.type === 'credit').slice(-20);
  const clean = new Set<string>();
  for (const { name, clean: is } of mentions)
    if (is && clean.size < MOST_NAMES && FULL_NAME_REGEX.test(name) && !REGION_REGEX.test(name) && !isGeneric(name))
      clean.add(name);
  const scores = new Map<string, number>();
  const short = new Map<string, number>();
  const own = new Map<string, number>();
  const placeless = new Map<string, number>();
  const add = (map: Map<string, number>, name: string, weight: number): void => {
    const score = map.get(name);
    if (score !== undefined || map.size < MOST_NAMES) map.set(name, (score ?? 0) + weight);
  };
  for (const { name, start, clean: is } of mentions) {
    const credited = credits.some(({ span }) => span.start <= start && start < span.end);
    // 被某某法院授予: who gives an honour is another one.
    if (text[start - 1] === '被') continue;
    const weight = 1 + (start < head ? 3 : 0) + (start < titled ? 3 : 0) + (credited ? 3 : 0);
    const full = clean.has(name) ? name : longestEnd(name, clean);
    add(full ? scores : short, full ?? name, weight);
    if (!full && is && isShortName(name)) add(PLACELESS_REGEX.test(name) ? placeless : own, name, weight);
  }
  for (const full of short.size === 0 ? [] : scores.keys()) {
    const forms = shortForms(full);
    for (const [name, weight] of short) {
      if (!forms.some((form) => name.endsWith(form))) continue;
      add(scores, full, weight);
      own.delete(name);
    }
  }
  absorb(own);
  const top = best(scores);
  // One passing mention of some court is not enough.
  const shorter = best(own, 2) ?? (top ? undefined : best(placeless, 5));
  if (!top && !shorter) return null;
  const name = !top || (shorter && (own.get(shorter) ?? 0) > scores.get(top)!) ? shorter! : longestOf(top, scores);
  return build(name, text, mentions, head, 'stated');
}

/** 永年法院 is 永年区法院 where the text has both: the longer name takes the mentions of the shorter. */
function absorb(own: Map<string, number>): void {
  if (own.size < 2) return;
  for (const name of [...own.keys()].sort((x, y) => y.length - x.length).slice(0, MOST_NAMES)) {
    const forms = shortForms(name);
    for (const [other, weight] of own) {
      if (other === name || !forms.includes(other) || !own.has(name)) continue;
      own.set(name, own.get(name)! + weight);
      own.delete(other);
    }
  }
}

/** The court that a caller names, with the names that the text uses for it. */
export function givenCourt(name: string, text: string, blocks: readonly Block[], signs: Signs): Court {
  return build(name, text, mentionsOf(text, signs.court), leadOf(blocks), 'given');
}

/** 邢台市襄都区人民法院 for 襄都区人民法院, where the text has both. */
function longestOf(name: string, among: ReadonlyMap<string, number>): string {
  let longest = name;
  for (const other of among.keys()) if (other.length > longest.length && other.endsWith(name)) longest = other;
  return longest;
}

/** Where the title, the subtitle and the first paragraph end. */
function leadOf(blocks: readonly Block[]): number {
  for (const block of blocks) if (block.type === 'paragraph') return block.span.end;
  return blocks.at(-1)?.span.end ?? 0;
}

function longestEnd(name: string, among: ReadonlySet<string>): string | undefined {
  for (let at = 1; at < name.length - 4; at++) if (among.has(name.slice(at))) return name.slice(at);
  return undefined;
}

function best(scores: ReadonlyMap<string, number>, least = 1): string | undefined {
  let found: string | undefined;
  let most = least - 1;
  for (const [name, score] of scores) {
    if (score > most) {
      found = name;
      most = score;
    }
  }
  return found;
}
