/** An applicant for whom a changed provision changes the total. */
import { daysAfter } from '../../ir/dates.ts'
import { interpret, type FactRecord } from '../../ir/interpreter/index.ts'
import type { AwardIr, Fact, PolicyIr } from '../../ir/types.ts'
import { fen } from '../../runtime/money.ts'
import { edgesOf } from '../edges.ts'
import { factsInWords } from '../facts-text.ts'
import { nothingKnown, viewsWhere, withoutIdle } from '../search.ts'
import { distance, NOTHING_RECEIVED, paidTo } from './paid.ts'
import type { DiffExample, Paid } from './types.ts'

/** Two versions whose awards and facts have the same identifiers. */
export interface Versions {
  readonly before: PolicyIr
  readonly after: PolicyIr
  readonly facts: readonly Fact[]
}

/** A day on which one version is in force and the other is not. */
export function exampleOfValidity({ before, after }: Versions): DiffExample | undefined {
  const days = [before, after].flatMap(({ validity }) =>
    validity === undefined
      ? []
      : [validity.from, validity.to ?? validity.from, daysAfter(validity.to ?? validity.from, 1)],
  )
  const day = days.find((one) => holds(before, one) !== holds(after, one))
  if (day === undefined) return undefined
  const paid = (policy: PolicyIr): Paid => ({
    status: holds(policy, day) ? 'granted' : 'out-of-period',
    from: fen(0),
    to: null,
  })
  return {
    facts: [],
    copies: 1,
    received: fen(0),
    thisYear: fen(0),
    date: day,
    before: paid(before),
    after: paid(after),
  }
}

function holds({ validity }: PolicyIr, day: string): boolean {
  return validity === undefined || (day >= validity.from && (validity.to === undefined || day <= validity.to))
}

/** An applicant who is granted most of each of the awards, if the totals of the versions differ for them. */
export function exampleOfTotal(versions: Versions, awards: readonly AwardIr[]): DiffExample | undefined {
  const facts = awards.reduce<FactRecord>((given, award) => ({ ...given, ...best(award, versions.facts) }), {})
  const view = { facts, record: undefined, index: -1 }
  const paid = (given: FactRecord) => ({
    before: totalOf(versions.before, given, awards),
    after: totalOf(versions.after, given, awards),
  })
  const both = paid(facts)
  if (both.before === undefined || both.after === undefined || distance(both.before, both.after) === 0) return undefined
  const least = withoutIdle(view, undefined, (shown) => JSON.stringify(paid(shown.facts)))
  const words = factsInWords(least, versions.facts, undefined)
  return { facts: words, copies: 1, received: fen(0), thisYear: fen(0), date: undefined, ...paid(least.facts) }
}

const MOST_VIEWS = 500

function best(award: AwardIr, facts: readonly Fact[]): FactRecord {
  const list = award.records?.list
  const values = edgesOf({ conditions: [], awards: [award], ceilings: [] }, facts, list)
  const paid = (view: Parameters<typeof paidTo>[1]) => paidTo(award, view, facts, NOTHING_RECEIVED)
  let highest: FactRecord = {}
  let most = -1
  const question = (view: Parameters<typeof paidTo>[1]) => {
    const asked = paid(view)?.asked ?? []
    return { truth: asked.length > 0 ? (1 as const) : (2 as const), asked }
  }
  for (const view of viewsWhere(nothingKnown(list), list, question, values, { left: MOST_VIEWS })) {
    const { status, to } = paid(view) ?? { status: 'refused', to: fen(0) }
    if (status === 'refused' || (to ?? Infinity) <= most) continue
    most = to ?? Infinity
    highest = view.facts
  }
  return highest
}

/** Over these awards alone, in force and in scope. */
function totalOf(policy: PolicyIr, facts: FactRecord, awards: readonly AwardIr[]): Paid | undefined {
  const ids = new Set(awards.map(({ id }) => id))
  const only: PolicyIr = {
    ...policy,
    validity: undefined,
    scope: { kind: 'and', of: [] },
    clauses: policy.clauses.map((clause) => ({ ...clause, awards: clause.awards.filter(({ id }) => ids.has(id)) })),
  }
  try {
    const { total } = interpret(only, facts, { date: '2025-01-01' }, { explain: false })
    return { status: 'granted', ...total }
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
