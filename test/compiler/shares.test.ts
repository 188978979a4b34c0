/** Shares of a basis: between two, by grades and tiers, in units in which they are whole. */
import { describe, expect, it } from 'vitest'
import { kindOf } from '../../src/ir/kind.ts'
import { scaleOf } from '../../src/ir/scale.ts'
import { analyse, clauseErrors, policyText } from './policy-text.ts'

const awardsOf = (clause: string) => analyse(policyText(clause)).policy?.clauses.flatMap(({ awards }) => awards) ?? []

describe('a share', () => {
  it.each([
    ['对甲类企业，按研发投入的10%给予补贴。', 'formula', 'share', 10],
    ['对甲类企业，按研发投入的0.3%给予补贴。', 'formula', 'share', 1000],
    ['对甲类企业，按研发投入的1/3给予补贴。', 'formula', 'share', 3],
    ['对甲类企业，按研发投入的10%至20%给予补贴。', 'range', 'between', 10],
    ['对甲类企业，按研发投入的10%至20%，给予最高100万元补贴。', 'range', 'between', 10],
    ['对获得国家级、省级称号的企业，分别按研发投入的10%、5%给予补贴。', 'formula', 'when', 20],
    ['对获得国家级、省级称号的企业，分别按研发投入的10%至20%、5%给予补贴。', 'range', 'when', 20],
    ['服务企业达到10家的，按研发投入的5%给予补贴；达到30家的，按研发投入的8%给予补贴。', 'formula', 'when', 100],
    ['服务企业达到10家的，按研发投入的5%给予补贴；达到30家的，按研发投入的10%至20%给予补贴。', 'range', 'when', 20],
  ])('%s', (clause, kind, amount, scale) => {
    expect(awardsOf(clause).map((award) => [kindOf(award), award.amount?.kind, scaleOf(award)])).toEqual([
      [kind, amount, scale],
    ])
  })

  it('between two is told as the text writes it', () => {
    const [award] = awardsOf('对甲类企业，按研发投入的10%至20%给予补贴。')
    expect(award?.amount).toMatchObject({
      from: { by: [{ rate: { numerator: 1, denominator: 10 } }] },
      to: { by: [{ rate: { numerator: 1, denominator: 5 } }] },
      site: { rate: '10%至20%' },
    })
  })

  it.each(['20%至10%', '10%至10%'])('between %s is an error', (range) => {
    const [low = '', high = ''] = range.split('至')
    expect(clauseErrors(`对甲类企业，按研发投入的${range}给予补贴。`)).toEqual([
      `CY4003「${high}」区间的下限「${low}」不低于上限「${high}」`,
    ])
  })
})

it('a condition that is said twice is asked once', () => {
  const [award] = awardsOf('对甲类企业且甲类企业，按研发投入的10%给予补贴。')
  expect(award?.condition).toMatchObject({ kind: 'is', fact: { scope: 'applicant', id: 'classA' }, expect: true })
})
