/** What awards ask, and the one fact about which what two of them ask differs. */
import { and, asked } from '../../ir/conditions.ts'
import type { Condition } from '../../ir/types.ts'
import type { Group } from './group.ts'

/** What a group asks of one fact, and the rest. */
export interface Position {
  readonly fact: string
  readonly leaves: readonly Condition[]
  readonly rest: readonly Condition[]
}

export const conjunctsOf = (group: Group): readonly Condition[] => {
  const whole = and(...group.layers)
  const all = whole.kind === 'and' ? whole.of : [whole]
  return all.filter((one) => !all.some((other) => other !== one && (isAmong(other, one) || isStricter(other, one))))
}

/** 国家级 of 国家级、省级: who is the first is one of the second, too. */
function isAmong(narrow: Condition, wide: Condition): boolean {
  if (narrow.kind !== 'one-of' || wide.kind !== 'one-of' || !narrow.expect || !wide.expect) return false
  const same = narrow.fact.id === wide.fact.id && narrow.fact.scope === wide.fact.scope
  return same && narrow.values.length < wide.values.length && narrow.values.every((one) => wide.values.includes(one))
}

/** 800万元以上 of 300万元以上, 超过10家 of 10家以上: who meets the first meets the second, too, and not the other way round. */
export function isStricter(one: Condition, than: Condition): boolean {
  if (one.kind !== 'compare' || than.kind !== 'compare') return false
  if (one.fact.id !== than.fact.id || one.fact.scope !== than.fact.scope) return false
  const [high, low] = [one.threshold, than.threshold]
  if (typeof high !== 'number' || typeof low !== 'number') return false
  const rises = (of: typeof one): boolean => of.comparison === 'at-least' || of.comparison === 'more-than'
  if (rises(one) !== rises(than)) return false
  if (high === low) return one.comparison !== than.comparison && ['more-than', 'less-than'].includes(one.comparison)
  return rises(one) ? high > low : high < low
}

/** The one fact about which two lists of conditions differ. */
export function differing(
  left: readonly Condition[],
  right: readonly Condition[],
): { readonly left: Position; readonly right: Position } | undefined {
  const [inLeft, inRight] = [left.map(asked), right.map(asked)]
  const onlyLeft = left.filter((_, index) => !inRight.includes(inLeft[index] ?? ''))
  const onlyRight = right.filter((_, index) => !inLeft.includes(inRight[index] ?? ''))
  const [factLeft, factRight] = [factIn(onlyLeft), factIn(onlyRight)]
  if (factLeft === undefined || factLeft !== factRight) return undefined
  const restOf = (all: readonly Condition[]): readonly Condition[] => all.filter((one) => factIn([one]) !== factLeft)
  const leavesOf = (all: readonly Condition[]): readonly Condition[] => all.filter((one) => factIn([one]) === factLeft)
  const [restLeft, restRight] = [restOf(left), restOf(right)]
  const key = (rest: readonly Condition[]): string => rest.map(asked).sort().join('|')
  if (key(restLeft) !== key(restRight)) return undefined
  return {
    left: { fact: factLeft, leaves: leavesOf(left), rest: restLeft },
    right: { fact: factLeft, leaves: leavesOf(right), rest: restRight },
  }
}

/** The one fact that all of them compare or name an alternative of. */
export function factIn(conditions: readonly Condition[]): string | undefined {
  const facts = conditions.flatMap((condition): readonly string[] => {
    switch (condition.kind) {
      case 'compare':
        return typeof condition.threshold === 'number' ? [`${condition.fact.scope}:${condition.fact.id}`] : ['']
      case 'one-of':
        return condition.expect ? [`${condition.fact.scope}:${condition.fact.id}`] : ['']
      case 'or': {
        const inner = condition.of.map((one) => factIn(one.kind === 'and' ? one.of : [one]))
        return inner.every((fact) => fact !== undefined && fact === inner[0]) ? [inner[0] ?? ''] : ['']
      }
      default:
        return ['']
    }
  })
  const [first] = facts
  return first !== undefined && first !== '' && facts.every((fact) => fact === first) ? first : undefined
}
