import { isHanAt } from './han.js';

/** Where a court's name stands, read back from its 法院. */
export interface Mention {
  readonly name: string;
  readonly start: number;
  /** The name begins where a word must begin: at a line's start or after a mark. */
  readonly clean: boolean;
}

/** A name runs no longer than this: 新疆维吾尔自治区高级人民法院伊犁哈萨克自治州分院 is 24. */
const LONGEST = 26;
/** Mentions and different names that are looked at: far more than a report has, and a bound for any text. */
export const MOST_MENTIONS = 5000;

/** 区县市…, then the rank, then 法院: what a court's full name looks like (Organic Law of the People's Courts, art. 12–27). */
export const FULL_NAME_REGEX =
  /^(?:\p{Script=Han}{2,14}(?:高级|第[一二三四五六]中级|中级)?(?:人民|海事|金融|知识产权|互联网|铁路运输|铁路运输中级|军事|林区|森林|垦区|矿区)法院)$/u;
/** 各级人民法院, 诉至人民法院: which court, not what it is called. */
const GENERIC_REGEX =
  /(?:^|各级|上级|下级|基层|[两三四本省市县]级|有关|相关|其他|所有|管辖|受诉|[原一二再]审|诉至|地方|委托|受托|执行|当地|我国|中国|专门)(?:人民)?法院$|^(?:中级|高级)(?:人民)?法院$|^\p{Script=Han}人民法院$/u;

export function isGeneric(name: string): boolean {
  return GENERIC_REGEX.test(name);
}
/** 边远地区人民法院: a 地区 has an intermediate court only. */
export const REGION_REGEX = /地区人民法院$/u;
/** 青溪县法院, 景南中级法院: a short name that shows what it is the court of. */
const DIVISION_END_REGEX =
  /(?:[省市州县区旗盟]|垦区|农垦|林区|[^省市州县区]{2}[中高]级)法院$|\p{Script=Han}{2,4}[中高]院$/u;
/** 全市法院, 基层法院, 智慧法院: words that are no court's name. */
const NO_NAME_REGEX =
  /^(?:全|各|上级|上下级|[省市州县区]?(?:基层|中级|高级)|人民|互联网|一审|二审|原审|受案|智慧|数字|文化|品质|书香|清廉|平安|示范|模范|先进|优秀|一流|现代|好|满意)|全[国省市州县区]|(?:两级|三级|四级|各级|基层)法院$/u;

/** 推动法院, 兄弟法院: no place. */
const NO_PLACE_REGEX =
  /^(?:推动|支持|加强|促进|监督|指导|建设|创建|服务|深化|强化|提升|打造|展现|展示|代表|全体|兄弟|当地|辖区|外地|异地|邻近|管辖|受理|起诉|诉至|交由|移送|来到|走进|出台|关于|我[省市区县])/u;
/** Whether a name without 人民 can be a court's own: 青溪县法院, or 青溪法院. */
export function isShortName(name: string): boolean {
  return (
    name.length <= 20 &&
    (name.length <= 5 || DIVISION_END_REGEX.test(name)) &&
    !NO_NAME_REGEX.test(name) &&
    !isGeneric(name) &&
    (!NO_PLACE_REGEX.test(name) || DIVISION_END_REGEX.test(name))
  );
}

/** Words before a name that are no part of it. */
const LEADING_REGEX =
  /^(?:走进|来到|[年月日份访]|记者从|近日|近年来|今年|去年|目前|由|在|从|向|经|据|对|让|为|给|被|将|以|和|与|及|到|是|即|如|全国|我省|我市|我区|我县|关于|出台|印发|原|驻|按照|根据|围绕|指导|支持|监督|请|邀请|配合|带领|推动|紧紧围绕)/u;

/**
 * Words that a court's name never holds, so that it begins behind the last of them: 却挡不住青溪县人民法院, 深入青溪县法院. Characters that
 * some place's name has (从化, 向阳, 随县, 和平) are not among them.
 */
const OUTSIDE_REGEX =
  /^.*(?:[的了在被把对到是给据着该他她们这我住不你说]|深入|进入|前往|赶赴|赴|走进|来到|走访|视察|考察|调研|授予|表彰|参观|评为|获悉|中华人民共和国)/u;
/** 四川 before 荣县人民法院: the province, told without its 省. Source: GB/T 2260. */
const BARE_PROVINCE_REGEX =
  /^(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆)(?=(?![省市自]|\p{Script=Han}{1,3}族自治|兵团|生产建设|铁路|高级|农垦)\p{Script=Han}{1,6}[市县区旗盟](?:\p{Script=Han}{0,8})人民法院$)/u;
const SUPREME = '最高人民法院';

export const SHORT_TAIL = '法院';
/** What stands before 院: 鄂州中院, 省高院 are short names of the higher courts. */
const TAILS = ['法', '中', '高'] as const;

/** The names in `text` that end in 法院, then those in 中院, then those in 高院; `courts` are the places of every 院. */
export function mentionsOf(text: string, courts: readonly number[]): Mention[] {
  const mentions: Mention[] = [];
  for (const tail of TAILS) {
    let seen = 0;
    for (const court of courts) {
      if (text[court - 1] !== tail) continue;
      if (++seen > MOST_MENTIONS) break;
      const mention = mentionAt(text, court - 1, court + 1);
      if (mention && (tail === '法' || SHORT_COURT_REGEX.test(mention.name))) mentions.push(mention);
    }
  }
  return mentions;
}

/** 鄂州中院; not 市中院 or 该市中院, which name no place. */
const SHORT_COURT_REGEX = /^[^省市州县区全各两本我院庭]\p{Script=Han}{0,3}[^省州县区庭各][中高]院$/u;
/** 县法院: says of which level, not of which place. */
export const PLACELESS_REGEX = /^[省市州县区旗](?:中级|高级)?(?:人民)?法院$/u;

/** The name that ends at `end` with the two characters at `at`, read back to where it must begin. */
function mentionAt(text: string, at: number, end: number): Mention | undefined {
  let start = at;
  while (start > 0 && end - start < LONGEST && isHanAt(text, start - 1)) start--;
  let clean = start === 0 || !isHanAt(text, start - 1);
  let name = text.slice(start, end);
  const cut = (length: number): void => {
    start += length;
    name = name.slice(length);
  };
  // The name before: 甲法院乙法院.
  const before = name.lastIndexOf(SHORT_TAIL, name.length - 3);
  if (before >= 0) {
    cut(before + 2);
    clean = false;
  }
  if (name.endsWith(SUPREME)) {
    cut(name.length - SUPREME.length);
    return { name, start, clean: true };
  }
  const outside = OUTSIDE_REGEX.exec(name)?.[0].length ?? 0;
  if (outside > 0) {
    cut(outside);
    clean = true;
  }
  const atLineStart = start === 0 || text[start - 1] === '\n';
  for (
    let match = LEADING_REGEX.exec(name);
    match && (name.length > 5 || /[年月日份]/u.test(match[0]));
    match = LEADING_REGEX.exec(name)
  ) {
    // 让胡路区, 和平区, 从化区 at a line's start, where these words lead no name in.
    if (atLineStart && /^[让和将从]$/u.test(match[0])) break;
    cut(match[0].length);
    clean = true;
  }
  cut(BARE_PROVINCE_REGEX.exec(name)?.[0].length ?? 0);
  return name.length > 2 ? { name, start, clean } : undefined;
}
