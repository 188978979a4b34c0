/** 指: the parts of a defined phrase, read with the grammar of conditions. */
import type { Lexicon } from '../../grammar/scanner/lexicon.ts'
import type { Span } from '../diagnostics/diagnostic.ts'
import { fold } from '../source/fold.ts'
import type { ConditionPart } from '../syntax/ast.ts'
import { parseSentence } from '../syntax/parse-sentence.ts'
import type { Environment, Expansion } from './clauses/environment.ts'
import type { DefinitionSymbol, SymbolTable } from './symbols.ts'

/** Definitions nest no deeper: one that does comes back to itself. */
const deepest = 8

/** So many words and comparisons all uses of definitions in a policy come to: each use is written out in its place. */
const mostExpanded = 10_000
export const noExpansion = (): Expansion => ({ left: mostExpanded, isSpent: false })

/** Reads definitions, each once, with the phrases that are in force where each is written. */
export function definitionReader(
  lexiconFor: (symbol: DefinitionSymbol, clause: string) => Lexicon,
): (symbol: DefinitionSymbol, clause: string) => readonly ConditionPart[] | undefined {
  const known = new Map<DefinitionSymbol, readonly ConditionPart[] | undefined>()
  return (symbol, clause) => {
    if (!known.has(symbol)) known.set(symbol, readDefinition(symbol, lexiconFor(symbol, clause)))
    return known.get(symbol)
  }
}

/** The parts of a definition and the environment that they mean something in; undefined when it cannot be read. */
export function openDefinition(
  symbol: DefinitionSymbol,
  environment: Environment,
): { readonly parts: readonly ConditionPart[]; readonly inner: Environment } | undefined {
  if (environment.depth > deepest) return undefined
  const parts = environment.partsOf(symbol, environment.source.clause)
  if (parts === undefined || environment.expansion.left <= 0) return undefined
  environment.expansion.left -= parts.length
  // What a shared glossary defines does not change with what a clause declares for itself.
  const table: SymbolTable =
    symbol.span.file === undefined ? environment.table : { ...environment.table, local: new Map() }
  return { parts, inner: { ...environment, table, depth: environment.depth + 1 } }
}

/** Says why a definition could not be opened. */
export function reportUnopened(symbol: DefinitionSymbol, span: Span, { expansion, reporter }: Environment): void {
  if (expansion.left > 0) reporter.report('CY2022', span, { phrase: symbol.label })
  else if (!expansion.isSpent) {
    expansion.isSpent = true
    reporter.report('CY2025', span, { phrase: symbol.label, limit: mostExpanded })
  }
}

/** The condition that a definition says; undefined when it says none. */
export function readDefinition(symbol: DefinitionSymbol, lexicon: Lexicon): readonly ConditionPart[] | undefined {
  const parsed = parseSentence(fold(symbol.expression), lexicon)
  if (parsed.kind !== 'sentence') return undefined
  const [limb, ...more] = parsed.node.limbs
  const [segment, ...others] = limb?.segments ?? []
  const [condition, ...rest] = segment?.constituents ?? []
  if (more.length + others.length + rest.length > 0 || condition?.kind !== 'condition') return undefined
  return condition.parts
}
