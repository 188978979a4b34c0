/** Tokens that a short pattern recognises: 每家, 经认定, 分三年, 第七条第一款, 《…》. */
import type { TokenType } from 'chevrotain'
import { grants, provisions, quantities, scopes, structure, unsupported } from '../tokens/index.ts'
import { thereafterWords } from '../tokens/shades.ts'
import { actsUnheard, changesName } from '../tokens/unheard.ts'
import { scanNumber } from './numbers.ts'
import { measureWords } from './units.ts'

/** What 每家, 单个 carries: the measure word (家), '' for 同一. */
export interface EachPayload {
  readonly measure: string
}
/** What 经认定 carries: the words without 后. */
export interface FindingPayload {
  readonly name: string
}
/** What 分三年 carries. */
export interface InstalmentPayload {
  readonly parts: number
}
/** What 第七条第一款, 本条, 上述 carry. */
export interface ClauseReferencePayload {
  readonly text: string
}

export interface PatternMatch {
  readonly end: number
  readonly token: TokenType
  readonly payload: EachPayload | FindingPayload | InstalmentPayload | ClauseReferencePayload | undefined
}

const measures = [...measureWords].sort((left, right) => right.length - left.length).join('|')
const each = new RegExp(
  `每个?(月|季度|季|半年|日(?!常)|天)|(?:每一?|单一?|同一(?!项目))(?!单位)(${measures})|同一|单一(?=企业|单位|机构|主体|个人|农户|项目|法人|平台|园区)`,
  'y',
)
/** 对一家企业每年的奖励最高300万元: each of them, in front of what each has at most. */
const one = /(?<=^|[对，。；：])一([家户])(?=[^，。；：\d]{1,16}?(?:最高|不超过|不高于|上限))/y
const everyYears = /每(?:[二两三四五六七八九十]|\d{1,2})个?年度?/y
const finding =
  /经(?![营济费验理典历开信办由])[^，。；、（）：\d]{0,12}?(?:认定|评审|审核|评定|评估|考核|验收|备案|批准|同意|遴选|评选|审定|核定|核实|确认|鉴定)(?:合格|通过|优秀)?(后(?:的)?)?/y
const instalment = /分(\d+|[二三四五六七八九十两]+)(?:个)?(?:年度?|期|次|批|笔)(?!别)/y
const clauseReference =
  /(?:第[一二三四五六七八九十百\d]+章)?(?:第(?:（[一二三四五六七八九十百\d]+）|[一二三四五六七八九十百\d]+)[条款项])+|第[一二三四五六七八九十百\d]+章（[一二三四五六七八九十百\d]+）|本(?:条款|条|款|项)|上述|前款|前项|前条|本(?:政策|办法|措施|细则|意见|规定|若干政策|若干措施)/y
/** 以上政策可叠加: at the head of a segment; 10亿元以上奖励 is a threshold. */
const abovePolicies =
  /(?<=^|[，。；：])以上(?:各[项条类]|两项|几项)?(?:政策|条款|措施|规定|标准|奖励|补贴|补助|资助|奖补|扶持)/y
const yearOrdinal =
  /第[一二三四五六七八九十\d]+(?:年度?)?(?:[、至和]第?[一二三四五六七八九十\d]+(?:年度?)?)*(?<=年度?)/y
const recentYears =
  /(?:最?近|过去)(?:[一二两三四五六七八九十]|\d{1,2})(?:个)?(?:自然|会计|纳税)?(?:年度?|月)(?:以来|之内|内|来)?/y
/** 再奖3万元, 另补1万元 */
const givesMore = /[再另](?:奖|补)(?=\d)/y
const notWith = /不(?:得|再|能|可|可以)?(?:与|和|同)(?=[^，。；]{1,60}(?:重复|叠加|兼得|同时享受))/y
/** 前三年 in front of what those years bring; elsewhere (前三年平均营业收入) it is text. */
const yearRun =
  /(?:前|后|首)(?:[二两三四五六七八九十]|\d{1,2})?年度?(?=[，、：]|每|按|给|予|分别|均|全额|减|补|奖|资助|最|不超|再|继)/y
