/** What is fixed about a policy, as the functions over several policies take it. */
import { expect, it } from 'vitest'
import { policyInfoOf } from '../../src/ir/interpreter/policy-info.ts'
import { awardPayout } from '../../src/ir/payout.ts'
import { award, basis, policy, source } from './fixture.ts'

it('relations become indices into the awards of all clauses, what is fixed stays', () => {
  const awards = ['a', 'b', 'c'].map((id) => award({ id }))
  const clause = { address: '一', title: '', module: 'one', sentences: [], accountable: [] }
  const limit = { kind: 'shared-limit', source, text: '' } as const
  const highest = { kind: 'highest-only', source, group: '同类' } as const
  const fixed = {
    issuer: '某局',
    documentNumber: '1号',
    validity: {
      from: '2025-01-01',
      to: undefined,
      site: { kind: 'validity', source, from: '2025-01-01', to: undefined },
    },
  } as const
  const quotas = [{ awards: ['a'], what: '企业', period: 'year', count: 20 }] as const
  const pools = [
    { awards: ['b'], period: 'year', fen: 500, method: 'first-come', assumed: true },
    { awards: ['c'], period: 'lifetime', fen: undefined, method: 'by-rank', assumed: false },
  ] as const
  const given = policy([], {
    ...fixed,
    clauses: [
      { ...clause, awards: awards.slice(0, 1) },
      { ...clause, awards: awards.slice(1) },
    ],
    payouts: [
      {
        kind: 'all',
        of: [{ kind: 'highest', of: ['c', 'a', 'gone'].map(awardPayout), name: '0', site: highest }, awardPayout('b')],
        ceilings: [
          { period: 'year', is: { kind: 'constant', fen: 100 }, site: limit },
          { period: { years: 3 }, is: basis('fee'), site: limit },
        ],
      },
    ],
    groups: [{ name: '同类', awards: ['b'], site: highest }],
    quotas: quotas.map((quota) => ({ ...quota, source })),
    pools: pools.map((pool) => ({ ...pool, source })),
  })
  const info = policyInfoOf(given)
  expect(info.awards.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(info).toEqual({
    ...fixed,
    id: 'p',
    title: '政策',
    textDigest: 'd',
    meaningDigest: 'm',
    compiler: 'c',
    awards: info.awards,
    payouts: [
      {
        all: [{ highest: [2, 0], name: '0', site: highest }, 1],
        ceilings: [
          { period: 'year', fen: 100, site: limit },
          { period: { years: 3 }, fen: undefined, site: limit },
        ],
      },
    ],
    groups: [{ name: '同类', members: [1], site: highest }],
    quotas,
    pools,
  })
})
