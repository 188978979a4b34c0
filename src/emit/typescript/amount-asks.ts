/**
 * Which unknown facts can still change an amount (docs/evaluation.md §3.10): nothing of a part that is closed, of an open one
 * what its open parts ask that may be reached, and the guards that may decide which.
 */
import { gradeCases, tierCases } from '../../ir/cases.ts'
import { scaleOfAmount } from '../../ir/scale.ts'
import type { Amount, FactRef, TotalAmount, WhenAmount } from '../../ir/types.ts'
import { amountsOf, childrenOf, factOf, factsInAmount, uniqueFacts } from '../../ir/walk.ts'
import { writeAmount } from './amount-code.ts'
import { declareTest } from './block.ts'
import { code, quote } from './code.ts'
import { isGroup } from './condition-tree.ts'
import type { Tree } from './condition-tree.ts'
import { and, isLess, or } from './expression.ts'
import type { Bool } from './expression.ts'
import { test } from './guard-code.ts'
import { refKey, runtime, valueOf } from './module.ts'
import { isAnythingIfUnknown } from './shape.ts'
import { reaches } from './table-code.ts'
import { exprsOf, openOf } from './twin.ts'
import type { AmountPlace, WrittenCondition } from './writing.ts'
import { armsOf } from './when-code.ts'

/** Collects when facts are asked, if they are unknown. */
export class Asks {
  private readonly asked = new Map<string, { readonly ref: FactRef; readonly when: Bool[] }>()
  /** When receipts need the matters of records to tell whose they are, and when the receipts themselves have to be said. */
  readonly ofReceipts: Readonly<Record<NeedOfReceipts, Bool[]>> = { matters: [], receipts: [] }
  /** Sums over lists, whose records ask for themselves. */
  readonly totals: { readonly amount: TotalAmount; readonly when: Bool }[] = []

  add(ref: FactRef, when: Bool): void {
    if (when === false) return
    const entry = this.asked.get(refKey(ref)) ?? { ref, when: [] }
    entry.when.push(when)
    this.asked.set(refKey(ref), entry)
  }

  /** When a fact is asked; false for never. */
  of(ref: FactRef): Bool {
    return or(...(this.asked.get(refKey(ref))?.when ?? []))
  }

  /** What is asked for. */
  get refs(): readonly FactRef[] {
    return [...this.asked.values()].map(({ ref }) => ref)
  }
}

export type NeedOfReceipts = 'matters' | 'receipts'

/** Facts of a condition: those on unknown leaves that are reached through unknown groups alone. */
export function collectCondition(written: WrittenCondition, place: AmountPlace, when: Bool, asks: Asks): void {
  const unknown = runtime(place.module, 'UNKNOWN')
  const visit = (tree: Tree, reached: Bool): void => {
    const name = isGroup(tree) || tree.kind === 'compare-amount' ? written.groups.get(tree) : undefined
    const inside = name === undefined ? reached : and(reached, code`${name} === ${unknown}`)
    if (isGroup(tree)) for (const part of tree.of) visit(part, inside)
    else if (tree.kind !== 'compare-amount') asks.add(factOf(tree), inside)
    else {
      const scale = scaleOfAmount(tree.of)
      collectAmount(tree.of, { ...place, scale, known: new Map() }, inside, false, asks)
    }
  }
  visit(written.root, when)
}

/** Facts of an amount, asked at most `when`; `isOpen`: the amount is surely open then. */
export function collectAmount(amount: Amount, place: AmountPlace, when: Bool, isOpen: boolean, asks: Asks): void {
  if (when === false || factsInAmount(amount).length === 0) return
  const known = isOpen || isOpenWithParts(amount) || isAnythingIfUnknown(amount)
  const open = known ? when : and(when, openTest(amount, place))
  // What is surely open, and has but one part that can be, is so because of that part.
  const isPartOpen = isOpen || !known ? [amount, ...childrenOf(amount)].filter(asksItself).length === 1 : false
  const part = (of: Amount, reached: Bool = open): void => {
    collectAmount(of, place, reached, isPartOpen, asks)
  }
  switch (amount.kind) {
    case 'constant':
    case 'unlimited':
      return
    case 'fact':
      asks.add(amount.fact, when)
      return
    case 'share': {
      collectAmount(amount.of, { ...place, scale: scaleOfAmount(amount.of) }, open, isPartOpen, asks)
      for (const factor of amount.by) {
        if (factor.kind === 'published') asks.add(factor.reference, open)
        if (factor.kind === 'exchange') asks.add(factor.rate, open)
      }
      return
    }
    case 'pieces':
      collectAmount(amount.of, { ...place, scale: scaleOfAmount(amount.of) }, open, isPartOpen, asks)
      return
    case 'each':
      asks.add(amount.count, open)
      part(amount.of)
      return
    case 'when':
      collectWhen(amount, place, open, isOpen || !known, asks)
      return
    case 'total':
      asks.add({ scope: 'applicant', id: amount.list }, open)
      asks.totals.push({ amount, when: open })
      return
    default:
      for (const one of childrenOf(amount)) part(one)
  }
}

