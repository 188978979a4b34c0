/** The constituents of a limb, sorted by what they do; chains that a comma cut are joined again. */
import type {
  AdjustmentNode,
  ApplicabilityNode,
  AwardNode,
  BasisNode,
  ConditionPart,
  Constituent,
  EntitlementNode,
  FindingNode,
  InstalmentsNode,
  LimbNode,
  MarkNode,
  OnlyOnceNode,
  ParenthesisNode,
  PerUnitNode,
  ReferenceNode,
  RefusalNode,
  ScopeNode,
  SegmentNode,
  SelectionNode,
  ValidityNode,
  WordNode,
  YearsNode,
} from '../../syntax/ast.ts'
import { exceptedParts } from './exceptions.ts'
import { isGeneric } from '../generic-nouns.ts'
import { bareCeiling } from './bare-ceiling.ts'
import { type CountLimit, countLimitsOf, limitsCount, namesCount } from './count-ceilings.ts'
import { type Portion, settlePortions } from './portions.ts'

/** A chain of condition parts as written. */
export interface RawChain {
  readonly kind: 'subject' | 'statement'
  readonly parts: readonly ConditionPart[]
  /** The segment has a provision (废止, 从其规定 …) whose words these are. */
  readonly provision: boolean
}

/** An award phrase with the scope in front of it. */
export interface PlacedAward {
  readonly node: AwardNode
  readonly scope: ScopeNode | undefined
  readonly segment: SegmentNode
}

export interface LimbParts {
  readonly node: LimbNode
  readonly chains: readonly RawChain[]
  /** 超过1000万元的部分, with its share. */
  readonly portions: readonly Portion[]
  readonly findings: readonly FindingNode[]
  readonly bases: readonly { readonly node: BasisNode; readonly segment: SegmentNode; readonly provision: boolean }[]
  readonly awards: readonly PlacedAward[]
  /** 补贴面积不超过800平方米, 期限不超过三年: how many or how long, rather than how much. */
  readonly countLimits: readonly CountLimit[]
  /** 给予最高1000万元奖励：…: a ceiling over what is set out behind the colon. */
  readonly overalls: readonly PlacedAward[]
  readonly selections: readonly { readonly node: SelectionNode; readonly yearly: boolean }[]
  readonly perUnits: readonly PerUnitNode[]
  readonly instalments: readonly InstalmentsNode[]
  readonly adjustments: readonly AdjustmentNode[]
  /** With the chains that say whom: in the same segment, otherwise in the segments before. */
  readonly refusals: readonly { readonly node: RefusalNode; readonly chains: readonly RawChain[] }[]
  /** 除…外, …除外: whom the limb leaves out. */
  readonly exceptions: readonly RawChain[]
  readonly onlyOnces: readonly OnlyOnceNode[]
  readonly entitlements: readonly EntitlementNode[]
  readonly applicabilities: readonly { readonly node: ApplicabilityNode; readonly parts: readonly ConditionPart[] }[]
  readonly validities: readonly ValidityNode[]
  readonly references: readonly ReferenceNode[]
  readonly parentheses: readonly ParenthesisNode[]
  readonly marks: readonly MarkNode[]
  readonly years: readonly YearsNode[]
  readonly distributes: boolean
  /** 每年 in some segment. */
  readonly yearly: boolean
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] }

const provisionMarks: readonly MarkNode['mark'][] = [
  'precedence',
  'repeal',
  'interpretation',
  'budget-control',
  'execute',
  'highest-only',
  'stackable',
]

export function readLimbParts(node: LimbNode): LimbParts {
  const parts: Mutable<LimbParts> = {
    node,
    chains: [],
    portions: [],
    findings: [],
    bases: [],
    awards: [],
    countLimits: [],
    overalls: [],
    selections: [],
    perUnits: [],
    instalments: [],
    adjustments: [],
    refusals: [],
    exceptions: [],
    onlyOnces: [],
    entitlements: [],
    applicabilities: [],
    validities: [],
    references: [],
    parentheses: [],
    marks: [],
    years: [],
    distributes: false,
    yearly: false,
  }
  for (const segment of node.segments) readSegment(segment, parts)
  settleProvisions(parts)
  const settled = { ...parts, ...settlePortions(parts) }
  settled.distributes =
    parts.marks.some((mark) => mark.mark === 'respectively') || parts.awards.some((award) => award.node.respectively)
  return settled
}

/** 标准不一致的，按照“取高不重复”原则执行: where a limb grants nothing, a provision takes the words around it. */
function settleProvisions(parts: Mutable<LimbParts>): void {
  const provides = parts.node.segments.some(isProvision)
  if (!provides || parts.awards.length > 0 || parts.entitlements.length > 0) return
  parts.chains = parts.chains.map((chain) => ({ ...chain, provision: true }))
}

