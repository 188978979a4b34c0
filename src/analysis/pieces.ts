/** Coverage pieces of what stands outside the clauses' sentences: title, metadata, headings, preamble. */
import type { Lexicon } from '../../grammar/scanner/lexicon.ts'
import type { CoveragePiece } from '../coverage/types.ts'
import { fold } from '../source/fold.ts'
import { spanOf } from '../source/excerpt.ts'
import type { PolicyFile } from '../syntax/policy-file.ts'
import { readPieces } from '../syntax/pieces/read-pieces.ts'
import { splitSentences } from '../syntax/split-sentences.ts'
import type { Reporter } from './report.ts'
import { statesPurpose } from './statements/framework.ts'
import { isSilent } from './statements/inert.ts'

/** Metadata that says something about the file, not about the text. */
const ownKeys = ['标识', '原文']

export function readHeadings(file: PolicyFile): readonly CoveragePiece[] {
  const title: CoveragePiece[] =
    file.title === undefined
      ? []
      : [{ content: file.title, class: 'heading', clause: '', awards: [], origin: 'official' }]
  const metadata = file.metadata
    .filter((entry) => !ownKeys.includes(entry.key))
    .flatMap((entry): readonly CoveragePiece[] => {
      const value = entry.body?.kind === 'value' ? [entry.body.content] : []
      return [entry.content, ...value].map((content) => ({
        content,
        class: 'metadata',
        clause: '',
        awards: [],
        origin: 'metadata',
      }))
    })
  return [...title, ...metadata]
}

/** What stands before the first clause: exhortation, or an error that says where operative text belongs. */
export function readPreamble(
  file: PolicyFile,
  official: string | undefined,
  lexicon: Lexicon,
  reporter: Reporter,
): readonly CoveragePiece[] {
  return file.preamble.flatMap(({ kind, content }): readonly CoveragePiece[] => {
    const folded = fold(content)
    if (kind === 'quote') {
      const inText = official?.includes(folded.text) ?? false
      return inText ? [{ content, class: 'quoted', clause: '', awards: [], origin: 'official' }] : []
    }
    return splitSentences(folded).map((sentence) => {
      const pieces = readPieces(sentence, lexicon)
      const silent = pieces?.limbs.every((limb) => limb.segments.every(isSilent)) === true
      if (!silent && (pieces === undefined || !statesPurpose(pieces))) {
        reporter.report('CY5001', spanOf(sentence, 0, sentence.text.length), { word: sentence.text.slice(0, 40) })
      }
      return { content: sentence, class: 'exhortation', clause: '', awards: [], origin: 'official' }
    })
  })
}
