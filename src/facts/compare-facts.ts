/** The facts of several policies, which one applicant answers once: what is not the same thing in all of them. */
import { diagnostic } from '../diagnostics/create.ts'
import type { Diagnostic, Span } from '../diagnostics/diagnostic.ts'
import type { Fact, PolicyIr } from '../ir/types.ts'
import { currencyName } from '../runtime/currency.ts'
import { foldString } from '../source/fold.ts'
import { typeWord } from './describe-facts.ts'

export interface NamedPolicy {
  /** What spans call its file. */
  readonly name: string
  readonly policy: PolicyIr
}

interface Owned {
  readonly fact: Fact
  readonly name: string
}

/**
 * By the name of the policy, each difference said of the later one of two. An identifier or a phrase with two types is an
 * error, since no facts serve both; an identifier of two phrases, or a phrase of two identifiers, is a warning.
 */
export function compareFacts(policies: readonly NamedPolicy[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const byId = new Map<string, Owned>()
  const byPhrase = new Map<string, Owned>()
  const found = new Map<string, readonly Diagnostic[]>()
  for (const { name, policy } of policies) {
    const owned = policy.facts.map((fact): Owned => ({ fact, name }))
    const differences = owned.flatMap((one) => differencesOf(one, byId.get(one.fact.id), byPhrase.get(phraseKey(one))))
    found.set(name, differences)
    for (const one of owned) {
      if (!byId.has(one.fact.id)) byId.set(one.fact.id, one)
      if (!byPhrase.has(phraseKey(one))) byPhrase.set(phraseKey(one), one)
    }
  }
  return found
}

function differencesOf(one: Owned, sameId: Owned | undefined, samePhrase: Owned | undefined): readonly Diagnostic[] {
  const identified = sameId === undefined ? [] : compareTypes(one, sameId)
  if (identified.length > 0) return identified
  if (sameId !== undefined) return phraseKey(one) === phraseKey(sameId) ? [] : [renamed('CY2046', one, sameId)]
  // 经认定 is another decision in every policy: a finding is compared by its identifier alone.
  if (samePhrase === undefined || isFinding(one.fact) || isFinding(samePhrase.fact)) return []
  const typed = compareTypes(one, samePhrase)
  return typed.length > 0 ? typed : [renamed('CY2047', one, samePhrase)]
}

/** Types, and of two lists those of the fields that they share. */
function compareTypes(one: Owned, other: Owned): readonly Diagnostic[] {
  const left = one.fact
  const right = other.fact
  if (left.kind !== 'list' || right.kind !== 'list') {
    return sameType(left, right) ? [] : [retyped(left, other, right)]
  }
  return left.fields.flatMap((field) => {
    const twin = right.fields.find(({ id }) => id === field.id)
    return twin === undefined || sameType(field, twin) ? [] : [retyped(field, other, twin)]
  })
}

function sameType(left: Fact, right: Fact): boolean {
  return typeOf(left) === typeOf(right)
}

/** 数量（家）, 金额（美元）, 等级（国家级、省级） */
function typeOf(fact: Fact): string {
  const details =
    fact.kind === 'count'
      ? fact.unit
      : fact.kind === 'enum'
        ? fact.alternatives.join('、')
        : 'currency' in fact
          ? currencyName(fact.currency)
          : ''
  return details === '' ? typeWord(fact) : `${typeWord(fact)}（${details}）`
}

function retyped(fact: Fact, other: Owned, twin: Fact): Diagnostic {
  const params = {
    phrase: fact.label,
    identifier: fact.id,
    type: typeOf(fact),
    policy: other.name,
    other: typeOf(twin),
  }
  return diagnostic('CY2045', fact.span, params, { related: [seenFrom(other, twin)] })
}

function renamed(code: 'CY2046' | 'CY2047', one: Owned, other: Owned): Diagnostic {
  const { label: phrase, id: identifier } = one.fact
  const second = code === 'CY2046' ? other.fact.label : other.fact.id
  const params = { phrase, identifier, policy: other.name, other: second }
  return diagnostic(code, one.fact.span, params, { related: [seenFrom(other, other.fact)] })
}

/** Where a policy declares a fact, as another policy names the place. */
const seenFrom = ({ name }: Owned, fact: Fact): Span => ({ file: name, ...fact.span })
const phraseKey = ({ fact }: Owned): string => foldString(fact.label)
const isFinding = (fact: Fact): boolean => fact.kind === 'boolean' && fact.finding
