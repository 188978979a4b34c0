/** Figures into amounts: sums, shares of a base, so much for each. */
import { beyondWords, namesParty } from '../../../grammar/tokens/shades.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Amount, FactRef, Rate } from '../../ir/types.ts'
import { leavesOf } from '../../ir/walk.ts'
import type { Fraction, QuantityNode } from '../../syntax/ast.ts'
import { comparesMore } from '../clauses/count-units.ts'
import { type Environment, refOf, use } from '../clauses/environment.ts'
import { resolvePhrase } from '../clauses/money-terms.ts'
import { designates, reportName } from '../clauses/designations.ts'
import { isExtent, isPeriod, sameUnit, unitsIn } from '../clauses/measure-units.ts'
import { fenOf, rateOf, thresholdOf } from '../conditions/quantity-values.ts'
import { foldString } from '../../source/fold.ts'
import { isGeneric } from '../generic-nouns.ts'
import type { Each, Figure } from '../statements/statement.ts'
import type { FactSymbol, ListSymbol } from '../symbols.ts'
import { baseOf, labelsOf, loanOf, sumOf } from './bases.ts'
import type { Base, FigureSetting } from './figure-setting.ts'
import { namesYearlyRate, shareOfLoan, wholeOfLoan } from './loans.ts'
import type { Place } from './place.ts'

export const constant = (fen: number, source?: Environment['source']): Amount =>
  source === undefined ? { kind: 'constant', fen } : { kind: 'constant', fen, site: { kind: 'fixed', source } }

/** The amount of one quantity of a figure, before discretion and times its units. */
export function amountOfItem(
  item: QuantityNode,
  figure: Figure,
  setting: FigureSetting,
  place: Place,
): Amount | undefined {
  const { environment } = place
  switch (item.value.kind) {
    case 'money':
    case 'money-per-unit': {
      const fen = fenOf(item, environment.reporter)
      if (fen === undefined) return undefined
      const priced = item.value.kind === 'money-per-unit' ? unitsOfPrice(item.value.unit, item.span, figure) : []
      return timesUnits(constant(fen, environment.source), [...setting.each, ...figure.each, ...priced], setting, place)
    }
    case 'points':
    case 'count':
    case 'rate': {
      const multiple = item.value.kind === 'count' ? multipleOf(item.value) : undefined
      if (item.value.kind === 'count' && multiple === undefined) {
        place.refuse(item.span, 'figure')
        return undefined
      }
      if (item.value.kind === 'points' || namesYearlyRate(figure.words))
        return shareOfLoan(item, figure.words, loanOf(figure, setting, place), setting, place)
      const base = baseOf(figure, setting, place)
      if (base?.reference !== undefined && item.value.kind === 'rate')
        return shareOfLoan(item, figure.words, base, setting, place)
      if (base?.reference !== undefined) {
        place.refuse(item.span, 'basis-unclear')
        return undefined
      }
      const rate = multiple ?? rateOf(item, environment.reporter)
      if (base === undefined || rate === undefined) return undefined
      const site = { kind: 'rate' as const, ...labelsOf(base), rate: item.text, source: environment.source }
      const share: Amount = { kind: 'share', of: sumOf(base), by: [{ kind: 'rate', rate }], site }
      return timesUnits(
        share,
        [...setting.each, ...figure.each].filter(({ step }) => step !== undefined),
        setting,
        place,
      )
    }
    default:
      place.refuse(item.span, 'figure')
      return undefined
  }
}

/** All of a base: 全额, 按实际支出. */
export function wholeOf(base: Base, span: Span, setting: FigureSetting, place: Place): Amount | undefined {
  if (base.reference !== undefined) return wholeOfLoan(base, span, setting, place)
  const { source } = place.environment
  const site = { kind: 'rate' as const, ...labelsOf(base), rate: '100%', source }
  return { kind: 'share', of: sumOf(base), by: [{ kind: 'rate', rate: { numerator: 1, denominator: 1 } }], site }
}

/** 3倍 */
function multipleOf({ unit, count }: { readonly unit: string; readonly count: Fraction }): Rate | undefined {
  const [numerator, denominator] = [Number(count.numerator), Number(count.denominator)]
  return unit === '倍' && Number.isSafeInteger(numerator) && denominator <= 1000
    ? { numerator, denominator }
    : undefined
}

/** 2万元/人, 30元/平方米·月 */
const unitsOfPrice = (unit: string, span: Span, { words }: Figure): readonly Each[] => {
  // 根据引进企业数量，按2万元/家
  const named = words.filter(({ role }) => role === 'phrase')
  return unit.split(/[·/]/u).map((measure) => ({ measure, words: named, step: undefined, span, isPrice: true }))
}

/** An amount for each unit, times how many there are. */
export function timesUnits(
  amount: Amount,
  eachs: readonly Each[],
  setting: FigureSetting,
  place: Place,
): Amount | undefined {
  let result: Amount | undefined = amount
  for (const each of eachs) {
    if (result === undefined) return undefined
    result = timesUnit(result, each, setting, place)
  }
  return result
}

