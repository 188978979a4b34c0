/**
 * 每新增1家, 每增加500万元, 每出口1美元: so much for each step of a count or of money. Which fact is counted, from where on, and
 * what makes one step are the same question whatever is counted.
 */
import {
  beyondWords,
  countedActs,
  endsOfIncrease,
  growthWords,
  namesParty,
  strictlyBeyond,
} from '../../../grammar/tokens/shades.ts'
import type { Amount } from '../../ir/types.ts'
import { leavesOf } from '../../ir/walk.ts'
import type { QuantityNode, WordNode } from '../../syntax/ast.ts'
import { madeOf } from '../statements/segment-text.ts'
import { type Environment, refOf, use } from '../environment.ts'
import { currencyOfFact, isMoney } from './exchange.ts'
import { stepSizeOf } from './foreign-steps.ts'
import { resolvePhrase } from './phrases.ts'
import { unitOf } from '../conditions/comparisons.ts'
import { fenOf } from '../conditions/quantity-values.ts'
import { moneyTypeOf } from '../currencies.ts'
import { isGeneric } from '../generic-nouns.ts'
import type { Each } from '../statements/statement.ts'
import type { FactSymbol } from '../symbols.ts'
import { countOf } from './counts.ts'
import type { Place } from './place.ts'
import type { FigureSetting } from './figure-setting.ts'

/** What makes one step. */
type Size =
  | { readonly kind: 'count'; readonly unit: string; readonly every: number }
  | { readonly kind: 'money'; readonly currency: ReturnType<typeof currencyOfFact>; readonly every: number }

export function timesStep(
  amount: Amount,
  each: Each,
  step: QuantityNode,
  setting: FigureSetting,
  place: Place,
): Amount | undefined {
  const { environment } = place
  const size = sizeOf(step, environment)
  if (size === undefined || !wordsAreKnown(each, step, size, environment)) {
    place.refuse(each.span, 'step')
    return undefined
  }
  const records = setting.guards.lists[0] ?? environment.lists[0]
  if (size.kind === 'count' && size.every === 1 && records?.itemKey.startsWith(size.unit) === true) {
    const noun = nounOf(each, step)
    if (noun === '' || records.itemKey.includes(noun)) {
      reportNew(each, records.label, environment)
      return amount
    }
  }
  const fact = size.kind === 'count' ? countedBy(each, step, size, setting, place) : moneyOf(each, size, setting, place)
  if (fact === undefined) return undefined
  use(environment, fact)
  const above = startOf(fact, each, size, setting, place)
  return above === undefined ? undefined : steps(amount, fact, size, above, step, environment)
}

/** 每新增1家门店, 每新建1个茶园: all that are declared are counted, or have their records. */
function reportNew(each: Each, phrase: string, environment: Environment): void {
  const text = textOf({
    ...each,
    words: each.words.filter((word) => word.role === 'text' && word.phrase === undefined),
  })
  const isNew =
    endsOfIncrease.some((mark) => text.includes(mark)) && !endsOfIncrease.some((mark) => phrase.includes(mark))
  if (isNew) environment.reporter.report('CY4536', each.span, { text: environment.written(each.span), phrase })
}

function steps(
  of: Amount,
  fact: FactSymbol,
  { kind, every }: Size,
  above: number,
  step: QuantityNode,
  { source }: Environment,
): Amount {
  const foreign = currencyOfFact(fact) !== undefined
  const unit = fact.type.kind === 'count' ? fact.type.unit : foreign ? '' : '元'
  const site = {
    kind: 'per-unit' as const,
    label: fact.label,
    unit,
    ...(foreign ? { step: { unit: unitOf(fact), text: step.text } } : above > 0 || every > 1 ? { every } : {}),
    ...(above > 0 ? { above } : {}),
    ...(kind === 'money' && !foreign ? { money: true as const } : {}),
    source,
  }
  return { kind: 'each', of, count: refOf(fact), above, every, most: undefined, site }
}

