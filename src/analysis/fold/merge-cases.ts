/**
 * Awards that differ in what they ask of one fact alone are the cases of one sum: tiers of an indicator, grades of an
 * enumeration; the highest counts. Guards that are not alike stay awards of their own, which add.
 */
import { and, asked, or } from '../../ir/conditions.ts'
import type { Amount, Condition } from '../../ir/types.ts'
import type { SiteUnit } from '../../runtime/site.ts'
import { constant } from '../resolve/figures.ts'
import { tiersOfSeveral } from './several-figures.ts'
import { type Case, nested, widest } from './bands.ts'
import { columnsOf } from './columns.ts'
import { orderOf } from './order-of.ts'
import { contradicts, excludes } from './overlapping-cases.ts'
import { conjunctsOf, differing, factIn, type Position } from './positions.ts'
import type { CeilingPart, Group, Under } from './group.ts'
import { isOfCase, overTime } from './tier-ceilings.ts'

export function mergeCases(groups: readonly Group[]): readonly Group[] {
  // 1亿元以上的，第一年…，第二年…；5亿元以上的，第一年…: the tiers of each year by themselves.
  const years = [...new Set(groups.map(({ year }) => year))]
  if (years.length < 2) return columnsOf(groups).flatMap((column) => mergeNeighbours(column.groups, column.inRows))
  const merged = years.flatMap((year) => mergeNeighbours(groups.filter((group) => group.year === year)))
  const place = ({ statement }: Group): number => groups.findIndex((group) => group.statement === statement)
  return merged.toSorted((left, right) => place(left) - place(right))
}

/** ，再给予5万元；…，再给予3万元: tiers of what each limb gives beside another sum that are no cases of one. */
export function brokenColumns(groups: readonly Group[]): readonly Group[] {
  if (groups.some(({ year }) => year !== undefined)) return []
  return columnsOf(groups).flatMap((one) => (one.inRows ? mergeNeighbours(one.groups, true).slice(1) : []))
}

function mergeNeighbours(groups: readonly Group[], inRows = false): readonly Group[] {
  const result: Group[] = []
  for (const group of groups) {
    const last = result.at(-1)
    const merged = last === undefined ? undefined : mergeTwo(last, group, inRows)
    if (merged === undefined) result.push(group)
    else result[result.length - 1] = merged
    // A tier with all its grades: another case of the tier before it.
    for (;;) {
      const [left, right] = result.slice(-2)
      const both = left === undefined || right === undefined ? undefined : mergeTwo(left, right, inRows)
      if (both === undefined) break
      result.splice(-2, 2, both)
    }
  }
  return result
}

/** Neighbours that ask different things of one fact alone, and yet are no cases of one sum: nobody says that they add. */
export function leftApart(groups: readonly Group[]): readonly Group[] {
  return groups.filter((group, index) => {
    const before = groups[index - 1]
    if (before?.slot === undefined || group.slot === undefined || group.statement.relation === 'adds') return false
    const position = differing(conjunctsOf(before), conjunctsOf(group))
    if (position === undefined || position.left.leaves.length === 0 || position.right.leaves.length === 0) return false
    // 甲级的给予10万元，乙级的一事一议: nobody is both.
    const waits = before.deferrals.length + group.deferrals.length > 0
    return !(waits && excludes(and(...position.left.leaves), and(...position.right.leaves)))
  })
}

/** Tiers of one figure in a sentence that ask different things besides: whether they add nobody says. */
export function tiersApart(groups: readonly Group[]): readonly Group[] {
  const other = (group: Group, index: number): boolean =>
    groups
      .slice(0, index)
      .some((one) => isOtherTier(one, group) && differing(conjunctsOf(one), conjunctsOf(group)) === undefined)
  return groups.filter(other)
}

/** 甲级、乙级、丙级分别…；达到2亿元的，甲级、乙级分别…: tiers of one figure in a sentence, for people who are not the same and may be both. */
function isOtherTier(left: Group, right: Group): boolean {
  if (left.statement.sentence !== right.statement.sentence || left.slot === undefined || left.form !== right.form)
    return false
  if (right.statement.relation === 'adds' || left.list !== right.list) return false
  const [all, behind] = [conjunctsOf(left), conjunctsOf(right)]
  const isIn = (one: Condition, others: readonly Condition[]): boolean =>
    others.some((other) => asked(other) === asked(one))
  // What both ask is no tier: 10家以上且不足50家 of one lead.
  const before = all.filter((one) => !isIn(one, behind))
  const next = behind.filter((one) => !isIn(one, all))
  if (before.some((one) => next.some((other) => contradicts(one, other)))) return false
  // 100万元以上300万元以下的，第一年…，第二年…: what both ask tells no tiers apart.
  const apart = (of: readonly Condition[], from: readonly Condition[]): readonly Condition[] =>
    of.filter((one) => compares(one) && !from.some((other) => asked(other) === asked(one)))
  const others = apart(next, before)
  return apart(before, next).some((one) => {
    const fact = factIn([one])
    return fact !== undefined && others.some((other) => factIn([other]) === fact)
  })
}

