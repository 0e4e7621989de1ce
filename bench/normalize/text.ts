/** Sentences such as reports have them, in both scripts, one of them glossed the way pages gloss. */
const TRADITIONAL =
  '全年受理各類案件三千餘件,辦結率保持在較高水平,人民群眾對法院工作的滿意程度持續提升。堅持把黨的政治建設擺在首位,' +
  '組織幹警開展主題教育和業務培訓,隊伍作風明顯轉變。執行局聯合公安機關開展集中行動,查封房屋和車輛,督促被執行人主動履行義務。' +
  '民事審判庭深入鄉鎮巡迴開庭,在田間地頭調解鄰里糾紛,做到案結事了人和。行政審判庭依法監督行政機關履行職責,促進爭議實質化解。\n';
const SIMPLIFIED =
  '全年受理各类案件三千余件,办结率保持在较高水平,人民群众对法院工作的满意程度持续提升。坚持把党的政治建设摆在首位,' +
  '组织干警开展主题教育和业务培训,队伍作风明显转变。执行局联合公安机关开展集中行动,查封房屋和车辆,督促被执行人主动履行义务。' +
  '民事审判庭深入乡镇巡回开庭,在田间地头调解邻里纠纷,做到案结事了人和。行政审判庭依法监督行政机关履行职责,促进争议实质化解。\n';
const GLOSSES: Record<string, string> = {
  結: 'jié',
  續: 'xù',
  設: 'shè',
  業: 'yè',
  務: 'wù',
  執: 'zhí',
  機: 'jī',
  關: 'guān',
  調: 'diào',
  實: 'shí',
  質: 'zhì',
};

export const traditional = (length: number): string => TRADITIONAL.repeat(Math.ceil(length / TRADITIONAL.length));
export const simplified = (length: number): string => SIMPLIFIED.repeat(Math.ceil(length / SIMPLIFIED.length));
/** A glossed text with one gloss that has split a character: the repair looks through all of it. */
export const damaged = (length: number): string => `${glossed(length)}以擔當?shù)姆ㄔ鸿F軍精神，辦好每件案子。\n`;
export function glossed(length: number): string {
  const text = TRADITIONAL.replaceAll(/\p{Script=Han}/gu, (base) =>
    GLOSSES[base] ? `${base}(${GLOSSES[base]})` : base,
  );
  return text.repeat(Math.ceil(length / text.length));
}
