/** Tables of cases by one fact: grades as a `switch`, tiers as a chain of comparisons; nothing where none is reached. */
import type { GradeCases, TierCases } from '../../ir/cases.ts'
import type { Amount, WhenAmount } from '../../ir/types.ts'
import { assignments, branch, resultsOf } from './branch-code.ts'
import { code, inlineComment, joined, quote } from './code.ts'
import type { Code } from './code.ts'
import { figureOf } from './condition-code.ts'
import { choose } from './expression.ts'
import { factOf, refKey, valueOf } from './module.ts'
import { hold, mostOf, NOTHING, REACHED, told, zipped } from './twin.ts'
import type { AmountPlace, Twin, TwinExpr } from './writing.ts'

/** Writes cases by the alternative of an enumerated fact. */
export function writeGrades(amount: WhenAmount, { fact, cases }: GradeCases, place: AmountPlace): Twin {
  const key = refKey(fact)
  const value = valueOf(fact, place.places)
  if (place.known.has(key)) {
    const grade = place.known.get(key)
    const chosen = cases.find(({ values }) => grade !== undefined && values.includes(grade))
    if (chosen !== undefined) return ownStep(amount, value, place, place.write(chosen.amount, place).twin)
    return ownStep(amount, value, place, grade === undefined ? hullOf(cases, place) : NOTHING)
  }
  const unknown = hullOf(cases, knowing(place, key, undefined))
  const branches = cases.map(({ values, amount: then }) => {
    const [only] = values
    return { values, then, place: values.length === 1 ? knowing(place, key, only) : place }
  })
  if (!place.why) {
    const chain = branches.reduceRight<TwinExpr>((rest, { values, then, place: there }) => {
      const is = values.map((one) => code`${value} === ${quote(one)}`)
      return chosenOf(joined(is, ' || '), place.write(then, there).twin, rest)
    }, NOTHING)
    // No test of a grade holds where it is unknown.
    const isUnknown = code`${value} === undefined`
    return zipped([unknown, chain], (hull = 0, rest = 0) => (hull === 0 ? rest : choose(isUnknown, hull, rest)))
  }
  const result = resultsOf([unknown, ...cases.map((one) => one.amount)], place)
  const lines = branches.map(({ values, then, place: there }) => {
    const labels = values.map((one) => code`case ${quote(one)}:`)
    return code`${labels} {\n${branch(then, there, result)}\nbreak\n}`
  })
  place.block.lines.push(code`switch (${value}) {\n${lines}\ncase undefined:\n${assignments(result, unknown)}\n}`)
  return ownStep(amount, value, place, result)
}

/** Writes cases by how high a fact is. */
export function writeTiers(amount: WhenAmount, { fact, tiers }: TierCases, place: AmountPlace): Twin {
  const key = refKey(fact)
  const value = valueOf(fact, place.places)
  const unknown = hullOf(tiers, knowing(place, key, undefined))
  if (place.known.has(key) && place.known.get(key) === undefined) return ownStep(amount, value, place, unknown)
  const there = knowing(place, key, REACHED)
  if (!place.why) {
    const chain = tiers.reduce<TwinExpr>(
      (rest, tier) => chosenOf(reaches(value, tier), place.write(tier.amount, there).twin, rest),
      NOTHING,
    )
    if (place.known.has(key)) return chain
    return zipped([unknown, chain], (hull = 0, rest = 0) => choose(code`${value} === undefined`, hull, rest))
  }
  const declared = factOf(place.module.policy.ir, fact, place.list)
  const result = resultsOf([unknown, ...tiers.map((tier) => tier.amount)], place)
  const lines = tiers.toReversed().map((tier) => {
    const figure = figureOf(tier.threshold, declared)
    const comment = figure === undefined ? code`` : inlineComment(figure)
    return code`else if (${reaches(value, tier)} ${comment}) {\n${branch(tier.amount, there, result)}\n}`
  })
  place.block.lines.push(code`if (${value} === undefined) {\n${assignments(result, unknown)}\n}\n${lines}`)
  return ownStep(amount, value, place, result)
}

/** `value >= threshold` or `value > threshold`. */
export function reaches(value: Code, tier: TierCases['tiers'][number]): Code {
  return tier.comparison === 'at-least' ? code`${value} >= ${tier.threshold}` : code`${value} > ${tier.threshold}`
}

/** Around cases of which each is possible, and none of them. */
function hullOf(cases: readonly { readonly amount: Amount }[], place: AmountPlace): TwinExpr {
  const [, fHi, , cHi] = mostOf(cases.map((one) => place.write(one.amount, { ...place, why: false }).twin))
  return [0, fHi, 0, cHi]
}

function chosenOf(test: Code, then: Twin, rest: Twin): TwinExpr {
  return zipped([then, rest], (a = 0, b = 0) => choose(test, a, b))
}

function knowing(place: AmountPlace, key: string, value: string | undefined): AmountPlace {
  return { ...place, known: new Map([...place.known, [key, value]]) }
}

function ownStep(amount: WhenAmount, value: Code, place: AmountPlace, twin: Twin): Twin {
  if (amount.site === undefined || !place.why) return twin
  return told(place, amount.site, value, hold(place, twin))
}
