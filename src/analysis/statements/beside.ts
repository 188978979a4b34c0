/**
 * 在省级奖励的基础上, 除享受上级资金外: money of somebody else, beside which something is given. It excludes nobody; a share that names no
 * base is taken of it. And 由区财政 in front of the verb: who pays, which no amount depends on.
 */
import {
  addingWords,
  alsoWords,
  besideEnds,
  besideOpening,
  exceptEnds,
  leftOut,
  matchesOther,
  namesGift,
  namesParty,
  namesPayer,
  payingBy,
  pointingBack,
  receivingWords,
} from '../../../grammar/tokens/shades.ts'
import { spanning, type Span } from '../../diagnostics/diagnostic.ts'
import type { WordNode } from '../../syntax/ast.ts'
import type { Piece, PieceSegment } from '../../syntax/pieces/piece.ts'
import { cutAt, textOf } from './segment-text.ts'
import { familyOf, opensAct } from './triggers.ts'

/** The segment with 在…基础上 and 除…外 as one piece each; `behind` is the segment that follows. */
export function withBeside(segment: PieceSegment, behind: PieceSegment | undefined): PieceSegment {
  const { pieces } = segment
  for (const [index, piece] of pieces.entries()) {
    const asked = piece.kind === 'word' && piece.text === besideOpening
    const excepts = piece.kind === 'word' && piece.phrase === undefined && piece.text.startsWith(leftOut)
    if (!asked && !excepts) continue
    const run = runFrom(pieces, index, asked ? besideEnds : exceptEnds)
    if (run === undefined) continue
    const words = wordsOf(run.inside)
    if (words === undefined) continue
    const span = spanning(piece.span, run.last.span)
    const before = pieces.slice(0, index)
    if (asked && pointingBack.some((word) => words[0]?.text.startsWith(word))) {
      // 在上述奖励的基础上: beside what was given before.
      const text = textOf(run.inside).text
      return {
        ...segment,
        pieces: [...before, { kind: 'key', family: 'Besides', text, payload: undefined, span }, ...run.rest],
      }
    }
    const named = words.some(({ phrase }) => phrase !== undefined)
    const isGift = words.some(({ text, phrase }) => phrase === undefined && text !== '' && namesGift(text))
    const receives = words.some(({ text }) => receivingWords.some((word) => text.startsWith(word)))
    const next = [...run.rest, ...(behind?.pieces ?? [])].flatMap((one) => ('text' in one ? [one.text] : []))
    // 除享受市级补助外，给予1:1的配套补贴: what is given to match it is given beside it; 除享受补助的外 leaves people out.
    const matched = receives && words[0]?.phrase === undefined && run.inside.every(({ kind }) => kind !== 'de')
    const adds = next.some((text) => addingWords.includes(text) || (matched && matchesOther(text)))
    // 除平台企业外: whom it leaves out.
    if (!asked && !adds && !receives && named && index === 0 && run.rest.length === 0) {
      const left: PieceSegment = { pieces: run.inside, introduces: false, span }
      const also = behind !== undefined && alsoWords.some((word) => textOf(behind.pieces).text.includes(word))
      return { ...segment, pieces: [{ kind: 'exclusion', segment: left, ...(also && { also }), span }] }
    }
    if (!asked && !(adds || (receives && !named))) continue
    if (run.inside.some((one) => one.kind === 'connective' && one.word === 'or')) continue
    if ((!named && !isGift) || namesParty(words.at(-1)?.text ?? '')) continue
    return { ...segment, pieces: [...before, { kind: 'beside', words, asked, span }, ...run.rest] }
  }
  return segment
}

interface Run {
  readonly inside: readonly Piece[]
  readonly last: Piece
  readonly rest: readonly Piece[]
}

