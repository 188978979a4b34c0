/** Money for all and numbers of those selected, by the clause that says it: how it is drawn, and over whom. */
import type { SourceRef } from '../../ir/types.ts'
import type { PoolDraft, QuotaDraft } from './drafts.ts'
import { fenOf } from '../conditions/quantity-values.ts'
import { resolveStack } from '../resolve/guards.ts'
import type { Place } from '../resolve/place.ts'
import { type Budget, type Selection, selectedGuard } from '../statements/read-budget.ts'
import type { ScopeNode } from '../statements/scope-node.ts'

export interface ClauseBudgets {
  readonly clause: string
  readonly pools: readonly PoolDraft[]
  readonly quotas: readonly QuotaDraft[]
}

type PlaceOf = (clause: string, sentence: string) => Place

export function settleBudgets(article: ScopeNode, placeOf: PlaceOf): readonly ClauseBudgets[] {
  const found = new Map<string, { pools: PoolDraft[]; quotas: QuotaDraft[]; grants: boolean }>()
  visit(article, placeOf, found)
  return [...found]
    .map(([clause, { pools, quotas }]) => ({ clause, pools, quotas }))
    .filter(({ pools, quotas }) => pools.length + quotas.length > 0)
}

function visit(
  node: ScopeNode,
  placeOf: PlaceOf,
  found: Map<string, { pools: PoolDraft[]; quotas: QuotaDraft[]; grants: boolean }>,
): void {
  const here = found.get(node.clause) ?? { pools: [], quotas: [], grants: false }
  found.set(node.clause, here)
  for (const part of node.content) {
    if (part.kind === 'scope') {
      visit(part, placeOf, found)
      continue
    }
    const place = placeOf(node.clause, part.source.sentence)
    for (const budget of part.budgets) {
      // 对甲企业给予5万元。每年发放3万元津贴: for all of them together, or for each?
      if (here.grants && budget.sum !== undefined && !budget.isFund) {
        const { reporter, written } = place.environment
        reporter.report('CY4118', budget.span, {
          text: written(budget.span),
          first: '所有申请者共用的资金',
          second: '前面说的每个对象另得的',
        })
      }
      here.pools = withBudget(here.pools, budget, part.source, place)
    }
    for (const selection of part.selections) here.quotas.push(...quotasOf(selection, part.source, place))
    here.grants ||= part.limbs.some((limb) => limb.some(({ items }) => items.some(({ kind }) => kind === 'act')))
  }
}

/** How it is drawn goes to the sum that it is said of: of the same sentence; 资金不足的，按比例兑现 of one before, too. */
function withBudget(pools: readonly PoolDraft[], budget: Budget, source: SourceRef, place: Place): PoolDraft[] {
  const { sum, yearly, form, method, overall } = budget
  const period = yearly ? ('year' as const) : ('lifetime' as const)
  if (sum !== undefined)
    return [...pools, { fen: fenOf(sum, place.environment.reporter), period, form, method, overall, source }]
  const at = pools.findLastIndex((pool) => method === 'pro-rata' || pool.source.sentence === source.sentence)
  const pool = pools[at]
  if (pool === undefined) return [...pools, { fen: undefined, period, form, method, overall, source }]
  if (method !== undefined && pool.method !== undefined && pool.method !== method)
    place.refuse(budget.span, 'combination')
  return pools.map((one, index) =>
    index === at ? { ...one, method: one.method ?? method, overall: one.overall || overall } : one,
  )
}

function quotasOf({ selected, yearly }: Selection, source: SourceRef, place: Place): readonly QuotaDraft[] {
  const { reporter } = place.environment
  return selected.map((one): QuotaDraft => {
    const { parts, count, span } = one
    const options = { distributes: false, lists: [] }
    const { lists, condition } = resolveStack([{ kind: 'guard', guard: selectedGuard(one) }], options, place)
    for (const list of lists) {
      const decides = list.fields.some((field) => field.type.kind === 'boolean' && field.type.finding)
      if (!decides) reporter.report('CY4015', span, { phrase: list.label })
    }
    return {
      what: parts.map((part) => (part.kind === 'de' ? '的' : 'text' in part ? part.text : '')).join(''),
      count:
        count?.value.kind === 'count' ? Number(count.value.count.numerator / count.value.count.denominator) : undefined,
      period: yearly ? 'year' : 'lifetime',
      condition,
      lists,
      source,
    }
  })
}
