/** 称谓 in the text: phrases that the analyst says are no condition, each with the clause and how often it stands there. */
import type { Lexicon, PhrasePayload } from '../../grammar/scanner/lexicon.ts'
import { scan } from '../../grammar/scanner/scan.ts'
import { fold } from '../source/fold.ts'
import type { CoveragePiece, Designation } from '../coverage/types.ts'

/**
 * Counted on the words of the text itself, not on what the analysis made of them, so that none is left out. `labelOf` gives
 * the label of a key that is 称谓 in a clause, undefined for every other phrase.
 */
export function countDesignations(
  pieces: readonly CoveragePiece[],
  lexiconOf: (clause: string) => Lexicon,
  labelOf: (key: string, clause: string) => string | undefined,
): readonly Designation[] {
  const found = new Map<string, Designation>()
  for (const { content, clause, class: name } of pieces) {
    if (clause === '' || name === 'quoted' || name === 'metadata') continue
    for (const { tokenType, payload } of scan(fold(content).text, lexiconOf(clause))) {
      if (tokenType.name !== 'Phrase') continue
      const phrase = labelOf((payload as PhrasePayload).key, clause)
      if (phrase === undefined) continue
      const key = `${clause}\n${phrase}`
      found.set(key, { phrase, clause, count: (found.get(key)?.count ?? 0) + 1 })
    }
  }
  return [...found.values()]
}
