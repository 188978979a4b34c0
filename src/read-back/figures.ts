/** Figures of the representation as people write them, exactly. */
import type { Fact, Period, Rate } from '../ir/types.ts'
import { formatCount } from '../runtime/count.ts'
import { exchangeUnit, formatForeign } from '../runtime/currency.ts'
import { formatDate } from '../runtime/date.ts'
import { formatMoney, type Money } from '../runtime/money.ts'
import { formatRatio, percentPoints, type Ratio } from '../runtime/ratio.ts'
import { either, originOf, type Place } from './place.ts'
import { figure, words, type Text } from './text.ts'

/** Fen: `50万元`. */
export function moneyText(fen: number, place: Place): Text {
  return figure(formatMoney(fen as Money), originOf(place))
}

/** `30%`; `1/3` where no percentage is exact. */
export function rateText(rate: Rate, place: Place): Text {
  return figure(rateFigure(rate), originOf(place))
}

/** `30%`; `1/3` where no percentage is exact. */
export function rateFigure({ numerator, denominator }: Rate): string {
  const whole = BigInt(numerator) * 100n * BigInt(10 ** DECIMALS)
  if (whole % BigInt(denominator) !== 0n) return `${String(numerator)}/${String(denominator)}`
  const digits = (whole / BigInt(denominator)).toString().padStart(DECIMALS + 1, '0')
  const decimals = digits.slice(-DECIMALS).replace(/0+$/u, '')
  return `${digits.slice(0, -DECIMALS)}${decimals === '' ? '' : `.${decimals}`}%`
}

/** The most places that a percentage is written with. */
const DECIMALS = 6

/** A spread in 1/100,000,000, in percentage points; without its sign. */
export function pointsText(spread: number, place: Place): Text {
  const points = percentPoints(Math.abs(spread))
  return either(
    place,
    words`${figure(points, originOf(place))}个百分点`,
    words`${figure(points, originOf(place))} points`,
  )
}

/** A constant in the unit of a fact: fen, smallest parts, 1/1e8, 1/10,000 yuan, whole, or an ISO date. */
export function constantText(value: number | string, fact: Fact | undefined, place: Place): Text {
  return figure(typeof value === 'string' ? formatDate(value) : numberFigure(value, fact), originOf(place))
}

/** A number in the unit of a fact. */
export function numberFigure(value: number, fact: Fact | undefined): string {
  switch (fact?.kind) {
    case 'money':
      return formatMoney(value as Money)
    case 'foreign-money':
      return formatForeign(value, fact.currency)
    case 'exchange-rate':
      return `${tenThousandths(value)}${exchangeUnit(fact.currency)}`
    case 'ratio':
      return formatRatio(value as Ratio)
    case 'count':
      return formatCount(value, fact.unit)
    case 'boolean':
    case 'enum':
    case 'date':
    case 'matter':
    case 'list':
    case undefined:
      return String(value)
  }
}

function tenThousandths(value: number): string {
  const digits = String(value).padStart(5, '0')
  const decimals = digits.slice(-4).replace(/0+$/u, '')
  return `${digits.slice(0, -4)}${decimals === '' ? '' : `.${decimals}`}`
}

/** A whole number of something. */
export function wholeText(count: number, place: Place): Text {
  return figure(String(count), originOf(place))
}

/** An ISO date as a day. */
export function dayText(date: string, place: Place): Text {
  return figure(formatDate(date), originOf(place))
}

/** In what time: 每年, 3年内, 累计; of one matter nothing is cumulated. */
export function periodText(period: Period, place: Place): Text {
  if (period === 'matter') return either(place, words`每一事项`, words`per matter`)
  if (period === 'year') return either(place, words`每年累计`, words`in a year`)
  if (period === 'lifetime') return either(place, words`历年累计`, words`in all years`)
  const years = wholeText(period.years, place)
  return either(place, words`${years}年内累计`, words`within ${years} years`)
}
