/** Negation, pushed into the leaves. */
import type { Comparison, Condition } from './types.ts'

const opposites: Readonly<Record<Comparison, Comparison>> = {
  'at-least': 'less-than',
  'more-than': 'at-most',
  'at-most': 'more-than',
  'less-than': 'at-least',
}

export function negate(condition: Condition): Condition {
  switch (condition.kind) {
    case 'is': {
      const { site } = condition
      const expect = !condition.expect
      return { ...condition, expect, site: site.kind === 'is' ? { ...site, expect } : site }
    }
    case 'one-of': {
      const { site } = condition
      const expect = !condition.expect
      return { ...condition, expect, site: site.kind === 'one-of' ? { ...site, expect } : site }
    }
    case 'compare': {
      const { site } = condition
      const comparison = opposites[condition.comparison]
      return { ...condition, comparison, site: site.kind === 'compare' ? { ...site, comparison } : site }
    }
    case 'compare-amount': {
      const { site } = condition
      const comparison = opposites[condition.comparison]
      return { ...condition, comparison, site: site.kind === 'compare' ? { ...site, comparison } : site }
    }
    case 'has-records':
      return { kind: 'or', of: [] }
    case 'and':
      return { kind: 'or', of: condition.of.map(negate) }
    case 'or':
      return { kind: 'and', of: condition.of.map(negate) }
    case 'at-least': {
      // Fewer than n hold: at least (all − n + 1) do not.
      const count = condition.of.length - condition.count + 1
      const { site } = condition
      const turned = site.kind === 'count-of' ? { ...site, wanted: count, expect: !site.expect } : site
      return { kind: 'at-least', count, of: condition.of.map(negate), site: turned }
    }
  }
}
