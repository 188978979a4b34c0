/** What an amount comes to, in short. */
import { measure } from '../../src/ir/interpreter/amount.ts'
import { viewOfApplicant, type FactRecord } from '../../src/ir/interpreter/facts.ts'
import type { Amount } from '../../src/ir/types.ts'
import { short } from './fixture.ts'

/** What is certain, what is possible, and the reasons as `[value, from, to]`. */
export function measured(amount: Amount, facts: FactRecord, scale = 1n): readonly unknown[] {
  const { twin, reasons } = measure(amount, viewOfApplicant(facts), scale)
  return [twin.f.lo, twin.c.hi, ...reasons.map((reason) => short(reason).slice(3))]
}

/** F and C: `[F.lo, F.hi, C.lo, C.hi]`. */
export function four(amount: Amount, facts: FactRecord, scale = 1n): readonly unknown[] {
  const { f, c } = measure(amount, viewOfApplicant(facts), scale).twin
  return [f.lo, f.hi, c.lo, c.hi]
}

/** The paths that it asks for. */
export function asked(amount: Amount, facts: FactRecord): readonly string[] {
  return measure(amount, viewOfApplicant(facts), 200_000n).asked.map(({ path }) => path)
}
