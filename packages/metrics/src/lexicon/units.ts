/**
 * The units that follow a number in official Chinese: classifiers, units of measurement, currencies, units of time.
 *
 * Sources: classifiers by the measure-word table (量词表) in 吕叔湘, 现代汉语八百词; legal units of measurement by
 * GB 3100–3102-93 (国际单位制及其应用); currencies by GB/T 12406 (表示货币的代码), in their Chinese names.
 * What the reports themselves add (人次, 件次, 户次 …) is made by a rule, see `unit.ts`.
 */

/** What one counts cases, people, things and occasions by. */
export const CLASSIFIERS =
  '件 起 宗 桩 例 案 人 名 位 口 户 家 所 座 栋 幢 间 处 个 只 头 匹 条 支 张 份 封 篇 部 本 册 卷 页 幅 副 枚 块 片 面 ' +
  '台 辆 艘 架 列 套 项 款 种 类 大类 次 场 期 批 轮 届 堂 节 课 班 组 队 群 团 站 站点 门 道 层 级 株 棵 粒 颗 根 顶 床 席 桌 盏 ' +
  '把 杯 瓶 箱 袋 桶 盒 筐 车 船 首 则 句 字 集 版 遍 趟 回 番 度 双 对 方面 部门 岁 周岁 笔 单 票 段 挂 串 窝 亩次 字节 角';

/** Units of measurement, as written in Chinese and by symbol. */
export const MEASURES =
  '米 千米 公里 里 海里 厘米 毫米 微米 分米 平方米 平方公里 平方千米 立方米 立方 平米 平方 亩 公顷 ' +
  '吨 千克 公斤 斤 克 毫克 微克 升 毫升 吨公里 人公里 ' +
  '千瓦时 千瓦 兆瓦 瓦 度电 标准煤 吨标准煤 摄氏度 分贝 兆 帕 ' +
  '℃ ° ㎡ ㎞ ㎏ ㎝ ㎜ ㎎ m² m³ km² km kg cm mm mg ml μg/m³ kWh MW GB TB MB KB Mbps 标箱 TEU';

/** Spans of time. 年 月 日 时 分 are told from dates by `duration.ts`. */
export const DURATIONS = '年 个月 周 星期 天 个工作日 工作日 小时 个小时 分钟 秒 秒钟 个季度 个星期 课时 学时 个年头';

/** Currencies by name; the unit 元 is the yuan. */
export const CURRENCIES =
  '元 圆 美元 欧元 日元 英镑 港元 港币 澳元 澳门元 加元 新台币 韩元 卢布 法郎 瑞士法郎 泰铢 新加坡元 新元 马克 越南盾 林吉特 卢比 迪拉姆';
