/** What of a symbol table the scanner has to know. */
import { type Lexicon, makeLexicon } from '../../grammar/scanner/lexicon.ts'
import type { GlossarySymbol, SymbolTable } from './symbols.ts'

/** A clause's own declarations are phrases in that clause alone. */
export function lexiconsOf(table: SymbolTable): (clause: string) => Lexicon {
  const fields = table.lists.filter((list) => list.clause === undefined).flatMap((list) => list.fields)
  const global = makeLexicon([...table.global.values(), ...fields].map((symbol) => symbol.pattern))
  const local = new Map<string, Lexicon>()
  for (const [clause, symbols] of table.local) {
    const own = [...symbols.values()].flatMap((symbol): readonly GlossarySymbol[] =>
      symbol.kind === 'list' ? [symbol, ...symbol.fields] : [symbol],
    )
    local.set(
      clause,
      makeLexicon(
        own.map((symbol) => symbol.pattern),
        global,
      ),
    )
  }
  return (clause) => local.get(clause) ?? global
}
