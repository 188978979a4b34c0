/** Quantities: exact values, and what a list says once for all of its members (100、50、20万元; 最高50万). */
import type { CstNode } from '../../../grammar/grammar-parser.ts'
import type { QuantityPayload } from '../../../grammar/scanner/scan-quantity.ts'
import type { Fraction, QuantityListNode, QuantityNode, QuantityValue } from '../ast.ts'
import { childrenOf, type CstElement, isNode, isToken, isTokenNamed, nameOf, type Reader } from '../cst.ts'

interface RawQuantity {
  readonly token: string
  readonly payload: QuantityPayload
  readonly node: Omit<QuantityNode, 'value'>
}

const boundNames: readonly (readonly [string, QuantityNode['bound']])[] = [
  ['OrMore', 'or-more'],
  ['OrLess', 'or-less'],
  ['SinceDay', 'since'],
  ['BeforeDay', 'before'],
]

export function readQuantities(node: CstNode, reader: Reader): QuantityListNode {
  const children = childrenOf(node)
  const raw = children.filter(isNode).map((child) => readRaw(child, reader))
  const range = children.some((child) => isTokenNamed(child, 'To'))
  const items = shareBounds(
    shareUnits(raw).map(({ token, payload, node: rest }) => ({ ...rest, value: valueOf(token, payload) })),
  )
  const choice = children.some((child) => isTokenNamed(child, 'Or'))
  return { kind: 'quantities', items, range, groups: grouped(items, children), choice, span: reader.spanOf(node) }
}

/** 1万元至2万元、3万元至4万元: two groups of two. */
function grouped(
  items: readonly QuantityNode[],
  children: readonly CstElement[],
): readonly (readonly QuantityNode[])[] {
  const groups: QuantityNode[][] = []
  for (const [index, child] of children.filter(isNode).entries()) {
    const item = items[index]
    if (item === undefined) continue
    if (isTokenNamed(children[children.indexOf(child) - 1], 'To')) groups.at(-1)?.push(item)
    else groups.push([item])
  }
  return groups
}

function readRaw(node: CstNode, reader: Reader): RawQuantity {
  const [first, ...rest] = childrenOf(node)
  const has = (name: string): boolean => rest.some((child) => isTokenNamed(child, name))
  const payload = first !== undefined && isToken(first) ? (first.payload as QuantityPayload) : undefined
  return {
    token: first === undefined ? 'Count' : nameOf(first),
    payload: payload ?? { number: { numerator: 0n, denominator: 1n }, multiplier: 1n, unit: '', weak: false },
    node: {
      kind: 'quantity',
      text: first === undefined ? '' : reader.textOf(first),
      bound: boundNames.find(([name]) => has(name))?.[1],
      mark: has('Inclusive') ? 'inclusive' : has('Exclusive') ? 'exclusive' : undefined,
      span: reader.spanOf(node),
    },
  }
}

/** 100、50、20万元: a member without unit takes that of the next one that has one, and its 万 when it has none itself. */
function shareUnits(items: readonly RawQuantity[]): readonly RawQuantity[] {
  const result: RawQuantity[] = []
  let follower: RawQuantity | undefined
  for (const item of [...items].reverse()) {
    const bare = item.token === 'Count' && item.payload.unit === ''
    if (bare && follower !== undefined) {
      const multiplier = item.payload.multiplier === 1n ? follower.payload.multiplier : item.payload.multiplier
      result.push({
        ...item,
        token: follower.token,
        payload: { ...follower.payload, number: shared(item, follower), multiplier },
      })
    } else {
      result.push(item)
      follower = item
    }
  }
  return result.reverse()
}

/** 5、10%: a share's scale is in its denominator. */
function shared(item: RawQuantity, follower: RawQuantity): Fraction {
  const { unit } = follower.payload
  if (follower.token !== 'Percentage' || (unit !== '%' && unit !== '‰')) return item.payload.number
  const scale = unit === '%' ? 100n : 1000n
  return { numerator: item.payload.number.numerator, denominator: item.payload.number.denominator * scale }
}

/** 10家（含）、30家（含）、50家（含）以上: 以上 behind the last reaches over the list, unless another member has its own. */
function shareBounds(items: readonly QuantityNode[]): readonly QuantityNode[] {
  const last = items.at(-1)
  if (last?.bound === undefined || items.slice(0, -1).some((item) => item.bound !== undefined)) return items
  return items.map((item) => ({ ...item, bound: last.bound, mark: item.mark ?? last.mark }))
}

function valueOf(token: string, payload: QuantityPayload): QuantityValue {
  const { number, multiplier, unit } = payload
  const scaled: Fraction = { numerator: number.numerator * multiplier, denominator: number.denominator }
  switch (token) {
    case 'Money':
      return { kind: 'money', yuan: scaled }
    case 'MoneyPerUnit':
      return { kind: 'money-per-unit', yuan: scaled, unit }
    case 'ForeignMoney':
      return { kind: 'foreign-money', amount: scaled, currency: unit }
    case 'Percentage':
      return { kind: 'rate', rate: scaled }
    case 'Proportion':
      return { kind: 'proportion', parts: unit.split(':').map(Number) }
    case 'PercentagePoints':
      return { kind: 'points', points: scaled }
    case 'Duration':
      return { kind: 'duration', count: scaled, unit }
    case 'CalendarDate':
      return { kind: 'date', date: unit }
    default:
      return { kind: 'count', count: scaled, unit }
  }
}

const isSmall = ({ numerator, denominator }: Fraction): boolean => numerator < 10_000n * denominator

/** 最高50万: in a place where only money can stand, a number of ten thousands is money. */
export function asMoney(list: QuantityListNode): QuantityListNode {
  // 给予50奖励 may be 50 yuan or 50万: a number that is no ten thousands has to say.
  const money = (item: QuantityNode): QuantityNode =>
    item.value.kind !== 'count' || item.value.unit !== '' || isSmall(item.value.count)
      ? item
      : { ...item, value: { kind: 'money', yuan: item.value.count } }
  return { ...list, items: list.items.map(money), groups: list.groups.map((group) => group.map(money)) }
}
