/** Ceilings (docs/evaluation.md §5, §3.6 and §3.7) over the two ends of an interval. */
import type { AwardIr, Limit } from '../../ir/types.ts'
import { formatMoney } from '../../runtime/money.ts'
import type { Money } from '../../runtime/money.ts'
import { rateCode } from './basis-code.ts'
import { declare } from './block.ts'
import { code, inlineComment, lineComment } from './code.ts'
import { capEnds, onEnds, told } from './ends.ts'
import type { AmountPlace, Ceiling, Ends } from './ends.ts'
import { min } from './expression.ts'
import { runtime } from './module.ts'

/** A ceiling that is written, or a share of a basis. */
export function writeStatedLimit(
  limit: Exclude<Limit, { kind: 'amount' }>,
  ends: Ends,
  place: AmountPlace,
  ceilings: Ceiling[],
): Ends {
  if (limit.kind === 'relative') {
    const { lo, hi, value } = rateCode(limit.basis, limit.rate, place)
    ceilings.push({ lo, hi, perFen: place.scale, whole: false })
    return told(place, limit.site, value, capEnds(place, ends, lo, hi))
  }
  const ceiling = limit.fen * place.scale
  ceilings.push({ lo: limit.fen, hi: limit.fen, perFen: 1, whole: true })
  const capped = onEnds(place, ends, (end) => min(end, ceiling), lineComment(formatMoney(limit.fen as Money)))
  return told(place, limit.site, code`undefined`, capped)
}

/** Less what was received before. */
export function writeDifference(site: AwardIr['difference'] & object, ends: Ends, place: AmountPlace): Ends {
  const less = runtime(place.module, 'less')
  const total = place.scale === 1 ? code`received.total` : code`received.total * ${place.scale}`
  const rest = onEnds(place, ends, (end) => (end === 0 || end === Infinity ? end : code`${less}(${end}, ${total})`))
  return told(place, site, code`received.total`, rest)
}

/** What is left of a year's or of the lifetime's ceiling. */
export function writePeriodLimit(
  limit: AwardIr['periodLimits'][number],
  ends: Ends,
  place: AmountPlace,
  ceilings: Ceiling[],
): Ends {
  const yearly = limit.period === 'year'
  const before = yearly ? code`received.thisYear` : code`received.total`
  const figure = inlineComment(formatMoney(limit.fen as Money))
  const rest = code`${runtime(place.module, 'less')}(${limit.fen} ${figure}, ${before})`
  const left = declare(place.block, yearly ? 'leftThisYear' : 'left', rest).name
  ceilings.push({ lo: left, hi: left, perFen: 1, whole: true })
  const capped = onEnds(place, ends, (end) => min(end, place.scale === 1 ? left : code`${left} * ${place.scale}`))
  return told(place, limit.site, left, capped)
}
