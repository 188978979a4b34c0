/** The amounts of a grant, by how the text states them: a share of a basis, a sum, a sum for each unit, a bare ceiling. */
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Condition } from '../../ir/types.ts'
import type { Amount } from './former-amounts.ts'
import type { QuantityListNode, QuantityNode } from '../../syntax/ast.ts'
import { fenOf } from '../conditions/quantity-values.ts'
import type { AwardSetting, CoreInput, Core } from './award-setting.ts'
import { countFacts, unitOf } from './count-units.ts'
import type { ForEach } from './for-each.ts'
import type { Environment, Zip } from './environment.ts'
import { inYuan } from './exchange.ts'
import type { LoanPlace } from './interest.ts'
import { namesPublishedRate } from './published-rate.ts'
import { isByYear, loanAmounts, wholeReference } from './loan-share.ts'
import { readMarginal } from './marginal.ts'
import { isPeriod } from './measure-units.ts'
import { paysBySteps } from './money-step-size.ts'
import { moneyStepOf } from './money-steps.ts'
import { underCeilings } from './pair-ceilings.ts'
import { pairLists } from './pair-lists.ts'
import { rateAmount, settlesBetween, shareBetween } from './rate-amounts.ts'
import { absoluteLimit, readLimits } from './stated-ceilings.ts'

export function readCore(
  input: CoreInput,
  zips: readonly Zip[],
  setting: AwardSetting,
  environment: Environment,
): Core | undefined {
  if (input.limb.portions.length > 0) {
    const basis = input.limb.bases.flatMap(({ node }) => node.words)
    const scale = readMarginal(input.limb, basis, setting.portion, environment)
    const amount = scale?.amount
    const limits = readLimits(input, setting, environment)
    if (amount === undefined || limits === undefined) return undefined
    const kind = input.rateLimited ? 'discretionary' : 'formula'
    return { kind, paired: [{ condition: undefined, amount }], limits, portion: scale?.end }
  }
  if (input.rates !== undefined) return shareOfBasis(input, input.rates, zips, setting, environment)
  if (input.unitAmounts !== undefined && !input.limited) {
    return fixedAmounts(input, input.unitAmounts, zips, setting, environment)
  }
  if (input.unitAmounts !== undefined) return openUnder(input, input.unitAmounts, zips, setting, environment)
  const { reference } = input.terms
  if (reference !== undefined) {
    const amount = wholeReference(input, reference, loanPlace(input, setting), environment)
    return shares(input, [{ condition: undefined, amount }], setting, environment)
  }
  const { amounts, limited } = input.main.node
  // 按实际投入的一定比例: a share that the text does not name is not the whole.
  const deferred = input.limb.bases.some(({ node }) => node.deferral !== undefined)
  const steps = amounts !== undefined && !limited && paysBySteps(input.limb, amounts)
  if (input.terms.basis !== undefined && !deferred && !steps) return wholeBasis(input, setting, environment)
  if (amounts === undefined)
    return { kind: 'ceiling', paired: [{ condition: undefined, amount: open(environment) }], limits: [] }
  return limited
    ? openUnder(input, amounts, zips, setting, environment)
    : fixedAmounts(input, amounts, zips, setting, environment)
}

const open = (environment: Environment): Amount => ({
  kind: 'open',
  site: { kind: 'open', source: environment.source },
})

/** 按X的30%（，给予最高N） */
function shareOfBasis(
  input: CoreInput,
  rates: QuantityListNode,
  zips: readonly Zip[],
  setting: AwardSetting,
  environment: Environment,
): Core | undefined {
  const { terms } = input
  const perPeriod = periodOf(input)
  if (perPeriod !== undefined) {
    // 每月按租金的50%: whether the basis is of one month or of all is not said.
    environment.reporter.report('CY3003', perPeriod, { text: environment.written(perPeriod) })
    return undefined
  }
  if (isByYear(rates, terms)) {
    const loans = loanAmounts(input, rates, loanPlace(input, setting), environment)
    return shares(input, pairShares(input, loans, rates, zips, setting, environment), setting, environment)
  }
  const own = terms.basis === undefined ? setting.inheritedBasis : terms
  if (terms.undeclared !== undefined || own?.basis === undefined) {
    const missing = terms.undeclared ?? { text: '', span: rates.span }
    if (missing.text === '') environment.reporter.report('CY4010', rates.span, { rate: rates.items[0]?.text ?? '' })
    else reportBasis(missing, environment)
    return undefined
  }
  const basis = inYuan(own.basis, rates.span, environment)
  if (basis === undefined) return undefined
  if (rates.groups.some((group) => group.length > 1) && (input.rateLimited || input.limited)) {
    // 不超过10%至20%: a ceiling and a range at once.
    environment.reporter.report('CY3003', rates.span, { text: environment.written(rates.span) })
    return undefined
  }
  const amounts = rates.groups.map((group) => shareBetween(basis, own.labels, group, environment))
  return shares(input, pairShares(input, amounts, rates, zips, setting, environment), setting, environment)
}

