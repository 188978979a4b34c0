/**
 * Makes the nodes of a plan: equal ones once, constants folded, each number with its bound. Whoever prints a plan finds
 * nothing left to simplify.
 */
import type { FactId } from '../ir/types.ts'
import { isOpposite, withoutRepeats } from './logic.ts'
import type {
  BoolNode,
  BoolShape,
  FactInput,
  NumberNode,
  NumberShape,
  PlanNode,
  ReceivedByRecordInput,
  ReceivedInput,
  RecordFlag,
  RecordNumber,
} from './types.ts'

/** The largest fact, and the largest sum that anybody received. */
const MOST_OF_INPUT = BigInt(Number.MAX_SAFE_INTEGER)

export class Graph {
  private readonly byKey = new Map<string, PlanNode>()
  readonly yes = this.truth(true)
  readonly no = this.truth(false)
  readonly zero = this.constant(0n)

  // ---- numbers

  constant(value: bigint): NumberNode {
    return this.number({ op: 'constant', value }, [], value)
  }

  input(input: FactInput | ReceivedInput): NumberNode {
    return this.number({ op: 'input', input }, [], MOST_OF_INPUT, input.kind === 'fact' ? input.list : undefined)
  }

  ofRecord(input: ReceivedByRecordInput, what: RecordNumber): NumberNode {
    // What names the record's matter, and what names none.
    return this.number({ op: 'record-input', input, what }, [], 2n * MOST_OF_INPUT, input.list)
  }

  add(...parts: readonly NumberNode[]): NumberNode {
    const [known, open] = this.split(flat('add', parts))
    const constant = known.reduce((sum, value) => sum + value, 0n)
    const of = constant === 0n ? open : [...open, this.constant(constant)]
    return this.many('add', of, this.zero, (bounds) => bounds.reduce((sum, bound) => sum + bound, 0n))
  }

  min(...parts: readonly NumberNode[]): NumberNode {
    const [known, open] = this.split(flat('min', parts))
    const least = known.length === 0 ? undefined : known.reduce((a, b) => (a < b ? a : b))
    if (least === 0n) return this.zero
    // What never passes the constant hides it.
    const isHidden = least !== undefined && open.some(({ bound }) => bound !== undefined && bound <= least)
    const of = least === undefined || isHidden ? open : [...open, this.constant(least)]
    const all = of.flatMap(({ bound }) => bound ?? [])
    const bound = all.length === 0 ? undefined : all.reduce((a, b) => (a < b ? a : b))
    return this.many('min', withoutRepeats(of), this.zero, () => bound, bound)
  }

  max(...parts: readonly NumberNode[]): NumberNode {
    const [known, open] = this.split(flat('max', parts))
    const most = known.reduce((a, b) => (a > b ? a : b), 0n)
    const own = open.filter(({ bound }) => bound === undefined || bound > most)
    const of = most === 0n && own.length > 0 ? own : [...own, this.constant(most)]
    return this.many('max', withoutRepeats(of), this.zero, (bounds) => bounds.reduce((a, b) => (a > b ? a : b)))
  }

  monus(left: NumberNode, right: NumberNode): NumberNode {
    if (left === right || isConstant(left, 0n)) return this.zero
    if (isConstant(right, 0n)) return left
    if (right.op === 'constant' && left.bound !== undefined && left.bound <= right.value) return this.zero
    if (left.op === 'constant' && right.op === 'constant') return this.constant(left.value - right.value)
    return this.number({ op: 'monus', left, right }, [left, right], left.bound)
  }

  times(left: NumberNode, right: NumberNode): NumberNode {
    if (left.op === 'constant' && right.op !== 'constant') return this.times(right, left)
    if (isConstant(left, 0n) || isConstant(right, 0n)) return this.zero
    if (isConstant(right, 1n)) return left
    if (right.op === 'constant') {
      if (left.op === 'constant') return this.constant(left.value * right.value)
      if (left.op === 'times' && left.right.op === 'constant')
        return this.times(left.left, this.constant(left.right.value * right.value))
    } else if (left.op === 'times' && left.right.op === 'constant') {
      return this.times(this.times(left.left, right), left.right)
    }
    const bound = left.bound === undefined || right.bound === undefined ? undefined : left.bound * right.bound
    return this.number({ op: 'times', left, right }, [left, right], bound)
  }

  /** What a constant factor has in common with the divisor is taken out of both. */
  divide(of: NumberNode, by: bigint, mode: Extract<NumberShape, { op: 'divide' }>['mode']): NumberNode {
    if (by === 1n || isConstant(of, 0n)) return of
    if (of.op === 'constant' && (mode !== 'exact' || of.value % by === 0n))
      return this.constant(divided(of.value, by, mode))
    if (of.op === 'times' && of.right.op === 'constant') {
      const common = commonDivisor(of.right.value, by)
      if (common > 1n)
        return this.divide(this.times(of.left, this.constant(of.right.value / common)), by / common, mode)
    }
    const bound = of.bound === undefined ? undefined : divided(of.bound, by, mode === 'exact' ? 'up' : mode)
    return this.number({ op: 'divide', of, by, mode }, [of], bound)
  }

