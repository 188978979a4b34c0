/** Sections 3.10 and 3.11 of docs/evaluation.md: what is missing, what is pending. */
import { describe, expect, it } from 'vitest'
import type { FactRecord } from '../../src/ir/interpreter/index.ts'
import type { Amount, AwardIr, Condition } from '../../src/ir/types.ts'
import {
  always,
  atMost,
  award,
  basis,
  declared,
  eachFair,
  fact,
  is,
  of,
  ofItem,
  only,
  policy,
  rate,
  run,
  source,
} from './fixture.ts'

const asked = (of: AwardIr, facts: FactRecord) => {
  const { status, missing, pending } = only(of, facts)
  return [status, missing, pending]
}

describe('of records that a condition sums', () => {
  const site = {
    kind: 'compare',
    source,
    label: '合计',
    comparison: 'at-least',
    threshold: 100,
    unit: 'money',
  } as const
  const booths: Amount = { kind: 'total', list: 'fairs', where: always, of: fact(ofItem('booth')) }
  const enough: Condition = { kind: 'compare-amount', of: booths, comparison: 'at-least', threshold: 100, site }

  it('the field that is open', () => {
    expect(asked(award({ condition: enough }), { fairs: [{ booth: 1 }, {}] })[1]).toEqual(['fairs[1].booth'])
  })
})

describe('of the applicant', () => {
  const a = award({
    condition: { kind: 'and', of: [is(of('leading')), is(of('uses'))] },
    amount: rate(1, 1, basis('fee')),
    ceilings: [atMost(100)],
  })

  it('in the order of asking; findings apart', () => {
    expect(asked(a, {})).toEqual(['undetermined', ['uses', 'fee'], ['leading']])
  })
  it('pending when only findings are open', () => {
    expect(asked(a, { uses: true, fee: 1 })).toEqual(['pending', [], ['leading']])
  })
  it('nothing of a refused award', () => {
    expect(asked(a, { uses: false })).toEqual(['refused', [], []])
  })
  it('an amount is asked for only while the interval is open', () => {
    const limited = award({ ...a, ceilings: [atMost(0)] })
    expect(asked(limited, { uses: true, leading: true })).toEqual(['granted', [], []])
  })
  it('open after rounding counts', () => {
    // [0, 1] half-fen is [0, 1] fen half up, but [0, 0] down
    const half = (mode: 'half-up' | 'down') =>
      award({
        amount: { kind: 'min', of: [rate(1, 1, basis('rent')), rate(1, 2, basis('fee'))] },
        rounding: { mode, toFen: 1, site: { kind: 'rounding', source, mode, toFen: 1 } },
      })
    expect(asked(half('half-up'), { fee: 1 })).toEqual(['undetermined', ['rent'], []])
    expect(asked(half('down'), { fee: 1 })).toEqual(['granted', [], []])
  })
})

it("the policy's own scope asks only for what can still change it", () => {
  const scope: Condition = { kind: 'and', of: [is(of('small')), is(of('leading')), is(of('uses'))] }
  const asking = policy([award({})], { scope })
  const [outcome] = run(asking, { small: true }).awards
  expect([outcome?.missing, outcome?.pending]).toEqual([['uses'], ['leading']])
})

describe('of records', () => {
  const where: Condition = { kind: 'and', of: [is(ofItem('top')), is(ofItem('abroad'))] }
  const a = award({
    records: eachFair(where),
    amount: rate(1, 1, { kind: 'sum', of: [fact(ofItem('booth')), fact(of('fee'))] }),
  })

  it('the list itself', () => {
    // The amount of no record is read yet, so 费用 is not asked for.
    expect(asked(a, {})).toEqual(['undetermined', ['fairs'], []])
  })
  it('by record, after what is asked of the applicant', () => {
    const fairs = [{ top: true, abroad: true }, { abroad: false }, { top: true }]
    expect(asked(a, { fairs })).toEqual([
      'undetermined',
      ['fee', 'fairs[0].booth', 'fairs[2].abroad', 'fairs[2].booth'],
      [],
    ])
  })
  it('findings of a record are pending', () => {
    expect(asked(a, { fee: 1, fairs: [{ abroad: true, booth: 1 }] })).toEqual(['pending', [], ['fairs[0].top']])
  })
  it('a benefit in kind asks no further once one record is enough', () => {
    const kind = award({ amount: undefined, records: eachFair(where) })
    expect(asked(kind, { fairs: [{ top: true, abroad: true }, {}] })).toEqual(['granted', [], []])
    expect(asked(kind, { fairs: [{ top: true }, { abroad: false }] })).toEqual([
      'undetermined',
      ['fairs[0].abroad'],
      [],
    ])
  })
  it('a finding about the applicant is none about the records', () => {
    const both = award({ ...a, condition: is(of('leading')) })
    expect(asked(both, { fee: 1, fairs: [{ top: true, abroad: true, booth: 1 }] })).toEqual([
      'pending',
      [],
      ['leading'],
    ])
  })
  it('a field is what its own list says', () => {
    // 顶级 is a finding of 展会, and of another list a plain fact
    const shows = declared.flatMap((fact) =>
      fact.kind === 'list'
        ? [{ ...fact, id: 'shows', fields: fact.fields.map((field) => ({ ...field, finding: false })) }]
        : [],
    )
    const [outcome] = run(
      policy([{ ...a, records: a.records && { ...a.records, list: 'shows' } }], { facts: [...declared, ...shows] }),
      {
        fee: 1,
        shows: [{ abroad: true, booth: 1 }],
      },
    ).awards
    expect([outcome?.missing, outcome?.pending]).toEqual([['shows[0].top'], []])
    const [other] = run(policy([a], { facts: [...shows, ...declared] }), {
      fee: 1,
      fairs: [{ abroad: true, booth: 1 }],
    }).awards
    expect([other?.missing, other?.pending]).toEqual([[], ['fairs[0].top']])
  })
  it('a field may have the name of a fact of the applicant', () => {
    const twin = award({
      records: eachFair(is(ofItem('abroad'))),
      condition: is(of('abroad')),
    })
    expect(asked(twin, { fairs: [{}] })).toEqual(['undetermined', ['abroad', 'fairs[0].abroad'], []])
  })
})
