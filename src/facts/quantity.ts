/**
 * Exact numbers as people write them: `1500000.50`, `1,500万元`, `1亿5000万元`, `一亿元`, `10家（含）` without the （含）. The number is
 * read as sentences are (`grammar/scanner/numbers.ts`).
 */
import { scanNumber } from '../../grammar/scanner/numbers.ts'
import { foldString } from '../source/fold.ts'

/** `digits / 10^decimals`, and what stands behind the number. */
export interface Quantity {
  readonly digits: bigint
  readonly decimals: number
  readonly unit: string
}

/** Longest text that is looked at; nothing exact is longer. */
const LONGEST = 64

/** Reads a number and its unit; undefined when the text does not begin with a number or has two readings. */
export function readQuantity(text: string): Quantity | undefined {
  if (text.length > LONGEST) return undefined
  const plain = foldString(text.normalize('NFKC'))
  const [, sign = '', rest = ''] = /^([-−+负]?)(.*)$/su.exec(plain) ?? []
  const unsigned = readUnsigned(rest)
  if (unsigned === undefined || sign === '' || sign === '+') return unsigned
  return { ...unsigned, digits: -unsigned.digits }
}

function readUnsigned(text: string): Quantity | undefined {
  const number = scanNumber(text, 0)
  // 三万五, 二十余万, 3万8, 12万万: not one number.
  if (number === undefined || number.inexact || /^[\d.,十百千万亿]/u.test(text.slice(number.end))) return undefined
  const { digits, multiplier, end } = number
  return {
    digits: digits.numerator * multiplier,
    decimals: digits.denominator.toString().length - 1,
    unit: text.slice(end),
  }
}

/** Reads a JSON number literal exactly; undefined for NaN, Infinity and literals longer than anything exact. */
export function readLiteral(literal: string): Quantity | undefined {
  const parts = literal.length > LONGEST ? null : /^(-?\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(literal)
  if (parts === null) return undefined
  const [, whole = '', fraction = '', exponent = '0'] = parts
  const power = Math.max(-HIGHEST_POWER, Math.min(HIGHEST_POWER, Number(exponent)))
  const digits = BigInt(whole + fraction)
  const decimals = fraction.length - power
  if (decimals >= 0) return { digits, decimals, unit: '' }
  return { digits: digits * 10n ** BigInt(-decimals), decimals: 0, unit: '' }
}

/** Powers of ten beyond this are out of range whatever their digits. */
const HIGHEST_POWER = 400

/** The quantity counted in units of `10^-places`, or undefined when it falls between two of them. */
export function inUnits(quantity: Quantity, places: number): bigint | undefined {
  const shift = places - quantity.decimals
  if (shift >= 0) return quantity.digits * 10n ** BigInt(shift)
  const divisor = 10n ** BigInt(-shift)
  return quantity.digits % divisor === 0n ? quantity.digits / divisor : undefined
}
