/** Several awards of one clause as one result: what a table's last column shows. */
import { fen, formatMoney } from '../runtime/money.ts'
import type { Money } from '../runtime/money.ts'
import type { Outcome, Status, Total } from '../runtime/outcome.ts'
import type { Expectation } from './expectation.ts'

export interface Combined {
  readonly status: Status
  readonly from: Money
  readonly to: Money | null
  /** Every award that counts is a 定额 or a 公式额: its amount leaves the authority no choice. */
  readonly exact: boolean
  readonly inKind: boolean
}

/**
 * What is not refused, together; refused when everything is. `total` is the evaluation's when it is over these awards alone: of the
 * alternatives of a choice that is still open it counts the largest, where a sum would count all of them.
 */
export function combine(outcomes: readonly Outcome[], total: Total | undefined): Combined {
  const counting = outcomes.filter(({ status }) => status !== 'refused')
  const status = PRECEDENCE.find((one) => counting.some((outcome) => outcome.status === one)) ?? 'refused'
  return {
    status,
    ...(total ?? sumOf(counting)),
    exact: counting.every(({ award }) => award.kind === 'fixed' || award.kind === 'formula'),
    inKind: counting.length > 0 && counting.every(({ award }) => award.kind === 'in-kind'),
  }
}

function sumOf(outcomes: readonly Outcome[]): Total {
  return {
    from: fen(outcomes.reduce((sum, { from }) => sum + from, 0)),
    to: outcomes.some(({ to }) => to === null) ? null : fen(outcomes.reduce((sum, { to }) => sum + (to ?? 0), 0)),
  }
}

/** What decides when awards differ: whatever is still open keeps the sum open. */
const PRECEDENCE: readonly Status[] = ['out-of-period', 'undetermined', 'pending', 'granted']

/** Whether the result is what the cell says. */
export function agrees(expected: Expectation, actual: Combined): boolean {
  if (expected.status !== actual.status || (expected.inKind && !actual.inKind)) return false
  if (expected.to !== undefined && expected.to !== actual.to) return false
  if (expected.exact && !actual.exact) return true
  return expected.from === undefined || expected.from === actual.from
}

/** The result in the words of a table. */
export function describeCombined({ status, from, to, inKind }: Combined): string {
  const word = WORDS[status]
  if (status === 'refused' || status === 'out-of-period') return word
  if (inKind) return status === 'granted' ? '享受' : word
  const amount = describeInterval(from, to)
  return status === 'granted' ? amount : `${word}，${amount}`
}

/** `60万元`, `0元至60万元`, `无上限`, `50万元至无上限`. */
export function describeInterval(from: Money, to: Money | null): string {
  if (to === null) return from === 0 ? '无上限' : `${formatMoney(from)}至无上限`
  return from === to ? formatMoney(from) : `${formatMoney(from)}至${formatMoney(to)}`
}

const WORDS: Readonly<Record<Status, string>> = {
  granted: '成立',
  refused: '不予支持',
  undetermined: '未知',
  pending: '待认定',
  'out-of-period': '不在有效期内',
}
