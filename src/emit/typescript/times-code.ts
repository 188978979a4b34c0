/** Awards that are given so often and no more (docs/evaluation.md §3.1). */
import { isAlways } from '../../ir/conditions.ts'
import type { AwardIr, Period, Times } from '../../ir/types.ts'
import { declareTest } from './block.ts'
import { code, quote } from './code.ts'
import type { Code } from './code.ts'
import { runtime, siteOf } from './module.ts'
import type { AmountPlace } from './writing.ts'

/** Rules of how often, in their order. */
export interface WrittenTimes {
  /** A truth for each: whether it lets the award be given. They tell their reasons in order. */
  readonly left: readonly Code[]
  /** Of each, whether it was received that often. */
  readonly used: readonly Code[]
}

export function writeTimes({ times }: AwardIr, { module, block, guards }: AmountPlace): WrittenTimes {
  const rules = times.map((rule) => {
    const { if: guard, most, period, tier, site } = rule
    const reference = siteOf(module, site, 'once')
    if (isAlways(guard) && !mayAskReceipts(rule))
      return { left: code`${runtime(module, 'firstTime')}(received, ${reference}, why)`, used: code`` }
    const often =
      tier === undefined
        ? code`${runtime(module, 'usedUp')}(received, ${timeOf(period)}, ${most})`
        : code`${runtime(module, 'tierReceived')}(received, ${reference})`
    const used = declareTest(block, 'used', often)
    const truth = guards.of(guard)?.truth ?? runtime(module, 'YES')
    return { left: code`${runtime(module, 'timesLeft')}(${used}, ${truth}, received, ${reference}, why)`, used }
  })
  return { left: rules.map(({ left }) => left), used: rules.map(({ used }) => used) }
}

/** A time as the runtime takes it. */
export function timeOf(period: Exclude<Period, 'matter'>): Code {
  return typeof period === 'object' ? code`${period.years}` : quote(period)
}

/** Whether a rule may take the receipts to be answered: a total says that something was received, not how often or when. */
export function mayAskReceipts({ most, period, tier }: Times): boolean {
  return most > 1 || typeof period === 'object' || tier !== undefined
}
