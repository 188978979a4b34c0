/** What is folded, what is one node, and how large a number may be: docs/plan.md. */
import { describe, expect, it } from 'vitest'
import { Graph } from '../../src/plan/graph.ts'
import { measure } from '../../src/plan/amount.ts'
import type { Amount } from '../../src/ir/types.ts'
import { widthOf } from '../../src/plan/index.ts'
import type { FactInput, Twin } from '../../src/plan/types.ts'

const g = new Graph()
const fact = (id: string, list?: string): FactInput => ({ kind: 'fact', id, list })
const [fee, rent] = [g.input(fact('fee')), g.input(fact('rent'))]
const [small, uses] = [g.flag(fact('small')), g.flag(fact('uses'))]
const of = (value: number) => g.constant(BigInt(value))

describe('equal nodes are one', () => {
  it('whatever order they were made in', () => {
    expect(g.min(fee, rent, of(5))).toBe(g.min(rent, g.min(of(5), fee)))
    expect(g.and(small, uses)).toBe(g.and(uses, small, uses))
  })
  it('but a field is not the fact of the same name', () => {
    expect(g.input(fact('fee', 'fairs'))).not.toBe(fee)
  })
})

describe('folding', () => {
  it('reduces a divisor against a constant factor', () => {
    expect(g.divide(g.times(fee, of(30)), 10n, 'half-up')).toBe(g.times(fee, of(3)))
    expect(g.divide(g.times(fee, of(30)), 4n, 'up')).toBe(g.divide(g.times(fee, of(15)), 2n, 'up'))
  })
  it('settles what stands beside its opposite', () => {
    expect(g.and(small, g.not(small))).toBe(g.no)
    expect(g.or(g.moreThan(fee, rent), g.atLeast(rent, fee))).toBe(g.yes)
    expect(g.and(small, g.or(small, uses))).toBe(small)
  })
  it('leaves out what a bound decides', () => {
    const tenth = g.min(fee, of(10))
    expect(g.min(tenth, of(20))).toBe(tenth)
    expect(g.moreThan(tenth, of(10))).toBe(g.no)
    expect(g.monus(tenth, of(10))).toBe(g.zero)
  })
  it('takes what is the same of all records so often', () => {
    const records = g.sumOver('fairs', of(1))
    expect(g.sumOver('fairs', fee)).toBe(g.times(fee, records))
    expect(g.anyOver('fairs', small)).toBe(g.and(g.anyOver('fairs', g.yes), small))
  })
})

describe('bounds', () => {
  it.each([
    ['a fact', fee, 'double'],
    ['a share of it in 1/10 fen', g.times(fee, of(3)), 'int64'],
    ['the same under a written ceiling', g.min(g.times(fee, of(3)), of(600_000_000)), 'double'],
    ['a fact times a fact', g.times(fee, rent), 'wide'],
    ['a sum over records', g.sumOver('fairs', g.input(fact('fee', 'fairs'))), 'wide'],
  ] as const)('%s', (_, node, width) => {
    expect(widthOf(node)).toBe(width)
  })
})

describe('ends that are equal are one node', () => {
  const twinOf = (amount: Amount): Twin => measure(amount, { g, list: undefined, measure }, 10n).twin
  const share: Amount = {
    kind: 'share',
    of: { kind: 'fact', fact: { scope: 'applicant', id: 'fee' } },
    by: [{ kind: 'rate', rate: { numerator: 3, denominator: 10 } }],
  }
  it('F and C of what nobody settles', () => {
    const { fLo, fHi, cLo, cHi } = twinOf({ kind: 'min', of: [share, { kind: 'constant', fen: 600 }] })
    expect([fLo.value, fHi.value, fHi.unbounded]).toEqual([cLo.value, cHi.value, g.no])
    expect(fLo.value).toBe(g.min(g.times(fee, of(3)), of(6000)))
  })
  it('and nothing of what an authority settles from nothing on', () => {
    const { fLo, fHi, cLo } = twinOf({ kind: 'between', from: { kind: 'constant', fen: 0 }, to: share })
    expect([fLo.value, fHi.value, cLo.value]).toEqual([g.zero, g.zero, g.times(fee, of(3))])
  })
})