  pick(test: BoolNode, then: NumberNode, otherwise: NumberNode): NumberNode {
    if (test.op === 'truth') return test.value ? then : otherwise
    if (then === otherwise) return then
    if (test.op === 'not') return this.pick(test.of, otherwise, then)
    // What the same test has decided already.
    if (then.op === 'pick' && then.if === test) return this.pick(test, then.then, otherwise)
    if (otherwise.op === 'pick' && otherwise.if === test) return this.pick(test, then, otherwise.otherwise)
    const bound =
      then.bound === undefined || otherwise.bound === undefined
        ? undefined
        : then.bound > otherwise.bound
          ? then.bound
          : otherwise.bound
    return this.number({ op: 'pick', if: test, then, otherwise }, [test, then, otherwise], bound)
  }

  /** What is the same of all records is taken so often. */
  sumOver(over: FactId, of: NumberNode): NumberNode {
    if (isConstant(of, 0n)) return of
    if (of.list === undefined && !isConstant(of, 1n)) return this.times(of, this.sumOver(over, this.constant(1n)))
    return this.number({ op: 'sum-over', over, of }, [], undefined)
  }

  maxOver(over: FactId, of: NumberNode): NumberNode {
    return isConstant(of, 0n) ? of : this.number({ op: 'max-over', over, of }, [], of.bound)
  }

  // ---- truth values

  truth(value: boolean): BoolNode {
    return this.bool({ op: 'truth', value }, [])
  }

  /** Money and times of a history are always known, the most times but where there is no end to them. */
  known(input: FactInput | ReceivedInput): BoolNode {
    if (input.kind === 'received' && input.what !== 'times-most') return this.yes
    return this.bool({ op: 'known', input }, [], input.kind === 'fact' ? input.list : undefined)
  }

  recordKnown(input: ReceivedByRecordInput): BoolNode {
    return this.bool({ op: 'record-known', input, what: 'times-most' }, [], input.list)
  }

  recordFlag(input: ReceivedByRecordInput, what: RecordFlag): BoolNode {
    return this.bool({ op: 'record-flag', input, what }, [], input.list)
  }

  flag(input: FactInput): BoolNode {
    return this.bool({ op: 'flag', input }, [], input.list)
  }

  oneOf(input: FactInput, values: readonly string[]): BoolNode {
    return values.length === 0 ? this.no : this.bool({ op: 'one-of', input, values }, [], input.list)
  }

  date(input: FactInput, comparison: Extract<BoolShape, { op: 'date' }>['comparison'], threshold: string): BoolNode {
    return this.bool({ op: 'date', input, comparison, threshold }, [], input.list)
  }

  atLeast(left: NumberNode, right: NumberNode): BoolNode {
    if (left === right || isConstant(right, 0n)) return this.yes
    if (right.op === 'constant' && isBelow(left, right.value)) return this.no
    if (left.op === 'constant' && (right.op === 'constant' || isAtMost(right, left.value)))
      return this.truth(right.op !== 'constant' || left.value >= right.value)
    return this.bool({ op: 'at-least', left, right }, [left, right])
  }

  moreThan(left: NumberNode, right: NumberNode): BoolNode {
    if (left === right || isConstant(left, 0n)) return this.no
    if (right.op === 'constant' && isAtMost(left, right.value)) return this.no
    if (left.op === 'constant' && (right.op === 'constant' || isBelow(right, left.value)))
      return this.truth(right.op !== 'constant' || left.value > right.value)
    return this.bool({ op: 'more-than', left, right }, [left, right])
  }

  and(...parts: readonly BoolNode[]): BoolNode {
    return this.joined('and', parts)
  }

  or(...parts: readonly BoolNode[]): BoolNode {
    return this.joined('or', parts)
  }

  not(of: BoolNode): BoolNode {
    if (of.op === 'truth') return this.truth(!of.value)
    return of.op === 'not' ? of.of : this.bool({ op: 'not', of }, [of])
  }

  /** At least so many of them. */
  count(least: number, parts: readonly BoolNode[]): BoolNode {
    const sure = parts.filter((part) => part.op === 'truth' && part.value).length
    const open = parts.filter((part) => part.op !== 'truth')
    if (sure >= least) return this.yes
    if (sure + open.length < least) return this.no
    if (least - sure === 1) return this.or(...open)
    if (least - sure === open.length) return this.and(...open)
    return this.bool({ op: 'count', least: least - sure, of: open }, open)
  }

