import type { Amount, Basis, Comparison, FactRef, Limit } from '../../ir/types.ts'
import { code, quote } from './code.ts'
import { and, or } from './expression.ts'
import type { Bool } from './expression.ts'
import { refKey, valueOf } from './module.ts'
import type { Places } from './module.ts'

/** A choice that must still be possible for a fact below it to be read. */
type Choice =
  | { readonly kind: 'grade'; readonly fact: FactRef; readonly value: string }
  | { readonly kind: 'tier'; readonly fact: FactRef; readonly reached: Step; readonly notReached: Step | undefined }
interface Step {
  readonly comparison: Comparison
  readonly threshold: number
}

/** A fact that an amount or a limit reads, and the choices under which it does. */
export interface Reading {
  readonly fact: FactRef
  readonly choices: readonly Choice[]
}

/** Every reading of an amount. */
export function readingsOf(amount: Amount, choices: readonly Choice[] = []): readonly Reading[] {
  switch (amount.kind) {
    case 'fixed':
    case 'between':
    case 'open':
      return []
    case 'rate':
    case 'marginal':
      return basisReadings(amount.basis, choices)
    case 'floating-rate':
      return [...basisReadings(amount.basis, choices), { fact: amount.reference, choices }]
    case 'per-unit':
      return [{ fact: amount.fact, choices }, ...readingsOf(amount.amount, choices)]
    case 'by-grade': {
      const { fact } = amount
      const values = new Set<string>()
      const cases = amount.cases.flatMap((one) => {
        if (values.has(one.value)) return []
        values.add(one.value)
        return readingsOf(one.amount, [...choices, { kind: 'grade', fact, value: one.value }])
      })
      return [{ fact, choices }, ...cases]
    }
    case 'by-tier': {
      const { fact } = amount
      const tiers = amount.tiers.flatMap((reached, index) =>
        readingsOf(reached.amount, [...choices, { kind: 'tier', fact, reached, notReached: amount.tiers[index + 1] }]),
      )
      return [{ fact, choices }, ...tiers]
    }
    case 'limited':
      return [...readingsOf(amount.amount, choices), ...amount.limits.flatMap((limit) => limitReadings(limit, choices))]
  }
}

/** Every reading of a limit. */
export function limitReadings(limit: Limit, choices: readonly Choice[] = []): readonly Reading[] {
  switch (limit.kind) {
    case 'absolute':
      return []
    case 'relative':
      return basisReadings(limit.basis, choices)
    case 'amount':
      return readingsOf(limit.amount, choices)
  }
}

/** Whether a choice that some reading of the fact stands under is made by the record. */
export function dependsOnRecord(readings: readonly Reading[], fact: FactRef): boolean {
  return readings.some(
    (reading) => isOf(reading, fact) && reading.choices.some((choice) => choice.fact.scope === 'item'),
  )
}

/** When an unknown fact is read; false if never. */
export function readWhen(readings: readonly Reading[], fact: FactRef, places: Places): Bool {
  return or(...readings.filter((reading) => isOf(reading, fact)).flatMap((reading) => possible(reading, places)))
}

function isOf(reading: Reading, fact: FactRef): boolean {
  return refKey(reading.fact) === refKey(fact)
}

function basisReadings(basis: Basis, choices: readonly Choice[]): readonly Reading[] {
  const exchange = basis.exchange === undefined ? [] : [basis.exchange]
  return [...basis.plus, ...basis.minus, ...exchange].map((fact) => ({ fact, choices }))
}

/** Whether all choices above a reading are possible, one of several. Those that the unknown fact itself makes are. */
function possible({ fact, choices }: Reading, places: Places): readonly Bool[] {
  const others = choices.filter((choice) => refKey(choice.fact) !== refKey(fact))
  const grades = new Map<string, { readonly fact: FactRef; readonly values: Set<string> }>()
  const tests: (readonly Bool[])[] = []
  for (const choice of others) {
    if (choice.kind === 'tier') tests.push([tierPossible(choice, places)])
    else {
      const entry = grades.get(refKey(choice.fact)) ?? { fact: choice.fact, values: new Set<string>() }
      grades.set(refKey(choice.fact), entry)
      entry.values.add(choice.value)
    }
  }
  for (const grade of grades.values()) {
    const value = valueOf(grade.fact, places)
    const known = [...grade.values].map((one) => code`${value} === ${quote(one)}`)
    // Two different grades of one fact are both possible only while it is unknown.
    tests.push([code`${value} === undefined`, ...(known.length === 1 ? known : [])])
  }
  const [only] = tests
  return only !== undefined && tests.length === 1 ? only : [and(...tests.map((test) => or(...test)))]
}

function tierPossible(choice: Choice & { readonly kind: 'tier' }, places: Places): Bool {
  const value = valueOf(choice.fact, places)
  const reached = code`${value} ${sign(choice.reached)} ${choice.reached.threshold}`
  const { notReached } = choice
  const below = notReached === undefined ? true : code`!(${value} ${sign(notReached)} ${notReached.threshold})`
  return or(code`${value} === undefined`, and(reached, below))
}

function sign(step: Step): ReturnType<typeof code> {
  return step.comparison === 'at-least' ? code`>=` : code`>`
}
