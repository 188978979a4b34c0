/** Names in code that nobody wrote. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makePinyinTable } from '../../scripts/make-pinyin-table.ts'
import { checkIdentifier } from '../../src/identifiers/check-identifier.ts'
import { deriveIdentifier, identifierBeside } from '../../src/identifiers/derive-identifier.ts'

describe('the name of a phrase', () => {
  test.each([
    ['年度模型使用费用', 'annualModelFee'],
    ['營業收入', 'operatingRevenue'],
    ['年度茶机采购额', 'annualChaJiPurchase'],
    ['上年度国内设备采购额', 'lastYearDomesticEquipmentPurchase'],
    ['茶企', 'chaQi'],
    ['获评{国家级、省级}众创空间', 'ratedMakerSpace'],
    ['{小型规模、中型规模}', 'xiaoXingScale'],
    ['35岁以下', 'n35SuiYiXia'],
    ['A类人才', 'aLeiTalent'],
    // Words that name nothing beside others.
    ['企业', 'qiYe'],
    // A name that programs or the generated modules have a use for.
    ['facts', 'factsFact'],
    ['鹣鲽', 'jianDie'],
    ['“《》”', undefined],
    ['％', undefined],
  ])('%s', (phrase, name) => {
    expect(deriveIdentifier(phrase)).toBe(name)
  })

  test('can be used in code, whatever the phrase', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (phrase) => {
        const name = deriveIdentifier(phrase)
        if (name !== undefined) expect(checkIdentifier(name)).toBeUndefined()
      }),
    )
    expect(checkIdentifier(deriveIdentifier('a'.repeat(500)) ?? '')).toBeUndefined()
    expect(checkIdentifier(deriveIdentifier('鹣鲽情深'.repeat(100)) ?? '')).toBeUndefined()
  })

  test('is written where another phrase has it', () => {
    const taken = new Set<string>()
    expect(identifierBeside('租金', taken)).toBeUndefined()
    expect(identifierBeside('房租', taken)).toBe('rent2')
    expect(identifierBeside('％', taken)).toBe('fact2')
    expect([...taken]).toEqual(['rent', 'rent2', 'fact2'])
  })
})

test('the table of syllables is what its script makes', () => {
  const committed = readFileSync(new URL('../../src/identifiers/pinyin-table.ts', import.meta.url), 'utf8')
  expect(committed).toBe(makePinyinTable())
})
