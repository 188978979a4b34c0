/** Rules for some alone, in emitted code: amounts worked by hand, and the interpreter says the same whatever is known. */
import { beforeAll, expect, test } from 'vitest'
import { interpret } from '../../src/ir/interpreter/index.ts'
import type { AwardIr, Ceiling, Condition } from '../../src/ir/types.ts'
import { renderReason } from '../../src/runtime/index.ts'
import type { History, Money, Outcome } from '../../src/runtime/index.ts'
import { always, award, cases, fact, fixed, is, nothing, of, ofItem, percent, policy, rate, wan } from './fixture.ts'
import { emitAndLoad } from './load-policy.ts'
import type { LoadedPolicy } from './load-policy.ts'

const source = { clause: '一', sentence: '一的原文。' }
const small = is('usesModel')
const ceiling = (ofAmount: Ceiling['is'], period: Ceiling['period'] = 'matter'): Ceiling => ({
  is: ofAmount,
  of: 'award',
  period,
  site: { kind: 'limit', text: '最高', source },
})
const once = (guard: Condition, most: number): AwardIr['times'][number] => ({
  if: guard,
  most,
  period: 'lifetime',
  site: { kind: 'once', period: 'lifetime', text: `最多${most}次`, source },
})
const unlimited = { kind: 'unlimited' } as const

const awards: readonly AwardIr[] = [
  // 按30%；小微企业按50%
  award('raised', {
    amount: cases(
      [{ if: small, then: rate(of('modelFee'), percent(50), '50%') }],
      { kind: 'cases', labels: ['小微企业'], otherwise: '其他企业', source },
      rate(of('modelFee'), percent(30), '30%'),
    ),
  }),
  // 100万元；小微企业最高80万元
  award('capped', {
    amount: fixed(wan(100)),
    ceilings: [ceiling(cases([{ if: small, then: { kind: 'constant', fen: wan(80) } }], undefined, unlimited))],
  }),
  // 符合几项的，取其高
  award('highest', {
    amount: {
      kind: 'when',
      cases: [
        { if: small, then: fixed(wan(20)) },
        { if: is('leading', true, true), then: fixed(wan(50)) },
      ],
      overlap: 'highest',
      otherwise: fixed(wan(10)),
      site: { kind: 'cases', labels: ['小微', '领先'], otherwise: undefined, source },
    },
  }),
  award('twice', { amount: fixed(wan(10)), times: [once(always, 3), once(small, 2)] }),
  award('topUp', {
    amount: fixed(wan(100)),
    difference: { if: small, site: { kind: 'difference', text: '差额', source } },
  }),
  award('deferred', {
    amount: fixed(wan(100)),
    deferrals: [
      { if: small, text: '另定', blocking: true, site: { kind: 'deferral', text: '另定', blocking: true, source } },
    ],
  }),
  award('planned', {
    amount: fixed(wan(100)),
    instalments: [
      { if: small, shares: [percent(50), percent(50)] },
      { if: always, shares: [percent(100)] },
    ],
  }),
  // 不低于20%，不高于40%
  award('settled', {
    amount: {
      kind: 'between',
      from: { kind: 'share', of: fact(of('paidIn')), by: [{ kind: 'rate', rate: percent(20) }] },
      to: { kind: 'share', of: fact(of('paidIn')), by: [{ kind: 'rate', rate: percent(40) }] },
    },
  }),
  // 各场展会展位费之和达到10万元的，按其50%
  award('fairs', {
    condition: {
      kind: 'compare-amount',
      of: { kind: 'total', list: 'exhibitions', where: always, of: fact(ofItem('boothFee')) },
      comparison: 'at-least',
      threshold: wan(10),
      site: { kind: 'compare', label: '展位费', comparison: 'at-least', threshold: wan(10), unit: 'money', source },
    },
    amount: {
      kind: 'share',
      of: { kind: 'total', list: 'exhibitions', where: always, of: fact(ofItem('boothFee')) },
      by: [{ kind: 'rate', rate: percent(50) }],
      site: { kind: 'rate', plus: ['展位费'], minus: [], rate: '50%', source },
    },
  }),
  award('open', {
    amount: { kind: 'between', from: fixed(wan(5)), to: unlimited },
    ceilings: [ceiling(nothing, 'year')],
  }),
]
const given = policy({
  scope: always,
  clauses: [{ address: '一', title: '', module: 'rules', sentences: [], accountable: [], awards }],
  pools: [],
  quotas: [],
})

let loaded: LoadedPolicy
beforeAll(async () => {
  loaded = await emitAndLoad(given)
}, 60_000)

const date = '2025-10-01'
const received = (total: number, count: number): History =>
  Object.fromEntries(awards.map(({ id }) => [id, { total: total as Money, thisYear: total as Money, count }]))
function short(id: string, facts: object, history: History = {}): readonly unknown[] {
  const found = loaded.evaluate(facts, { date, history }).awards.find(({ award: { id: own } }) => own === id)
  if (found === undefined) throw new Error(`no award ${id}`)
  const { status, from, to, missing, pending }: Outcome = found
  return [status, from / 1_000_000, to === null ? null : to / 1_000_000, ...missing, ...pending]
}

