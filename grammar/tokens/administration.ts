/**
 * Words of sentences that run a policy and give nobody anything: what authorities do, what is handed in, what money may be spent on,
 * where one asks, what is hoped for. They are looked for in the text of a segment; none is a token of its own.
 */
import { aidOrSupport } from './base-words.ts'
import { compounds, words } from './vocabulary.ts'

/** 市财政局负责…, 主管部门应当…: behind the name of an authority; what it names, recommends or recognises is somebody's quality. */
export const authorityVerbs: readonly string[] = [
  ...words('负责 组织 会同 牵头 应当 应 须 要 将 自 从 在 于 对 按照 按 根据 依据'),
  ...words('每年 每季度 定期 不定期 通过 依法 统一 及时 做好 开展 加强 受理 审核 汇总 建立'),
  ...words('适时 分别 具体 联合 共同 进行 委托 收到 可以委托 可委托 、 和 及 与 （'),
]
/** Ends of the names of who runs it, beside those of authorities: 受理单位, 审核机构. */
export const officialNouns: readonly string[] = words('受理单位 受理机构 受理窗口 审核机构 审计机构 评审专家 评审机构')

/** 奖励资金用于…: what money is spent on, or how it is kept, behind its name. */
export const fundNouns: readonly string[] = [
  ...compounds(
    [
      '',
      '奖励',
      '补助',
      '补贴',
      '资助',
      '奖补',
      '扶持',
      '专项',
      '扶持专项',
      '支持',
      '财政',
      '财政扶持',
      '财政奖励',
      '专项扶持',
    ],
    ['资金', '经费'],
  ),
  ...compounds(['奖励', '补助', '补贴', '资助', '奖补', '扶持'], ['金额', '金', '款', '款项']),
]
/** 企业获得的奖励资金, 本办法规定的奖励金额: whose money it is. */
export const fundOwners: readonly string[] = [
  ...words('本办法 本政策 本措施 本细则 规定 所涉及 涉及 所列 各类 各项 上述 相关 有关 该'),
  ...words('企业 单位 申报企业 受奖企业 获奖企业 项目单位 受奖单位 个人 获得 取得 收到 享受 领取 的 政策'),
]
/** Behind the name of the money: it says what is done with it, and not how much of it there is. */
export const fundUses: readonly string[] = compounds(
  [
    '',
    '应',
    '应当',
    '须',
    '必须',
    '均',
    '由企业',
    '由企业统筹',
    '由单位',
    '由项目单位',
    '主要',
    '可',
    '可由企业',
    '按规定',
  ],
  [
    ...words('用于 统筹用于 专项用于 不得用于 全部用于 优先用于 实行专款专用 专款专用 专账核算 实行专账', '单独核算'),
    ...words('缴纳 依法纳税 纳税 为税前 含税 按国家有关规定缴纳 按照国家有关规定缴纳 按国家规定缴纳 按规定缴纳'),
    ...words('接受 纳入部门预算 纳入年度预算 列入年度预算 列入部门预算 逐月兑现 按月兑现 按季兑现 按季度兑现'),
  ],
)

/** In front of when something is done: 于每年3月31日前, 在30日内, 按季度. */
export const whenOpenings: readonly string[] = [
  ...compounds(
    ['于', '在', '自', '应于', ''],
    ['每年', '每季度', '每月', '每半年', '次年', '当年', '发生', '变更', '收到', '接到', '获得', ''],
  ),
  ...words('按季度 按年度 按月 按季 每年 每季度 每月 定期 按时 按期 及时 主动 自觉 如实 书面'),
].filter((word) => word !== '')
/** What is done in the course of it, beside what stands in `procedureVerbs`. */
export const dutyVerbs: readonly string[] = [
  ...words('报告 书面报告 报备 备案 告知 通知 保存 留存 归档 公开 公布 汇报 反馈 上报 报送 提交 提供'),
  ...['建立', '健全', '设置', '自愿', '遵守', '严格', '做好', '积极', '配合', '接受', '按要求', '如期'],
]
/** 可以提出复核: what somebody may do against it. */
export const objectingWords: readonly string[] = words(
  '复核申请 提出复核 申请复核 提出申诉 书面申诉 提出异议 行政复议 行政诉讼',
)
/** 一次性告知, 给予处分: what is given or done is no money. */
export const tellingWords: readonly string[] = ['告知', '通知', '书面告知', '说明']
export const punishingWords: readonly string[] = words('处分 处理 处罚 通报 通报批评 警告 答复 解答 指导 协助 配合')
/** 滥用职权, 构成犯罪: of those who run it. */
export const misconductWords: readonly string[] = words(
  '滥用职权 玩忽职守 徇私舞弊 构成犯罪 涉嫌犯罪 违法违纪 违规违纪',
)

/** 公示无异议的，按程序拨付: the last steps of an application. */
export const publishedWords: readonly string[] = [
  ...words('公示无异议 公示期满 公示期内 公示期间 公示后 经公示 公示结束 对公示 拟支持 拟奖励 拟补助 拟资助'),
]
export const finishingWords: readonly string[] = [
  ...words('拨付 兑付 兑现 发放 下达 公示 核实 核查 复核 调查 办理 受理 审核 审定 批复'),
]

