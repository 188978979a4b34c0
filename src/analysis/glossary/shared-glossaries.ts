/** Shared glossaries, and what a policy takes over from them. */
import type { Lexicon } from '../../../grammar/scanner/lexicon.ts'
import type { Entry } from '../../syntax/entry.ts'
import type { GlossarySymbol, Imported } from '../symbols.ts'

export interface SharedGlossary {
  /** As written: the whole file. */
  readonly text: string
  /** Folded phrase to what it is. */
  readonly symbols: ReadonlyMap<string, GlossarySymbol>
  readonly lexicon: Lexicon
  readonly entries: readonly Entry[]
}

export interface Imports {
  /** By the entry that asks for them, in the order of the glossary. */
  readonly byEntry: ReadonlyMap<Entry, readonly Imported[]>
  /** The glossaries that could be read, by path. */
  readonly glossaries: ReadonlyMap<string, SharedGlossary>
  /** The text of every file that was found, by path. */
  readonly texts: ReadonlyMap<string, string>
}
