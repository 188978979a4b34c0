/**
 * 对…的，支持比例提高至30% · …的，减半给予 · …的，按上述标准的50%: for a case, the award before it with another figure, in its place; for
 * a year (第二年减半) beside it.
 */
import { and, isAlways } from '../../ir/conditions.ts'
import type { Condition, Rate } from '../../ir/types.ts'
import type { Amount, Limit } from './former-amounts.ts'
import type { AdjustmentNode, QuantityNode } from '../../syntax/ast.ts'
import { fenOf, pointsOf, rateOf } from '../conditions/quantity-values.ts'
import type { ClauseContext } from './clause-context.ts'
import type { AwardDraft } from './draft.ts'
import type { Environment } from './environment.ts'
import type { LimbParts } from './limb-parts.ts'
import { sameUnit } from './measure-units.ts'
import { negate } from './negate.ts'
import { plusRate, scaleAmount, scaleLimits } from './scale-amount.ts'

/** Reads the adjustments of a limb that grants nothing itself; gives the awards that it adds. */
export function adjustBefore(
  parts: LimbParts,
  condition: Condition,
  years: readonly number[],
  context: ClauseContext,
  environment: Environment,
): readonly AwardDraft[] {
  return parts.adjustments.flatMap((node) => {
    const candidates = context.sentenceAwards.length > 0 ? context.sentenceAwards : context.draft.awards
    const adjusted = candidates.length === 1 || years.length > 0 ? candidates.slice(-1) : []
    const [before] = adjusted
    const text = environment.written(node.span)
    if (before === undefined) {
      const code = candidates.length === 0 ? 'CY4017' : 'CY3003'
      if (candidates.length > 0 || !context.failed()) environment.reporter.report(code, node.span, { text })
      return []
    }
    const figure = before.amount === undefined ? undefined : adjust(before.amount, before.itemLimits, node, environment)
    if (figure === undefined) {
      environment.reporter.report(raisesShare(node) ? 'CY4089' : 'CY3003', node.span, { text })
      return []
    }
    if (years.length > 0) return years.map((year) => ofYear(copyOf(before, figure, parts, environment), before, year))
    if (isAlways(condition)) {
      environment.reporter.report('CY3003', node.span, { text })
      return []
    }
    const award = copyOf(before, figure, parts, environment)
    shareLimits(before, award, context)
    award.condition = and(before.condition, condition)
    before.condition = and(before.condition, negate(condition))
    const name = `${environment.source.clause}其中`
    context.draft.highestOnly.push({
      name,
      awards: [before, award],
      site: { kind: 'highest-only', group: name, source: environment.source },
      assumedAt: undefined,
    })
    environment.reporter.report('CY4506', node.span, { text })
    return [award]
  })
}

/** 比例提高10%: ten points, or a tenth of it, is not said. */
const raisesShare = ({ how, ofRate, quantities }: AdjustmentNode): boolean =>
  how === 'by' && ofRate && quantities?.items.length === 1 && quantities.items[0]?.value.kind === 'rate'

interface Figure {
  readonly amount: Amount
  readonly limits: readonly Limit[]
}

/** With the ceilings of the award before, but for those that the limb states anew. */
function copyOf(before: AwardDraft, figure: Figure, parts: LimbParts, environment: Environment): AwardDraft {
  const stated = parts.awards.filter(({ node }) => node.limited && node.amounts !== undefined)
  const isYearly = ({ scope, node }: (typeof stated)[number]): boolean => (scope ?? node.scope)?.yearly === true
  const itemLimits = stated.every(isYearly) ? figure.limits : figure.limits.filter(({ kind }) => kind !== 'absolute')
  const periodLimits = before.periodLimits.filter(({ period }) => period !== 'year' || !stated.some(isYearly))
  return {
    ...before,
    source: environment.source,
    span: parts.node.span,
    amount: figure.amount,
    itemLimits: [...itemLimits],
    sumLimits: [...before.sumLimits],
    periodLimits: [...periodLimits],
    deferrals: [...before.deferrals],
    tier: undefined,
  }
}

/** A ceiling over several awards is over this one too. */
function shareLimits(before: AwardDraft, award: AwardDraft, context: ClauseContext): void {
  for (const [index, limit] of context.draft.sharedLimits.entries()) {
    if (!limit.awards.includes(before)) continue
    context.draft.sharedLimits[index] = { ...limit, awards: [...limit.awards, award] }
  }
}

function ofYear(award: AwardDraft, before: AwardDraft, year: number): AwardDraft {
  const form = before.form.replace(/（第\d+年）$/u, '')
  award.form = `${form}（第${String(year)}年）`
  award.year = year
  return award
}

