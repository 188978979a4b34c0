/** Ceilings over all that the policy gives, by the clause that says them. */
import type { ClauseDraft } from '../clauses/draft.ts'
import { fenOf } from '../conditions/quantity-values.ts'
import type { Place } from '../resolve/place.ts'
import type { ScopeNode } from '../statements/scope-node.ts'

export interface ClauseCeiling {
  readonly clause: string
  readonly limit: ClauseDraft['policyLimits'][number]
}

export function policyCeilings(
  node: ScopeNode,
  placeOf: (clause: string, sentence: string) => Place,
): readonly ClauseCeiling[] {
  return node.content.flatMap((part): readonly ClauseCeiling[] => {
    if (part.kind === 'scope') return policyCeilings(part, placeOf)
    return part.ceilings.flatMap(({ sum, period, span }) => {
      const { reporter, written } = placeOf(node.clause, part.source.sentence).environment
      const fen = fenOf(sum, reporter)
      const site = { kind: 'shared-limit' as const, text: written(span), source: part.source }
      return fen === undefined
        ? []
        : [{ clause: node.clause, limit: { period, is: { kind: 'constant' as const, fen }, site, span } }]
    })
  })
}
