/** Numbers with their units, exact. */
import { describe, expect, it } from 'vitest'
import { scanNumber } from '../../grammar/scanner/numbers.ts'
import { scanQuantity } from '../../grammar/scanner/scan-quantity.ts'
import { foldString } from '../../src/source/fold.ts'

/** `Money 15000000 元`: what a text begins with, undefined when it is no quantity or not all of the text is. */
function quantityOf(text: string): string | undefined {
  const folded = foldString(text)
  const found = scanQuantity(folded, 0)
  if (found?.end !== folded.length) return undefined
  const { number, multiplier, unit } = found.payload
  return [found.token.name, exact(number.numerator * multiplier, number.denominator), unit].join(' ').trim()
}

/** `3/2`, `100` */
function exact(numerator: bigint, denominator: bigint): string {
  let [left, right] = [numerator, denominator]
  while (right !== 0n) [left, right] = [right, left % right]
  const [above, below] = [numerator / left, denominator / left]
  return below === 1n ? String(above) : `${String(above)}/${String(below)}`
}

describe('money', () => {
  it.each([
    ['100元', '100'],
    ['100万元', '1000000'],
    ['1,500万元', '15000000'],
    ['1，500万元', '15000000'],
    ['1.5万元', '15000'],
    ['0.01元', '1/100'],
    ['一亿元', '100000000'],
    ['1亿元', '100000000'],
    ['一千五百万元', '15000000'],
    ['两百元', '200'],
    ['十五万元', '150000'],
    ['三十元', '30'],
    ['壹佰元', '100'],
    ['贰拾万元', '200000'],
    ['叁拾伍万陆仟元整', '356000'],
    ['貳拾萬圓', '200000'],
    ['一点五万元', '15000'],
    ['零点五元', '1/2'],
    ['十二点二五亿元', '1225000000'],
    ['一五〇万元', '1500000'],
    ['二五零元', '250'],
    ['200万人民币', '2000000'],
    ['3万5千元', '35000'],
    ['1万2000元', '12000'],
    ['大陆元', undefined],
    ['队伍元', undefined],
    ['1 5 0 0 万 元', '15000000'],
    ['１５００万元', '15000000'],
    ['1500萬元', '15000000'],
    ['1億圓', '100000000'],
    ['100万元人民币', '1000000'],
    ['3千元', '3000'],
    ['5百万元', '5000000'],
    ['2万亿元', '2000000000000'],
  ])('%s', (text, yuan) => {
    expect(quantityOf(text)).toBe(yuan === undefined ? undefined : `Money ${yuan} 元`)
  })

  it.each([
    ['50万美元', 'ForeignMoney 500000 USD'],
    ['1亿欧元', 'ForeignMoney 100000000 EUR'],
    ['300万港币', 'ForeignMoney 3000000 HKD'],
    ['2万元/人', 'MoneyPerUnit 20000 人'],
    ['30元/平方米·月', 'MoneyPerUnit 30 平方米·月'],
    ['30元／平方米·月', 'MoneyPerUnit 30 平方米·月'],
    ['0.3元/度电', 'MoneyPerUnit 3/10 度电'],
    ['500元/人/年', 'MoneyPerUnit 500 人/年'],
  ])('%s', (text, expected) => {
    expect(quantityOf(text)).toBe(expected)
  })
})

describe('rates', () => {
  it.each([
    ['30%', '3/10'],
    ['３０％', '3/10'],
    ['0.5%', '1/200'],
    ['100%', '1'],
    ['5‰', '1/200'],
    ['百分之三十', '3/10'],
    ['百分之30', '3/10'],
    ['百分之零', '0'],
    ['百分之十二点五', '1/8'],
    ['百分之百', '1'],
    ['千分之五', '1/200'],
    ['万分之五', '1/2000'],
    ['十二点五%', '1/8'],
    ['2/3', '2/3'],
    ['三分之二', '2/3'],
    ['十分之一', '1/10'],
    ['1:1', '1'],
    ['1：1', '1'],
    ['2:1', '1/2'],
  ])('%s', (text, rate) => {
    expect(quantityOf(text)?.split(' ').slice(0, 2)).toEqual(['Percentage', rate])
  })

  it.each(['1/0', '0/3%', '1/2/3'])('%s is none', (text) => {
    expect(quantityOf(text)?.startsWith('Percentage') ?? false).toBe(false)
  })

  it('points of a percentage are no percentage', () => {
    expect(quantityOf('0.5个百分点')).toBe('PercentagePoints 1/2 个百分点')
  })
})

