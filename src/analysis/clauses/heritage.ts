/** What a limb takes over from the limbs and sentences before it (readings.md 9, 19). */
import type { ConditionPart } from '../../syntax/ast.ts'
import { resolveChain } from '../conditions/resolve-chain.ts'
import type { ClauseContext } from './clause-context.ts'
import type { Chain, Environment } from './environment.ts'
import type { LimbParts, RawChain } from './limb.ts'
import type { MoneyTerms } from './money-terms.ts'

/** What a limb hands on to the next one in its sentence. */
export interface LimbHeritage {
  readonly subjects: readonly RawChain[]
  readonly indicator: Chain['indicator']
  readonly basis: MoneyTerms | undefined
}

export const noHeritage: LimbHeritage = { subjects: [], indicator: undefined, basis: undefined }

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
  if (own.some((chain) => chain.kind === 'subject')) return own
  if (heritage.subjects.length > 0) {
    const elliptical = own.some((chain) => isElliptical(chain))
    // 20%以上的，…: the comparison takes the place of the one before it.
    return [...(elliptical ? heritage.subjects.map(withoutComparisons) : heritage.subjects), ...own]
  }
  const selects = parts.selections.length > 0
  return own.length === 0 && !selects && context.sentenceAwards.length === 0 ? [...context.carried, ...own] : own
}

/** A comparison without a phrase: 达到5亿元的. */
function isElliptical(chain: RawChain): boolean {
  return (
    chain.parts.some((part) => part.kind === 'comparison') &&
    chain.parts.every((part) => part.kind !== 'word' || part.phrase === undefined)
  )
}

/** The operands of a chain that compare nothing; of the others what stands behind 的. */
function withoutComparisons(chain: RawChain): RawChain {
  const operands: ConditionPart[][] = [[]]
  for (const part of chain.parts) {
    if (part.kind === 'connective') operands.push([part])
    else operands.at(-1)?.push(part)
  }
  const kept = operands.flatMap((operand) => {
    if (operand.every((part) => part.kind !== 'comparison')) return operand
    const de = operand.findLastIndex((part) => part.kind === 'de')
    return de < 0 ? [] : operand.slice(de + 1)
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
    const place = { indicator, nounsAllowed: !grants && !defers, distributes: parts.distributes }
    const resolved = resolveChain(chain.parts, place, environment)
    indicator = resolved.indicator ?? indicator
    return resolved
  })
}
