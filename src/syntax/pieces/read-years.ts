/** Which years of what is given 第二、三年, 前三年 name. */
import { scanNumber } from '../../../grammar/scanner/numbers.ts'

export interface NamedYears {
  readonly years: readonly number[]
  /** 后两年: so many years behind those named before. */
  readonly following: number | undefined
}

/** 第二、三年 -> 2, 3; 第二年至第四年 -> 2, 3, 4; 前三年 -> 1, 2, 3; 首年 -> 1. */
export function readYears(text: string): NamedYears {
  const count = Number(scanNumber(text, 1)?.digits.numerator ?? 1n)
  if (text.startsWith('后')) return { years: [], following: count }
  if (/^[前首]/u.test(text))
    return { years: Array.from({ length: count }, (_, index) => index + 1), following: undefined }
  // 第二年至第四年
  const joined = text.replaceAll(/年?度?至第?/gu, '至')
  const years = joined.split(/[第年度、和]+/u).flatMap((part) => {
    const [from, to] = part.split('至').map((numeral) => Number(scanNumber(numeral, 0)?.digits.numerator ?? 0n))
    if (from === undefined || from === 0) return []
    return to === undefined || to < from || to > 50
      ? [from]
      : Array.from({ length: to - from + 1 }, (_, index) => from + index)
  })
  return { years, following: undefined }
}