test('a rate for some: the hull while nobody knows for whom, and what it rests on', () => {
  const modelFee = wan(100)
  expect(short('raised', { modelFee, usesModel: true })).toEqual(['granted', 50, 50])
  expect(short('raised', { modelFee, usesModel: false })).toEqual(['granted', 30, 30])
  expect(short('raised', { modelFee })).toEqual(['undetermined', 30, 50, 'usesModel'])
  expect(short('raised', { usesModel: true })).toEqual(['undetermined', 0, null, 'modelFee'])
  const [outcome] = loaded.explain({ modelFee, usesModel: true }, { date }).awards
  expect(outcome?.reasons.map((reason) => renderReason(reason, outcome.award))).toEqual([
    'modelFee 100万元 × 50% = 50万元',
    '适用“小微企业”一档：50万元',
  ])
})

test('a ceiling for some refuses nobody, and where there is none nothing is said of it', () => {
  expect(short('capped', { usesModel: true })).toEqual(['granted', 80, 80])
  expect(short('capped', { usesModel: false })).toEqual(['granted', 100, 100])
  expect(short('capped', {})).toEqual(['undetermined', 80, 100, 'usesModel'])
  const reasons = (usesModel: boolean): number => loaded.explain({ usesModel }, { date }).awards[1]?.reasons.length ?? 0
  expect([reasons(true), reasons(false)]).toEqual([2, 1])
})

test('a payment plan for some: the plans that may be, one once it is known for whom', () => {
  const plans = (facts: object) =>
    loaded.evaluate(facts, { date }).awards.find(({ award: { id } }) => id === 'planned')?.plans
  const [halves, atOnce] = [[[5, 10], [5, 10]], [[10, 10]]] // prettier-ignore
  expect(plans({ usesModel: true })).toEqual([halves])
  expect(plans({ usesModel: false })).toEqual([atOnce])
  expect(plans({})).toEqual([halves, atOnce])
})

test('the most of the cases that hold', () => {
  expect(short('highest', { usesModel: true, leading: true })).toEqual(['granted', 50, 50])
  expect(short('highest', { usesModel: false, leading: false })).toEqual(['granted', 10, 10])
  expect(short('highest', { usesModel: true })).toEqual(['pending', 20, 50, 'leading'])
  expect(short('highest', { leading: true })).toEqual(['granted', 50, 50])
  expect(short('highest', {})).toEqual(['undetermined', 10, 50, 'usesModel', 'leading'])
})

test('so often, and less often for some: asked only once that often', () => {
  expect(short('twice', {}, received(0, 1))).toEqual(['granted', 10, 10])
  expect(short('twice', {}, received(0, 2))).toEqual(['undetermined', 0, 10, 'usesModel'])
  expect(short('twice', { usesModel: true }, received(0, 2))).toEqual(['refused', 0, 0])
  expect(short('twice', { usesModel: false }, received(0, 2))).toEqual(['granted', 10, 10])
  expect(short('twice', {}, received(0, 3))).toEqual(['refused', 0, 0])
})

test('a difference for some, asked only when something was received', () => {
  expect(short('topUp', {})).toEqual(['granted', 100, 100])
  expect(short('topUp', {}, received(wan(30), 1))).toEqual(['undetermined', 70, 100, 'usesModel'])
  expect(short('topUp', { usesModel: true }, received(wan(30), 1))).toEqual(['granted', 70, 70])
  expect(short('topUp', { usesModel: false }, received(wan(30), 1))).toEqual(['granted', 100, 100])
})

test('a deferral for some leaves nothing certain while it may hold', () => {
  expect(short('deferred', { usesModel: true })).toEqual(['pending', 0, 100, 'deferral:0'])
  expect(short('deferred', { usesModel: false })).toEqual(['granted', 100, 100])
  expect(short('deferred', {})).toEqual(['undetermined', 0, 100, 'usesModel', 'deferral:0'])
})

test('a plan for some is no plan of everybody', () => {
  expect(loaded.evaluate({}, { date }).awards.find(({ award: { id } }) => id === 'planned')?.award.instalments).toBe(
    undefined,
  )
})

test('between two shares; a sum over a list, compared and paid', () => {
  expect(short('settled', { paidIn: wan(10) })).toEqual(['granted', 2, 4])
  expect(short('settled', {})).toEqual(['undetermined', 0, null, 'paidIn'])
  const exhibitions = [{ boothFee: wan(6) }, { boothFee: wan(4) }]
  expect(short('fairs', { exhibitions })).toEqual(['granted', 5, 5])
  expect(short('fairs', { exhibitions: [{ boothFee: wan(9) }] })).toEqual(['refused', 0, 0])
  expect(short('fairs', { exhibitions: [{ boothFee: wan(9) }, {}] })).toEqual([
    'undetermined',
    0,
    null,
    'exhibitions[1].boothFee',
  ])
  expect(short('fairs', {})).toEqual(['undetermined', 0, null, 'exhibitions'])
})

const some = <Value>(...values: readonly Value[]): readonly (Value | undefined)[] => [...values, undefined]

test('the interpreter says the same, reasons included', () => {
  for (const usesModel of some(true, false))
    for (const leading of some(true, false))
      for (const modelFee of some(0, wan(7)))
        for (const paidIn of some(wan(3)))
          for (const exhibitions of some([], [{ boothFee: wan(12) }], [{ boothFee: wan(6) }, {}]))
            for (const history of [{}, received(wan(30), 1), received(wan(200), 2), received(wan(1), 3)]) {
              const facts = { usesModel, leading, modelFee, paidIn, exhibitions }
              const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
              const context = { date, history }
              const expected = interpret(given, known, context, { explain: true })
              expect(loaded.explain(known, context), JSON.stringify({ known, history })).toEqual(expected)
            }
})
