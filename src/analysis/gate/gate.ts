/** What a sentence says and what was made of it: what the checks at the end of a sentence compare. */
import type { ConditionPart } from '../../syntax/ast.ts'
import type { ClauseContext } from '../clauses/clause-context.ts'
import type { ReadLimb } from '../clauses/limb-parts.ts'
import { type RawChain, startOf } from '../clauses/raw-chain.ts'
import { lookup } from '../symbols.ts'

/** Whether the parts ask for something that the glossary declares: a phrase other than a name, or a figure. */
export function asks(parts: readonly ConditionPart[], context: ClauseContext): boolean {
  return parts.some((part) => {
    if (part.kind === 'comparison' || part.kind === 'finding' || part.kind === 'listed') return true
    if (part.kind !== 'word' || part.phrase === undefined) return false
    const place = { clause: context.clause.address, lists: context.lists }
    const symbol = lookup(context.table, part.phrase.key, place)
    return symbol !== undefined && symbol.kind !== 'name'
  })
}

/** Where the grants of a limb begin, first and last. */
export function grantPlaces({ mains }: ReadLimb): { readonly first: number; readonly last: number } | undefined {
  const places = mains.map(({ node }) => node.span.start)
  return places.length === 0 ? undefined : { first: Math.min(...places), last: Math.max(...places) }
}

/** From its first to its last part. */
export function spanOfChain(chain: RawChain): { readonly start: number; readonly end: number } {
  return { start: startOf(chain), end: chain.parts.at(-1)?.span.end ?? startOf(chain) + 1 }
}
