/** 农业企业每引进1名博士, 每新开设一门30人以上课程: who is named in front of a step, and what each of the counted must be, is asked. */
import { and } from '../../ir/conditions.ts'
import { resolvePhrase } from '../resolve/phrases.ts'
import { use } from '../environment.ts'
import { resolveChain } from '../conditions/resolve-chain.ts'
import { isLeaf } from '../conditions/resolve-operand.ts'
import type { GuardMeaning } from '../resolve/guards.ts'
import type { Place } from '../resolve/place.ts'
import type { Each } from '../statements/statement.ts'

/** `starts`: where the layers of the guards stand in the text. */
export function withSteps(
  guards: GuardMeaning,
  eachs: readonly Each[],
  starts: readonly number[],
  place: Place,
): GuardMeaning {
  return eachs.reduce((meaning, each) => withStep(meaning, each, starts, place), guards)
}

function withStep(guards: GuardMeaning, each: Each, starts: readonly number[], place: Place): GuardMeaning {
  if (each.step === undefined) return guards
  const { environment } = place
  const symbols = each.words.flatMap((word) => (word.role === 'phrase' ? (resolvePhrase(word, environment) ?? []) : []))
  const asked = symbols.flatMap((symbol) => {
    if (symbol.kind !== 'fact' || symbol.type.kind !== 'boolean') return []
    return [isLeaf(symbol, true, environment)]
  })
  const named = symbols.filter((symbol) => symbol.kind === 'list')
  for (const list of named) use(environment, list)
  const lists = [...new Set([...named, ...guards.lists])]
  const inside = { ...environment, lists: [...lists, ...environment.lists] }
  const options = { indicator: undefined, nounsAllowed: true }
  const qualified =
    each.qualifies === undefined || each.qualifies.length === 0
      ? []
      : [resolveChain(each.qualifies, options, inside).condition]
  const conditions = [...asked, ...qualified]
  if (conditions.length === 0 && named.length === 0) return guards
  // In the order of the text: 每开设一门30人以上课程，经认定后给予….
  const behind = starts.findIndex((start) => start > each.span.start)
  const at = behind < 0 ? guards.layers.length : behind
  const layers = [...guards.layers.slice(0, at), ...conditions, ...guards.layers.slice(at)]
  return { ...guards, lists, condition: and(...layers), layers }
}
