/** What `npm run trust` found in the front end, each as the text it was found with, made small. */
import { describe, expect, it } from 'vitest'
import { analyse, clauseErrors, policyText } from './policy-text.ts'

describe('a glossary in traditional characters', () => {
  it.each([
    ['臺', '新購設備：數量（臺） `machines`', '對新購設備達到5臺的企業，給予10萬元獎勵。'],
    ['個月', '租賃月數：數量（個月） `months`', '對租賃月數3個月以上的企業，每月補貼500元，期限不超過12個月。'],
  ])('counts in %s as sentences do', (_, entry, sentence) => {
    expect(clauseErrors(sentence, `- ${entry}`)).toEqual([])
  })

  it('calls the records of a list as sentences do', () => {
    const entries = '- 簽訂合約：清單 `contracts`，每項技術合約\n  - 合約金額：金額 `value`'
    const { policy } = analyse(policyText('對簽訂合約的企業，按合約金額的1%給予獎勵，單項技術合約最高5萬元。', entries))
    expect(policy?.clauses[0]?.awards[0]).toMatchObject({ itemLimits: [{ fen: 5_000_000 }], sumLimits: [] })
  })
})
