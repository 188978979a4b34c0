/**
 * A chain of operands and what joins them. 且 binds tighter than 或. 、 takes the word that ends its list (A、B或C). 和 and 、
 * between conditions are ambiguous in law and asked about, unless the members are alternatives of one fact, heads that 分别 pairs with
 * amounts, or thresholds of several figures, of which each is asked; that is told.
 */
import { meetingWords, togetherWords } from '../../../grammar/tokens/shades.ts'
import { and, isAlways, or } from '../../ir/conditions.ts'
import type { Condition } from '../../ir/types.ts'
import type { ConditionPart, ConnectiveNode, WordNode } from '../../syntax/ast.ts'
import { undeclared } from '../report.ts'
import { designates, onlyNames, reportName } from './designations.ts'
import type { Chain, Environment, Zip } from '../environment.ts'
import { isGeneric } from '../generic-nouns.ts'
import { type Operand, plainText, spanOfParts, splitOperands } from './operands.ts'
import { reportMixed } from './mixed-joints.ts'
import { joinNegated, reportNegatedHead, spreadNegation } from './negation.ts'
import { oneOf, type OperandMeaning, type OperandPlace, resolveOperand } from './resolve-operand.ts'
import { reportUnasked } from './unasked-member.ts'

interface ChainPlace extends OperandPlace {
  /** 适用于A、B和C: by the idiom it is enough to be one of them. */
  readonly listMeansOr?: boolean
  /** 分别 follows: members joined by 和 or 、 are paired with amounts. */
  readonly distributes?: boolean
}

interface Member {
  readonly operand: Operand
  readonly meaning: OperandMeaning
}

export function resolveChain(parts: readonly ConditionPart[], place: ChainPlace, environment: Environment): Chain {
  const operands = splitOperands(parts)
  const last = parts.findLast((part) => part.kind !== 'de')
  const whole = spanOfParts(parts[0], last)
  const modifying = place.modifying === true || operands.some((operand) => operand.modifying)
  if (isUndeclaredList(operands) && !place.nounsAllowed) {
    const type = place.distributes === true ? '等级' : '是否'
    environment.reporter.report(
      'CY2001',
      whole,
      undeclared(environment.written(whole), place.distributes === true ? 'alternative' : 'condition', type),
    )
    return nothing(whole)
  }
  if (place.distributes !== true) reportUnasked(operands, environment)
  const joints = settleLists(operands)
  if (place.listMeansOr !== true) joinNegated(operands, joints)
  const negated = spreadNegation(operands, joints)
  reportNegatedHead(operands, joints, environment)
  const open = spreadNegation(operands, joints, 'ambiguous')
  for (const operand of open) {
    const span = spanOfParts(operands[operands.indexOf(operand) - 1], operand)
    environment.reporter.report('CY4096', span, { text: environment.written(span) })
    joints.set(operand, 'and')
  }
  const members: Member[] = []
  let indicator = place.indicator
  let inner = environment
  for (const operand of operands) {
    const here = { ...place, indicator, modifying, negated: negated.has(operand) }
    const meaning = resolveOperand(operand, here, inner, resolveChain)
    indicator = meaning.indicator ?? indicator
    if (meaning.lists.length > 0) inner = { ...inner, lists: [...meaning.lists, ...inner.lists] }
    members.push({ operand, meaning })
  }
  // 未发生A或B: neither.
  for (const operand of negated) joints.set(operand, 'and')
  const joined = joinMembers(members, joints, place, environment)
  return {
    condition: joined.condition,
    zips: [...members.flatMap((member) => member.meaning.zips), ...joined.zips],
    lists: members.flatMap((member) => member.meaning.lists),
    indicator: members.findLast((member) => member.meaning.indicator !== undefined)?.meaning.indicator,
    span: whole,
  }
}

/** 新获批国家级、省级、市级企业技术中心: a list without anything declared in it is one phrase to declare, not several. */
function isUndeclaredList(operands: readonly Operand[]): boolean {
  const [first] = operands
  if (operands.length < 2 || first === undefined || first.words[0]?.role === 'pointer') return false
  const texts = operands.map((operand) => plainText([...operand.words, ...operand.head]))
  return operands.every(
    (operand, index) =>
      operand.comparisons.length + operand.findings.length + operand.listed.length === 0 &&
      !operand.encouraged &&
      !operand.cites &&
      [...operand.words, ...operand.head].every((word) => word.role !== 'phrase') &&
      operand.joined?.word !== 'and' &&
      !isGeneric(texts[index] ?? ''),
  )
}

function nothing(span: Chain['span']): Chain {
  return {
    condition: and(),
    zips: [],
    lists: [],
    indicator: undefined,
    span,
  }
}

