/** One limb that grants: its basis, its amounts and its condition become drafts of awards. */
import type { Span } from '../../diagnostics/diagnostic.ts'
import { and } from '../../ir/conditions.ts'
import type { Amount, Condition, Limit, Rate } from '../../ir/types.ts'
import type { AwardNode, BasisNode, QuantityListNode, QuantityNode } from '../../syntax/ast.ts'
import { isGeneric } from '../generic-nouns.ts'
import { fenOf, rateOf } from '../conditions/quantity-values.ts'
import type { FactSymbol, ListSymbol } from '../symbols.ts'
import { type AwardDraft, newDraft } from './draft.ts'
import { type Environment, refOf, use, type Zip } from './environment.ts'
import { readLabels } from './labels.ts'
import { foundation, type LimbParts, type PlacedAward } from './limb.ts'
import { limitAward, limitReach } from './limits.ts'
import { isPortion, readMarginal } from './marginal.ts'
import { type MoneyTerms, readMoneyTerms } from './money-terms.ts'
import { pairLists } from './pair-lists.ts'

/** What a limb brings along besides its own grant. */
export interface AwardSetting {
  readonly condition: Condition
  /** The condition but for the chain whose members 分别 pairs with amounts. */
  readonly conditionBesideMembers: Condition
  readonly zips: readonly Zip[]
  /** Lists that the limb itself speaks of. */
  readonly lists: readonly ListSymbol[]
  /** Words of the basis of the limb before it, for 另按50%. */
  readonly inheritedBasis: MoneyTerms | undefined
  /** （第二年）: which year's payment it is, behind the form. */
  readonly years?: string
  readonly text: (span: Span) => string
}

export interface BuiltAwards {
  readonly awards: readonly AwardDraft[]
  readonly basis: MoneyTerms | undefined
}

export function buildAwards(
  limb: LimbParts,
  main: PlacedAward,
  setting: AwardSetting,
  environment: Environment,
): BuiltAwards {
  const { node } = main
  const bases = limb.bases.filter((basis) => !basis.provision).map((basis) => basis.node)
  const ownBasis = node.rates !== undefined || node.act === 'deduct'
  const founded = ownBasis ? limb.chains.flatMap((chain) => foundation(chain) ?? []) : []
  const words = [...bases.flatMap((basis) => basis.words), ...(ownBasis ? node.words : []), ...founded]
  const exclusion = bases.find((basis) => basis.exclusion !== undefined)?.exclusion ?? node.exclusion
  const terms = readMoneyTerms(words, exclusion, environment)
  const recipientTerms = ownBasis ? undefined : readMoneyTerms(node.words, undefined, environment)
  const lists = bases.flatMap((basis) => basis.quantities ?? [])
  const rates = node.rates ?? lists.find((list) => list.items[0]?.value.kind === 'rate')
  const unitAmounts = lists.find((list) => ['money', 'money-per-unit'].includes(list.items[0]?.value.kind ?? ''))
  const labels = readLabels(rates ?? unitAmounts ?? node.amounts, environment)
  const zips = [...labels.zips, ...terms.zips, ...setting.zips]
  // 最高按甲费用的50%: the ceiling word stands in front of 按.
  const capped = limb.awards.some(
    ({ node: other }) => other !== node && other.limited && other.amounts === undefined && other.rates === undefined,
  )
  const limited = capped || bases.some((basis) => basis.limited)
  reportModifiers(node, environment)
  reportChoices(node, bases, environment)
  if (!limb.chains.some(isPortion)) reportExtra(bases, environment)
  const core = readCore(
    {
      limb,
      main,
      terms,
      rates,
      unitAmounts,
      limited,
      rateLimited: limited || node.rateLimited || (node.rateNoun && node.limited),
    },
    zips,
    setting,
    environment,
  )
  if (core === undefined) return { awards: [], basis: terms.basis === undefined ? undefined : terms }
  if (
    (core.kind === 'fixed' || core.kind === 'formula') &&
    terms.undeclared !== undefined &&
    terms.basis === undefined
  ) {
    // 根据绩效评价结果给予50万元: who judges decides, so it is a finding.
    const { text, span } = terms.undeclared
    environment.reporter.report('CY2001', span, { phrase: text, role: { term: 'judgement' }, type: '认定' })
  }
  const own = and(labels.condition, terms.condition, recipientTerms?.condition ?? and())
  const awards = core.paired.map((one) => {
    const draft = newDraft(environment.source, limb.node.span)
    draft.form = (node.form ?? '') + (setting.years ?? '')
    draft.recipient = recipientOf(main)
    draft.kind = core.kind
    draft.member = one.condition !== undefined
    draft.condition =
      one.condition === undefined
        ? and(setting.condition, own)
        : and(setting.conditionBesideMembers, one.condition, own)
    draft.list = setting.lists[0] ?? terms.lists[0]
    draft.amount = one.amount
    for (const limit of core.limits) {
      limitAward(draft, limit.limit, limitReach([main.scope, node.scope, limit.scope], draft.list))
    }
    if (node.once) draft.once = { kind: 'once', period: 'lifetime', text: '一次性', source: environment.source }
    // 采取“一事一议”方式给予最高500万元支持: how much is settled case by case, up to the ceiling.
    const caseByCase = limb.marks.find(({ mark, text }) => mark === 'deferral' && /议|策/u.test(text))
    if (core.kind === 'ceiling' && caseByCase !== undefined) defer(draft, caseByCase.text, environment)
    if (node.deferral !== undefined) defer(draft, node.deferral.text, environment)
    for (const basis of bases) if (basis.deferral !== undefined) defer(draft, basis.deferral.text, environment)
    return draft
  })
  return { awards, basis: terms.basis === undefined ? undefined : terms }
}

