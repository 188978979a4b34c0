/** Payment plans. */
import { isAlways } from './conditions.ts'
import type { AwardIr, Rate } from './types.ts'

/** Whether it depends on who applies how an award is paid. */
export function isPlanGuarded(award: Pick<AwardIr, 'instalments'>): boolean {
  return award.instalments.length > 0 && planOf(award) === undefined
}

/** The shares of the plan that everybody is paid by; undefined where there is none, or it depends on who applies. */
export function planOf({ instalments }: Pick<AwardIr, 'instalments'>): readonly Rate[] | undefined {
  const [first] = instalments
  return first !== undefined && isAlways(first.if) ? first.shares : undefined
}
