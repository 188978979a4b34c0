/**
 * What an award and a policy mean, as strings: equal ones pay the same in every case, though reasons may say it in other words. As
 * in `meaning.ts`, and besides: what one part of 或 says already is left out, alternatives of one fact have no order, what arithmetic
 * settles is settled, and a fixed ceiling over one matter stands in the sum. Names are those of identifiers alone.
 */
import type { Amount, AwardIr, PolicyIr, WhenAmount } from '../../src/ir/types.ts'
import { plainAmount } from '../../src/read-back/file/plain-amount.ts'
import { isRecord } from '../snapshots/is-record.ts'
import { plain } from './meaning.ts'

/** What holds of a policy beside its awards, part by part. */
export function partsOfPolicy(policy: PolicyIr): Readonly<Record<string, unknown>> {
  const { id, title, issuer, documentNumber, validity, scope, payouts, groups, pools, quotas, facts } = policy
  return {
    ...{ id, title, issuer, documentNumber, validity: plain(validity), scope: orderless(scope) },
    ...{ payouts: byText(payouts.map((one) => orderless(withoutNames(one)))), groups: orderless(groups) },
    ...{ pools: orderless(pools), quotas: orderless(quotas) },
    facts: byText(facts.map((fact) => orderless(withoutNames(fact)))),
  }
}

/** Of an award alone: not what it is called, nor where it stands. */
export function canonOfAward(award: AwardIr): string {
  return JSON.stringify(partsOfAward(award))
}

/** The same, part by part. */
export function partsOfAward(award: AwardIr): Readonly<Record<string, unknown>> {
  const { amount, ceilings } = withCeilings(award)
  const { form, recipient, condition, records, difference, times, instalments, rounding } = award
  return {
    ...{ form, recipient: recipient?.replace(/（[a-zA-Z0-9]+）$/u, '') },
    ...{ condition: orderless(condition), records: orderless(records), amount: orderless(amount) },
    ...{ ceilings: orderless(ceilings), difference: orderless(difference), times: orderless(times) },
    ...{ instalments: orderless(instalments), rounding: plain(rounding), deferrals: deferralsOf(award) },
  }
}

/** The words that put a sum off are quoted, not computed; of several that wait one does. */
function deferralsOf({ deferrals }: AwardIr): readonly string[] {
  const all = deferrals.map(({ if: who, blocking }) => JSON.stringify([blocking, orderless(who)]))
  const waiting = all.filter((_, index) => deferrals[index]?.blocking)
  return [...new Set(waiting.length > 0 ? waiting : all)]
}

/** Fixed ceilings over one matter in the sum; both are taken before anything is rounded or taken off. */
function withCeilings({ amount, ceilings, records, rounding }: AwardIr): Pick<AwardIr, 'amount' | 'ceilings'> {
  const plainer = ceilings.map((ceiling) => ({
    ...ceiling,
    is: plainAmount(ceiling.is),
    of: records === undefined ? ('award' as const) : ceiling.of,
  }))
  if (amount === undefined || rounding.toFen !== 1) return { amount: amount && plainAmount(amount), ceilings: plainer }
  const isOwn = (one: (typeof plainer)[number]): boolean =>
    one.period === 'matter' && isFixed(one.is) && (records === undefined || one.of === 'record')
  const own = plainer.filter(isOwn).map(({ is }) => is)
  return { amount: own.reduce(least, plainAmount(amount)), ceilings: plainer.filter((one) => !isOwn(one)) }
}

const isFixed = (amount: Amount): boolean =>
  amount.kind === 'constant' ||
  amount.kind === 'unlimited' ||
  (amount.kind === 'when' && branchesOf(amount).every((one) => one !== 'impossible' && isFixed(one)))

const branchesOf = ({ cases, otherwise }: WhenAmount): readonly (Amount | 'impossible')[] => [
  ...cases.map(({ then }) => then),
  otherwise,
]