const compares = (condition: Condition): boolean =>
  condition.kind === 'compare' ||
  ((condition.kind === 'or' || condition.kind === 'and') && condition.of.every(compares))

/**
 * What two limbs of a sentence give under the very same tier, and what one tier gives twice where others give once: whether
 * that is added or a slip nobody says.
 */
export function doubled(groups: readonly Group[]): readonly Group[] {
  const conditions = groups.map((group) => conjunctsOf(group))
  const keys = conditions.map((of) => of.map(asked).join('|'))
  return groups.filter((group, index) => {
    const before = groups[index - 1]
    const [here, there] = [conditions[index] ?? [], conditions[index - 1] ?? []]
    if (before?.slot === undefined || group.slot === undefined || group.statement.relation === 'adds') return false
    if (before.statement.sentence !== group.statement.sentence || before.statement.limb === group.statement.limb)
      return false
    const compares = here.some(({ kind }) => kind === 'compare')
    // 达到10家的，…；达到10家的，…: said anew. ；并给予… goes on from the guards before it.
    const said = group.statement.guards.some((layer) => !before.statement.guards.includes(layer))
    if (keys[index] === keys[index - 1]) return compares && said && group.form === before.form
    const apart = differing(there, here) !== undefined
    const twice = (at: number): number => keys.filter((key) => key === keys[at]).length
    return apart && twice(index) !== twice(index - 1)
  })
}

function mergeTwo(left: Group, right: Group, inRows: boolean): Group | undefined {
  if ((right.statement.relation === 'adds' && !inRows) || left.slot === undefined || right.slot === undefined)
    return undefined
  if (left.list !== right.list || left.exceptions.length + right.exceptions.length > 0) return undefined
  // 甲级的给予10万元，乙级的一事一议: which case waits for a decision, one award cannot say.
  if (left.deferrals.length + right.deferrals.length > 0) return undefined
  if (left.times.length !== right.times.length && right.times.length > 0) return undefined
  const [before, next] = [conjunctsOf(left), conjunctsOf(right)]
  const position = differing(before, next)
  if (position === undefined) return bySeveral(left, right)
  const { rest } = position.left
  // Grades within one tier and another tier by itself: more cases of the grade may follow.
  const [inside, beside] = [casesFact(left), casesFact(right)]
  if (inside !== undefined && inside !== position.left.fact && inside !== beside) return undefined
  const ceilings = overTime(left, right)
  if (ceilings === undefined) return undefined
  const amountLeft = withCeilings(left.slot.amount, left.ceilings)
  const amountRight = withCeilings(right.slot.amount, right.ceilings)
  const cases = [...casesOf(left, position.left, amountLeft), { if: and(...position.right.leaves), then: amountRight }]
  const ordered = inOrder(cases) ?? nested(cases)
  if (ordered === undefined) return undefined
  const amount: Amount = {
    kind: 'when',
    cases: ordered,
    overlap: 'first',
    otherwise: constant(0),
    site: siteOf(position.left.leaves, ordered, left),
  }
  const union = or(...cases.map((one) => one.if))
  return {
    ...left,
    merged: [...left.merged, right.statement, ...right.merged],
    layers: [...rest, widest(ordered) ?? lowestOf(union)],
    slot: { amount, base: left.slot.base },
    ceilings,
    difference: left.difference ?? right.difference,
    form: left.form,
    span: { ...left.span, end: right.span.end },
  }
}

/** 300万元以上且增速10%以上的，…；800万元以上且增速15%以上的，… */
function bySeveral(left: Group, right: Group): Group | undefined {
  const ceilings = overTime(left, right)
  if (left.slot === undefined || right.slot === undefined || ceilings === undefined) return undefined
  const isOther = left.form !== right.form
  const amounts = [
    withCeilings(left.slot.amount, left.ceilings),
    withCeilings(right.slot.amount, right.ceilings),
  ] as const
  const tiers = isOther ? undefined : tiersOfSeveral(left, right, amounts)
  if (tiers === undefined) return undefined
  const { cases, layers, labels } = tiers
  const site = { kind: 'cases' as const, labels, otherwise: undefined, source: left.statement.source }
  const amount: Amount = { kind: 'when', cases, overlap: 'first', otherwise: constant(0), site }
  return {
    ...left,
    merged: [...left.merged, right.statement, ...right.merged],
    layers,
    slot: { amount, base: left.slot.base },
    ceilings,
    difference: left.difference ?? right.difference,
    span: { ...left.span, end: right.span.end },
  }
}

/** Ceilings of a sum alone go into its case; one that counts over time cannot. */
function withCeilings(amount: Amount, ceilings: readonly Under<CeilingPart>[]): Amount {
  const own = ceilings.filter(isOfCase).map(({ is }) => is)
  const [first] = own
  if (first === undefined) return amount
  const text = own.map((one) => one.text).join('；')
  const site = { kind: 'limit' as const, text, source: first.source }
  return { kind: 'min', of: [amount, ...own.map((one) => one.amount)], site }
}

