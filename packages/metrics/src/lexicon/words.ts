/**
 * The words by which a clause of a report says what it counts. Each list is one part of speech, in the sense that the
 * clause reader needs; source: the prose of work reports, checked against 现代汉语词典 for the verb readings.
 */

/** What is done to cases: the verb is the indicator, the noun before or behind it (民事案件) the subject. */
export const FLOW_VERBS =
  '旧存 上年旧存 新收 收案 收到 收 受理 新受理 受案 立案 登记立案 网上立案 审结 办结 结案 执结 审执结 审(执)结 审（执）结 审、执结 审结、执结 审理 审判执行 审判、执行 未结 存案 结存 ' +
  '首执 执行 执行到位 到位 执行完毕 终本 调解 调撤 撤诉 判决 再审 上诉 申诉 调解成功 诉前调解成功 调解撤诉 审查逮捕 审查起诉 受理审查逮捕 受理审查起诉 不起诉 附条件不起诉 相对不起诉 不批捕 诉前调解 诉前化解 庭前调解 庭前化解 成功调解 办理 处理 化解 移送 接收 收结案 收结 批捕 起诉 移送起诉 移送审查起诉 提起公诉 公诉 逮捕 批准逮捕 破获 立结案 登记 申请执行 恢复执行 ' +
  '服判息诉 改判 发回重审 发改 维持 驳回 巡回审理 速裁 速执 清理 清结 评查 审查 抗诉 侦办 侦破 查结 查处 从严惩处 处结 受理审结 提前介入 退回补充侦查 自行补充侦查';

/** What else a report says was done; the verb and its object together are the indicator (发送司法建议). */
export const ACTION_VERBS =
  '再就业 组织处理 给予 批评教育 发送 发出 发放 发布 印发 印制 制发 制定 制作 出台 修订 提出 提交 报送 推送 推出 推荐 输送 开展 举办 召开 组织 参加 参与 承办 主办 开设 开通 开庭 开放 培训 轮训 授课 宣讲 讲授 接待 接访 来访 走访 慰问 ' +
  '帮扶 帮助 救助 资助 捐赠 捐款 联系 对接 服务 解答 答复 回复 解决 回应 办好 落实 整改 纠正 督办 督促 通报 约谈 问责 处分 处置 处罚 罚款 拘留 司法拘留 拘传 拘捕 搜查 查封 扣押 冻结 查控 拍卖 ' +
  '变卖 腾退 限制 限制高消费 限高 纳入 列入 曝光 公布 公开 移交 抓获 查获 缴获 追回 追缴 挽回 止付 返还 退赃 退还 兑现 发还 执行和解 达成 促成 履行 自动履行 投入 投放 完成 实现 取得 ' +
  '建成 建立 建设 新建 续建 改建 扩建 增设 新设 设立 成立 组建 打造 培育 引进 招录 招聘 遴选 选派 选任 选拔 派出 派驻 抽调 出动 配备 聘请 聘任 任命 提拔 提拔任用 晋升 交流 轮岗 邀请 旁听 观摩 ' +
  '列席 出席 到场 到庭 出庭 出庭应诉 表彰 奖励 表扬 获得 荣获 获 荣立 入选 评选 评为 获评 当选 判处 判决 宣告 裁定 减刑 假释 特赦 送达 保全 鉴定 评估 公告 公示 查询 ' +
  '筛选 摸排 排查 梳理 收集 征集 征求 采纳 采集 受益 惠及 覆盖 涉及 涵盖 吸引 围观 观看 点击 阅读 下载 浏览 转发 编印 编写 撰写 发表 刊发 刊登 录用 采用 转化 创建 创作 拍摄 播出 播放 ' +
  '回访 跟踪 监督 巡察 巡查 检查 抽查 核查 审计 调研 调查 立案侦查 立案查处 立案调查 立案审查 立案审查调查 立案处罚 补充侦查 研究 研讨 学习 讨论 审议 审议通过 通过 批复 批准 备案 登记 注册 新增 净增 摘帽 出列 脱贫 摆脱 安置 就业 新增就业 安排 使用 适用 启动 运用 应用 ' +
  '销售 生产 出口 进口 进出口 营收 实施 推进 推广 种植 造林 治理 修复 清运 处理 供应 供给 接报 亡 伤 死亡 受伤 受灾 营救 疏散 救援 出警 接警 巡逻 送去 送出 送到 送达 赠送 收缴 ' +
  '兑付 给付 减免 缓减免 减缓免 提供 引导 支持 保障 维护 保护 保护 打击 惩处 惩治 严惩 侦查 加强 强化 采取 进行 实行 受到 得到 遭到 经 符合 优于 处于 ' +
  '有 共有 现有 拥有 设有 分布 位于 现存 在册 备案 接受 咨询 投工投劳 封闭 提起 申请 收治 就诊 接种 检测 认定 认领 签订 签署 签约 达成 建档 入库 入住 担任 兼任 落户 迁入 迁出 毕业 入学 在校 录取';

