/** Giving, its forms, its ceilings and how often. */
import { aid, aidOrSupport, moreGiving } from './base-words.ts'
import { NotExceed } from './comparisons.ts'
import { Money } from './quantities.ts'
import { compounds, keyword, scanned, Word, words } from './vocabulary.ts'

const forms = [...aid, ...words('补偿 贴息 返还 奖金 配套 津贴 算力券 创新券 服务券 消费券')]

/** What is given. */
export const Form = keyword('Form', '奖励', forms)
/** 补贴金额, 奖励总额: stands for the awards that a ceiling governs, or for the one whose sum it says (补助标准为). */
export const AmountNoun = keyword('AmountNoun', '补贴金额', [
  ...compounds([...forms, '支持'], ['额', '金额', '总额', '总金额', '额度', '资金', '资金总额', '经费', '总量']),
  ...compounds([...forms, '支持'], ['金额为', '总额为', '额度为', '资金为', '标准为', '标准是']),
  '资金总额',
  '金额',
])
/** 年度预算总额, 资金总规模 in front of a sum: what all awards together may take. */
export const BudgetNoun = keyword(
  'BudgetNoun',
  '预算总额',
  [
    ...compounds(['', '年度', '资金', '专项资金', '经费'], ['预算总额', '预算规模', '预算总量', '预算']),
    ...compounds(['资金', '专项资金'], ['规模', '总规模', '总量']),
    '专项资金总额',
  ],
  { before: () => [NotExceed.token, Highest.token, Money] },
)
/** 支持比例, 补助比例为 */
export const RateNoun = keyword('RateNoun', '补助比例', compounds([...forms, '支持'], ['比例', '比率', '比例为']), {
  strong: true,
})
export const Give = keyword(
  'Give',
  '给予',
  [
    '给予',
    '予以',
    '给与',
    '发放',
    '拨付',
    '授予',
    '安排',
    '兑付',
    '可给予',
    '再给予',
    '另给予',
    '额外给予',
    '还给予',
    ...moreGiving,
  ],
  { strong: true },
)
/** 抵扣…的费用: an award whose sum is a share of what it pays for. */
export const Deduct = keyword('Deduct', '抵扣', compounds(['', '可', '可用于'], ['抵扣', '抵减', '抵用']), {
  strong: true,
})
/** 可领取, 享受: in front of a ceiling. */
export const Receive = keyword('Receive', '领取', [
  ...words('领取 享受 申领'),
  ...compounds(['可', '可以', '可按规定', '可以按规定'], words('领取 享受 获得 申领 申请')),
])
export const Highest = keyword(
  'Highest',
  '最高',
  words('最高 最多 最大 最长 最长可 最高可 最多可 最高可达 最高限额 上限 上限为 封顶 限额 限额为'),
  { strong: true },
)
export const Once = keyword('Once', '一次性', ['一次性', '一次性获得'], { strong: true })
export const OnlyOnce = keyword(
  'OnlyOnce',
  '仅享受一次',
  compounds(
    ['仅', '只', '只能', '仅能', '仅可', '只可', '仅限', '限', '最多'],
    compounds(['', ...aidOrSupport, '享受', '申报', '申请', '申领', '获得'], ['一次', '1次']),
  ),
  { strong: true },
)
/** 支持比例提高至, 补助标准上浮 in front of a figure: the award before it with another one. */
export const Raise = scanned('Raise', '提高')
export const Reduce = scanned('Reduce', '降低')
/** 减半, 加倍 */
export const Halve = keyword('Halve', '减半', ['减半', '折半'], { strong: true })
export const Double = keyword('Double', '加倍', ['加倍', '翻倍', '双倍'], { strong: true })
/** 2万元/人的标准, 30%的比例 */
export const Standard = keyword('Standard', '标准', ['标准', '比例', '比率'], { categories: [Word] })
export const Pay = keyword('Pay', '兑现', ['兑现', '予以兑现', '拨付兑现', '发放到位', '拨付到位'])
export const Respectively = keyword('Respectively', '分别', ['分别'], { strong: true })
/** 分档, 分类: the same as a list by itself says. */
export const Graded = keyword(
  'Graded',
  '分档',
  words('分档 分级 分类 分档次 分等级 分类别 分层次 分段 分段累进 按阶梯'),
)
/** 差额: the tier's amount less what was received for it. */
export const TopUp = keyword(
  'TopUp',
  '差额',
  ['差额', '差额部分', '补足差额', '补齐差额', '补差', '奖励差额', '补助差额', '补贴差额', '差额奖励', '差额补足'],
  { strong: true },
)
/** 最低10万元, 最少: from that sum upwards. */
export const Lowest = keyword('Lowest', '最低', ['最低', '最少', '最低可', '最低给予'], {
  before: () => [Money, Give.token, Form.token],
})
const sameSums = compounds(
  ['等额', '同额', ...compounds(['同等', '相同', '等同', '同样'], ['额度', '金额', '数额'])],
  ['', '的', '资金', '资金的'],
)
/** 全额补贴, 按市级补助给予等额奖励: the whole of what it is taken of. */
export const Whole = keyword('Whole', '全额', ['全额', '全部', '足额', ...sameSums], {
  before: () => [Form.token, Give.token],
})
