import type { Environment } from './environment.ts'
import { asWritten } from '../source/as-written.ts'
import { resolveChain } from './conditions/resolve-chain.ts'
import { definitionReader, noExpansion, openDefinition, reportUnopened } from './definitions.ts'
import { addFixes } from './fixes/index.ts'
import { readSharedGlossary } from './glossary/shared-glossary.ts'
import type { SharedGlossary } from './glossary/shared-glossaries.ts'
import { makeReporter, type Reporter } from './report.ts'
import { type DefinitionSymbol, type ListSymbol, lookup } from './symbols.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'

export function analyseGlossaryFile(text: string): GlossaryAnalysis {
  const reporter = makeReporter()
  const glossary = readSharedGlossary(text, undefined, reporter)
  if (glossary !== undefined) checkDefinitions(glossary, reporter)
  const entries = glossary?.entries ?? []
  const file = { text, metadata: [], glossary: entries, glossaryHeading: undefined, clauses: [], host: undefined }
  return { diagnostics: addFixes(reporter.diagnostics(), file, new Map()) }
}

function checkDefinitions(glossary: SharedGlossary, reporter: Reporter): void {
  const symbols = [...glossary.symbols.values()]
  const lists = symbols.filter((symbol): symbol is ListSymbol => symbol.kind === 'list')
  const environment: Environment = {
    table: { global: glossary.symbols, local: new Map(), lists, imported: new Map() },
    reporter,
    uses: new Map(),
    source: { clause: '', sentence: '' },
    lists: [],
    interest: { principal: undefined, term: undefined },
    written: (span) => asWritten(glossary.text, span),
    partsOf: definitionReader(() => glossary.lexicon),
    depth: 0,
    expansion: noExpansion(),
  }
  for (const symbol of symbols) if (symbol.kind === 'definition') checkDefinition(symbol, environment)
}

/** Another name of a phrase may be of any type; everything else is a condition. */
function checkDefinition(symbol: DefinitionSymbol, environment: Environment): void {
  const opened = openDefinition(symbol, environment)
  if (opened === undefined) {
    reportUnopened(symbol, symbol.span, environment)
    return
  }
  const { parts, inner } = opened
  const [only] = parts
  if (parts.length > 1 || only?.kind !== 'word' || only.phrase === undefined) {
    resolveChain(parts, { indicator: undefined, nounsAllowed: false }, inner)
    return
  }
  const meant = lookup(inner.table, only.phrase.key, { clause: '', lists: [] })
  if (meant?.kind === 'definition') checkDefinition(meant, inner)
}

export interface GlossaryAnalysis {
  readonly diagnostics: readonly Diagnostic[]
}