/** Verbs by which the number is tied to what stands before it; they belong to no label. */
export const LINKS =
  '为 是 达 达到 达成 高达 多达 已达 共达 超 超出 至 到 有 共有 共计 合计 总计 总共 共 计 约 约合 折合 约为 大约 仅 仅为 仅有 只有 各 分别 分别为 分别是 分别达 分别达到 在 均在 均为 均 都 也 就 已 已有 了 的 之 ' +
  '从 由 又 还 再 增至 下滑至 下滑到 上涨至 上涨到 攀升到 回升至 扩大到 扩大为 延长至 延长到 提速至 下探至 上扬至 递增至 递减至 调减至 核减至 精简至 缩短为 上浮至 下浮至 激增至 猛增至 骤降至 锐减至 增长为 相当于 等于 增加到 增加至 增长到 增长至 上升到 上升至 升至 升到 提高到 提高至 提升到 提升至 大约为 力争 争取 确保 力求 上调至 上调到 上调为 下调至 下调到 下调为 压减至 压减到 压降至 压降到 缩减至 缩减到 调整为 调整到 调至 调整至 变为 改为 压缩为 缩减为 下降为 上升为 增加为 减少为 提高为 降为 升为 增为 减为 降至 降到 下降到 下降至 减少到 减少至 减至 回落到 回落至 回升到 缩短到 缩短至 缩短为 压缩到 压缩至 扩大到 跃升至 攀升至 恢复到 恢复至 每人每月 每人每年 每月 每年 每天 每日 ' +
  '保持在 维持在 稳定在 控制在 保持 稳定 控制 突破 首次突破 首次 近 将近 接近 不足 不到 超过 逾 余 平均为 大概 大概为 大概是 大概有 最终 已经 累计达 累计达到 累计为 共为 于 即 等 及 和 与 并 且 以及 、 每 从 较 , 实现 人民币 前一日 前一天 上一日 同 较之 只 稍微 略 略微 小幅 大幅 大幅度 逐步 逐年 稳步 进一步 一路';

/** What opens a clause and says nothing of what is counted. */
export const OPENERS =
  '其中 当中 其中， 另外 此外 另 同时 截至目前 截至 截止 目前 目前为止 迄今 现 共 共计 共有 总共 总计 一共 累计共 先后 分别 已 已经 并 并且 且 而 但 还 又 再 也 则 即 以及 及 和 与 、 因此 为此 期间 其间 全年 当年 今年 去年 同期 当日 当天 ' +
  '当场 依法 及时 积极 认真 严格 严肃 全面 深入 大力 扎实 持续 不断 切实 努力 高效 妥善 圆满 成功地 主动 坚持 着力 充分 稳步 稳妥 有序 顺利 力争 精准 快速 迅速 集中 随即 最终 大概 据统计 据了解 据悉 数据显示 统计显示 通报显示 显示 介绍 表示 指出 ' +
  '一是 二是 三是 四是 五是 六是 行动中 活动中 工作中 年来 来 全部 总体 初步 陆续 相继 多次 逐案 逐一 逐步 特别是 尤其是 包括 含 如 例如 对 为 将 把 向 被 给 从 自 由 在 于 按 以 凭 的 了 上述 以上 尚有 尚 仍有 这是 这也是 此系';

/** How a case ended, before the verb that says that it did: 判决结案, 裁定驳回起诉, 按撤诉处理结案. What joins them stands last. */
export const MANNER_VERBS =
  '判决 调解 撤诉 自动撤诉 撤回起诉 按撤诉处理 按自动撤诉处理 按撤回上诉处理 作撤诉处理 裁定 驳回 决定 移送 终结 和解 执行和解 庭前和解 调撤 维持 改判 发回重审 批准 准予 准许 不予 ' +
  '诉前调解 庭前调解 庭前化解 诉前化解 以调解方式 以判决方式 以撤诉方式 以和解方式 、 及 和 与 并 或 或者 以及';

