/** What facts are called: by the phrase of the glossary, with the identifier where two facts share the phrase. */
import type { Fact, FactId, FactRef, PolicyIr } from '../ir/types.ts'

/** A fact as the text names it. */
export interface NamedFact {
  readonly label: string
  /** Undefined for a fact that the policy does not declare. */
  readonly fact: Fact | undefined
}

/** Facts of the applicant, and fields of the list that a rule goes through. */
export interface FactWords {
  readonly of: (ref: FactRef, list: FactId | undefined) => NamedFact
}

export function factWords({ facts }: Pick<PolicyIr, 'facts'>): FactWords {
  const applicant = namesOf(facts)
  const fields = new Map(facts.flatMap((fact) => (fact.kind === 'list' ? [[fact.id, namesOf(fact.fields)]] : [])))
  return {
    of: ({ scope, id }, list) => {
      const names = scope === 'applicant' ? applicant : fields.get(list ?? '')
      return names?.get(id) ?? { label: id, fact: undefined }
    },
  }
}

function namesOf(facts: readonly Fact[]): ReadonlyMap<FactId, NamedFact> {
  const labels = facts.map(plainLabel)
  const isShared = (label: string): boolean => labels.indexOf(label) !== labels.lastIndexOf(label)
  return new Map(
    facts.map((fact) => {
      const label = plainLabel(fact)
      return [fact.id, { fact, label: isShared(label) ? `${label}（${fact.id}）` : label }]
    }),
  )
}

/** Without the braces that mark alternatives in a phrase of the glossary. */
const plainLabel = ({ label }: Fact): string => label.replace(/[{}]/gu, '')
