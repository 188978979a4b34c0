/** Amounts in words, where a sentence has none for them. */
import type { Amount, Fact, Factor, FactRef } from '../ir/types.ts'
import { formatMoney, type Money } from '../runtime/money.ts'
import { conditionText } from './findings/condition-text.ts'

/** What a person calls a fact. */
export type LabelOf = (ref: FactRef) => string

/** `50万元`, `实际支出×30%`, `甲、乙中较低者`; no words for what is left open. */
export function amountText(amount: Amount, labelOf: LabelOf): string {
  const text = (part: Amount): string => amountText(part, labelOf)
  const all = (parts: readonly Amount[], mark: string): string => parts.map(text).join(mark)
  switch (amount.kind) {
    case 'constant':
      return formatMoney(amount.fen as Money)
    case 'fact':
      return labelOf(amount.fact)
    case 'unlimited':
      return '无上限'
    case 'between':
      return `${text(amount.from)}至${text(amount.to)}`
    case 'share':
      return [text(amount.of), ...amount.by.map((factor) => factorText(factor, labelOf))].join('×')
    case 'each':
      return `${labelOf(amount.count)}×${text(amount.of)}`
    case 'pieces':
      return `${text(amount.of)}分段计算`
    case 'sum':
      return all(amount.of, '＋')
    case 'min':
      return `${all(amount.of, '、')}中较低者`
    case 'max':
      return `${all(amount.of, '、')}中较高者`
    case 'less':
      return `${text(amount.of)}－${text(amount.by)}`
    case 'when': {
      const cases = amount.cases.map((one) => `${conditionText(one.if)}的${text(one.then)}`)
      const other = amount.otherwise === 'impossible' ? [] : [`其他的${text(amount.otherwise)}`]
      return [...cases, ...other].join('，')
    }
    case 'total':
      return `各项${text(amount.of)}合计`
  }
}

function factorText(factor: Factor, labelOf: LabelOf): string {
  switch (factor.kind) {
    case 'rate': {
      const { numerator, denominator } = factor.rate
      const isPercent = (numerator * 100) % denominator === 0
      return isPercent ? `${String((numerator * 100) / denominator)}%` : `${String(numerator)}/${String(denominator)}`
    }
    case 'published':
      return labelOf(factor.reference)
    case 'exchange':
      return labelOf(factor.rate)
  }
}

/** Facts by the phrases of the text; of a record by its field's. */
export function labelsOf(facts: readonly Fact[]): LabelOf {
  const all = facts.flatMap((fact) => (fact.kind === 'list' ? [...fact.fields, fact] : [fact]))
  const labels = new Map(all.map(({ id, label }) => [id, label.replace(/[{}]/gu, '')]))
  return ({ id }) => labels.get(id) ?? id
}
