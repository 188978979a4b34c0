/** The facts of a policy as rows, for `ceyan facts` and for editors. */
import type { Fact, PolicyIr, ScalarFact } from '../ir/types.ts'
import { currencyName, exchangeUnit } from '../runtime/currency.ts'

export interface FactRow {
  /** The phrase; of a field, under its list. */
  readonly phrase: string
  /** Key in JSON and name in code. */
  readonly identifier: string
  /** Made of the phrase, since the glossary writes none. */
  readonly isDerived: boolean
  /** Identifier of the list that the field belongs to; undefined for the applicant's own facts. */
  readonly list: string | undefined
  /** 金额, 汇率, 比例, 数量, 是否, 认定, 等级, 类别, 日期, 事项, 清单. */
  readonly type: string
  /** 元, 美元, 元/美元, the measure word, what a record is called; undefined where there is none. */
  readonly unit: string | undefined
  /** Of 等级 and 类别, without 无. */
  readonly alternatives: readonly string[] | undefined
  /** Addresses of the clauses that use it; empty for what the whole policy asks. */
  readonly clauses: readonly string[]
}

/** Rows in the order of the glossary, the fields of a list right after it. */
export function describeFacts(policy: PolicyIr): readonly FactRow[] {
  return policy.facts.flatMap((fact) => {
    const row = describeFact(fact, undefined)
    return fact.kind === 'list' ? [row, ...fact.fields.map((field) => describeFact(field, fact.id))] : [row]
  })
}

function describeFact(fact: Fact, list: string | undefined): FactRow {
  return {
    phrase: fact.label,
    identifier: fact.id,
    isDerived: fact.isDerived === true,
    list,
    type: typeWord(fact),
    unit: unitOf(fact),
    alternatives: fact.kind === 'enum' ? fact.alternatives : undefined,
    clauses: fact.usedBy,
  }
}

/** The type as the glossary writes it, without measure word and alternatives. */
export function typeWord(fact: Fact): string {
  if (fact.kind === 'boolean') return fact.finding ? '认定' : '是否'
  if (fact.kind === 'enum') return fact.ordered ? '等级' : '类别'
  return TYPES[fact.kind]
}

const TYPES: Readonly<Record<Exclude<ScalarFact['kind'], 'boolean' | 'enum'> | 'list', string>> = {
  money: '金额',
  'foreign-money': '金额',
  'exchange-rate': '汇率',
  ratio: '比例',
  count: '数量',
  date: '日期',
  matter: '事项',
  list: '清单',
}

function unitOf(fact: Fact): string | undefined {
  if (fact.kind === 'money') return '元'
  if (fact.kind === 'foreign-money') return currencyName(fact.currency)
  if (fact.kind === 'exchange-rate') return exchangeUnit(fact.currency)
  if (fact.kind === 'count') return fact.unit === '' ? undefined : fact.unit
  return fact.kind === 'list' ? fact.item : undefined
}