/** What stands between the opening and the nearest of the ends. */
function runFrom(pieces: readonly Piece[], index: number, ends: readonly string[]): Run | undefined {
  const all = textOf(pieces)
  const from = all.starts[index] ?? 0
  const found = ends.flatMap((end) => {
    const at = all.text.indexOf(end, from + 1)
    return at < 0 ? [] : [{ at, end: at + end.length }]
  })
  const nearest = found.toSorted((left, right) => left.at - right.at || right.end - left.end)[0]
  if (nearest === undefined) return undefined
  const [whole, rest] = cutAt(all, nearest.end)
  const opened = textOf(whole.slice(index))
  const [inner] = cutAt(opened, nearest.at - from)
  const last = whole.at(-1)
  const opening = inner[0]
  if (last === undefined || opening?.kind !== 'word') return undefined
  const [, inside] = cutAt(textOf(inner), opening.text.startsWith(leftOut) ? leftOut.length : opening.text.length)
  return { inside, last, rest }
}

/** Words of money that somebody else gives, or declared phrases; undefined for anything that compares, gives or names people. */
function wordsOf(pieces: readonly Piece[]): readonly WordNode[] | undefined {
  const trimmed = pieces.at(-1)?.kind === 'de' ? pieces.slice(0, -1) : pieces
  const last = trimmed.at(-1)
  if (last === undefined || (last.kind === 'word' && last.phrase === undefined && namesParty(last.text)))
    return undefined
  const words: WordNode[] = []
  for (const piece of trimmed) {
    if (piece.kind === 'word' && ['text', 'phrase', 'pointer', 'particle'].includes(piece.role)) words.push(piece)
    else if (piece.kind === 'connective' && piece.word !== 'and') words.push(asText(piece, 'particle'))
    else if (piece.kind === 'key' && ['Form', 'AmountNoun', 'Receive', 'Same'].includes(piece.family))
      words.push(asText(piece, 'text'))
    else if (piece.kind !== 'de') return undefined
  }
  return words
}

const asText = (
  { text, span }: { readonly text: string; readonly span: Span },
  role: 'text' | 'particle',
): WordNode => ({ kind: 'word', text, phrase: undefined, role, span })

/** 由县财政给予, 区里再给予, 省级财政每亩补贴1万元: without who pays. */
export function withoutPayer(segment: PieceSegment): {
  readonly segment: PieceSegment
  readonly payer: Span | undefined
} {
  const { pieces } = segment
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1]
    const declared = declaredPayer(pieces, index)
    if (declared !== undefined) return { segment: { ...segment, pieces: declared.others }, payer: declared.span }
    if (piece.kind !== 'word' || piece.role !== 'text' || !(opensGiving(next) || opensAct(pieces, index + 1))) continue
    const at = piece.text.lastIndexOf(payingBy)
    const opens = index === 0 || pieces[index - 1]?.kind === 'beside'
    if (opens && namesPayer(piece.text)) return { segment: without(segment, index, piece), payer: piece.span }
    if (at < 0 || !namesPayer(piece.text.slice(at + payingBy.length))) continue
    const all = textOf(pieces)
    const [before, rest] = cutAt(all, (all.starts[index] ?? 0) + at)
    const [paid, ...others] = rest
    return { segment: { ...segment, pieces: [...before, ...others] }, payer: paid?.span }
  }
  return { segment, payer: undefined }
}

/** 由区政府给予, with 区政府 declared as a name: 由 and whoever pays; of a fact it is asked. */
function declaredPayer(
  pieces: readonly Piece[],
  index: number,
): { readonly others: readonly Piece[]; readonly span: Span } | undefined {
  const [by, who, verb] = pieces.slice(index, index + 3)
  const names = who?.kind === 'word' && who.phrase !== undefined && namesPayer(who.text) && opensGiving(verb)
  if (!names || by?.kind !== 'word' || by.role !== 'text' || by.text !== payingBy) return undefined
  return {
    others: [...pieces.slice(0, index), ...pieces.slice(index + 2)],
    span: { start: by.span.start, end: who.span.end },
  }
}

const opensGiving = (piece: Piece | undefined): boolean =>
  ['Give', 'Once', 'Provide'].includes(familyOf(piece) ?? '') ||
  (piece !== undefined && 'text' in piece && addingWords.includes(piece.text))

const without = (segment: PieceSegment, index: number, piece: Piece): PieceSegment => ({
  ...segment,
  pieces: segment.pieces.filter((one, at) => at !== index || one !== piece),
})
