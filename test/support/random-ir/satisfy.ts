/** Facts under which a condition holds. */
import type { CompareCondition, Comparison, Condition, FactRef, OneOfCondition } from '../../../src/ir/types.ts'
import { daysAfter } from '../../../src/ir/dates.ts'

/** A fact and a value that it should have; of a list, `'records'`: that it should have some. */
export interface Wish {
  readonly fact: FactRef
  readonly value: boolean | number | string
}

/**
 * Wishes that make a condition true if they do not contradict each other; `choose(n)` picks one of n ways. Of alternatives
 * one is chosen, and half of the time the others are ruled out.
 */
export function satisfy(condition: Condition, choose: (ways: number) => number): readonly Wish[] {
  switch (condition.kind) {
    case 'and':
      return condition.of.flatMap((part) => satisfy(part, choose))
    case 'or': {
      const chosen = condition.of[choose(condition.of.length)]
      if (chosen === undefined) return []
      const others = choose(2) === 0 ? [] : condition.of.filter((part) => part !== chosen)
      return [...others.flatMap((part) => satisfy(negated(part), choose)), ...satisfy(chosen, choose)]
    }
    case 'at-least': {
      const first = choose(condition.of.length)
      const rotated = [...condition.of.slice(first), ...condition.of.slice(0, first)]
      return rotated.slice(0, condition.count).flatMap((part) => satisfy(part, choose))
    }
    case 'is':
      return [{ fact: condition.fact, value: condition.expect }]
    case 'has-records':
      return [{ fact: { scope: 'applicant', id: condition.list }, value: 'records' }]
    case 'compare':
      return [{ fact: condition.fact, value: onTheRightSide(condition, choose(2)) }]
    // There is no telling which facts an amount takes.
    case 'compare-amount':
      return []
    case 'one-of':
      return [{ fact: condition.fact, value: alternativeFor(condition, choose) }]
  }
}

/** What holds when a condition does not; a list that has records is left as it is. */
function negated(condition: Condition): Condition {
  switch (condition.kind) {
    case 'and':
      return { kind: 'or', of: condition.of.map(negated) }
    case 'or':
      return { kind: 'and', of: condition.of.map(negated) }
    case 'at-least':
      return { ...condition, count: condition.of.length - condition.count + 1, of: condition.of.map(negated) }
    case 'is':
    case 'one-of':
      return { ...condition, expect: !condition.expect }
    case 'compare':
    case 'compare-amount':
      return { ...condition, comparison: OPPOSITE[condition.comparison] }
    case 'has-records':
      return { kind: 'and', of: [] }
  }
}

const OPPOSITE: Readonly<Record<Comparison, Comparison>> = {
  'at-least': 'less-than',
  'more-than': 'at-most',
  'at-most': 'more-than',
  'less-than': 'at-least',
}

/** On the threshold or next to it. */
function onTheRightSide({ comparison, threshold }: CompareCondition, further: number): number | string {
  const steps = { 'at-least': further, 'more-than': 1, 'at-most': -further, 'less-than': -1 }[comparison]
  return typeof threshold === 'string' ? daysAfter(threshold, steps) : Math.max(0, threshold + steps)
}

function alternativeFor({ values, expect }: OneOfCondition, choose: (ways: number) => number): string {
  return expect ? (values[choose(values.length)] ?? '无') : '无'
}
