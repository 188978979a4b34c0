import { describe, expect, expectTypeOf, test } from 'vitest'
import { currencies } from '../../grammar/scanner/currencies.ts'
import { currencyCodes, currencyName, partsOf } from '../../src/runtime/currency.ts'
import {
  exchangeRate,
  exchangeUnit,
  foreign,
  formatForeign,
  type ExchangeRate,
  type ForeignMoney,
  type Money,
} from '../../src/runtime/index.ts'

test('the scanner knows the currencies of the runtime, and no others', () => {
  expect([...new Set(currencies.values())].sort()).toEqual([...currencyCodes].sort())
})

test('foreign money is counted in the smallest parts of its currency', () => {
  expect(foreign('USD', '30,000,000.05')).toBe(3_000_000_005)
  expect([foreign('USD', ' 1,500.5 '), foreign('USD', '12'), foreign('USD', 0)]).toEqual([150_050, 1200, 0])
  expect(() => foreign('USD', 'x')).toThrow(TypeError)
  expect(foreign('JPY', 100_000_000)).toBe(100_000_000)
  expect(() => foreign('USD', 0.001)).toThrow(TypeError)
  expect(() => foreign('JPY', '0.5')).toThrow(TypeError)
  expect(() => foreign('USD', -1)).toThrow(TypeError)
  expect(() => foreign('USD', '90071992547409.92')).toThrow(RangeError)
})

test('an exchange rate has four places, that of yen is by the hundred', () => {
  expect(exchangeRate('USD', 7.1234)).toBe(71_234)
  expect(() => exchangeRate('USD', '7.12345')).toThrow(TypeError)
  expect([exchangeUnit('USD'), exchangeUnit('JPY')]).toEqual(['元/美元', '元/100日元'])
})

test.each([
  [30_000_000, 'USD', '3,000万美元'],
  ['12.5', 'USD', '12.50美元'],
  [150_000_000, 'JPY', '1.5亿日元'],
  [1, 'JPY', '1日元'],
] as const)('%s is shown with its currency', (amount, currency, text) => {
  expect(formatForeign(foreign(currency, amount), currency)).toBe(text)
})

test('every currency has a name of its own, and parts', () => {
  expect(currencyCodes.map((code) => `${code} ${currencyName(code)} ${String(partsOf(code))}`)).toMatchInlineSnapshot(`
    [
      "USD 美元 100",
      "EUR 欧元 100",
      "HKD 港元 100",
      "MOP 澳门元 100",
      "TWD 新台币 100",
      "JPY 日元 1",
      "KRW 韩元 1",
      "GBP 英镑 100",
      "CHF 瑞士法郎 100",
      "AUD 澳元 100",
      "CAD 加元 100",
      "NZD 新西兰元 100",
      "SGD 新加坡元 100",
      "THB 泰铢 100",
      "RUB 卢布 100",
    ]
  `)
})

describe('types', () => {
  test('no currency is another, or yuan, or a rate', () => {
    expectTypeOf<ForeignMoney<'USD'>>().not.toExtend<Money>()
    expectTypeOf<Money>().not.toExtend<ForeignMoney<'USD'>>()
    expectTypeOf<ForeignMoney<'EUR'>>().not.toExtend<ForeignMoney<'USD'>>()
    expectTypeOf<ExchangeRate<'EUR'>>().not.toExtend<ExchangeRate<'USD'>>()
    expectTypeOf<ExchangeRate<'USD'>>().not.toExtend<ForeignMoney<'USD'>>()
  })
})