function sizeOf(step: QuantityNode, { reporter }: Environment): Size | undefined {
  const { value } = step
  switch (value.kind) {
    case 'duration':
    case 'count': {
      const { numerator, denominator } = value.count
      if (value.unit === '' || numerator < denominator || numerator % denominator !== 0n) return undefined
      return { kind: 'count', unit: value.unit, every: Number(numerator / denominator) }
    }
    case 'money': {
      const every = fenOf(step, reporter)
      return every === undefined || every < 1 ? undefined : { kind: 'money', currency: undefined, every }
    }
    case 'foreign-money': {
      const size = stepSizeOf(step)
      return size === undefined ? undefined : { kind: 'money', ...size }
    }
    default:
      return undefined
  }
}

/** In front of the step acts and what is counted, behind it what is counted: any other word narrows it, and would be lost. */
function wordsAreKnown({ words }: Each, step: QuantityNode, size: Size, environment: Environment): boolean {
  const symbols = words.map((word) => (word.role === 'phrase' ? resolvePhrase(word, environment) : undefined))
  const isNamed = symbols.some((symbol) => symbol?.kind === 'fact')
  // 每招徕1名过夜游客, of 招徕过夜游客: what is done stands in its name.
  const named = symbols.flatMap((symbol) => (symbol?.kind === 'fact' ? [symbol.key] : []))
  return words.every((word, index) => {
    if (word.role === 'phrase') {
      const symbol = symbols[index]
      if (symbol?.kind === 'list') return true
      if (symbol?.kind !== 'fact') return false
      // 农业企业每引进1名博士: whoever is named in front is asked.
      if (symbol.type.kind === 'boolean') return word.span.start < step.span.start
      return size.kind === 'count' ? symbol.type.kind === 'count' : isMoney(symbol)
    }
    if (word.role === 'particle') return true
    if (word.role !== 'text') return false
    if (isGeneric(word.text) || isAct(word.text)) return true
    if (named.some((key) => key.startsWith(word.text))) return true
    const behind = word.span.start > step.span.start
    // 每新入驻1家物流企业: who it is that is counted.
    return size.kind === 'count' && (isNamed ? behind && namesParty(word.text) : true)
  })
}

const isAct = (text: string): boolean => madeOf(text, [...growthWords, ...beyondWords, ...countedActs])

/** 产品 of 每新增1个产品. */
function nounOf({ words }: Each, step: QuantityNode): string {
  return words
    .filter((word) => word.role === 'text' && !isGeneric(word.text))
    .map(({ text, span }) => (span.start < step.span.start ? withoutActs(text) : text))
    .join('')
}
function withoutActs(text: string): string {
  for (let from = 0; from <= text.length; from += 1) {
    const acts = text.slice(0, text.length - from)
    if (acts === '' || isAct(acts)) return text.slice(acts.length)
  }
  return text
}

/** The count that the step names or stands under; a noun that no count has is counted by none. */
function countedBy(
  each: Each,
  step: QuantityNode,
  size: Extract<Size, { kind: 'count' }>,
  setting: FigureSetting,
  place: Place,
): FactSymbol | undefined {
  const found = countOf(size.unit, each, setting, place)
  if (found === 'failed') return undefined
  const { environment } = place
  const noun = nounOf(each, step)
  const isNamed = found !== undefined && each.words.some((word) => resolvePhrase(word, environment) === found.fact)
  const fits = found !== undefined && (isNamed || noun === '' || found.fact.key.includes(noun))
  if (found?.of === 1 && fits) return found.fact
  environment.reporter.report('CY4012', each.span, { unit: size.unit })
  return undefined
}

