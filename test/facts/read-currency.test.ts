import { describe, expect, test } from 'vitest'
import { analysePolicy } from '../../src/compiler.ts'
import { factsSchema } from '../../src/emit/json-schema/index.ts'
import { describeFacts } from '../../src/facts/describe-facts.ts'
import { renderFactProblem } from '../../src/facts/messages.ts'
import { readFacts } from '../../src/facts/read-facts.ts'

const { policy } = analysePolicy(
  `# 某区外贸措施

- 标识：trade

## 术语

- 年出口额：金额（美元） \`exports\`
- 对日订单：金额（日圓） \`japan\`
- 美元汇率：汇率（美金） \`rate\`

## 一、外贸

对对日订单达到1亿日元的企业，按年出口额的1%给予奖励。
`,
  { readFile: () => undefined },
)

function read(json: Readonly<Record<string, unknown>>) {
  const { facts, problems } = readFacts(policy?.facts ?? [], json)
  return { facts: { ...facts }, problems: problems.map((problem) => renderFactProblem(problem, 'zh')) }
}

describe('money in its own currency', () => {
  test.each([
    ['年出口额', '200万美元', { exports: 200_000_000 }],
    ['年出口额', '1,500.05 美金', { exports: 150_005 }],
    ['年出口额', '200万USD', { exports: 200_000_000 }],
    ['exports', 0.1, { exports: 10 }],
    ['对日订单', '1億日圓', { japan: 100_000_000 }],
    ['美元汇率', 7.1234, { rate: 71_234 }],
    ['美元汇率', '7.1元/美元', { rate: 71_000 }],
  ])('%s %s', (key, given, facts) => {
    expect(read({ [key]: given })).toEqual({ facts, problems: [] })
  })

  test.each([
    ['年出口额', '200万元', 'CY7006 「年出口额」：「200万元」的单位不对，应为美元："200万美元"。'],
    ['年出口额', '200万日元', 'CY7006 「年出口额」：「200万日元」的单位不对，应为美元："200万美元"。'],
    ['年出口额', '0.001美元', 'CY7009 「年出口额」：0.001美元过细，最细到百分之一。'],
    ['对日订单', '0.5日元', 'CY7009 「对日订单」：0.5日元过细，最细到整数。'],
    ['对日订单', -1, 'CY7007 「对日订单」：不能为负：-1。没有就写 0，不清楚就写 null。'],
    ['美元汇率', 7.12345, 'CY7009 「美元汇率」：7.12345过细，最细到万分之一元。'],
    ['美元汇率', '7.1元/欧元', 'CY7006 「美元汇率」：「7.1元/欧元」的单位不对，应为元/美元。'],
  ])('%s %s is refused', (key, given, problem) => {
    expect(read({ [key]: given })).toEqual({ facts: {}, problems: [problem] })
  })
})

test('rows and schema name the currency', () => {
  if (policy === undefined) throw new Error('the sample does not compile')
  expect(describeFacts(policy).map(({ phrase, type, unit }) => [phrase, type, unit])).toEqual([
    ['年出口额', '金额', '美元'],
    ['对日订单', '金额', '日元'],
    ['美元汇率', '汇率', '元/美元'],
  ])
  expect(factsSchema(policy)).toMatchObject({
    properties: {
      exports: { $ref: '#/$defs/foreignMoney', $comment: '单位：美元' },
      rate: { $ref: '#/$defs/exchangeRate' },
    },
  })
})
