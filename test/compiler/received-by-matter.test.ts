/**
 * What was received before, told apart by matter (事项). The amounts are worked out by hand from the sentences, for the
 * interpreter and for the emitted module alike.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readFacts } from '../../src/facts/read-facts.ts'
import { readHistory } from '../../src/facts/read-history.ts'
import { emitTypeScript } from '../../src/emit/typescript/index.ts'
import type { PolicyIr } from '../../src/ir/types.ts'
import { compareWithInterpreter } from '../support/compare-with-interpreter.ts'
import { importEmitted, removeEmitted, type EmittedPolicy } from '../support/emitted.ts'
import { analyse, policyText } from './policy-text.ts'

const LIST = '- 产业特色楼宇：清单 `buildings`，每栋楼宇\n  - 楼宇名称：事项 `buildingName`\n  - 运营费用：金额 `cost`'
const OPERATION = '对产业特色楼宇，按运营费用的50%，每年每栋楼宇最高给予1000万元奖励。'
const ONCE = '对产业特色楼宇，按运营费用的10%，给予一次性补贴。'
const FOLDER = `received-by-matter-${String(process.pid)}`
const DATE = '2026-06-30'

interface Given {
  readonly 楼宇名称?: string
  readonly 运营费用: string
}
const a: Given = { 楼宇名称: '甲楼', 运营费用: '3000万元' }
const b: Given = { 楼宇名称: '乙楼', 运营费用: '800万元' }
const nameless: Given = { 运营费用: '3000万元' }

afterAll(() => removeEmitted(FOLDER))

function policyOf(sentence: string): PolicyIr {
  const { policy } = analyse(policyText(sentence, LIST))
  if (policy === undefined) throw new Error('does not compile')
  return policy
}

function harness(sentence: string, name: string) {
  let policy: PolicyIr
  let emitted: EmittedPolicy
  beforeAll(async () => {
    policy = policyOf(sentence)
    emitted = await importEmitted(`${FOLDER}/${name}`, await emitTypeScript(policy))
  }, 120_000)
  /** Status, the interval in 万元, what is missing. */
  return (buildings: readonly Given[], received: unknown) => {
    const [award] = policy.clauses.flatMap(({ awards }) => awards)
    if (award === undefined) throw new Error('no award')
    const facts = readFacts(policy.facts, { buildings })
    const history = readHistory([award.id], { [award.id]: received }, DATE)
    expect([...facts.problems, ...history.problems]).toEqual([])
    const context = { date: DATE, history: history.history }
    const [outcome] = compareWithInterpreter(policy, emitted, facts.facts, context, new WeakMap()).awards
    const { status, from, to, missing } = outcome ?? { status: '', from: 0, to: 0, missing: [] }
    const paths = missing.map((path) => path.replace(award.id, 'award'))
    return [status, from / 1_000_000, (to ?? Infinity) / 1_000_000, ...paths]
  }
}

const one = (date: string, sum: string, matter?: string, number?: string) => ({ date, sum, matter, case: number })
const receipts = (...given: readonly ReturnType<typeof one>[]) => ({
  receipts: given.map((receipt) => JSON.parse(JSON.stringify(receipt)) as unknown),
})

