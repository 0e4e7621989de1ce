/**
 * Classifiers and units that may part a number from a bound word (3000人以上), rows by kind.
 *
 * Classifiers: the list of measure words in 现代汉语八百词 (appendix) narrowed to those of official reports; units: GB 3100-93.
 */
const TIME = '年 月 日 天 周 週 季度 星期 届 屆 载 載 学年 學年 年度 工作日 年头 年頭';
const MEASURE =
  '年 天 个月 個月 小时 小時 分钟 分鐘 秒 元 块 塊 岁 歲 倍 里 公里 千米 米 吨 噸 公斤 千克 斤 克 亩 畝 公顷 公頃 平方米 平方公里 立方米 升 度 美元 港元 欧元 歐元 英镑 英鎊 日元 人民币 元人民币';
const COUNT =
  '个 個 人 名 位 件 起 宗 桩 份 场 場 次 回 趟 遍 条 條 项 項 家 户 戶 篇 期 面 处 處 级 級 层 層 批 组 組 队 隊 支 台 臺 辆 輛 架 艘 部 册 冊 本 页 頁 字 句 张 張 幅 间 間 套 幢 栋 棟 座 所 室 站 点 點 分 片 棵 株 头 頭 只 隻 匹 口 双 雙 对 對 把 根 枚 颗 顆 粒 瓶 箱 袋 包 刻 时 時 月 日 周 轮 輪 代 届 屆 任 门 門 类 類 种 種 例 笔 筆 票 股 卷 章 节 節 段 列 人次 件次 户次 车次 場次 场次 批次 项次 工作日 万人 人年 百分点 百分點 个百分点 個百分點 个月 個月 个工作日 個工作日 周岁 周歲 角 毛 分 厘米 毫米 毫升 寸 尺 丈 顷 頃 村 县 縣 省 市 国 國';

interface Units {
  readonly all: ReadonlySet<string>;
  readonly measures: ReadonlySet<string>;
  readonly times: ReadonlySet<string>;
  /** The first units of `times`. */
  readonly first: ReadonlySet<number>;
}
let units: Units | undefined;

function unitSets(): Units {
  if (units) return units;
  const times = new Set(TIME.split(' '));
  const measures = new Set(MEASURE.split(' '));
  const first = new Set(Array.from(times, (unit) => unit.charCodeAt(0)));
  units = { times, first, measures, all: new Set([...times, ...measures, ...COUNT.split(' ')]) };
  return units;
}

export const isUnit = (unit: string): boolean => unitSets().all.has(unit);
export const isMeasure = (unit: string): boolean => unitSets().measures.has(unit);

/** Whether a unit of the calendar stands at `i`, with or without 个: 近三年 and 近两个月 look back, they don't bound. */
export function isTimeUnit(text: string, i: number): boolean {
  if (i >= text.length) return false;
  const c = text.charCodeAt(i);
  const at = c === 0x4e2a || c === 0x500b ? i + 1 : i;
  const { times, first } = unitSets();
  if (at >= text.length || !first.has(text.charCodeAt(at))) return false;
  return times.has(text.slice(at, at + 1)) || times.has(text.slice(at, at + 2)) || times.has(text.slice(at, at + 3));
}
