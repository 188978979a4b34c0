/** Figures into amounts: sums, shares of a base, so much for each. */
import { namesParty } from '../../../grammar/tokens/shades.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Amount, FactRef, Rate } from '../../ir/types.ts'
import type { Fraction, QuantityNode } from '../../syntax/ast.ts'
import { type Environment, refOf, use } from '../environment.ts'
import { designates, reportName } from '../conditions/designations.ts'
import { isPeriod } from '../measure-units.ts'
import { fenOf, rateOf } from '../conditions/quantity-values.ts'
import { foldString } from '../../source/fold.ts'
import { currencyOf } from '../currencies.ts'
import type { Each, Figure } from '../statements/statement.ts'
import { baseOf, loanOf, readBase } from './bases.ts'
import { countsHeads } from '../heads.ts'
import { countOf } from './counts.ts'
import type { Base, FigureSetting } from './figure-setting.ts'
import { namesYearlyRate, shareOfLoan, wholeOfLoan } from './loans.ts'
import type { Place } from './place.ts'
import { allOf, shareOf } from './share.ts'
import { timesStep } from './steps.ts'
import { unknownWord } from './unit-words.ts'

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
      // 给予50家补贴: reported as what is no money.
      if (item.value.kind === 'count' && multiple === undefined) {
        fenOf(item, environment.reporter)
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
      const share = shareOf(base, rate, item.text, item.span, place)
      if (share === undefined) return undefined
      return timesUnits(
        share,
        [...setting.each, ...figure.each].filter(({ step }) => step !== undefined),
        setting,
        place,
      )
    }
    default:
      fenOf(item, environment.reporter)
      return undefined
  }
}

/** 不超过实际支出: the facts that the words name. */
export function amountOfWords(figure: Figure, place: Place, span: Span): Amount | undefined {
  const base = readBase(figure.words, figure.exclusion, place)
  if (base === undefined) place.refuse(span, 'basis-missing')
  return base === undefined ? undefined : allOf(base, span, place)
}

/** All of a base: 全额, 按实际支出. */
export function wholeOf(base: Base, span: Span, setting: FigureSetting, place: Place): Amount | undefined {
  if (base.reference !== undefined) return wholeOfLoan(base, span, setting, place)
  return shareOf(base, { numerator: 1, denominator: 1 }, '100%', span, place)
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
  return unit.split(/[·/]/u).map((measure) => {
    const step = currencyOf(measure) === undefined ? undefined : unitOfMoney(measure, span)
    return { measure, words: named, step, span, isPrice: true as const }
  })
}

/** 0.03元/美元 */
const unitOfMoney = (currency: string, span: Span): QuantityNode => ({
  kind: 'quantity',
  value: { kind: 'foreign-money', amount: { numerator: 1n, denominator: 1n }, currency },
  text: `1${currency}`,
  bound: undefined,
  mark: undefined,
  span,
})

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
  if (each.step !== undefined) return timesStep(amount, each, each.step, setting, place)
  const { environment } = place
  const unit = each.measure
  const records = setting.guards.lists[0] ?? environment.lists[0]
  if (records !== undefined && (records.itemKey.startsWith(unit) || unit === '')) return amount
  const named = each.words.find((word) => designates(word, environment))
  if (named !== undefined) {
    const isParty = ['家', '户', '所'].includes(unit) || namesParty(named.text)
    if (isParty && !countsHeads(unit)) return amount
    reportName(named, 'unit-count', environment)
    return undefined
  }
  const unknown = unknownWord(each, records, place)
  if (unknown !== undefined) {
    if (records === undefined) reportThing(each, unit, place)
    place.refuse(unknown.span, 'left-over')
    return undefined
  }
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
    source: environment.source,
  }
  const count: FactRef = refOf(found.fact)
  return { kind: 'each', of: inner, count, above: 0, every: 1, most: undefined, site }
}

/** 每个产品补助5000元: of products one applicant can have many; where the text speaks of one before, it is the matter itself. */
function reportThing({ words, span }: Each, unit: string, { environment }: Place): void {
  const written = words.map(({ text }) => text).join('')
  const noun = written.endsWith('的') ? written.slice(0, -1) : written
  const plain = words.every(({ role }) => role === 'text')
  if (!plain || noun.length < 2 || namesParty(noun) || isPeriod(unit)) return
  const { table, source } = environment
  const sentence = foldString(source.sentence)
  const declared = [...(table.local.get(source.clause)?.keys() ?? []), ...table.global.keys()]
  const isKnown = sentence.indexOf(noun) < sentence.lastIndexOf(noun) || declared.some((key) => key.includes(noun))
  if (!isKnown) environment.reporter.report('CY4012', span, { unit })
}
