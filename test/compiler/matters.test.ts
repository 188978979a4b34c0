/** 事项: what tells projects, contracts and records apart. It is declared and given, and asks nothing by itself. */
import { describe, expect, it } from 'vitest'
import { readFacts } from '../../src/facts/read-facts.ts'
import { analyse, clauseErrors, policyText } from './policy-text.ts'

const LIST = '- 签订合同：清单 `contracts`，每项技术合同\n  - 合同编号：事项 `contract`\n  - 合同金额：金额 `value`'
const SENTENCE = '对签订合同的企业，按合同金额的1%给予奖励，单项技术合同最高5万元。'

describe('a matter', () => {
  it('is a field of the records that it tells apart, and needs no sentence of its own', () => {
    const { policy, diagnostics } = analyse(policyText(SENTENCE, LIST))
    expect(diagnostics.filter(({ params }) => params['phrase'] === '合同编号')).toEqual([])
    const list = policy?.facts.find(({ id }) => id === 'contracts')
    expect(list?.kind === 'list' ? list.fields.map(({ kind }) => kind) : []).toEqual(['matter', 'money'])
    const given = readFacts(policy?.facts ?? [], { 签订合同: [{ 合同编号: '甲-01', 合同金额: '100万元' }] })
    expect(given.problems).toEqual([])
    expect({ ...given.facts }).toEqual({ contracts: [{ contract: '甲-01', value: 100_000_000 }] })
  })

  it('is declared in both scripts', () => {
    const { policy } = analyse(policyText(SENTENCE, LIST.replace('事项', '事項')))
    expect(policy?.facts.find(({ id }) => id === 'contracts')).toMatchObject({ fields: [{ kind: 'matter' }, {}] })
  })

  it('of the applicant that no sentence speaks of is not used', () => {
    const { diagnostics } = analyse(policyText('对甲类企业，给予10万元奖励。', '- 项目名称：事项 `project`'))
    expect(diagnostics.filter(({ params }) => params['phrase'] === '项目名称').map(({ code }) => code)).toEqual([
      'CY2013',
    ])
  })

  it('is compared with no number', () => {
    expect(clauseErrors('对项目名称达到10家的企业，给予10万元奖励。', '- 项目名称：事项 `project`')).not.toEqual([])
  })
})
