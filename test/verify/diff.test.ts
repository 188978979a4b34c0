/** Two versions of a policy, compared in money. */
import { awardPayout } from '../../src/ir/payout.ts'
import { describe, expect, it } from 'vitest'
import { analysePolicy } from '../../src/compiler.ts'
import type { PolicyIr } from '../../src/ir/types.ts'
import { yuan } from '../../src/runtime/money.ts'
import { comparePolicies, isSameInMoney, type AwardChange } from '../../src/verify/diff/index.ts'

const TERMS = `- 新建冷库：是否 \`builtColdStore\`
- 冷库投资：金额 \`investment\`
- 从业人员：数量（人） \`employees\`
- 参加展会：清单 \`fairs\`，每场展会
  - 展位费：金额 \`boothFee\``

const BODY = `## 一、冷库

对新建冷库且从业人员10人以上的企业，按冷库投资的20%，给予最高100万元补助。

## 二、展会

对参加展会的企业，按展位费的50%给予补贴，单场最高5万元，每家企业每年最高20万元。`

const policyOf = (body: string, terms = TERMS): PolicyIr => {
  const text = `# 样例\n\n- 标识：sample\n\n## 术语\n\n${terms}\n\n${body}\n\n## 附则\n\n本政策自2026年1月1日起施行，有效期2年。\n`
  const { policy, diagnostics } = analysePolicy(text, { readFile: () => undefined })
  if (policy === undefined) throw new Error(diagnostics.map(({ code }) => code).join(', '))
  return policy
}

const compare = (from: string, to: string, terms?: string) =>
  comparePolicies(policyOf(BODY), policyOf(BODY.replace(from, to), terms))

const only = (changes: readonly AwardChange[]) => changes.filter(({ kind }) => kind !== 'same')

