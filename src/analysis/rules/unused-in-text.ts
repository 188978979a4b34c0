/** A declared phrase that stands in the text, while no sentence uses it: the sentence was not read with it. */
import { isWithin, type Span } from '../../diagnostics/diagnostic.ts'
import { type Excerpt, spanOf } from '../../source/excerpt.ts'
import { fold } from '../../source/fold.ts'
import type { PolicyFile } from '../../syntax/policy-file.ts'
import type { Uses } from '../environment.ts'
import type { Reporter } from '../report.ts'
import type { GlossarySymbol, SymbolTable } from '../symbols.ts'

interface InText {
  readonly table: SymbolTable
  readonly uses: Uses
  /** Sentences of materials and steps: what they name was read, and asks nothing. */
  readonly steps: readonly Span[]
}

export function checkUnusedInText(file: PolicyFile, { table, uses, steps }: InText, reporter: Reporter): void {
  const texts = file.clauses.flatMap(({ address, heading, texts }) => {
    // What is quoted was given up, or is a remark.
    const own = texts.filter(({ kind }) => kind === 'paragraph').map(({ content }) => content)
    return [heading, ...own].map((content) => ({ address, folded: fold(content) }))
  })
  const usedAs = clausesByKey(uses)
  for (const symbol of declared(table)) {
    if (uses.has(symbol) || symbol.kind === 'name' || isFromText(symbol)) continue
    const longer = [...table.global.keys()].filter((key) => key.length > symbol.key.length && key.includes(symbol.key))
    for (const { address, folded } of texts) {
      if (symbol.clause !== undefined && symbol.clause !== address) continue
      if (usedAs.get(symbol.key)?.has(address) === true) continue
      const own = [...(table.local.get(address)?.keys() ?? [])].filter((key) => key !== symbol.key)
      const around = [...longer, ...own.filter((key) => key.includes(symbol.key))].flatMap((key) =>
        placesOf(key, folded),
      )
      const found = placesOf(symbol.key, folded).find(
        (span) => ![...steps, ...around].some((one) => isWithin(span, one)),
      )
      if (found === undefined) continue
      reporter.report('CY4106', found, { text: symbol.label })
      break
    }
  }
}

function placesOf(key: string, folded: Excerpt): readonly Span[] {
  const places: Span[] = []
  for (let at = folded.text.indexOf(key); at >= 0; at = folded.text.indexOf(key, at + key.length)) {
    places.push(spanOf(folded, at, at + key.length))
  }
  return places
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
