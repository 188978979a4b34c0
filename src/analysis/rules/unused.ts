/**
 * An entry that no sentence uses says nothing: its phrase is not in the text, or the sentence that has it is not read. Of a
 * shared glossary only what the policy asks for by name has to be used.
 */
import type { Uses } from '../clauses/environment.ts'
import type { Reporter } from '../report.ts'
import type { SymbolTable } from '../symbols.ts'

export function checkUnused(table: SymbolTable, uses: Uses, reporter: Reporter): void {
  const all = [...table.global.values(), ...[...table.local.values()].flatMap((own) => [...own.values()])]
  for (const symbol of all) {
    if ((symbol.kind === 'name' && !symbol.designates) || (symbol.kind === 'definition' && symbol.isFromText)) continue
    const imported = table.imported.get(symbol.key)
    if (imported?.symbol === symbol) {
      if (imported.named && !uses.has(symbol)) reporter.report('CY2013', imported.span, { phrase: symbol.label })
      continue
    }
    if (!uses.has(symbol)) reporter.report('CY2013', symbol.span, { phrase: symbol.label })
    if (symbol.kind !== 'list' || !uses.has(symbol)) continue
    for (const field of symbol.fields) {
      // What tells records apart is used with them.
      if (field.type.kind === 'matter') continue
      if (!uses.has(field)) reporter.report('CY2013', field.span, { phrase: field.label })
    }
  }
}