describe('counts, spans of time, dates', () => {
  it.each([
    ['10家', 'Count 10 家'],
    ['三家', 'Count 3 家'],
    ['30人', 'Count 30 人'],
    ['800平方米', 'Count 800 平方米'],
    ['2人次', 'Count 2 人次'],
    ['千亿', 'Count 100000000000'],
    ['百亿', 'Count 10000000000'],
    ['1000', 'Count 1000'],
    ['三年', 'Duration 3 年'],
    ['2年', 'Duration 2 年'],
    ['6个月', 'Duration 6 个月'],
    ['十二个月', 'Duration 12 个月'],
    ['15个工作日', 'Duration 15 个工作日'],
    ['30日', 'Duration 30 日'],
    ['2025年9月18日', 'CalendarDate 1 2025-09-18'],
    ['2025 年 9 月 18 日', 'CalendarDate 1 2025-09-18'],
    ['２０２５年１２月１日', 'CalendarDate 1 2025-12-01'],
    ['2025年9月', 'CalendarDate 1 2025-09'],
    ['2025年', 'CalendarDate 1 2025'],
    ['二〇二七年十二月三十一日', 'CalendarDate 1 2027-12-31'],
    ['二零二七年一月', 'CalendarDate 1 2027-01'],
  ])('%s', (text, expected) => {
    expect(quantityOf(text)).toBe(expected)
  })

  it.each(['一批', '一级', '两类', '一条', '双一流', '万', '第三'])('%s is a name or a word', (text) => {
    const found = scanQuantity(text, 0)
    expect(found === undefined || found.payload.weak || found.payload.unit === '').toBe(true)
  })
})

describe('what a text does not say', () => {
  it.each([
    ...['50w', '50W元', '1.5w', 'XX万元', 'X万元', '__万元', '×%', '数十万元', '几十万元', '几万元', '好几百万元'],
    ...['二十余万元', '30多万元', '20来万元', '十几万元', '约20万元', '大约二十万元', '近100万元', '上百万元'],
    ...[
      '三万五',
      '三万五元',
      '两千五元',
      '3万8元',
      '1亿5',
      '三五万元',
      '七八十万元',
      '两三百万元',
      '十七八万元',
      '100余家',
    ],
  ])('%s', (text) => {
    expect(scanQuantity(foldString(text), 0)?.token.name).toBe('Inexact')
  })

  it.each(['人数十人', '签约20万元', '近三年', '零售', '万一', '十四五', '50kW', '节约100元'])(
    '%s is none of it',
    (text) => {
      const folded = foldString(text)
      const names = Array.from(folded, (_, offset) => scanQuantity(folded, offset)?.token.name)
      expect(names).not.toContain('Inexact')
    },
  )

  it.each(['十四五', '三千五', '三点一'])('no number begins inside %s', (text) => {
    expect(scanQuantity(text, 0)?.end).toBe(text.length)
    expect(scanQuantity(text, 0)?.token.name).toBe('Text')
  })
})

describe('numbers', () => {
  it.each([
    ['二〇二五', 2025n],
    ['一五〇', 150n],
    ['一二五', 125n],
    ['一百零五', 105n],
    ['三千零二十', 3020n],
    ['一万二千三百四十五', 12345n],
    ['十', 10n],
    ['二十', 20n],
    ['一百万亿', 100_000_000_000_000n],
  ])('%s', (text, value) => {
    expect(scanNumber(text, 0)?.digits.numerator).toBe(value)
  })

  it.each([
    ['1,500', 5],
    ['1,50', 1],
    ['1500,000', 4],
    ['12,345,678.90', 13],
    ['1.', 1],
  ])('%s ends after %i characters', (text, end) => {
    expect(scanNumber(text, 0)?.end).toBe(end)
  })

  it('digits that are too many are none, and none begins in the middle of them', () => {
    expect(scanNumber('9'.repeat(41), 0)).toBeUndefined()
    expect(scanNumber('甲', 0)).toBeUndefined()
  })
})