/** Nouns that a verb stands before as an attribute: 工程建设领域, 监督检查机构. */
export const ATTRIBUTE_HEADS =
  '领域 用地 机构 单位 部门 企业 公司 行业 人员 工程 项目 类 平台 基地 中心 专项 环节 场所 市场 资金 经费 标准 水平 能力';

/** 人均, 平均, 最多 … belong to the indicator: 法官人均结案. */
export const MEASURE_MODIFIERS =
  '人均 平均 年均 月均 日均 户均 院均 件均 员额法官人均 法官人均 案均 累计 最高 最低 最多 最少 最长 最短 综合 总 净 首次 年人均 平均每人 平均每件 每年平均';

/** Words of change by amount (增长3.6%), each with its direction. */
export const CHANGE_WORDS: Readonly<Record<'up' | 'down', string>> = {
  up: '上升 增长 增加 提高 提升 增幅 涨幅 升幅 上涨 攀升 回升 递增 增速 延长 扩大 激增 猛增 剧增 大增 净增 净增加 净增长 上浮 上扬 增多 多收 多办 多结 多审 增 升 涨 增长率 增幅为 加快 前移 上调 上升了 跃升 增收 增产 增支 增盈 增亏 增利 上升率 多支 多增 年均增长 提速 前进 进位',
  down: '下降 减少 降低 降幅 回落 跌幅 下跌 下滑 缩短 减幅 递减 锐减 骤降 收窄 压缩 压降 缩减 节约 节约时间 节省 节省时间 节约用时 净减少 净下降 净减 精简 下调 减 降 跌 缩小 减轻 削减 负增长 后移 少收 少办 少结 少发 减产 减收 减支 减亏 减盈 少支 少增 下降率 大降 后退',
};

/** A comparison says up or down only against another time (比2021年高出15个百分点), not against another place. */
export const COMPARISON_WORDS: Readonly<Record<'up' | 'down', string>> = {
  up: '高出 高 多出 多 快 增',
  down: '低 低出 少 慢 短',
};

/** Bodies whose name may open a clause and say whose figure it is. */
export const BODY_TAILS =
  '法院 中院 高院 中级法院 高级法院 基层法院 法庭 人民法院 检察院 检察机关 公安局 公安机关 公安分局 分局 司法局 司法所 派出所 纪检监察机关 纪委监委 监委 行政机关 审判庭 执行局 立案庭 刑庭 刑一庭 刑二庭 民庭 民一庭 民二庭 民三庭 民四庭 行政庭 商事庭 家事庭 少年庭 速裁庭 综合庭 审监庭 执行庭 本院 我院 该院 全院 两院 合议庭 团队 ' +
  '海关 税务局 税务机关 消防救援局 大队 支队 政府 各级法院 审判机关 司法机关 仲裁委 公证处 调解组织 服务中心 调解中心 指挥中心';

/** Verbs that govern a whole phrase with verbs of its own (召开预防和化解争议联席会议): the first of them in a clause is its verb. */
export const GOVERNING_VERBS =
  '召开 举办 举行 开展 组织 组织开展 组织召开 制定 出台 印发 发布 编写 编印 建立 成立 设立 建成 打造 新建 提出 发送 发出 发放 制发 制作 参加 参与 邀请 选派 派出 出动 收集 征集 推出 创新 创建 修订 承办 协助 聘请 评选 表彰 ' +
  '投入 发表 撰写 拍摄 推送 开设 签订 签署 落实 公布 公开 办好 完善';

/** 执行案件, 上诉案件, 执行质效: before a noun the word names a kind of case, and what was done only at the end of its clause. */
export const CASE_KINDS =
  '执行 上诉 申诉 再审 抗诉 公诉 减刑 假释 首执 恢复执行 立案 速裁 速执 申请执行 保全 审查 审判执行 审判 终本 登记';

/** 调解案件, 诉前调解案件: before 案件, and not at the start of the clause, the word names a kind of case. */
export const CASE_MODIFIERS = '调解 诉前调解 鉴定 移送 减刑 破获 侦办';

/** What narrows cases down from before the verb: 一审新收民事案件. */
export const CASE_QUALIFIERS =
  '一审 二审 再审 民事 刑事 行政 民商事 商事 执行 首次执行 诉讼 案件 涉外 知识产权 国家赔偿 破产';

/** What may be done to get a measure to where it is: not part of its name. */
export const MEASURE_CAUSES = [
  '推动实现',
  '推动',
  '促使',
  '促进',
  '确保',
  '累计实现',
  '共实现',
  '实现',
  '完成',
  '使得',
  '使',
  '带动',
  '保证',
];
