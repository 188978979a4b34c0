/** 分三年按40%、30%、30%兑现: the shares of the parts, as many as there are parts, and together the whole. */
import type { Rate } from '../../ir/types.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import { rateOf } from '../conditions/quantity-values.ts'
import type { Reporter } from '../report.ts'
import type { Act } from '../statements/statement.ts'

/** Undefined where the shares are not said, or do not fit; that is reported. `span`: of the words. */
export function sharesOf(
  { parts, shares }: NonNullable<Act['instalments']>,
  span: Span,
  reporter: Reporter,
): readonly Rate[] | undefined {
  if (shares === undefined) {
    // 分三年兑现: in equal parts is not said, so nothing is computed.
    reporter.report('CY4018', span, { parts })
    return undefined
  }
  const first = shares.items[0]?.value
  const rates: readonly (Rate | undefined)[] =
    first?.kind === 'proportion'
      ? first.parts.map((part) => ({ numerator: part, denominator: first.parts.reduce((sum, one) => sum + one, 0) }))
      : shares.items.map((item) => rateOf(item, reporter))
  const known = rates.filter((rate) => rate !== undefined)
  if (known.length < rates.length) return undefined
  if (known.length !== parts) {
    reporter.report('CY4019', shares.span, { parts, shares: known.length })
    return undefined
  }
  const scale = known.reduce((product, { denominator }) => product * BigInt(denominator), 1n)
  const sum = known.reduce((total, one) => total + (BigInt(one.numerator) * scale) / BigInt(one.denominator), 0n)
  if (sum === scale) return known
  reporter.report('CY4025', shares.span, { sum: `${String(Number((sum * 10_000n) / scale) / 100)}%` })
  return undefined
}
