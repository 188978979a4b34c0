import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderFactProblem } from '../../src/facts/messages.ts'
import { readFacts, readFactsText } from '../../src/facts/read-facts.ts'
import { sampleFacts } from './sample-facts.ts'

function read(json: unknown) {
  const { facts, problems } = readFacts(sampleFacts, json)
  return { facts: { ...facts }, problems: problems.map((problem) => renderFactProblem(problem, 'zh')) }
}

function readText(text: string) {
  const { facts, problems } = readFactsText(sampleFacts, text)
  return { facts: { ...facts }, problems: problems.map((problem) => renderFactProblem(problem, 'zh')) }
}

describe('keys', () => {
  test.each([
    '年度模型使用费用',
    '年度模型使用費用',
    ' 年度 模型使用费用 ',
    'annualModelFee',
    'ａｎｎｕａｌＭｏｄｅｌＦｅｅ',
    '年度{模型使用}费用',
  ])('%s', (key) => {
    expect(read({ [key]: 1 })).toEqual({ facts: { annualModelFee: 100 }, problems: [] })
  })

  test('half-width punctuation', () => {
    const key = '企業通過API(應用程序編程接口)調用、云化部署等方式使用模型'
    expect(read({ [key]: true })).toEqual({ facts: { usesModel: true }, problems: [] })
  })

  test.each([
    ['年度模型费用', '年度模型使用费用'],
    ['annualmodelfee', 'annualModelFee'],
    ['模型使用费用', '年度模型使用费用'],
  ])('%s is offered %s', (key, near) => {
    expect(read({ [key]: 1 }).problems).toEqual([
      `CY7003 没有「${key}」这个键。「ceyan facts」列出可用的键。是不是「${near}」？`,
    ])
  })

  test('a key near nothing is offered nothing', () => {
    expect(read({ 汽车: 1 }).problems).toEqual(['CY7003 没有「汽车」这个键。「ceyan facts」列出可用的键。'])
  })

  test('the same fact twice under two names', () => {
    const { facts, problems } = read({ annualModelFee: 1, 年度模型使用费用: 2 })
    expect(problems).toEqual([
      'CY7004 「年度模型使用费用」：「年度模型使用费用」已经用键「annualModelFee」给过一次。请只留一个。',
    ])
    expect(facts).toEqual({ annualModelFee: 100 })
  })

  test('the same key twice in the text', () => {
    expect(readText('{"usesModel": true, "usesModel": false}').problems[0]).toMatch(/^CY7004/)
  })

  test('dangerous keys are unknown keys', () => {
    const { facts, problems } = readFactsText(sampleFacts, '{"__proto__": {"a": 1}, "constructor": 1, "toString": 1}')
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['CY7003', ['__proto__']],
      ['CY7003', ['constructor']],
      ['CY7003', ['toString']],
    ])
    expect(Object.getPrototypeOf(facts)).toBeNull()
    expect(({} as { a?: number }).a).toBeUndefined()
  })

  test('inherited properties and accessors are not facts', () => {
    expect(read(Object.create({ usesModel: true }))).toEqual({ facts: {}, problems: [] })
    const trap = Object.defineProperty({}, 'usesModel', { enumerable: true, get: () => expect.fail('called') })
    expect(read(trap).problems[0]).toMatch(/^CY7005/)
  })
})

