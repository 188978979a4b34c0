/** Phrases that stand where a condition stands: what somebody is, did, or was found to be. */
import type { TypeName } from '../../syntax/entry.ts'
import type { DraftedEntry } from './drafted.ts'
import { findGrades } from '../../../grammar/scanner/grades.ts'
import { judgingWords } from '../../../grammar/tokens/drafting.ts'
import { eachBefore } from './each.ts'
import { findPaired, findSteps, highestOnly, type PairedList, sumsBehind, wayOf } from './paired-list.ts'
import { isOf } from './propose-numbers.ts'
import { type Proposal, proposal } from './proposal.ts'
import { events, type Range, segmentAround, trimCondition, trimParty } from './segment.ts'
import type { Finding, SentenceSite } from './sentence-site.ts'

/** What opens an exhortation: it names nobody's condition. */
const exhorts =
  /^(?:鼓励|支持|推动|推进|强化|加快|加大|引导|促进|打造|围绕|组织|提升|完善|优化|加强|培育|坚持|深化|发挥|探索|构建|并?提供|聚焦|大力|积极|着力|实施|统筹|充分|面向|依托)/u
/** Points at a list of conditions, and is none itself. */
const refers = /^(?:有|符合|具备|满足|具有|属于|存在)?(?:下列|以下|上述|如下|前款|前述)(?:条件|情形|情况|之一)/u
/** Those that 对 or 的 marks as conditions. */
export function proposeConditions(site: SentenceSite): readonly Proposal[] {
  const { text } = site.sentence
  return merged(
    conditionsOf(site).filter((finding) => isMarked(text, finding)),
    text,
  ).map((range) => conditionOf(range, text))
}

/** Why a bare condition is marked. */
export const guess = '请核对这里是否是条件；若指已声明的另一短语，请改为「指 …」'

/** Those that only stand beside an award: for when nothing else explains why the sentence is not read. */
export function proposeBareConditions(site: SentenceSite): readonly Proposal[] {
  const { text } = site.sentence
  const lead = exhorts.test(text) ? text.search(/，(?:对|按|给予)/u) : -1
  const bare = conditionsOf(site).filter((finding) => !isMarked(text, finding) && finding.start > lead)
  return merged(bare, text)
    .map((range) => conditionOf(range, text, [guess]))
    .filter((one) => isWhole(one, text))
}

/** What somebody did, or all that stands between two marks: a word out of the middle explains nothing. */
function isWhole({ start, end }: Proposal, text: string): boolean {
  const whole = trimCondition(text, segmentAround(text, { start, end }))
  if (events.test(text.slice(start, end))) return true
  return whole.start === start && (whole.end <= end || gives.test(text.slice(end)))
}

/** What is given stands right behind. */
const gives = /^的?(?:可|再|额外|一次性|每人|每年)*(?:给予|予以|奖励|补贴|补助|资助|根据|按)/u

function conditionsOf({ sentence: { text }, findings }: SentenceSite): readonly Finding[] {
  return findings.flatMap((found) => {
    const { diagnostic, start, end } = found
    const isAsked =
      diagnostic.code === 'CY2001' &&
      isOf(
        diagnostic.params['role'],
        'condition',
        'sole-condition',
        'alternative',
        'judgement',
        'recipient',
        'exclusion',
      )
    const isCondition =
      (isAsked || isLeftOver(text, found)) &&
      (!exhorts.test(text.slice(start, end).replace(/^[且并]/u, '')) || isOpened(text, { start, end })) &&
      !refers.test(text.slice(start, end))
    if (!isCondition) return []
    return (
      namesEach(text, { start, end })?.map((one) => ({ ...found, ...one })) ?? [
        { ...found, start: memberStart(text, start) },
      ]
    )
  })
}

/** 茶企、药企分别给予10万元、5万元: each name has a sum of its own, and one may be both. */
function namesEach(text: string, { start, end }: Range): readonly Range[] | undefined {
  const list = text.slice(start, end)
  const names = list.split('、')
  const areNames = !/[的等和及或（“]/u.test(list) && !names.some((name) => events.test(name) || endsOpen.test(name))
  // 国有茶企、药企: what stands in front of the first may be said of all.
  const areAlike = names.every((name) => Math.abs(name.length - (names[0]?.length ?? 0)) < 2)
  if (!areNames || !areAlike || names.length < 2 || findPaired(text, { start, end }) !== undefined) return undefined
  if (sumsBehind(text.slice(end)).length !== names.length) return undefined
  let from = start
  return names.map((name) => {
    const range = { start: from, end: from + name.length }
    from = range.end + 1
    return range
  })
}

/** A word that nothing takes may be a condition; 单场展会 names what the figure is for each of. */
function isLeftOver(text: string, { diagnostic, start }: Finding): boolean {
  return diagnostic.code === 'CY4108' && eachBefore(text, start) === undefined
}