function joinMembers(
  members: readonly Member[],
  joints: Joints,
  place: ChainPlace,
  environment: Environment,
): { readonly condition: Condition; readonly zips: readonly Zip[] } {
  const grades = mergeGrades(members, environment)
  if (grades !== undefined) return grades
  const parallel = place.distributes === true ? parallelMembers(members, joints) : undefined
  if (parallel !== undefined) return parallel
  const meaningful = members.filter((member) => !isAlways(member.meaning.condition))
  reportListChoice(members, joints, environment)
  reportNamedChoice(members, joints, environment)
  const alternatives: Member[][] = []
  const thresholds: Member[] = []
  for (const member of meaningful) {
    const word = joints.get(member.operand)
    const last = alternatives.at(-1)
    if (last === undefined || word === 'or' || (word !== 'and' && place.listMeansOr === true)) {
      alternatives.push([member])
      continue
    }
    if (word === 'ambiguous' && !areThresholds(last.at(-1), member)) reportAmbiguity(member, meaningful, environment)
    else if (word === 'ambiguous') thresholds.push(...(thresholds.length > 0 ? [member] : [...last.slice(-1), member]))
    last.push(member)
  }
  if (thresholds.length > 0) {
    const span = spanOfParts(thresholds[0]?.operand, thresholds.at(-1)?.operand)
    environment.reporter.report('CY4598', span, { text: environment.written(span) })
  }
  reportMixed(alternatives, environment)
  const conditions = alternatives.map((members) => and(...members.map(({ meaning }) => meaning.condition)))
  return { condition: conditions.length === 0 ? and() : or(...conditions), zips: [] }
}

/** 国家级平台、省级平台: alternatives of one fact, each in an operand of its own, are one list. */
function mergeGrades(
  members: readonly Member[],
  environment: Environment,
): { readonly condition: Condition; readonly zips: readonly Zip[] } | undefined {
  const first = members[0]?.meaning.grades
  if (members.length < 2 || first === undefined) return undefined
  const joined = members.slice(1).every(({ operand }) => operand.joined?.word !== 'and')
  const same = members.every(({ meaning }) => meaning.grades?.fact === first.fact)
  if (!same || !joined) return undefined
  const values = members.flatMap(({ meaning }) => meaning.grades?.values ?? [])
  const span = spanOfParts(members[0]?.operand, members.at(-1)?.operand)
  return {
    condition: oneOf(first.fact, values, environment),
    zips: [{ kind: 'grades', fact: first.fact, values, span }],
  }
}

/**
 * 对经认定A且X以上的P和Y以上的Q: each member ends with a head behind 的; what is joined by 且 belongs to its member, and a
 * finding in front of the first reaches over all (readings.md 11). 签合同、缴社保并办登记的: all of it, and no members.
 */
function parallelMembers(
  members: readonly Member[],
  joints: Joints,
): { readonly condition: Condition; readonly zips: readonly Zip[] } | undefined {
  const groups: Member[][] = [[]]
  for (const member of members) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    const isOpen = joints.get(member.operand) !== 'and' && stands(before) && stands(member)
    const closed = before?.operand.modifying === true || isOpen
    const splits = ['with', 'enumeration', 'or'].includes(member.operand.joined?.word ?? '')
    if (closed && splits) groups.push([member])
    else last?.push(member)
  }
  if (groups.length < 2) return undefined
  const conditions = groups.map((group) => and(...group.map((member) => member.meaning.condition)))
  const shared = leadingFindings(groups[0])
  const all = conditions.map((condition, index) => (index === 0 ? condition : and(...shared, condition)))
  const span = spanOfParts(members[0]?.operand, members.at(-1)?.operand)
  return { condition: or(...all), zips: [{ kind: 'members', members: all, span }] }
}

/** 年产值1000万元以上、从业人数50人以上的: one figure beside another, of whoever it is. */
function areThresholds(before: Member | undefined, member: Member): boolean {
  if (before === undefined || before.operand.comparisons.at(-1)?.span.end !== before.operand.span.end) return false
  const [first, second] = [before, member].map(({ operand, meaning }) =>
    operand.comparisons.length > 0 && operand.exclusions.length === 0 ? meaning.indicator : undefined,
  )
  return first !== undefined && second !== undefined && first.id !== second.id && member.operand.words.length === 1
}

const stands = (member: Member | undefined): boolean => member !== undefined && !isAlways(member.meaning.condition)

/** The finding (认定) that opens the first of several members, when it is not all that the member asks. */
function leadingFindings(group: readonly Member[] | undefined): readonly Condition[] {
  const condition = and(...(group ?? []).map((member) => member.meaning.condition))
  const parts = condition.kind === 'and' ? condition.of : [condition]
  const [first] = parts
  const leads = parts.length > 1 && first?.kind === 'is' && first.site.kind === 'is' && first.site.finding
  return leads ? [first] : []
}