/** Pairs shares, each under its own ceiling where the text lists ceilings too. */
function pairShares(
  input: CoreInput,
  amounts: readonly (Amount | undefined)[],
  rates: QuantityListNode,
  zips: readonly Zip[],
  setting: AwardSetting,
  environment: Environment,
): Core['paired'] | undefined {
  const { limited, amounts: ceilings } = input.main.node
  if (!limited || ceilings === undefined || ceilings.items.length < 2) {
    return pairAll(amounts, rates.span, zips, environment)
  }
  const text = setting.text(input.main.segment.span)
  const under = underCeilings(amounts, ceilings, text, environment)
  return under === undefined ? undefined : pairAll(under, ceilings.span, zips, environment)
}

const loanPlace = ({ terms }: CoreInput, { condition, lists }: AwardSetting): LoanPlace => ({
  basis: terms.basis?.plus ?? [],
  condition,
  lists,
})

/** Shares under the ceilings that stand with them. */
function shares(
  input: CoreInput,
  paired: readonly { readonly condition: Condition | undefined; readonly amount: Amount | undefined }[] | undefined,
  setting: AwardSetting,
  environment: Environment,
): Core | undefined {
  const limits = paired === undefined ? undefined : readLimits(input, setting, environment)
  const whole = paired?.flatMap(({ condition, amount }) => (amount === undefined ? [] : [{ condition, amount }])) ?? []
  if (limits === undefined || whole.length < (paired?.length ?? 1)) return undefined
  const stated = whole.some(({ amount }) => settlesBetween(amount)) ? 'range' : 'formula'
  return { kind: input.rateLimited ? 'discretionary' : stated, paired: whole, limits }
}

/** 每月, 每季度 in front of a share. */
function periodOf({ limb, main }: CoreInput): Span | undefined {
  const stated = main.node.amounts === undefined ? [main.scope, main.node.scope] : []
  const scopes = [...limb.bases.map(({ node }) => node.scope), ...stated]
  return scopes.find((scope) => scope?.each.some(({ measure }) => isPeriod(measure)) === true)?.span
}

/** 按照实际建设费用，给予最高N: the whole of it, under the ceiling. */
function wholeBasis(input: CoreInput, setting: AwardSetting, environment: Environment): Core | undefined {
  const { terms, limb } = input
  if (terms.basis === undefined) return undefined
  if (terms.undeclared !== undefined) {
    reportBasis(terms.undeclared, environment)
    return undefined
  }
  const limits = readLimits(input, setting, environment)
  const basis = inYuan(terms.basis, limb.bases[0]?.node.span ?? limb.node.span, environment)
  if (limits === undefined || basis === undefined) return undefined
  environment.reporter.report('CY4501', limb.node.span, { basis: terms.labels.plus.join('、') })
  const amount = rateAmount(basis, terms.labels, { numerator: 1, denominator: 1 }, '100%', environment)
  return { kind: input.limited ? 'discretionary' : 'formula', paired: [{ condition: undefined, amount }], limits }
}

/** 给予50万元 · 分别给予50万元、30万元 · 2万元/人 · 每人8万元、4万元 · 每入围1个产品给予5万元 */
function fixedAmounts(
  input: CoreInput,
  list: QuantityListNode,
  zips: readonly Zip[],
  setting: AwardSetting,
  environment: Environment,
): Core | undefined {
  const amounts = list.groups.map((group) => stated(group, environment))
  const paired = pairAll(amounts, list.span, zips, environment)
  if (paired === undefined) return undefined
  const step = moneyStepOf(input, list, setting.condition, environment)
  if (step === 'failed') return undefined
  const whole = step === undefined ? unitsOf(input, list, paired, setting, environment) : paired.map(() => step)
  if (whole === 'failed') return undefined
  const counted = paired.flatMap((one, index) => {
    const unit = whole[index]
    const amount = unit === undefined ? one.amount : unit(one.amount)
    return amount === undefined ? [] : [{ ...one, amount }]
  })
  if (counted.length < paired.length) {
    environment.reporter.report('CY4020', list.span, { quantity: environment.written(list.span) })
    return undefined
  }
  const extra = list === input.unitAmounts ? readLimits(input, setting, environment) : []
  if (extra === undefined) return undefined
  const between = list.groups.some((group) => group.length > 1)
  return {
    kind: between ? 'range' : whole.every((unit) => unit === undefined) ? 'fixed' : 'formula',
    paired: counted,
    limits: extra,
  }
}

