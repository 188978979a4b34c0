/** Phrases and identifiers that collide, that programs reserve, or that would break out of their place in a program. */
import { describe, expect, it } from 'vitest'
import { analyse, clauseErrors, policyText } from './policy-text.ts'

const sentence = '对甲类企业，给予50万元补贴。'

describe('declarations that collide', () => {
  it.each([
    ['in the other script', '- 甲類企業：是否 `other`', 'CY2002「- 甲類企業：是否 `other`'],
    ['with spaces', '- 甲 类 企 业：是否 `other`', 'CY2002「- 甲 类 企 业：是否 `other`'],
    ['with another type', '- 甲类企业：金额 `other`', 'CY2002「- 甲类企业：金额 `other`'],
    ['by identifier', '- 丙类企业：是否 `classA`', 'CY2007「`classA`」标识「classA」用了两次'],
  ])('%s', (_, entry, error) => {
    expect(clauseErrors(sentence, entry)).toEqual([expect.stringContaining(error)])
  })

  it('point at both declarations', () => {
    const text = policyText(sentence, '- 甲類企業：是否 `other`\n- 丁类企业：是否 `classB`')
    const related = analyse(text)
      .diagnostics.filter((one) => one.severity === 'error')
      .map((one) => one.related.map(({ start, end }) => text.slice(start, end)))
    expect(related).toEqual([['甲类企业'], ['`classB`']])
  })
})

describe('identifiers', () => {
  const reserved = ['class', 'await', 'yield', 'let', 'static', 'arguments', 'eval', 'undefined', 'NaN', 'enum']
  const dangerous = ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf', 'then', 'toJSON']
  const shapeless = ['9lives', 'a-b', 'a b', '甲', '', 'a.b', "a'", 'a"', 'a;b', 'a\u200bb', 'é', 'a'.repeat(65)]

  it.each([...reserved, ...dangerous, ...shapeless])('%j is refused', (name) => {
    const errors = clauseErrors(sentence, `- 丙类企业：是否 \`${name}\``)
    expect(errors).toEqual([expect.stringMatching(/^CY2006/u)])
    expect(errors[0]).toContain(`「\`${name}\`」`)
  })

  it.each(dangerous)('%s is refused as the name of an award and of a field too', (name) => {
    const list = `- 参加展会：清单 \`shows\`，每场展会\n  - 展位费用：金额 \`${name}\``
    expect(clauseErrors(sentence, list)).toEqual([expect.stringMatching(/^CY2006/u)])
    expect(clauseErrors(`${sentence}\n\n- 标识：\`${name}\``)).toEqual([expect.stringMatching(/^CY2006/u)])
  })

  it.each(['modelFee', '_private', 'a1', '$amount', 'x'.repeat(64)])('%s is taken', (name) => {
    expect(clauseErrors(sentence, `- 丙类企业：是否 \`${name}\``)).toEqual([])
  })
})

describe('phrases that would break out of a string, a comment or a template', () => {
  const phrases = [
    '甲"乙',
    "甲'乙",
    '甲`乙',
    '甲*/乙',
    '甲/*乙',
    '甲${乙',
    '甲\\乙',
    '甲<!--乙',
    '甲</script>乙',
    '甲//乙',
    '甲\u2028乙',
  ]

  it.each(phrases)('%j is data like any other', (phrase) => {
    const text = policyText(`对${phrase}的企业，给予50万元补贴。`, `- ${phrase}：是否 \`odd\``)
    const { policy, diagnostics } = analyse(text)
    expect(diagnostics.filter((one) => one.severity === 'error')).toEqual([])
    // Braces are the notation of alternatives, and labels do not show it.
    expect(policy?.facts.map((fact) => [fact.id, fact.label])).toEqual([['odd', phrase.replace('{', '')]])
  })

  it('braces are alternatives, and other types have none', () => {
    expect(clauseErrors(sentence, '- 甲${乙}丙：是否 `odd`')).toEqual([
      expect.stringMatching(/^CY2010.*「甲\$\{乙\}丙」/u),
    ])
  })

  it.each([
    ['a lone high surrogate', '甲\ud800乙'],
    ['a lone low surrogate', '甲\udc00乙'],
    ['a control character', '甲\u0007乙'],
    ['more than 400 characters', '甲'.repeat(401)],
    ['nothing', ''],
  ])('%s is no phrase', (_, phrase) => {
    const errors = clauseErrors(sentence, `- ${phrase}：是否 \`odd\``)
    expect(errors).toEqual([expect.stringMatching(/^CY2004/u)])
  })
})

describe('definitions (指)', () => {
  it.each([
    ['of themselves', '- 重点企业：指 重点企业'],
    ['in a circle', '- 重点企业：指 骨干企业\n- 骨干企业：指 重点企业'],
    ['in a circle through a choice', '- 重点企业：指 骨干企业 或 甲类企业\n- 骨干企业：指 重点企业 或 乙类企业'],
    ['of nothing declared', '- 重点企业：指 天上 或 地下'],
    [
      'that go too deep',
      Array.from({ length: 12 }, (_, i) => `- 第${String(i)}层：指 第${String(i + 1)}层`).join('\n') +
        '\n- 重点企业：指 第0层',
    ],
  ])('%s end in an error, not in a loop', (_, entries) => {
    const errors = clauseErrors('对重点企业，给予50万元补贴。', entries)
    expect(errors).not.toEqual([])
    for (const error of errors) expect(error).toMatch(/^CY20(?:22|01)「(?:重点|骨干)企业」/u)
  })
})
