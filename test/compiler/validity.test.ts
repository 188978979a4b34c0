/** From when and until when a policy goes, in the forms that texts use. */
import { describe, expect, it } from 'vitest'
import { analyse } from './policy-text.ts'

const file = (sentence: string, issued = ''): string => `# 样例政策

- 标识：sample
${issued}
## 术语

- 甲类企业：是否 \`classA\`

## 一、鼓励创新

对甲类企业，给予50万元补贴。

## 二、附则

${sentence}
`

/** `2025-01-01 2027-12-31`, or the codes of the errors. */
function validityOf(sentence: string, issued?: string): string {
  const { policy, diagnostics } = analyse(file(sentence, issued))
  if (policy !== undefined) return `${policy.validity?.from ?? '无'} ${policy.validity?.to ?? '无'}`
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => code)
    .join(' ')
}

describe('a last day', () => {
  it.each([
    ['有效期三年半。', '2028-06-30'],
    ['有效期3年6个月。', '2028-06-30'],
    ['有效期两年零六个月。', '2027-06-30'],
    ['有效期限为两年半。', '2027-06-30'],
    ['有效期暂定三年。', '2027-12-31'],
    ['有效期：5年。', '2029-12-31'],
    ['试行期一年。', '2025-12-31'],
    ['试行期至2027年12月31日止。', '2027-12-31'],
    ['有效期至二〇二七年十二月三十一日。', '2027-12-31'],
    ['至2027年12月31日止。', '2027-12-31'],
    ['至2027年12月31日自行废止。', '2027-12-31'],
    ['2027年12月31日废止。', '2027-12-31'],
    ['2027年12月31日自动失效。', '2027-12-31'],
    ['自2028年1月1日起废止。', '2027-12-31'],
    ['执行至2027年12月31日。', '2027-12-31'],
    ['实施至2027年12月31日，期满自行废止。', '2027-12-31'],
  ])('施行，%s', (end, last) => {
    expect(validityOf(`本办法自2025年1月1日起施行，${end}`)).toBe(`2025-01-01 ${last}`)
  })

  it.each([
    ['本办法自2025年1月1日起施行。本办法至2026年12月31日自行废止。', '2025-01-01 2026-12-31'],
    ['本办法有效期自2025年1月1日起至2027年12月31日止。', '2025-01-01 2027-12-31'],
  ])('%s', (sentence, validity) => {
    expect(validityOf(sentence)).toBe(validity)
  })

  it('of another document is not its own', () => {
    expect(validityOf('本办法自2025年1月1日起施行，原《旧办法》2025年1月1日废止。')).toBe('2025-01-01 无')
    expect(validityOf('本办法自2025年1月1日起施行，原旧办法自2025年1月1日起废止。')).toBe('2025-01-01 无')
  })

  it('within the period says nothing of it', () => {
    expect(validityOf('本办法自2025年1月1日起施行，有效期内遇国家政策调整的，从其规定。')).toBe('2025-01-01 无')
  })
})

describe('what is not understood is never lost', () => {
  it.each([
    ['本办法有效期至2027年12月31日。', 'CY4095'],
    ['本办法有效期三年。', 'CY4095'],
    ['本办法自2025年1月1日起施行，有效期三年左右。', 'CY4026'],
    ['本办法自2025年1月1日起施行，有效期两年多。', 'CY4026'],
    ['本办法自2025年1月1日起施行，有效期不超过三年。', 'CY3003'],
    ['本办法自2025年1月1日起施行，有效期由区政府确定。', 'CY3003'],
    ['本办法自2025年1月1日起施行，有效期至2027年12月。', 'CY4026'],
    ['本办法自2025年2月30日起施行，有效期2年。', 'CY3021'],
    ['本办法自二〇二六年二月二十九日起施行，有效期2年。', 'CY3021'],
    ['本办法自2025年1月1日起施行，有效期至2027年2月29日。', 'CY3021'],
  ])('%s', (sentence, codes) => {
    expect(validityOf(sentence)).toBe(codes)
  })
})