/** What counts for each amount: 新增高级技师、技师的，分别按每人3000元、2000元 counts what its own member names. */
function unitsOf(
  input: CoreInput,
  list: QuantityListNode,
  paired: Core['paired'],
  setting: AwardSetting,
  environment: Environment,
): readonly (ForEach | undefined)[] | 'failed' {
  const units: (ForEach | undefined)[] = []
  for (const { condition } of paired) {
    const named =
      condition !== undefined && countFacts(condition, environment).length > 0 ? condition : setting.condition
    const unit = unitOf(input, list, { ...setting, condition: named }, environment)
    if (unit === 'failed') return 'failed'
    units.push(unit)
  }
  return units
}

/** 给予最高300万元 · 分别给予最高200万元、100万元 */
function openUnder(
  input: CoreInput,
  list: QuantityListNode,
  zips: readonly Zip[],
  setting: AwardSetting,
  environment: Environment,
): Core | undefined {
  if (list.groups.some((group) => group.length > 1)) {
    // 最高1万元至3万元: a ceiling and a range at once.
    environment.reporter.report('CY3003', list.span, { text: environment.written(list.span) })
    return undefined
  }
  const scope = input.limb.bases.find((basis) => basis.node.quantities === list)?.node.scope
  const unit = unitOf(input, list, setting, environment, 'ceiling')
  if (unit === 'failed') return undefined
  const limits = list.items.map((item) => absoluteLimit(item, setting.text(list.span), unit, environment))
  const [only] = limits
  if (limits.length === 1) {
    if (only === undefined) return undefined
    return {
      kind: 'ceiling',
      paired: [{ condition: undefined, amount: open(environment) }],
      limits: [{ limit: only, scope }],
    }
  }
  const amounts = limits.map((limit): Amount | undefined =>
    limit === undefined ? undefined : { kind: 'limited', amount: open(environment), limits: [limit] },
  )
  const paired = pairAll(amounts, list.span, zips, environment)
  return paired === undefined ? undefined : { kind: 'ceiling', paired, limits: [] }
}

function pairAll(
  amounts: readonly (Amount | undefined)[],
  span: Span,
  zips: readonly Zip[],
  environment: Environment,
): Core['paired'] | undefined {
  const whole = amounts.filter((amount) => amount !== undefined)
  if (whole.length < amounts.length) return undefined
  const paired = pairLists(whole, span, zips, environment)
  switch (paired.kind) {
    case 'failed':
      return undefined
    case 'one':
      return [{ condition: undefined, amount: paired.amount }]
    case 'members':
      return paired.awards
  }
}

/** 50万元, or 1万元至3万元: between the two who grants decides. */
function stated([first, last]: readonly QuantityNode[], environment: Environment): Amount | undefined {
  if (first === undefined) return undefined
  if (last === undefined) return fixed(first, environment)
  const [fromFen, toFen] = [fenOf(first, environment.reporter), fenOf(last, environment.reporter)]
  if (fromFen === undefined || toFen === undefined) return undefined
  if (fromFen < toFen) return { kind: 'between', fromFen, toFen, site: { kind: 'between', source: environment.source } }
  environment.reporter.report('CY4003', last.span, { low: first.text, high: last.text })
  return undefined
}

function fixed(item: QuantityNode, environment: Environment): Amount | undefined {
  const fen = fenOf(item, environment.reporter)
  return fen === undefined ? undefined : { kind: 'fixed', fen, site: { kind: 'fixed', source: environment.source } }
}

function reportBasis(missing: { readonly text: string; readonly span: Span }, environment: Environment): void {
  environment.reporter.report('CY2001', missing.span, {
    phrase: missing.text,
    role: { term: 'rate-basis' },
    type: namesPublishedRate(missing.text) ? '比例' : '金额',
  })
}
