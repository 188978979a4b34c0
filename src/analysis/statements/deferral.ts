/**
 * A segment that gives what nobody has settled (给予一定的补助, 可按一事一议给予支持), or that says who settles the sum of what was given
 * (具体标准另行制定, 由领导小组研究决定扶持金额). In: its pieces. Out: those in front, which say whom, and how it is put off.
 */
import {
  boards,
  deciders,
  decidingWords,
  deferredForms,
  laterWords,
  proposingWords,
  putOffWords,
  settledNouns,
  situationWords,
  stepWords,
  supportName,
  vagueWords,
} from '../../../grammar/tokens/deferrals.ts'
import { namesParty } from '../../../grammar/tokens/shades.ts'
import { changesName } from '../../../grammar/tokens/unheard.ts'
import { spanning, type Span } from '../../diagnostics/diagnostic.ts'
import type { WordNode } from '../../syntax/ast.ts'
import type { Piece, PieceSegment } from '../../syntax/pieces/piece.ts'
import { cited } from './cited.ts'
import { isPlain } from './inert.ts'
import { blank, madeOf, textOf } from './segment-text.ts'
import type { Act } from './statement.ts'
import { familyOf } from './triggers.ts'

export interface DeferralReading {
  /** Who it is for. */
  readonly before: readonly Piece[]
  readonly kind: NonNullable<Act['deferral']>['kind']
  /** 改造投入 of 改造投入的一定比例: what it is a share of, as far as the text says. */
  readonly base: readonly WordNode[]
  readonly form: string
  readonly once: boolean
  /** A document settles it. */
  readonly cites: boolean
  /** （具体标准另行制定） behind it. */
  readonly brackets: readonly Extract<Piece, { kind: 'bracket' }>[]
  readonly span: Span
}

export function deferralIn(given: readonly Piece[]): DeferralReading | undefined {
  const end = given.findLastIndex(({ kind }) => kind !== 'bracket') + 1
  const pieces = given.slice(0, end)
  if (pieces.some(({ kind }) => kind === 'quantities' || kind === 'bracket' || kind === 'listed')) return undefined
  const { text } = textOf(pieces)
  if (![...vagueWords, ...decidingWords].some((word) => text.includes(word)) && !pieces.some(defers)) return undefined
  const brackets = given.slice(end).flatMap((piece) => (piece.kind === 'bracket' ? [piece] : []))
  const share = givenShare(pieces)
  if (share !== undefined) return { ...share, brackets }
  for (let at = 0; at < pieces.length; at += 1) {
    const found = readFrom(pieces, at)
    if (found !== undefined) return { ...found, brackets }
  }
  return undefined
}

/** 给予购置机械的单位购置费用一定比例的补助: whom the words behind the verb name, and what it is a share of. */
function givenShare(pieces: readonly Piece[]): Omit<DeferralReading, 'brackets'> | undefined {
  const give = pieces.findIndex((piece) => familyOf(piece) === 'Give')
  const share = pieces.findIndex((piece) => defers(piece) && !isLater(piece))
  const verb = pieces[give]
  if (verb === undefined || share < give) return undefined
  const between = pieces.slice(give + 1, share)
  const words = between.at(-1)?.kind === 'de' ? between.slice(0, -1) : between
  const last = words.at(-1)
  const base = last?.kind === 'word' && last.phrase !== undefined ? [last] : []
  const who = words.slice(0, words.length - base.length)
  const payee = who.at(-1)
  const names = who.length === 0 || (payee?.kind === 'word' && payee.phrase === undefined && namesParty(payee.text))
  // 对甲类企业给予购置机械的单位…: who of them.
  if (!names || (who.length > 0 && give > 0)) return undefined
  const found = readFrom([verb, ...pieces.slice(share)], 0)
  return found === undefined ? undefined : { ...found, before: [...pieces.slice(0, give), ...who], base }
}

