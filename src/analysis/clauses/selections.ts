/** 每年遴选不超过20个…: being selected is a condition, how many may be is a quota. */
import { isAlways } from '../../ir/conditions.ts'
import type { Condition } from '../../ir/types.ts'
import { resolveChain } from '../conditions/resolve-chain.ts'
import type { ClauseContext } from './clause-context.ts'
import type { Environment } from './environment.ts'
import type { LimbParts, PlacedAward } from './limb-parts.ts'

/** The conditions that a limb's selections put on its own award; quotas go to the clause. */
export function readSelections(
  parts: LimbParts,
  main: PlacedAward | undefined,
  context: ClauseContext,
  environment: Environment,
): readonly Condition[] {
  const conditions: Condition[] = []
  const only = parts.selections.length === 1 && parts.selections[0]?.node.selected.length === 1
  for (const { node, yearly } of parts.selections) {
    for (const selected of node.selected) {
      const place = { indicator: undefined, nounsAllowed: false, listMeansOr: false }
      const chain = resolveChain(selected.parts, place, environment)
      for (const list of chain.lists) {
        const decides = list.fields.some((field) => field.type.kind === 'boolean' && field.type.finding)
        if (!decides) environment.reporter.report('CY4015', selected.span, { phrase: list.label })
      }
      const count = selected.count?.value
      context.draft.quotas.push({
        what: selected.parts.map((part) => (part.kind === 'de' ? '的' : part.text)).join(''),
        count: count?.kind === 'count' ? Number(count.count.numerator / count.count.denominator) : undefined,
        period: yearly ? 'year' : 'lifetime',
        condition: chain.condition,
        lists: chain.lists,
        source: environment.source,
      })
      const grants = main !== undefined || parts.entitlements.length > 0
      if (grants && only && !isAlways(chain.condition)) conditions.push(chain.condition)
    }
  }
  return conditions
}
