/** Found values as a person would choose them: 59.99% rather than 59.999999%, 1499.99万元 rather than 14,999,999.99元. */
import type { FactRecord, FactValue } from '../../ir/interpreter/index.ts'
import type { Fact } from '../../ir/types.ts'
import type { Trial } from './types.ts'

/** The trial with plainer values, as far as it still shows the same. */
export function plainer(trial: Trial, isShown: (trial: Trial) => boolean): Trial {
  return trial.policy.facts.reduce((known, fact) => {
    const value = known.row.facts[fact.id]
    if (value === undefined) return known
    const plain = plainerValues(fact, value).map((other): Trial => {
      return { ...known, row: { ...known.row, facts: { ...known.row.facts, [fact.id]: other } } }
    })
    return plain.find(isShown) ?? known
  }, trial)
}

/** The next rounder values below and above; of a list with all its fields, then with fewer of them. */
function plainerValues(fact: Fact, value: FactValue): readonly FactValue[] {
  if (fact.kind !== 'list') return typeof value === 'number' ? around(value, STEPS[fact.kind]) : []
  if (typeof value !== 'object') return []
  const down = value.map((record) => roundedRecord(fact.fields, record, 0))
  const up = value.map((record) => roundedRecord(fact.fields, record, 1))
  return [down, up]
}

function roundedRecord(fields: readonly Fact[], record: FactRecord, way: 0 | 1): FactRecord {
  return Object.fromEntries(
    Object.entries(record).map(([id, value]) => {
      const field = fields.find((one) => one.id === id)
      const plain = field === undefined || typeof value !== 'number' ? [] : around(value, STEPS[field.kind])
      return [id, plain[way] ?? value]
    }),
  )
}

/** A hundredth of 万 in the smallest part; 0.01%. What is counted is plain as it is. */
const STEPS: Readonly<Partial<Record<Fact['kind'], number>>> = { money: 10_000, 'foreign-money': 10_000, ratio: 10_000 }

function around(value: number, step = 1): readonly number[] {
  const below = value - (value % step)
  return below === value ? [] : [below, below + step].filter((one) => one > 0)
}
