/** Comparisons: 以上 and 达 include the number, 超过 and 低于 exclude it; （含） and （不含） override. */
import { and, or } from '../../ir/conditions.ts'
import type { Comparison, Condition } from '../../ir/types.ts'
import type { SiteUnit } from '../../runtime/site.ts'
import type { ComparisonNode, QuantityNode } from '../../syntax/ast.ts'
import { type Environment, refOf, type Zip } from '../environment.ts'
import type { FactSymbol } from '../symbols.ts'
import { mark } from './marked.ts'
import { thresholdOf } from './quantity-values.ts'

interface ComparisonMeaning {
  readonly condition: Condition
  readonly zip: Zip | undefined
}

export function readComparison(
  node: ComparisonNode,
  fact: FactSymbol,
  environment: Environment,
): ComparisonMeaning | undefined {
  const { items, range } = node.quantities
  const [first, second] = items
  if (first === undefined) return undefined
  if (node.quantities.choice) {
    environment.reporter.report('CY3003', node.span, { text: environment.written(node.span) })
    return undefined
  }
  if (node.comparator === 'rank') return readRanks(node, fact, environment)
  if (range && second !== undefined && items.length === 2) return readRange(first, second, fact, environment)
  if (range && node.comparator === undefined && node.quantities.groups.every((group) => group.length === 2))
    return readRanges(node, fact, environment)
  if (items.length === 2 && second !== undefined && first.bound === 'or-more' && second.bound === 'or-less') {
    return readBounds(first, second, fact, environment)
  }
  const comparison = comparisonOf(node, first) ?? reaching(node, fact, environment)
  if (comparison === undefined) {
    environment.reporter.report('CY4001', node.span, { quantity: first.text, phrase: fact.label })
    return undefined
  }
  const thresholds = items.map((item) => thresholdOf(item, fact, environment.reporter))
  if (thresholds.includes(undefined)) return undefined
  if (items.length === 1) {
    const [threshold] = thresholds
    const condition = mark(compare(fact, comparison, threshold ?? 0, environment), first, node.comparator)
    // 前10名: a rank begins at 1, and who has none is not before the first.
    const ranked = node.comparator === 'top' ? and(compare(fact, 'more-than', 0, environment), condition) : condition
    return { condition: ranked, zip: undefined }
  }
  return readTiers(node, fact, comparison, thresholds, environment)
}

/** 注册资本1.7亿元的: nobody has that much to the fen; a number of things (引进1名博士的) may be for each of them. */
function reaching(
  { comparator, quantities, span }: ComparisonNode,
  fact: FactSymbol,
  { reporter, written }: Environment,
): Comparison | undefined {
  const plain = quantities.items.every(
    ({ value, bound, mark }) => value.kind === 'money' && bound === undefined && mark === undefined,
  )
  if (fact.type.kind !== 'money' || !plain || comparator !== undefined) return undefined
  reporter.report('CY4586', span, { phrase: fact.label, quantity: written(quantities.span) })
  return 'at-least'
}

/** 第1名, 第2至5名, 第1、2、3名: the rank itself; a list can be paired with amounts. */
function readRanks(
  { quantities, span }: ComparisonNode,
  fact: FactSymbol,
  environment: Environment,
): ComparisonMeaning | undefined {
  if (quantities.items.some((item) => item.bound !== undefined || item.mark !== undefined)) {
    // 第3名以上: before the third or behind it.
    environment.reporter.report('CY3003', span, { text: environment.written(span) })
    return undefined
  }
  const members = quantities.groups.map(([from, to = from]): Condition | undefined => {
    if (from === undefined || to === undefined) return undefined
    const [first, last] = [from, to].map((item) => thresholdOf(item, fact, environment.reporter))
    if (first === undefined || last === undefined) return undefined
    if (first <= last) {
      return and(compare(fact, 'at-least', first, environment), compare(fact, 'at-most', last, environment))
    }
    environment.reporter.report('CY4003', to.span, { low: from.text, high: to.text })
    return undefined
  })
  const whole = members.filter((member) => member !== undefined)
  if (whole.length < members.length) return undefined
  return { condition: or(...whole), zip: whole.length > 1 ? { kind: 'members', members: whole, span } : undefined }
}

/** 达到10家、30家、50家以上: the condition is the lowest, the list can be paired with amounts. */
function readTiers(
  node: ComparisonNode,
  fact: FactSymbol,
  comparison: Comparison,
  thresholds: readonly (number | string | undefined)[],
  environment: Environment,
): ComparisonMeaning | undefined {
  const numbers = thresholds.filter((threshold): threshold is number => typeof threshold === 'number')
  if (numbers.length < thresholds.length || (comparison !== 'at-least' && comparison !== 'more-than')) {
    environment.reporter.report('CY4002', node.span, { phrase: fact.label })
    return undefined
  }
  const condition = compare(fact, comparison, Math.min(...numbers), environment)
  return { condition, zip: { kind: 'tiers', fact, comparison, thresholds: numbers, span: node.span } }
}

