/** 指: the parts of a defined phrase, read with the grammar of conditions. */
import type { Lexicon } from '../../grammar/scanner/lexicon.ts'
import type { Span } from '../diagnostics/diagnostic.ts'
import { fold } from '../source/fold.ts'
import type { ConditionPart } from '../syntax/ast.ts'
import { readPieces } from '../syntax/pieces/read-pieces.ts'
import type { Environment, Expansion } from './environment.ts'
import { readSegment } from './statements/read-segment.ts'
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
  const pieces = readPieces(fold(symbol.expression), lexicon)
  const [limb, ...more] = pieces?.limbs ?? []
  const [segment, ...others] = limb?.segments ?? []
  if (segment === undefined || more.length + others.length > 0) return undefined
  // 收入1亿元: behind 指 a figure is compared, as in front of 的; nothing is given there.
  const asked = { ...segment, pieces: [...segment.pieces, { kind: 'de' as const, span: segment.span }] }
  const { items, left } = readSegment(asked)
  const [guard, ...rest] = items
  if (guard?.kind !== 'guard' || rest.length + left.length + guard.also.length > 0) return undefined
  if (guard.others || guard.pointer || guard.first || guard.form === 'subject') return undefined
  const parts = guard.parts.slice(0, -1)
  // 天上 或 地下: words alone, of which each would have to be declared.
  return parts.some(isDeclared) ? parts : undefined
}

const isDeclared = (part: ConditionPart): boolean =>
  part.kind === 'word' ? part.phrase !== undefined : part.kind !== 'connective' && part.kind !== 'de'