/** 机构（协会、学会）: the parentheses say which ones, and are no phrase without what they stand behind. */
function memberStart(text: string, start: number): number {
  if (text[start] !== '（') return start
  return start - (/[^、，；。：（）]+$/u.exec(text.slice(0, start))?.[0].length ?? 0)
}

/** 对…, …的，, 根据…, 遴选…, 给予…的: the sentence says that here stands a condition. */
function isMarked(text: string, range: Range): boolean {
  const { end } = segmentAround(text, range)
  const before = text.slice(0, range.start)
  return (
    isOpened(text, range) ||
    text.slice(0, end).endsWith('的') ||
    isSelected(text, range.start) ||
    before.endsWith('给予')
  )
}

/** 对实施技术改造的企业: whatever the verb, it is what somebody did. */
function isOpened(text: string, range: Range): boolean {
  const { start, end } = segmentAround(text, range)
  return opener.test(text.slice(start, end))
}

const opener = /^(?:其中|经[^，。]{2,4})?(?:对|凡|且|并且|以及|根据|按照|视|本[^，。]{1,8}适用于)/u

/** 享受过类似补贴的不再享受: who is refused. */
export function proposeRefusals({ sentence: { text }, findings }: SentenceSite): readonly Proposal[] {
  return findings.flatMap(({ start, end }) => {
    // The reader points at the refusal, or at the whole of what it does not take.
    const refusal = /(?:^|的)(?=不再|不予|不得|不能|不享受)/u.exec(text.slice(start, end))
    if (refusal === null) return []
    const at = start + refusal.index + refusal[0].length
    const range = { start: segmentAround(text, { start: at, end: at }).start, end: at }
    if (!text.slice(range.start, range.end).endsWith('的')) return []
    const { start: from, end: to } = trimCondition(text, range)
    return [proposal(from, to, '是否')]
  })
}

/** Neighbours that one modifier or one verb governs are one phrase: 有重大突破或重要影响; 符合条件的高校和科研机构. */
function merged(findings: readonly Finding[], text: string): readonly Range[] {
  const result: Range[] = []
  for (const { start, end } of findings) {
    const last = result.at(-1)
    const between = last === undefined ? '' : text.slice(last.end, start)
    const isJoined = last !== undefined && /^(?:或|或者|和|及|与|以及|并)$/u.test(between)
    if (isJoined && isElliptical(text.slice(last.start, last.end), between, text.slice(start, end))) {
      result[result.length - 1] = { start: last.start, end }
    } else result.push({ start, end })
  }
  return result
}

function isElliptical(left: string, word: string, right: string): boolean {
  if (endsOpen.test(left)) return true
  if (word === '并') return !left.includes('的')
  if (word === '或' || word === '或者') return events.test(left) && !events.test(right)
  return left.includes('的') && !events.test(right)
}

function conditionOf(range: Range, text: string, undecided: readonly string[] = []): Proposal {
  const trimmed = trimCondition(text, withOthers(extended(range, text), text))
  const whole = { start: trimmed.start, end: withTitle(text, trimmed.end) }
  const inner = text.slice(whole.start, whole.end)
  const manner = /^(?:根据|按照|依据|视)/u.exec(inner)?.[0].length ?? 0
  const start = whole.start + manner
  const type: TypeName = manner > 0 || isSelected(text, start) ? '认定' : typeOf(inner)
  const isRecipient = text.slice(0, start).endsWith('给予')
  const list = isRecipient ? undefined : findPaired(text, whole)
  if (list !== undefined)
    return proposal(whole.start, whole.end, list.type, {
      ...list,
      ...directed(list),
      undecided: [...undecided, list.why],
    })
  const whenRepeated = isRecipient ? '几条都写到；各条所指不同的，请移到各条之下分别声明' : undefined
  return proposal(start, whole.end, type, { whenRepeated, undecided })
}

/** 主办|或承办论坛: what is done stands behind the second verb, for both. */
export const endsOpen =
  /(?:^|[^\d])(?:自建|新建|改建|扩建|建设|租用|租赁|购买|购置|主办|承办|举办|引进|引入|开发|研发|生产|取得|获得|设立|签订|收购|并购|承担|组织|牵头|参与)$/u

/** The order of a list with sums that rise. */
const directed = ({ type, grades }: PairedList): Partial<Proposal> =>
  type === '等级' && grades.isAscending ? { parameter: '从低到高' } : {}

/** 经主管部门确定, 被评为优秀: somebody else says so. */
export function typeOf(phrase: string): TypeName {
  const isFinding = judgingWords.some((word) => phrase.includes(word)) && !startsWithEvent(phrase)
  return isFinding || /^经(?![营济常])/u.test(phrase) ? '认定' : '是否'
}

/** 签订转让|或合作协议: what is done with the one is done with the other. */
function withOthers({ start, end }: Range, text: string): Range {
  const segment = segmentAround(text, { start, end })
  const rest = text.slice(end, segment.end)
  const joint = /^(?:或者|或(?!有)|以及|及(?!时|格)|和|与|、)/u.exec(rest)?.[0].length ?? 0
  const others = rest.slice(joint)
  const isOne = joint > 0 && events.test(text.slice(start, end).replace(/^对/u, '')) && others.endsWith('的')
  return isOne && !/\d|[给予按可]/u.test(others) && !events.test(others) ? { start, end: segment.end } : { start, end }
}

