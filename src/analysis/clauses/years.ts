/**
 * 第一年按100%、第二年按70%: which years a payment is for. Each year's payment is an award of its own; ceilings of a year reach
 * over the payments of that year alone.
 */
import type { QuantityListNode, YearsNode } from '../../syntax/ast.ts'
import type { LimbParts, PlacedAward } from './limb-parts.ts'

/** A grant of a limb with what belongs to it. */
interface Payment {
  readonly main: PlacedAward
  readonly bases: LimbParts['bases']
  readonly year: number | undefined
}

/** The grants of a limb year by year. `last` is the last year that the limb before named: 后两年 goes on from it. */
export function paymentsOf(
  parts: LimbParts,
  mains: readonly PlacedAward[],
  last: number,
): { readonly payments: readonly Payment[]; readonly last: number } {
  const named = resolveYears(parts.years, last)
  const payments = mains.flatMap((main, index) => {
    const from = mains[index - 1]?.node.span.start ?? -1
    const bases = basesOf(main, from, mains[index + 1], mains, parts)
    const years = named.filter(({ start }) => start > from && start < main.node.span.start)
    const own = years.at(-1)?.years ?? (index === mains.length - 1 ? cappedYears(main, named, parts) : undefined)
    return ofBases(main, bases, years) ?? ofList(main, bases, years, parts) ?? ofYears(main, bases, own)
  })
  return { payments, last: Math.max(last, ...named.flatMap(({ years }) => years)) }
}

/** 给予补贴，第一年最高10万元，第二年最高5万元: ceilings behind a grant say which years it is paid for. */
function cappedYears(main: PlacedAward, named: readonly NamedYears[], parts: LimbParts): readonly number[] | undefined {
  const capped = parts.awards
    .filter(({ node }) => node !== main.node && node.limited && node.span.start > main.node.span.start)
    .flatMap((placed) => yearsNear(placed, named, main.node.span.end) ?? [])
  return capped.length === 0 ? undefined : [...new Set(capped)]
}

/** The years that a ceiling behind a grant is for: those named in its own segment, in front of it. */
export function yearsCapped(placed: PlacedAward, parts: LimbParts, before: number): readonly number[] | undefined {
  return yearsNear(placed, resolveYears(parts.years, before), placed.segment.span.start)
}

function yearsNear(
  { node, segment }: PlacedAward,
  named: readonly NamedYears[],
  from: number,
): readonly number[] | undefined {
  const first = Math.max(from, segment.span.start)
  return named.findLast(({ start }) => start >= first && start < node.span.start)?.years
}

/** The bases in the segment of a grant; without one those around it that stand in no other grant's. */
function basesOf(
  main: PlacedAward,
  from: number,
  next: PlacedAward | undefined,
  mains: readonly PlacedAward[],
  parts: LimbParts,
): LimbParts['bases'] {
  const near = parts.bases.filter(
    ({ node }) => node.span.start > from && node.span.start < (next?.node.span.start ?? Infinity),
  )
  const others = mains.filter((other) => other.segment !== main.segment).map((other) => other.segment)
  return near.filter(({ segment }) => !others.includes(segment))
}

interface NamedYears {
  readonly start: number
  readonly years: readonly number[]
}

function resolveYears(nodes: readonly YearsNode[], before: number): readonly NamedYears[] {
  let last = before
  return nodes.map(({ years, following, span }) => {
    const own = following === undefined ? years : Array.from({ length: following }, (_, index) => last + index + 1)
    last = Math.max(last, ...own)
    return { start: span.start, years: own }
  })
}

/** 第一年按X的100%、第二年按70%: every share has its own years. */
function ofBases(
  main: PlacedAward,
  bases: LimbParts['bases'],
  years: readonly NamedYears[],
): readonly Payment[] | undefined {
  const shares = bases.filter(({ node }) => node.quantities !== undefined)
  if (shares.length < 2) return undefined
  const owned = shares.map((basis, index) => {
    const from = shares[index - 1]?.node.span.start ?? -1
    return years.findLast(({ start }) => start > from && start < basis.node.span.start)?.years
  })
  if (owned.includes(undefined)) return undefined
  return shares.flatMap((basis, index) => (owned[index] ?? []).map((year) => ({ main, bases: [basis], year })))
}

/** 第一年、第二年分别给予50万元、30万元: one figure for each year. */
function ofList(
  main: PlacedAward,
  bases: LimbParts['bases'],
  years: readonly NamedYears[],
  parts: LimbParts,
): readonly Payment[] | undefined {
  const all = years.flatMap((one) => one.years)
  if (!parts.distributes || all.length < 2) return undefined
  const basis = bases.find(({ node }) => node.quantities?.items.length === all.length)
  const { amounts, rates } = main.node
  return all.flatMap((year, index) => {
    if (basis !== undefined) {
      const own = { ...basis, node: { ...basis.node, quantities: only(basis.node.quantities, index) } }
      return { main, bases: bases.map((one) => (one === basis ? own : one)), year }
    }
    const node = {
      ...main.node,
      amounts: amounts?.items.length === all.length ? only(amounts, index) : amounts,
      rates: rates?.items.length === all.length ? only(rates, index) : rates,
    }
    return { main: { ...main, node }, bases, year }
  })
}

function only(list: QuantityListNode | undefined, index: number): QuantityListNode | undefined {
  const item = list?.items[index]
  return list === undefined || item === undefined ? undefined : { ...list, items: [item], groups: [[item]] }
}

function ofYears(
  main: PlacedAward,
  bases: LimbParts['bases'],
  years: readonly number[] | undefined,
): readonly Payment[] {
  return years === undefined ? [{ main, bases, year: undefined }] : years.map((year) => ({ main, bases, year }))
}