function timesUnit(amount: Amount, each: Each, setting: FigureSetting, place: Place): Amount | undefined {
  const { environment } = place
  const unit =
    each.step?.value.kind === 'count' || each.step?.value.kind === 'duration' ? each.step.value.unit : each.measure
  const records = setting.guards.lists[0] ?? environment.lists[0]
  if (each.step === undefined && records !== undefined && (records.itemKey.startsWith(unit) || unit === ''))
    return amount
  const beyond = each.words.some(({ text }) => beyondWords.includes(text))
  if (each.step !== undefined && beyond) return beyondThreshold(amount, each, each.step, setting, place)
  if (each.step !== undefined && each.step.value.kind !== 'count' && each.step.value.kind !== 'duration') {
    place.refuse(each.span, 'step')
    return undefined
  }
  const named = each.words.find((word) => designates(word, environment))
  if (named !== undefined) {
    const isParty = ['家', '户', '所'].includes(unit) || namesParty(named.text)
    if (each.step === undefined && isParty && !countsHeads(unit)) return amount
    reportName(named, 'unit-count', environment)
    return undefined
  }
  // Words that say what is counted, or who it is; any other would be lost.
  const unknown = each.words.find(
    (word) =>
      word.role === 'text' && !isGeneric(word.text) && !namesParty(word.text) && !namesUnit(word.text, records, place),
  )
  if (unknown !== undefined) {
    if (records === undefined) reportThing(each, unit, place)
    place.refuse(unknown.span, 'left-over')
    return undefined
  }
  const every =
    each.step === undefined
      ? 1
      : Number(
          each.step.value.kind === 'count' ? each.step.value.count.numerator / each.step.value.count.denominator : 1n,
        )
  if (every < 1) {
    place.refuse(each.span, 'step')
    return undefined
  }
  environment.reporter.read(each.step?.span ?? each.span)
  const found = countOf(unit, each, setting, place)
  if (found === 'failed') return undefined
  if (found === undefined) {
    if (records === undefined) reportThing(each, unit, place)
    return amount
  }
  use(environment, found.fact)
  const inner: Amount =
    found.of === 1
      ? amount
      : { kind: 'share', of: amount, by: [{ kind: 'rate', rate: { numerator: found.of, denominator: 1 } }] }
  const site = {
    kind: 'per-unit' as const,
    label: found.fact.label,
    unit: found.fact.type.kind === 'count' ? found.fact.type.unit : unit,
    ...(every > 1 ? { every } : {}),
    source: environment.source,
  }
  const count: FactRef = refOf(found.fact)
  return { kind: 'each', of: inner, count, above: 0, every, most: undefined, site }
}

/** 每个产品补助5000元: of products one applicant can have many; where the text speaks of one before, it is the matter itself. */
function reportThing({ words, step, span }: Each, unit: string, { environment }: Place): void {
  const noun = words
    .map(({ text }) => text)
    .join('')
    .replace(/的$/u, '')
  const plain = words.every(({ role }) => role === 'text') && step === undefined
  if (!plain || noun.length < 2 || namesParty(noun) || isPeriod(unit)) return
  const { table, source } = environment
  const sentence = foldString(source.sentence)
  const declared = [...(table.local.get(source.clause)?.keys() ?? []), ...table.global.keys()]
  const isKnown = sentence.indexOf(noun) < sentence.lastIndexOf(noun) || declared.some((key) => key.includes(noun))
  if (!isKnown) environment.reporter.report('CY4012', span, { unit })
}

/** 每增加500万元, 每超过10户: steps of the fact that a guard above compares, beyond what it asks. */
function beyondThreshold(
  amount: Amount,
  each: Each,
  step: QuantityNode,
  setting: FigureSetting,
  place: Place,
): Amount | undefined {
  const { environment } = place
  const { indicator } = setting.guards
  const leaves = leavesOf(setting.guards.condition).filter(
    (one) => one.kind === 'compare' && indicator !== undefined && one.fact.id === refOf(indicator).id,
  )
  const leaf = leaves.at(-1)
  const lower = leaf?.kind === 'compare' && (leaf.comparison === 'at-least' || leaf.comparison === 'more-than')
  const every = indicator === undefined ? undefined : thresholdOf(step, indicator, environment.reporter)
  const others = each.words.filter((word) => {
    if (beyondWords.includes(word.text) || (word.role === 'text' && isGeneric(word.text))) return false
    return word.role !== 'phrase' || resolvePhrase(word, environment) !== indicator
  })
  if (
    indicator === undefined ||
    !lower ||
    typeof leaf.threshold !== 'number' ||
    typeof every !== 'number' ||
    every < 1 ||
    others.length > 0
  ) {
    place.refuse(each.span, 'step')
    return undefined
  }
  const money = indicator.type.kind === 'money'
  const unit = indicator.type.kind === 'count' ? indicator.type.unit : '元'
  // 超比例安置的，每超过1人: named without a comparison, it is itself what is beyond.
  const above = leaves.length === 1 && setting.guards.counts.includes(indicator) ? 0 : leaf.threshold
  const site = {
    kind: 'per-unit' as const,
    label: indicator.label,
    unit,
    ...(above > 0 || every > 1 ? { every } : {}),
    ...(above > 0 ? { above } : {}),
    ...(money ? { money: true as const } : {}),
    source: environment.source,
  }
  return { kind: 'each', of: amount, count: refOf(indicator), above, every, most: undefined, site }
}

