/** A lexicon of phrases as a glossary writes them. */
import { type Lexicon, makeLexicon, phrasePattern } from '../../grammar/scanner/lexicon.ts'
import { foldString } from '../../src/source/fold.ts'

export function lexiconOf(...phrases: readonly string[]): Lexicon {
  return makeLexicon(phrases.map((phrase) => phrasePattern(foldString(phrase))))
}
