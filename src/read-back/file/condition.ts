/** Conditions as they stand in front of 的; one inside another gets a name and a definition of its own (指). */
import type { Comparison, Condition, ConditionLeaf, OneOfCondition } from '../../ir/types.ts'
import { numberFigure } from '../figures.ts'
import { formatDate } from '../../runtime/date.ts'
import { phraseWith, type Phrases } from './phrases.ts'
import { Unsayable } from './unsayable.ts'

/** Names that an article gives to conditions: what they are called and what they say. */
export interface Definitions {
  readonly nameOf: (expression: string) => string
}

/** In one line, for a place where 且 and 或 may stand. */
export function conditionWords(condition: Condition, phrases: Phrases, names: Definitions): string {
  switch (condition.kind) {
    case 'and':
      return rangeWords(condition.of, phrases) ?? joined(condition.of, '且', phrases, names)
    case 'or':
      return joined(condition.of, '或', phrases, names)
    case 'at-least':
      throw new Unsayable('任意几项')
    default:
      return leafWords(condition, phrases)
  }
}

function joined(of: readonly Condition[], mark: '且' | '或', phrases: Phrases, names: Definitions): string {
  const [only] = of
  if (only === undefined) throw new Unsayable('没有条件')
  if (of.length === 1) return conditionWords(only, phrases, names)
  const members = mark === '或' ? of.toSorted((left, right) => Number(denies(left)) - Number(denies(right))) : of
  return members.map((one) => part(one, phrases, names)).join(mark)
}

/** 不属于A或B is neither: what is denied stands behind what is not. */
const denies = (condition: Condition): boolean =>
  (condition.kind === 'is' || condition.kind === 'one-of') && !condition.expect

/** 营业面积3000平方米至6000平方米, both ends counted; 名次前3名. */
function rangeWords(of: readonly Condition[], phrases: Phrases): string | undefined {
  const [low, high] = of.toSorted((left) => (left.kind === 'compare' && left.comparison === 'at-most' ? 1 : -1))
  if (of.length !== 2 || low?.kind !== 'compare' || high?.kind !== 'compare' || high.comparison !== 'at-most')
    return undefined
  const isSame = low.fact.scope === high.fact.scope && low.fact.id === high.fact.id
  if (!isSame || typeof low.threshold !== 'number' || typeof high.threshold !== 'number') return undefined
  const fact = phrases.factOf(low.fact)
  const end = numberFigure(high.threshold, fact)
  const isRank = fact?.kind === 'count' && fact.unit === '名'
  if (low.comparison === 'more-than' && low.threshold === 0 && isRank) return `${phrases.of(low.fact)}前${end}`
  if (low.comparison !== 'at-least' || low.threshold >= high.threshold) return undefined
  return `${phrases.of(low.fact)}${numberFigure(low.threshold, fact)}至${end}`
}

/** A condition as one of several. */
function part(condition: Condition, phrases: Phrases, names: Definitions): string {
  if (condition.kind !== 'and' && condition.kind !== 'or') return conditionWords(condition, phrases, names)
  const [only, second] = condition.of
  if (only !== undefined && second === undefined) return part(only, phrases, names)
  if (condition.kind === 'and' && rangeWords(condition.of, phrases) !== undefined)
    return conditionWords(condition, phrases, names)
  return names.nameOf(conditionWords(condition, phrases, names))
}

function leafWords(leaf: ConditionLeaf, phrases: Phrases): string {
  switch (leaf.kind) {
    case 'is': {
      const phrase = phrases.of(leaf.fact)
      return leaf.expect ? phrase : `不属于${phrase}`
    }
    case 'compare':
      return `${phrases.of(leaf.fact)}${boundWords(leaf.comparison, leaf.threshold, leaf, phrases)}`
    case 'one-of':
      return oneOfWords(leaf, phrases)
    case 'has-records':
      return phrases.of({ scope: 'applicant', id: leaf.list })
    case 'compare-amount':
      throw new Unsayable('比较一笔算出来的金额')
  }
}

function oneOfWords({ fact: ref, values, expect }: OneOfCondition, phrases: Phrases): string {
  const fact = phrases.factOf(ref)
  if (fact?.kind !== 'enum') throw new Unsayable('没有声明的等级')
  return `${expect ? '' : '不属于'}${phraseWith(fact, phrases.of(ref), values)}`
}

function boundWords(
  comparison: Comparison,
  threshold: number | string,
  { fact: ref }: Extract<ConditionLeaf, { kind: 'compare' }>,
  phrases: Phrases,
): string {
  if (typeof threshold === 'string') return `${DAYS[comparison]}${formatDate(threshold)}`
  return `${NUMBERS[comparison]}${numberFigure(threshold, phrases.factOf(ref))}`
}

const NUMBERS: Readonly<Record<Comparison, string>> = {
  'at-least': '不低于',
  'more-than': '高于',
  'at-most': '不高于',
  'less-than': '低于',
}
const DAYS: Readonly<Record<Comparison, string>> = {
  'at-least': '不早于',
  'more-than': '晚于',
  'at-most': '不晚于',
  'less-than': '早于',
}