/** 按利息的50%、最高不超过2个百分点: what nothing takes is said, never dropped. */
function reportExtra(bases: readonly BasisNode[], environment: Environment): void {
  const [, ...further] = bases.flatMap((basis) => basis.quantities ?? [])
  for (const list of [...further, ...bases.flatMap((basis) => basis.extra)]) {
    environment.reporter.report('CY3003', list.span, { text: environment.written(list.span) })
  }
}

/** 按展位费或运输费的50%, 按50%或3000元: which of them counts is not said. */
function reportChoices(node: AwardNode, bases: readonly BasisNode[], environment: Environment): void {
  const open = [
    ...bases.filter((basis) => basis.offersChoice && basis.quantities !== undefined),
    ...(node.offersChoice ? [node] : []),
  ]
  for (const { span } of open) environment.reporter.report('CY3003', span, { text: environment.written(span) })
}

/** 给予符合条件的企业100万元: a condition in front of the one who is paid. */
function reportModifiers(node: AwardNode, environment: Environment): void {
  const loose = node.modifiers.filter((word) => word.role === 'text' && !isGeneric(word.text))
  const [first] = loose
  const last = loose.at(-1)
  if (first === undefined || last === undefined) return
  environment.reporter.report(
    'CY2001',
    { start: first.span.start, end: last.span.end },
    {
      phrase: environment.written({ start: first.span.start, end: last.span.end }),
      role: { term: 'condition' },
      type: '是否',
    },
  )
}

function defer(draft: AwardDraft, text: string, environment: Environment): void {
  draft.deferrals.push({
    text,
    blocking: true,
    site: { kind: 'deferral', text, blocking: true, source: environment.source },
  })
}

function recipientOf(main: PlacedAward): string | undefined {
  const text = main.node.words.map((word) => word.text).join('')
  return text === '' || main.node.act === 'deduct' || main.node.rates !== undefined ? undefined : text
}

interface CoreInput {
  readonly limb: LimbParts
  readonly main: PlacedAward
  readonly terms: MoneyTerms
  readonly rates: QuantityListNode | undefined
  readonly unitAmounts: QuantityListNode | undefined
  readonly limited: boolean
  readonly rateLimited: boolean
}
interface Core {
  readonly kind: AwardDraft['kind']
  readonly paired: readonly { readonly condition: Condition | undefined; readonly amount: Amount }[]
  readonly limits: readonly { readonly limit: Limit; readonly scope: undefined | PlacedAward['scope'] }[]
}

