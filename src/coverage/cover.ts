/**
 * Accounts for every character of the official text. In: the pieces of a policy file, the official text. Out: runs of one
 * class each, counts, and what the policy file has that the text does not. Not done here: deciding the class of a piece.
 */
import { spanOf } from '../source/excerpt.ts'
import { foldString } from '../source/fold.ts'
import { align } from './align.ts'
import { foldCharacters } from './fold-characters.ts'
import type { CoverageClass, CoveragePiece, CoverageReport, CoverageRun } from './types.ts'

type RunClass = CoverageRun['class']

/** The report of one policy. Script, width and white space make no difference; spans are those of `officialText`. */
export function cover(pieces: readonly CoveragePiece[], officialText: string): CoverageReport {
  const official = foldCharacters(officialText)
  const wanted = pieces.filter((piece) => piece.origin !== 'paraphrase')
  const places = align(
    wanted.map((piece) => ({ text: foldCharacters(piece.content.text).text, ordered: piece.origin === 'official' })),
    official.text,
    begins,
  )

  const placed = wanted.flatMap((piece, index) => {
    const place = places[index]
    return place === undefined ? [] : [{ piece, place }]
  })
  const runs: CoverageRun[] = []
  let at = 0
  for (const { piece, place } of [...placed].sort((a, b) => a.place.start - b.place.start)) {
    if (place.start > at) runs.push(runOf(at, place.start, undefined))
    runs.push(runOf(place.start, place.end, piece))
    at = place.end
  }
  if (at < official.text.length) runs.push(runOf(at, official.text.length, undefined))

  return {
    runs,
    characters: countCharacters(runs),
    operative: countOperative(placed.map(({ piece }) => piece)),
    foreign: wanted.filter((piece, index) => isForeign(piece, places[index] !== undefined)),
  }

  function begins(offset: number): boolean {
    if (offset === 0 || /[。；！？]/u.test(official.text[offset - 1] ?? '')) return true
    return officialText.slice(official.offsets[offset - 1], official.offsets[offset]).includes('\n')
  }

  function runOf(start: number, end: number, piece: CoveragePiece | undefined): CoverageRun {
    const span = spanOf(official, start, end)
    return {
      span,
      text: officialText.slice(span.start, span.end),
      class: piece?.class ?? 'unaccounted',
      clause: piece?.clause ?? '',
      awards: piece?.awards ?? [],
    }
  }
}

function isForeign(piece: CoveragePiece, found: boolean): boolean {
  return piece.origin === 'official' && !found && foldCharacters(piece.content.text).text !== ''
}

function countCharacters(runs: readonly CoverageRun[]): Record<RunClass, number> {
  const characters: Record<RunClass, number> = {
    verbatim: 0,
    paraphrase: 0,
    exhortation: 0,
    measure: 0,
    heading: 0,
    metadata: 0,
    quoted: 0,
    unaccounted: 0,
  }
  for (const run of runs) characters[run.class] += [...run.text.replace(/\s/gu, '')].length
  return characters
}

/** Sentences that grant, limit or rule; a quoted one counts when it names money and nothing compiles for it. */
function countOperative(placed: readonly CoveragePiece[]): CoverageReport['operative'] {
  const classes = placed
    .filter((piece) => OPERATIVE.has(piece.class) || (piece.class === 'quoted' && namesMoney(piece.content.text)))
    .map((piece) => piece.class)
  return { sentences: classes.length, verbatim: classes.filter((name) => name === 'verbatim').length }
}

const OPERATIVE: ReadonlySet<CoverageClass> = new Set(['verbatim', 'paraphrase'])

function namesMoney(text: string): boolean {
  return /元|给予|最高|不超过/u.test(foldString(text))
}
