/**
 * Words of segments that say how awards stand to each other: 与第二条不得兼得, 同时符合上述两项的. Such a segment consists of these, of
 * references and of counts alone; whatever else stands in it asks something.
 */
import { aid, aidOrSupport, selfNames } from './base-words.ts'
import { compounds, words } from './vocabulary.ts'

const governments = ['国家', '省', '市', '区', '县', '上级', '各级']
const given = [...aidOrSupport, ...words('资金 专项资金 奖项 津贴 配套 贴息')]
/** 叠加享受, 兼得: what awards may do together, or may not. */
export const togetherWords: readonly string[] = words(
  '重复 重复享受 叠加 叠加享受 兼得 累计享受 同时享受 累加 同时申报 同时申请 并享',
)
/** In front of these words they say that both are paid. */
export const allowingWords: readonly string[] = ['可', '可以']

export const relationWords: readonly string[] = [
  ...['同时', '既', '又', '符合', '满足', '具备', '适用', '涉及', '属于', '享受', '申报', '申请', '申领', '获得', '获'],
  ...['已获', '已获得', '已享受', '已经', '取得', '选择', '重复', '获批', '受理', '纳入'],
  ...togetherWords,
  ...allowingWords,
  ...['均', '都', '再', '应', '应当', '须', '由', '按', '按照', '依照', '依据', '根据', '以', '就', '对', '则', '但'],
  ...['原则', '执行', '予以', '给予', '办理', '处理', '计算', '兑现', '拨付', '发放', '安排', '确定', '核定'],
  ...['政策', '条款', '条件', '规定', '标准', '项目', '事项', '内容', '情形', '措施', '办法', '细则', '意见', '名目'],
  ...['同一', '相同', '同类', '类似', '同一类', '同类型', '同', '多项', '多个', '多条', '多种', '各项', '各条', '一项'],
  ...['企业', '单位', '机构', '主体', '申请人', '申报人', '个人', '团队', '法人', '自主', '自行', '自愿', '者'],
  ...words('有 存在 不一致 不同 不尽一致 重叠 交叉 冲突 竞合 层次 扶持政策 称号 荣誉 荣誉称号 资质 级别'),
  ...['其中', '其一', '之一', '之间', '中', '内', '间', '等', '最高', '较高', '两者', '二者', '三者', '以上'],
  ...words('其他 其它 相关 有关 财政 级 类 项 层级 部门 本 本级 本章 本节 上述 前述'),
  ...['的', '时', '和', '与', '及', '以及', '或', '或者', '、', '并', '且'],
  ...['优惠', '优惠政策', '本区', '我区', '本市', '我市', '本县', '我县', '本省', '我省', '地方'],
  ...given,
  ...governments,
  ...compounds(governments, ['级', '级财政', '财政']),
]
/** （含上级要求区里配套的政策规定）: what a bracket says that these words take in. */
export const takingInWords: readonly string[] = ['含', '包括', '包含']
export const takenInWords: readonly string[] = [...relationWords, ...words('要求 承担 负担 本级 配套 安排 奖补 补助')]
/** In front of a noun: what the awards are about. */
export const sameMatter = '同一'
/** What a segment in front of 不重复享受 says of awards; 获得国家级的 says it of nobody knows what. */
export const meetingWords: readonly string[] = words(
  '同时 同一 多项 多个 多条 多种 同类 类似 相同 其他 其它 已获 已享受 两者 二者 三者 重复',
)
/** How many they are. */
export const countsInWords: Readonly<Record<string, number>> = { 两者: 2, 二者: 2, 三者: 3 }
/** What is received elsewhere: from another government, or by another policy. */
export const elsewhereWords: readonly string[] = words('国家 省 市 上级 其他 其它 同类 类似 同一类 区级 县级 相关政策')
/** 同一企业享受本政策多项奖补的，就高不重复: words of a sentence about all awards of the policy; of 同一项目 it depends on what they are about. */
export const ofAllWords: readonly string[] = [
  ...words(
    '同时 符合 满足 适用 享受 申报 申请 申领 获得 获 可 应 若 如 如果 均 只能 按 按照 以 就 的 ， 本 内 中 的原则 原则',
  ),
  ...words(
    '执行 予以 给予 兑现 确定 政策 条款 条件 规定 措施 资金 专项 专项资金 标准 最高 较高 以上 重复 重复享受 重复支持',
  ),
  ...words('同一 企业 单位 机构 主体 申报企业 申报单位 申报主体 申请人 申报人 个人 团队 法人'),
  ...aidOrSupport,
  ...selfNames,
]
/** How many of them: several, any two, one alone. */
export const severalWords: readonly string[] = words('多项 多条 多个 多种 各项 各条 两项 两条 一项')
/** 省级补助, 市级同类资金: what they gave; 国家级众创空间 gives nothing. */
const sumsElsewhere = [...given, '政策']
const farthestSum = 8
export const namesSumElsewhere = (text: string): boolean =>
  text.split(/[，；。、]/u).some((part) =>
    elsewhereWords.some((word) => {
      const at = part.indexOf(word)
      return at >= 0 && sumsElsewhere.some((sum) => part.slice(at, at + word.length + farthestSum).includes(sum))
    }),
  )
