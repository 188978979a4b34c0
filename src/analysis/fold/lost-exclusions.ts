/** （国有企业除外） behind a ceiling, a time or a sum in a list: whom it would leave out there is not asked, so it is refused. */
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Statement } from '../compose/composition.ts'
import { isShare } from './amounts.ts'

/** Brackets that leave somebody out of what is no grant, or of what has no base that they could be taken from. */
export function lostExclusions({ act, grants }: Statement): readonly Span[] {
  const { excludes, figures, base } = act
  const ofFigures = figures.flatMap(({ exclusion, words, list }) => {
    const isTakenOut = list === undefined ? words.length > 0 : words.some(({ role }) => role === 'phrase')
    return exclusion === undefined || isTakenOut ? [] : [exclusion.span]
  })
  // 按从业人数（国有企业除外）每人1000元: counted, and nothing is taken out of a count.
  const isCounted = figures.length > 0 && !figures.some((one) => isShare(one) || one.list === undefined)
  const ofBase = isCounted && base?.exclusion !== undefined ? [base.exclusion.span] : []
  return [...(excludes !== undefined && !grants ? [excludes.span] : []), ...ofFigures, ...ofBase]
}