const years = '(?:[一二两三四五六七八九十]|\\d{1,2})个?年度?'
const paid = '(?:给予|补贴|补助|奖励|奖补|资助|支持|扶持|发放|享受|贴息)'
/** 给予企业连续五年…: in front of how much, or of what it is called; 给予连续五年5%以上增长的企业 says of whom. */
const within = `(?<=(?:给予|予以|发放|享受)[^，。；]{0,12})连续${years}(?=\\d+(?:\\.\\d+)?[%‰]的?${paid}|的${paid})`
/** 连续三年每年…, 连续补贴3年, ，连续三年，: not 连续三年盈利, which is a condition. */
const consecutive = new RegExp(
  `连续(?:${years}(?=[，、]?每|给|予|按|补|奖|资助)|${paid}+(?:不超过|最长|最多)?${years})|(?<=[，；])连续${years}(?=[，；。]|$)|${within}`,
  'y',
)
/** 支持比例提高至30%, 标准上浮20%; without a figure behind it, it is text. */
const adjustment =
  /(?:(?:补贴|补助|奖励|资助|奖补|扶持|支持|贴息)?(?:比例|标准|额度|金额|限额)(?:(?:提高|提升|上浮|上调|增加)|(降低|下浮|下调|减少|降))|上浮|上调|(下浮|下调))[至到]?(?=每|[\d一二两三四五六七八九十百])/y
/** 每年一次, 每年可申请一项, 每三年限一次: how often, without 仅. */
const oftenLimits = '(?:可|可以|只能|仅能|仅可|只可|最多|最多可|限|仅限|只限|原则上)*'
const often = new RegExp(
  `(?:每(?:个?(?:自然|会计|财政)?年度?|[二两三四五]个?年|\\d个?年)|一年)${oftenLimits}` +
    '(?:(?:享受|申报|申请|申领|获得|支持|补助|奖励|补贴|资助)?[一1]次(?!性)|(?:享受|申报|申请|申领|获得|报)[一1](?:项|个项目|笔(?=贴息|补助|补贴|奖励|资助|贷款贴息|[，。；（]|$)))',
  'y',
)
/** 取消其享受本政策的资格, 取消申报资格 */
const disqualifies = /(?:予以)?取消([^，。；、约]{0,14})资格(?!认定|证)/y
/** 严禁失信企业申报: who may not apply stands behind; a reader that does not look for it has to say so. */
const forbids = /(?:严禁|禁止)(?=[^，。；]{1,24}?(?:申报|申请|享受))/y
/** 第一年5万元，之后每年2万元: from when, and how long. */
const thereafter = new RegExp(`(?<=^|[，。；、：])(?:${thereafterWords.join('|')})的?(?=[每各逐]|年)`, 'y')
/** 参照区级机构的标准给予: as much as another text gives, whose sums are not here. */
const alike =
  /(?:参照|比照)[^，。；《》\d%]{1,40}?(?:标准|规定|办法|政策|条款|[条款项])(?=相应|同等|予以|给予|执行|享受|发放|补贴|补助|奖励|扶持|支持|资助)/y
const accountability = /（?(?:责任|牵头|配合|主管|实施|承办)(?:单位|部门|科室)：[^）。]*）?/y

export function matchPattern(text: string, offset: number): PatternMatch | undefined {
  switch (text[offset]) {
    case '每':
      return plain(text, offset, often, grants.OnlyOnce.token) ?? matchEach(text, offset)
    case '一':
      return plain(text, offset, often, grants.OnlyOnce.token) ?? matchOne(text, offset)
    case '取':
    case '予':
      return matchDisqualifying(text, offset)
    case '严':
    case '禁':
      return plain(text, offset, forbids, unsupported.Unsupported.token)
    case '单':
    case '同':
      return matchEach(text, offset)
    case '经':
      return matchFinding(text, offset)
    case '分':
      return matchInstalment(text, offset)
    case '第':
      return plain(text, offset, yearOrdinal, quantities.YearOrdinal) ?? matchReference(text, offset)
    case '不':
      return plain(text, offset, notWith, provisions.NotRepeated.token)
    case '再':
    case '另':
      return plain(text, offset, givesMore, grants.Give.token)
    case '近':
    case '最':
    case '过':
      return plain(text, offset, recentYears, scopes.LastYear.token)
    case '以':
      return (
        plain(text, offset, abovePolicies, quantities.ClauseReference) ??
        plain(text, offset, thereafter, unsupported.Unsupported.token)
      )
    case '之':
    case '此':
    case '其':
    case '随':
    case '往':
      return plain(text, offset, thereafter, unsupported.Unsupported.token)
    case '参':
    case '比':
      return plain(text, offset, alike, unsupported.Unsupported.token) ?? matchAdjustment(text, offset)
    case '前':
    case '后':
    case '首':
      return plain(text, offset, yearRun, quantities.YearOrdinal) ?? matchReference(text, offset)
    case '连':
      return plain(text, offset, consecutive, quantities.Consecutive)
    case '补':
    case '奖':
    case '资':
    case '扶':
    case '支':
    case '贴':
    case '标':
    case '额':
    case '金':
    case '限':
    case '下':
      return matchAdjustment(text, offset)
    case '上':
      return matchAdjustment(text, offset) ?? matchReference(text, offset)
    case '本':
      return matchReference(text, offset)
    case '（':
    case '责':
    case '牵':
      return plain(text, offset, accountability, structure.Accountability)
    case '《':
      return matchCitation(text, offset)
    default:
      return undefined
  }
}

