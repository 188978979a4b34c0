/** Facts of the new version by the identifiers of the old one: a fact keeps its phrase when its identifier changes. */
import { foldString } from '../../source/fold.ts'
import type { Fact, FactId, PolicyIr } from '../../ir/types.ts'

/** Old identifiers by new ones. */
interface Names {
  readonly facts: ReadonlyMap<FactId, FactId>
  /** Of the fields of a list, by the list's new identifier. */
  readonly fields: ReadonlyMap<FactId, ReadonlyMap<FactId, FactId>>
}

/** The new version with the facts of the old one under their old identifiers, and the facts of both. */
export function shareFacts(
  before: PolicyIr,
  after: PolicyIr,
): { readonly after: PolicyIr; readonly facts: readonly Fact[] } {
  const facts = match(before.facts, after.facts)
  const fields = new Map(
    after.facts.flatMap((fact) => {
      const twin = before.facts.find(({ id }) => id === facts.get(fact.id))
      if (fact.kind !== 'list') return []
      return [[fact.id, match(twin?.kind === 'list' ? twin.fields : [], fact.fields)] as const]
    }),
  )
  const names: Names = { facts, fields }
  const declared = after.facts.map((fact) => renamedFact(fact, names))
  const clauses = after.clauses.map((clause) => ({
    ...clause,
    awards: clause.awards.map((award) => renamed(award, names, award.records?.list)),
  }))
  const scope = renamed(after.scope, names, undefined)
  const payouts = renamed(after.payouts, names, undefined)
  return { after: { ...after, facts: declared, clauses, scope, payouts }, facts: joined(before.facts, declared) }
}

/** By phrase and identifier, by phrase, by identifier; facts of two kinds are two facts. */
function match(before: readonly Fact[], after: readonly Fact[]): ReadonlyMap<FactId, FactId> {
  const names = new Map<FactId, FactId>()
  const left = new Set(before)
  const rules: readonly ((old: Fact, fresh: Fact) => boolean)[] = [
    (old, fresh) => old.id === fresh.id && phrase(old) === phrase(fresh),
    (old, fresh) => phrase(old) === phrase(fresh),
    (old, fresh) => old.id === fresh.id,
  ]
  for (const rule of rules) {
    for (const fresh of after) {
      if (names.has(fresh.id)) continue
      const twin = [...left].find((old) => old.kind === fresh.kind && rule(old, fresh))
      if (twin === undefined) continue
      names.set(fresh.id, twin.id)
      left.delete(twin)
    }
  }
  const taken = new Set(before.map(({ id }) => id))
  for (const { id } of after) if (!names.has(id)) names.set(id, taken.has(id) ? `${id}′` : id)
  return names
}

const phrase = ({ label }: Fact): string => foldString(label)

function renamedFact(fact: Fact, names: Names): Fact {
  const id = names.facts.get(fact.id) ?? fact.id
  if (fact.kind !== 'list') return { ...fact, id }
  const fields = names.fields.get(fact.id)
  return { ...fact, id, fields: fact.fields.map((field) => ({ ...field, id: fields?.get(field.id) ?? field.id })) }
}

/** A tree of the representation with its references renamed; `list` is the list that references to a record mean. */
function renamed<T>(tree: T, names: Names, list: FactId | undefined): T {
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map((one) => walk(one))
    if (typeof node !== 'object' || node === null) return node
    const entries = Object.entries(node)
    // A sum over another list speaks of the records of that list.
    const summed = 'kind' in node && node.kind === 'total' && 'list' in node ? String(node.list) : undefined
    if (summed !== undefined && summed !== list) return renamed(node, names, summed)
    if ('scope' in node && 'id' in node) {
      const from = node.scope === 'item' ? names.fields.get(list ?? '') : names.facts
      return { ...node, id: from?.get(String(node.id)) ?? node.id }
    }
    return Object.fromEntries(
      entries.map(([key, value]) => [key, key === 'list' ? (names.facts.get(String(value)) ?? value) : walk(value)]),
    )
  }
  return walk(tree) as T
}

/** The declarations of both: alternatives and fields of either. */
function joined(before: readonly Fact[], after: readonly Fact[]): readonly Fact[] {
  const both = before.map((old): Fact => {
    const fresh = after.find(({ id }) => id === old.id)
    if (old.kind === 'enum' && fresh?.kind === 'enum')
      return { ...old, alternatives: [...new Set([...old.alternatives, ...fresh.alternatives])] }
    if (old.kind !== 'list' || fresh?.kind !== 'list') return old
    const more = fresh.fields.filter((field) => old.fields.every(({ id }) => id !== field.id))
    return { ...old, fields: [...old.fields, ...more] }
  })
  return [...both, ...after.filter((fresh) => before.every(({ id }) => id !== fresh.id))]
}
