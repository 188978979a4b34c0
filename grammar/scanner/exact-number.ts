/** numerator / denominator, not reduced; both non-negative, denominator positive. */
export interface ExactNumber {
  readonly numerator: bigint
  readonly denominator: bigint
}

export interface ScannedNumber {
  readonly end: number
  /** The digits before the multiplier; 0 of an inexact number. */
  readonly digits: ExactNumber
  /** 万, 亿 … behind the digits: 1 without one. */
  readonly multiplier: bigint
  /** Written with Chinese numerals alone: 三, 一百. */
  readonly chinese: boolean
  /** 二十余, 30多, 三万五, 3万8, 两三百: the text does not say which number it is. `end` is behind all of it. */
  readonly inexact: boolean
}
