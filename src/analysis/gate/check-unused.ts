/** A declared phrase that stands in the text, while no sentence uses it: the sentence was not read with it. */
import type { Span } from '../../diagnostics/diagnostic.ts'
import { type Excerpt, spanOf } from '../../source/excerpt.ts'
import { fold } from '../../source/fold.ts'
import type { PolicyFile } from '../../syntax/policy-file.ts'
import type { Uses } from '../clauses/environment.ts'
import type { Reporter } from '../report.ts'
import type { GlossarySymbol, SymbolTable } from '../symbols.ts'

export interface InText {
  readonly table: SymbolTable
  readonly uses: Uses
  /** Sentences of materials and steps: what they name was read, and asks nothing. */
  readonly steps: readonly Span[]
}

export function checkUnusedInText(file: PolicyFile, { table, uses, steps }: InText, reporter: Reporter): void {
  for (const symbol of declared(table)) {
    if (uses.has(symbol) || symbol.kind === 'name' || isFromText(symbol)) continue
    for (const { heading, texts } of file.clauses) {
      // What is quoted was given up, or is a remark.
      const own = texts.filter(({ kind }) => kind === 'paragraph').map(({ content }) => content)
      for (const content of [heading, ...own]) {
        const folded = fold(content)
        const found = placesOf(symbol.key, folded).find((span) => !steps.some((step) => isWithin(span, step)))
        if (found === undefined) continue
        reporter.report('CY4106', found, { text: symbol.label })
        return
      }
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

const isWithin = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end

/** What the policy declares itself; of a shared glossary only what it asks for by name has to be used. */
function declared(table: SymbolTable): readonly GlossarySymbol[] {
  const own = [...table.global.values()].filter((symbol) => table.imported.get(symbol.key)?.symbol !== symbol)
  const local = [...table.local.values()].flatMap((symbols) => [...symbols.values()])
  return [...own, ...local]
}

const isFromText = (symbol: GlossarySymbol): boolean => symbol.kind === 'definition' && symbol.isFromText
