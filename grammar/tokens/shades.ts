/** Shades of words that one token family has: what they add beside their family. */

/** Words of giving that say that it comes beside what was given before. */
export const addingWords: readonly string[] = [
  '再',
  '另',
  '另外',
  '额外',
  '还',
  '追加',
  '再次',
  '再给予',
  '另给予',
  '额外给予',
  '还给予',
]
/** Words that leave it to the authority whether it gives (readings.md 41). */
export const mayWords: readonly string[] = ['可', '可以', '可给予']
/** Of the words for all together those that count every year. */
const periods = ['实施期内', '执行期内', '实施期间', '执行期间']
export const countsForGood = (word: string): boolean =>
  word === '累计' || periods.some((period) => word.endsWith(period))
/** Nouns that say that a figure is over all together. */
export const totalWords: readonly string[] = ['总额', '总金额', '总量']
/** 补助标准为, 奖励比例是: it says what a sum or a rate comes to. */
export const statesFigure = (noun: string): boolean => ['为', '是'].some((end) => noun.endsWith(end))
/** 支持比例提高至: of a rate. */
export const speaksOfRate = (word: string): boolean => ['比例', '比率'].some((rate) => word.includes(rate))
/** 提高至, 降到: to a figure rather than by it. */
export const changesTo = (word: string): boolean => ['至', '到'].some((end) => word.endsWith(end))
/** 提高, 增加 in front of a figure: another one by it, or up to it. */
export const raisingWords: readonly string[] = ['提高', '提升', '增加', '上浮', '上调']
export const loweringWords: readonly string[] = ['降低', '下调', '下浮', '减少']
/** Adverbs that neither ask nor change anything. */
export const inertAdverbs: readonly string[] = ['将', '均', '按规定', '可', '可以', '若', '如果', '倘若']
/** 首次达到: once for good (readings.md 35). */
export const firstTimeWords: readonly string[] = ['首次', '首度', '第一次']
/** Characters of a bracket that leaves somebody out or asks something. */
const restricting = ['未', '不', '非', '无', '仅', '限', '除', '须', '需', '应', '只']
/** A bracket that only explains a word: 以下简称…, 应用程序编程接口. */
export const explainsOnly = (bracket: string): boolean => !restricting.some((character) => bracket.includes(character))
/** Who is paid: what such a word ends with. */
const parties = [
  ...[
    '企业',
    '单位',
    '机构',
    '公司',
    '个人',
    '团队',
    '主体',
    '高校',
    '院所',
    '平台',
    '组织',
    '协会',
    '学校',
    '项目',
    '方',
    '人',
    '者',
    '户',
    '园区',
  ],
  ...['医院', '农场', '合作社', '旅行社', '村', '街道', '社区', '中心', '基地', '管理层', '负责人', '本人', '业主'],
]
export const namesParty = (word: string): boolean => parties.some((party) => word.endsWith(party))
/** 每增加500万元, 每超过5000万元: counted beyond the threshold before it. */
export const beyondWords: readonly string[] = ['增加', '超过', '超出', '多']
/** 扣除, 减去 between two bases; what is left has a word of its own behind. */
export const subtractingWords: readonly string[] = ['扣除', '减去', '剔除', '扣减']
export const leftoverWords: readonly string[] = [
  '后',
  '后余额',
  '余额',
  '后的余额',
  '后剩余部分',
  '之后',
  '的余额',
  '差额',
  '后的差额',
]
/** 进行补贴, 实行奖励: says no more than the verb behind it. */
export const performingWords: readonly string[] = ['进行', '实行', '予以进行']