/** 采取“一事一议”方式给予最高500万元支持: the way to settle it in front of the ceiling; the pieces without it. */
export function wayIn(
  pieces: readonly Piece[],
): { readonly rest: readonly Piece[]; readonly base: readonly WordNode[]; readonly span: Span } | undefined {
  const at = pieces.findIndex((piece) => defers(piece) && !isLater(piece))
  const way = pieces[at]
  const by = pieces.slice(0, Math.max(at, 0)).findLastIndex((piece) => familyOf(piece) === 'By')
  const from = by < 0 ? at : by
  const gives = familyOf(pieces[at + 1]) === 'Give' && pieces.slice(at).some(({ kind }) => kind === 'quantities')
  if (way === undefined || !gives) return undefined
  // 按设备款的一定比例给予最高80万元: what it is a share of.
  const between = pieces.slice(from + 1, at).filter(({ kind }) => kind !== 'de')
  const base = between.flatMap((piece) => (piece.kind === 'word' && piece.phrase !== undefined ? [piece] : []))
  if (base.length < between.length) return undefined
  return { rest: [...pieces.slice(0, from), ...pieces.slice(at + 1)], base, span: way.span }
}

const defers = (piece: Piece): boolean => familyOf(piece) === 'Deferral'
const isLater = (piece: Piece | undefined): boolean =>
  piece !== undefined && 'text' in piece && defers(piece) && laterWords.some((word) => piece.text.startsWith(word))

/** 相应政策 of 按照《人才办法》享受相应政策 */
const isPromised = (piece: Piece): boolean =>
  piece.kind === 'key' && familyOf(piece) === 'Form' && piece.payload === cited

function readFrom(pieces: readonly Piece[], at: number): Omit<DeferralReading, 'brackets'> | undefined {
  const run = pieces.slice(at)
  const base = baseOf(run)
  const once = run.some((piece) => familyOf(piece) === 'Once')
  const words = run.filter(
    (piece) =>
      !(base as readonly Piece[]).includes(piece) && !defers(piece) && familyOf(piece) !== 'Once' && !isPromised(piece),
  )
  const { text } = textOf(words)
  const put = run.filter(defers)
  const [first, last] = [run[0], run.at(-1)]
  if (first === undefined || last === undefined || text.includes(blank)) return undefined
  const cites = put.some((piece) => piece.kind === 'key' && piece.payload === cited)
  const common = { before: pieces.slice(0, at), base, form: formOf(run), once, cites }
  const span = spanning((put[0] ?? first).span, (put.at(-1) ?? last).span)
  // 具体标准另行制定, 扶持金额由区政府研究确定
  const later = put.some(isLater) || (put.length === 0 && decidingWords.some((word) => text.includes(word)))
  if (later && settles(run, text)) return { ...common, kind: 'settled', span: spanning(first.span, last.span) }
  // 可根据具体情况研究确定: somebody decides by it.
  if (put.length === 0 && decidesBySituation(text))
    return { ...common, kind: 'way', span: spanning(first.span, last.span) }
  const isVague = put.length > 0 || vagueWords.some((word) => text.includes(word))
  const plain = text === '' || madeOf(text, [...putOffWords, ...vagueWords, ...deferredForms])
  if (!(isVague || later) || !plain) return undefined
  const gives = run.some((piece) => ['Give', 'Receive', 'Form'].includes(familyOf(piece) ?? ''))
  if (gives) return { ...common, kind: 'given', span }
  // 可按“一事一议”另行研究: the way to settle it is named.
  const way = put.some((one) => !isLater(one))
  return way && base.length === 0 ? { ...common, kind: 'way', span } : undefined
}

function decidesBySituation(text: string): boolean {
  const words = [...putOffWords, ...situationWords, ...decidingWords]
  return (
    [situationWords, decidingWords].every((list) => list.some((word) => text.includes(word))) && madeOf(text, words)
  )
}

