/** Conditions in words that have one reading: what has parts says how they are joined, and stands in brackets inside another. */
import type { Comparison, Condition, ConditionLeaf, OneOfCondition } from '../ir/types.ts'
import { constantText, moneyText, wholeText } from './figures.ts'
import { at, either, factText, listText, originOf, type Place } from './place.ts'
import { joined, quoted, sentence, words, type Text } from './text.ts'
import type { ReadBackItem } from './types.ts'

/** A condition in one line. */
export function conditionText(condition: Condition, place: Place): Text {
  switch (condition.kind) {
    case 'and':
    case 'or': {
      const [only, second] = condition.of
      if (only === undefined) return emptyText(condition.kind, place)
      if (second === undefined) return conditionText(only, place)
      const parts = condition.of.map((part) => nested(part, place))
      const isAll = condition.kind === 'and'
      return joined(parts, place.language === 'zh' ? (isAll ? '，且' : '，或') : isAll ? ', and ' : ', or ')
    }
    case 'at-least': {
      const inside = at(place, condition.site)
      const parts = joined(
        condition.of.map((part) => nested(part, inside)),
        place.language === 'zh' ? '；' : '; ',
      )
      return words`${countedText(condition, inside)}${bracketed(parts, place)}`
    }
    default:
      return leafText(condition, at(place, condition.site))
  }
}

/** A condition inside something else. */
export function nested(condition: Condition, place: Place): Text {
  if (condition.kind !== 'and' && condition.kind !== 'or') return conditionText(condition, place)
  const [only, second] = condition.of
  if (only !== undefined && second === undefined) return nested(only, place)
  return bracketed(conditionText(condition, place), place)
}

/** A condition by itself: parts of which some have parts are numbered under it. */
export function conditionItem(condition: Condition, place: Place): ReadBackItem {
  if (condition.kind !== 'and' && condition.kind !== 'or' && condition.kind !== 'at-least')
    return sentence(conditionText(condition, place))
  const [only, second] = condition.of
  if (only !== undefined && second === undefined && condition.kind !== 'at-least') return conditionItem(only, place)
  if (condition.of.length <= SHORT && condition.of.every(isLeaf)) return sentence(conditionText(condition, place))
  if (only === undefined) return sentence(conditionText(condition, place))
  const inside = condition.kind === 'at-least' ? at(place, condition.site) : place
  return sentence(
    words`${headOf(condition, inside)}`,
    condition.of.map((part) => conditionItem(part, inside)),
  )
}

/** So many parts stand in one line. */
const SHORT = 2

const isLeaf = ({ kind }: Condition): boolean => kind !== 'and' && kind !== 'or' && kind !== 'at-least'

function headOf(condition: Exclude<Condition, ConditionLeaf>, place: Place): Text {
  switch (condition.kind) {
    case 'and':
      return either(place, words`同时符合以下各项：`, words`all of these hold:`)
    case 'or':
      return either(place, words`符合以下任何一项：`, words`any of these holds:`)
    case 'at-least':
      return either(place, words`${countedText(condition, place)}：`, words`${countedText(condition, place)}:`)
  }
}

function countedText({ count, of }: Extract<Condition, { kind: 'at-least' }>, place: Place): Text {
  const [wanted, all] = [wholeText(count, place), wholeText(of.length, place)]
  return either(place, words`以下${all}项中至少符合${wanted}项`, words`at least ${wanted} of these ${all} hold`)
}

const emptyText = (kind: 'and' | 'or', place: Place): Text =>
  kind === 'and'
    ? either(place, words`任何情形`, words`in any case`)
    : either(place, words`没有任何情形`, words`in no case`)

export function bracketed(text: Text, place: Place): Text {
  return either(place, words`（${text}）`, words`(${text})`)
}

function leafText(leaf: ConditionLeaf, place: Place): Text {
  switch (leaf.kind) {
    case 'is': {
      const fact = factText(leaf.fact, place)
      const { fact: declared } = place.facts.of(leaf.fact, place.list)
      const isFinding = declared?.kind === 'boolean' && declared.finding
      const found = isFinding ? either(place, words`经认定`, words`as found by the authority, `) : []
      return leaf.expect
        ? either(place, words`${found}符合${fact}`, words`${found}${fact} holds`)
        : either(place, words`${found}不符合${fact}`, words`${found}${fact} does not hold`)
    }
    case 'compare': {
      const { fact } = place.facts.of(leaf.fact, place.list)
      const bound = constantText(leaf.threshold, fact, place)
      return words`${factText(leaf.fact, place)}${comparedText(leaf.comparison, bound, fact?.kind === 'date', place)}`
    }
    case 'one-of':
      return oneOfText(leaf, place)
    case 'has-records': {
      const list = listText(leaf.list, place)
      return either(place, words`${list}至少有一项`, words`${list} has at least one record`)
    }
    case 'compare-amount': {
      const amount = bracketed(place.amountIn(leaf.of, place), place)
      const bound = comparedText(leaf.comparison, moneyText(leaf.threshold, place), false, place)
      return either(place, words`所计金额${amount}${bound}`, words`the amount ${amount}${bound}`)
    }
  }
}

function oneOfText({ fact, values, expect }: OneOfCondition, place: Place): Text {
  const phrase = factText(fact, place)
  const all = joined(
    values.map((value) => quoted(value, originOf(place))),
    place.language === 'zh' ? '、' : ', ',
  )
  if (values.length === 1)
    return expect
      ? either(place, words`${phrase}为${all}`, words`${phrase} is ${all}`)
      : either(place, words`${phrase}不为${all}`, words`${phrase} is not ${all}`)
  return expect
    ? either(place, words`${phrase}为${all}之一`, words`${phrase} is one of ${all}`)
    : either(place, words`${phrase}不为${all}中任何一种`, words`${phrase} is none of ${all}`)
}

function comparedText(comparison: Comparison, bound: Text, isDate: boolean, place: Place): Text {
  const [before, behind] = (isDate ? DAYS : NUMBERS)[comparison][place.language]
  return words`${before}${bound}${behind}`
}

/** What stands before the constant and behind it; 含 and 不含 say what the bound itself counts as. */
type Bounds = Readonly<Record<Comparison, Readonly<Record<Place['language'], readonly [string, string]>>>>
const NUMBERS: Bounds = {
  'at-least': { zh: ['不低于', '（含本数）'], en: [' is at least ', ' (inclusive)'] },
  'more-than': { zh: ['高于', '（不含本数）'], en: [' is above ', ' (exclusive)'] },
  'at-most': { zh: ['不高于', '（含本数）'], en: [' is at most ', ' (inclusive)'] },
  'less-than': { zh: ['低于', '（不含本数）'], en: [' is below ', ' (exclusive)'] },
}
const DAYS: Bounds = {
  'at-least': { zh: ['不早于', '（含当日）'], en: [' is on or after ', ' (inclusive)'] },
  'more-than': { zh: ['晚于', '（不含当日）'], en: [' is after ', ' (exclusive)'] },
  'at-most': { zh: ['不晚于', '（含当日）'], en: [' is on or before ', ' (inclusive)'] },
  'less-than': { zh: ['早于', '（不含当日）'], en: [' is before ', ' (exclusive)'] },
}
