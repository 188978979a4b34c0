/** CY4501: a basis without a rate counts whole; otherwise how much of it is given would be left to the authority. */
import { withExample } from '../../diagnostics/create.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Amount, AwardIr } from '../../ir/types.ts'
import { factsOf, paidFor, sumInWords } from '../applicant.ts'
import { applicantOf, NOTHING, paid, sumKey, type Notice, type Of } from './notice.ts'

export function wholeBasis(notice: Notice, one: Of<'CY4501'>): Diagnostic {
  const applicant = applicantOf(notice)
  if (applicant === undefined) return one
  const { among, award, view } = applicant
  const open: AwardIr = { ...award, amount: award.amount && upTo(award.amount) }
  const facts = factsOf(among, view, (shown) => sumKey(paid(applicant, shown)))
  const other = paidFor(among, open, view) ?? NOTHING
  return withExample(one, { facts, taken: sumInWords(paid(applicant, view)), other: sumInWords(other) })
}

const upTo = (to: Amount): Amount => ({ kind: 'between', from: { kind: 'constant', fen: 0 }, to })
