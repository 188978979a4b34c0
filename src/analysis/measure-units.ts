/** Measure words: which of them are one, which count things and which count time, and how periods convert. */
import type { QuantityValue } from '../syntax/ast.ts'

/** Spellings of one unit, the first standing for all. */
const synonyms: readonly (readonly string[])[] = [
  ['人', '名', '位'],
  ['月', '个月'],
  ['天', '日'],
  ['晚', '夜'],
  ['间夜', '间晚'],
  ['平方米', '㎡'],
  ['吨', '吨标准煤', '吨标煤'],
  ['公斤', '千克'],
  ['公里', '千米'],
  ['标箱', '个标箱', '标准箱', 'TEU'],
  ['千瓦时', '度', '度电', 'kWh'],
  ['千瓦', 'kW'],
  ['兆瓦', 'MW'],
]

/** Months in a period, where it is a whole number of them. */
const months = new Map([
  ['月', 1],
  ['季度', 3],
  ['季', 3],
  ['半年', 6],
  ['年', 12],
])

/** An area, a weight, a length, a power: never an applicant or a matter of its own. */
const extents = [
  ...[
    '平方米',
    '㎡',
    '平方公里',
    '亩',
    '吨',
    '吨标准煤',
    '吨标煤',
    '公斤',
    '千克',
    '公里',
    '千米',
    '立方米',
    '晚',
    '夜',
    '间夜',
    '间晚',
  ],
  ...['标箱', '个标箱', '标准箱', 'TEU', '千瓦', 'kW', '兆瓦', 'MW', '千瓦时', '度', '度电', 'kWh', 'MWh'],
]

const canonical = (unit: string): string => synonyms.find((words) => words.includes(unit))?.[0] ?? unit

export const sameUnit = (left: string, right: string): boolean => canonical(left) === canonical(right)

/** 月, 季度, 年, 天: how long rather than how many. */
export const isPeriod = (unit: string): boolean => months.has(canonical(unit)) || canonical(unit) === '天'

/** An area, a weight, a month: never an applicant or a matter of its own. */
export const isExtent = (unit: string): boolean => isPeriod(unit) || extents.includes(unit)

/** 5名 of what is counted in 人, 1年 of what is counted in 个月: whether one can be said in the other. */
export const converts = (left: string, right: string): boolean =>
  unitsIn(left, right) !== undefined || unitsIn(right, left) !== undefined

/** How many of `unit` go into one of `larger`; undefined when it is not a whole number of them. */
export function unitsIn(larger: string, unit: string): number | undefined {
  if (sameUnit(larger, unit)) return 1
  const [whole, part] = [months.get(canonical(larger)), months.get(canonical(unit))]
  return whole === undefined || part === undefined || whole % part !== 0 ? undefined : whole / part
}

/** A count or a period as a whole number of `unit`: 三年 is 36 of 个月, 36个月 is 3 of 年. */
export function numberOf(value: QuantityValue, unit: string): number | undefined {
  if (value.kind !== 'count' && value.kind !== 'duration') return undefined
  const { numerator, denominator } = value.count
  const many = unitsIn(value.unit, unit)
  const one = unitsIn(unit, value.unit)
  const units = many !== undefined ? numerator * BigInt(many) : numerator
  const parts = many === undefined && one !== undefined ? denominator * BigInt(one) : denominator
  if ((many ?? one) === undefined || units % parts !== 0n || units / parts > BigInt(Number.MAX_SAFE_INTEGER))
    return undefined
  return Number(units / parts)
}
