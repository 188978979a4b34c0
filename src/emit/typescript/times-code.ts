/** Awards that are given so often and no more (docs/evaluation.md §3.1). */
import { isAlways } from '../../ir/conditions.ts'
import type { AwardIr, Period } from '../../ir/types.ts'
import { code, quote } from './code.ts'
import type { Code } from './code.ts'
import { runtime, siteOf } from './module.ts'
import type { Module } from './module.ts'
import type { AmountPlace } from './writing.ts'

/** A truth for each rule: whether it lets the award be given. They tell their reasons in order. */
export function writeTimes({ times }: AwardIr, { module, guards }: AmountPlace): readonly Code[] {
  return times.map(({ if: guard, most, site, period }) => {
    const reference = siteOf(module, site, 'once')
    if (isAlways(guard) && !mayAskReceipts({ most, period }))
      return code`${runtime(module, 'firstTime')}(received, ${reference}, why)`
    const truth = guards.of(guard)?.truth ?? runtime(module, 'YES')
    return code`${runtime(module, 'timesLeft')}(${usedUp(module, period, most)}, ${truth}, received, ${reference}, why)`
  })
}

/** Whether it was received that often in a time. */
export function usedUp(module: Module, period: AwardIr['times'][number]['period'], most: number): Code {
  return code`${runtime(module, 'usedUp')}(received, ${timeOf(period)}, ${most})`
}

/** A time as the runtime takes it. */
export function timeOf(period: Exclude<Period, 'matter'>): Code {
  return typeof period === 'object' ? code`${period.years}` : quote(period)
}

/** Whether a rule may take the receipts to be answered: a total says that something was received, not how often or when. */
export function mayAskReceipts({ most, period }: Pick<AwardIr['times'][number], 'most' | 'period'>): boolean {
  return most > 1 || typeof period === 'object'
}
