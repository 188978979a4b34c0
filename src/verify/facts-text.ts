/** Facts of an example as a person writes them: 员工人数 9人. */
import type { View } from '../ir/interpreter/facts.ts'
import type { FactValue } from '../ir/interpreter/index.ts'
import type { Fact } from '../ir/types.ts'
import { formatCount } from '../runtime/count.ts'
import { exchangeUnit, formatForeign } from '../runtime/currency.ts'
import { formatDate } from '../runtime/date.ts'
import { formatMoney, type Money } from '../runtime/money.ts'
import { formatRatio, type Ratio } from '../runtime/ratio.ts'
import { declarationOf } from './edges.ts'
import { knownIn, valueAt } from './search.ts'

/** One fact of an example. */
export interface ExampleFact {
  /** Phrase of the fact. */
  readonly phrase: string
  /** Identifier; of a field of a record with its list: `contracts[].value`. */
  readonly identifier: string
  readonly value: string
}

/** What is known in a view, in the order in which it was asked. */
export function factsInWords(view: View, facts: readonly Fact[], list: string | undefined): readonly ExampleFact[] {
  return knownIn(view, list).flatMap((ref) => {
    const fact = declarationOf(ref, facts, list)
    const value = valueAt(view, ref)
    if (fact === undefined || value === undefined) return []
    const identifier = ref.scope === 'applicant' ? ref.id : `${ref.list ?? list ?? ''}[].${ref.id}`
    return [{ phrase: fact.label.replace(/[{}]/gu, ''), identifier, value: valueInWords(fact, value) }]
  })
}

/** `9人`, `是`. */
export function valueInWords(fact: Fact, value: FactValue): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'object')
    return value.length === 0 ? '无' : `${String(value.length)}${fact.kind === 'list' ? fact.item.slice(0, 1) : ''}`
  if (typeof value === 'string') return fact.kind === 'date' ? formatDate(value) : value
  if (fact.kind === 'money') return formatMoney(value as Money)
  if (fact.kind === 'foreign-money') return formatForeign(value, fact.currency)
  if (fact.kind === 'exchange-rate') return `${String(value / 10_000)}${exchangeUnit(fact.currency)}`
  if (fact.kind === 'ratio') return formatRatio(value as Ratio)
  return formatCount(value, fact.kind === 'count' ? fact.unit : '')
}
