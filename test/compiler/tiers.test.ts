/** Limbs of one sentence that are the tiers of one award, and limbs that are awards of their own. */
import { describe, expect, it } from 'vitest'
import { analyse, policyText } from './policy-text.ts'

const awardsOf = (sentence: string): readonly string[] | undefined =>
  analyse(policyText(sentence)).policy?.clauses[0]?.awards.map((award) => award.amount?.kind ?? 'none')

describe('limbs parted by ；', () => {
  it.each([
    ['that leave the indicator out', '服务企业达到10家的，给予10万元奖励；达到30家的，给予20万元奖励。', ['when']],
    [
      'that name the indicator again',
      '服务企业达到10家的，给予10万元奖励；服务企业达到30家的，给予20万元奖励。',
      ['when'],
    ],
    [
      'with different indicators are two awards',
      '服务企业达到10家的，给予10万元奖励；研发投入达到30万元的，给予20万元奖励。',
      ['constant', 'constant'],
    ],
    [
      'with different subjects are two awards',
      '对甲类企业，给予10万元奖励；对乙类企业，给予20万元奖励。',
      ['constant', 'constant'],
    ],
  ])('%s', (_, sentence, amounts) => {
    expect(awardsOf(sentence)).toEqual(amounts)
  })
})
