/** What the sites of random elements say. */
import type { FactRef, ScalarFact } from '../../../src/ir/types.ts'
import type { SiteSource, SiteUnit } from '../../../src/runtime/site.ts'
import { labelOf, type Reach } from './reach.ts'

/** The sentence that all elements of a random clause rest on. */
export function sourceOf(clause: string): SiteSource {
  return { clause, sentence: `${clause}的一句原文。` }
}

/** How numbers of a fact are read. */
export function unitOf(fact: ScalarFact): SiteUnit {
  switch (fact.kind) {
    case 'count':
      return `count:${fact.unit}`
    case 'foreign-money':
      return `money:${fact.currency}`
    case 'ratio':
    case 'date':
      return fact.kind
    default:
      return 'money'
  }
}

/** Labels of several facts, as the sites of a basis list them. */
export function labelsOf(refs: readonly FactRef[], reach: Reach): readonly string[] {
  return refs.map((ref) => labelOf(ref, reach))
}
