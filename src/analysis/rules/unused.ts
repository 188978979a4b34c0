/**
 * An entry that no sentence uses says nothing: its phrase is not in the text, or the sentence that has it is not read. Of a
 * shared glossary only what the policy asks for by name has to be used.
 */
import type { Lexicon } from '../../../grammar/scanner/lexicon.ts'
import { foldString } from '../../source/fold.ts'
import type { ClauseSource } from '../../syntax/policy-file.ts'
import type { Uses } from '../environment.ts'
import type { Reporter } from '../report.ts'
import type { GlossarySymbol, SymbolTable } from '../symbols.ts'

/** Clauses with errors: what they name may be used when these are gone. */
export interface Unread {
  readonly clauses: readonly ClauseSource[]
  readonly lexicon: (clause: string) => Lexicon
}

export function checkUnused(table: SymbolTable, uses: Uses, unread: Unread, reporter: Reporter): void {
  const isUsed = isUsedIn(table, uses, unread)
  const all = [...table.global.values(), ...[...table.local.values()].flatMap((own) => [...own.values()])]
  for (const symbol of all) {
    if ((symbol.kind === 'name' && !symbol.designates) || (symbol.kind === 'definition' && symbol.isFromText)) continue
    const imported = table.imported.get(symbol.key)
    if (imported?.symbol === symbol) {
      if (imported.named && !isUsed(symbol)) reporter.report('CY2013', imported.span, { phrase: symbol.label })
      continue
    }
    if (!isUsed(symbol)) reporter.report('CY2013', symbol.span, { phrase: symbol.label })
    if (symbol.kind !== 'list' || !isUsed(symbol)) continue
    for (const field of symbol.fields) {
      // What tells records apart is used with them.
      if (field.type.kind === 'matter') continue
      if (!isUsed(field)) reporter.report('CY2013', field.span, { phrase: field.label })
    }
  }
}

/** By a sentence that is read, or perhaps by one that is not. */
export function isUsedIn(table: SymbolTable, uses: Uses, unread: Unread): (symbol: GlossarySymbol) => boolean {
  const named = namedIn(unread, table)
  return (symbol) => uses.has(symbol) || named.has(symbol.key)
}

/** Keys of phrases that stand in the clauses, and of what definitions (指) among them name. */
function namedIn({ clauses, lexicon }: Unread, table: SymbolTable): ReadonlySet<string> {
  const found = new Set<string>()
  const look = (text: string, clause: string): void => {
    for (let offset = 0; offset < text.length; offset += 1) {
      const key = lexicon(clause).match(text, offset)?.key
      if (key === undefined || found.has(key)) continue
      found.add(key)
      const symbol = table.local.get(clause)?.get(key) ?? table.global.get(key)
      if (symbol?.kind === 'definition') look(foldString(symbol.expression.text), clause)
    }
  }
  for (const { address, heading, texts } of clauses)
    for (const { text } of [heading, ...texts.map(({ content }) => content)]) look(foldString(text), address)
  return found
}
