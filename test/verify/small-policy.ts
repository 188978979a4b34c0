/** Policies of one award, written by hand, for what no sentence says yet. */
import { always } from '../../src/ir/conditions.ts'
import type { Amount, AwardIr, Condition, Fact, FactRef, PolicyIr } from '../../src/ir/types.ts'

const span = { start: 0, end: 0 }
const source = { clause: '一', sentence: '给予补贴。' }

export const WAN = 1_000_000
export const ref = (id: string): FactRef => ({ scope: 'applicant', id })

/** Facts of every use: 甲 and 乙 are yes or no, 收入 and 支出 money, 人数 a count, 合同 a list. */
const facts: readonly Fact[] = [
  { kind: 'boolean', finding: false, id: 'first', label: '甲', usedBy: ['一'], span },
  { kind: 'boolean', finding: false, id: 'second', label: '乙', usedBy: ['一'], span },
  { kind: 'money', id: 'income', label: '收入', usedBy: ['一'], span },
  { kind: 'money', id: 'spending', label: '支出', usedBy: ['一'], span },
  { kind: 'count', id: 'people', label: '人数', unit: '人', usedBy: ['一'], span },
  {
    kind: 'list',
    id: 'contracts',
    label: '合同',
    item: '项合同',
    usedBy: ['一'],
    span,
    fields: [
      { kind: 'money', id: 'value', label: '合同金额', usedBy: ['一'], span },
      { kind: 'boolean', finding: false, id: 'local', label: '本地合同', usedBy: ['一'], span },
    ],
  },
]

export function is(id: string, expect = true): Condition {
  const label = facts.find((fact) => fact.id === id)?.label ?? id
  return { kind: 'is', fact: ref(id), expect, site: { kind: 'is', label, expect, finding: false, source } }
}

export function atLeast(id: string, threshold: number): Condition {
  const label = facts.find((fact) => fact.id === id)?.label ?? id
  const unit = id === 'people' ? 'count:人' : 'money'
  const site = { kind: 'compare', label, comparison: 'at-least', threshold, unit, source } as const
  return { kind: 'compare', fact: ref(id), comparison: 'at-least', threshold, site }
}

/** An amount against a sum in fen. */
export function comesTo(of: Amount, comparison: 'at-least' | 'at-most', threshold: number): Condition {
  const site = { kind: 'compare', label: '合计', comparison, threshold, unit: 'money', source } as const
  return { kind: 'compare-amount', of, comparison, threshold, site }
}

export const constant = (fen: number): Amount => ({ kind: 'constant', fen })
export const fact = (id: string): Amount => ({ kind: 'fact', fact: ref(id) })
export const sum = (...of: readonly Amount[]): Amount => ({ kind: 'sum', of })

export function share(of: Amount, numerator: number, denominator: number): Amount {
  return { kind: 'share', of, by: [{ kind: 'rate', rate: { numerator, denominator } }] }
}

/** What the contracts come to, all of them or some. */
export function contracts(where: Condition = always): Amount {
  return { kind: 'total', list: 'contracts', where, of: { kind: 'fact', fact: { scope: 'item', id: 'value' } } }
}

export const isLocal: Condition = {
  kind: 'is',
  fact: { scope: 'item', id: 'local' },
  expect: true,
  site: { kind: 'is', label: '本地合同', expect: true, finding: false, source },
}

/** The first case that holds. */
export function when(cases: readonly (readonly [Condition, Amount])[], otherwise: Amount): Amount {
  return { kind: 'when', cases: cases.map(([guard, then]) => ({ if: guard, then })), overlap: 'first', otherwise }
}

export const unlimited: Amount = { kind: 'unlimited' }

/** A ceiling of the matter, or of a year. */
export function ceiling(amount: Amount, period: 'matter' | 'year' = 'matter'): AwardIr['ceilings'][number] {
  return { is: amount, of: 'award', period, site: { kind: 'limit', text: '', source } }
}

export function times(most: number, guard: Condition = always): AwardIr['times'][number] {
  return { if: guard, most, period: 'lifetime', site: { kind: 'once', period: 'lifetime', text: '最多享受', source } }
}

export function award(amount: Amount | undefined, more: Partial<AwardIr> = {}): AwardIr {
  return {
    id: 'grant',
    clause: '一',
    title: '补贴',
    form: '补贴',
    recipient: undefined,
    source,
    span,
    condition: always,
    records: undefined,
    amount,
    ceilings: [],
    difference: undefined,
    times: [],
    deferrals: [],
    instalments: [],
    rounding: { mode: 'half-up', toFen: 1, site: { kind: 'rounding', mode: 'half-up', toFen: 1, source } },
    ...more,
  }
}

/** A policy of the award that declares all facts. */
export function policyOf(only: AwardIr, scope: Condition = always): PolicyIr {
  return {
    id: 'small',
    title: '小政策',
    issuer: undefined,
    documentNumber: undefined,
    validity: undefined,
    textDigest: '',
    meaningDigest: '',
    compiler: '0.0.0',
    facts,
    scope,
    clauses: [{ address: '一', title: '一', module: '01', sentences: [], accountable: [], awards: [only] }],

    payouts: [],
    groups: [],
    pools: [],
    quotas: [],
  }
}
