/** Amounts (docs/evaluation.md §4) as straight-line code over the two ends of an interval, in 1/scale fen. */
import type { Amount, ByGradeAmount, ByTierAmount, Limit, PerUnitAmount } from '../../ir/types.ts'
import { formatMoney } from '../../runtime/money.ts'
import type { Money } from '../../runtime/money.ts'
import type { Site } from '../../runtime/site.ts'
import { bandsCode, basisCode, floatingRateCode, rateCode } from './basis-code.ts'
import { assign, declare, innerBlock, render } from './block.ts'
import type { Block, Variable } from './block.ts'
import { caseOf, distinctCases, joinCeilings, knowing, REACHED, reaches, unitsCode } from './ceiling-code.ts'
import type { Known } from './ceiling-code.ts'
import { code, inlineComment, lineComment, quote } from './code.ts'
import type { Code } from './code.ts'
import { figureOf } from './condition-code.ts'
import { capEnds, exprOf, hold, told } from './ends.ts'
import type { AmountPlace, Ceiling, Ends } from './ends.ts'
import { writeStatedLimit } from './limit-code.ts'
import { factOf, refKey, valueOf } from './module.ts'

/** Writes an amount; the result is where its ends are. */
export function writeAmount(amount: Amount, place: AmountPlace, known: Known = new Map()): Ends {
  switch (amount.kind) {
    case 'fixed': {
      const value = amount.fen * place.scale
      note(place, formatMoney(amount.fen as Money))
      return told(place, amount.site, code`undefined`, { lo: value, hi: value })
    }
    case 'open':
      return told(place, amount.site, code`undefined`, { lo: 0, hi: Infinity })
    case 'between':
      return told(place, amount.site, code`undefined`, {
        lo: amount.fromFen * place.scale,
        hi: amount.toFen * place.scale,
      })
    case 'floating-rate': {
      note(place, wording(amount.site))
      const { lo, hi, value } = floatingRateCode(amount, place)
      return told(place, amount.site, value, hold(place, lo, hi))
    }
    case 'rate': {
      note(place, wording(amount.site))
      const { lo, hi, value } = rateCode(amount.basis, amount.rate, place, amount.upTo)
      return told(place, amount.site, value, hold(place, lo, hi))
    }
    case 'marginal': {
      note(place, wording(amount.site))
      const basis = basisCode(amount.basis, place)
      const ends = hold(place, bandsCode(amount.bands, basis.lo, place), bandsCode(amount.bands, basis.hi, place))
      return told(place, amount.site, basis.value, ends)
    }
    case 'per-unit':
      return writePerUnit(amount, place, known)
    case 'by-grade':
      return writeByGrade(amount, place, known)
    case 'by-tier':
      return writeByTier(amount, place, known)
    case 'limited':
      return amount.limits.reduce<Ends>(
        (ends, limit) => writeLimit(limit, ends, place, known),
        writeAmount(amount.amount, place, known),
      )
  }
}

/** A ceiling of a record, a matter or a sum. */
export function writeLimit(
  limit: Limit,
  ends: Ends,
  place: AmountPlace,
  known: Known = new Map(),
  ceilings: Ceiling[] = [],
): Ends {
  if (limit.kind !== 'amount') return writeStatedLimit(limit, ends, place, ceilings)
  const { lo: low, hi: high } = writeAmount(limit.amount, place, known)
  const [lo, hi] = [exprOf(low), exprOf(high)]
  ceilings.push({ lo, hi, perFen: place.scale, whole: false })
  const capped = capEnds(place, ends, lo, hi)
  return told(place, limit.site, code`undefined`, capped)
}

function writePerUnit(amount: PerUnitAmount, place: AmountPlace, known: Known): Ends {
  const each = writeAmount(amount.amount, place, known)
  const lo = unitsCode(amount, exprOf(each.lo), 0, place)
  const hi = unitsCode(amount, exprOf(each.hi), Infinity, place)
  return told(place, amount.site, valueOf(amount.fact, place.places), hold(place, lo, hi))
}

function writeByGrade(amount: ByGradeAmount, place: AmountPlace, known: Known): Ends {
  const key = refKey(amount.fact)
  const value = valueOf(amount.fact, place.places)
  const cases = distinctCases(amount)
  if (known.has(key)) {
    const grade = known.get(key)
    const chosen = caseOf(amount, grade)
    if (chosen !== undefined) return told(place, amount.site, value, writeAmount(chosen, place, known))
    return told(place, amount.site, value, hold(place, 0, grade === undefined ? joinCeilings(cases, place, known) : 0))
  }
  const lo = declare(place.block, 'lo', 0)
  const hi = declare(place.block, 'hi', 0)
  const branches = cases.map((one) => {
    const body = branch(one.amount, place, knowing(known, key, one.value), lo, hi)
    return code`case ${quote(one.value)}: {\n${body}\nbreak\n}`
  })
  hi.reassigned = true
  const unknown = joinCeilings(cases, place, knowing(known, key, undefined))
  place.block.lines.push(code`switch (${value}) {\n${branches}\ncase undefined:\n${hi.name} = ${unknown}\n}`)
  return told(place, amount.site, value, { lo, hi })
}

function writeByTier(amount: ByTierAmount, place: AmountPlace, known: Known): Ends {
  const key = refKey(amount.fact)
  const value = valueOf(amount.fact, place.places)
  const unknown = joinCeilings(amount.tiers, place, knowing(known, key, undefined))
  if (known.has(key) && known.get(key) === undefined) {
    return told(place, amount.site, value, hold(place, 0, unknown))
  }
  const fact = factOf(place.module.policy.ir, amount.fact, place.list)
  const lo = declare(place.block, 'lo', 0)
  const hi = declare(place.block, 'hi', 0)
  const branches = amount.tiers.toReversed().map((tier) => {
    const figure = figureOf(tier.threshold, fact)
    const comment = figure === undefined ? code`` : inlineComment(figure)
    const body = branch(tier.amount, place, knowing(known, key, REACHED), lo, hi)
    return code`else if (${reaches(value, tier)} ${comment}) {\n${body}\n}`
  })
  hi.reassigned = true
  place.block.lines.push(code`if (${value} === undefined) {\n${hi.name} = ${unknown}\n}\n${branches}`)
  return told(place, amount.site, value, { lo, hi })
}

/** The body of a branch that sets `lo` and `hi` to an amount. */
function branch(amount: Amount, place: AmountPlace, known: Known, lo: Variable, hi: Variable): readonly Code[] {
  const block: Block = innerBlock(place.block)
  const ends = writeAmount(amount, { ...place, block }, known)
  if (ends.lo === ends.hi) {
    lo.reassigned = true
    hi.reassigned = true
    block.lines.push(code`${lo.name} = ${hi.name} = ${exprOf(ends.lo)}`)
  } else {
    if (ends.lo !== 0) assign(block, lo, exprOf(ends.lo))
    assign(block, hi, exprOf(ends.hi))
  }
  return render(block)
}

function note(place: AmountPlace, text: string): void {
  place.block.lines.push(lineComment(text))
}

/** What a comment says about a step. */
function wording(site: Site): string {
  if (site.kind !== 'rate' && site.kind !== 'marginal' && site.kind !== 'floating-rate') return site.kind
  const basis = site.plus.join('＋') + site.minus.map((label) => `－${label}`).join('')
  if (site.kind === 'floating-rate') return `${basis} × ${site.reference} × ${site.rate}`
  return site.kind === 'rate' ? `${basis} × ${site.rate}` : `${basis}，分段计`
}