describe('awards', () => {
  it('are proved to be the same when nothing that decides an amount changes', () => {
    const renamed = TERMS.replace('`investment`', '`storeInvestment`')
    const same = compare('## 一、冷库', '## 一、支持冷库建设', renamed)
    expect(isSameInMoney(same)).toBe(true)
    expect(same.awards.map((change) => change.kind === 'same' && change.proof)).toEqual(['identical', 'identical'])
  })

  it('are proved to be the same when a condition is written otherwise', () => {
    const same = compare('从业人员10人以上', '从业人员超过9人')
    expect(same.awards.map((change) => change.kind === 'same' && change.proof)).toEqual(['equivalent', 'identical'])
  })

  it('show an applicant at the threshold that moved', () => {
    const [change] = only(compare('从业人员10人以上', '从业人员20人以上').awards)
    if (change?.kind !== 'changed' || change.example === undefined) throw new Error('no example')
    const { facts, before, after } = change.example
    expect(facts.map(({ phrase }) => phrase).sort()).toEqual(['从业人员', '冷库投资', '新建冷库'].sort())
    const employees = parseInt(facts.find(({ phrase }) => phrase === '从业人员')?.value ?? '', 10)
    expect(employees).toBeGreaterThanOrEqual(10)
    expect(employees).toBeLessThan(20)
    expect(before).toMatchObject({ status: 'granted', to: yuan(1_000_000) })
    expect(after).toMatchObject({ status: 'refused' })
  })

  it('show the largest difference that a rate and a ceiling make', () => {
    const [change] = only(compare('20%，给予最高100万元', '40%，给予最高150万元').awards)
    if (change?.kind !== 'changed' || change.example === undefined) throw new Error('no example')
    const { before, after } = change.example
    // 375万元 × 20% = 75万元, 375万元 × 40% = 150万元.
    expect((after?.to ?? 0) - (before?.to ?? 0)).toBe(yuan(750_000))
  })

  it('look at several records where a ceiling on their sum changes', () => {
    const [change] = only(compare('每年最高20万元', '每年最高30万元').awards)
    if (change?.kind !== 'changed' || change.example === undefined) throw new Error('no example')
    expect(change.example.copies).toBeGreaterThan(4)
    expect(change.example).toMatchObject({ before: { to: yuan(200_000) }, after: { to: yuan(300_000) } })
  })

  it('are matched by what they say when clauses are inserted', () => {
    const inserted = comparePolicies(
      policyOf(BODY),
      policyOf(
        `## 一、就业\n\n对从业人员50人以上的企业，给予3万元奖励。\n\n${BODY.replace('一、', '二、').replace('二、展会', '三、展会')}`,
      ),
    )
    expect(inserted.awards.map(({ kind }) => kind)).toEqual(['added', 'same', 'same'])
    expect(inserted.awards[0]).toMatchObject({ example: { before: undefined, after: { to: yuan(30_000) } } })
  })

  it('that are dropped show who loses', () => {
    const { awards } = comparePolicies(policyOf(BODY), policyOf(BODY.replace(/\n\n## 二、展会[^]*$/u, '')))
    expect(awards.map(({ kind }) => kind)).toEqual(['same', 'dropped'])
    expect(awards[1]).toMatchObject({ example: { after: undefined } })
  })

  it('granted once show an applicant who had it before', () => {
    const once = BODY.replace('补助。', '补助。本条补助仅享受一次。')
    const [change] = only(comparePolicies(policyOf(BODY), policyOf(once)).awards)
    expect(change).toMatchObject({
      kind: 'changed',
      example: { before: { status: 'granted' }, after: { status: 'refused' } },
    })
    if (change?.kind === 'changed') expect(change.example?.received).toBeGreaterThan(0)
  })

  it('that go in steps are proved by every step', () => {
    const from = `## 一、奖励\n\n对新建冷库的企业，给予10万元奖励。`
    const { awards } = comparePolicies(policyOf(from), policyOf(`${from.slice(0, -1)}，最高20万元。`))
    expect(awards).toMatchObject([{ kind: 'same', proof: 'exhaustive' }])
  })

  it('of which no difference is found and none is ruled out stay undecided', () => {
    // A ceiling that nothing reaches is another representation with the same amounts.
    const from = `## 一、奖励\n\n对冷库投资100万元以下的企业，按冷库投资的10%给予奖励。`
    const { awards } = comparePolicies(policyOf(from), policyOf(`${from.slice(0, -1)}，最高20万元。`))
    expect(awards.map(({ kind }) => kind)).toEqual(['undecided'])
    expect(isSameInMoney({ awards, provisions: [] })).toBe(false)
  })
})

describe('provisions', () => {
  it('of validity show a day on which one version is in force', () => {
    const later = policyOf(BODY)
    const before = { ...later, validity: later.validity && { ...later.validity, from: '2025-12-01' } }
    const { provisions } = comparePolicies(before, later)
    expect(provisions).toMatchObject([{ kind: 'validity', example: { date: '2025-12-01' } }])
  })

  it('over several awards show what an applicant gets in all', () => {
    const { awards, provisions } = comparePolicies(
      withCeiling(policyOf(BODY), 1_020_000),
      withCeiling(policyOf(BODY), 1_010_000),
    )
    expect(only(awards)).toEqual([])
    expect(provisions).toMatchObject([
      { kind: 'shared-limit', example: { before: { to: yuan(1_020_000) }, after: { to: yuan(1_010_000) } } },
    ])
  })
})

/** The policy with a ceiling over all of its awards. */
function withCeiling(policy: PolicyIr, sum: number): PolicyIr {
  const awards = policy.clauses.flatMap((clause) => clause.awards)
  const site = { kind: 'shared-limit', text: '合计', source: { clause: '三', sentence: '合计' } } as const
  return {
    ...policy,
    payouts: [
      {
        kind: 'all',
        of: awards.map(({ id }) => awardPayout(id)),
        ceilings: [{ period: 'matter', is: { kind: 'constant', fen: yuan(sum) }, site }],
      },
    ],
  }
}