describe('a ceiling of each building and year', () => {
  const paid = harness(OPERATION, 'operation')

  it('takes off what that building received this year', () => {
    // 3000 × 50% = 1500, at most 1000 − 300; 800 × 50% = 400.
    expect(paid([a, b], receipts(one('2026-03-31', '300万元', '甲楼')))).toEqual(['granted', 1100, 1100])
    expect(paid([a, b], receipts(one('2025-12-31', '300万元', '甲楼')))).toEqual(['granted', 1400, 1400])
    // Of another building: nothing of either.
    expect(paid([a, b], receipts(one('2026-03-31', '300万元', '丙楼')))).toEqual(['granted', 1400, 1400])
    // 400 of 乙楼 are within 1000 − 300 too.
    expect(paid([a, b], receipts(one('2026-03-31', '300万元', '乙楼')))).toEqual(['granted', 1400, 1400])
    expect(paid([a, b], receipts(one('2026-03-31', '700万元', '乙楼')))).toEqual(['granted', 1300, 1300])
    expect(paid([a, b], receipts(one('2026-03-31', '1200万元', '甲楼')))).toEqual(['granted', 400, 400])
  })

  it('names are compared whatever their script and width', () => {
    expect(paid([{ ...a, 楼宇名称: '甲樓Ａ' }], receipts(one('2026-03-31', '300万元', ' 甲楼A ')))).toEqual([
      'granted',
      700,
      700,
    ])
    // A name that every object has.
    expect(paid([{ ...a, 楼宇名称: 'constructor' }], receipts(one('2026-03-31', '300万元', '__proto__')))).toEqual([
      'granted',
      1000,
      1000,
    ])
  })

  it('whose a receipt is that names no building is open among several, and asked', () => {
    // 甲楼 700 to 1000; 乙楼 400 within 700.
    const unsaid = receipts(one('2026-03-31', '300万元'))
    expect(paid([a, b], unsaid)).toEqual(['undetermined', 1100, 1400, 'history.award.receipts'])
    expect(paid([a, b], { total: '300万元', thisYear: '300万元' })).toEqual([
      'undetermined',
      1100,
      1400,
      'history.award.receipts',
    ])
    expect(paid([a], unsaid)).toEqual(['granted', 700, 700])
    expect(paid([a], { total: '300万元', thisYear: '300万元' })).toEqual(['granted', 700, 700])
    expect(paid([a, b], { total: '300万元' })).toEqual(['granted', 1400, 1400])
    // It is that of its case.
    const ofCase = receipts(one('2026-01-05', '100万元', '甲楼', '1'), one('2026-03-31', '200万元', undefined, '1'))
    expect(paid([a, b], ofCase)).toEqual(['granted', 1100, 1100])
  })

  it('a building that nobody has named may be one that no other is', () => {
    const given = receipts(one('2026-03-31', '300万元', '甲楼'), one('2026-04-30', '100万元', '丙楼'))
    // 甲楼 700. The other one may be 丙楼: 900, or not: 1000.
    expect(paid([a, nameless], given)).toEqual(['undetermined', 1600, 1700, 'buildings[1].buildingName'])
    // Of two that nobody named each may be any one: 700 to 1000, twice.
    expect(paid([nameless, nameless], given)).toEqual([
      'undetermined',
      1400,
      2000,
      'buildings[0].buildingName',
      'buildings[1].buildingName',
    ])
    expect(paid([a, nameless], receipts(one('2026-03-31', '300万元', '甲楼')))).toEqual(['granted', 1700, 1700])
    expect(paid([nameless], receipts(one('2026-03-31', '300万元', '甲楼')))).toEqual([
      'undetermined',
      700,
      1000,
      'buildings[0].buildingName',
    ])
  })
})

describe('一次性 of each building', () => {
  const paid = harness(ONCE, 'once')

  it('bars the one that received it', () => {
    expect(paid([a, b], receipts())).toEqual(['granted', 380, 380])
    expect(paid([a, b], receipts(one('2024-11-30', '20万元', '乙楼')))).toEqual(['granted', 300, 300])
    expect(paid([b], receipts(one('2024-11-30', '20万元', '乙楼')))).toEqual(['refused', 0, 0])
    expect(paid([a, b], receipts(one('2024-11-30', '20万元', '丙楼')))).toEqual(['granted', 380, 380])
  })

  it('of a receipt without a building asks whose it is', () => {
    expect(paid([a, b], { total: '20万元' })).toEqual(['undetermined', 0, 380, 'history.award.receipts'])
    expect(paid([a], { total: '20万元' })).toEqual(['refused', 0, 0])
    expect(paid([a], { count: 1 })).toEqual(['refused', 0, 0])
    expect(paid([a, nameless], receipts(one('2024-11-30', '20万元', '乙楼')))).toEqual([
      'undetermined',
      300,
      600,
      'buildings[1].buildingName',
    ])
  })
})

it('two records of one matter are an error of the input', () => {
  const { facts } = policyOf(OPERATION)
  const { problems } = readFacts(facts, { buildings: [a, b, { ...a, 楼宇名称: '甲樓' }] })
  expect(problems).toMatchObject([{ code: 'CY7023', params: { label: '楼宇名称', before: 1 } }])
})
