/** What `npm run trust` found in the front end, each as the text it was found with, made small. */
import { describe, expect, it } from 'vitest'
import { interpret } from '../../src/ir/interpreter/index.ts'
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
    expect(policy?.clauses[0]?.awards[0]).toMatchObject({
      ceilings: [{ is: { kind: 'constant', fen: 5_000_000 }, of: 'record', period: 'matter' }],
    })
  })
})

const RANK = '- 排名：数量（名） `rank`'

/** What each award of a text that compiles pays for some clients, in yuan. */
function paid(sentence: string, clients: number): readonly number[] {
  const { policy } = analyse(policyText(sentence, RANK))
  if (policy === undefined) throw new Error(clauseErrors(sentence, RANK).join('\n'))
  const { awards } = interpret(
    policy,
    { clients, rank: clients, classA: true, classB: false, spending: 10_000_000 },
    { date: '2025-10-01' },
    { explain: false },
  )
  return awards.map(({ to }) => (to ?? Infinity) / 100)
}

/** The same entry and sentence in both scripts. */
it.each([
  ['- 新开设门店：数量（家） `shops`', '对新开设门店达到2家的企业，每家门店给予1万元补助。'],
  ['- 新開設門店：數量（家） `shops`', '對新開設門店達到2家的企業，每家門店給予1萬元補助。'],
  ['- 新增出口额：金额 `growth`', '新增出口额每增加100万元，奖励1万元。'],
  ['- 新增出口額：金額 `growth`', '新增出口額每增加100萬元，獎勵1萬元。'],
])('what a phrase is called counts in both scripts: %s', (entry, sentence) => {
  const { policy } = analyse(policyText(sentence, entry))
  expect(policy?.clauses[0]?.awards[0]?.amount).toMatchObject({ kind: 'each' })
})

it.each([
  [
    '- 贷款金额：金额 `lent`\n- 贷款利息：金额 `interest`\n- 贷款期限：数量（年） `years`',
    '对甲类企业，给予1.5个百分点贴息。',
  ],
  [
    '- 貸款金額：金額 `lent`\n- 貸款利息：金額 `interest`\n- 貸款期限：數量（年） `years`',
    '對甲類企業，給予1.5個百分點貼息。',
  ],
])('the principal is found in both scripts: %s', (entries, sentence) => {
  const { policy } = analyse(policyText(sentence, entries))
  expect(policy?.clauses[0]?.awards[0]?.amount).toMatchObject({ of: { of: { fact: { id: 'lent' } } } })
})

describe('two grants of one case', () => {
  it.each([
    ['服务企业10家以上的，给予10万元奖励和5万元补贴。', [100_000, 50_000]],
    ['排名前30名的，给予10万元奖励和5万元补贴。', [100_000, 50_000]],
    ['服务企业30家以下的，给予10万元奖励和5万元补贴。', [100_000, 50_000]],
    ['对服务企业10家以上且不足50家的平台，第一年给予10万元，第二年给予5万元。', [100_000, 50_000]],
    ['对服务企业达到10家的平台，第一年按研发投入的15%给予补贴，第二年按研发投入的10%给予补贴。', [15_000, 10_000]],
  ])('%s: both', (sentence, amounts) => {
    expect(paid(sentence, 20)).toEqual(amounts)
  })

  it.each([
    [15, [100_000, 50_000]],
    [40, [200_000, 80_000]],
  ])('are tiers of two awards when every limb has two: %i', (clients, amounts) => {
    const sentence = '服务企业10家以上的，给予10万元奖励和5万元补贴；30家以上的，给予20万元奖励和8万元补贴。'
    expect(paid(sentence, clients)).toEqual(amounts)
  })

  it.each([
    [15, [100_000, 50_000]],
    [40, [200_000, 80_000]],
  ])('are, where the second is given 再, tiers beside tiers: %i', (clients, amounts) => {
    const sentence =
      '服务企业10家以上的，给予10万元奖励，再给予5万元补贴；30家以上的，给予20万元奖励，再给予8万元补贴。'
    expect(paid(sentence, clients)).toEqual(amounts)
  })

  it.each([
    '服务企业10家以上的，给予10万元奖励和5万元补贴；30家以上的，给予20万元奖励。',
    '服务企业10家以上的，给予10万元奖励和5万元补贴；30家以上的，给予8万元补贴和20万元奖励。',
    '服务企业10家以上的，给予10万元奖励，再给予5万元补贴；30家以上的，给予20万元奖励，再给予3万元补贴。',
    '排名前3名的，给予20万元奖励和5万元补贴；前10名的，给予10万元奖励。',
    '排名前10名的，给予10万元奖励；前3名的，给予20万元奖励和5万元补贴。',
  ])('%s is asked about', (sentence) => {
    expect(clauseErrors(sentence, RANK).map((error) => error.slice(0, 6))).toEqual(['CY4102'])
  })
})

describe('conditions', () => {
  it.each(['服务企业不超过30家', '服务企业不高于30家'])('a member of a list asks for %s', (member) => {
    const sentence = `对符合下列条件之一的企业，给予10万元奖励：（1）乙类企业；（2）${member}。`
    expect([30, 31].map((clients) => paid(sentence, clients))).toEqual([[100_000], [0]])
  })

  it('申报企业应 asks for 不超过30家', () => {
    const sentence = '对甲类企业，给予10万元奖励。申报企业应服务企业不超过30家。'
    expect([30, 31].map((clients) => paid(sentence, clients))).toEqual([[100_000], [0]])
  })

  it.each([
    ['服务企业超过10家或2025年1月1日以前成立', 'or'],
    ['服务企业达到10家、2025年1月1日（含）以后成立且为甲类企业', 'and'],
  ])('a number and a date are two things: %s', (condition, kind) => {
    const { policy } = analyse(policyText(`对${condition}的企业，给予10万元奖励。`, '- 成立时间：日期 `founded`'))
    expect(policy?.clauses[0]?.awards[0]?.condition).toMatchObject({ kind })
  })

  it('a declared phrase counts where it and a word before it spell an ordinary word', () => {
    const sentence = '对甲类企业，给予10万元奖励。申报企业应对欧出口额满100万欧元。'
    const { policy } = analyse(policyText(sentence, '- 对欧出口额：金额（欧元） `exports`'))
    expect(policy?.clauses[0]?.awards[0]?.condition).toMatchObject({
      of: [{ kind: 'is' }, { kind: 'compare', threshold: 100_000_000 }],
    })
  })
})

it.each(['超过部分按10%', '其余部分按10%'])('、%s goes on from the part before it', (rest) => {
  const { policy } = analyse(policyText(`对研发投入5万元以下的部分按20%、${rest}给予补助。`))
  expect(policy?.clauses[0]?.awards[0]?.amount).toMatchObject({ bands: [{ fromFen: 0 }, { fromFen: 5_000_000 }] })
})

it.each([
  '对研发投入5万元以下的部分按20%给予补助，超过部分按10%给予补助。',
  '对研发投入5万元以下的部分按20%给予补助，其余部分按10%给予补助。',
  '对研发投入，5万元以下的部分按20%给予补助，超过5万元的部分按10%给予补助。',
])('%s: the verb is said again, and nothing is paid twice', (sentence) => {
  const { policy } = analyse(policyText(sentence))
  expect(policy?.clauses[0]?.awards).toMatchObject([{ amount: { bands: [{ fromFen: 0 }, { fromFen: 5_000_000 }] } }])
})
