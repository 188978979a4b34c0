/** A declared phrase that stands in the text, while no sentence uses it: the sentence was not read with it. */
import { spanOf } from '../../source/excerpt.ts'
import { fold } from '../../source/fold.ts'
import type { PolicyFile } from '../../syntax/policy-file.ts'
import type { Uses } from '../clauses/environment.ts'
import type { Reporter } from '../report.ts'
import type { GlossarySymbol, SymbolTable } from '../symbols.ts'

export function checkUnusedInText(file: PolicyFile, table: SymbolTable, uses: Uses, reporter: Reporter): void {
  const usedAs = clausesByKey(uses)
  for (const symbol of declared(table)) {
    if (uses.has(symbol) || symbol.kind === 'name' || isFromText(symbol)) continue
    for (const { address, heading, texts } of file.clauses) {
      if (usedAs.get(symbol.key)?.has(address) === true) continue
      // What is quoted was given up, or is a remark.
      const own = texts.filter(({ kind }) => kind === 'paragraph').map(({ content }) => content)
      for (const content of [heading, ...own]) {
        const folded = fold(content)
        const at = folded.text.indexOf(symbol.key)
        if (at < 0) continue
        reporter.report('CY4106', spanOf(folded, at, at + symbol.key.length), { text: symbol.label })
        return
      }
    }
  }
}

/** Where a phrase is used, whichever of its declarations is: in front of a list's field the same phrase of the applicant stands back. */
function clausesByKey(uses: Uses): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const [{ key }, clauses] of uses) {
    const known = found.get(key) ?? new Set<string>()
    for (const clause of clauses) known.add(clause)
    found.set(key, known)
  }
  return found
}

/** What the policy declares itself; of a shared glossary only what it asks for by name has to be used. */
function declared(table: SymbolTable): readonly GlossarySymbol[] {
  const own = [...table.global.values()].filter((symbol) => table.imported.get(symbol.key)?.symbol !== symbol)
  const local = [...table.local.values()].flatMap((symbols) => [...symbols.values()])
  return [...own, ...local]
}

const isFromText = (symbol: GlossarySymbol): boolean => symbol.kind === 'definition' && symbol.isFromText
