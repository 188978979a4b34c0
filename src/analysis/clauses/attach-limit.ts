/**
 * A ceiling that is not an award: after a comma it governs the awards of its own sentence, in a sentence of its own every
 * award before it in the clause (readings.md 3).
 */
import type { Span } from '../../diagnostics/diagnostic.ts'
import { and, isAlways } from '../../ir/conditions.ts'
import type { Amount, FactRef } from '../../ir/types.ts'
import type { Limit } from './former-amounts.ts'
import { fenOf, rateOf } from '../conditions/quantity-values.ts'
import type { ClauseContext } from './clause-context.ts'
import { ceilingForEach } from './count-units.ts'
import { isCount, limitCount } from './count-ceilings.ts'
import type { AwardDraft } from './draft.ts'
import type { Environment } from './environment.ts'
import { inYuan } from './exchange.ts'
import { type LoanPlace, pointsLimit } from './interest.ts'
import type { PlacedAward } from './limb-parts.ts'
import { countsOtherThings, limitAward, type LimitReach, limitReach, namesParty } from './limits.ts'
import { readMoneyTerms } from './money-terms.ts'
import { pairCeilings } from './pair-ceilings.ts'

/** The awards that a ceiling stands beside: those of its limb. */
export interface LimitedAwards {
  /** None: those of the sentence, otherwise of the clause so far. */
  readonly awards: readonly AwardDraft[]
  /** 给予最高1000万元奖励：…: one ceiling over all of them. */
  readonly isOverall?: boolean
  /** The limb asks something: of all awards of the policy it is then no ceiling for everybody. */
  readonly isGuarded?: boolean
}

export function attachLimit(
  placed: PlacedAward,
  context: ClauseContext,
  environment: Environment,
  textOf: (span: Span) => string,
  reach: LimitedAwards = { awards: [] },
): void {
  const governed = reach.awards.length > 0 ? reach.awards : governedAwards(context)
  const { node, scope, segment } = placed
  if (node.amounts === undefined && node.rates === undefined) {
    // 企业享受本政策的奖励总额不超过纳税额
    if (node.limited && governed.length === 0 && reach.isGuarded !== true && !context.failed())
      limitPolicy(placed, context, environment, textOf(segment.span))
    // 用于…奖励: a word without a figure says nothing about sums.
    return
  }
  if (!node.limited && !node.rateLimited) {
    context.reporter.report('CY3003', node.span, { text: textOf(segment.span) })
    return
  }
  if (governed.length === 0) {
    const isForAll = reach.isGuarded !== true
    if (context.failed() || (isForAll && limitPolicy(placed, context, environment, textOf(segment.span)))) return
    context.reporter.report('CY4017', node.span, { text: textOf(segment.span) })
    return
  }
  if (node.amounts?.items.every(isCount) === true) {
    for (const item of node.amounts.items) limitCount({ item, span: node.span }, governed, context, environment)
    return
  }
  const value = node.amounts?.items[0]?.value
  if (value?.kind === 'money-per-unit' && ['年', '年度'].includes(value.unit)) {
    // 最高50万元/年: the unit says what it counts over, which 每年 in front says in words.
    context.reporter.report('CY3003', node.span, { text: textOf(segment.span) })
    return
  }
  const [first] = governed
  const lists = first?.list === undefined ? [] : [first.list]
  const loan = { basis: [], condition: first?.condition ?? and(), lists }
  if ((node.amounts?.items.length ?? 0) > 1) {
    pairCeilings(node, governed, textOf(segment.span), environment)
    return
  }
  const limits = readLimits(placed, loan, environment, textOf(segment.span))
  if (countsOtherThings([scope, node.scope], first?.list)) {
    context.reporter.report('CY3003', node.span, { text: textOf(segment.span) })
    return
  }
  const put = { placed, governed, environment, isOverall: reach.isOverall === true }
  for (const limit of limits) if (limit !== undefined) putLimit(limit, put, context, textOf(segment.span))
}

const wholePolicy = /本(?:若干)?(?:政策|措施|办法|规定|细则|意见)/u

/** 同一企业每年享受本政策资金总额最高不超过2000万元: over all awards of the policy; false where the text does not say that. */
function limitPolicy(placed: PlacedAward, context: ClauseContext, environment: Environment, text: string): boolean {
  const { node, scope } = placed
  if (!wholePolicy.test(text)) return false
  const is = policyCeiling(placed, environment)
  if (is === undefined) return false
  const { period } = limitReach([scope, node.scope], undefined)
  const site = { kind: 'shared-limit' as const, text, source: environment.source }
  context.draft.policyLimits.push({ period, is, site, span: node.span })
  return true
}

