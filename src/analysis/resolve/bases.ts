/** What a share is taken of: the money that words name, in front of the share or before it. */
import {
  joinsMore,
  leftoverWords,
  namesParty,
  spreadOf,
  subtractingWords,
  yearlyRateWords,
} from '../../../grammar/tokens/shades.ts'
import { betweenWords } from '../../../grammar/tokens/differences.ts'
import type { Amount } from '../../ir/types.ts'
import type { ExclusionNode, WordNode } from '../../syntax/ast.ts'
import { designates, namesAsBase, reportName } from '../conditions/designations.ts'
import { refOf, use } from '../environment.ts'
import { undeclared } from '../report.ts'
import { isMoney } from './exchange.ts'
import { typeTerm } from '../conditions/quantity-values.ts'
import { namesPublishedRate, speaksOfPublishedRate } from '../../../grammar/tokens/loans.ts'
import { resolvePhrase } from './phrases.ts'
import { isGeneric } from '../generic-nouns.ts'
import type { Figure } from '../statements/statement.ts'
import type { FactSymbol } from '../symbols.ts'
import type { Base, FigureSetting } from './figure-setting.ts'
import type { Place } from './place.ts'
import { asksForBase } from './unit-words.ts'

export const labelsOf = ({
  plus,
  minus,
}: Base): { readonly plus: readonly string[]; readonly minus: readonly string[] } => ({
  plus: plus.map(({ label }) => label),
  minus: minus.map(({ label }) => label),
})

export function sumOf({ plus, minus }: Base): Amount {
  const sum = (facts: readonly FactSymbol[]): Amount => {
    const of = facts.map((fact): Amount => ({ kind: 'fact', fact: refOf(fact) }))
    const [only] = of
    return of.length === 1 && only !== undefined ? only : { kind: 'sum', of }
  }
  return minus.length === 0 ? sum(plus) : { kind: 'less', of: sum(plus), by: sum(minus) }
}

export function baseOf(figure: Figure, setting: FigureSetting, place: Place): Base | undefined {
  const named = sumNamed(setting)
  // 对租金减免部分，给予平台50%的补贴: who is paid, and what the share is of stands in front.
  const pays = figure.words.length > 0 && !figure.by && figure.words.every(isPayee)
  if (pays && figure.exclusion === undefined && named !== undefined) return named
  const own = readBase(figure.words, figure.exclusion, place)
  if (own !== undefined) return own
  if (figure.words.some(({ role }) => role === 'phrase')) {
    place.refuse(figure.list?.span ?? { start: 0, end: 0 }, 'basis-unclear')
    return undefined
  }
  if (asksForBase(figure, setting, place)) return undefined
  const sums = [...new Set([...setting.guards.sums])]
  if (setting.base !== undefined) {
    const { plus } = setting.base
    // 设备款30%和收购总额2%: another sum is named in front of the second share.
    if (!sums.every((sum) => plus.includes(sum)))
      place.refuse(figure.list?.span ?? { start: 0, end: 0 }, 'basis-unclear')
    return setting.base
  }
  const compared = [...new Set(setting.guards.compared)]
  const [only, ...more] = sums.length > 0 ? sums : compared
  if (only !== undefined && more.length === 0) return { plus: [only], minus: [] }
  place.refuse(figure.list?.span ?? { start: 0, end: 0 }, 'basis-missing')
  return undefined
}

const isPayee = ({ role, text }: WordNode): boolean => role === 'text' && namesParty(text)

/** What a share of a loan is said to be of, if anything: the loan itself may be what the glossary declares. */
export const loanOf = (figure: Figure, setting: FigureSetting, place: Place): Base | undefined =>
  readBase(figure.words, figure.exclusion, place) ?? setting.base

/** The one sum that whoever it is for names: 摊位费差额部分给予补贴. */
export function sumNamed({ guards }: FigureSetting): Base | undefined {
  const [only, ...more] = [...new Set(guards.sums)]
  return only === undefined || more.length > 0 ? undefined : { plus: [only], minus: [] }
}

