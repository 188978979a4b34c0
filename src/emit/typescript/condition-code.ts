/** Conditions as expressions over the runtime's leaves, and what their unknown and failing leaves are. */
import { scaleOfAmount } from '../../ir/scale.ts'
import type { AtLeastCondition, CompareAmountCondition, CompareCondition, ConditionLeaf, Fact } from '../../ir/types.ts'
import { formatForeign } from '../../runtime/currency.ts'
import { formatMoney } from '../../runtime/money.ts'
import type { Money } from '../../runtime/money.ts'
import { formatRatio } from '../../runtime/ratio.ts'
import type { Ratio } from '../../runtime/ratio.ts'
import { declare } from './block.ts'
import type { Block } from './block.ts'
import { code, inlineComment, joined, quote } from './code.ts'
import type { Code } from './code.ts'
import { isGroup, toldOf } from './condition-tree.ts'
import type { Group, Tree } from './condition-tree.ts'
import { factOf, runtime, siteOf, valueOf } from './module.ts'
import type { Module, Places } from './module.ts'
import { rangeOf } from './twin.ts'
import type { AmountPlace, WriteAmount, Guards, WrittenCondition } from './writing.ts'

/** Where a condition is written. */
export interface ConditionPlace {
  readonly module: Module
  readonly block: Block
  readonly places: Places
  /** The list that the record at hand is in, if any. */
  readonly list: string | undefined
  /** Whether the code tells reasons. */
  readonly why: boolean
  /** Those of the amounts that the condition compares. */
  readonly guards: Guards
  /** Writes these amounts. */
  readonly write: WriteAmount
}

/** Writes the parts of a condition; those that need a variable are declared in the block. */
export function writeCondition(root: Group, place: ConditionPlace): WrittenCondition {
  const groups = new Map<Group | CompareAmountCondition, Code>()
  const sites = new Map<ConditionLeaf | AtLeastCondition, Code>()
  const writeTree = (tree: Tree): Code => {
    if (!isGroup(tree)) {
      const text = leafCode(tree, place, sites)
      if (tree.kind !== 'compare-amount') return text
      const name = declare(place.block, nameOf(tree), text).name
      groups.set(tree, name)
      return name
    }
    const name = declare(place.block, GROUP_NAMES[tree.kind], groupCode(tree, partsOf(tree), place, sites)).name
    groups.set(tree, name)
    return name
  }
  const partsOf = (group: Group): readonly Code[] => {
    if (!group.of.some(hasVariable)) return group.of.map(writeTree)
    // A group needs its variable before the expression, so that its siblings do too: they are told in order.
    return group.of.map((tree) => {
      const text = writeTree(tree)
      return hasVariable(tree) ? text : declare(place.block, nameOf(tree), text).name
    })
  }
  return { root, parts: partsOf(root), groups, sites }
}

/** The minimum of the parts of a root, with others before and after them. */
export function minimum(parts: readonly Code[], module: Module): Code {
  const [only] = parts
  if (only === undefined) return runtime(module, 'YES')
  return parts.length === 1 ? only : code`Math.min(${joined(parts, ', ')})`
}

/** Statements that excuse the failing leaves of groups that do not fail. */
export function excuses(written: WrittenCondition, module: Module): readonly Code[] {
  return [...written.groups].map(([group, name]) => {
    if (!isGroup(group)) return code``
    const sites = toldOf(group).flatMap((told) => written.sites.get(told) ?? [])
    return sites.length === 0
      ? code``
      : code`if (${name} !== ${runtime(module, 'NO')}) why?.excuse(${joined(sites, ', ')})`
  })
}

const GROUP_NAMES = { and: 'allOf', or: 'anyOf', 'at-least': 'enoughOf' } as const

/** What stands in a variable of its own. */
function hasVariable(tree: Tree): tree is Group | CompareAmountCondition {
  return isGroup(tree) || tree.kind === 'compare-amount'
}

function nameOf(leaf: ConditionLeaf): string {
  if (leaf.kind === 'compare-amount') return 'amount-holds'
  return leaf.kind === 'has-records' ? `has-${leaf.list}` : leaf.fact.id
}

