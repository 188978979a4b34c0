/**
 * 按1%给予贴息，其中绿色工厂按1.5%给予贴息，最高30万元: grants that commas join share the ceilings behind them, as far as they have no
 * such ceiling of their own.
 */
import type { AwardDraft } from './draft.ts'
import type { LimbParts, PlacedAward } from './limb-parts.ts'
import { limitReach } from './limits.ts'

/** Grants in front of the limb in hand, joined to it by a comma. */
export interface Siblings {
  readonly awards: readonly AwardDraft[]
  /** Those that say nothing themselves of how many or how long. */
  readonly uncounted: readonly AwardDraft[]
}

export const noSiblings: Siblings = { awards: [], uncounted: [] }

/** With those of another limb. */
export function withAwards(
  { awards, uncounted }: Siblings,
  added: { readonly awards: readonly AwardDraft[]; readonly countsOwn: boolean },
): Siblings {
  return {
    awards: [...awards, ...added.awards],
    uncounted: added.countsOwn ? uncounted : [...uncounted, ...added.awards],
  }
}

/** The grants before this limb that its ceilings govern too. */
export interface Reached {
  readonly byCeiling: (placed: PlacedAward) => readonly AwardDraft[]
  readonly byCount: readonly AwardDraft[]
}

export function reachedBy(parts: LimbParts, { awards, uncounted }: Siblings): Reached {
  // 对甲给予100万元，对乙按20%给予补助，最高30万元: a rule of its own keeps the ceiling of its matter to itself.
  const isOwnRule = parts.chains.some((chain) => chain.kind === 'subject')
  return {
    byCeiling: (placed) =>
      awards.filter((award) => {
        const { period } = limitReach([placed.scope, placed.node.scope], award.list)
        if (period !== 'matter') return !award.periodLimits.some((limit) => limit.period === period)
        return !isOwnRule && award.kind !== 'fixed' && award.itemLimits.length + award.sumLimits.length === 0
      }),
    byCount: isOwnRule ? [] : uncounted,
  }
}
