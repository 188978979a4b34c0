/**
 * 第一年按100%、第二年按70%: what each year of enjoyment brings. A segment is cut at the years that it names; each run begins with an act
 * that only names them, and what follows up to the next years is of those.
 */
import { type NamedYears, readYears } from '../../syntax/pieces/read-years.ts'
import type { QuantityListNode } from '../../syntax/ast.ts'
import type { Piece } from '../../syntax/pieces/piece.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Act, Figure, Item } from './statement.ts'

export interface YearRun {
  readonly years: { readonly named: NamedYears; readonly span: Span } | undefined
  readonly pieces: readonly Piece[]
}

/** The pieces of a segment by the years that they are for; one run where none are named. */
export function cutAtYears(pieces: readonly Piece[]): readonly YearRun[] {
  const runs: { years: YearRun['years']; pieces: Piece[] }[] = [{ years: undefined, pieces: [] }]
  for (const piece of pieces) {
    if (piece.kind === 'key' && piece.family === 'YearOrdinal') {
      const last = runs.at(-1)
      // 第一年按100%、第二年按70%
      if (last?.years !== undefined && last.pieces.at(-1)?.kind === 'connective') last.pieces.pop()
      runs.push({ years: { named: readYears(piece.text), span: piece.span }, pieces: [] })
    } else runs.at(-1)?.pieces.push(piece)
  }
  return runs.filter((run, index) => index > 0 || run.pieces.length > 0 || runs.length === 1)
}

/** Nothing but 第二年、第三年. */
export const namesYears = (act: Act): boolean => act.years !== undefined

/** 第一年按100%、第二年按70%给予补贴; 第一年补贴50%、第二年30%: the verb and the form stand with one of them. */
export function shareVerb(items: readonly Item[]): readonly Item[] {
  const giver = items.find((item) => item.kind === 'act' && item.gives)
  if (giver?.kind !== 'act' || !items.some((item) => item.kind === 'act' && namesYears(item))) return items
  return items.map((item) => {
    if (item.kind !== 'act' || item.gives || item.noun !== undefined || item.figures.length === 0) return item
    if (item.figures.some(({ bound }) => bound !== 'exact')) return item
    const { gives, byForm, may, receives, once, recipient } = giver
    return { ...item, gives, byForm, may, receives, once, recipient, form: item.form === '' ? giver.form : item.form }
  })
}

/** The years named, 后两年 going on from the last one. */
export const yearsFrom = ({ years, following }: NamedYears, last: number): readonly number[] =>
  following === undefined ? years : Array.from({ length: following }, (_, index) => last + index + 1)

/** One statement for each year; 分别 gives each its own figure. */
export function byYear<T extends { readonly act: Act }>(
  statement: T,
  years: readonly number[],
): readonly (T & { readonly year: number })[] {
  const { act } = statement
  const apart = act.respectively && years.length > 1
  const split = apart && act.figures.some(({ list }) => list?.items.length === years.length && !list.range)
  return years.map((year, index) => ({
    ...statement,
    year,
    act: split
      ? { ...act, respectively: false, figures: act.figures.map((figure) => only(figure, index, years.length)) }
      : act,
  }))
}

function only(figure: Figure, index: number, count: number): Figure {
  const { list } = figure
  const item = list?.items[index]
  if (list === undefined || item === undefined || list.items.length !== count) return figure
  const own: QuantityListNode = { ...list, items: [item], groups: [[item]] }
  return { ...figure, list: own }
}
