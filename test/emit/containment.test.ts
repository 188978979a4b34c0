/** Text of a policy reaches code only as data. */
import { expect, test } from 'vitest'
import { compile } from '../../src/compiler.ts'
import { emitTypeScript } from '../../src/emit/typescript/index.ts'
import { interpret } from '../../src/ir/interpreter/index.ts'
import type { Fact, PolicyIr } from '../../src/ir/types.ts'
import { always, award, cases, fixed, is, oneOf, policy } from './fixture.ts'
import { load } from './load-policy.ts'
import { typeErrors } from './type-errors.ts'

const HOSTILE = [
  '*/ globalThis.pwned = 1 /*',
  '`${globalThis.pwned = 1}`',
  "'; globalThis.pwned = 1; '",
  '"; globalThis.pwned = 1; "',
  '\\',
  '\u2028globalThis.pwned = 1\u2029',
  '\nglobalThis.pwned = 1\r\n//',
  '\0\ud800 \u202e</script><!--',
  '@type {any} // @ts-nocheck',
]
const all = HOSTILE.join(' ')

function hostile(): PolicyIr {
  const source = { clause: all, sentence: all }
  const fact: Fact = {
    kind: 'enum',
    id: 'grade',
    label: all,
    ordered: true,
    alternatives: HOSTILE,
    usedBy: [all],
    span: { start: 0, end: 0 },
  }
  const uses: Fact = { kind: 'boolean', id: 'uses', label: all, finding: false, usedBy: [], span: { start: 0, end: 0 } }
  const condition = is('uses')
  const hostileAward = award('first', {
    clause: all,
    title: all,
    form: all,
    recipient: all,
    source,
    condition:
      condition.kind === 'is'
        ? { ...condition, site: { kind: 'is', label: all, expect: true, finding: false, source } }
        : condition,
    amount: cases(
      HOSTILE.map((value, index) => ({ if: oneOf('grade', value), then: fixed(index + 1) })),
      { kind: 'grade', label: all, source },
    ),
    deferrals: [
      { if: always, text: all, blocking: false, site: { kind: 'deferral', text: all, blocking: false, source } },
    ],
  })
  return policy({
    id: all,
    title: all,
    compiler: all,
    issuer: all,
    facts: [fact, uses],
    scope: { kind: 'and', of: [] },
    clauses: [
      { address: all, title: all, module: `../${all}`, sentences: [all], accountable: [all], awards: [hostileAward] },
    ],
    pools: [],
    quotas: [],
  })
}

test('hostile text is contained, type-checks, and comes back as it went in', async () => {
  const files = await emitTypeScript(hostile())
  expect(typeErrors({ hostile: files })).toEqual([])
  for (const { path, text } of files) {
    expect(path).toMatch(/^[a-z0-9-]+(\.schema)?\.(ts|json)$/)
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u2028\u2029\u202e]|[\ud800-\udbff](?![\udc00-\udfff])/)
  }
  const loaded = await load(files)
  HOSTILE.forEach((grade, index) => {
    const [outcome] = loaded.explain({ uses: true, grade }, { date: '2025-10-01' }).awards
    expect(outcome?.to).toBe(index + 1)
    expect(outcome?.award.title).toBe(all)
    expect(outcome?.reasons[0]?.site.source.sentence).toBe(all)
  })
  expect('pwned' in globalThis).toBe(false)
})

test.each(['__proto__', 'constructor', 'toString', ''])('a fact cannot be called %j', async (id) => {
  const fact: Fact = { kind: 'boolean', id, label: '甲', finding: false, usedBy: [], span: { start: 0, end: 0 } }
  await expect(emitTypeScript(policy({ facts: [fact], scope: { kind: 'and', of: [] }, clauses: [] }))).rejects.toThrow(
    /cannot be a key/,
  )
})

test('names of awards that the modules use themselves are given way to', async () => {
  const names = ['evaluate', 'facts', 'is', 'default', 'Math', 'sites', 'why', 'first-award']
  const awards = names.map((id) => award(id, { condition: is('usesModel'), amount: fixed(1) }))
  const clauses = [{ address: '一', title: '', module: 'index', sentences: [], accountable: [], awards }]
  const files = await emitTypeScript(policy({ clauses }))
  expect(typeErrors({ names: files })).toEqual([])
  const { awards: outcomes } = (await load(files)).evaluate(
    { usesModel: true, dishonest: false },
    { date: '2025-10-01' },
  )
  expect(outcomes.map((outcome) => [outcome.award.id, outcome.to])).toEqual(names.map((id) => [id, 1]))
})

test('names of facts that the functions use themselves are given way to, or give way', async () => {
  const text = `# 试行政策

- 标识：names

## 术语

- 有资质：是否 \`condition\`
- 是高企：是否 \`halfUp\`
- 研发投入：金额 \`from\`
- 设备投入：金额 \`open\`
- 等次{一等、二等}：等级 \`missing\`
- 展会：清单 \`exhibitions\`，每场展会
  - 参加展会：是否 \`countsExhibition\`
  - 展位费：金额 \`counts\`
  - 运输费：金额 \`exhibition\`

## 一、支持研发

对有资质的是高企企业，按研发投入的30%，给予最高100万元补贴。

## 二、支持设备

对是高企且设备投入100万元以上的，按设备投入的10%给予补助，最高不超过研发投入的50%。

## 三、支持参展

对参加展会的企业，按展位费和运输费的60%，给予每场展会最高10万元补贴。
`
  const host = { readFile: () => undefined }
  const { policy, files, diagnostics } = await compile(text, host)
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  if (policy === undefined) throw new Error('the policy has errors')
  expect(typeErrors({ names: files })).toEqual([])
  const loaded = await load(files)
  for (const facts of [
    {},
    { condition: true, halfUp: true, from: 1_000_000_00, open: 2_000_000_00, exhibitions: [] },
    { condition: true, halfUp: true, from: 50_00, open: 2_000_000_00 },
    {
      halfUp: false,
      exhibitions: [{ countsExhibition: true, counts: 100_00 }, { counts: 5_00, exhibition: 7_00 }, {}],
    },
    { exhibitions: [{ countsExhibition: true, counts: 100_00, exhibition: 900_000_00 }] },
  ]) {
    const context = { date: '2026-01-01' }
    expect(loaded.explain(facts, context)).toEqual(interpret(policy, facts, context, { explain: true }))
  }
})

test('the same policy gives the same bytes', async () => {
  expect(await emitTypeScript(policy())).toEqual(await emitTypeScript(policy()))
})
