/**
 * 最长不超过3年, 最多计10人, 补贴面积不超过60平方米: so many at most of what the sums before count. A time that no sum counts is said and not
 * computed: what is worked out is for one application.
 */
import type { Amount, Condition } from '../../ir/types.ts'
import { mapAmount } from '../../ir/walk.ts'
import { refOf, use } from '../environment.ts'
import { isPeriod, numberOf } from '../measure-units.ts'
import { resolvePhrase } from '../resolve/phrases.ts'
import type { Place } from '../resolve/place.ts'
import type { Figure } from '../statements/statement.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { QuantityNode } from '../../syntax/ast.ts'
import type { Group } from './group.ts'

/** The groups with the limit; undefined where it is refused. `when`: of whom alone it is. */
export function limitCount(
  figure: Figure,
  groups: readonly Group[],
  { span, when }: { readonly span: Span; readonly when: Condition | undefined },
  place: Place,
): readonly Group[] | undefined {
  const { environment, refuse } = place
  const item = figure.list?.items[0]
  const at = figure.list?.span ?? span
  const cut = item === undefined ? [] : groups.map((group) => limited(group, { item, when }, figure, place))
  const counted = cut.filter(({ counts }) => counts.some((one) => one > 0))
  const isTime = item?.value.kind === 'duration'
  if (item === undefined || (counted.length === 0 && !(isTime && !groups.some(countsTime)))) {
    refuse(at, 'figure')
    return undefined
  }
  if (counted.length === 0) {
    // 按月租金的50%给予补贴，补贴12个月: a rent of one month or of all of them, and the sum is not of each month.
    const code = item.value.kind === 'duration' && item.value.unit !== '年' ? 'CY4548' : 'CY4505'
    environment.reporter.report(code, span, { text: environment.written(span) })
    return groups
  }
  // 最多20人 over several sums, or over parts that add: of which of them, nobody says.
  const unclear = !isTime && (counted.length > 1 || counted.some(({ counts }) => counts.some((one) => one > 1)))
  if (unclear) {
    refuse(at, 'figure')
    return undefined
  }
  return cut.map(({ group }) => group)
}

/** A group whose sums count at most so much, and how often each of them does. */
function limited(
  group: Group,
  { item, when }: { readonly item: QuantityNode; readonly when: Condition | undefined },
  { words }: Figure,
  place: Place,
): { readonly group: Group; readonly counts: readonly number[] } {
  const symbol = words.map((word) => resolvePhrase(word, place.environment)).find((one) => one?.kind === 'fact')
  if (symbol?.kind === 'fact') use(place.environment, symbol)
  const named = symbol?.kind === 'fact' ? refOf(symbol).id : undefined
  const counts: number[] = []
  const cut = (amount: Amount, instead = false): Amount => {
    let found = 0
    const result = mapAmount(amount, (one) => {
      if (one.kind !== 'each' || one.site?.kind !== 'per-unit' || one.every !== 1) return one
      if (named !== undefined && one.count.id !== named) return one
      const most = numberOf(item.value, one.site.unit)
      if (most === undefined || (item.value.kind === 'duration') !== isPeriod(one.site.unit)) return one
      found += 1
      const least = instead ? most : Math.min(most, one.most ?? Infinity)
      return { ...one, most: least, site: { ...one.site, most: least } }
    })
    counts.push(found)
    return result
  }
  const { slot, exceptions, ceilings } = group
  // 其中甲类企业每月2000元，最长24个月: what stands beside the sum of some is of them alone.
  if (when !== undefined && exceptions.some((one) => one.if === when)) {
    const own = exceptions.map((one) =>
      one.if === when ? { ...one, is: { ...one.is, amount: cut(one.is.amount) } } : one,
    )
    return { group: { ...group, exceptions: own }, counts }
  }
  // 补贴面积不超过500平方米。重点项目，补贴面积不超过2000平方米: so many for some, in place of what is said of all (readings.md 30).
  const own = (amount: Amount): Amount => {
    if (when === undefined) return cut(amount)
    const then = cut(amount, true)
    return counts.at(-1) === 0
      ? amount
      : { kind: 'when', cases: [{ if: when, then }], overlap: 'first', otherwise: amount }
  }
  const whole: Group = {
    ...group,
    slot: slot === undefined ? undefined : { ...slot, amount: own(slot.amount) },
    exceptions: exceptions.map((one) => ({ ...one, is: { ...one.is, amount: own(one.is.amount) } })),
    ceilings: ceilings.map((one) => ({ ...one, is: { ...one.is, amount: own(one.is.amount) } })),
  }
  return { group: whole, counts }
}

/** A sum for each month or year: how long counts, and this time is none that it can be told in. */
export function countsTime({ slot, exceptions }: Group): boolean {
  const amounts = [...(slot === undefined ? [] : [slot]), ...exceptions.map(({ is }) => is)].map(({ amount }) => amount)
  let found = false
  for (const amount of amounts)
    mapAmount(amount, (one) => {
      found ||= one.kind === 'each' && one.site?.kind === 'per-unit' && isPeriod(one.site.unit)
      return one
    })
  return found
}
