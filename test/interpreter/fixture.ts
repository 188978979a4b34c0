/** Small policies for the tests of the interpreter, and short ways to write what goes into them. */
import { interpret, type FactRecord } from '../../src/ir/interpreter/index.ts'
import type { Amount, AwardIr, Ceiling, Condition, Fact, FactRef, Guarded, PolicyIr, Rate } from '../../src/ir/types.ts'
import type { Money } from '../../src/runtime/money.ts'
import type { Context, ExplainedOutcome, History, Reason } from '../../src/runtime/outcome.ts'
import { related, type RelationsOver } from '../support/related.ts'

export const source = { clause: '一', sentence: '原文。' }
const common = { usedBy: [], span: { start: 0, end: 0 } }

/** Everything that the tests' rules use: the applicant's facts, and the fields of `fairs`. */
export const declared: readonly Fact[] = [
  { ...common, kind: 'boolean', id: 'uses', label: '使用模型', finding: false },
  { ...common, kind: 'boolean', id: 'small', label: '中小企业', finding: false },
  { ...common, kind: 'boolean', id: 'leading', label: '国内领先', finding: true },
  { ...common, kind: 'money', id: 'fee', label: '费用' },
  { ...common, kind: 'money', id: 'rent', label: '租金' },
  { ...common, kind: 'count', id: 'staff', label: '人数', unit: '人' },
  { ...common, kind: 'enum', id: 'grade', label: '等级', ordered: true, alternatives: ['国家级', '省级'] },
  { ...common, kind: 'date', id: 'founded', label: '成立日期' },
  {
    ...common,
    kind: 'list',
    id: 'fairs',
    label: '展会',
    item: '场展会',
    fields: [
      { ...common, kind: 'boolean', id: 'top', label: '顶级', finding: true },
      { ...common, kind: 'boolean', id: 'abroad', label: '境外', finding: false },
      { ...common, kind: 'money', id: 'booth', label: '展位费' },
    ],
  },
]

export const of = (id: string): FactRef => ({ scope: 'applicant', id })
export const ofItem = (id: string): FactRef => ({ scope: 'item', id })
export const fact = (ref: FactRef): Amount => ({ kind: 'fact', fact: ref })
/** Σ of facts of the applicant. */
export const basis = (...plus: readonly string[]): Amount => {
  const [only, ...others] = plus.map((id) => fact(of(id)))
  if (only === undefined) throw new Error('nothing to sum')
  return others.length === 0 ? only : { kind: 'sum', of: [only, ...others] }
}
/** One fact less another one. */
export const net = (plus: string, minus: string): Amount => ({ kind: 'less', of: basis(plus), by: basis(minus) })

export const is = (fact: FactRef, expect = true): Condition => ({
  kind: 'is',
  fact,
  expect,
  site: { kind: 'is', source, label: fact.id, expect, finding: false },
})
/** The applicant's 等级. */
export const isGrade = (...values: readonly string[]): Condition => ({
  kind: 'one-of',
  fact: of('grade'),
  values,
  expect: true,
  site: { kind: 'one-of', source, label: '等级', values, expect: true },
})
export const always: Condition = { kind: 'and', of: [] }

