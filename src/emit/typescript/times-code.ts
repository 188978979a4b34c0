/** Awards that are given so often and no more (docs/evaluation.md §3.1). */
import { isAlways } from '../../ir/conditions.ts'
import type { AwardIr } from '../../ir/types.ts'
import { code } from './code.ts'
import type { Code } from './code.ts'
import { runtime, siteOf } from './module.ts'
import type { AmountPlace } from './writing.ts'

/** A truth for each rule: whether it lets the award be given. They tell their reasons in order. */
export function writeTimes({ times }: AwardIr, { module, guards }: AmountPlace): readonly Code[] {
  return times.map(({ if: guard, most, site, period }) => {
    const reference = siteOf(module, site, 'once')
    if (isAlways(guard) && most === 1) return code`${runtime(module, 'firstTime')}(received, ${reference}, why)`
    const truth = guards.of(guard)?.truth ?? runtime(module, 'YES')
    return code`${runtime(module, 'timesLeft')}(${timesIn(period)}, ${most}, ${truth}, received, ${reference}, why)`
  })
}

/** How often it was received in a time. */
export function timesIn(period: AwardIr['times'][number]['period']): Code {
  return period === 'year' ? code`(received.thisYear > 0 ? 1 : 0)` : code`received.count`
}