/** 取得银行颁发|的《许可证》: what is called so is what was done. */
function withTitle(text: string, end: number): number {
  return end + (/^的?《[^《》]*》/u.exec(text.slice(end))?.[0].length ?? 0)
}

/** 给予新获批的平台建设方1000万元: what is said of the recipient goes with the recipient. */
function extended(range: Range, text: string): Range {
  if (!text.slice(0, range.start).endsWith('给予')) return range
  const more = /^的[\p{Script=Han}（）]{2,12}?(?=\d|最高|不超过|一次性)/u.exec(text.slice(range.end))
  return { start: range.start, end: range.end + (more?.[0].length ?? 0) }
}

/** 每年遴选不超过10个X, 认定一批X: whoever is selected was found to be one. */
function isSelected(text: string, start: number): boolean {
  return /(?:遴选|评选|认定|评定|筛选|择优)[^，；。]{0,48}$/u.test(text.slice(0, start))
}

const startsWithEvent = (text: string): boolean =>
  /^(?:新|首次)?(?:获|取得|入选|入围|进入|列入|纳入|完成|参与|参加|使用|采用|调用|投资|引进|新建|举办|承办|租|购)/u.test(
    text,
  )

/** 获批成为国家级、省级、市级的平台: grades in braces, with the condition that they stand in. */
export function proposeGrades({ sentence, findings }: SentenceSite): readonly Proposal[] {
  const { text } = sentence
  const found: Proposal[] = []
  for (let from = 0; ;) {
    const run = findGrades(text.slice(from))
    if (run === undefined) return found
    const grades = { ...run, start: run.start + from, end: run.end + from }
    from = grades.end
    const segment = segmentAround(text, grades)
    if (!findings.some((finding) => finding.start < segment.end + 24 && finding.end > segment.start)) continue
    found.push(gradesOf(text, grades, segment))
  }
}

export interface ProposedSteps {
  readonly grade: Proposal
  readonly short: readonly Omit<DraftedEntry, 'identifier'>[]
  readonly places: readonly Range[]
}

/** 被评为五星级茶馆的给予10万元，四星级的给予5万元: a grade, and what its steps are called behind the first. */
export function proposeSteps({ sentence: { text }, findings, clause }: SentenceSite): ProposedSteps | undefined {
  const steps = findSteps(text)
  const isAsked = steps?.places.some((place) =>
    findings.some(({ start, end }) => start < place.end && place.start < end),
  )
  if (steps === undefined || isAsked !== true) return undefined
  const { whole, grades, short, places } = steps
  const way = grades.isAscending ? 'up' : 'down'
  return {
    places,
    grade: proposal(whole.start, whole.end, '等级', {
      grades,
      parameter: grades.isAscending ? '从低到高' : undefined,
      undecided: [highestOnly[way]],
    }),
    short: short.map((one) => ({ ...one, type: '指', parameter: undefined, clause, undecided: [] })),
  }
}

function gradesOf(text: string, grades: NonNullable<Proposal['grades']>, segment: Range): Proposal {
  const before = text.slice(segment.start, grades.start)
  const lead = /^.*(?:根据|按照|按|给予|分别)/u.exec(before)?.[0].length ?? 0
  const after = text.slice(grades.end, segment.end)
  const stop = /(?:分别|按照|给予|奖励)/u.exec(after)?.index ?? after.length
  const range = { start: segment.start + lead, end: grades.end + stop }
  const trimmed = lead > 0 ? trimParty(text, range) : trimCondition(text, range)
  const { isAscending, undecided } = directionOf(grades, text)
  return proposal(trimmed.start, Math.max(trimmed.end, grades.end), '等级', {
    grades,
    parameter: isAscending ? '从低到高' : undefined,
    undecided,
  })
}

/** 一级、二级、三级茶企 with 10万元、20万元、30万元: whoever gets most is the highest, whatever the grades are called. */
function directionOf(
  { isAscending, items, end }: NonNullable<Proposal['grades']>,
  text: string,
): { readonly isAscending: boolean; readonly undecided: readonly string[] } {
  const sums = sumsBehind(text.slice(end))
  const way = sums.length === items.length ? wayOf(sums) : undefined
  if (way === undefined || isAscending === (way === 'up')) return { isAscending, undecided: [] }
  return { isAscending: way === 'up', undecided: ['高低按各级的金额暂定，请核对'] }
}

/** 经认定: declared in the clause, since every clause means its own. */
export function proposeFindings({ findings }: SentenceSite): readonly Proposal[] {
  return findings
    .filter(({ diagnostic }) => diagnostic.code === 'CY2020')
    .map(({ start, end }) => proposal(start, end, '认定', { isLocal: true }))
}
