/** Facts for the same policy in another script: alternatives of enumerated facts by their place. */
import type { FactRecord, FactValue } from '../../../src/ir/interpreter/index.ts'
import type { Fact, PolicyIr } from '../../../src/ir/types.ts'

export function translated(facts: FactRecord, from: PolicyIr, to: PolicyIr): FactRecord {
  return record(facts, from.facts, to.facts)
}

function record(facts: FactRecord, from: readonly Fact[], to: readonly Fact[]): FactRecord {
  return Object.fromEntries(
    Object.entries(facts).map(([id, value]) => {
      const [before, after] = [from, to].map((declared) => declared.find((fact) => fact.id === id))
      return [id, before === undefined || after === undefined ? value : valueOf(value, before, after)]
    }),
  )
}

function valueOf(value: FactValue | undefined, before: Fact, after: Fact): FactValue | undefined {
  if (before.kind === 'enum' && after.kind === 'enum' && typeof value === 'string')
    return after.alternatives[before.alternatives.indexOf(value)] ?? value
  if (before.kind === 'list' && after.kind === 'list' && typeof value === 'object')
    return value.map((one) => record(one, before.fields, after.fields))
  return value
}
