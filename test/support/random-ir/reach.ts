/** Which facts a rule can use: the applicant's, and those of the record that the award goes through. */
import type { Amount, Fact, FactRef, ListFact, ScalarFact } from '../../../src/ir/types.ts'
import type { SiteSource } from '../../../src/runtime/site.ts'
import type { Draw } from './draw.ts'

/** A scalar fact as rules of an award refer to it. */
export interface Reachable {
  readonly ref: FactRef
  readonly fact: ScalarFact
}

export interface Reach {
  readonly scalars: readonly Reachable[]
  /** The applicant's lists. */
  readonly lists: readonly ListFact[]
  /** Draws the amounts that conditions compare, of facts in reach. */
  readonly amountOf: (draw: Draw, reach: Reach, source: SiteSource, depth: number) => Amount
}

/** What rules about the applicant can use. */
export function reachOfApplicant(facts: readonly Fact[], amountOf: Reach['amountOf']): Reach {
  return {
    scalars: facts.flatMap((fact) =>
      fact.kind === 'list' ? [] : [{ ref: { scope: 'applicant', id: fact.id } as const, fact }],
    ),
    lists: facts.filter((fact) => fact.kind === 'list'),
    amountOf,
  }
}

/** What rules about the records of a list can use: their fields more often than the applicant's facts. */
export function reachOfRecord(facts: readonly Fact[], list: ListFact, amountOf: Reach['amountOf']): Reach {
  return reachOfRecords(reachOfApplicant(facts, amountOf), list)
}

/** What a sum over the records of a list can use, wherever it stands: the record that is gone through outside is out of reach. */
export function reachOfRecords(reach: Reach, list: ListFact): Reach {
  // What tells records apart is compared with receipts alone.
  const spoken = list.fields.filter(({ kind }) => kind !== 'matter')
  const fields = spoken.map((fact) => ({ ref: { scope: 'item', id: fact.id } as const, fact }))
  const ofApplicant = reach.scalars.filter(({ ref }) => ref.scope === 'applicant')
  return { scalars: [...fields, ...fields, ...ofApplicant], lists: reach.lists, amountOf: reach.amountOf }
}

/** The facts of some kinds. */
export function ofKinds<K extends ScalarFact['kind']>(
  reach: Reach,
  ...kinds: readonly K[]
): readonly { readonly ref: FactRef; readonly fact: Extract<ScalarFact, { kind: K }> }[] {
  const wanted: readonly string[] = kinds
  return reach.scalars.flatMap(({ ref, fact }) =>
    wanted.includes(fact.kind) ? [{ ref, fact: fact as Extract<ScalarFact, { kind: K }> }] : [],
  )
}

/** The label of a fact in reach. */
export function labelOf(ref: FactRef, reach: Reach): string {
  return reach.scalars.find((item) => item.ref.scope === ref.scope && item.ref.id === ref.id)?.fact.label ?? ref.id
}
