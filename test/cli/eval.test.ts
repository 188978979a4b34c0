import { describe, expect, test } from 'vitest'
import { fen } from '../../src/runtime/money.ts'
import { always } from '../../src/ir/conditions.ts'
import type { AwardIr, PolicyIr } from '../../src/ir/types.ts'
import { samplePolicy } from '../examples/sample-policy.ts'
import { ceyan, fakeCompiler } from './fake-host.ts'

const facts = {
  年度模型使用费用: '200万元',
  usesModel: '是',
  失信: '否',
  参与国内外人工智能领域顶级展会: [{ 实际展位费用: '10万元' }],
}
const files = { 'facts.json': JSON.stringify(facts) }
const argv = ['eval', 'sample', '--facts', 'facts.json']

/** The sample without its 取高, which would leave the two awards open. */
const apart: PolicyIr = { ...samplePolicy, payouts: [] }

async function json(more: readonly string[] = [], policy: PolicyIr = apart) {
  const { status, out, err } = await ceyan([...argv, '--format', 'json', ...more], {
    files,
    compiler: fakeCompiler({ policy }),
  })
  expect(err).toBe('')
  expect(status).toBe(0)
  return JSON.parse(out) as { awards: Record<string, unknown>[]; [key: string]: unknown }
}

describe('JSON', () => {
  test('keys and values in the fixed form', async () => {
    const result = await json()
    expect(Object.keys(result)).toEqual(['policy', 'date', 'awards', 'total', 'receipt'])
    expect(result).toMatchObject({
      policy: 'sample',
      date: '2025-10-01',
      receipt: { textDigest: 'abc', meaningDigest: 'def', compiler: '0.0.0' },
    })
    const [modelUse, topPrize, , boothSupport, dataAccess] = result.awards
    expect(Object.keys(modelUse ?? {})).toEqual([
      'id',
      'clause',
      'title',
      'form',
      'status',
      'kind',
      'from',
      'to',
      'missing',
      'pending',
      'failing',
      'references',
      'instalments',
      'reasons',
    ])
    expect(modelUse).toMatchObject({
      ...{
        id: 'modelUse',
        clause: '二',
        title: '鼓励使用模型',
        form: '补贴',
        status: 'granted',
        kind: 'discretionary',
      },
      ...{ from: '0.00', to: '600000.00', missing: [], pending: [], failing: [], references: [], instalments: [] },
    })
    expect(topPrize).toMatchObject({ status: 'undetermined', from: '0.00', to: '500000.00', missing: ['获得成就奖'] })
    expect(boothSupport).toMatchObject({
      missing: ['参与国内外人工智能领域顶级展会 第1场展会：展品运输费用'],
      to: '100000.00',
    })
    expect(dataAccess).toMatchObject({ status: 'pending', pending: ['入选示范平台'], missing: [] })
    expect(result['total']).toEqual({ from: '0.00', to: '1400000.00' })
  })

  test('every reason has its text and its sentence', async () => {
    const reasons = (await json()).awards.flatMap((award) => award['reasons'] as { text: string; source: unknown }[])
    expect(reasons.length).toBeGreaterThan(5)
    for (const { text, source } of reasons) {
      expect(text).toMatch(/\p{Script=Han}/u)
      expect(source).toEqual({
        clause: expect.any(String) as unknown,
        sentence: expect.stringMatching(/。$/) as unknown,
      })
    }
  })

  test('out of period, and the date', async () => {
    const result = await json(['--date', '2027年9月18日'])
    expect(result['date']).toBe('2027-09-18')
    expect(result.awards.map(({ status }) => status)).toEqual(Array(5).fill('out-of-period'))
  })

  test('history', async () => {
    const history = { 'history.json': '{"modelUse": {"thisYear": "120万元"}}' }
    const { out } = await ceyan([...argv, '--format', 'json', '--history', 'history.json'], {
      files: { ...files, ...history },
      compiler: fakeCompiler({ policy: apart }),
    })
    expect(JSON.parse(out)).toMatchObject({ awards: [{ to: '300000.00' }, {}, {}, {}, {}] })
  })

  test('a refused award says what fails; instalments add up; no ceiling is null', async () => {
    const source = { clause: '二', sentence: '给予支持。' }
    const [clause] = samplePolicy.clauses
    const [modelUse] = clause?.awards ?? []
    if (clause === undefined || modelUse === undefined) expect.fail()
    const open: AwardIr = {
      ...modelUse,
      id: 'open',
      amount: {
        kind: 'between',
        from: { kind: 'constant', fen: 0 },
        to: { kind: 'unlimited' },
        site: { kind: 'open', source },
      },
      ceilings: [],
      deferrals: [
        {
          text: '按照《办法》执行',
          blocking: false,
          if: always,
          site: { kind: 'deferral', text: '按照《办法》执行', blocking: false, source },
        },
      ],
    }
    const paid: AwardIr = {
      ...modelUse,
      id: 'paid',
      amount: { kind: 'constant', fen: fen(50_000_005), site: { kind: 'fixed', source } },
      instalments: [{ if: always, shares: [4, 3, 3].map((numerator) => ({ numerator, denominator: 10 })) }],
    }
    const refused: AwardIr = {
      ...modelUse,
      id: 'refused',
      condition: {
        kind: 'or',
        of: [modelUse.condition].flatMap((one) => {
          return one.kind === 'is'
            ? [
                {
                  ...one,
                  expect: false,
                  site: { ...one.site, kind: 'is', expect: false, label: '使用模型', finding: false },
                },
              ]
            : []
        }),
      },
    }
    const policy = { ...apart, clauses: [{ ...clause, awards: [open, paid, refused] }] }
    const result = await json([], policy)
    expect(result.awards).toMatchObject([
      { to: null, references: ['按照《办法》执行'] },
      {
        instalments: [
          { year: 1, from: '200000.02', to: '200000.02' },
          { year: 2, to: '150000.02' },
          { year: 3, to: '150000.01' },
        ],
      },
      { status: 'refused', to: '0.00', failing: [expect.stringContaining('使用模型')] },
    ])
    expect(result['total']).toEqual({ from: '500000.05', to: null })
  })
})

