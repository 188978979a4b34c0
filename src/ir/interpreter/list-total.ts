/** The sum of an amount over the records of a list. Section 4 of docs/evaluation.md. */
import { NO, YES } from '../../runtime/truth.ts'
import type { TotalAmount } from '../types.ts'
import { askedOf, viewsOfRecords, type View } from './facts.ts'
import { sum } from './interval.ts'
import { measured, type Inside, type Measured } from './measured.ts'
import { ANY_MONEY, isClosed, maybe, NO_MONEY, together } from './twin.ts'

/** A record that may still turn out not to count gives at least nothing. */
export function measureTotal(amount: TotalAmount, view: View, scale: bigint, inside: Inside): Measured {
  const views = viewsOfRecords(view.facts, amount.list)
  if (views === undefined) {
    const asked = askedOf(view, { scope: 'applicant', id: amount.list })
    return measured(amount, view, ANY_MONEY, undefined, { asked })
  }
  const counting = views.flatMap((record) => {
    const where = inside.judge(amount.where, record)
    if (where.truth === NO) return []
    const of = inside.measure(amount.of, record, scale)
    const twin = where.truth === YES ? of.twin : maybe(of.twin)
    return [{ twin, reasons: of.reasons, asked: isClosed(twin) ? [] : [...where.asked, ...of.asked] }]
  })
  const twin = counting.map((record) => record.twin).reduce((a, b) => together(a, b, sum), NO_MONEY)
  return measured(amount, view, twin, counting.length, {
    reasons: counting.flatMap((record) => record.reasons),
    asked: counting.flatMap((record) => record.asked),
  })
}