function groupCode(
  group: Group,
  parts: readonly Code[],
  place: ConditionPlace,
  sites: Map<ConditionLeaf | AtLeastCondition, Code>,
): Code {
  const { module } = place
  const { counted } = group
  if (counted !== undefined) {
    const told = toldAs(counted, 'enough', place, sites)
    return code`${runtime(module, 'enough')}(${counted.count}, [${joined(parts, ', ')}]${told})`
  }
  const [only] = parts
  if (only === undefined) return runtime(module, group.kind === 'and' ? 'YES' : 'NO')
  return group.kind === 'and' ? code`Math.min(${joined(parts, ', ')})` : code`Math.max(${joined(parts, ', ')})`
}

function leafCode(
  leaf: ConditionLeaf,
  place: ConditionPlace,
  sites: Map<ConditionLeaf | AtLeastCondition, Code>,
): Code {
  const { module, places } = place
  const told = toldAs(leaf, nameOf(leaf), place, sites)
  if (leaf.kind === 'compare-amount') return amountCode(leaf, place, told)
  const value = leaf.kind === 'has-records' ? places.facts.of(leaf.list) : valueOf(leaf.fact, places)
  switch (leaf.kind) {
    case 'has-records':
      return code`${runtime(module, 'hasRecords')}(${value}${told})`
    case 'is':
      return code`${runtime(module, leaf.expect ? 'is' : 'isNot')}(${value}${told})`
    case 'compare':
      return code`${comparison(leaf, module)}(${value}, ${threshold(leaf, place)}${told})`
    case 'one-of': {
      const tests = [...new Set(leaf.values)].map(
        (one) => code`${value} ${leaf.expect ? code`===` : code`!==`} ${quote(one)}`,
      )
      const holds =
        tests.length > 0 ? joined(tests, leaf.expect ? ' || ' : ' && ') : leaf.expect ? code`false` : code`true`
      return code`${runtime(module, 'oneOf')}(${value}, ${holds}${told})`
    }
  }
}

/** An amount against a threshold; its parts tell nothing. */
function amountCode(
  { of, comparison: sign, threshold: fen }: CompareAmountCondition,
  place: ConditionPlace,
  told: Code,
): Code {
  const scale = scaleOfAmount(of)
  const amountPlace: AmountPlace = { ...place, why: false, scale, toldScale: scale, known: new Map() }
  const { lo, hi } = rangeOf(place.write(of, amountPlace).twin)
  const figure = inlineComment(formatMoney(fen as Money))
  const perFen = scale === 1 ? code`` : code`, ${scale}`
  const why = told === '' && scale !== 1 ? code`, undefined, undefined` : told
  return code`${runtime(place.module, 'amountIs')}(${quote(sign)}, ${lo}, ${hi}, ${fen} ${figure}${why}${perFen})`
}

/** The last arguments of what tells a reason: its site, and who asks why. */
function toldAs(
  node: ConditionLeaf | AtLeastCondition,
  name: string,
  place: ConditionPlace,
  sites: Map<ConditionLeaf | AtLeastCondition, Code>,
): Code {
  if (!place.why) return code``
  const site = siteOf(place.module, node.site, name)
  sites.set(node, site)
  return code`, ${site}, why`
}

const OF_NUMBERS = {
  'at-least': 'atLeast',
  'more-than': 'moreThan',
  'at-most': 'atMost',
  'less-than': 'lessThan',
} as const
const OF_DATES = {
  'at-least': 'onOrAfter',
  'more-than': 'after',
  'at-most': 'onOrBefore',
  'less-than': 'before',
} as const

function comparison(leaf: CompareCondition, module: Module): Code {
  return runtime(module, (typeof leaf.threshold === 'string' ? OF_DATES : OF_NUMBERS)[leaf.comparison])
}

/** The constant, with the figure of the text beside it. */
function threshold(leaf: CompareCondition, place: ConditionPlace): Code {
  if (typeof leaf.threshold === 'string') return quote(leaf.threshold)
  const figure = figureOf(leaf.threshold, factOf(place.module.policy.ir, leaf.fact, place.list))
  return figure === undefined ? code`${leaf.threshold}` : code`${leaf.threshold} ${inlineComment(figure)}`
}

/** A number of a fact as the text would write it, when that is not the number itself. */
export function figureOf(value: number, fact: Fact | undefined): string | undefined {
  if (fact?.kind === 'money') return formatMoney(value as Money)
  if (fact?.kind === 'foreign-money') return formatForeign(value, fact.currency)
  return fact?.kind === 'ratio' ? formatRatio(value as Ratio) : undefined
}