/** The figure of an award after the adjustment; undefined where the text does not say enough. */
function adjust(
  amount: Amount,
  limits: readonly Limit[],
  node: AdjustmentNode,
  environment: Environment,
): Figure | undefined {
  const [item, ...more] = node.quantities?.items ?? []
  if (more.length > 0) return undefined
  if (node.how === 'times') {
    const factor = item === undefined ? node.factor : rateOf(item, environment.reporter)
    return factor === undefined ? undefined : timesFigure(amount, limits, factor)
  }
  const unit = node.each ?? (item?.value.kind === 'money-per-unit' ? item.value.unit : undefined)
  if (item === undefined || (unit !== undefined && !isFor(amount, unit))) return undefined
  const changed = node.how === 'to' ? changeTo(amount, item, environment) : changeBy(amount, item, node, environment)
  return changed === undefined ? undefined : { amount: changed, limits }
}

/** 提高至每人3000元: of an amount for each person. */
const isFor = (amount: Amount, unit: string): boolean =>
  amount.kind === 'per-unit' && amount.site.kind === 'per-unit' && sameUnit(amount.site.unit, unit)

/** A lower standard lowers its ceilings with it; a higher one leaves those that are written. */
function timesFigure(amount: Amount, limits: readonly Limit[], factor: Rate): Figure | undefined {
  const scaled = scaleAmount(amount, factor)
  const ceilings = factor.numerator < factor.denominator ? scaleLimits(limits, factor) : limits
  return scaled === undefined || ceilings === undefined ? undefined : { amount: scaled, limits: ceilings }
}

/** 提高至30%, 提高至每人3000元 */
function changeTo(amount: Amount, item: QuantityNode, environment: Environment): Amount | undefined {
  return changeLeaf(amount, (leaf) => {
    if (leaf.kind === 'rate' && leaf.upTo === undefined && item.value.kind === 'rate') {
      const rate = rateOf(item, environment.reporter)
      const site = leaf.site.kind === 'rate' ? { ...leaf.site, rate: item.text, source: environment.source } : leaf.site
      return rate === undefined ? undefined : { ...leaf, rate, site }
    }
    if (leaf.kind !== 'fixed' || (item.value.kind !== 'money' && item.value.kind !== 'money-per-unit')) return undefined
    const fen = fenOf(item, environment.reporter)
    return fen === undefined ? undefined : { ...leaf, fen, site: { ...leaf.site, source: environment.source } }
  })
}

/** 提高10个百分点, 上浮20%, 提高5万元 */
function changeBy(
  amount: Amount,
  item: QuantityNode,
  node: AdjustmentNode,
  environment: Environment,
): Amount | undefined {
  const sign = node.up ? 1 : -1
  if (item.value.kind === 'rate') {
    // 比例提高10%: ten points, or a tenth of it?
    const rate = node.ofRate ? undefined : rateOf(item, environment.reporter)
    const factor = rate === undefined ? undefined : plusRate({ numerator: 1, denominator: 1 }, signed(rate, sign))
    return factor === undefined || factor.numerator < 0 ? undefined : scaleAmount(amount, factor)
  }
  return changeLeaf(amount, (leaf) => {
    if (leaf.kind === 'rate' && leaf.upTo === undefined && item.value.kind === 'points') {
      const points = pointsOf(item, environment.reporter)
      const rate = points === undefined ? undefined : plusRate(leaf.rate, signed(points, sign))
      if (rate === undefined || rate.numerator < 0 || leaf.site.kind !== 'rate') return undefined
      return {
        ...leaf,
        rate,
        site: { ...leaf.site, rate: `（${leaf.site.rate}${node.up ? '＋' : '－'}${item.text}）` },
      }
    }
    if (leaf.kind !== 'fixed' || item.value.kind !== 'money') return undefined
    const fen = fenOf(item, environment.reporter)
    return fen === undefined || leaf.fen + sign * fen < 0 ? undefined : { ...leaf, fen: leaf.fen + sign * fen }
  })
}

const signed = (rate: Rate, sign: number): Rate => ({ ...rate, numerator: sign * rate.numerator })

/** Changes the one figure of an amount; an amount of several figures has none. */
function changeLeaf(amount: Amount, change: (leaf: Amount) => Amount | undefined): Amount | undefined {
  if (amount.kind !== 'per-unit' && amount.kind !== 'limited') return change(amount)
  const inner = changeLeaf(amount.amount, change)
  return inner === undefined ? undefined : { ...amount, amount: inner }
}
