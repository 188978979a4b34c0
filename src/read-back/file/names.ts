/** Names for conditions inside others: an article declares each once, as what it says (指). */
import type { Definitions } from './condition.ts'

export interface NamedConditions extends Definitions {
  /** Glossary entries of the article. */
  readonly lines: () => readonly string[]
}

export function namedConditions(): NamedConditions {
  const names = new Map<string, string>()
  return {
    nameOf: (expression) => {
      const known = names.get(expression)
      if (known !== undefined) return known
      const name = `情形${NUMERALS[names.size] ?? String(names.size + 1)}`
      names.set(expression, name)
      return name
    },
    lines: () => [...names].map(([expression, name]) => `- ${name}：指 ${expression}`),
  }
}

const NUMERALS = [...'甲乙丙丁戊己庚辛壬癸']