function readSegment(segment: SegmentNode, parts: Mutable<LimbParts>): void {
  const provision = isProvision(segment)
  let scope: ScopeNode | undefined
  let chain: RawChain | undefined
  for (const [index, constituent] of segment.constituents.entries()) {
    const next = segment.constituents[index + 1]
    switch (constituent.kind) {
      case 'subject':
        chain = addChain({ kind: 'subject', parts: constituent.parts, provision }, parts)
        break
      case 'condition': {
        const excepted = exceptedParts(constituent.parts, segment)
        if (excepted !== undefined) {
          parts.exceptions.push({ kind: 'statement', parts: withoutConnective(excepted), provision: false })
          break
        }
        if (namesCount(constituent, next)) break
        if (limitsCount(constituent.parts)) {
          parts.countLimits.push(...countLimitsOf(constituent.parts))
          break
        }
        const ceiling = parts.awards.length + parts.bases.length > 0 ? bareCeiling(constituent) : undefined
        if (ceiling !== undefined) {
          parts.awards.push({ node: ceiling, scope, segment })
          scope = undefined
          break
        }
        if (constituent === segment.constituents[0] && continues(constituent.parts, parts)) break
        chain = addChain({ ...chainOf(constituent.parts), provision }, parts)
        break
      }
      case 'scope':
        scope = constituent
        parts.yearly ||= constituent.yearly
        break
      case 'refusal': {
        const own = chain
        // 三年内不得申报: how long is not whom; the condition stands in the segments before, behind what was granted.
        const granted = parts.awards.findLast(({ node }) => node.act !== undefined)?.node.span.start ?? -1
        const stated =
          own !== undefined && !isPeriod(own)
            ? [own]
            : parts.chains.filter((other) => other !== own && isStated(other) && startOf(other) > granted)
        parts.chains = parts.chains.filter((other) => other !== own && !stated.includes(other))
        parts.refusals.push({ node: constituent, chains: stated })
        break
      }
      case 'award':
        parts.parentheses.push(...constituent.asides)
        // 按就高原则给予支持: words of the provision.
        if (provision && !defers(segment) && constituent.amounts === undefined && constituent.rates === undefined) break
        if (segment.introduces && constituent.limited) parts.overalls.push({ node: constituent, scope, segment })
        else parts.awards.push({ node: constituent, scope, segment })
        scope = undefined
        break
      case 'basis':
        if (plansPayment(constituent, next)) {
          parts.instalments.push({ ...next, shares: constituent.quantities })
          break
        }
        if (pointsBack(constituent)) {
          const { quantities, span } = constituent
          const times = { how: 'times', up: false, ofRate: false, each: undefined, factor: undefined } as const
          parts.adjustments.push({ kind: 'adjustment', ...times, quantities, span })
          break
        }
        parts.bases.push({ node: constituent, segment, provision })
        break
      case 'selection':
        // 每年发放…，认定不超过20个: said once for the limb.
        parts.selections.push({ node: constituent, yearly: (scope?.yearly ?? false) || parts.yearly })
        scope = undefined
        break
      case 'applicability':
        parts.applicabilities.push({ node: constituent, parts: constituent.parts })
        break
      default: {
        const before = segment.constituents[index - 1]
        if (before?.kind !== 'basis' || !plansPayment(before, constituent)) keep(constituent, parts)
      }
    }
  }
}

/** 按上述标准的50%: of the award before, not of its basis. */
export function pointsBack({ words, quantities }: BasisNode): boolean {
  const text = words.map((word) => word.text).join('')
  const back =
    /^(?:上述|前款|前项|前条|本条|本款)(?:规定)?(?:的)?(?:补贴|补助|奖励|资助|扶持|支持)?(?:标准|金额|额度)$/u
  return quantities?.items[0]?.value.kind === 'rate' && back.test(text)
}

/** 按4:3:3的比例分三年拨付: the shares stand in front of the instalments. */
function plansPayment(basis: BasisNode, next: Constituent | undefined): next is InstalmentsNode {
  const named = basis.words.some((word) => word.role === 'phrase' || word.role === 'text')
  return next?.kind === 'instalments' && next.shares === undefined && basis.quantities !== undefined && !named
}

function keep(constituent: Constituent, parts: Mutable<LimbParts>): void {
  switch (constituent.kind) {
    case 'finding':
      parts.findings.push(constituent)
      break
    case 'per-unit':
      parts.perUnits.push(constituent)
      break
    case 'adjustment':
      parts.adjustments.push(constituent)
      break
    case 'instalments':
      parts.instalments.push(constituent)
      break
    case 'only-once':
      parts.onlyOnces.push(constituent)
      break
    case 'entitlement':
      parts.entitlements.push(constituent)
      break
    case 'validity':
      parts.validities.push(constituent)
      break
    case 'reference':
      parts.references.push(constituent)
      break
    case 'parenthesis':
      parts.parentheses.push(constituent)
      break
    case 'years':
      parts.years.push(constituent)
      break
    case 'mark':
      parts.marks.push(constituent)
      break
    default:
  }
}

