/** The constituents of a segment, each put with what it does; chains that a comma cut are joined again. */
import type { ConditionPart, Constituent, ScopeNode, SegmentNode } from '../../syntax/ast.ts'
import { bareCeiling } from './bare-ceiling.ts'
import { plansPayment, pointsBack } from './basis-roles.ts'
import { countLimitsOf, limitsCount, namesCount } from './count-ceilings.ts'
import { exceptedParts } from './exceptions.ts'
import type { LimbParts } from './limb-parts.ts'
import { defers, isProvision } from './provision-segment.ts'
import { chainOf, isPeriod, isStated, type RawChain, startOf, withoutConnective } from './raw-chain.ts'
import type { Mutable } from './mutable.ts'

/** Adds what a segment says to the parts of its limb. */
export function sortConstituents(segment: SegmentNode, parts: Mutable<LimbParts>): void {
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
        const own = chain !== undefined && saysNothing(chain) ? undefined : chain
        if (own === undefined) parts.chains = parts.chains.filter((other) => other !== chain)
        // 三年内不得申报: how long is not whom; the condition stands in the segments before, behind what was granted.
        const granted = parts.awards.findLast(({ node }) => node.act !== undefined)?.node.span.start ?? -1
        const stated =
          own !== undefined && !isPeriod(own)
            ? [own]
            : parts.chains.filter(
                (other) => other !== own && (isStated(other) || isSupposed(other)) && startOf(other) > granted,
              )
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

/** 若已获省级奖励，则不再给予 */
const isSupposed = ({ parts: [first] }: RawChain): boolean =>
  first?.kind === 'word' && first.role === 'adverb' && ['若', '如果', '倘若'].includes(first.text)

/** 则, 均: adverbs in front of a refusal. */
const saysNothing = (chain: RawChain): boolean =>
  chain.parts.every((part) => part.kind === 'word' && part.role === 'adverb')

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

function addChain(chain: RawChain, parts: Mutable<LimbParts>): RawChain {
  parts.chains.push(chain)
  return chain
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
