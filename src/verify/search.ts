/**
 * An exact search for facts. A question is answered on facts of which some are unknown, in three-valued logic; where it is
 * undecided it names the facts that could decide it, and each of their values is tried. What is decided is not looked into.
 */
import type { FactRecord, FactValue } from '../ir/interpreter/index.ts'
import type { View } from '../ir/interpreter/facts.ts'
import type { FactId } from '../ir/types.ts'
import { UNKNOWN, YES, type Truth } from '../runtime/truth.ts'
import type { Values, Place } from './edges.ts'

/** What is known of an answer; `asked` are the facts that could still change it. */
export interface Verdict {
  readonly truth: Truth
  readonly asked: readonly Place[]
}
export type Question = (view: View) => Verdict

/** How many facts may still be looked at; shared by the searches that it is given to. */
export interface Budget {
  left: number
}

/** Facts that answer with yes; the proof that there are none; or neither within the budget. */
export type Answer =
  { readonly kind: 'found'; readonly view: View } | { readonly kind: 'none' } | { readonly kind: 'gave-up' }

/** Nothing known; of the list whose records are looked at, that it has one record. */
export function nothingKnown(list: string | undefined): View {
  return list === undefined
    ? { facts: {}, record: undefined, index: -1 }
    : { facts: { [list]: [{}] }, record: {}, index: 0, list }
}

/** The first facts that answer with yes. */
export function findFacts(list: string | undefined, question: Question, values: Values, budget: Budget): Answer {
  for (const view of viewsWhere(nothingKnown(list), list, question, values, budget)) return { kind: 'found', view }
  return { kind: budget.left <= 0 ? 'gave-up' : 'none' }
}

/** Facts that answer with yes, one for each region; fewer when the budget is spent. */
export function* viewsWhere(
  view: View,
  list: string | undefined,
  question: Question,
  values: Values,
  budget: Budget,
): Generator<View> {
  if (budget.left <= 0) return
  budget.left -= 1
  const { truth, asked } = question(view)
  if (truth === YES) yield view
  const [next] = asked
  if (truth !== UNKNOWN) return
  const possible = next === undefined ? [] : values(next)
  // What no fact decides, or one without known values, cannot be searched: nothing is proved.
  if (possible.length === 0) budget.left = 0
  if (next === undefined) return
  for (const value of possible) yield* viewsWhere(knowing(view, next, value, list), list, question, values, budget)
}

/** The view with one fact more, or with another value of it; `undefined` takes it away. Of another list its first record. */
export function knowing(view: View, ref: Place, value: FactValue | undefined, list: string | undefined): View {
  if (ref.scope === 'applicant') return { ...view, facts: { ...view.facts, [ref.id]: value } }
  if (ref.list !== undefined && ref.list !== list) {
    const record: FactRecord = { ...firstOf(view, ref.list), [ref.id]: value }
    return { ...view, facts: { ...view.facts, [ref.list]: [record] } }
  }
  const record: FactRecord = { ...view.record, [ref.id]: value }
  return list === undefined ? view : { facts: { ...view.facts, [list]: [record] }, record, index: 0, list }
}

function firstOf({ facts }: View, list: FactId): FactRecord | undefined {
  const records = facts[list]
  return typeof records === 'object' ? records[0] : undefined
}

/** What is known of a fact. */
export function valueAt(view: View, { scope, id, list }: Place): FactValue | undefined {
  if (scope === 'applicant') return view.facts[id]
  return (list === undefined ? view.record : firstOf(view, list))?.[id]
}

/** The facts of a view that are known, those of the record last. */
export function knownIn(view: View, list: string | undefined): readonly Place[] {
  const own = (from: FactRecord): readonly string[] => Object.keys(from).filter((id) => from[id] !== undefined)
  return [
    ...own(view.facts).flatMap((id) => (id === list ? [] : inList(view, id))),
    ...own(view.record ?? {}).map((id) => ({ scope: 'item' as const, id })),
  ]

  /** The fields of a record in another list; of none, and of what is no list, the fact itself. */
  function inList(from: View, id: FactId): readonly Place[] {
    const fields = own(firstOf(from, id) ?? {})
    return fields.length === 0
      ? [{ scope: 'applicant', id }]
      : fields.map((field) => ({ scope: 'item', id: field, list: id }))
  }
}

/** Takes away every fact that does not change what is seen. */
export function withoutIdle(view: View, list: string | undefined, seen: (view: View) => string): View {
  const wanted = seen(view)
  return knownIn(view, list).reduce((kept, ref) => {
    const less = knowing(kept, ref, undefined, list)
    return seen(less) === wanted ? less : kept
  }, view)
}
