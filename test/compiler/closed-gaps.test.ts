/** Gaps that the first readers found, each closed: figures in parentheses, overlapping ranges, keywords as phrases, 亿 and 万. */
import { describe, expect, it, test } from 'vitest'
import { scanNumber } from '../../grammar/scanner/numbers.ts'
import { fold } from '../../src/source/fold.ts'
import { wholeText } from '../../src/source/excerpt.ts'
import { splitSentences } from '../../src/syntax/split-sentences.ts'
import { analyse, clauseErrors, policyText } from './policy-text.ts'

describe('money that is lost', () => {
  it.each([
    ['a ceiling in parentheses', '对甲类企业，给予补贴（最高50万元）。'],
    ['a ceiling in parentheses behind a rate', '按研发投入的30%给予补贴（最高不超过50万元）。'],
    ['an amount in parentheses', '对甲类企业，给予（50万元）。'],
  ])('%s is a limit, or an error', (_, sentence) => {
    const { policy, diagnostics } = analyse(policyText(sentence))
    const limits = policy?.clauses[0]?.awards.flatMap((award) => award.ceilings) ?? []
    const amounts =
      policy?.clauses[0]?.awards.flatMap((award) =>
        ['constant', 'between'].includes(award.amount?.kind ?? '') ? award.amount : [],
      ) ?? []
    const errors = diagnostics.filter((one) => one.severity === 'error')
    expect(limits.length + amounts.length + errors.length).toBeGreaterThan(0)
  })
})

describe('tiers', () => {
  it('whose ranges overlap are an error', () => {
    const sentence = '服务企业10家（含）至30家的，给予10万元奖励；服务企业20家（含）至50家的，给予20万元奖励。'
    expect(clauseErrors(sentence)).not.toEqual([])
  })
})

describe('names', () => {
  it('a phrase that is a keyword is refused where it is declared', () => {
    const errors = clauseErrors('对甲类企业，给予50万元补贴。', '- 给予：是否 `gives`')
    expect(errors[0]).toContain('「- 给予：是否 `gives`」')
  })
})

describe('numbers', () => {
  it.each([
    ['一亿二千万', 120_000_000n],
    ['三亿零五百万', 305_000_000n],
  ])('%s: what follows 亿 is added', (text, value) => {
    expect(scanNumber(text, 0)?.digits.numerator).toBe(value)
  })

  it('1亿2000万元 is one amount', () => {
    const { policy } = analyse(policyText('对甲类企业，给予1亿2000万元补贴。'))
    expect(policy?.clauses[0]?.awards[0]?.amount).toMatchObject({ fen: 12_000_000_000 })
  })
})

describe('sentences', () => {
  it('end at ！ and ？ too, which folding makes ! and ?', () => {
    expect(splitSentences(fold(wholeText('甲！乙？丙。'))).length).toBe(3)
  })
})

describe('budgets', () => {
  it.each([
    ['年度预算总额不超过1亿元，额满即止。', 'year', 10_000_000_000],
    ['本政策所需资金由财政统筹安排，专项资金总规模2亿元。', 'lifetime', 20_000_000_000],
  ])('%s is what all awards draw on, not an award', (sentence, period, fen) => {
    const { policy } = analyse(policyText(`对甲类企业，给予50万元补贴。${sentence}`))
    expect(policy?.pools.map((pool) => [pool.period, pool.fen])).toEqual([[period, fen]])
    expect(policy?.clauses.flatMap(({ awards }) => awards)).toHaveLength(1)
  })
})

describe('以上 without a figure', () => {
  it.each(['首次纳入规模以上工业统计', '获评省级以上称号'])('is part of a name: %s', (phrase) => {
    expect(clauseErrors(`对${phrase}的企业，给予20万元奖励。`, `- ${phrase}：是否 \`named\``)).toEqual([])
    expect(clauseErrors(`对${phrase}的企业，给予20万元奖励。`)[0]).toContain('CY2001')
  })
})

describe('the way to decide is all that the text says', () => {
  it.each(['可按“一事一议”另行研究。', '按“一企一策”另行确定。'])('对甲类企业，%s waits', (rest) => {
    const { policy } = analyse(policyText(`对甲类企业，${rest}`))
    expect(policy?.clauses[0]?.awards.map(({ deferrals }) => deferrals.some(({ blocking }) => blocking))).toEqual([
      true,
    ])
  })
})

test('a list is used when a sentence speaks of its fields alone', () => {
  const list = '- 展会：清单 `exhibitions`，每场展会\n  - 参加展会：是否 `takesPart`\n  - 展位费：金额 `boothFee`'
  const { policy, diagnostics } = analyse(policyText('对参加展会的企业，按展位费的60%，给予最高10万元补贴。', list))
  expect(diagnostics.filter(({ code, params }) => code === 'CY2013' && params['phrase'] === '展会')).toEqual([])
  expect(policy?.facts.find(({ id }) => id === 'exhibitions')).toMatchObject({ kind: 'list', usedBy: ['一'] })
  expect(policy?.clauses[0]?.awards[0]?.records).toMatchObject({ list: 'exhibitions' })
})

describe('attachments listed at the end', () => {
  it.each(['附件：1.申报表\n2.承诺书', '附件：\n\n1. 申报表\n2. 项目投资明细表', '附表1：資金申請表'])(
    '%s are names',
    (list) => {
      expect(clauseErrors(`对甲类企业，给予50万元补贴。\n\n${list}`)).toEqual([])
    },
  )

  it.each(['附件：对甲类企业，给予5万元奖励。', '附件：1.补贴标准为10万元'])(
    '%s is read as what it says',
    (sentence) => {
      const granting = '对甲类企业，给予50万元补贴。'
      const { policy, diagnostics } = analyse(policyText(`${granting}\n\n${sentence}`))
      const awards = policy?.clauses.flatMap((clause) => clause.awards) ?? []
      expect(awards.length > 1 || diagnostics.some(({ severity }) => severity === 'error')).toBe(true)
    },
  )
})