/** 与第二条, 不与前条: the clause named behind these is the other one. */
export const otherOneWords: readonly string[] = compounds(
  ['与', '同', '和'],
  [
    ...['', '本章', '本条', '本节', '本'],
    ...compounds([...selfNames, '本若干政策', '本若干措施'], ['', '的', '中', '中的']),
  ],
)
/** 已获, 享受过: what was received stands against what would be. */
export const receivedWords: readonly string[] = compounds(
  ['', '已', '已经', '曾', '曾经'],
  ['获', '获得', '享受', '取得', '得到', '领取', '申领'],
)
/** 与创业补助不重复享受: in front of the name of another award. */
export const withAnotherAward: readonly string[] = ['与', '和']
/** 不与创业补助重复享受: the same, parted by the name. */
export const notWithAnother: readonly string[] = compounds(['不', '不得', '不可', '不能', '不可以'], withAnotherAward)
/** What an award is called by at the end of its name. */
export const awardNouns: readonly string[] = [...aidOrSupport, ...words('津贴 补偿 奖金 贴息 资金 经费 项目 奖')]
/** Between two of them. */
export const listingAwards: readonly string[] = ['、', '和', '及', '与', '以及']
/** Between clauses that are named: one against another, and one more. */
export const apartWords: readonly string[] = ['与', '同']
export const listingWords: readonly string[] = ['、', '至']
/** 同一企业每年享受本政策各项资金总额最高不超过2000万元: what stands around the sum says nothing of who, and nothing of which awards. */
export const overallWords: readonly string[] = [
  ...words('企业 单位 机构 主体 公司 法人 个人 团队 申报 申请 申请人 申报人 人 家 户 个'),
  ...['享受', '获得', '获', '领取', '可', '可以', '所', '的', '和', '及', '、', '与', '内', '年度', '年'],
  ...['各项', '各类', '各种', '所有', '全部', '政策', '条款', '项目', '总额', '总量', '总和', '总金额', '金额', '额度'],
  ...['总计', '合计', '累计', '财政', '规定', '所列', '明确', '涉及', '单一', '人民币', '中', '内的', '兑现', '兑付'],
  ...given,
]

/** What says itself that it comes on top. */
export const signsOfMore: readonly string[] = ['再', '另', '额外', '叠加', '累加', '此外', ...compounds(aid, ['外'])]

const fallsShort: readonly string[] = ['低于', '不足', '少于', '小于', '未达到', '未达', '达不到', '不到']
const standards: readonly string[] = ['标准', '限额', '额度', '金额']
const ownStandards = compounds(
  fallsShort,
  compounds([...aid, '上述', '该', '以上', '此', ...compounds(['上述', '该', '以上', '此'], aid)], standards),
)
/** 实际租金低于补贴标准: what somebody pays, beside the sum that the text has just given. */
export const comparesWithSum = (text: string): boolean => ownStandards.some((words) => text.includes(words))
const anyStandards = [...compounds(fallsShort, standards), ...ownStandards]
/** 租金低于标准 */
export const maybeWithSum = (text: string): boolean => anyStandards.some((words) => text.includes(words))