/** 每超过1000万元: the steps lie beyond a threshold. */
export const stepsBeyond = (perUnit: PerUnitNode): boolean =>
  perUnit.parts.some((part) => part.kind === 'comparison' && part.comparator === 'exceed')

const startOf = (chain: RawChain): number => chain.parts[0]?.span.start ?? -1

/** 三年内: a period and nothing else. */
export function isPeriod(chain: Pick<RawChain, 'parts'>): boolean {
  return chain.parts.every(
    (part) =>
      (part.kind === 'comparison' && part.quantities.items.every((item) => item.value.kind === 'duration')) ||
      (part.kind === 'word' && ['内', '之内', '起', '自处理之日'].includes(part.text)) ||
      part.kind === 'de',
  )
}

/** 被列入…的，: a chain that ends with 的 or compares says whom. */
export function isStated(chain: RawChain): boolean {
  return chain.kind === 'subject' || chain.parts.some((part) => part.kind === 'de' || part.kind === 'comparison')
}

/** 废止, 从其规定 …: the words of the segment are the provision's. 按投资额的40%执行 is a share, not another document's rule. */
export function isProvision(segment: SegmentNode): boolean {
  if (segment.constituents.some((one) => one.kind === 'basis' && one.quantities !== undefined)) return false
  return segment.constituents.some(
    (constituent) =>
      (constituent.kind === 'mark' && provisionMarks.includes(constituent.mark)) ||
      (constituent.kind === 'mark' && constituent.mark === 'deferral' && constituent.text.includes('另行')) ||
      constituent.kind === 'validity' ||
      (constituent.kind === 'basis' && constituent.highestOnly),
  )
}

/** 由区政府另行研究确定支持额度: a sum that is still to be decided. */
function defers(segment: SegmentNode): boolean {
  return segment.constituents.some((one) => one.kind === 'mark' && one.mark === 'deferral')
}

function addChain(chain: RawChain, parts: Mutable<LimbParts>): RawChain {
  parts.chains.push(chain)
  return chain
}

/** 由区财政对…给予, 可对…: who pays and adverbs stand in front of whom the sentence speaks of. */
function chainOf(parts: readonly ConditionPart[]): Pick<RawChain, 'kind' | 'parts'> {
  const index = parts.findIndex((part) => part.kind === 'word' && forWords.includes(part.text))
  const before = parts.slice(0, Math.max(0, index))
  const speaks = before.every((part) => part.kind === 'word' && (part.role === 'adverb' || isPayer(part)))
  if (index > 0 && speaks) return { kind: 'subject', parts: parts.slice(index + 1) }
  return { kind: 'statement', parts: withoutConnective(parts) }
}

const forWords = ['对', '对于', '针对', '凡', '凡是']

const isPayer = ({ role, text }: WordNode): boolean =>
  role === 'text' && (isGeneric(text) || /^由?[\p{Script=Han}]{0,12}(?:财政|政府|部门|管委会|[局委办厅])$/u.test(text))

/** 、500万元至1000万元部分: what joins it to the part before says nothing more. */
function withoutConnective(parts: readonly ConditionPart[]): readonly ConditionPart[] {
  return parts[0]?.kind === 'connective' ? parts.slice(1) : parts
}

/**
 * ，或… and ，以及…: a segment that opens with such a connective goes on with the chain before it. ，且… is a chain of its own
 * beside it: A或B，且C asks for C in either case.
 */
function continues(more: readonly ConditionPart[], parts: Mutable<LimbParts>): boolean {
  const [first] = more
  if (first?.kind !== 'connective') return false
  const scope = parts.applicabilities.at(-1)
  if (scope !== undefined) {
    parts.applicabilities[parts.applicabilities.length - 1] = { ...scope, parts: [...scope.parts, ...more] }
    return true
  }
  const last = parts.chains.at(-1)
  if (last === undefined) return false
  if (first.word === 'and') parts.chains.push({ ...last, parts: more.slice(1) })
  else parts.chains[parts.chains.length - 1] = { ...last, parts: [...last.parts, ...more] }
  return true
}

/** 在省级奖励基础上: the words of what a share is added to; undefined for any other chain. */
export function foundation(chain: RawChain): readonly WordNode[] | undefined {
  const words = chain.parts.filter((part) => part.kind === 'word')
  const [first] = words
  const last = words.at(-1)
  if (first?.text !== '在' || last === undefined || !/^(?:的)?基础(?:之)?上$/u.test(last.text)) return undefined
  return words.slice(1, -1)
}
