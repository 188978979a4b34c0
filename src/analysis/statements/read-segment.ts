/**
 * The pieces between two commas into guards and acts. A deterministic reader: in front of an act stands who it is for, an act
 * takes what follows until another guard begins. What it cannot place is left over.
 */
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { WordNode } from '../../syntax/ast.ts'
import { gatherLabels } from '../../syntax/pieces/labels.ts'
import { familyOf, type Piece, type PieceSegment } from '../../syntax/pieces/piece.ts'
import { isPeriod } from '../measure-units.ts'
import { cutAtYears, shareVerb, type YearRun } from './by-year.ts'
import { givesUpTo, withoutChoosing } from './choosing.ts'
import { withCited } from './cited.ts'
import { deferralIn, type DeferralReading, wayIn } from './deferral.ts'
import { withDifference } from './difference.ts'
import { choosing as mayChoose, withoutOption } from './may-choose.ts'
import { takeTerms, type Term } from './read-terms.ts'
import { type Bracket, Cursor, type Inside } from './segment/cursor.ts'
import { newAct } from './segment/new-act.ts'
import { readActs } from './segment/read-act.ts'
import { stepsOf } from './segment/read-each.ts'
import { readGuard } from './segment/read-guard.ts'
import { withNamedGift } from './named-gifts.ts'
import type { Act, Figure, Item, SegmentReading } from './statement.ts'
import { withSumsApart } from './sums-apart.ts'
import { withSupport, withTotals, withWhole, withYears } from './support.ts'

export function readSegment(segment: PieceSegment): SegmentReading {
  const { pieces: kept, terms } = takeTerms(
    withCited(
      withDifference(withSumsApart(withSupport(withTotals(withNamedGift(withWhole(withYears(segment.pieces))))))),
    ),
  )
  const { rest, choosing } = withoutChoosing(kept)
  const { rest: plain, chooses } = withoutOption(rest)
  const whole = gatherLabels(plain)
  const among = familyOf(whole[0]) === 'Among'
  const way = wayIn(among ? whole.slice(1) : whole)
  const pieces = way?.rest ?? (among ? whole.slice(1) : whole)
  const deferred = deferralIn(pieces)
  const runs = cutAtYears(deferred?.before ?? pieces).map(({ years, pieces: run }) => {
    const { items, left } = readItems(run)
    return { items: years === undefined ? items : [actOfYears(years), ...items], left }
  })
  const shared = shareVerb(runs.flatMap((run) => run.items))
  const read = chooses ? shared.map(mayChoose) : shared
  const behind = deferred === undefined ? undefined : insideOf(deferred.brackets)
  const given = way === undefined ? read : read.map((item) => boundedBy(item, way))
  const items =
    deferred === undefined
      ? [...given, ...terms.map(actOfTerm)]
      : [...read.map(behindIsAct), { ...deferredAct(deferred), inside: behind?.items ?? [] }, ...terms.map(actOfTerm)]
  const besides = segment.pieces.some((piece) => familyOf(piece) === 'Besides')
  // 给予为期三年10万元的补贴: of each year, or of all three, nobody says.
  const within = items.some((item) => item.kind === 'act' && givesOnce(item)) ? terms.filter((one) => one.within) : []
  const left = [
    ...runs.flatMap((run) => run.left),
    ...(choosing === undefined || givesUpTo(items) ? [] : [choosing]),
    ...(behind?.left ?? []),
    ...within.map(({ list }) => list),
    ...labelsLost(whole, items),
  ]
  const { introduces, span } = segment
  return { among, besides, items: introduces ? items.map(introducing) : items, introduces, left, span }
}

const introducing = (item: Item): Item => (item.kind === 'guard' ? { ...item, introduces: true } : item)

/** 年产值1亿元（工业）、5000万元（服务业）以上的: lists whose labels only a figure that is given or limited can say something with. */
function labelsLost(pieces: readonly Piece[], items: readonly Item[]): readonly Piece[] {
  const given = items.flatMap((item) => (item.kind === 'act' ? item.figures.map(({ list }) => list?.span.start) : []))
  return pieces.filter(
    (piece) => piece.kind === 'quantities' && piece.labels !== undefined && !given.includes(piece.span.start),
  )
}

/** A sum as it stands, of no year and for no month. */
const givesOnce = ({ gives, scope, figures, each }: Act): boolean =>
  gives &&
  !scope.yearly &&
  [...each, ...figures.flatMap((figure) => figure.each)].every(({ measure }) => !isPeriod(measure)) &&
  figures.some(({ list }) => list?.items.some(({ value }) => value.kind === 'money') === true)

const actOfYears = ({ named, span }: NonNullable<YearRun['years']>): Act => ({
  ...newAct(),
  years: named,
  span,
  words: span,
})

function actOfTerm({ list, words, span }: Term): Act {
  const figure: Figure = { list, bound: 'at-most', words, exclusion: undefined, by: false, each: [] }
  return { ...newAct(), figures: [figure], span, words: span }
}

const behindIsAct = (item: Item): Item => (item.kind === 'guard' ? { ...item, adjacent: true } : item)

/** 采取“一事一议”方式给予最高500万元: of what is given here. */
const boundedBy = (item: Item, { base, span }: { readonly base: readonly WordNode[]; readonly span: Span }): Item =>
  item.kind === 'act' && item.gives ? { ...item, deferral: { kind: 'bounded', of: base, span } } : item

/** Guards and acts in turns. */
function readItems(pieces: readonly Piece[]): Inside {
  const cursor = new Cursor(pieces, (bracket) => insideOf([bracket]))
  const items: Item[] = []
  while (cursor.piece !== undefined) {
    const before = cursor.index
    if (!cursor.opens) {
      const guard = readGuard(cursor)
      const counts = guard === undefined ? undefined : stepsOf(cursor, guard)
      if (counts !== undefined) cursor.counted = counts
      else if (guard !== undefined) items.push({ ...guard, adjacent: !cursor.isEnd })
    }
    if (cursor.opens) items.push(...readActs(cursor).flatMap(withBracketInFront))
    if (cursor.index > before) continue
    cursor.left.push(cursor.piece)
    cursor.index += 1
  }
  return { items, left: cursor.left }
}

/** 每架次（游客不少于150人）奖励6万元, 补贴6万元（未失信）: what a bracket asks, and bounds nothing, is asked of the one sum beside it. */
function withBracketInFront(item: Item): readonly Item[] {
  if (item.kind !== 'act' || item.figures.length !== 1) return [item]
  const [figure] = item.figures
  const isOne = figure?.list?.items.length === 1
  if (!isOne || item.inside.length === 0 || item.inside.some(({ kind }) => kind === 'act')) return [item]
  const guards = item.inside.filter((one) => one.kind === 'guard')
  return [...guards.map((guard) => ({ ...guard, adjacent: true })), { ...item, inside: [] }]
}

/** What brackets say. */
function insideOf(brackets: readonly Bracket[]): Inside {
  const readings = brackets.flatMap((piece) => piece.limb.segments.map(readSegment))
  return { items: readings.flatMap(({ items }) => items), left: readings.flatMap(({ left }) => left) }
}

function deferredAct({ kind, base, form, once, cites, span }: DeferralReading): Act {
  return {
    ...newAct(),
    gives: kind === 'given' || kind === 'way',
    base: base.length === 0 ? undefined : { words: base, exclusion: undefined, loose: false },
    form,
    once,
    deferral: { kind, of: base, cites, span },
    span,
    words: span,
  }
}