  anyOver(over: FactId, of: BoolNode): BoolNode {
    if (of === this.no) return of
    if (of.list === undefined && of !== this.yes) return this.and(this.anyOver(over, this.yes), of)
    return this.bool({ op: 'any-over', over, of }, [])
  }

  // ---- nodes

  private joined(op: 'and' | 'or', parts: readonly BoolNode[]): BoolNode {
    const neutral = op === 'and'
    const of = withoutRepeats(
      parts.flatMap((part) => (part.op === op ? part.of : part.op === 'truth' && part.value === neutral ? [] : [part])),
    )
    const settled = neutral ? this.no : this.yes
    if (of.includes(settled) || of.some((part) => of.some((other) => isOpposite(part, other)))) return settled
    // Of x ∧ (x ∨ y) nothing but x is left, of x ∨ (x ∧ y) too.
    const inner = op === 'and' ? 'or' : 'and'
    const kept = of.filter((part) => part.op !== inner || !part.of.some((one) => of.includes(one)))
    const [only] = kept
    if (only === undefined) return neutral ? this.yes : this.no
    return kept.length === 1 ? only : this.bool({ op, of: kept }, kept)
  }

  private many(
    op: 'add' | 'min' | 'max',
    of: readonly NumberNode[],
    none: NumberNode,
    join: (bounds: readonly bigint[]) => bigint | undefined,
    given?: bigint,
  ): NumberNode {
    const [only] = of
    if (only === undefined) return none
    if (of.length === 1) return only
    const bounds = of.flatMap(({ bound }) => bound ?? [])
    return this.number({ op, of }, of, given ?? (bounds.length < of.length ? undefined : join(bounds)))
  }

  private split(parts: readonly NumberNode[]): readonly [known: readonly bigint[], open: readonly NumberNode[]] {
    return [
      parts.flatMap((part) => (part.op === 'constant' ? part.value : [])),
      parts.filter((part) => part.op !== 'constant'),
    ]
  }

  private number(
    shape: NumberShape,
    operands: readonly PlanNode[],
    bound: bigint | undefined,
    list?: FactId,
  ): NumberNode {
    return this.once(shape, operands, list, (common) => ({ ...shape, ...common, bound }))
  }

  private bool(shape: BoolShape, operands: readonly PlanNode[], list?: FactId): BoolNode {
    return this.once(shape, operands, list, (common) => ({ ...shape, ...common }))
  }

  private once<N extends PlanNode>(
    shape: NumberShape | BoolShape,
    operands: readonly PlanNode[],
    own: FactId | undefined,
    make: (common: Pick<PlanNode, 'id' | 'list'>) => N,
  ): N {
    const key = JSON.stringify(shape, asKey)
    const known = this.byKey.get(key)
    if (known !== undefined) return known as N
    const node = make({ id: this.byKey.size, list: listOf(operands, own) })
    this.byKey.set(key, node)
    return node
  }
}

/** Operands by their place; whole numbers as text. */
function asKey(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${String(value)}n`
  return typeof value === 'object' && value !== null && 'id' in value && 'op' in value ? value.id : value
}

/** INVARIANT: nothing is worked out from records of two lists at once. */
function listOf(operands: readonly PlanNode[], own: FactId | undefined): FactId | undefined {
  const lists = new Set([own, ...operands.map(({ list }) => list)].filter((list) => list !== undefined))
  if (lists.size > 1) throw new TypeError(`internal error: records of ${[...lists].join(', ')} at once`)
  return [...lists][0]
}

function flat(op: 'add' | 'min' | 'max', parts: readonly NumberNode[]): readonly NumberNode[] {
  return parts.flatMap((part) => (part.op === op ? part.of : [part]))
}

const isConstant = (node: NumberNode, value: bigint): boolean => node.op === 'constant' && node.value === value
const isBelow = ({ bound }: NumberNode, value: bigint): boolean => bound !== undefined && bound < value
const isAtMost = ({ bound }: NumberNode, value: bigint): boolean => bound !== undefined && bound <= value

/** A whole number divided, in one of the ways that sums are rounded. */
export function divided(value: bigint, by: bigint, mode: 'down' | 'up' | 'half-up' | 'exact'): bigint {
  switch (mode) {
    case 'down':
      return value / by
    case 'up':
      return (value + by - 1n) / by
    case 'half-up':
      return (2n * value + by) / (2n * by)
    case 'exact':
      if (value % by !== 0n) throw new RangeError(`${String(value)} 不能被 ${String(by)} 整除 (not a whole number)`)
      return value / by
  }
}

function commonDivisor(left: bigint, right: bigint): bigint {
  return right === 0n ? left : commonDivisor(right, left % right)
}