/** The less of two, case by case where both have the same cases. */
function least(left: Amount, right: Amount): Amount {
  if (left.kind === 'when' && left.otherwise !== 'impossible') {
    const isSame =
      right.kind === 'when' &&
      JSON.stringify(orderless(right.cases.map((one) => one.if))) ===
        JSON.stringify(orderless(left.cases.map((one) => one.if)))
    if (right.kind === 'when' && isSame && right.otherwise !== 'impossible')
      return {
        ...left,
        cases: left.cases.map((one, index) => ({
          ...one,
          then: least(one.then, right.cases[index]?.then ?? one.then),
        })),
        otherwise: least(left.otherwise, right.otherwise),
      }
    if (right.kind === 'constant')
      return {
        ...left,
        cases: left.cases.map((one) => ({ ...one, then: least(one.then, right) })),
        otherwise: least(left.otherwise, right),
      }
  }
  const parts = [left, right].flatMap((one) => (one.kind === 'min' ? one.of : [one]))
  const fens = parts.flatMap((one) => (one.kind === 'constant' ? [one.fen] : []))
  const open = parts.filter(({ kind }) => kind !== 'constant' && kind !== 'unlimited')
  const fixed: readonly Amount[] = fens.length === 0 ? [] : [{ kind: 'constant', fen: Math.min(...fens) }]
  const all = fixed[0]?.kind === 'constant' && fixed[0].fen === 0 ? fixed : [...open, ...fixed]
  return all.length === 0 ? { kind: 'unlimited' } : plainAmount({ kind: 'min', of: all })
}

/** Without names and sites, and what has no order in one order. */
function orderless(value: unknown): unknown {
  return sorted(plain(value))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (!isRecord(value)) return value
  const entries = Object.entries(value).map(([key, inner]) => [key, sorted(inner)] as const)
  const node: Record<string, unknown> = Object.fromEntries(entries)
  const { kind, of, values, cases } = node
  if ((kind === 'and' || kind === 'or' || kind === 'sum' || kind === 'min' || kind === 'max') && Array.isArray(of))
    return manySorted(kind, of, node)
  if (Array.isArray(values)) node['values'] = values.toSorted()
  if (Array.isArray(cases) && areApart(value['cases'])) node['cases'] = byText(cases)
  return node
}

function manySorted(kind: string, parts: readonly unknown[], node: Record<string, unknown>): unknown {
  const flat = parts.flatMap((part): readonly unknown[] => {
    const isSame = isRecord(part) && part['kind'] === kind && Array.isArray(part['of'])
    return isSame && Array.isArray(part['of']) ? part['of'] : [part]
  })
  const isLogic = kind === 'and' || kind === 'or'
  const distinct = isLogic ? [...new Map(flat.map((part) => [JSON.stringify(part), part])).values()] : flat
  const left =
    kind === 'or'
      ? distinct.filter((part) => !distinct.some((other) => other !== part && saysMore(part, other)))
      : distinct
  const [only, ...others] = byText(left)
  return only !== undefined && others.length === 0
    ? only
    : { ...node, of: [only, ...others].filter((one) => one !== undefined) }
}

const byText = (parts: readonly unknown[]): unknown[] =>
  parts.toSorted((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1))

/** Whoever meets the first meets the second: each conjunct of the second follows from one of the first. */
function saysMore(part: unknown, other: unknown): boolean {
  return conjuncts(other).every((wanted) => conjuncts(part).some((one) => follows(one, wanted)))
}

const conjuncts = (part: unknown): readonly unknown[] =>
  isRecord(part) && part['kind'] === 'and' && Array.isArray(part['of']) ? part['of'] : [part]

function follows(one: unknown, wanted: unknown): boolean {
  if (JSON.stringify(one) === JSON.stringify(wanted)) return true
  if (!isRecord(one) || !isRecord(wanted) || one['kind'] !== 'compare' || wanted['kind'] !== 'compare') return false
  if (JSON.stringify([one['fact'], one['comparison']]) !== JSON.stringify([wanted['fact'], wanted['comparison']]))
    return false
  const [tight, loose] = [one['threshold'], wanted['threshold']]
  if (typeof tight !== 'number' || typeof loose !== 'number') return false
  return one['comparison'] === 'at-least' || one['comparison'] === 'more-than' ? tight >= loose : tight <= loose
}

/** Alternatives of one fact, each in one case: their order says nothing. */
function areApart(cases: unknown): boolean {
  if (!Array.isArray(cases)) return false
  const conditions = cases.map((one: unknown): unknown => (isRecord(one) ? one['if'] : undefined))
  const facts = new Set(
    conditions.map((one) =>
      isRecord(one) && one['kind'] === 'one-of' && one['expect'] === true ? JSON.stringify(one['fact']) : 'other',
    ),
  )
  const values = conditions.flatMap((one): readonly unknown[] =>
    isRecord(one) && Array.isArray(one['values']) ? one['values'] : [],
  )
  return facts.size === 1 && !facts.has('other') && new Set(values).size === values.length
}

/** What people read, and generated names. */
function withoutNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNames)
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'label' && key !== 'name')
      .map(([key, inner]) => [key, withoutNames(inner)]),
  )
}
