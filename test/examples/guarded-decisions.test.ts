/** Decisions that no sentence makes yet: cases of any shape, guarded provisions, floors, amounts that are compared. */
import { describe, expect, it } from 'vitest'
import type { AwardIr, Condition, PolicyIr } from '../../src/ir/types.ts'
import { metScope } from '../../src/examples/met-scope.ts'
import { decideExamples } from '../../src/examples/decisions/index.ts'
import { judge } from '../../src/ir/interpreter/condition.ts'
import { viewOfApplicant } from '../../src/ir/interpreter/facts.ts'
import { YES } from '../../src/runtime/truth.ts'
import {
  atLeast,
  award,
  ceiling,
  comesTo,
  constant,
  contracts,
  fact,
  is,
  isLocal,
  policyOf,
  share,
  sum,
  times,
  WAN,
  when,
} from '../verify/small-policy.ts'

/** Each decision with the sides for which a row is offered. */
function decided(policy: PolicyIr): readonly string[] {
  return decideExamples(policy, [], []).decisions.map(({ kind, label, sides }) => {
    const open = sides.map(
      ({ name, standing }) => `${name === 'holds' ? '+' : '-'}${standing.kind === 'open' ? '' : standing.kind}`,
    )
    return `${kind} ${label} ${open.join('')}`
  })
}

const ofAward = (only: AwardIr): readonly string[] => decided(policyOf(only))

describe('cases', () => {
  it('are decided by their conditions, at the number itself, and by what each of them gives', () => {
    const cases = when(
      [
        [is('first'), share(fact('income'), 1, 10)],
        [atLeast('people', 10), constant(30 * WAN)],
      ],
      constant(20 * WAN),
    )
    expect(ofAward(award(cases))).toEqual([
      'case 甲 +-',
      'case 人数10人以上 +-',
      'amount 甲：收入×10% +',
      'amount 人数10人以上：30万元 +',
      'amount 其他：20万元 +',
    ])
  })

  it('of records that are summed are decided as well', () => {
    expect(ofAward(award(share(contracts(isLocal), 1, 10)))).toEqual([
      'case 本地合同 +-',
      'amount 各项合同金额合计×10% +',
    ])
  })
})

it('a ceiling of some is decided by whom it is for, too', () => {
  const guarded = ceiling(when([[is('second'), constant(80 * WAN)]], constant(50 * WAN)))
  expect(ofAward(award(fact('income'), { ceilings: [guarded] }))).toEqual([
    'amount 收入 +',
    'ceiling 上限 +-',
    'case 上限：乙 +-',
    'amount 上限：乙：80万元 +',
    'amount 上限：其他：50万元 +',
  ])
})

it('a floor raises some and not others', () => {
  const floored = award({ kind: 'max', of: [share(fact('income'), 1, 10), constant(5 * WAN)] })
  expect(ofAward(floored)).toEqual(['amount 收入×10% +', 'floor 不低于5万元 +-'])
})

describe('provisions of some', () => {
  it('as to how often', () => {
    expect(ofAward(award(constant(WAN), { times: [times(2, is('first'))] }))).toEqual([
      'amount 1万元 +',
      'once 最多享受 +-',
      'case 最多享受：甲 +-',
    ])
  })

  it('as to what was received', () => {
    const site = { kind: 'difference', text: '补足差额', source: { clause: '一', sentence: '' } } as const
    expect(ofAward(award(constant(WAN), { difference: { if: is('first'), site } }))).toEqual([
      'amount 1万元 +',
      'received 补足差额 +-',
      'case 补足差额：甲 +-',
    ])
  })

  it('as to what other documents leave open', () => {
    const site = { kind: 'deferral', text: '另行制定', blocking: true, source: { clause: '一', sentence: '' } } as const
    const deferrals = [{ if: is('first'), text: '另行制定', blocking: true, site }]
    expect(ofAward(award(constant(WAN), { deferrals }))).toEqual([
      'amount 1万元 +',
      'deferral 另行制定 +',
      'case 另行制定：甲 +-',
    ])
  })
})

describe('the scope', () => {
  const meets = (scope: Condition): boolean => {
    const policy = policyOf(award(constant(WAN)), scope)
    return judge(scope, viewOfApplicant(metScope(policy))).truth === YES
  }
  const both = sum(fact('income'), fact('spending'))

  it.each([
    ['a sum', comesTo(both, 'at-least', 100 * WAN)],
    ['no more than a sum', comesTo(both, 'at-most', 100 * WAN)],
    ['a sum over records', comesTo(contracts(isLocal), 'at-least', 500 * WAN)],
    ['a sum beside a comparison', { kind: 'and', of: [atLeast('income', 3), comesTo(both, 'at-least', 10)] } as const],
  ])('is met where it asks for %s', (_, scope) => {
    expect(meets(scope)).toBe(true)
  })

  it('that compares a sum is decided at the sum', () => {
    expect(decided(policyOf(award(constant(WAN)), comesTo(both, 'at-least', 100 * WAN)))).toEqual([
      'condition 合计100万元以上 +-',
      'amount 1万元 +',
    ])
  })
})
