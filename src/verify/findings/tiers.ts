/** Tiers and cases that are never reached. */
import { gradeCases, tierCases, type TierCases } from '../../ir/cases.ts'
import { compares } from '../../ir/compares.ts'
import type { FactRef, WhenAmount } from '../../ir/types.ts'
import { allAmountsOf } from '../../ir/walk.ts'
import { diagnostic } from '../../diagnostics/create.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { SiteUnit } from '../../runtime/site.ts'
import { canAllHoldWith } from '../independence.ts'
import type { Question } from '../search.ts'
import { conditionText, numberText } from './condition-text.ts'
import { both, conflictOf, fails, holds, isImpossible, type Subject } from './subject.ts'

/** A case of an amount: when it is chosen, and what it is called. */
interface Case {
  /** A value of a fact that chooses it, where one alone does. */
  readonly chosen: { readonly fact: FactRef; readonly value: number | string } | undefined
  readonly isChosen: Question
  readonly name: string
}

/** CY4607: a tier, a grade or another case that the condition rules out. */
export function deadTiers(subject: Subject): readonly Diagnostic[] {
  return allAmountsOf(subject.award)
    .flatMap((amount) => (amount.kind === 'when' ? casesOf(amount) : []))
    .filter(
      ({ chosen }) =>
        chosen === undefined || !subject.isPlain || !canAllHoldWith(chosen.fact, chosen.value, subject.leaves),
    )
    .filter(({ isChosen }) => isImpossible(subject, both(isChosen, holds(subject.whole))))
    .map(({ isChosen, name }) => {
      const conflict = { items: conflictOf(subject, isChosen).map(conditionText) }
      return diagnostic('CY4607', subject.award.span, { tier: { items: [name] }, conflict })
    })
}

/** In the order of the text: grades one by one, tiers from the lowest. */
function casesOf(when: WhenAmount): readonly Case[] {
  const [grades, tiers] = [gradeCases(when), tierCases(when)]
  if (grades !== undefined) {
    const { fact } = grades
    return when.cases.flatMap(({ if: guard }) =>
      guard.kind !== 'one-of'
        ? []
        : guard.values.map((value) => ({
            chosen: { fact, value },
            isChosen: holds({ ...guard, values: [value] }),
            name: value,
          })),
    )
  }
  const cases = when.cases.map(({ if: guard }, index) => {
    const before = when.overlap === 'first' ? when.cases.slice(0, index).map((one) => fails(one.if)) : []
    return { chosen: undefined, isChosen: before.reduce(both, holds(guard)), name: conditionText(guard) }
  })
  return tiers === undefined
    ? cases
    : cases.toReversed().map((one, index) => ({ ...one, ...tierOf(when, tiers, index) }))
}

/** The lowest number of a tier, unless it is one of the next already. */
function tierOf({ site }: WhenAmount, { fact, tiers }: TierCases, index: number): Pick<Case, 'chosen' | 'name'> {
  const { comparison = 'at-least', threshold = 0 } = tiers[index] ?? {}
  const next = tiers[index + 1]
  const value = comparison === 'at-least' ? threshold : threshold + 1
  const isOfNext = next !== undefined && compares(value, next.comparison, next.threshold)
  const unit: SiteUnit = site?.kind === 'tier' ? site.unit : 'count:'
  return { chosen: isOfNext ? undefined : { fact, value }, name: numberText(threshold, unit) }
}
