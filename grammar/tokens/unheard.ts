/**
 * Words that change who gets something, how much, how often or beside what, and that no token takes as they stand. Where they are
 * left over in an operative sentence, or make up a sentence that nothing else was read of, the sentence is refused.
 */
import { aidOrSupport, selfNames, taking } from './base-words.ts'
import { holdsFunctionWordInGift } from './function-words.ts'
import { leftoverWords, namesGift, subtractingWords } from './shades.ts'
import { compounds, holding, words } from './vocabulary.ts'

/** Of two awards one. */
const choosing: readonly string[] = [
  ...compounds(
    ['只', '只能', '仅', '仅能', '仅可', '只可', '限', '可', '可以'],
    compounds(taking, ['一项', '其一', '一种', '其中一项', '其中之一']),
  ),
  ...compounds(['不', '不得', '不可', '不能', '不予'], compounds(['同时', '叠加', '累加', '兼', '重叠'], taking)),
  ...compounds(['不', '不得', '不可', '不能', '不予'], ['叠加', '累加', '累计', '兼得', '兼享', '重叠']),
  ...words('任选其一 任选一项 任择其一 择一 择其一 二选一 选择其一 择高 取其高 孰高 就高 从高 从优'),
  ...['最高标准', '最高一项', '最高一档', '最高档', '最高等级', '最高级别', '最高额'],
]

/** Nothing is given. */
const excluding: readonly string[] = [
  ...words('一票否决 否决 取消 严禁 禁止 不给 不发 不补 不奖 不受理 不予受理 不予 丧失 剔除 排除'),
  ...compounds(
    ['不列入', '不纳入', '不属于', '不在', '排除在', '不作为', '不进入', '不得列入', '不得纳入'],
    compounds(['', '本', '政策', ...selfNames], [...aidOrSupport, '申报', '享受']),
  ),
  ...compounds(['不得', '不能', '不可', '不宜'], ['申报', '申请', '参加', '参与', '列入', '纳入', '作为']),
  ...['除外', '无权', '没有资格', '不具备资格', '不具有资格', '不符合资格', '失去资格'],
]

/** How often. */
const timing: readonly string[] = [
  ...compounds(
    ['每年', '每年度', '一年', '同一年度', '每家', '每户', '每人', '终身', '只', '仅', '限', '只能', '最多'],
    ['一次', '1次', '两次', '2次', '三次', '3次'],
  ),
  ...compounds(
    ['每年', '一年', '每年度', '同一年度'],
    compounds(
      ['', '可', '只', '只能', '仅', '仅能', '仅可', '最多', '限'],
      compounds(taking, ['一项', '一次', '1项', '1次', '一个']),
    ),
  ),
  ...['一次为限', '一项为限', '以一次', '为限'],
]

/** Who may apply. */
const admitting: readonly string[] = [
  ...words('方可 才能 才可 方能 仅面向 只面向 仅限 只限 只有 仅支持 只支持 仅对 只对 仅针对 仅适用'),
]

/** How much. */
const measuring: readonly string[] = [
  ...['折算', '折合', '按比例计', '按实际月数', '按月计算', '按天计算', '不足一年', '不足一个月', '不满一年'],
  ...['依此类推', '以此类推', '依次类推', '此类推'],
  ...words('最低 保底 不低于 不少于 起步 酌情 孰低 取低 取其低 较低者 较小者 打八折 对折 打折 封底'),
  ...['扣除', '扣减', '抵扣', '核减', '冲抵', '减去', '剔除'],
]

/** A figure turned into another one, that nothing else of the sentence reads. */
const scaling: readonly string[] = [
  ...compounds(['打', ''], ['一折', '二折', '三折', '四折', '五折', '六折', '七折', '八折', '九折']),
  ...words(
    '翻番 翻倍 加倍 减半 半额 差额 净额 足额 同比例 等比例 按比例 相应比例 递增 递减 上下浮动 上浮 下浮 下调 上调',
  ),
  ...compounds(['提高', '降低', '增加', '减少', '提升', '调整', '上调', '下调'], ['至', '到', '为']),
  ...words(
    '就低 从低 较高者 较低者 最大值 最小值 税后 不含税 含税 人均 户均 亩均 最少 至少 不突破 封顶 视情 适当 暂定 待定 一半 对半 全数 可重复 可叠加',
    '一成 两成 二成 三成 四成 五成 六成 七成 八成 九成',
  ),
]

/** When, how often, or of how many, where no token counts it. */
const pacing: readonly string[] = [...words('隔年 隔月 逐月 逐季 按月 按季 按年 分期 分批 半年')]

/** Sentences joined in the middle of a word. */
const conjoining: readonly string[] = words('或者 并且 而且 但是 否则 除非 另外 额外 此外 只有 方可 总计 共计')
/** What a sentence has beside its figures, and the name of a gift never. */
const besideFigures: readonly string[] = words('次年 翌年 以及 累计 合计 给予 每项 每次 每月 每季度 每家 每户')

/** Who decides how much. */
const deciding: readonly string[] = [
  ...compounds(['研究', '商议', '集体研究', '协商', '会议', '审议', '开会'], ['决定', '确定', '议定', '核定']),
  '商定',
]

type UnheardFamily =
  'choosing' | 'excluding' | 'timing' | 'admitting' | 'measuring' | 'scaling' | 'pacing' | 'conjoining' | 'deciding'

/** By what they bear on. */
export const unheard: Readonly<Record<UnheardFamily, readonly string[]>> = {
  choosing,
  excluding,
  timing,
  admitting,
  measuring,
  scaling,
  pacing,
  conjoining,
  deciding,
}

