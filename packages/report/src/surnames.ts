/**
 * Family names of one character, the most frequent 200 or so, without those that are function words in prose (和, 向, 从, 应, 全, 时).
 *
 * Source: 公安部户政管理研究中心, 二〇二〇年全国姓名报告, the hundred most frequent; further ones from 百家姓.
 */
const SINGLE =
  '常官王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戚莫孔汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳穆农司卓古吉缪简车项连芦麦褚娄窦岑景党宫费卜冷晏席卫米柏宗瞿桂佟臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝肖闫付代';
/** Those of two characters that still occur. Source: 百家姓. */
const DOUBLE = [
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '皇甫',
  '尉迟',
  '令狐',
  '慕容',
  '司徒',
  '夏侯',
  '东方',
  '公孙',
  '端木',
  '南宫',
];

/** Words that begin as a family name does and often stand after an office: 院长高度重视, 法官严格依法. */
const WORDS = new Set(
  '高度 高效 高位 高质 关心 关注 关于 关爱 成立 成为 方便 方可 安排 安全 解决 解读 解答 严格 严肃 严把 严守 连续 连线 连夜 任职 任期 任命 任务 平均 平等 平时 常态 常年 文明 项目 包联 包案 包抓 金额 温情 温暖 万名 单位 单独 施行 计划 巩固 倾听 倾力 经常 程序 明确 明晰 钱款 路线 白天 景区 简易 党组 石油 江南 云南 云上 易地 代表 代理 简要 简单 简述 简介 简化 包括 包含 连任 连同 高级 高院 金融 明显 万余 方针 何以 成功 成员 成效 安保 钱财 应急 施策 施工 梅开 路演 常务 常委 温馨 宣读 宣布 宣传 宣誓 康复 司法 单一 査 管理 牟利 牟取 支部 祝贺 祝愿 毛主席'.split(
    ' ',
  ),
);

let set: Set<string> | undefined;

/** How many characters of family name `text` begins with: 0, 1 or 2. */
export function surnameLength(text: string): number {
  set ??= new Set(SINGLE);
  const two = text.slice(0, 2);
  if (DOUBLE.includes(two)) return 2;
  if (WORDS.has(two)) return 0;
  return set.has(text[0] ?? '') ? 1 : 0;
}
