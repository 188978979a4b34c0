/** Ceilings over all that the policy gives, or over what articles that they name give, by the clause that says them. */
import { clauseReferences } from '../../../grammar/scanner/clause-references.ts'
import { foldString } from '../../source/fold.ts'
import type { ClauseDraft } from './drafts.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Amount } from '../../ir/types.ts'
import { amountOfItem, amountOfWords, constant } from '../resolve/figures.ts'
import { resolveStack } from '../resolve/guards.ts'
import type { Place } from '../resolve/place.ts'
import type { ScopeNode } from '../statements/scope-node.ts'
import type { Figure } from '../statements/statement.ts'

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
    return part.ceilings.flatMap(({ figure, period, ofClauses, span }) => {
      const place = placeOf(node.clause, part.source.sentence)
      const is = amountOf(figure, span, place)
      const site = { kind: 'shared-limit' as const, text: place.environment.written(span), source: part.source }
      const references = ofClauses ? clauseReferences(foldString(site.text)) : []
      return is === undefined ? [] : [{ clause: node.clause, limit: { period, is, site, span, references } }]
    })
  })
}

/** Of whoever applies, for whom nothing is asked. */
function amountOf(figure: Figure, span: Span, place: Place): Amount | undefined {
  const [item] = figure.list?.items ?? []
  const guards = resolveStack([], { distributes: false, lists: [] }, place)
  if (item === undefined) return amountOfWords(figure, place, span)
  const is = amountOfItem(item, figure, { guards, base: undefined, each: [] }, place)
  // A limit is no fixed sum: what it is stands in its own words.
  return is?.kind === 'constant' ? constant(is.fen) : is
}