function readCore(
  input: CoreInput,
  zips: readonly Zip[],
  setting: AwardSetting,
  environment: Environment,
): Core | undefined {
  if (input.limb.chains.some(isPortion)) {
    const amount = readMarginal(input.limb, environment)
    const limits = readLimits(input, setting, environment)
    if (amount === undefined || limits === undefined) return undefined
    return { kind: input.rateLimited ? 'discretionary' : 'formula', paired: [{ condition: undefined, amount }], limits }
  }
  if (input.rates !== undefined) return shareOfBasis(input, input.rates, zips, setting, environment)
  if (input.unitAmounts !== undefined && !input.limited) {
    return fixedAmounts(input, input.unitAmounts, zips, setting, environment)
  }
  if (input.unitAmounts !== undefined) return openUnder(input, input.unitAmounts, zips, setting, environment)
  const { amounts, limited } = input.main.node
  // 按实际投入的一定比例: a share that the text does not name is not the whole.
  const deferred = input.limb.bases.some(({ node }) => node.deferral !== undefined)
  if (input.terms.basis !== undefined && !deferred) return wholeBasis(input, setting, environment)
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
  const own = terms.basis === undefined ? setting.inheritedBasis : terms
  if (terms.undeclared !== undefined || own?.basis === undefined) {
    const missing = terms.undeclared ?? { text: '', span: rates.span }
    if (missing.text === '') environment.reporter.report('CY4010', rates.span, { rate: rates.items[0]?.text ?? '' })
    else reportBasis(missing, environment)
    return undefined
  }
  const { basis, labels } = own
  const amounts = rates.items.map((item) => {
    const rate = rateOf(item, environment.reporter)
    return rate === undefined ? undefined : rateAmount(basis, labels, rate, item.text, environment)
  })
  const paired = pairAll(amounts, rates.span, zips, environment)
  if (paired === undefined) return undefined
  const limits = readLimits(input, setting, environment)
  return limits === undefined ? undefined : { kind: input.rateLimited ? 'discretionary' : 'formula', paired, limits }
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
  if (limits === undefined) return undefined
  environment.reporter.report('CY4501', limb.node.span, { basis: terms.labels.plus.join('、') })
  const amount = rateAmount(terms.basis, terms.labels, { numerator: 1, denominator: 1 }, '100%', environment)
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
  const amounts = list.items.map((item) => fixed(item, environment))
  const paired = pairAll(amounts, list.span, zips, environment)
  if (paired === undefined) return undefined
  const unit = unitOf(input, list, setting, environment)
  if (unit === 'failed') return undefined
  const counted = unit === undefined ? paired : paired.map((one) => ({ ...one, amount: unit(one.amount) }))
  const extra = list === input.unitAmounts ? readLimits(input, setting, environment) : []
  if (extra === undefined) return undefined
  return { kind: unit === undefined ? 'fixed' : 'formula', paired: counted, limits: extra }
}