/** 20万元内补助, 3000元月补助, 20万元据实补贴: between a sum and what it is called, how much of it or how often, or that it is lent. */
const aroundSums: readonly string[] = [
  ...words(
    '方 才 内 以内 之内 以里 范围内 额度内 限额内 不到 以下 为限 为上限 为下限 封顶 起 以上 打底 开外 上下 左右 许 余 多',
  ),
  ...words(
    '年 年度 月 月度 季 季度 半年 周 日 天 年均 月均 据实 按实 浮动 折扣 有偿 借转补 周转金 信贷 信贷额度 借款 无偿借款 无息借款',
  ),
]
const betweenSumAndAid = new Set(aroundSums.flatMap((word) => [word, `${word}的`]))
/** What is left of a form without the aid that it ends with. */
const withoutAid = (form: string): string => {
  const end = aidOrSupport.filter((word) => form.endsWith(word)).sort((left, right) => right.length - left.length)[0]
  return end === undefined ? form : form.slice(0, -end.length)
}

/** Any of them stands in a text. */
export const holdsUnheard = holding(Object.values(unheard).flat())

/** What no name has in it, of somebody or of what is given. */
const altering = [...choosing, ...excluding, ...admitting, ...measuring, ...scaling, ...pacing, ...conjoining].filter(
  (word) => !namesGift(word),
)

/** 研究决定补助, 名额有限补贴: how it is decided, and of how many. */
const reserving: readonly string[] = words('有限 名额 缺额 余额 同比 同等 比例 决定 待定 否则 为止 即止 左右 上下')
/** 限本地补助, 同补助: what opens with these says to whom or how much; of the words behind them it is what something is. */
const opening = words('限 凡 将 同 左右 上下')
const openingNames = words('限额以上 限上 将军 同城 同业')
const opensActing = (form: string): boolean =>
  opening.some((word) => form.startsWith(word)) && !openingNames.some((word) => form.startsWith(word))

/** 打八折补贴: what stands in front of a form and says how much, or to whom, is no name of it. */
const holdsActing = holding([...altering, ...besideFigures, ...reserving])
export const changesForm = (form: string): boolean =>
  holdsActing(form) || holdsFunctionWordInGift(form) || opensActing(form) || betweenSumAndAid.has(withoutAid(form))

/** 原则上最高10万元: it may be otherwise. */
const hedging: readonly string[] = ['原则上', '一般情况下', '通常情况下', '特殊情况']

/** 按实际支出扣除其他补助后的20%, 酌情给予: these have a place of their own. */
const placed: readonly string[] = ['酌情', '适当', '视情', '扣除', '扣减', '核减', '冲抵', '减去', '剔除']
const acting = [...altering, ...hedging].filter((word) => !placed.includes(word))
/** Words that join, order or put off, and name nothing. */
const joining: readonly string[] = [
  ...words('以 但以 则 即 且 并 或 或者 或是 另 次年 当年 翌年 依次 逐年 拿出 原则上 一般 可以 同时'),
  // 奖10万元, 之后每增加1台…: verbs in short, and what comes after.
  ...['奖', '补', '再奖', '再补', '另奖', '另补', '之后', '此后', '其后'],
]
/** What else says nothing that could be declared: words of having, of pointing and of several. */
const pointing: readonly string[] = [...words('以上 上述 前述 上列 各 两 这两 以上各 上述各 前述各 前两 前三')]
const several: readonly string[] = compounds(pointing, words('类 种 项 档 款 条'))
const having: readonly string[] = [
  ...words('获 获得 享受 领取 至 到 为 多项 各项 各类 合计 累计 总额 企业 单位 主体 机构 项目 申请人 的'),
  ...[...selfNames, ...aidOrSupport],
]
const ofLanguage = [...joining, ...several, ...pointing, ...having]
/** 另奖, 以上各类企业, 两类企业: made of words of the language alone. */
export const isOfLanguage = (text: string): boolean => joining.includes(text) || isMadeOf(text, ofLanguage)

/** Verbs in short and adverbs of giving: 茶企另奖, 茶企优先, 两类茶企. */
const closing: readonly string[] = words('另奖 再奖 另补 再补 优先 从严 适当 酌情 依次 分别')
/** A word of the language opens or closes it, so that it cannot be declared as it stands. */
export const holdsLanguage = (text: string): boolean =>
  closing.some((word) => text.endsWith(word)) || several.some((word) => text.startsWith(word))

/** Whether nothing is left when the longest of the words is taken from the start, again and again. */
function isMadeOf(text: string, of: readonly string[]): boolean {
  let rest = text
  while (rest !== '') {
    const found = of.filter((word) => rest.startsWith(word)).sort((left, right) => right.length - left.length)[0]
    if (found === undefined) return false
    rest = rest.slice(found.length)
  }
  return text !== ''
}

/** A word that changes who gets something, how much or how often stands in it. */
export const actsUnheard = holding([...acting, ...timing, ...deciding, ...placed])

/** What no name of anybody or anything has in it: 打八折团队, 单项合同一票否决, 原则上期限. */
export const changesName = holding(acting)

const amending = [...measuring, ...hedging].filter((word) => acting.includes(word))
/** Nor has what asks for something: 两者取其低的扶持对象是指…. */
export const changesSum = holding(amending)

/** 种棉农户扣除税费: what is taken off is declared, and stands between the words of it (扣除…后). */
export function subtractsFromName(name: string): boolean {
  const word = subtractingWords.find((one) => name.includes(one))
  const rest = word === undefined ? '' : name.replace(word, '')
  return rest !== '' && !leftoverWords.includes(rest)
}

/** What a fact about the applicant begins with, in front of whom the sentence speaks of. */
export const stateOpenings: readonly string[] = words('被 获 荣获 入选 列入 入围 纳入 取得 通过 属于 未被 未获 已获')
