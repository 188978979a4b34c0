/** The glossary of a read-back: every fact with its type and identifier. */
import type { Fact, ScalarFact } from '../../ir/types.ts'
import { currencyName } from '../../runtime/currency.ts'
import { declaredPhrase, isAscending } from './phrases.ts'

export function glossaryLines(facts: readonly Fact[]): readonly string[] {
  return facts.flatMap((fact) =>
    fact.kind === 'list'
      ? [entryOf(fact, facts, undefined), ...fact.fields.map((field) => `  ${entryOf(field, facts, fact)}`)]
      : [entryOf(fact, facts, undefined)],
  )
}

function entryOf(fact: Fact, facts: readonly Fact[], list: Fact | undefined): string {
  const end = fact.kind === 'list' ? `，每${fact.item}` : ''
  return `- ${declaredPhrase(fact, facts, list)}：${typeOf(fact)} \`${fact.id}\`${end}`
}

function typeOf(fact: Fact): string {
  return fact.kind === 'list' ? '清单' : scalarType(fact)
}

function scalarType(fact: ScalarFact): string {
  switch (fact.kind) {
    case 'boolean':
      return fact.finding ? '认定' : '是否'
    case 'money':
      return '金额'
    case 'foreign-money':
      return `金额（${currencyName(fact.currency)}）`
    case 'exchange-rate':
      return `汇率（${currencyName(fact.currency)}）`
    case 'ratio':
      return '比例'
    case 'count':
      return fact.unit === '' ? '数量' : `数量（${fact.unit}）`
    case 'enum':
      return `${fact.ordered ? '等级' : '类别'}${fact.ordered && isAscending(fact) ? '（从低到高）' : ''}`
    case 'date':
      return '日期'
    case 'matter':
      return '事项'
  }
}
