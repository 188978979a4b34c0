/** CY4503: what is no condition. */
import { withExample } from '../../diagnostics/create.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { factsOf, sumInWords } from '../applicant.ts'
import { applicantOf, paid, sumKey, type Notice, type Of } from './notice.ts'

/** Who is not what the noun says gets the award now, and would be refused. */
export function notCondition(notice: Notice, one: Of<'CY4503'>): Diagnostic {
  const applicant = applicantOf(notice)
  const { text } = notice.params
  if (applicant === undefined || typeof text !== 'string') return one
  const { among, view } = applicant
  const facts = factsOf(among, view, (shown) => sumKey(paid(applicant, shown)))
  return withExample(one, { facts, text, taken: sumInWords(paid(applicant, view)) })
}