/** 产品 where the records are 个产品, or a count is 新入选的产品. */
function namesUnit(text: string, records: ListSymbol | undefined, { environment }: Place): boolean {
  if (records?.itemKey.includes(text) === true) return true
  const declared = [
    ...(environment.table.local.get(environment.source.clause)?.values() ?? []),
    ...environment.table.global.values(),
  ]
  return declared.some((symbol) => symbol.kind === 'fact' && symbol.type.kind === 'count' && symbol.key.includes(text))
}

/** The fact that says how many units there are; undefined where the unit is the applicant or the matter itself. */
function countOf(
  unit: string,
  each: Each,
  setting: FigureSetting,
  place: Place,
): { readonly fact: FactSymbol; readonly of: number } | undefined | 'failed' {
  const { environment } = place
  const named = each.words.flatMap((word) => {
    const symbol = resolvePhrase(word, environment)
    return symbol?.kind === 'fact' && symbol.type.kind === 'count' ? [symbol] : []
  })
  // 每新开设1头门店 of 门店（家）: of another unit nobody counts so many.
  if (each.step !== undefined && named.some((fact) => !fits(fact, unit))) {
    place.refuse(each.span, 'step')
    return 'failed'
  }
  const guarded = setting.guards.counts.filter((fact) => fits(fact, unit))
  const [own] = named.length > 0 ? named : guarded
  if (own !== undefined && (named.length > 0 ? named : guarded).length === 1) return { fact: own, of: 1 }
  if (guarded.length > 1) {
    place.refuse(each.span, 'count-unclear')
    return 'failed'
  }
  const { table, source } = environment
  const near = [
    ...environment.lists.flatMap((list) => list.fields),
    ...(table.local.get(source.clause)?.values() ?? []),
  ].filter((symbol) => symbol.kind === 'fact')
  const declared = [...near, ...[...table.global.values()].filter((symbol) => symbol.kind === 'fact')]
  const exact = declared.filter((fact) => fits(fact, unit))
  const text = each.words.map((word) => word.text).join('')
  const close = exact.filter(({ key }) => text !== '' && !isGeneric(text) && key.includes(text))
  const candidates = [...new Set(close.length > 0 ? close : exact)]
  const [only, ...more] = candidates
  // 对开设门店10家以上的企业，每家: one of the ten, or whoever applies.
  const bare = each.step === undefined && each.words.length === 0
  if (only !== undefined && bare && ['家', '户'].includes(unit) && comparesMore(only, setting.guards.condition)) {
    place.refuse(each.span, 'count-unclear')
    return 'failed'
  }
  const mustCount = isExtent(unit) || each.step !== undefined || countsHeads(unit)
  // 每家给予50万元 is each applicant, whatever another clause counts in 家.
  const isNear = text === '' && only !== undefined && near.includes(only)
  if (only !== undefined && more.length === 0 && (mustCount || close.length > 0 || isNear)) {
    return unit === '年' ? undefined : { fact: only, of: 1 }
  }
  if (only !== undefined && more.length === 0 && each.isPrice === true && unit !== '年') {
    environment.reporter.report('CY4038', each.span, { unit, phrase: only.label }, { related: [only.span] })
    return 'failed'
  }
  if (only === undefined && isPeriod(unit)) {
    const longer = declared.filter((fact) => fact.type.kind === 'count' && unitsIn(fact.type.unit, unit) !== undefined)
    const [period, ...others] = longer
    const of = period?.type.kind === 'count' ? unitsIn(period.type.unit, unit) : undefined
    if (period !== undefined && of !== undefined && others.length === 0) return { fact: period, of }
  }
  if (more.length > 0) {
    place.refuse(each.span, 'count-unclear')
    return 'failed'
  }
  if (mustCount) {
    place.refuse(each.span, 'count-missing')
    return 'failed'
  }
  return undefined
}

const fits = (fact: FactSymbol, unit: string): boolean => fact.type.kind === 'count' && sameUnit(fact.type.unit, unit)

/** Persons and things that one applicant has many of. */
const countsHeads = (unit: string): boolean =>
  !['', '家', '户', '个', '所', '笔', '单', '期', '批', '宗', '年', '年度', '项'].includes(unit)
