/** The phrases of a policy, as its glossary declares them and as its sentences use them. */
import { foldString } from '../../source/fold.ts'
import type { EnumFact, Fact, FactId, FactRef, PolicyIr } from '../../ir/types.ts'

/** What a sentence needs to name facts: those of the applicant, and the fields of the list that it goes through. */
export interface Phrases {
  readonly factOf: (ref: FactRef) => Fact | undefined
  /** The phrase of a fact; two facts that share one are told apart by their identifiers. */
  readonly of: (ref: FactRef) => string
  readonly list: Extract<Fact, { kind: 'list' }> | undefined
}

export function phrasesOf({ facts }: Pick<PolicyIr, 'facts'>, list?: FactId): Phrases {
  const own = facts.find((fact) => fact.id === list)
  const fields = own?.kind === 'list' ? own.fields : []
  const factOf = ({ scope, id }: FactRef): Fact | undefined =>
    (scope === 'applicant' ? facts : fields).find((fact) => fact.id === id)
  const of = (ref: FactRef): string => {
    const fact = factOf(ref)
    return fact === undefined ? ref.id : labelOf(fact, facts, ref.scope === 'item' ? own : undefined)
  }
  return { factOf, of, list: own?.kind === 'list' ? own : undefined }
}

/** Folded, so that the alternatives are found in it; a phrase of two facts is told apart by the list or the identifier. */
function labelOf(fact: Fact, facts: readonly Fact[], list: Fact | undefined): string {
  const label = foldString(fact.label)
  const all = facts.flatMap((one) => (one.kind === 'list' ? [one, ...one.fields] : [one]))
  const isShared = all.some((other) => other !== fact && foldString(other.label) === label)
  if (!isShared) return label
  return list === undefined ? `${label}（${fact.id}）` : `${foldString(list.label)}的${label}`
}

/** As the glossary declares it: with the braces that mark its alternatives. */
export function declaredPhrase(fact: Fact, facts: readonly Fact[], list: Fact | undefined): string {
  const label = labelOf(fact, facts, list)
  if (fact.kind !== 'enum') return label
  const { before, written, behind } = partsOf(fact, label)
  return `${before}{${written.join('、')}}${behind}`
}

/** Whether the glossary writes the alternatives from the lowest to the highest. */
export function isAscending(fact: EnumFact): boolean {
  return partsOf(fact, foldString(fact.label)).written[0] !== fact.alternatives[0]
}

/** With these alternatives alone: 获评国家级、省级茶园. */
export function phraseWith(fact: EnumFact, label: string, values: readonly string[]): string {
  const { before, behind } = partsOf(fact, label)
  return `${before}${values.join('、')}${behind}`
}

interface Parts {
  readonly before: string
  /** The alternatives, in the order of the text. */
  readonly written: readonly string[]
  readonly behind: string
}

function partsOf({ alternatives }: EnumFact, label: string): Parts {
  for (const written of [alternatives, alternatives.toReversed()]) {
    const all = written.join('、')
    const at = label.indexOf(all)
    if (at >= 0) return { before: label.slice(0, at), written, behind: label.slice(at + all.length) }
  }
  return { before: label, written: alternatives, behind: '' }
}