/** 联系电话：… */
export const contactWords: readonly string[] = [
  ...words('联系人 联系电话 联系方式 咨询电话 咨询方式 监督电话 举报电话 投诉电话 电子邮箱 邮箱 通讯地址'),
]

/** 各县可参照本办法制定…: who else may do alike. */
export const followers: readonly string[] = words('各县 各区 各市 各镇 各乡 各街道 各地 各园区 各有关 各相关')
export const followingWords: readonly string[] = words('参照 结合 制定 制订 落实 遵照 贯彻 抓好 组织实施 认真')

/** 到2028年，全市培育…1000家: what is hoped for of all together. */
export const goalOpenings: readonly string[] = [
  ...words('全市 全区 全县 全省 我市 我区 我县 全镇 力争 争取 培育 建成 打造 形成 实现 基本'),
]
/** 按5:5的比例分担: between those who pay. */
export const sharingWords: readonly string[] = ['分担', '承担', '负担', '共担', '列支', '安排', '解决']
/** 企业与财政各承担50%: who applies pays, too. */
export const privatePayers: readonly string[] = words('企业 单位 个人 自筹 农户 业主 申报 社会资本')
/** 补助资金由市、县两级财政按1:1的比例分级负担: all that a segment on who pays has beside the share. */
export const costWords: readonly string[] = [
  ...compounds(
    ['', '所需', '以上', '上述', '相关'],
    ['资金', '经费', '补助资金', '补贴资金', '奖补资金', '奖励资金', '扶持资金'],
  ),
  ...compounds(['补助', '补贴', '奖补', '奖励'], ['经费']),
  ...compounds(
    ['', '本', '我', '各'],
    ['国家', '省', '市', '区', '县', '镇', '街道', '市县', '省市', '市区', '区县', '省市县'],
  ),
  ...words(
    '级 两级 三级 各级 财政 本级 同级 本级财政 政府 由 按 按照 的 以 比例 分别 分级 共同 各 各自 统一 均 、 和 与 及',
  ),
  ...sharingWords,
]

/** Of what is given: another sum than it says. */
export const alteringWords: readonly string[] = [
  ...words('调整 调减 调增 压减 暂停 停止 取消 终止 扣减 核减 提高 降低 上浮 下浮 优先 择优 优选'),
]
/** 将资金拨付至账户: it is handed over, and nothing says to whom or how much. */
export const payingOut: readonly string[] = ['拨付', '发放', '安排', '下达', '兑付']
/** 材料不实的，不予受理: an application is not taken. */
export const refusingToTake: readonly string[] = ['不予受理', '不再受理']
/** What days and copies are counted in. */
export const timeUnits: readonly string[] = ['天', '日', '个工作日', '工作日', '个自然日', '份']
/** 取消三年内申报资格: how long, inside of the words that refuse. */
export const termMarks: readonly string[] = ['年内', '个月内', '当年', '年度']
/** 应建立研发机构: with what is declared behind it, it says what somebody has. */
export const establishingWords: readonly string[] = ['建立', '健全', '设置', '设立', '加强']
/** 按程序, 按职责分工; 按实际支出 would say how much. */
export const properWays: readonly string[] = [
  ...words('程序 规定 有关 相关 国库 国家 要求 职责 职能 各自 本办法 本政策 法定 时限 资金管理 财政'),
  ...words('季度 季 月 年度 期 分工 流程 权限 申报 通知 公示 评审 档案 上级 省 市 区 县 以下'),
]

/** 采取先交后补的办法: in which order it is paid, and no sum. */
export const orderOpenings: readonly string[] = ['采取', '采用', '实行', '采取的是', '按', '按照']
export const paymentOrders: readonly string[] = [
  ...compounds(
    ['先交后', '先缴后', '先付后', '先建后', '先干后', '先租后', '先购后'],
    ['补', '返', '奖', '退', '补助', '补贴'],
  ),
  ...words('以奖代补 后补助 事后补助 事后奖补 事后兑现 申报制'),
]
export const orderEnds: readonly string[] = [
  '',
  ...compounds(['', '的'], ['办法', '方式', '原则', '形式', '机制', '模式']),
]
/** 每半年兑现一次: how often it is paid out, and not how much. */
export const payingTurns: readonly string[] = compounds(
  ['每半年', '每季度', '每季', '每月', '按季', '按季度', '按月', '按半年'],
  ['兑现', '兑付', '支付', '结算', '清算'],
)

const accounts = words('账户 帐户 账号 银行账户 银行账号 对公账户 基本账户 银行卡 社保卡 社会保障卡 一卡通')
/** 直接划入个人账户: where it is paid into, which no sum depends on. */
export const intoAccountWords: readonly string[] = [
  ...compounds(aidOrSupport, ['资金', '金', '经费', '款', '款项', '']),
  ...words('资金 款项 经费 直接 统一 及时 按程序 按规定 划入 划至 划转至 划拨至 汇入 汇至 打入 转入 存入 拨付至'),
  ...words('拨付到 拨入 发放至 发放到 支付至 支付到 拨付 发放 支付 至 到 入'),
  ...words('企业 个人 单位 机构 申报单位 申报企业 申请单位 申请人 申报人 本人 其 项目单位 人才 团队 指定 的 银行'),
  ...accounts,
]
export const accountEnds: readonly string[] = accounts
export const accountVerbs: readonly string[] = words('划 汇 打入 转入 存入 拨 发放 支付')
