/** What a ceiling counts over, as its words say: 每年, 三年累计, 累计; without any of them one matter. */
import type { Period } from '../../ir/types.ts'
import type { Scope } from './statement.ts'

/** Undefined where they say two times at once: 每年三年累计不超过50万元. */
export function periodOf({ yearly, years, lifetime }: Scope): Period | undefined {
  if (years !== undefined) return yearly ? undefined : years === 1 ? 'year' : { years }
  return yearly ? 'year' : lifetime ? 'lifetime' : 'matter'
}

/** Over some time, whoever received something when. */
export const isOverTime = ({ years, lifetime }: Scope): boolean => years !== undefined || lifetime

export const sameTime = (one: Period, other: Period): boolean =>
  typeof one === 'object' && typeof other === 'object' ? one.years === other.years : one === other