/** What each operand is joined by. */
type Joints = ReadonlyMap<Operand, 'and' | 'or' | 'ambiguous'>

/** What each operand is joined by, once 、 has taken the word that ends its list. */
function settleLists(operands: readonly Operand[]): Map<Operand, 'and' | 'or' | 'ambiguous'> {
  const result = new Map<Operand, 'and' | 'or' | 'ambiguous'>()
  let end: 'and' | 'or' | 'ambiguous' = 'ambiguous'
  for (const operand of [...operands].reverse()) {
    const word: ConnectiveNode['word'] | undefined = operand.joined?.word
    if (word === 'and' || word === 'or') end = word
    else if (word === 'with') end = 'ambiguous'
    result.set(operand, word === 'enumeration' ? end : word === 'and' || word === 'or' ? word : 'ambiguous')
    if (word === undefined) end = 'ambiguous'
  }
  holdTogether(operands, result)
  return result
}

/** 同时满足A、B和C: each of them, up to a word that joins otherwise; with 或 among them nobody says. */
function holdTogether(operands: readonly Operand[], joints: Map<Operand, 'and' | 'or' | 'ambiguous'>): void {
  const at = operands.findIndex(({ joined, words: [first] }) => {
    const verb = first?.role === 'text' && meetingWords.some((word) => first.text.startsWith(word))
    return verb && joined !== undefined && togetherWords.includes(joined.text)
  })
  if (at < 0) return
  const listed = operands.slice(at + 1)
  const end = listed.findIndex(({ joined }) => joined?.word === 'and')
  const members = end < 0 ? listed : listed.slice(0, end)
  const choice = members.some(({ joined }) => joined?.word === 'or')
  for (const member of members) if (member.joined?.word !== 'or') joints.set(member, choice ? 'ambiguous' : 'and')
}

/** 参加展会或面积达标: whether there is a record and what is asked of each record cannot be alternatives. */
function reportListChoice(members: readonly Member[], joints: Joints, environment: Environment): void {
  for (const [index, member] of members.entries()) {
    const before = members[index - 1]
    if (before === undefined || joints.get(member.operand) !== 'or') continue
    const both = [before, member]
    const list = both.find(({ meaning }) => meaning.lists.length > 0 && isAlways(meaning.condition))
    const asks = both.every(({ meaning }) => meaning.lists.length > 0 || !isAlways(meaning.condition))
    const [symbol] = asks ? (list?.meaning.lists ?? []) : []
    const span = { start: before.operand.span.start, end: member.operand.span.end }
    if (symbol !== undefined) environment.reporter.report('CY4028', span, { list: symbol.label })
  }
}

/** 农业企业或年产值500万元以上的: a 称谓 asks nothing, so it cannot be the other way to qualify. */
function reportNamedChoice(members: readonly Member[], joints: Joints, environment: Environment): void {
  for (const [index, member] of members.entries()) {
    const before = members[index - 1]
    if (before === undefined || joints.get(member.operand) === 'and') continue
    const plain = [before, member].find(({ operand }) => onlyNames(wordsOf(operand), environment) && bare(operand))
    const other = plain === before ? member : before
    const asks = other.meaning.lists.length > 0 || !isAlways(other.meaning.condition)
    // 农业企业、合作社新建冷库的, 新建冷库的农业企业和合作社: who they are stands in a list of its own.
    const words = wordsOf(other.operand)
    const beside = plain === before ? words[0] : words.at(-1)
    // 新建冷库的企业、农业企业和合作社: 企业 is one of the list, too; with 或 nobody says.
    const isListed = plain !== before && joints.get(member.operand) !== 'or' && beside?.role === 'text'
    const sharesNoun =
      beside !== undefined && (onlyNames([beside], environment) || (isListed && isGeneric(beside.text)))
    const word = wordsOf(plain?.operand).find((one) => designates(one, environment))
    if (word !== undefined && asks && !sharesNoun) reportName(word, 'alternative', environment)
  }
}

const wordsOf = (operand: Operand | undefined): readonly WordNode[] =>
  operand === undefined ? [] : [...operand.words, ...operand.head]

const bare = (operand: Operand): boolean =>
  operand.comparisons.length + operand.findings.length + operand.listed.length + operand.exclusions.length === 0

function reportAmbiguity(member: Member, meaningful: readonly Member[], environment: Environment): void {
  const { joined, span } = member.operand
  const before = meaningful[meaningful.indexOf(member) - 1]?.operand.span ?? span
  environment.reporter.report(
    'CY4005',
    joined?.span ?? span,
    { word: joined?.text ?? '、', left: environment.written(before), right: environment.written(span) },
    { related: [before, span] },
  )
}
