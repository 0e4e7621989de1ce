import { Converter } from 'opencc-js/cn2t';
import type { Sentence } from './damaged-documents.js';

const SIMPLIFIED = [
  '全年受理各类案件，办结率保持在较高水平，人民群众对法院工作的满意程度持续提升。',
  '坚持把党的政治建设摆在首位，组织干警开展主题教育和业务培训，队伍作风明显转变。',
  '立案庭为来访群众提供一站式服务，从登记到送达都在线上完成，当事人不必再来回奔波。',
  '执行局联合公安机关开展集中行动，查封房屋和车辆，督促被执行人主动履行义务。',
  '审判委员会讨论重大疑难案件，统一裁判标准，并将典型案例汇编成册供法官学习。',
  '民事审判庭深入乡镇巡回开庭，在田间地头调解邻里纠纷，做到案结事了人和。',
  '我们要发扬铁军精神，以担当的姿态迎接挑战，以扎实的业绩回报人民的信任。',
  '少年法庭走进学校开设法治课堂，用真实的案件讲述预防犯罪的道理，师生反响热烈。',
  '与税务、银行等部门建立信息共享机制，财产查询更加便捷，办案周期大幅缩短。',
  '针对审理中发现的管理漏洞，向有关单位发出司法建议，推动社会治理水平不断提高。',
  '信访接待窗口实行院长轮流值班制度，对群众反映的问题逐一登记，限期答复。',
  '行政审判庭依法监督行政机关履行职责，促进争议实质化解，维护企业的合法权益。',
  '书记员队伍实行分类管理，卷宗归档由专人负责，差错率较上年同期有所下降。',
  '法警大队保障庭审安全，完成押解任务，全年没有发生一起责任事故。',
  '刑事审判庭严厉打击电信诈骗，追缴赃款并发还被害人，彰显了司法的权威和温度。',
  '通过公开宣判和庭审直播，让公平正义以看得见的方式实现，旁听人数创历史新高。',
  '机关党委组织志愿者慰问困难职工，走访老党员，听取他们对法院工作的意见。',
  '后勤部门压缩公务经费，把有限的资金用于改善基层法庭的办公条件和设备。',
  '知识产权案件数量增长较快，涉及专利、商标和著作权，审理难度逐年加大。',
  '环境资源审判庭修复受损林地，责令被告人补种树木，并聘请专家跟踪评估成效。',
];

const MARKED = [
  '办公平台（OA系统）与4A级景区法庭的APP对接，WTO规则、ODR平台和“AI助手”走进课堂。',
  '【本网讯】●立案·审判·执行 ■『阳光司法』——沈阳、东莞两地‘云上’法庭…以“e法庭”推进诉源治理。',
  '朝阳区　人民法院　院长　王某　副院长　李某　①立案　②审判　③执行',
  '「枫桥经验」在鄞州、陇县、涿州落地；莞城〈家事〉调解室结案率达９６．４％以上，同比＋２％。',
];

/** Marks and Latin words that stand between words, or where they may not. */
const BETWEEN =
  '　|·|…|……|—|——|‘|’|【|】|『|』|「|」|〈|〉|《|》|●|■|◆|○|★|①|Ⅱ|％|：|；|！|（|）|(|)|/|+|%|OA|WTO|APP|Q|e|KPI|W|3D|12368|4'.split(
    '|',
  );

const convert = Converter({ from: 'cn', to: 't' });

/** Sentences such as reports have them, in both scripts. */
export const SENTENCES: readonly Sentence[] = SIMPLIFIED.map((sentence) => [convert(sentence), sentence]);

/** So many of pieces of them, which run together as no words do: what stands in a text is not always what is expected. */
export function runTogether(next: () => number, count: number): Sentence[] {
  return Array.from({ length: count }, () => {
    let simplified = '';
    for (let pieces = 4 + Math.floor(next() * 8); pieces > 0; pieces--) {
      const sentence = SIMPLIFIED[Math.floor(next() * SIMPLIFIED.length)]!;
      const start = Math.floor(next() * (sentence.length - 6));
      simplified += sentence.slice(start, start + 2 + Math.floor(next() * 4));
    }
    return [convert(simplified), simplified];
  });
}

const ALL: readonly Sentence[] = [...SENTENCES, ...MARKED.map((sentence): Sentence => [convert(sentence), sentence])];

/** The same, with marks and Latin words in between, and with pieces of both scripts in one line. */
export function mixedTogether(next: () => number, count: number): Sentence[] {
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)]!;
  return Array.from({ length: count }, () => {
    const simplified = next();
    let mixed = '';
    for (let pieces = 4 + Math.floor(next() * 8); pieces > 0; pieces--) {
      const sentence = pick(ALL)[next() < simplified * simplified ? 1 : 0];
      const start = Math.floor(next() * (sentence.length - 6));
      mixed += sentence.slice(start, start + 2 + Math.floor(next() * 7));
      if (next() < 0.6) mixed += pick(BETWEEN);
    }
    return [mixed, mixed];
  });
}
