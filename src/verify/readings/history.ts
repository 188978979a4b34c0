/** CY4512, CY4523, CY4524, CY4551: readings that matter to who received something before. */
import { withExample } from '../../diagnostics/create.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { yearsBefore } from '../../runtime/date.ts'
import { fen } from '../../runtime/money.ts'
import { factsOf, sumInWords } from '../applicant.ts'
import { NOTHING_RECEIVED } from '../diff/paid.ts'
import { applicantOf, paid, sumKey, type Notice, type Of } from './notice.ts'

/** Of tiers of which only some say 一次性, each is paid once: a second application is refused. */
export function onceForAll(notice: Notice, one: Of<'CY4512'>): Diagnostic {
  const example = second(notice)
  return example === undefined ? one : withExample(one, example)
}

/** Whoever had it in these years is refused; whoever had it before them is not. */
export function withinYears(notice: Notice, one: Of<'CY4523'>): Diagnostic {
  const example = second(notice)
  return example === undefined ? one : withExample(one, example)
}

/** 三年累计: whichever three years are meant, all of a policy that holds no longer is within them. */
export function outlasting({ policy: { validity }, params }: Notice, one: Of<'CY4551'>): Diagnostic | undefined {
  if (validity?.to === undefined) return one
  return yearsBefore(validity.to, Number(params['years'])) <= validity.from ? undefined : one
}

function second({ awards, ...notice }: Notice) {
  const applicant = applicantOf({ ...notice, awards: awards.filter(({ times }) => times.length > 0) })
  if (applicant === undefined) return undefined
  const { among, view } = applicant
  const facts = factsOf(among, view, (shown) => sumKey(paid(applicant, shown)))
  return { facts, other: sumInWords(paid(applicant, view)) }
}

/** Half of what they would get was received elsewhere: entered, it is taken off. */
export function elsewhere({ awards, ...notice }: Notice, one: Of<'CY4524'>): Diagnostic {
  const applicant = applicantOf({ ...notice, awards: awards.filter(({ difference }) => difference !== undefined) })
  if (applicant === undefined) return one
  const { among, view } = applicant
  const without = paid(applicant, view)
  if (without.to === null) return one
  const received = fen(without.to - (without.to % 200) / 2 - Math.floor(without.to / 200) * 100)
  const setting = { ...NOTHING_RECEIVED, received, count: 1 }
  return withExample(one, {
    facts: factsOf(among, view, (shown) => sumKey(paid(applicant, shown))),
    received: sumInWords({ from: received, to: received }),
    taken: sumInWords(paid(applicant, view, setting)),
    other: sumInWords(without),
  })
}