/** 根据引进企业数量，按2万元/家: the counts that the words of a base name, where they name nothing else. */
export function countsInBase(words: readonly WordNode[], { environment }: Place): readonly FactSymbol[] {
  const counts: FactSymbol[] = []
  for (const word of words) {
    if (word.role === 'particle' || (word.role === 'text' && isGeneric(word.text))) continue
    const symbol = word.role === 'phrase' ? resolvePhrase(word, environment) : undefined
    const isCounted = symbol?.kind === 'fact' && (symbol.type.kind === 'count' || symbol.type.kind === 'foreign-money')
    if (!isCounted) return []
    counts.push(symbol)
  }
  return counts
}

/** Money facts, of whatever currency, that words name, joined by 和 or 、; undefined where they name none. */
export function readBase(
  words: readonly WordNode[],
  exclusion: ExclusionNode | undefined,
  place: Place,
): Base | undefined {
  const { environment } = place
  const plus: FactSymbol[] = []
  const less: FactSymbol[] = []
  let reference: FactSymbol | undefined
  let subtracts = false
  const names = namesAsBase(words, environment)
  for (const word of names) reportName(word, 'rate-basis', environment)
  for (const [index, word] of words.entries()) {
    // 设备款但的10%: a word that joins, and nothing on one side of it.
    if ([words[0], words.at(-1)].includes(word) && joinsMore.includes(word.text)) place.refuse(word.span, 'unsettled')
    // 上年度实际支付租金: of which year, as the fact is asked for (readings.md 15).
    if (word.role === 'particle' || word.role === 'last-year' || designates(word, environment)) continue
    if (word.role === 'difference' && plus.length > 0) {
      const [first] = plus
      if (betweenWords.includes(word.text) && first !== undefined)
        environment.reporter.report('CY4562', word.span, { first: first.label })
      subtracts = true
      continue
    }
    if (word.role === 'text' && subtractingWords.includes(word.text) && plus.length > 0) {
      subtracts = true
      continue
    }
    if (word.role === 'text' && subtracts && less.length > 0 && leftoverWords.includes(word.text)) continue
    if (word.role === 'phrase') {
      const symbol = resolvePhrase(word, environment)
      if (symbol?.kind === 'fact' && symbol.type.kind === 'money' && namesPublishedRate(symbol.key)) {
        environment.reporter.report('CY4034', word.span, { phrase: word.text }, { related: [symbol.span] })
      } else if (symbol?.kind === 'fact' && isMoney(symbol)) {
        use(environment, symbol)
        // 收购总额和其收购总额2%: the first is no part of the base, and no sum that is given either.
        // 实际支付的合同交易金额: two sums with nothing between them, or one that is called so.
        if (!subtracts && (plus.includes(symbol) || (plus.length > 0 && words[index - 1]?.role === 'phrase')))
          place.refuse(word.span, 'basis-unclear')
        ;(subtracts ? less : plus).push(symbol)
      } else if (
        symbol?.kind === 'fact' &&
        symbol.type.kind === 'ratio' &&
        speaksOfPublishedRate(symbol.key) &&
        reference === undefined &&
        !subtracts
      ) {
        use(environment, symbol)
        reference = symbol
      } else if (symbol?.kind === 'fact' && symbol.type.kind !== 'foreign-money') {
        const params = { phrase: symbol.label, type: typeTerm(symbol.type) }
        environment.reporter.report('CY4024', word.span, params, { related: [symbol.span] })
      } else place.refuse(word.span, 'basis-unclear')
      continue
    }
    if (word.role === 'text' && (isGeneric(word.text) || yearlyRateWords.includes(word.text))) continue
    if (word.role === 'text' && reference !== undefined && spreadOf(word.text) !== undefined) continue
    if (word.role === 'aside') continue
    if (word.role === 'text') {
      environment.reporter.report('CY2001', word.span, undeclared(environment.written(word.span), 'rate-basis', '金额'))
      continue
    }
    place.refuse(word.span, 'basis-unclear')
  }
  const minus = (exclusion?.words ?? []).flatMap((word) => {
    reportName(word, 'deduction', environment)
    const symbol = resolvePhrase(word, environment)
    if (symbol?.kind === 'fact' && isMoney(symbol)) {
      use(environment, symbol)
      return [symbol]
    }
    if (word.role === 'phrase') place.refuse(word.span, 'basis-unclear')
    return []
  })
  if (plus.length === 0 && reference === undefined) return undefined
  return {
    plus: [...new Set(plus)],
    minus: [...less, ...minus],
    ...(reference === undefined ? {} : { reference }),
  }
}
