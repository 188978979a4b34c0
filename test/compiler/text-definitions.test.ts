/** What a text defines itself, and what it cannot redefine. */
import { describe, expect, it } from 'vitest'
import type { AwardIr } from '../../src/ir/types.ts'
import { analyse, clauseErrors, policyText } from './policy-text.ts'

const awardsOf = (clause: string): readonly AwardIr[] => analyse(policyText(clause)).policy?.clauses[0]?.awards ?? []
const conditionOf = (clause: string): unknown => awardsOf(clause)[0]?.condition

describe('definitions of the text', () => {
  it('是指 defines a phrase by declared ones', () => {
    const clause = '本办法所称骨干企业，是指服务企业10家以上的企业。对骨干企业，给予5万元奖励。'
    expect(conditionOf(clause)).toMatchObject({ kind: 'compare', fact: { id: 'clients' }, threshold: 10 })
  })

  it('是指 about a declared phrase explains it, whatever figures it has', () => {
    const clause = '本办法所称甲类企业，是指注册资本1亿元以上的企业。对甲类企业，给予5万元奖励。'
    expect(conditionOf(clause)).toMatchObject({ kind: 'is', fact: { id: 'classA' } })
  })

  it('以下简称 names a declared phrase a second time', () => {
    const awards = awardsOf('对甲类企业（以下简称“龙头”），给予5万元奖励。对龙头，再给予1万元奖励。')
    expect(awards.map(({ condition }) => condition)).toMatchObject([
      { kind: 'is', fact: { id: 'classA' } },
      { kind: 'is', fact: { id: 'classA' } },
    ])
  })

  it('a word of the grammar stays what it is, whatever is called by it', () => {
    const [award] = awardsOf('对甲类企业（以下简称“补贴”），给予5万元补贴。')
    expect(award).toMatchObject({
      form: '补贴',
      amount: { kind: 'constant' },
      condition: { kind: 'is', fact: { id: 'classA' } },
    })
  })

  it.each([
    ['a word of the grammar', '本办法所称奖励，是指对甲类企业的奖励。'],
    ['a noun for anybody', '本办法所称企业，是指甲类企业。'],
  ])('%s is not redefined: the sentence is asked about', (_, sentence) => {
    expect(clauseErrors(`${sentence}对乙类企业，给予5万元奖励。`)[0]).toContain('CY4101「本办法所称')
  })

  it('what nothing declares stays to be declared', () => {
    const clause = '本办法所称骨干企业，是指行业领先的企业。对骨干企业，给予5万元奖励。'
    expect(clauseErrors(clause)[0]).toContain('CY2001「骨干企业」')
  })
})
