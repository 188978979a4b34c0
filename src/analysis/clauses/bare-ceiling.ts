/** ，且不超过20万元: a comparison with nothing that it compares is a ceiling. */
import type { AwardNode, ConditionNode } from '../../syntax/ast.ts'

/** The ceiling that a condition is, undefined for any other condition. */
export function bareCeiling({ parts, span }: ConditionNode): AwardNode | undefined {
  const [comparison, ...more] = parts.filter((part) => part.kind !== 'connective')
  if (comparison?.kind !== 'comparison' || comparison.comparator !== 'not-exceed' || more.length > 0) return undefined
  const { quantities } = comparison
  const kind = quantities.items[0]?.value.kind
  if (kind !== 'money' && kind !== 'points') return undefined
  return {
    kind: 'award',
    verb: undefined,
    act: undefined,
    limited: kind === 'money',
    rateLimited: kind === 'points',
    once: false,
    topUp: false,
    backward: false,
    budget: undefined,
    rateNoun: false,
    term: undefined,
    respectively: false,
    scope: undefined,
    amounts: kind === 'money' ? quantities : undefined,
    rates: kind === 'points' ? quantities : undefined,
    words: [],
    modifiers: [],
    form: undefined,
    exclusion: undefined,
    deferral: undefined,
    extra: [],
    offersChoice: false,
    asides: [],
    span,
  }
}