describe('money', () => {
  test.each<[unknown, number]>([
    [2000000, 200_000_000],
    ['2000000.50', 200_000_050],
    [0.1, 10],
    ['200万元', 200_000_000],
    ['２００萬元', 200_000_000],
    ['1.5 万元', 1_500_000],
    ['1亿元', 10_000_000_000],
    ['1億2,000萬元', 12_000_000_000],
    ['1亿5000万元', 15_000_000_000],
    ['1,500万元', 1_500_000_000],
    ['一亿元', 10_000_000_000],
    ['千亿', 10_000_000_000_000],
    ['一千二百三十四万五千元', 1_234_500_000],
    ['两万零五百元', 2_050_000],
    ['贰拾万元整', 20_000_000],
    ['一点五万元', 1_500_000],
    ['一五〇万元', 150_000_000],
    ['200万人民币', 200_000_000],
    ['3万5千元', 3_500_000],
    ['十万元', 10_000_000],
    ['500,000.05元', 50_000_005],
    ['0', 0],
    [-0, 0],
    ['90071992547409.91', Number.MAX_SAFE_INTEGER],
  ])('%s', (given, fen) => {
    expect(read({ annualModelFee: given })).toEqual({ facts: { annualModelFee: fen }, problems: [] })
  })

  test.each<[unknown, string]>([
    ['200万美元', 'CY7006'],
    ['60%', 'CY7006'],
    [-1, 'CY7007'],
    ['-5万元', 'CY7007'],
    ['负五万元', 'CY7007'],
    ['90071992547409.92', 'CY7008'],
    [1e15, 'CY7008'],
    [1.005, 'CY7009'],
    ['0.001元', 'CY7009'],
    [NaN, 'CY7005'],
    [Infinity, 'CY7005'],
    [true, 'CY7005'],
    ['', 'CY7005'],
    ['很多', 'CY7005'],
    ['两万五', 'CY7005'],
    ['1万5', 'CY7005'],
    ['3万8元', 'CY7005'],
    ['二十余万元', 'CY7005'],
    ['30多万元', 'CY7005'],
    ['约20万元', 'CY7005'],
    ['数十万元', 'CY7005'],
    ['三五万元', 'CY7005'],
    ['XX万元', 'CY7005'],
    ['50w', 'CY7006'],
    ['9'.repeat(100_000), 'CY7005'],
    [[], 'CY7005'],
    [{}, 'CY7005'],
  ])('%s is refused', (given, code) => {
    const { facts, problems } = readFacts(sampleFacts, { annualModelFee: given })
    expect(problems.map((problem) => problem.code)).toEqual([code])
    expect({ ...facts }).toEqual({})
    expect(renderFactProblem(problems[0] ?? expect.fail(), 'zh').length).toBeLessThan(200)
  })

  test('numbers in the text are exact', () => {
    expect(readText('{"annualModelFee": 90071992547409.91}').facts).toEqual({ annualModelFee: Number.MAX_SAFE_INTEGER })
    expect(readText('{"annualModelFee": 0.10}').facts).toEqual({ annualModelFee: 10 })
    expect(readText('{"annualModelFee": 2e6}').facts).toEqual({ annualModelFee: 200_000_000 })
    expect(readText('{"annualModelFee": 1.00000000000000000001}').problems[0]).toMatch(/^CY7009/)
    expect(readText('{"annualModelFee": 90071992547409.915}').problems[0]).toMatch(/^CY7009/)
    expect(readText('{"annualModelFee": 1e400}').problems[0]).toMatch(/^CY7008/)
    expect(readText('{"annualModelFee": 1e-400}').problems[0]).toMatch(/^CY7009/)
    expect(readText('{"annualModelFee": 1e999999999}').problems[0]).toMatch(/^CY7008/)
  })

  test('every amount of fen survives, as number text, decimal string and 万元', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), (fen) => {
        const digits = String(fen).padStart(7, '0')
        const yuan = `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/^0+(?=\d)/, '')
        const wan = `${digits.slice(0, -6)}.${digits.slice(-6)}万元`
        for (const literal of [yuan, `"${yuan}"`, `"${wan}"`]) {
          expect(readText(`{"annualModelFee": ${literal}}`)).toEqual({ facts: { annualModelFee: fen }, problems: [] })
        }
      }),
    )
  })
})

describe('other types', () => {
  test.each<[string, unknown, unknown]>([
    ['revenueShare', '60%', 60_000_000],
    ['revenueShare', '６０％', 60_000_000],
    ['revenueShare', '5‰', 500_000],
    ['revenueShare', '百分之六十', 60_000_000],
    ['revenueShare', '12.5%', 12_500_000],
    ['revenueShare', '百分之十二点五', 12_500_000],
    ['revenueShare', '万分之五', 50_000],
    ['revenueShare', 0.6, 60_000_000],
    ['revenueShare', '0.6', 60_000_000],
    ['revenueShare', 1, 100_000_000],
    ['revenueShare', '150%', 150_000_000],
    ['servedCompanies', 10, 10],
    ['servedCompanies', '10家', 10],
    ['servedCompanies', '1万家', 10_000],
    ['servedCompanies', '三十', 30],
    ['usesModel', '是', true],
    ['usesModel', '否', false],
    ['leadingNationally', false, false],
    ['chainLeader', '省級', '省级'],
    ['chainLeader', '无', '无'],
    ['chainLeader', '無', '无'],
    ['foundedOn', '2025-09-18', '2025-09-18'],
    ['foundedOn', '2025年9月8日', '2025-09-08'],
    ['foundedOn', '2024-02-29', '2024-02-29'],
    ['foundedOn', '二〇二七年十二月三十一日', '2027-12-31'],
  ])('%s: %s', (id, given, value) => {
    expect(read({ [id]: given })).toEqual({ facts: { [id]: value }, problems: [] })
  })

  test.each<[string, unknown, string]>([
    ['revenueShare', 60, 'CY7010'],
    ['revenueShare', '60', 'CY7010'],
    ['revenueShare', '60元', 'CY7006'],
    ['revenueShare', '-5%', 'CY7007'],
    ['revenueShare', '0.0000000001', 'CY7009'],
    ['servedCompanies', '10个', 'CY7011'],
    ['servedCompanies', 1.5, 'CY7009'],
    ['servedCompanies', -1, 'CY7007'],
    ['servedCompanies', '1e3', 'CY7011'],
    ['usesModel', 1, 'CY7005'],
    ['usesModel', 'true', 'CY7005'],
    ['chainLeader', '国家级', 'CY7012'],
    ['chainLeader', 1, 'CY7005'],
    ['foundedOn', '2025-02-30', 'CY7013'],
    ['foundedOn', '二〇二五年二月三十日', 'CY7013'],
    ['foundedOn', '2025/02/03', 'CY7005'],
    ['foundedOn', 20250918, 'CY7005'],
  ])('%s: %s is refused', (id, given, code) => {
    expect(readFacts(sampleFacts, { [id]: given }).problems.map((problem) => problem.code)).toEqual([code])
  })

  test('a bare ratio above one is offered as a percentage', () => {
    expect(read({ revenueShare: 60 }).problems[0]).toContain('"60%"')
  })

  test('a wrong measure word is corrected', () => {
    expect(read({ servedCompanies: '10个' }).problems[0]).toContain('"10家"')
  })

  test('a near alternative is offered', () => {
    expect(read({ chainLeader: '省极' }).problems[0]).toContain('是不是「省级」？')
  })
})

describe('lists and null', () => {
  test('records, their fields by either name', () => {
    const json = { exhibitions: [{ 实际展位费用: '10万元', shippingFee: 5000 }, { boothFee: null }, {}] }
    expect(read(json)).toEqual({
      facts: { exhibitions: [{ boothFee: 10_000_000, shippingFee: 500_000 }, {}, {}] },
      problems: [],
    })
  })

  test('the path of a problem inside a record', () => {
    expect(read({ 参与国内外人工智能领域顶级展会: [{}, { 实际展位费用: -1 }] }).problems).toEqual([
      'CY7007 「参与国内外人工智能领域顶级展会」第2项「实际展位费用」：不能为负：-1。没有就写 0，不清楚就写 null。',
    ])
  })

  test('wrong shapes', () => {
    expect(read({ exhibitions: {} }).problems[0]).toMatch(/^CY7005/)
    expect(read({ exhibitions: [1] }).problems[0]).toMatch(/^CY7002 「exhibitions」第1项/)
    expect(read({ exhibitions: [{ annualModelFee: 1 }] }).problems[0]).toMatch(/^CY7003/)
    expect(read([]).problems).toEqual(['CY7002 这里应为事实：{ "短语": 值 }，给的是清单 [ … ]。'])
    expect(read(null).problems[0]).toMatch(/^CY7002/)
  })

  test('null is unknown, and still given', () => {
    expect(read({ annualModelFee: null })).toEqual({ facts: {}, problems: [] })
    expect(read({ annualModelFee: null, 年度模型使用费用: 1 }).problems[0]).toMatch(/^CY7004/)
  })

  test('a value that contains itself', () => {
    const json: Record<string, unknown> = {}
    json['exhibitions'] = [json]
    expect(read(json).problems[0]).toMatch(/^CY7003/)
  })
})

describe('text that is not JSON', () => {
  test.each([
    ['', 1, 1],
    ['{', 1, 2],
    ['{"usesModel": true,}', 1, 20],
    ["{'usesModel': true}", 1, 2],
    ['{\n  "usesModel": 是\n}', 2, 16],
    ['{} {}', 1, 4],
    ['{"a": 01}', 1, 8],
    ['{"a": "\u0001"}', 1, 7],
  ])('%j', (text, line, column) => {
    expect(readFactsText(sampleFacts, text).problems).toMatchObject([{ code: 'CY7001', params: { line, column } }])
  })

  test('deep nesting', () => {
    const problems = readFactsText(sampleFacts, `{"exhibitions": ${'['.repeat(200_000)}`).problems
    expect(problems.map(({ code }) => code)).toEqual(['CY7014'])
  })

  test('strings of millions of characters', () => {
    const long = '\\u7532'.repeat(1_000_000)
    expect(readText(`{"${long}": 1}`).problems).toEqual([expect.stringMatching(/^CY7003 .{1,200}$/u)])
    expect(readText(`{"年度模型使用费用": "${long}"}`).problems).toEqual([expect.stringMatching(/^CY7005 .{1,200}$/u)])
    expect(readText(`{"年度模型使用费用": "${long}`).problems).toEqual([expect.stringMatching(/^CY7001 /u)])
  })

  test('any text is read or refused, never a crash; what JSON.parse takes is JSON', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        const { problems } = readFactsText(sampleFacts, text)
        const isJson = canParse(text)
        expect(problems.some(({ code }) => code === 'CY7001')).toBe(!isJson)
      }),
    )
  })
})