function plain(text: string, offset: number, pattern: RegExp, token: TokenType): PatternMatch | undefined {
  pattern.lastIndex = offset
  const match = pattern.exec(text)
  return match === null ? undefined : { end: offset + match[0].length, token, payload: undefined }
}

/** 取消打八折资格: words of effect are read for themselves. */
function matchDisqualifying(text: string, offset: number): PatternMatch | undefined {
  disqualifies.lastIndex = offset
  const match = disqualifies.exec(text)
  if (match === null || actsUnheard(match[1] ?? '')) return undefined
  return { end: offset + match[0].length, token: provisions.Refuse.token, payload: undefined }
}

function matchAdjustment(text: string, offset: number): PatternMatch | undefined {
  adjustment.lastIndex = offset
  const match = adjustment.exec(text)
  if (match === null) return undefined
  const lowers = (match[1] ?? match[2]) !== undefined
  return { end: offset + match[0].length, token: lowers ? grants.Reduce : grants.Raise, payload: undefined }
}

function matchEach(text: string, offset: number): PatternMatch | undefined {
  const years = plain(text, offset, everyYears, scopes.EveryYears)
  if (years !== undefined) return years
  each.lastIndex = offset
  const match = each.exec(text)
  if (match !== null) {
    return { end: offset + match[0].length, token: scopes.Each, payload: { measure: match[1] ?? match[2] ?? '' } }
  }
  return text[offset] === '每' ? { end: offset + 1, token: scopes.Per, payload: undefined } : undefined
}

function matchOne(text: string, offset: number): PatternMatch | undefined {
  one.lastIndex = offset
  const match = one.exec(text)
  if (match === null) return undefined
  return { end: offset + match[0].length, token: scopes.Each, payload: { measure: match[1] ?? '' } }
}

/** Over how many years 每年一次, 每三年限一次 counts; undefined of 仅享受一次. */
export function readOften(text: string): number | undefined {
  often.lastIndex = 0
  if (!often.test(text)) return undefined
  return Number(scanNumber(text, 1)?.digits.numerator ?? 1n)
}

const yearsIn = new RegExp(years)
/** How many years 连续三年, 连续补贴3年, 每三年 says. */
export function readYears(text: string): number | undefined {
  const found = yearsIn.exec(text)
  return found === null ? undefined : Number(scanNumber(text, found.index)?.digits.numerator ?? 0n) || undefined
}

function matchFinding(text: string, offset: number): PatternMatch | undefined {
  finding.lastIndex = offset
  const match = finding.exec(text)
  if (match === null) return undefined
  const name = match[0].slice(0, match[0].length - (match[1]?.length ?? 0))
  return { end: offset + match[0].length, token: structure.Finding, payload: { name } }
}

function matchInstalment(text: string, offset: number): PatternMatch | undefined {
  instalment.lastIndex = offset
  const match = instalment.exec(text)
  if (match === null) return undefined
  const parts = Number(scanNumber(match[1] ?? '', 0)?.digits.numerator ?? 0n)
  return { end: offset + match[0].length, token: quantities.Instalment, payload: { parts } }
}

function matchReference(text: string, offset: number): PatternMatch | undefined {
  clauseReference.lastIndex = offset
  const match = clauseReference.exec(text)
  if (match === null) return undefined
  return { end: offset + match[0].length, token: quantities.ClauseReference, payload: { text: match[0] } }
}

/** 《…》 with nested marks, and the document number behind it. */
function matchCitation(text: string, offset: number): PatternMatch | undefined {
  let depth = 0
  for (let end = offset; end < text.length; end += 1) {
    if (text[end] === '《' || text[end] === '〈') depth += 1
    if (text[end] === '》' || text[end] === '〉') depth -= 1
    if (depth > 0) continue
    const number = /^（[^（）约]{0,20}(?:〔|\[)\d{4}(?:〕|\])第?\d+号）/u.exec(text.slice(end + 1, end + 48))?.[0] ?? ''
    // （打八折〔2025〕3号）: no number of a document.
    const length = changesName(number) ? 0 : number.length
    return { end: end + 1 + length, token: structure.Citation, payload: undefined }
  }
  return undefined
}
