/** 分三年按40%、30%、30%兑现: the shares of the parts, as many as there are parts, and together the whole. */
import type { Rate } from '../../ir/types.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import { rateOf } from '../conditions/quantity-values.ts'
import type { Statement } from '../compose/composition.ts'
import { isPeriod } from '../measure-units.ts'
import type { Reporter } from '../report.ts'
import type { Act } from '../statements/statement.ts'
import { isShare } from './amounts.ts'
import type { Group } from './group.ts'

/** Undefined where the shares are not said, or do not fit; that is reported. `span`: of the words. */
export function sharesOf(
  { parts, shares }: NonNullable<Act['instalments']>,
  span: Span,
  reporter: Reporter,
): readonly Rate[] | undefined {
  if (shares === undefined) {
    // 分三年兑现: how much of it when is not said, and changes nothing of how much it is in all.
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

/** 每年给予10万元，分三年发放; 分三年按年产值的5%发放: whether the figure is that of one part or of all of them, nobody says. */
export const mayBeOfEach = (statement: Statement, given: readonly Group[]): boolean =>
  [statement, ...given.map((one) => one.statement)].some((one) => isOfPeriod(one) || sharesInParts(one))

const sharesInParts = ({ act: { instalments, figures } }: Statement): boolean =>
  instalments !== undefined && figures.some(isShare)

/** 每年给予, 每月给予, 第二年给予. */
const isOfPeriod = ({ act: { scope, each, figures }, each: above, year }: Statement): boolean =>
  scope.yearly ||
  year !== undefined ||
  [...each, ...above, ...figures.flatMap((figure) => figure.each)].some(({ measure }) => isPeriod(measure))

/** 分三年发放，每年不超过20万元: what a year brings is a part that is not told apart from the others. */
export function cutInParts(statements: readonly Statement[], groups: readonly Group[]): readonly Statement[] {
  const open = statements.filter(
    ({ act: { instalments } }) => instalments !== undefined && instalments.shares === undefined,
  )
  return open.filter(({ item }) =>
    groups.some((group) => group.statement.item === item && group.ceilings.some(({ is }) => is.period === 'year')),
  )
}