export const fixed = (fen: number): Amount => ({ kind: 'constant', fen, site: { kind: 'fixed', source } })
/** No end, and nothing certain. */
export const open: Amount = {
  kind: 'between',
  from: { kind: 'constant', fen: 0 },
  to: { kind: 'unlimited' },
  site: { kind: 'open', source },
}
/** From nothing to so much, as the authority settles it. */
export const upTo = (to: Amount): Amount => ({ kind: 'between', from: { kind: 'constant', fen: 0 }, to })
export const rate = (numerator: number, denominator: number, over: Amount): Amount => ({
  kind: 'share',
  of: over,
  by: [{ kind: 'rate', rate: { numerator, denominator } }],
  site: { kind: 'rate', source, plus: [], minus: [], rate: '' },
})
/** A ceiling of one matter: of each record, or of the whole. */
export const under = (is: Amount, of: Ceiling['of'] = 'award'): Ceiling => ({
  is,
  of,
  period: 'matter',
  site: { kind: 'limit', source, text: '' },
})
export const atMost = (fen: number, of: Ceiling['of'] = 'award'): Ceiling => under({ kind: 'constant', fen }, of)
/** A ceiling of a time. */
export const inTime = (period: 'year' | 'lifetime', fen: number, of: Ceiling['of'] = 'award'): Ceiling => ({
  is: { kind: 'constant', fen },
  of,
  period,
  site: { kind: 'period-limit', source, period, text: '' },
})
/** Not given again once it was. */
export const once = (
  period: AwardIr['times'][number]['period'],
  guard: Condition = always,
  most = 1,
): AwardIr['times'][number] => ({
  if: guard,
  most,
  period,
  site: { kind: 'once', source, period, text: '' },
})
export const difference = (guard: Condition = always): AwardIr['difference'] => ({
  if: guard,
  site: { kind: 'difference', source, text: '差额' },
})
export const deferral = (blocking: boolean, guard: Condition = always): AwardIr['deferrals'][number] => ({
  if: guard,
  text: '《办法》',
  blocking,
  site: { kind: 'deferral', source, text: '《办法》', blocking },
})
export const plan = (...shares: readonly Rate[]): Guarded<{ readonly shares: readonly Rate[] }> => ({
  if: always,
  shares,
})

/** An award of 100元, unless said otherwise. */
export function award(given: Partial<AwardIr>): AwardIr {
  return {
    id: 'a',
    clause: '一',
    title: '标题',
    form: '补贴',
    recipient: undefined,
    source,
    span: { start: 0, end: 0 },
    condition: always,
    records: undefined,
    amount: fixed(100_00),
    ceilings: [],
    difference: undefined,
    times: [],
    deferrals: [],
    instalments: [],
    rounding: { mode: 'half-up', toFen: 1, site: { kind: 'rounding', source, mode: 'half-up', toFen: 1 } },
    ...given,
  }
}

/** The list of fairs, for those records that meet `where`. */
export const eachFair = (where: Condition): AwardIr['records'] => ({
  list: 'fairs',
  where,
  site: { kind: 'sum', source, label: '展会', item: '场展会' },
})

/** A policy of one clause; relations may be listed, each over some awards. */
export function policy(
  awards: readonly AwardIr[],
  { sharedLimits, highestOnly, ...given }: Partial<PolicyIr> & RelationsOver = {},
): PolicyIr {
  const made: PolicyIr = {
    id: 'p',
    title: '政策',
    issuer: undefined,
    documentNumber: undefined,
    validity: undefined,
    textDigest: 'd',
    meaningDigest: 'm',
    compiler: 'c',
    facts: declared,
    scope: always,
    clauses: [{ address: '一', title: '', module: 'one', sentences: [], accountable: [], awards }],
    payouts: [],
    groups: [],
    pools: [],
    quotas: [],
    ...given,
  }
  const isListed = sharedLimits !== undefined || highestOnly !== undefined
  return isListed ? related(made, { sharedLimits: sharedLimits ?? [], highestOnly: highestOnly ?? [] }) : made
}

/** Evaluates with reasons, on 2025-10-01. */
export function run(of: PolicyIr, facts: FactRecord, context: Partial<Context> = {}): ReturnType<typeof interpret> {
  return interpret(of, facts, { date: '2025-10-01', ...context }, { explain: true })
}

/** The outcome of one award alone in a policy. */
export function only(of: AwardIr, facts: FactRecord, context: Partial<Context> = {}): ExplainedOutcome {
  const [outcome] = run(policy([of]), facts, context).awards
  if (outcome === undefined) throw new Error('no outcome')
  return outcome
}

/** A history from plain numbers of fen. */
export function history(
  entries: Record<string, { total?: number; thisYear?: number; count?: number; countIsLeast?: boolean }>,
): History {
  const received = Object.entries(entries).map(
    ([id, { total = 0, thisYear = 0, count = 0, ...least }]) =>
      [id, { total: total as Money, thisYear: thisYear as Money, count, ...least }] as const,
  )
  return Object.fromEntries(received)
}

/** A reason without its source: `[kind of the site, record, truth, value, from, to]`. */
export function short({ site, record, truth, value, from, to }: Reason): readonly unknown[] {
  return [site.kind, record, truth, value, from, to]
}
