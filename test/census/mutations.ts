/**
 * One-word changes of a sentence and what has to follow. A change that the compiler takes must show in the meaning as the
 * table says; otherwise it must be reported. Folded text: simplified characters, Chinese punctuation.
 */

export interface Change {
  /** Features of the meaning that became fewer and more (`featuresOf`). */
  readonly lost: readonly string[]
  readonly won: readonly string[]
}

export interface Mutation {
  readonly name: string
  /** Each match is changed by itself. */
  readonly pattern: RegExp
  readonly replace: (match: string, ...groups: string[]) => string
  /** Whether a changed meaning is the right one; absent when any change will do. */
  readonly follows?: (change: Change) => boolean
  /** The change may leave the meaning as it is: the reason why. */
  readonly mayStay?: string
}

const figure = '(?:\\d[\\d,.]*|[一二三四五六七八九十百千两]+)'
const unit = '(?:亿|万|千)?(?:元|美元|家|户|人次|人|名|个|平方米|吨|标箱|件|台|％|%|‰|辆|列|架次)?(?:（含）|（不含）)?'
const number = `${figure}${unit}`

const some = (list: readonly string[], start: string): boolean => list.some((feature) => feature.startsWith(start))
const count = (list: readonly string[], start: string): number =>
  list.filter((feature) => feature.startsWith(start)).length

/** The same threshold under another comparison. */
const compares =
  (from: string, to: string) =>
  ({ lost, won }: Change): boolean =>
    lost.some((feature) => {
      const [, comparison, threshold] = feature.split(' ')
      return comparison === from && won.includes(`comparison ${to} ${String(threshold)}`)
    })

/** One of the numbers is the quotient of another before. */
const divides =
  (by: number) =>
  ({ lost, won }: Change): boolean =>
    lost.some((feature) => {
      const before = /^number (\d+)$/u.exec(feature)?.[1]
      return before !== undefined && won.includes(`number ${String(Number(before) / by)}`)
    })

/** Of an award with tiers one alone may become a sum of its own: it was a range before. */
const dropsCeiling = ({ lost, won }: Change): boolean =>
  (some(lost, 'ceiling') && !some(won, 'ceiling')) ||
  some(lost, 'award ') ||
  count(lost, 'node unlimited') > 0 ||
  (some(lost, 'node between') && won.length === 0)

const changesNumber = ({ lost, won }: Change): boolean =>
  ['number ', 'rate ', 'comparison '].some((kind) => some(lost, kind) || some(won, kind)) || lost.length > 0

