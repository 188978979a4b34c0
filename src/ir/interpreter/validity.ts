/** Whether a policy is in force. Section 7 of docs/evaluation.md. */
import type { AwardIr, IsoDate, PolicyIr } from '../types.ts'
import type { Draft } from './award.ts'
import { refusalReason } from './reason.ts'

/** The validity that a date is outside of; undefined when the policy is in force on that date. */
export function violatedValidity({ validity }: PolicyIr, date: IsoDate): PolicyIr['validity'] {
  if (validity === undefined) return undefined
  const after = validity.to !== undefined && date > validity.to
  return date < validity.from || after ? validity : undefined
}

/** Nothing is paid and nothing asked outside the validity. */
export function outOfPeriod(award: AwardIr, { site }: NonNullable<PolicyIr['validity']>, date: IsoDate): Draft {
  const nothing = { from: 0n, to: 0n, missing: [], pending: [], failing: [], hanging: false } as const
  return { award, status: 'out-of-period', ...nothing, reasons: [refusalReason(site, date)] }
}