function canParse(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test('every problem reads well in English too', () => {
  const { problems } = readFacts(sampleFacts, {
    revenueShare: 60,
    servedCompanies: '3个',
    annualModelFe: 1,
    chainLeader: '国家级',
  })
  expect(problems.map((problem) => renderFactProblem(problem, 'en'))).toMatchInlineSnapshot(`
    [
      "CY7010 「revenueShare」: 60 is ambiguous as a ratio. Write "60%" for a percentage; a decimal must be from 0 to 1.",
      "CY7011 「servedCompanies」: the measure word of 「3个」 is wrong. Write "3家", or the number alone.",
      "CY7003 there is no key 「annualModelFe」. \`ceyan facts\` lists the keys. Did you mean 「annualModelFee」?",
      "CY7012 「chainLeader」: there is no alternative 「国家级」. One of: “省级”、“市级”、“无”.",
    ]
  `)
})

describe('matters', () => {
  test.each(['甲项目', '甲項目', ' 甲项目 ', '甲项目\u3000'])('%j is one name in every way of writing it', (given) => {
    expect(read({ 合同编号: given })).toEqual({ facts: { contract: '甲项目' }, problems: [] })
  })

  test.each([7, '', '   ', true, ['甲项目']])('%j is none', (given) => {
    const { facts, problems } = read({ 合同编号: given })
    expect([facts, problems.length, problems[0]?.startsWith('CY7005')]).toEqual([{}, 1, true])
  })
})