/** The money that the step names, or the act's base, or that is compared in front of it; of foreign money the only one. */
function moneyOf(
  each: Each,
  size: Extract<Size, { kind: 'money' }>,
  setting: FigureSetting,
  place: Place,
): FactSymbol | undefined {
  const { environment } = place
  const { table, source, reporter } = environment
  const own = [...(table.local.get(source.clause)?.values() ?? [])]
  const named = each.words.flatMap((word) => resolvePhrase(word, environment) ?? [])
  const { guards, base } = setting
  const foreign = size.currency === undefined ? [] : [own, [...table.global.values()]]
  const compared = guards.indicator === undefined ? guards.compared : [guards.indicator]
  const places = [named, base?.plus ?? [], guards.sums, guards.counts, compared, ...foreign].map((symbols) =>
    symbols.filter((one): one is FactSymbol => one.kind === 'fact' && isMoney(one)),
  )
  const fitting = (places.find((some) => some.length > 0) ?? []).filter(
    (fact) => currencyOfFact(fact) === size.currency,
  )
  const [only, ...more] = [...new Set(fitting)]
  if (only !== undefined && more.length === 0) return only
  if (size.currency === undefined) reporter.report('CY4045', each.span, { text: environment.written(each.span) })
  else {
    const params = { quantity: each.step?.text ?? '', type: moneyTypeOf(size.currency) }
    reporter.report('CY4087', each.step?.span ?? each.span, params, { related: fitting.map(({ span }) => span) })
  }
  return undefined
}

const textOf = ({ words }: Each): string => words.map(({ text }: WordNode) => text).join('')
const isIncrease = ({ key }: FactSymbol): boolean => endsOfIncrease.some((mark) => key.includes(mark))

/** From where on steps count; undefined for what is reported. */
function startOf(
  fact: FactSymbol,
  each: Each,
  { kind }: Size,
  { guards, follows }: FigureSetting,
  place: Place,
): number | undefined {
  const { environment } = place
  const words = each.words.filter(({ role, phrase }) => role === 'text' && phrase === undefined)
  const text = textOf({ ...each, words })
  const beyond = words.some((word) => beyondWords.some((one) => word.text.includes(one)))
  const grows = beyond || growthWords.some((word) => text.includes(word))
  const asked = leavesOf(guards.condition).flatMap((leaf) =>
    leaf.kind === 'compare' && leaf.fact.id === refOf(fact).id && typeof leaf.threshold === 'number' ? [leaf] : [],
  )
  const last = asked.at(-1)
  const lower = last?.comparison === 'at-least' || last?.comparison === 'more-than'
  // 超比例安置的，每超过1人: named without a comparison, it is itself what is beyond.
  const isBare = asked.length === 0 || (asked.length === 1 && guards.counts.includes(fact))
  const threshold = typeof last?.threshold === 'number' && !isBare ? last.threshold : undefined
  // 每新增1家门店, 每新建1家门店 of 门店: how many there are is counted, and not how many of them are new.
  if (kind === 'count' && !isIncrease(fact) && threshold === undefined) reportNew(each, fact.label, environment)
  if (!grows) {
    // 达到100人的，每10人奖励1万元: of all of them, or of those beyond the hundred?
    return 0
  }
  const foreign = currencyOfFact(fact) !== undefined
  if (threshold === undefined) {
    const strict = words.some((word) => strictlyBeyond.some((one) => word.text.includes(one)))
    if (strict && !isIncrease(fact) && guards.counts.length === 0) {
      place.refuse(each.span, 'step')
      return undefined
    }
    if (kind === 'money' && !isIncrease(fact)) {
      reportWhole(fact, each, environment)
      return undefined
    }
    return 0
  }
  if (foreign) {
    // 出口增加额达到10万美元的，每增加1美元: the increase is what is counted.
    if (isIncrease(fact)) return 0
    reportWhole(fact, each, environment)
    return undefined
  }
  if (!lower) {
    place.refuse(each.span, 'step')
    return undefined
  }
  const strict = words.some((word) => strictlyBeyond.some((one) => word.text.includes(one)))
  if (strict || (beyond && (follows || !isIncrease(fact)))) return threshold
  if (!beyond && isIncrease(fact)) return 0
  environment.reporter.report('CY4118', each.span, {
    text: environment.written(each.span),
    first: '只数超过门槛的',
    second: '达到门槛后全部都数',
  })
  return undefined
}

function reportWhole(fact: FactSymbol, each: Each, { reporter }: Environment): void {
  const { type } = fact
  const named = type.kind === 'foreign-money' ? moneyTypeOf(type.currency) : moneyTypeOf('')
  reporter.report('CY4088', each.step?.span ?? each.span, { phrase: fact.label, type: named }, { related: [fact.span] })
}
