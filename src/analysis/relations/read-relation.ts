import { foldString } from '../../source/fold.ts'
import type { ClauseContext } from '../clauses/clause-context.ts'
import type { AwardDraft, RelationDraft } from '../clauses/draft.ts'
import type { Environment } from '../clauses/environment.ts'
import type { LimbParts } from '../clauses/limb-parts.ts'
import type { RawChain } from '../clauses/raw-chain.ts'
import { clauseReferences } from './clause-references.ts'
import { opensWithAnother, speaksOfOthers } from './whose-awards.ts'

export function readRelation(
  parts: LimbParts,
  awards: readonly AwardDraft[],
  context: ClauseContext,
  environment: Environment,
): void {
  const kind = relationOf(parts)
  if (kind === undefined) return
  const { span } = parts.node
  markRead(parts.chains.filter(isRelational), environment)
  const text = foldString(context.written(span))
  const references = clauseReferences(text)
  const own = awards.length > 0 ? awards : [...context.draft.awards]
  context.draft.relations.push({
    kind,
    references,
    against: own.length > 0 && opensWithAnother(text, references) ? own : undefined,
    isExternal: speaksOfOthers(text),
    counted: countIn([...parts.chains, ...parts.refusals.flatMap(({ chains }) => chains)]),
    before: [...context.draft.awards],
    span,
    source: environment.source,
  })
}

/** 取其中一项 counts what is left, not what there is. */
function countIn(chains: readonly Pick<RawChain, 'parts'>[]): number | undefined {
  const parts = chains.flatMap((chain) => chain.parts)
  const items = parts.flatMap((part) => (part.kind === 'comparison' ? part.quantities.items : []))
  const counts = items.flatMap(({ value }) =>
    value.kind === 'count' && value.unit === '项' ? [Number(value.count.numerator / value.count.denominator)] : [],
  )
  const [several, ...more] = counts.filter((count) => count > 1)
  return more.length === 0 ? several : undefined
}

/** 上述两项: how many they are says nothing that 上述 does not. */
export function markRead(chains: readonly Pick<RawChain, 'parts'>[], environment: Environment): void {
  const parts = chains.flatMap((chain) => chain.parts)
  for (const part of parts) {
    if (part.kind === 'comparison') for (const { span } of part.quantities.items) environment.reporter.read(span)
  }
}

function relationOf(parts: LimbParts): RelationDraft['kind'] | undefined {
  const refuses = parts.refusals.some(({ node, chains }) => node.relation && chains.every(isRelational))
  const highest = parts.bases.some(({ node }) => node.highestOnly)
  if (refuses || highest || parts.marks.some(({ mark }) => mark === 'highest-only')) return 'highest-only'
  return parts.marks.some(({ mark }) => mark === 'stackable') ? 'stackable' : undefined
}

/** 上述两项, 同时符合第一条和第二条的: it names awards, and asks for no fact. */
export function isRelational(chain: RawChain): boolean {
  return chain.parts.every((part) => {
    if (part.kind === 'word') return part.role !== 'phrase'
    if (part.kind !== 'comparison') return part.kind !== 'listed' && part.kind !== 'finding'
    return part.quantities.items.every(({ value }) => value.kind === 'count' && '项条种类款'.includes(value.unit))
  })
}