/** 90平方米以上、144平方米以下: between the two. */
function readBounds(
  low: QuantityNode,
  high: QuantityNode,
  fact: FactSymbol,
  environment: Environment,
): ComparisonMeaning | undefined {
  const from = thresholdOf(low, fact, environment.reporter)
  const to = thresholdOf(high, fact, environment.reporter)
  if (from === undefined || to === undefined) return undefined
  if (from >= to) {
    environment.reporter.report('CY4003', high.span, { low: low.text, high: high.text })
    return undefined
  }
  const lower = mark(compare(fact, low.mark === 'exclusive' ? 'more-than' : 'at-least', from, environment), low)
  const upper = mark(compare(fact, high.mark === 'exclusive' ? 'less-than' : 'at-most', to, environment), high)
  return { condition: and(lower, upper), zip: undefined }
}

/** 1000至3000平方米、3000至6000平方米: a list that can be paired with amounts. */
function readRanges(
  { quantities, span }: ComparisonNode,
  fact: FactSymbol,
  environment: Environment,
): ComparisonMeaning | undefined {
  const members = quantities.groups.map(([low, high]) =>
    low === undefined || high === undefined ? undefined : readRange(low, high, fact, environment)?.condition,
  )
  const whole = members.filter((member) => member !== undefined)
  return whole.length < members.length
    ? undefined
    : { condition: or(...whole), zip: { kind: 'members', members: whole, span } }
}

/** A（含）至B: what is not marked is included at the lower end and, without any mark, at the upper end too. */
function readRange(
  low: QuantityNode,
  high: QuantityNode,
  fact: FactSymbol,
  environment: Environment,
): ComparisonMeaning | undefined {
  const from = thresholdOf(low, fact, environment.reporter)
  const to = thresholdOf(high, fact, environment.reporter)
  if (from === undefined || to === undefined) return undefined
  if (from > to && high.bound === 'or-more') {
    // 500亩-300亩（含）以上: written from the top, up to where the tier above begins.
    const lower = mark(compare(fact, high.mark === 'exclusive' ? 'more-than' : 'at-least', to, environment), high)
    return { condition: and(lower, compare(fact, 'less-than', from, environment)), zip: undefined }
  }
  if (from >= to) {
    environment.reporter.report('CY4003', high.span, { low: low.text, high: high.text })
    return undefined
  }
  const marked = low.mark === 'inclusive' || high.mark === 'inclusive'
  const includesLow = low.mark === undefined ? !(marked && high.mark === 'inclusive') : low.mark === 'inclusive'
  const includesHigh = high.mark === undefined ? !marked : high.mark === 'inclusive'
  const lower = mark(compare(fact, includesLow ? 'at-least' : 'more-than', from, environment), low)
  const upper = mark(compare(fact, includesHigh ? 'at-most' : 'less-than', to, environment), high)
  return { condition: and(lower, upper), zip: undefined }
}

function comparisonOf(node: ComparisonNode, quantity: QuantityNode): Comparison | undefined {
  const { mark, bound } = quantity
  switch (node.comparator) {
    case 'reach':
      return mark === 'exclusive' ? 'more-than' : 'at-least'
    case 'exceed':
      return mark === 'inclusive' ? 'at-least' : 'more-than'
    case 'fall-below':
      return mark === 'inclusive' ? 'at-most' : 'less-than'
    case 'top':
      return 'at-most'
    case 'rank':
      return undefined
    case 'not-exceed':
      return mark === 'exclusive' ? 'less-than' : 'at-most'
    case undefined:
      if (bound === 'or-more' || bound === 'since') return mark === 'exclusive' ? 'more-than' : 'at-least'
      if (bound === 'or-less') return mark === 'exclusive' ? 'less-than' : 'at-most'
      if (bound === 'before') return mark === 'inclusive' ? 'at-most' : 'less-than'
      return undefined
  }
}

export function compare(
  fact: FactSymbol,
  comparison: Comparison,
  threshold: number | string,
  environment: Environment,
): Condition {
  const site = {
    kind: 'compare' as const,
    label: fact.label,
    comparison,
    threshold,
    unit: unitOf(fact),
    source: environment.source,
  }
  return { kind: 'compare', fact: refOf(fact), comparison, threshold, site }
}

/** How the numbers of a fact are shown. */
export function unitOf(fact: FactSymbol): SiteUnit {
  switch (fact.type.kind) {
    case 'money':
      return 'money'
    case 'foreign-money':
      return `money:${fact.type.currency}`
    case 'ratio':
      return 'ratio'
    case 'date':
      return 'date'
    case 'count':
      return `count:${fact.type.unit}`
    default:
      return 'count:'
  }
}
