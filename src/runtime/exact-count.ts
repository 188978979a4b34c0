/** Decimals as people write them into exact counts of their last place. */

/**
 * `n`, a decimal string (`'500000.05'`, `'1,500'`) or a number by its shortest decimal form, counted in units of 10^-`places`.
 * Throws a TypeError for what is negative, no number or finer, a RangeError beyond the exact range.
 */
export function exactCount(n: number | string, places: number, unit: string): number {
  const text = typeof n === 'number' ? String(n) : n.trim()
  const [, whole = '', decimals = ''] = DECIMAL.exec(text) ?? []
  if (whole === '' || decimals.length > places) {
    throw new TypeError(
      `须为至多${places}位小数的非负${unit}数：${text} (not a non-negative number with ${places} places)`,
    )
  }
  // Digits of an integer beyond the safe range never read as a safe one, so that the check below is exact.
  const value = Number(whole.replaceAll(',', '') + decimals.padEnd(places, '0'))
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`超出精确范围：${text}${unit} (beyond the exact range of 2^53-1)`)
  }
  return value
}

const DECIMAL = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/
