/** A notice of how something was read, and the awards that it is about. */
import type { DiagnosticCode } from '../../diagnostics/catalog.ts'
import type { Diagnostic, DiagnosticParams, Span } from '../../diagnostics/diagnostic.ts'
import type { View } from '../../ir/interpreter/facts.ts'
import type { AwardIr, PolicyIr } from '../../ir/types.ts'
import { applicantFor, candidates, paidFor, type Candidates, type Sum } from '../applicant.ts'
import { NOTHING_RECEIVED, type Setting } from '../diff/paid.ts'

export interface Notice {
  readonly policy: PolicyIr
  readonly span: Span
  readonly params: DiagnosticParams
  /** The awards of the limb that it stands in; where there are none, those before it in its clause. */
  readonly awards: readonly AwardIr[]
}

/** A diagnostic whose code is known. */
export type Of<Code extends DiagnosticCode> = Diagnostic & { readonly code: Code }

export function awardsOf(policy: PolicyIr, span: Span): readonly AwardIr[] {
  const all = policy.clauses.flatMap(({ awards }) => awards)
  const around = all.filter((award) => award.span.start <= span.start && award.span.end >= span.end)
  if (around.length > 0) return around
  const last = all.findLast((award) => award.span.start <= span.start)
  return last === undefined
    ? []
    : all.filter(({ clause, span: own }) => clause === last.clause && own.start <= span.start)
}

/** Somebody who gets one of the awards, the first for which there is anybody. */
export interface Applicant {
  readonly award: AwardIr
  readonly among: Candidates
  readonly view: View
}

export function applicantOf({ policy, awards }: Notice): Applicant | undefined {
  for (const award of awards) {
    const among = candidates(policy, [award])
    const found = among && applicantFor(among)
    if (among !== undefined && found?.kind === 'found') return { award, among, view: found.view }
  }
  return undefined
}

/** What somebody is paid now; nothing where the amount leaves the exact range. */
export function paid({ award, among }: Applicant, view: View, setting: Setting = NOTHING_RECEIVED): Sum {
  return paidFor(among, award, view, setting) ?? NOTHING
}

export const NOTHING: Sum = { from: NOTHING_RECEIVED.received, to: NOTHING_RECEIVED.received }

/** What of a payment an example shows; without a fact that it rests on, it is no longer granted. */
export const sumKey = ({ status, from, to }: Sum): string => `${String(status)} ${String(from)} ${String(to)}`
