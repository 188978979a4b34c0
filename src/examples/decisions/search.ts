/** Looks for facts that show one side of a decision: every value at which the rules may change their mind is tried. */
import type { FactRecord, FactValue } from '../../ir/interpreter/index.ts'
import type { AwardId, FactRef, PolicyIr } from '../../ir/types.ts'
import { asksOf } from '../../ir/asks.ts'
import { sharedCeilingsOf } from '../../ir/payout.ts'
import { factsOfCondition } from '../../ir/walk.ts'
import { declarationOf, edgesOf, type Values } from '../../verify/edges.ts'
import type { Budget } from '../../verify/search.ts'
import { NO, YES } from '../../runtime/truth.ts'
import { focusPolicy } from '../focus-policy.ts'
import type { Column } from '../column.ts'
import { verdictOf } from './evidence.ts'
import { plainer } from './plainer.ts'
import type { Decision, Seed, Seen, Side, Trial } from './types.ts'

export type Found =
  | { readonly kind: 'found'; readonly trial: Trial }
  /** None of the values that the rules name shows it. */
  | { readonly kind: 'none' }
  | { readonly kind: 'gave-up' }

/** So many trials are worked out for one side, and for one choice of awards, at the most. */
const MOST_TRIALS = 6000
const MOST_EACH = 1500

/** All of a result. */
export const everything: Seen = ({ status, from, to }) => `${status} ${String(from)} ${String(to)}`

/** Facts, received amounts and a date that show the side. */
export function findTrial(policy: PolicyIr, decision: Decision, side: Side): Found {
  let left = MOST_TRIALS
  let isExhausted = true
  for (const awards of decision.awards) {
    if (left <= 0) return { kind: 'gave-up' }
    const budget: Budget = { left: Math.min(left, MOST_EACH) }
    left -= budget.left
    const focus = focusOn(policy, awards, decision.scope === true)
    const values = valuesFor(focus)
    for (const seed of side.seeds ?? [{}]) {
      for (const trial of trialsWhere(seeded(focus, seed), side, seed.records ?? 1, values, budget)) {
        return { kind: 'found', trial: plainer(trial, (one) => verdictOf(side, one, everything).truth === YES) }
      }
    }
    if (budget.left <= 0) isExhausted = false
    left += Math.max(0, budget.left)
  }
  return { kind: isExhausted ? 'none' : 'gave-up' }
}

type Focus = Omit<Trial, 'row'>

/** The awards alone, with columns for those facts of the policy's own condition that the search has to speak of. */
function focusOn(policy: PolicyIr, ids: readonly AwardId[], isOfScope: boolean): Focus {
  const awards = policy.clauses.flatMap((clause) => clause.awards).filter(({ id }) => ids.includes(id))
  const ofScope = new Set(ownFacts(factsOfCondition(policy.scope)))
  const asked = new Set(awards.flatMap((award) => ownFacts(asksOf(award))))
  const columns = policy.facts.flatMap((fact): Column[] => {
    if (!ofScope.has(fact.id) || !(isOfScope || asked.has(fact.id))) return []
    if (fact.kind === 'list') return [{ kind: 'list', list: fact, header: fact.label }]
    return [{ kind: 'fact', fact, header: fact.label }]
  })
  return { policy: focusPolicy(policy, awards, columns), awards, columns }
}

/** Those of the applicant, by identifier. */
const ownFacts = (refs: readonly FactRef[]): readonly string[] =>
  refs.flatMap(({ scope, id }) => (scope === 'applicant' ? [id] : []))

function seeded({ policy, awards, columns }: Focus, { records, received, date }: Seed): Trial {
  const lists =
    records === undefined ? [] : awards.flatMap((award) => (award.records === undefined ? [] : [award.records.list]))
  const facts = Object.fromEntries(lists.map((list) => [list, Array.from({ length: records ?? 0 }, () => ({}))]))
  return { policy, awards, columns, row: { facts, received, date } }
}

function* trialsWhere(trial: Trial, side: Side, records: number, values: ValuesAt, budget: Budget): Generator<Trial> {
  if (budget.left <= 0) return
  budget.left -= 1
  const { truth, open } = verdictOf(side, trial, everything)
  const [next] = open
  if (truth === NO) return
  if (next === undefined) {
    if (truth === YES) yield trial
    return
  }
  for (const value of values(next))
    yield* trialsWhere(knowing(trial, next, value, records), side, records, values, budget)
}

type ValuesAt = (path: string) => readonly FactValue[]

function valuesFor({ policy }: Focus): ValuesAt {
  const rules = {
    conditions: [policy.scope],
    awards: policy.clauses.flatMap((clause) => clause.awards),
    ceilings: sharedCeilingsOf(policy).map(({ is }) => is),
  }
  const known: Values = edgesOf(rules, policy.facts, undefined)
  return (path) => {
    const place = placeOf(path)
    const named = known({ scope: place.list === undefined ? 'applicant' : 'item', ...place })
    return isMoney(policy, place) ? [...named, LITTLE] : named
  }
}

/** 1万元: far below whatever a ceiling lets through, however often it counts. */
const LITTLE = 1_000_000

function isMoney({ facts }: PolicyIr, { list, id }: ReturnType<typeof placeOf>): boolean {
  const ref = { scope: list === undefined ? ('applicant' as const) : ('item' as const), id }
  return declarationOf(ref, facts, list)?.kind === 'money'
}

/** `exhibitions[0].boothFee`, `annualModelFee`. */
function placeOf(path: string): { readonly list: string | undefined; readonly id: string } {
  const [, list, id] = /^(.+)\[\d+\]\.(.+)$/u.exec(path) ?? []
  return list === undefined || id === undefined ? { list: undefined, id: path } : { list, id }
}

/** One fact more; of a record, in every record of its list alike. An unknown list gets so many records, or none. */
function knowing(trial: Trial, path: string, value: FactValue, records: number): Trial {
  const { list, id } = placeOf(path)
  const { facts } = trial.row
  const known = list === undefined ? undefined : facts[list]
  const more: FactRecord =
    list === undefined || typeof known !== 'object'
      ? { [id]: typeof value === 'object' && value.length > 0 ? Array.from({ length: records }, () => ({})) : value }
      : { [list]: known.map((record) => ({ ...record, [id]: value })) }
  return { ...trial, row: { ...trial.row, facts: { ...facts, ...more } } }
}
