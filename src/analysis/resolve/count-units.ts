/** 2万元/人, 每人, 每入围1个产品: an amount for each unit, and the fact that says how many there are. */
import { isCompound } from '../../ir/conditions.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Condition } from '../../ir/types.ts'
import type { FactSymbol } from '../symbols.ts'
import type { Environment } from '../environment.ts'

/** A threshold on the fact, rather than that there is any. */
export function comparesMore(fact: FactSymbol, condition: Condition): boolean {
  if (condition.kind === 'compare') {
    return condition.fact.id === fact.id && !(condition.comparison === 'at-least' && condition.threshold === 1)
  }
  return isCompound(condition) && condition.of.some((part) => comparesMore(fact, part))
}

/** Says that no fact, or more than one, counts the unit. */
export function reportCount(unit: string, facts: readonly FactSymbol[], span: Span, environment: Environment): void {
  const measure = unit === '月' ? '个月' : unit
  if (facts.length === 0) environment.reporter.report('CY4012', span, { unit: measure })
  else {
    const [phrase = '', other = ''] = facts.map(({ label }) => label)
    const related = facts.map((fact) => fact.span)
    environment.reporter.report('CY4030', span, { unit: measure, phrase, other }, { related })
  }
}
