/** Words that court work reports and court statistics use every day, without one text that defines them. */
export const EVERYDAY = 'usage of court work reports and judicial statistics';

/** 《人民法院审判质量管理指标体系》: tried with 29 and then 28 indicators in 2023, in force from January 2024 with 26. */
export const SPC_2024_01 = "Supreme People's Court, 人民法院审判质量管理指标体系, January 2024 (26 indicators)";

/** The same, revised in September 2024: 18 indicators. */
export const SPC_2024_09 =
  "Supreme People's Court, 人民法院审判质量管理指标体系, revised September 2024 (18 indicators)";

/** Who names an indicator as one of the set. No page with the whole list was found; a row is dated where one of these names it. */
export const QUARTER_2024 = 'named in its data of the first quarter of 2024 (China News Service, 22 April 2024)';
export const MEETING_2024 =
  'named in its review of the first quarter of 2024, https://english.court.gov.cn/2024-04/16/c_980978.htm';
export const INTERVIEW_2024 =
  'named by its trial management office, 29 September 2024, https://gxfy.gxcourt.gov.cn/article/detail/2024/09/id/8138025.shtml';
export const REVISION_2024 =
  'named in its notice of the revision, http://fzzx.org.cn/show-680669.html and http://canyinqiye.com/society/1063985.html';
export const CANCELLED_2024 =
  'named as cancelled in 南方周末, http://sytx.lncourt.gov.cn/article/detail/2024/11/id/8188216.shtml, and 中国审判, https://wxredian.com/art?id=ebe565ab925667de79dd4358684b9d5e';

/** Figures that the Supreme People's Court publishes each quarter. */
export const SPC_QUARTERLY = "Supreme People's Court, 司法审判工作主要数据, quarterly releases since 2023";

/** 法发〔2008〕6号, the first national evaluation of case quality. */
export const SPC_2008 = "Supreme People's Court, 关于开展案件质量评估工作的指导意见（试行）, 法发〔2008〕6号";

/** The core figures of 基本解决执行难: 三个90%、一个80%. */
export const ENFORCEMENT_2018 = "Supreme People's Court, core indicators of 基本解决执行难, 2018";

/** What courts measure themselves by in their own circulars; the denominator is theirs and may differ. */
export const LOCAL = 'circulars of provincial and local courts';
