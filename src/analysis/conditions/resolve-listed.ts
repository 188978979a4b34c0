/** 符合下列条件之一: so many of the members of a numbered list, each a condition of its own. */
import { and, isAlways, or } from '../../ir/conditions.ts'
import type { Condition } from '../../ir/types.ts'
import type { ConditionPart, Constituent, LimbNode, ListedItem, ListedNode } from '../../syntax/ast.ts'
import { onlyNames, reportNames } from '../clauses/designations.ts'
import type { Chain, Environment } from '../clauses/environment.ts'

/** How the chains of a member are resolved. */
export type ResolveParts = (parts: readonly ConditionPart[]) => Chain

export interface ListedMeaning {
  readonly condition: Condition
  readonly lists: Chain['lists']
}

export function resolveListed(node: ListedNode, resolve: ResolveParts, environment: Environment): ListedMeaning {
  const { wanted, items, span } = node
  if (items.length === 0 || (wanted !== 'all' && wanted > items.length)) {
    environment.reporter.report('CY4050', span, { text: environment.written(span), members: items.length })
    return { condition: and(), lists: [] }
  }
  const members = items.map((item) => resolveItem(item, resolve, environment))
  const conditions = members.map(({ condition }) => condition)
  // A member that could not be read has been reported, and must not count as met.
  const of = conditions.filter((condition) => !isAlways(condition))
  const condition = wanted === 'all' ? and(...of) : wanted === 1 ? or(...of) : atLeast(wanted, of, environment)
  return { condition, lists: members.flatMap(({ lists }) => lists) }
}

function atLeast(count: number, of: readonly Condition[], environment: Environment): Condition {
  const { source } = environment
  const site = { kind: 'count-of' as const, wanted: count, parts: of.length, expect: true, source }
  return { kind: 'at-least', count, of, site }
}

/** All that a member asks. */
function resolveItem(item: ListedItem, resolve: ResolveParts, environment: Environment): ListedMeaning {
  const parts = item.limbs.flatMap((limb) => chainsOf(limb, environment))
  const chains = parts.map(resolve)
  const condition = and(...chains.map((chain) => chain.condition))
  const named = parts.filter((one) => onlyNames(one, environment))
  if (isAlways(condition) && named.length > 0) {
    for (const one of named) reportNames(one, 'alternative', environment)
  } else if (isAlways(condition) && chains.every((chain) => chain.lists.length === 0)) {
    const written = environment.written(item.span)
    const phrase = written.replace(/的$/u, '')
    const span = { start: item.span.start, end: item.span.end - (written.length - phrase.length) }
    environment.reporter.report('CY2001', span, { phrase, role: { term: 'alternative' }, type: '是否' })
  }
  return { condition, lists: chains.flatMap((chain) => chain.lists) }
}

function chainsOf(limb: LimbNode, environment: Environment): readonly (readonly ConditionPart[])[] {
  return limb.segments.flatMap((segment) =>
    segment.constituents.flatMap((part) => {
      const parts = partsOf(part)
      if (parts === undefined)
        environment.reporter.report('CY3003', part.span, { text: environment.written(part.span) })
      return parts === undefined || parts.length === 0 ? [] : [parts]
    }),
  )
}

/** Undefined for what asks nothing of anybody. */
function partsOf(part: Constituent): readonly ConditionPart[] | undefined {
  switch (part.kind) {
    case 'subject':
    case 'condition':
      return part.parts[0]?.kind === 'connective' ? part.parts.slice(1) : part.parts
    case 'finding':
      return [part]
    default:
      return undefined
  }
}
