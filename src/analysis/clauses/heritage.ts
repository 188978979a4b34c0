/** What a limb takes over from the limbs and sentences before it (readings.md 9, 19). */
import type { ConditionPart } from '../../syntax/ast.ts'
import { resolveChain } from '../conditions/resolve-chain.ts'
import type { ClauseContext } from './clause-context.ts'
import type { Chain, Environment } from './environment.ts'
import type { LimbParts } from './limb-parts.ts'
import type { PortionEnd } from './marginal.ts'
import type { MoneyTerms } from './money-terms.ts'
import { isStated, type RawChain } from './raw-chain.ts'
import { opensWithDemand } from './requirements.ts'
import { stepsBeyond } from './step-units.ts'

/** What a limb hands on to the next one in its sentence. */
export interface LimbHeritage {
  readonly subjects: readonly RawChain[]
  /** Conditions without 对 of the limb before: taken over by a limb that compares one of their indicators again. */
  readonly statements: readonly RawChain[]
  /** 裁员率不高于5.5%的，对大型企业…，对小企业…: what is asked in front of 对 is asked of every 对 behind it. */
  readonly leads: readonly RawChain[]
  readonly indicator: Chain['indicator']
  readonly basis: MoneyTerms | undefined
  /** The last year that payments were named for: 后两年 goes on from it. */
  readonly lastYear: number
  /** Where the scale by parts before it ends: 超过部分 goes on from there. */
  readonly portion: PortionEnd | undefined
}

export const noHeritage: LimbHeritage = {
  subjects: [],
  statements: [],
  leads: [],
  indicator: undefined,
  basis: undefined,
  lastYear: 0,
  portion: undefined,
}

/**
 * A limb without a subject shares that of the limb before it; a sentence without any condition takes over what the
 * sentences before it said without granting anything.
 */
export function inheritChains(
  own: readonly RawChain[],
  parts: LimbParts,
  grants: boolean,
  heritage: LimbHeritage,
  context: ClauseContext,
): readonly RawChain[] {
  if (!grants && parts.entitlements.length === 0) return own
  if (own.some((chain) => chain.kind === 'subject')) return leadsOf(own).length > 0 ? own : [...heritage.leads, ...own]
  const before = [...heritage.subjects, ...heritage.statements]
  const again = comparedAgain(own, before, heritage)
  // 20%以上的，…: the comparison takes the place of the one before it, of the same indicator or left out.
  if (again.length > 0) {
    const rest = before.map((chain) => withoutComparing(chain, again)).filter((chain) => chain.parts.length > 0)
    return [...rest, ...own]
  }
  // 达到1亿元的，…；每超过1000万元再…: beyond what was asked for before.
  if (own.length === 0 && parts.perUnits.some(stepsBeyond)) return before
  if (heritage.subjects.length > 0) return [...heritage.subjects, ...own]
  const selects = parts.selections.length > 0
  return own.length === 0 && !selects && context.sentenceAwards.length === 0 ? [...context.carried, ...own] : own
}

/** Conditions in front of the first 对 of a limb. */
export function leadsOf(own: readonly RawChain[]): readonly RawChain[] {
  const first = own.findIndex((chain) => chain.kind === 'subject')
  return own.slice(0, Math.max(0, first)).filter((chain) => chain.kind === 'statement' && isStated(chain))
}

/** Keys of the indicators that a limb compares and the limb before it compared already. */
function comparedAgain(
  own: readonly RawChain[],
  before: readonly RawChain[],
  heritage: LimbHeritage,
): readonly string[] {
  const known = before.flatMap(comparedPhrases)
  const named = own.flatMap(comparedPhrases).filter((key) => known.includes(key))
  const { indicator } = heritage
  return own.some(isElliptical) && indicator !== undefined ? [...named, indicator.key] : named
}

/** Phrases of the operands that compare. */
function comparedPhrases(chain: RawChain): readonly string[] {
  return operandsOf(chain)
    .filter((operand) => operand.some((part) => part.kind === 'comparison'))
    .flatMap((operand) => operand.flatMap((part) => (part.kind === 'word' ? (part.phrase?.key ?? []) : [])))
}

/** A comparison without a phrase: 达到5亿元的. */
function isElliptical(chain: RawChain): boolean {
  return (
    chain.parts.some((part) => part.kind === 'comparison') &&
    chain.parts.every((part) => part.kind !== 'word' || part.phrase === undefined)
  )
}

/** The parts of a chain between its connectives, each with the connective in front of it. */
function operandsOf(chain: RawChain): readonly (readonly ConditionPart[])[] {
  const operands: ConditionPart[][] = [[]]
  for (const part of chain.parts) {
    if (part.kind === 'connective') operands.push([part])
    else operands.at(-1)?.push(part)
  }
  return operands
}

/** A chain without its comparisons of these indicators; of such an operand what stands behind 的 stays. */
function withoutComparing(chain: RawChain, keys: readonly string[]): RawChain {
  const kept = operandsOf(chain).flatMap((operand) => {
    const compares = operand.some((part) => part.kind === 'comparison')
    const phrases = operand.flatMap((part) => (part.kind === 'word' ? (part.phrase?.key ?? []) : []))
    if (!compares || (phrases.length > 0 && !phrases.some((key) => keys.includes(key)))) return operand
    const de = operand.findLastIndex((part) => part.kind === 'de')
    const behind = de < 0 ? [] : operand.slice(de + 1)
    // 达100人的社区: whom the limb before has named already.
    return behind.some((part) => part.kind !== 'word' || part.phrase !== undefined) ? behind : []
  })
  const [first, ...rest] = kept
  return { ...chain, parts: first?.kind === 'connective' ? rest : kept }
}

/** In order, each knowing what the one before it compared. */
export function resolveChains(
  chains: readonly RawChain[],
  parts: LimbParts,
  grants: boolean,
  heritage: LimbHeritage,
  environment: Environment,
): readonly Chain[] {
  const defers = parts.marks.some(({ mark }) => mark === 'deferral')
  let { indicator } = heritage
  return chains.map((chain) => {
    const modifying = !grants && opensWithDemand(chain)
    const place = { indicator, nounsAllowed: !grants && !defers, distributes: parts.distributes, modifying }
    const resolved = resolveChain(chain.parts, place, environment)
    indicator = resolved.indicator ?? indicator
    return resolved
  })
}
