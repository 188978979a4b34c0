/** What one award pays an example, by the reference interpreter, and what it still asks for. */
import { always } from '../../ir/conditions.ts'
import { evaluateAward, type Draft, type Scope } from '../../ir/interpreter/award.ts'
import { fenOf, fenOrNull } from '../../ir/interpreter/fen.ts'
import type { View } from '../../ir/interpreter/facts.ts'
import { judge } from '../../ir/interpreter/condition.ts'
import type { AwardIr, Fact } from '../../ir/types.ts'
import { fen, type Money } from '../../runtime/money.ts'
import type { Received } from '../../runtime/outcome.ts'
import type { Place } from '../edges.ts'
import type { Paid } from './types.ts'

/** What is the same for all examples of one search. */
export interface Setting {
  /** What was received before, in all. */
  readonly received: Money
  readonly thisYear: Money
  readonly count: number
  /** How many records of the same facts. */
  readonly copies: number
}

export interface PaidNow extends Paid {
  readonly asked: readonly Place[]
}

/** Undefined where an amount leaves the exact range. */
export function paidTo(award: AwardIr, view: View, facts: readonly Fact[], setting: Setting): PaidNow | undefined {
  const received: Received = { total: setting.received, thisYear: setting.thisYear, count: setting.count }
  const list = award.records?.list
  const given =
    list === undefined || view.record === undefined
      ? view.facts
      : { ...view.facts, [list]: Array.from({ length: setting.copies }, () => view.record ?? {}) }
  try {
    const draft = evaluateAward(award, given, received, everyone(view), facts)
    return { status: draft.status, from: fenOf(draft.from), to: fenOrNull(draft.to), asked: askedBy(draft) }
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** The policy's own condition is compared by itself. */
function everyone(view: View): Scope {
  return { ...judge(always, view), asks: [] }
}

function askedBy({ missing, pending }: Draft): readonly Place[] {
  return [...missing, ...pending].flatMap((path): readonly Place[] => {
    if (path.startsWith('deferral:')) return []
    const [, list, field] = /^([^[]+)\[\d+\]\.(.+)$/u.exec(path) ?? []
    return [field === undefined ? { scope: 'applicant', id: path } : { scope: 'item', id: field, list }]
  })
}

export const NOTHING_RECEIVED: Setting = { received: fen(0), thisYear: fen(0), count: 0, copies: 1 }

/** How much further apart two results are than two equal ones; 0 for equal ones. */
export function distance(before: Paid | undefined, after: Paid | undefined): number {
  const [old, fresh] = [standing(before), standing(after)]
  if (old.to !== fresh.to) return Math.abs((old.to ?? Infinity) - (fresh.to ?? Infinity))
  if (old.from !== fresh.from) return Math.abs(old.from - fresh.from) / 2
  return old.granted === fresh.granted ? 0 : 0.25
}

/** A refusal and a missing award are nothing alike. */
function standing(paid: Paid | undefined): { granted: boolean; from: number; to: number | null } {
  if (paid === undefined || paid.status === 'refused') return { granted: false, from: 0, to: 0 }
  return { granted: paid.status === 'granted', from: paid.from, to: paid.to }
}
