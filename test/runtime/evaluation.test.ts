/** What stands around the awards of a generated policy: sections 3.10 and 7 of docs/evaluation.md. */
import { describe, expect, it, test } from 'vitest'
import {
  ask,
  concluded,
  evaluation,
  EVERYONE,
  explainedOutOfPeriod,
  explanation,
  fen,
  inForce,
  NO,
  NO_RECORDS,
  NOTHING_RECEIVED,
  outOfPeriod,
  outOfScope,
  recordPath,
  Why,
  YES,
} from '../../src/runtime/index.ts'
import type { PolicyInfo } from '../../src/runtime/index.ts'
import { award, explained } from './told.ts'

const source = { clause: '附则', sentence: '' }
const other = { ...award, id: 'b' }
const policy: PolicyInfo = {
  id: 'p',
  title: '政策',
  issuer: undefined,
  documentNumber: undefined,
  validity: {
    from: '2025-09-18',
    to: '2027-09-17',
    site: { kind: 'validity', from: '2025-09-18', to: '2027-09-17', source },
  },
  textDigest: 'text',
  meaningDigest: 'meaning',
  compiler: 'ceyan',
  awards: [award, other],

  payouts: [],
  groups: [],
  pools: [],
  quotas: [],
}
const context = { date: '2028-01-01' }
const receipt = { policy: 'p', textDigest: 'text', meaningDigest: 'meaning', compiler: 'ceyan', date: '2028-01-01' }
const nothing = { from: 0, to: 0, missing: [], pending: [] }

describe('in force', () => {
  const without = { ...policy, validity: undefined }
  const openEnd = { ...policy, validity: policy.validity && { ...policy.validity, to: undefined } }

  test.each([
    ['2025-09-17', false, false],
    ['2025-09-18', true, true],
    ['2027-09-17', true, true],
    ['2027-09-18', false, true],
  ])('on %s', (date, limited, open) => {
    expect([inForce(policy, date), inForce(openEnd, date), inForce(without, date)]).toEqual([limited, open, true])
  })
})

test('outcomes are put together with their total and a receipt', () => {
  const outcomes = (why?: Why) => [concluded(award, 3, 5, [], [], why), concluded(other, 10, Infinity, [], [], why)]
  const plain = evaluation(policy, outcomes(), context)
  expect(plain).toEqual({ awards: outcomes(), total: { from: 13, to: null }, receipt })
  expect(explanation(policy, outcomes(new Why()), context)).toEqual({
    ...plain,
    awards: outcomes().map((outcome) => ({ ...outcome, reasons: [], failing: [] })),
  })
})

describe('outside', () => {
  it('the scope every award is refused', () => {
    expect(outOfScope(policy, context)).toEqual({
      awards: [award, other].map((one) => ({ award: one, status: 'refused', ...nothing })),
      total: { from: 0, to: 0 },
      receipt,
    })
  })

  it('the period nothing is granted, and the day is the one reason', () => {
    const plain = outOfPeriod(policy, context)
    expect(plain).toEqual({
      awards: [award, other].map((one) => ({ award: one, status: 'out-of-period', ...nothing })),
      total: { from: 0, to: 0 },
      receipt,
    })
    const reason = { site: policy.validity?.site, record: -1, truth: NO, value: '2028-01-01', from: 0, to: 0 }
    const told = explainedOutOfPeriod(policy, context)
    expect(told).toEqual({ ...plain, awards: plain.awards.map((one) => ({ ...one, reasons: [reason], failing: [] })) })
    // Nobody asks it of a policy without a period; it must not fail for all that.
    const without = explainedOutOfPeriod({ ...policy, validity: undefined }, context).awards.map(explained)
    expect(without.map(({ reasons }) => reasons)).toEqual([[], []])
  })
})

test('what is asked for is named once, in order', () => {
  const asked = ask(ask(ask([], 'fee'), 'staff'), 'fee')
  expect(asked).toEqual(['fee', 'staff'])
  expect(recordPath('fairs', 2, 'booth')).toBe('fairs[2].booth')
})

test('to begin with nothing is asked, listed or received, and the policy is for everyone', () => {
  expect([EVERYONE, NO_RECORDS, NOTHING_RECEIVED]).toEqual([
    { truth: YES, missing: [], pending: [] },
    [],
    { total: fen(0), thisYear: fen(0), count: 0 },
  ])
})