/** Whether an amount asks for something that is in none of its parts, or is a part that can ask. */
function asksItself(amount: Amount, index: number): boolean {
  if (index > 0) return factsInAmount(amount).length > 0
  switch (amount.kind) {
    case 'share':
      return amount.by.some(({ kind }) => kind !== 'rate')
    case 'each':
    case 'when':
    case 'total':
      return true
    default:
      return false
  }
}

/** Whether an amount is open whenever a part of it is, so that it need not be looked at. */
function isOpenWithParts(amount: Amount): boolean {
  switch (amount.kind) {
    case 'fact':
    case 'when':
      // Of cases in a stated order what is open of one that is reached is open of them all; their guards look for themselves.
      return amount.kind === 'fact' || isInOrder(amount)
    case 'share':
      return amount.by.every((factor) => factor.kind === 'rate' && factor.rate.numerator > 0)
    case 'sum':
    case 'total':
      return !amountsOf(amount).some(({ kind }) => kind === 'unlimited')
    default:
      return false
  }
}

/** Whether an amount is open, in a variable. */
function openTest(amount: Amount, place: AmountPlace): Bool {
  const open = openOf(writeAmount(amount, { ...place, why: false }).twin)
  return typeof open === 'boolean' ? open : declareTest(place.block, 'is-open', open)
}

/** A case that may be the one, and when. */
interface Reached {
  readonly then: Amount
  readonly when: readonly Bool[]
  readonly left?: AmountPlace['left']
}

function collectWhen(amount: WhenAmount, place: AmountPlace, open: Bool, isOpen: boolean, asks: Asks): void {
  const grades = gradeCases(amount)
  const tiers = tierCases(amount)
  if (grades === undefined && tiers === undefined) {
    collectGuarded(amount, place, open, isOpen, asks)
    return
  }
  const fact = grades?.fact ?? tiers?.fact
  if (fact === undefined) return
  const value = valueOf(fact, place.places)
  const isUnknown = code`${value} === undefined`
  asks.add(fact, isOpen ? open : and(open, isSomething(amount, fact, place)))
  const key = refKey(fact)
  const byGrade = grades?.cases.map(({ values, amount: then }): Reached => {
    // In a case of the same fact no other alternative is left.
    const own = values.filter((one) => place.left?.get(key)?.includes(one) ?? true)
    const left = new Map([...(place.left ?? []), [key, own]])
    return { then, when: [isUnknown, ...own.map((one) => code`${value} === ${quote(one)}`)], left }
  })
  const byTier = tiers?.tiers.map((tier, index): Reached => {
    const above = tiers.tiers[index + 1]
    const isBelow = above === undefined ? true : code`!(${reaches(value, above)})`
    return { then: tier.amount, when: [isUnknown, and(reaches(value, tier), isBelow)] }
  })
  const reached = byGrade ?? byTier ?? []
  const cases = reached.map(({ then, when, left = place.left }) => {
    const inside = new Asks()
    collectAmount(then, left === undefined ? place : { ...place, left }, true, false, inside)
    return { inside, when }
  })
  for (const ref of uniqueFacts(cases.flatMap(({ inside }) => inside.refs))) {
    const surely = cases.filter(({ inside }) => inside.of(ref) === true).flatMap(({ when }) => when)
    if (surely.length > 0) asks.add(ref, and(open, or(...surely)))
    for (const { inside, when } of cases) {
      const own = inside.of(ref)
      if (typeof own !== 'boolean') asks.add(ref, and(open, or(...when), own))
    }
  }
  for (const { inside, when } of cases) {
    for (const total of inside.totals) asks.totals.push({ ...total, when: and(open, or(...when), total.when) })
  }
}

/** Whether a table comes to anything while the fact that decides is unknown. */
function isSomething(amount: WhenAmount, fact: FactRef, place: AmountPlace): Bool {
  const known = new Map([...place.known, [refKey(fact), undefined]])
  const [, , , hi] = exprsOf(writeAmount(amount, { ...place, why: false, known }).twin)
  return isLess(0, hi)
}

/** Whether the first case that holds is the one. */
function isInOrder({ overlap, cases }: WhenAmount): boolean {
  return overlap === 'first' || cases.length < 2
}

function collectGuarded(amount: WhenAmount, place: AmountPlace, open: Bool, isOpen: boolean, asks: Asks): void {
  const { module } = place
  const arms = armsOf(amount, place)
  const isFirst = isInOrder(amount)
  // What is open of a case is open of all; that a guard matters takes that they differ.
  const matters =
    isOpen || !isFirst || arms.every(({ guard }) => guard === undefined) ? open : and(open, openTest(amount, place))
  arms.forEach(({ then, guard, index }, at) => {
    const others = isFirst ? arms.slice(0, at) : index < 0 ? arms.filter((arm) => arm.index >= 0) : []
    const before = others.map((arm) => test(arm.guard, '!==', 'YES', module))
    if (guard !== undefined) {
      const isUndecided = and(matters, ...before, test(guard, '===', 'UNKNOWN', module))
      collectCondition(guard.condition, place, isUndecided, asks)
    }
    collectAmount(then, place, and(open, ...before, test(guard, '!==', 'NO', module)), false, asks)
  })
}