/** A sum, a fact of the applicant, or a share of one. */
function policyCeiling({ node }: PlacedAward, environment: Environment): Amount | undefined {
  const { amounts, rates, words, exclusion, span } = node
  const [item, ...more] = amounts?.items ?? []
  if (more.length > 0 || (item !== undefined && (item.value.kind !== 'money' || rates !== undefined))) return undefined
  if (item !== undefined) {
    const fen = fenOf(item, environment.reporter)
    return fen === undefined ? undefined : { kind: 'constant', fen }
  }
  const terms = readMoneyTerms(words, exclusion, environment)
  const isPlain = isAlways(terms.condition) && terms.lists.length + terms.zips.length === 0
  if (terms.basis === undefined || terms.undeclared !== undefined || !isPlain) return undefined
  const own = inYuan(terms.basis, span, environment)
  if (own === undefined || own.basis.exchange !== undefined) return undefined
  const { plus, minus } = own.basis
  const of: Amount = minus.length === 0 ? sumOf(plus) : { kind: 'less', of: sumOf(plus), by: sumOf(minus) }
  const [share, ...others] = rates?.items ?? []
  if (share === undefined) return of
  const rate = others.length === 0 && share.value.kind === 'rate' ? rateOf(share, environment.reporter) : undefined
  return rate === undefined ? undefined : { kind: 'share', of, by: [{ kind: 'rate', rate }] }
}

function sumOf(refs: readonly FactRef[]): Amount {
  const [only, ...others] = refs.map((fact): Amount => ({ kind: 'fact', fact }))
  if (only === undefined) return { kind: 'constant', fen: 0 }
  return others.length === 0 ? only : { kind: 'sum', of: [only, ...others] }
}

interface Put {
  readonly placed: PlacedAward
  readonly governed: readonly AwardDraft[]
  readonly environment: Environment
  readonly isOverall: boolean
}

/** Puts one ceiling on the awards that it governs: for each unit, over all of them, or on each. */
function putLimit(limit: Limit, put: Put, context: ClauseContext, text: string): void {
  const { governed, environment } = put
  const { node, scope } = put.placed
  const [first] = governed
  // 每家企业最高20万元 is over all that the enterprise counts, 每人最高3000元 for each of them.
  const each = [scope, node.scope]
    .flatMap((one) => one?.each ?? [])
    .filter((one) => !namesParty(one))
    .map(({ measure }) => measure)
  const records = first?.list?.itemKey ?? ''
  const units = each.filter((unit) => !records.startsWith(unit))
  const unit = first === undefined ? undefined : ceilingForEach(units, first, node.span, environment)
  if (unit === 'failed') return
  if (unit !== undefined && limit.kind === 'absolute') {
    const amount = unit({ kind: 'fixed', fen: limit.fen, site: { kind: 'fixed', source: environment.source } })
    if (amount === undefined) environment.reporter.report('CY4020', node.span, { quantity: text })
    else for (const award of governed) award.itemLimits.push({ kind: 'amount', amount, site: limit.site })
    return
  }
  const counts = limitReach([scope, node.scope], first?.list)
  for (const together of counts.period === 'year' ? byYear(governed) : [governed]) {
    if (sharesLimit(limit, counts, together, put.isOverall)) {
      const site = { kind: 'shared-limit' as const, text, source: environment.source }
      const is = { kind: 'constant' as const, fen: limit.fen }
      context.draft.sharedLimits.push({ awards: together, period: counts.period, is, site, span: node.span })
    } else for (const award of together) limitAward(award, limit, counts)
  }
}

/** 第一年…，第二年…，每年最高: the payments of each year by themselves; those of no year in particular stay together. */
function byYear(awards: readonly AwardDraft[]): readonly (readonly AwardDraft[])[] {
  const years = [...new Set(awards.map((award) => award.year))]
  return years.map((year) => awards.filter((award) => award.year === year))
}

/** After a comma those of the sentence, otherwise all of the clause so far. */
export function governedAwards(context: ClauseContext): readonly AwardDraft[] {
  return context.sentenceAwards.length > 0 ? context.sentenceAwards : context.draft.awards
}

function sharesLimit(
  limit: Limit,
  reach: LimitReach,
  governed: readonly AwardDraft[],
  isOverall: boolean,
): limit is Extract<Limit, { kind: 'absolute' }> {
  const overall = isOverall || reach.period !== 'matter' || reach.per === 'party'
  return limit.kind === 'absolute' && governed.length > 1 && overall && reach.per !== 'item'
}

/** 最高不超过X的20%且不超过100万元: both; undefined for what is reported. */
function readLimits(
  placed: PlacedAward,
  loan: LoanPlace,
  environment: Environment,
  text: string,
): readonly (Limit | undefined)[] {
  const { amounts, rates, words, exclusion } = placed.node
  const [item] = amounts?.items ?? []
  const [share] = rates?.items ?? []
  const site = { kind: 'limit' as const, text, source: environment.source }
  const fen = item === undefined ? undefined : fenOf(item, environment.reporter)
  const absolute: readonly (Limit | undefined)[] =
    item === undefined ? [] : [fen === undefined ? undefined : { kind: 'absolute', fen, site }]
  if (share === undefined) return absolute
  if (share.value.kind === 'points') return [pointsLimit(share, text, loan, environment), ...absolute]
  const terms = readMoneyTerms(words, exclusion, environment)
  const rate = rateOf(share, environment.reporter)
  if (terms.basis !== undefined && rate !== undefined) {
    const own = inYuan(terms.basis, placed.node.span, environment)
    if (own === undefined) return [undefined]
    return [{ kind: 'relative', basis: own.basis, rate, site: { ...site, ...own.exchange } }, ...absolute]
  }
  const missing = terms.undeclared ?? { text: share.text, span: placed.node.span }
  const role = { term: 'rate-basis' } as const
  environment.reporter.report('CY2001', missing.span, { phrase: missing.text, role, type: '金额' })
  return [undefined]
}
