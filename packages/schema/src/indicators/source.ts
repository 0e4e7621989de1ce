/** Words that court work reports and court statistics use every day, without one text that defines them. */
export const EVERYDAY = 'usage of court work reports and judicial statistics';

/** 《人民法院审判质量管理指标体系》: tried in 2023, in force from January 2024 with 26 indicators. */
export const SPC_2024_01 = "Supreme People's Court, 人民法院审判质量管理指标体系, January 2024 (26 indicators)";

/** The same, revised in September 2024: 18 indicators. */
export const SPC_2024_09 =
  "Supreme People's Court, 人民法院审判质量管理指标体系, revised September 2024 (18 indicators)";

/** Figures that the Supreme People's Court publishes each quarter. */
export const SPC_QUARTERLY = "Supreme People's Court, 司法审判工作主要数据, quarterly releases since 2023";

/** 法发〔2008〕6号, the first national evaluation of case quality. */
export const SPC_2008 = "Supreme People's Court, 关于开展案件质量评估工作的指导意见（试行）, 法发〔2008〕6号";

/** The core figures of 基本解决执行难: 三个90%、一个80%. */
export const ENFORCEMENT_2018 = "Supreme People's Court, core indicators of 基本解决执行难, 2018";

/** What courts measure themselves by in their own circulars; the denominator is theirs and may differ. */
export const LOCAL = 'circulars of provincial and local courts';