/** A noun for a sum is settled; of a procedure (申报办法另行制定) nothing is. */
function settles(run: readonly Piece[], text: string): boolean {
  const names = settledNouns.some((noun) => text.includes(noun))
  const opens =
    ['AmountNoun', 'RateNoun', 'Standard', 'Form'].includes(familyOf(run[0]) ?? '') ||
    text.startsWith('由') ||
    text.startsWith('具体')
  return names && opens
}

/** 申报办法另行制定, 实施细则由区商务局另行制定: how it is applied for. */
export function putsOffStep(pieces: readonly Piece[]): boolean {
  const rest = pieces.filter((piece) => !isLater(piece))
  const { text } = textOf(rest)
  return (
    rest.length < pieces.length &&
    isPlain(rest) &&
    stepWords.some((word) => text.includes(word)) &&
    !settles(rest, text)
  )
}

/**
 * 由领导小组研究提出意见，报区政府决定，给予特殊政策支持: who decides, in front of what nobody says the sum of. The last of them as 给予一定支持, and
 * where it is said who decides.
 */
export function withDecision(segments: readonly PieceSegment[]): {
  readonly segments: readonly PieceSegment[]
  readonly decided: Span | undefined
} {
  const from = segments.findIndex(saysWhoDecides)
  const length = segments.slice(from).findIndex((one) => !saysWhoDecides(one))
  const run = segments.slice(from, from + Math.max(length, 0))
  const [first, last, given] = [run[0], run.at(-1), segments[from + run.length]]
  const decides = run.some(({ pieces }) => decidingWords.some((word) => textOf(pieces).text.includes(word)))
  if (first === undefined || last === undefined || !decides) return { segments, decided: undefined }
  const decided = spanning(first.span, last.span)
  const put = given && asPutOff(given, decided)
  if (put === undefined) return { segments, decided: undefined }
  const others = segments.slice(from + run.length + 1)
  return { segments: [...segments.slice(0, from), put, ...others], decided }
}

/** 由…研究提出意见, 报请区政府决定; 由区政府决定的 says whom. */
function saysWhoDecides({ pieces, introduces }: PieceSegment): boolean {
  const { text } = textOf(pieces)
  const says = [...decidingWords, ...proposingWords].some((word) => text.endsWith(word))
  const who = deciders.some((word) => text.startsWith(word)) && boards.some((noun) => text.includes(noun))
  return says && who && !introduces && isPlain(pieces) && !changesName(text)
}

/** 给予特殊政策支持: nothing of how much. */
function asPutOff(segment: PieceSegment, decided: Span): PieceSegment | undefined {
  const [verb, ...gift] = segment.pieces
  const [form, ...others] = gift.toReversed()
  if (familyOf(verb) !== 'Give' || verb === undefined || form === undefined || !isPlain(gift)) return undefined
  if (familyOf(form) !== 'Form' && !(form.kind === 'word' && form.text === supportName)) return undefined
  const plain = others.every((piece) => familyOf(piece) === 'Text' || piece.kind === 'de')
  const key = (family: string, text: string, span: Span): Piece => ({
    kind: 'key',
    family,
    text,
    payload: undefined,
    span,
  })
  const text = 'text' in form ? form.text : ''
  const pieces = [verb, key('Deferral', textOf(others.toReversed()).text, decided), key('Form', text, form.span)]
  return plain ? { ...segment, pieces } : undefined
}

/** 按改造投入的: in front of how much of it. */
function baseOf(run: readonly Piece[]): readonly (WordNode & Piece)[] {
  if (familyOf(run[0]) !== 'By') return []
  const put = run.findIndex(defers)
  return run
    .slice(1, Math.max(put, 1))
    .flatMap((piece) => (piece.kind === 'word' && piece.phrase !== undefined ? [piece] : []))
}

const formOf = (run: readonly Piece[]): string =>
  run.flatMap((piece) => ('text' in piece && familyOf(piece) === 'Form' ? [piece.text] : [])).join('')
