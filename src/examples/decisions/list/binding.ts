/** What changes the result of some and leaves that of others: a ceiling, a floor, what was received. */
import type { AwardIr } from '../../../ir/types.ts'
import { changedBy, keptBy } from '../evidence.ts'
import type { Seed, Side, Variant } from '../types.ts'

export const ONE: readonly Seed[] = [{}]
/** Numbers of records with which a ceiling over all of them may bind. */
export const SEVERAL: readonly Seed[] = [1, 2, 3, 5, 9, 12, 20, 40].map((records) => ({ records }))

export function binding(without: Variant, { id }: AwardIr, seeds: readonly Seed[]): readonly Side[] {
  return [
    { name: 'holds', shows: changedBy(without), seeds },
    { name: 'fails', shows: keptBy(without, [id]) },
  ]
}