export const mutations: readonly Mutation[] = [
  {
    name: '且→或',
    pattern: /且(?!不)/gu,
    replace: () => '或',
    follows: ({ lost, won }) => some(won, 'node or') || some(lost, 'node and'),
  },
  { name: '或→且', pattern: /或者|或(?!以上|以下)/gu, replace: () => '且' },
  {
    name: '和→或',
    // 甲和乙，分别给予5万元: each of them is enough, as with 或.
    pattern: /(?<!共)[和与](?!科|第.章|[^，。]*，分别给予\d)/gu,
    replace: () => '或',
  },
  {
    name: 'N以上→超过N',
    pattern: new RegExp(`(?<![、至到\\d.,])(?:达到|达|满)?(${number}(?<!）))以上(?!（|部分|的部分)`, 'gu'),
    replace: (_, value) => `超过${value}`,
    follows: compares('at-least', 'more-than'),
  },
  {
    name: 'N以下→不足N',
    pattern: new RegExp(`(?<![至到\\d.,])(${number}(?<!）))以下(?!（|部分|的部分)`, 'gu'),
    replace: (_, value) => `不足${value}`,
    follows: compares('at-most', 'less-than'),
  },
  {
    name: '达到→超过',
    pattern: new RegExp(`(?:达到|达|(?<!不)满|突破|不低于|不少于)(?=${figure}[^（、]*?(?:的|，|且))`, 'gu'),
    replace: () => '超过',
    follows: compares('at-least', 'more-than'),
  },
  {
    name: '超过→达到',
    pattern: new RegExp(`(?<!不)超过(?=${figure}[^部（]*?的(?!部分))`, 'gu'),
    replace: () => '达到',
    follows: compares('more-than', 'at-least'),
  },
  {
    name: '不足→不超过',
    pattern: new RegExp(`(?:不足|不满)(?=${figure})`, 'gu'),
    replace: () => '不超过',
    follows: compares('less-than', 'at-most'),
  },
  {
    name: '不超过 dropped',
    pattern: /(?<!面积|期限|周期|发放|遴选|最长)(?:最高)?不(?:超过|高于)/gu,
    replace: () => '',
    follows: (change) => dropsCeiling(change) || some(change.lost, 'comparison at-most'),
  },
  { name: '最高 dropped', pattern: /(?:最高|最多)(?!不)/gu, replace: () => '', follows: dropsCeiling },
  {
    name: '万 dropped',
    pattern: /(?<!每(?:超过|新增|增加|满)\d*)(?<=[\d十百])万(?=元)/gu,
    replace: () => '',
    follows: divides(10_000),
  },
  { name: '亿→万', pattern: /(?<=\d)亿(?=元)/gu, replace: () => '万', follows: divides(10_000) },
  {
    name: '每年 dropped',
    pattern: /(?<!按)(?:每年(?:累计)?|全年(?:累计)?|年度累计|当年合计)(?=最高|最多|不超过|不高于)/gu,
    replace: () => '',
    follows: ({ lost }) => some(lost, 'period year'),
  },
  {
    name: '累计 dropped',
    pattern: /(?<!年|全年|年度)累计(?=最高|不超过|不高于)/gu,
    replace: () => '',
    follows: ({ lost }) => some(lost, 'period lifetime'),
  },
  {
    name: '（含）→（不含）',
    // Where two parts of a scale meet, neither gives more.
    pattern: /（含）(?!以[上下内]的?部分)/gu,
    replace: () => '（不含）',
    follows: ({ lost }) => some(lost, 'comparison'),
  },
  {
    name: '（不含）→（含）',
    pattern: /（不含）(?!以[上下内]的?部分)/gu,
    replace: () => '（含）',
    follows: ({ lost }) => some(lost, 'comparison'),
  },
  {
    name: 'amount of a list dropped',
    pattern: /(?<=\d)(?:万元|元|%)?[、和]\d[\d.]*(?:万元|元|%)(?=[^、\d]*(?:奖励|补助|补贴|资助|经费))/gu,
    replace: (match) => (match.endsWith('万元') ? '万元' : match.endsWith('%') ? '%' : '元'),
  },
  {
    name: 'amount of a list added',
    pattern: /(?<=[、和]\d[\d.]*)万元(?=[^、\d]*(?:奖励|补助|补贴|资助|经费))/gu,
    replace: () => '万元、1万元',
  },
  { name: 'grade of a list dropped', pattern: /(?<=省级)、市级/gu, replace: () => '' },
  { name: 'grade of a list dropped, the first', pattern: /国家级、(?=省级)/gu, replace: () => '' },
  { name: 'grades swapped', pattern: /国家级、省级/gu, replace: () => '省级、国家级' },
  {
    name: 'tier of a list dropped',
    pattern: new RegExp(`(?<=达到${number})、${number}(?=[、以的])`, 'gu'),
    replace: () => '',
  },
  {
    name: '部分 dropped',
    pattern: /的?部分/gu,
    replace: () => '的',
    follows: ({ lost }) => some(lost, 'node pieces'),
  },
  {
    name: '分别 dropped',
    pattern: /分别/gu,
    replace: () => '',
    mayStay: 'two lists of one length pair without it',
  },
  {
    name: '一次性 dropped',
    // 首次达到 alone is once for good.
    pattern: /(?<!首次(?:达到|突破)[^。；]*)一次性/gu,
    replace: () => '',
    follows: ({ lost }) => lost.includes('once'),
  },
  {
    name: 'only once dropped',
    pattern: /，?[^，。；]*(?:仅|只能|限申报|仅可申请|仅支持|仅奖励)[^，。；]*[一1]次/gu,
    replace: () => '',
    follows: ({ lost }) => lost.includes('once'),
  },
  {
    name: '每人 dropped',
    pattern: /每[人名件亩辆台](?:每年)?(?=给予|[\d.]|\d)/gu,
    replace: () => '',
    follows: ({ lost }) => some(lost, 'node each'),
  },
  {
    name: '元/人→元',
    pattern: /(?<=元)\/(?:人|名|个|台|平方米)/gu,
    replace: () => '',
    follows: ({ lost }) => some(lost, 'node each'),
  },
  {
    name: '‰→%',
    pattern: /‰/gu,
    replace: () => '%',
    follows: ({ lost, won }) => some(lost, 'rate') && some(won, 'rate'),
  },
  {
    name: '不予→可予',
    pattern: /不(?:予|再|得)(?:重复)?(?=支持|奖励|补贴|补助|享受|申报|受理)/gu,
    replace: () => '可',
  },
  { name: '差额 dropped', pattern: /（[^）]*差额）/gu, replace: () => '', follows: ({ lost }) => lost.length > 0 },
  {
    name: '比例 changed',
    pattern: /(?<![\d.])\d+(?=%)/gu,
    replace: (match) => String(Number(match) + 1),
    follows: changesNumber,
  },
  {
    name: 'amount changed',
    pattern: /(?<![\d.,]|每(?:超过|新增|增加|满))\d+(?=(?:亿|万)?元)/gu,
    replace: (match) => String(Number(match) + 1),
    follows: changesNumber,
  },
  {
    name: 'step changed',
    pattern: /(?<=每(?:超过|新增|增加|满))\d+(?=(?:亿|万)?元)/gu,
    replace: (match) => String(Number(match) + 1),
  },
  {
    name: 'threshold changed',
    pattern: /(?<![\d.,第])\d+(?=家|户|人|名|平方米|吨|件|台|辆|列|标箱|个月|年(?!\d))/gu,
    replace: (match) => String(Number(match) + 1),
  },
  {
    name: 'number in words changed',
    pattern: /(?<![第近前一-十])(?<!第二、)[二三四五六七八](?=分之|十|百|万|亿|年|个月)/gu,
    replace: (match) => '三四五六七八九'['二三四五六七八'.indexOf(match)] ?? '九',
  },
  {
    name: 'fraction changed',
    pattern: /(?<=1\/)\d/gu,
    replace: (match) => String(Number(match) + 1),
    follows: changesNumber,
  },
  { name: '百分之 changed', pattern: /(?<=百分之)[二三四]/gu, replace: () => '九', follows: changesNumber },
  {
    name: 'amount with 以上',
    pattern: /(?<=[给予奖励补贴助资]\d[\d.]*万?元)(?=的?(?:一次性)?(?:奖励|补助|补贴|资助|。|，))/gu,
    replace: () => '以上',
  },
  { name: 'ceiling with /年', pattern: /(?<=最高\d[\d.]*万?元)(?=。)/gu, replace: () => '/年' },
  { name: 'date changed', pattern: /(?<=月)\d+(?=日)/gu, replace: (match) => (match === '1' ? '2' : '1') },
  {
    name: 'measure word changed',
    pattern: /(?<!遴选不超过10)(?<=\d)(?:家|名|平方米|标箱)(?!\/)/gu,
    replace: () => '头',
  },
]
