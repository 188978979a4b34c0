/** What a lead-in says that fixed sums go by: 根据年销售额给予奖励：（一）年销售额达到1亿元的，给予…. */
import { leavesOf } from '../../ir/walk.ts'
import { refOf, use } from '../environment.ts'
import { designates } from '../conditions/designations.ts'
import { resolvePhrase } from './phrases.ts'
import { isGeneric } from '../generic-nouns.ts'
import type { Act } from '../statements/statement.ts'
import type { GuardMeaning } from './guards.ts'
import type { Place } from './place.ts'

/** Whether the guards of a sum ask all that it goes by; of another fact nobody says how. */
export function goesBy(scale: NonNullable<Act['scale']>, { condition }: GuardMeaning, { environment }: Place): boolean {
  const asked = new Set(leavesOf(condition).flatMap((leaf) => ('fact' in leaf ? [leaf.fact.id] : [])))
  if (scale.exclusion !== undefined) return false
  return scale.words.every((word) => {
    if (word.role === 'particle' || designates(word, environment)) return true
    if (word.role === 'text') return isGeneric(word.text)
    const symbol = resolvePhrase(word, environment)
    if (symbol?.kind !== 'fact' || !asked.has(refOf(symbol).id)) return false
    use(environment, symbol)
    return true
  })
}
