/**
 * Words in which a numeral counts nothing. `<` names characters that must not stand before a word, `>` those that must not follow:
 * 十分 is "very", but not in 十分之一 or 十分钟. Simplified forms; a traditional text is folded before it is compared.
 */
export const FIXED_WORDS =
  '一定 一般 一直 一致 一律 一切 一些 一样 一旦 一贯 一再 一向 一并 一同 一概 一经 一线 一流 一系列 一体 一站式 一如既往 一方面 统一<系传 万一 唯一 单一 同一 逐一 不一 合一 之一<分 进一步 另一方面 下一步 第一时间 一把手 十分>之钟 一心一意 三番五次 五湖四海 千方百计 万水千山 张三李四 两会 千万别 千万不 千万要 百姓 一带一路 五台山 三亚 四川 六安 百分点 百分比 零距离 零容忍 零下 百货 百科 百度';