/** 给予最高300万元 · 分别给予最高200万元、100万元 */
function openUnder(
  input: CoreInput,
  list: QuantityListNode,
  zips: readonly Zip[],
  setting: AwardSetting,
  environment: Environment,
): Core | undefined {
  const scope = input.limb.bases.find((basis) => basis.node.quantities === list)?.node.scope
  const limits = list.items.map((item) => absoluteLimit(item, setting.text(list.span), environment))
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

function rateAmount(
  basis: NonNullable<MoneyTerms['basis']>,
  labels: MoneyTerms['labels'],
  rate: Rate,
  text: string,
  environment: Environment,
): Amount {
  return { kind: 'rate', basis, rate, site: { kind: 'rate', ...labels, rate: text, source: environment.source } }
}

function fixed(item: QuantityNode, environment: Environment): Amount | undefined {
  const fen = fenOf(item, environment.reporter)
  return fen === undefined ? undefined : { kind: 'fixed', fen, site: { kind: 'fixed', source: environment.source } }
}

/** The ceiling that stands with a share: 给予最高N; several are paired by the caller's list. */
function readLimits(input: CoreInput, setting: AwardSetting, environment: Environment): Core['limits'] | undefined {
  const { amounts, limited } = input.main.node
  if (amounts === undefined) return []
  if (!limited) {
    environment.reporter.report('CY4011', amounts.span, { amount: amounts.items[0]?.text ?? '' })
    return undefined
  }
  if (amounts.items.length > 1) {
    environment.reporter.report('CY4007', amounts.span, { amounts: amounts.items.length, others: 0 })
    return undefined
  }
  const limits = amounts.items.map((item) => absoluteLimit(item, setting.text(input.main.segment.span), environment))
  return limits.every((limit) => limit !== undefined) ? limits.map((limit) => ({ limit, scope: undefined })) : undefined
}

export function absoluteLimit(item: QuantityNode, text: string, environment: Environment): Limit | undefined {
  const fen = fenOf(item, environment.reporter)
  return fen === undefined
    ? undefined
    : { kind: 'absolute', fen, site: { kind: 'limit', text, source: environment.source } }
}

function reportBasis(missing: { readonly text: string; readonly span: Span }, environment: Environment): void {
  environment.reporter.report('CY2001', missing.span, {
    phrase: missing.text,
    role: { term: 'rate-basis' },
    type: '金额',
  })
}

/** 每人, 2万元/人, 每入围1个产品: per record of the list in hand, or times a count fact of that unit. */
function unitOf(
  input: CoreInput,
  list: QuantityListNode,
  setting: AwardSetting,
  environment: Environment,
): ((amount: Amount) => Amount) | undefined | 'failed' {
  const { limb, main } = input
  const [first] = list.items
  const priced = first?.value.kind === 'money-per-unit' ? first.value.unit : undefined
  const each = [
    ...limb.bases.flatMap((basis) => basis.node.scope?.each ?? []),
    ...(main.scope?.each ?? []),
    ...(main.node.scope?.each ?? []),
  ]
  const perUnit = limb.perUnits[0]
  const counted = perUnit?.parts.find((part) => part.kind === 'comparison')?.quantities.items[0]
  const unit = priced ?? (counted?.value.kind === 'count' ? counted.value.unit : undefined) ?? each[0]?.measure
  if (unit === undefined && perUnit !== undefined) {
    environment.reporter.report('CY3003', perUnit.span, { text: environment.written(perUnit.span) })
    return 'failed'
  }
  if (unit === undefined) return undefined
  const records = setting.lists[0]
  if (records?.item.startsWith(unit) === true) return undefined
  // 每家企业: the applicant itself, unless the text prices or counts it.
  if (priced === undefined && perUnit === undefined && !countedMeasures.has(unit)) return undefined
  const units = unit.split(/[·/.•]/u)
  const facts = units.map((part) => countFact(part, setting, environment))
  const missing = units.find((_, index) => facts[index] === undefined)
  if (missing !== undefined) {
    environment.reporter.report('CY4012', (perUnit ?? list).span, { unit: missing })
    return 'failed'
  }
  const every =
    counted?.value.kind === 'count' ? Number(counted.value.count.numerator / counted.value.count.denominator) : 1
  return (amount) =>
    facts.reduce((inner: Amount, fact, index): Amount => {
      if (fact === undefined) return inner
      use(environment, fact)
      const { type } = fact
      const site = {
        kind: 'per-unit' as const,
        label: fact.label,
        unit: type.kind === 'count' ? type.unit : '',
        source: environment.source,
      }
      const step = index === 0 ? Math.max(1, every) : 1
      return { kind: 'per-unit', fact: refOf(fact), above: 0, every: step, amount: inner, site }
    }, amount)
}

/** Measure words that count something else than the applicant. */
const countedMeasures = new Set([
  '人',
  '名',
  '位',
  '台',
  '套',
  '辆',
  '件',
  '门',
  '场',
  '项',
  '亩',
  '平方米',
  '吨',
  '次',
  '届',
])

/**
 * The number of such units: a count that the condition names, otherwise the only one with that unit that the clause, then the
 * policy, declares.
 */
function countFact(unit: string, setting: AwardSetting, environment: Environment): FactSymbol | undefined {
  const fits = (fact: FactSymbol): boolean =>
    fact.type.kind === 'count' && (fact.type.unit === unit || (unit === '月' && fact.type.unit === '个月'))
  const own = [...(environment.table.local.get(environment.source.clause)?.values() ?? [])]
  const scopes = [
    countFacts(setting, environment),
    own.filter((symbol) => symbol.kind === 'fact'),
    [...environment.table.global.values()].filter((symbol) => symbol.kind === 'fact'),
  ]
  for (const facts of scopes) {
    const fitting = facts.filter(fits)
    if (fitting.length === 1) return fitting[0]
    if (fitting.length > 1) return undefined
  }
  return undefined
}

/** Count facts that the limb's condition names, then those of its basis. */
function countFacts(setting: AwardSetting, environment: Environment): readonly FactSymbol[] {
  const named = new Set<string>()
  const visit = (condition: Condition): void => {
    if (condition.kind === 'compare') named.add(condition.fact.id)
    else if ('of' in condition) condition.of.forEach(visit)
  }
  visit(setting.condition)
  const all = [
    ...environment.table.global.values(),
    ...(environment.table.local.get(environment.source.clause)?.values() ?? []),
  ]
  return all.filter((symbol) => symbol.kind === 'fact').filter((fact) => named.has(fact.id))
}
