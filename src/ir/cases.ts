/** Which `when` is a table of grades or of tiers, for code, findings and explanations that show it as one. */
import { compares } from './compares.ts'
import type { Amount, CompareCondition, Condition, FactRef, WhenAmount } from './types.ts'
import { factsOfCondition, uniqueFacts } from './walk.ts'

/** Cases by the alternative of one enumerated fact; nothing for any other one. */
export interface GradeCases {
  readonly fact: FactRef
  readonly cases: readonly { readonly values: readonly string[]; readonly amount: Amount }[]
}
/** Cases by how high one fact is, ascending; nothing below the lowest. */
export interface TierCases {
  readonly fact: FactRef
  readonly tiers: readonly {
    readonly comparison: 'at-least' | 'more-than'
    /** In the unit of the fact. */
    readonly threshold: number
    readonly amount: Amount
  }[]
}

/** The table of grades that a `when` is; undefined for any other one. */
export function gradeCases(when: WhenAmount): GradeCases | undefined {
  if (!endsInNothing(when) || when.overlap !== 'first') return undefined
  const seen = new Set<string>()
  const cases: { readonly values: readonly string[]; readonly amount: Amount }[] = []
  let fact: FactRef | undefined
  for (const { if: guard, then } of when.cases) {
    if (guard.kind !== 'one-of' || !guard.expect || !isSame((fact ??= guard.fact), guard.fact)) return undefined
    if (guard.values.some((value) => seen.has(value))) return undefined
    for (const value of guard.values) seen.add(value)
    cases.push({ values: guard.values, amount: then })
  }
  return fact === undefined ? undefined : { fact, cases }
}

/**
 * The table of tiers that a `when` is: its cases compare one fact, from the highest threshold down. A case may also say where
 * the next higher one begins (以上…以下), which adds nothing as the first that holds counts.
 */
export function tierCases(when: WhenAmount): TierCases | undefined {
  if (!endsInNothing(when) || when.overlap !== 'first') return undefined
  const tiers: TierCases['tiers'][number][] = []
  let above: CompareCondition | undefined
  for (const { if: guard, then } of when.cases) {
    const bound = lowerBound(guard, above)
    if (bound === undefined || (above !== undefined && !isBelow(bound, above))) return undefined
    const { comparison, threshold } = bound
    if (typeof threshold !== 'number' || (comparison !== 'at-least' && comparison !== 'more-than')) return undefined
    tiers.unshift({ comparison, threshold, amount: then })
    above = bound
  }
  return above === undefined ? undefined : { fact: above.fact, tiers }
}

/** The comparison that opens a tier; its upper bound, if it states one, is where the tier above begins. */
function lowerBound(guard: Condition, above: CompareCondition | undefined): CompareCondition | undefined {
  if (guard.kind === 'compare') return guard
  if (guard.kind !== 'and' || guard.of.length !== 2 || above === undefined) return undefined
  const parts = guard.of.filter((part) => part.kind === 'compare')
  const bound = parts.find(({ comparison }) => comparison === 'at-least' || comparison === 'more-than')
  const top = parts.find((part) => part !== bound)
  if (bound === undefined || top === undefined || !isSame(bound.fact, top.fact)) return undefined
  const opposite = above.comparison === 'at-least' ? 'less-than' : 'at-most'
  return top.comparison === opposite && top.threshold === above.threshold ? bound : undefined
}

/** Whether a tier lies wholly below the one above it, so that neither hides the other. */
function isBelow(tier: CompareCondition, above: CompareCondition): boolean {
  if (!isSame(tier.fact, above.fact)) return false
  return (
    compares(above.threshold, 'more-than', tier.threshold) ||
    (above.threshold === tier.threshold && above.comparison === 'more-than' && tier.comparison === 'at-least')
  )
}

const endsInNothing = ({ otherwise }: WhenAmount): boolean =>
  otherwise !== 'impossible' && otherwise.kind === 'constant' && otherwise.fen === 0 && otherwise.site === undefined

const isSame = (left: FactRef, right: FactRef): boolean => left.scope === right.scope && left.id === right.id

/** The one fact that all conditions of a `when` are about; undefined where there are several. */
export function decidingFact(when: WhenAmount): FactRef | undefined {
  const [fact, ...others] = uniqueFacts(when.cases.flatMap((one) => factsOfCondition(one.if)))
  return others.length === 0 ? fact : undefined
}
