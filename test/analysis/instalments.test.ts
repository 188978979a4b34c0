/** In which parts what was given is paid, and who is paid so. */
import { expect, it } from 'vitest'
import { analysePolicy } from '../../src/compiler.ts'

const glossary = `# 试例

- 标识：plans

## 术语

- 茶企：是否 \`tea\`
- 国有企业：是否 \`state\`

## 一、茶企

`

/** The plans of the one award, as shares; an error by its code. */
function plansOf(sentence: string): readonly string[] {
  const { policy, diagnostics } = analysePolicy(`${glossary}${sentence}\n`, { readFile: () => undefined })
  const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)
  if (policy === undefined) return [...new Set(errors)]
  return policy.clauses
    .flatMap(({ awards }) => awards)
    .flatMap(({ instalments }) =>
      instalments.map(({ if: who, shares }) => {
        const parts = shares.map(({ numerator, denominator }) => `${String(numerator)}/${String(denominator)}`)
        return `${who.kind === 'and' ? '' : `${who.kind} `}${parts.join(' ')}`
      }),
    )
}

it.each([
  ['首付60%，余款40%', '3/5 2/5'],
  ['首付60%、余款40%', '3/5 2/5'],
  ['首期拨付60%，余款第二年拨付', '3/5 2/5'],
  ['先付70%，再付30%', '7/10 3/10'],
  ['第一年兑现40%、第二年兑现30%、第三年兑现30%', '2/5 3/10 3/10'],
  ['第一年发放50%，第二年发放50%', '1/2 1/2'],
  ['分两期支付，各50%', '1/2 1/2'],
  ['分两期各50%发放', '1/2 1/2'],
  ['分三年平均发放', '1/3 1/3 1/3'],
  ['分三年兑付，比例分别为40%、30%、30%', '2/5 3/10 3/10'],
  ['分三期按40%、30%、30%支付', '2/5 3/10 3/10'],
  ['按4∶3∶3的比例分三年兑付', '2/5 3/10 3/10'],
  ['从下一年度开始，按40%、30%、30%的比例分三年发放', '2/5 3/10 3/10'],
  ['自认定次年起分三年平均发放', '1/3 1/3 1/3'],
  ['前三年每年拨付20%，后两年每年拨付20%', '1/5 1/5 1/5 1/5 1/5'],
])('对茶企，给予20万元补助，%s', (plan, shares) => {
  const plain = (list: readonly string[]): readonly string[] =>
    list.map((text) => text.replaceAll(/(\d+)\/(\d+)/gu, (_, above: string, below: string) => reduced(above, below)))
  expect(plain(plansOf(`对茶企，给予20万元补助，${plan}。`))).toEqual([shares])
  expect(plain(plansOf(`对茶企，给予20万元补助。${plan}。`))).toEqual([shares])
})

it('of those whom the text names, and of all others', () => {
  const [some, others] = plansOf('对茶企，给予20万元补助，国有企业分三年按4：3：3拨付，其他企业一次性拨付。')
  expect(some).toMatch(/^is 4\/10 3\/10 3\/10$/u)
  expect(others).toMatch(/1\/1$/u)
})

it.each([
  ['立项后拨付50%，验收合格后再拨付50%', 'CY4120'],
  ['立项后拨付50%、验收合格后拨付50%', 'CY4120'],
  ['先预拨60%，剩余部分验收合格后拨付', 'CY4120'],
  ['首期拨付60%，第二期拨付60%', 'CY4025'],
  ['首期拨付60%，第二期拨付30%', 'CY4025'],
  ['分三年拨付，各50%', 'CY4025'],
  ['每年不超过8万元，分两期拨付', 'CY4102'],
])('%s is refused', (plan, code) => {
  expect(plansOf(`对茶企，给予20万元补助，${plan}。`)).toEqual([code])
})

it.each(['分两期拨付', '从下一年度开始，分两期拨付', '自认定次年起分两期拨付'])(
  '%s: the sum of all of them',
  (plan) => {
    expect(plansOf(`对茶企，给予20万元补助，${plan}。`)).toEqual([])
  },
)

function reduced(above: string, below: string): string {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
  const common = divisor(Number(above), Number(below))
  return `${String(Number(above) / common)}/${String(Number(below) / common)}`
}
