/**
 * What a doubtful text was read as (CY45xx), with somebody for whom the other reading gives something else. A reading that makes
 * no difference to anybody is no news, and is left out.
 */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { PolicyIr } from '../../ir/types.ts'
import { awardsOf, type Notice } from './notice.ts'
import { notCondition } from './conditions.ts'
import { elsewhere, onceForAll, outlasting, withinYears } from './history.ts'
import { highestOf, inPlaceOf } from './relations.ts'
import { ofWholePolicy } from './requirements.ts'
import { wholeBasis } from './whole-basis.ts'

/** The diagnostics of a policy, its readings with examples. */
export function showReadings(policy: PolicyIr, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.flatMap((one) => {
    if (!one.code.startsWith('CY45') || one.span.file !== undefined) return [one]
    return show({ policy, span: one.span, params: one.params, awards: awardsOf(policy, one.span) }, one) ?? []
  })
}

/** Undefined where the reading matters to nobody. */
function show(notice: Notice, one: Diagnostic): Diagnostic | undefined {
  const { code } = one
  switch (code) {
    case 'CY4501':
      return wholeBasis(notice, { ...one, code })
    case 'CY4502':
      return highestOf(notice, { ...one, code })
    case 'CY4503':
      return notCondition(notice, { ...one, code })
    case 'CY4506':
      return inPlaceOf(notice, { ...one, code })
    case 'CY4512':
      return onceForAll(notice, { ...one, code })
    case 'CY4521':
      return ofWholePolicy(notice, { ...one, code })
    case 'CY4523':
      return withinYears(notice, { ...one, code })
    case 'CY4524':
      return elsewhere(notice, { ...one, code })
    case 'CY4551':
      return outlasting(notice, { ...one, code })
    default:
      return one
  }
}
