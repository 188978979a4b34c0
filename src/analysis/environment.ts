/** What the analysis of a sentence knows around it. */
import type { Span } from '../diagnostics/diagnostic.ts'
import type { Condition, FactRef, SourceRef } from '../ir/types.ts'
import type { ConditionPart } from '../syntax/ast.ts'
import type { Reporter } from './report.ts'
import type { DefinitionSymbol, FactSymbol, GlossarySymbol, ListSymbol, SymbolTable } from './symbols.ts'

/** Facts that the policy uses, with the clauses that use them. */
export type Uses = Map<GlossarySymbol, Set<string>>

export interface Environment {
  readonly table: SymbolTable
  readonly reporter: Reporter
  readonly uses: Uses
  /** What annotations say of loans. */
  readonly interest: InterestNotes
  /** The clause and the sentence that reasons rest on. */
  readonly source: SourceRef
  /** Lists that the sentence speaks of, nearest first. */
  readonly lists: readonly ListSymbol[]
  /** A place of the file as written, line breaks joined. */
  readonly written: (span: Span) => string
  /** The parts of a defined phrase (指). */
  readonly partsOf: (symbol: DefinitionSymbol, clause: string) => readonly ConditionPart[] | undefined
  /** How many definitions deep; a definition that comes back to itself is an error. */
  readonly depth: number
  /** How much of definitions may still be written out. */
  readonly expansion: Expansion
}

/** A list of alternatives or thresholds that a list of amounts can be paired with. */
export type Zip =
  | { readonly kind: 'grades'; readonly fact: FactSymbol; readonly values: readonly string[]; readonly span: Span }
  | {
      readonly kind: 'tiers'
      readonly fact: FactSymbol
      readonly comparison: 'at-least' | 'more-than'
      readonly thresholds: readonly number[]
      readonly span: Span
    }
  | { readonly kind: 'members'; readonly members: readonly Condition[]; readonly span: Span }

/** How many amounts it can be paired with. */
export function sizeOf(zip: Zip): number {
  switch (zip.kind) {
    case 'grades':
      return zip.values.length
    case 'tiers':
      return zip.thresholds.length
    case 'members':
      return zip.members.length
  }
}

/** A resolved chain of conditions. */
export interface Chain {
  readonly condition: Condition
  readonly zips: readonly Zip[]
  /** Lists that it names. */
  readonly lists: readonly ListSymbol[]
  /** The last fact compared: what an elliptical comparison behind it compares. */
  readonly indicator: FactSymbol | undefined
  readonly span: Span
}

export function refOf(symbol: FactSymbol): FactRef {
  return { scope: symbol.list === undefined ? 'applicant' : 'item', id: symbol.id }
}

export function use(environment: Environment, symbol: GlossarySymbol): void {
  const clauses = environment.uses.get(symbol) ?? new Set<string>()
  clauses.add(environment.source.clause)
  environment.uses.set(symbol, clauses)
}

/** What the annotations 本金 and 计息 say, as folded phrases. */
export interface InterestNotes {
  readonly principal: string | undefined
  /** `按年`: one year for each application; otherwise the phrase of a period. */
  readonly term: string | undefined
}

/** What is left of that; shared by all clauses of a policy. */
export interface Expansion {
  left: number
  /** That nothing is left was said. */
  isSpent: boolean
}