function casesOf(group: Group, position: Position, amount: Amount): readonly Case[] {
  const { slot } = group
  const isTier = slot?.amount.kind === 'when' && slot.amount.site?.kind === 'tier'
  const isMerged = isTier && (position.leaves.length === 1 || nested(slot.amount.cases) !== undefined)
  const isGraded = slot?.amount.kind === 'when' && slot.amount.site?.kind === 'grade'
  // Cases of another fact (grades within one tier) are one sum.
  const ofOther = casesFact(group) !== position.fact
  if ((isMerged || isGraded) && !ofOther && amount.kind === 'when') return amount.cases
  return [{ if: and(...position.leaves), then: amount }]
}

/** The fact that the cases of its sum are of. */
function casesFact({ slot }: Group): string | undefined {
  if (slot?.amount.kind !== 'when') return undefined
  const facts = slot.amount.cases.map((one) => factIn(one.if.kind === 'and' ? one.if.of : [one.if]))
  return facts.every((fact) => fact === facts[0]) ? facts[0] : undefined
}

/** Tiers from the highest down; alternatives as they stand. Undefined where the order is not plain. */
function inOrder(cases: readonly Case[]): readonly Case[] | undefined {
  if (cases.every((one) => one.if.kind === 'one-of')) return cases
  const keyed = cases.map((one) => ({ one, low: lowerEnd(one.if) }))
  if (keyed.some(({ low }) => low === undefined)) return undefined
  const sorted = [...keyed].sort((left, right) => (right.low ?? 0) - (left.low ?? 0)).map(({ one }) => one)
  return sorted.every((one, index) => index === 0 || follows(sorted[index - 1], one)) ? sorted : undefined
}

/** Whether a tier lies below the one before it and pays less. */
function follows(above: Case | undefined, below: Case): boolean {
  if (above === undefined) return true
  const [high, low] = [lowerEnd(above.if) ?? 0, lowerEnd(below.if) ?? 0]
  const order = orderOf(below.then, above.then)
  const end = upperEnd(below.if)
  return high > low && (end === undefined || end <= high) && order !== -1 && order !== 0
}

function lowerEnd(condition: Condition): number | undefined {
  const leaves = condition.kind === 'and' ? condition.of : [condition]
  const lows = leaves.flatMap((leaf) =>
    leaf.kind === 'compare' &&
    (leaf.comparison === 'at-least' || leaf.comparison === 'more-than') &&
    typeof leaf.threshold === 'number'
      ? [leaf.threshold]
      : [],
  )
  const bounded = leaves.every((leaf) => leaf.kind === 'compare')
  return bounded ? (lows.length === 0 ? -1 : Math.max(...lows)) : undefined
}

/** Undefined where it goes on without end. */
function upperEnd(condition: Condition): number | undefined {
  const leaves = condition.kind === 'and' ? condition.of : [condition]
  const ends = leaves.flatMap((leaf) =>
    leaf.kind === 'compare' &&
    (leaf.comparison === 'at-most' || leaf.comparison === 'less-than') &&
    typeof leaf.threshold === 'number'
      ? [leaf.threshold]
      : [],
  )
  return ends.length === 0 ? undefined : Math.min(...ends)
}

/** Tiers without upper ends ask for the lowest of them. */
function lowestOf(union: Condition): Condition {
  if (union.kind !== 'or') return union
  const oneOf = union.of.filter((one) => one.kind === 'one-of')
  const [first] = oneOf
  if (first !== undefined && oneOf.length === union.of.length) {
    const values = [...new Set(oneOf.flatMap((one) => one.values))]
    return { ...first, values, site: first.site.kind === 'one-of' ? { ...first.site, values } : first.site }
  }
  const lows = union.of.filter(
    (one) => one.kind === 'compare' && (one.comparison === 'at-least' || one.comparison === 'more-than'),
  )
  if (lows.length < union.of.length) return union
  const sorted = [...lows].sort(
    (left, right) =>
      Number(left.kind === 'compare' ? left.threshold : 0) - Number(right.kind === 'compare' ? right.threshold : 0),
  )
  return sorted[0] ?? union
}

function siteOf(leaves: readonly Condition[], cases: readonly Case[], group: Group): NonNullable<Amount['site']> {
  const [first] = leaves
  const { source } = group.statement
  if (first?.kind === 'one-of')
    return { kind: 'grade', label: first.site.kind === 'one-of' ? first.site.label : '', source }
  const site = first?.kind === 'compare' && first.site.kind === 'compare' ? first.site : undefined
  const unit: SiteUnit = site?.unit ?? 'count:'
  // 前3名, 前10名: told by the end that tells them apart.
  const ends = nested(cases) === undefined ? lowerEnd : upperEnd
  const thresholds = cases.flatMap((one) => ends(one.if) ?? []).filter((low) => low >= 0)
  return { kind: 'tier', label: site?.label ?? '', unit, thresholds: [...thresholds].reverse(), source }
}
