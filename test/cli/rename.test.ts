import { describe, expect, test } from 'vitest'
import * as compiler from '../../src/compiler.ts'
import { ceyan, type FakeHost, fakeHost, POLICY } from './fake-host.ts'

const policy = `# 样例政策

- 标识：sample

## 术语

- 引用：企业经营
- 茶机采购额：金额
- 茶企：是否 \`tea\`

## 一、扶持

对茶企，按茶机采购额的10%给予补助。年营业收入达到100万元的茶企，给予1万元奖励。

| tea | chaJiPurchase | annualOperatingRevenue | 合计  |
| --- | ------------- | ---------------------- | ----- |
| 是  | 10万元        | 200万元                | 2万元 |

## 二、附则

本政策自2025年9月18日起施行，有效期2年。
`
const GLOSSARY = 'policies/术语/企业经营.ceyan.md'
const glossary = '# 术语：企业经营\n\n- 年营业收入：金额\n- 企业数：数量（家）\n- 茶企数：数量（家） `count`\n'

const host = (text = policy): FakeHost => fakeHost({ files: { [POLICY]: text, [GLOSSARY]: glossary }, compiler })
const textAt = (one: FakeHost, file: string): string => one.disk.get(`/project/${file}`) ?? ''

describe('ceyan rename', () => {
  test('writes the identifier that was made of the phrase, and heads of tables follow', async () => {
    const { status, out, host: after } = await ceyan(['rename', 'sample', '茶机采购额', 'machines'], host())
    expect(status).toBe(0)
    expect(out).toContain('「茶机采购额」的标识由 chaJiPurchase 改为 machines，改了 policies/sample.ceyan.md\n')
    expect(textAt(after, POLICY)).toBe(
      policy.replace('茶机采购额：金额', '茶机采购额：金额 `machines`').replace('| chaJiPurchase', '| machines'),
    )
  })

  test('takes the identifier as well as the phrase', async () => {
    const { status, host: after } = await ceyan(['rename', 'sample', 'tea', 'teaFirm'], host())
    expect(status).toBe(0)
    expect(textAt(after, POLICY)).toBe(policy.replace('`tea`', '`teaFirm`').replace('| tea ', '| teaFirm '))
  })

  test('of a shared glossary, in the policies that take the phrase over', async () => {
    const { out, host: after } = await ceyan(['rename', GLOSSARY, '年营业收入', 'revenue'], host())
    expect(out).toContain(`改了 ${GLOSSARY}、${POLICY}\n`)
    expect(textAt(after, GLOSSARY)).toBe(glossary.replace('年营业收入：金额', '年营业收入：金额 `revenue`'))
    expect(textAt(after, POLICY)).toBe(policy.replace('annualOperatingRevenue', 'revenue'))
  })

  test('writes nothing where another phrase has the name', async () => {
    const { status, err, host: after } = await ceyan(['rename', 'sample', 'tea', 'annualOperatingRevenue'], host())
    expect(status).toBe(1)
    expect(err).toContain('CY2007')
    expect(textAt(after, POLICY)).toBe(policy)
  })

  test.each([
    [['sample', '茶机采购额', 'class'], '标识「class」不能使用'],
    [['sample', '没有的短语', 'none'], '没有声明「没有的短语」'],
    [['sample', '年营业收入', 'revenue'], '由共用的术语声明的，请写那份术语的文件名'],
  ])('says what is wrong: %j', async (names, message) => {
    const { status, err } = await ceyan(['rename', ...names], host())
    expect(status).toBe(2)
    expect(err).toContain(message)
  })

  test('a phrase that two clauses declare is to be named by its identifier', async () => {
    const twice = policy
      .replace('给予1万元奖励。\n', '给予1万元奖励。\n\n- 经评审：认定 `first`\n')
      .replace('有效期2年。\n', '有效期2年。\n\n- 经评审：认定 `second`\n')
    const { status, err } = await ceyan(['rename', 'sample', '经评审', 'reviewed'], host(twice))
    expect([status, err.includes('请写现在的标识：first、second')]).toEqual([2, true])
  })
})

describe('identifiers that nobody wrote', () => {
  test('are said by facts', async () => {
    const { out } = await ceyan(['facts', 'sample'], host())
    expect(out).toMatch(/│ 茶机采购额 +│ chaJiPurchase \* +│/)
    expect(out).toMatch(/│ 茶企 +│ tea +│/)
    expect(out).toContain('ceyan rename sample <短语> <新的标识>')
  })

  test('are the keys of facts', async () => {
    const files = { [POLICY]: policy, [GLOSSARY]: glossary, 'f.json': '{ "tea": true, "chaJiPurchase": "10万元" }' }
    const { out } = await ceyan(['eval', 'sample', '--facts', 'f.json'], fakeHost({ files, compiler }))
    expect(out).toContain('1万元')
  })
})
