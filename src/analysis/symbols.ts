/** What the glossary declares, resolved by name and place. */
import type { PhrasePattern } from '../../grammar/scanner/lexicon.ts'
import type { Span } from '../diagnostics/diagnostic.ts'
import type { Currency } from '../runtime/currency.ts'
import type { Excerpt } from '../source/excerpt.ts'
export type FactType =
  | { readonly kind: 'boolean'; readonly finding: boolean }
  | { readonly kind: 'money' }
  | { readonly kind: 'foreign-money'; readonly currency: Currency }
  | { readonly kind: 'exchange-rate'; readonly currency: Currency }
  | { readonly kind: 'ratio' }
  | { readonly kind: 'count'; readonly unit: string }
  | {
      readonly kind: 'enum'
      readonly ordered: boolean
      /** In the order of the glossary. */
      readonly alternatives: readonly string[]
      /** The glossary lists them from the lowest to the highest. */
      readonly ascending: boolean
    }
  | { readonly kind: 'date' }
  /** What tells one project, contract or record from another. */
  | { readonly kind: 'matter' }

interface SymbolCommon {
  /** Folded phrase as the glossary writes it, braces included; what a phrase token carries. */
  readonly key: string
  /** As the glossary writes it. */
  readonly label: string
  readonly span: Span
  readonly pattern: PhrasePattern
}
export interface FactSymbol extends SymbolCommon {
  readonly kind: 'fact'
  readonly id: string
  /** The glossary writes no identifier: it was made of the phrase. */
  readonly isDerived: boolean
  readonly type: FactType
  /** Key of the list that it is a field of. */
  readonly list: string | undefined
  /** Address of the clause that declares it for itself. */
  readonly clause: string | undefined
}
export interface ListSymbol extends SymbolCommon {
  readonly kind: 'list'
  readonly id: string
  readonly isDerived: boolean
  /** `场展会`, as the glossary writes it. */
  readonly item: string
  /** The same in canonical characters, as sentences have it. */
  readonly itemKey: string
  readonly fields: readonly FactSymbol[]
  readonly clause: string | undefined
}
/** 指: an expression over other phrases, or another name of one. */
export interface DefinitionSymbol extends SymbolCommon {
  readonly kind: 'definition'
  readonly expression: Excerpt
  readonly clause: string | undefined
  /** The text says so itself (以下简称, 是指), not the glossary. */
  readonly isFromText: boolean
}
/** 名称: nothing inside it is read. 称谓: who or what is spoken of, by the analyst's word no condition. */
export interface NameSymbol extends SymbolCommon {
  readonly kind: 'name'
  /** 称谓: each use is reported, and it is neither base nor count. */
  readonly designates: boolean
  readonly clause: string | undefined
}
export type GlossarySymbol = FactSymbol | ListSymbol | DefinitionSymbol | NameSymbol

export interface SymbolTable {
  /** Declarations of the whole policy. */
  readonly global: ReadonlyMap<string, GlossarySymbol>
  /** Declarations of a clause for itself, by its address. */
  readonly local: ReadonlyMap<string, ReadonlyMap<string, GlossarySymbol>>
  /** Every list, by id. */
  readonly lists: readonly ListSymbol[]
  /** Those of `global` that shared glossaries declare, and where the policy asks for them. */
  readonly imported: ReadonlyMap<string, Imported>
}

/** Finds a phrase from the inside out: fields of the lists that the sentence speaks of, the clause's own, the policy's. */
export function lookup(
  table: SymbolTable,
  key: string,
  place: { readonly clause: string; readonly lists: readonly ListSymbol[] },
): GlossarySymbol | undefined {
  for (const list of place.lists) {
    const field = list.fields.find((candidate) => candidate.key === key)
    if (field !== undefined) return field
  }
  const own = table.local.get(place.clause)?.get(key) ?? table.global.get(key)
  if (own !== undefined) return own
  const holders = table.lists.filter((list) => list.fields.some((field) => field.key === key))
  return holders.length === 1 ? holders[0]?.fields.find((field) => field.key === key) : undefined
}

/** A phrase that an entry brings in. */
export interface Imported {
  readonly symbol: GlossarySymbol
  /** The name of its glossary as the policy writes it. */
  readonly glossary: string
  /** Where the policy asks for it: the phrase, or the name of the glossary. */
  readonly span: Span
  /** The policy names the phrase itself. */
  readonly named: boolean
}