describe('text', () => {
  test('a table with amounts as people write them, and the total', async () => {
    const { status, out } = await ceyan(argv, { files, compiler: fakeCompiler({ policy: apart }) })
    expect(status).toBe(0)
    expect(out).toContain('│ 条款 │')
    expect(out).toContain('0元至60万元')
    expect(out).toContain('待认定：入选示范平台')
    expect(out).toContain('合计：0元至140万元')
    expect(out).not.toContain('最高100万元补贴')
  })

  test('reasons with the sentences they rest on', async () => {
    const { out } = await ceyan([...argv, '--explain'], { files, compiler: fakeCompiler({ policy: apart }) })
    expect(out).toContain('〔二〕按不超过年度模型使用费用的30%，给予最高100万元补贴。')
  })

  test('in English', async () => {
    const { out } = await ceyan([...argv, '--lang', 'en'], { files })
    expect(out).toContain('undetermined')
    expect(out).toContain('total: ')
  })
})

describe('wrong use', () => {
  test.each<[readonly string[], RegExp]>([
    [['eval', 'sample'], /缺少选项「--facts <file>」/],
    [['eval', 'sample', '--facts', 'none.json'], /读不到文件「none.json」/],
    [['eval', 'sampel', '--facts', 'facts.json'], /找不到政策「sampel」.*是不是「sample」/],
    [[...argv, '--date', '2025-02-30'], /--date「2025-02-30」不是日期/],
    [['eval', 'sample', '--facts', '-', '--history', '-'], /不能都读标准输入/],
    [[...argv, '--format', 'xml'], /值不对，可写 text, json/],
  ])('%j', async (args, message) => {
    const { status, out, err } = await ceyan(args, { files })
    expect(err).toMatch(message)
    expect(out).toBe('')
    expect(status).toBe(2)
  })

  test('facts that cannot be read: every problem, nothing on standard output', async () => {
    const bad = { 'facts.json': '{"年度模型费用": 1, "usesModel": "maybe"}', 'history.json': '{"modelUsed": {}}' }
    const { status, out, err } = await ceyan([...argv, '--history', 'history.json'], { files: bad })
    expect(status).toBe(2)
    expect(out).toBe('')
    expect(err.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^facts\.json 错误 CY7003 没有「年度模型费用」.*是不是「年度模型使用费用」/),
      expect.stringMatching(/^facts\.json 错误 CY7005 「usesModel」/),
      expect.stringMatching(/^history\.json 错误 CY7003 没有「modelUsed」.*是不是「modelUse」/),
    ])
  })

  test('amounts that leave the exact range together', async () => {
    const stdin =
      '{"exhibitions": [{"boothFee": "90071992547409.91", "shippingFee": "90071992547409.91"}], "失信": false}'
    const { status, err } = await ceyan(['eval', 'sample', '--facts', '-'], {
      stdin,
      compiler: fakeCompiler({ policy: withoutLimits() }),
    })
    expect(err).toContain('精确')
    expect(status).toBe(2)
  })
})

function withoutLimits(): PolicyIr {
  const clauses = apart.clauses.map((clause) => ({
    ...clause,
    awards: clause.awards.map((award) => ({
      ...award,
      ceilings: award.ceilings.filter(({ period }) => period !== 'matter'),
    })),
  }))
  return { ...apart, clauses }
}

test('facts on standard input', async () => {
  const { status, out } = await ceyan(['eval', 'policies/sample.ceyan.md', '--facts', '-', '--format', 'json'], {
    stdin: '{"失信": true}',
  })
  expect(status).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    awards: Array(5).fill({ status: 'refused' }),
    total: { from: '0.00', to: '0.00' },
  })
})
