/** Conditions as they stand between 对 and 的企业. */
import { chance, pick, whole, type Draw } from '../../../support/random-ir/draw.ts'
import * as figures from './figures.ts'
import { join, mention, plain, say, withEntries, type Entry, type Fragment } from './fragment.ts'
import * as phrases from './phrases.ts'

/** One condition or several joined by 且, 或, 并 and the like. */
export function condition(draw: Draw): Fragment {
  const count = pick(draw, [1, 1, 1, 2, 2, 3])
  const parts = differingConditions(draw, count)
  const [first = plain(''), second = first, third = second] = parts
  if (count === 1) return first
  if (count === 2) return join([first, plain(pick(draw, ['且', '或', '并', '并且', '或者', '同时'])), second])
  return pick(draw, [
    say`${first}、${second}或${third}`,
    say`${first}且${second}且${third}`,
    say`${first}或${second}且${third}`,
    say`${first}、${second}且${third}`,
  ])
}

/** Conditions on different facts. */
export function differingConditions(draw: Draw, count: number): readonly Fragment[] {
  const found: Fragment[] = []
  for (let tries = 0; found.length < count && tries < 20; tries += 1) {
    const next = oneCondition(draw)
    const taken = found.flatMap(({ entries }) => entries)
    if (!next.entries.some((entry) => taken.includes(entry))) found.push(next)
  }
  return found
}

export function oneCondition(draw: Draw): Fragment {
  return pick(draw, CONDITIONS)(draw)
}

const CONDITIONS: readonly ((draw: Draw) => Fragment)[] = [
  flag,
  flag,
  flag,
  comparison,
  comparison,
  comparison,
  range,
  (draw) => grade(draw),
  anyOfCount,
  ranked,
  date,
  finding,
  denied,
  (draw) => defined(draw),
]

function flag(draw: Draw): Fragment {
  return mention(pick(draw, phrases.flags))
}

/** 非X, 未X, 无X. */
function denied(draw: Draw): Fragment {
  return pick(draw, [
    say`近三年无${mention(pick(draw, phrases.faults))}`,
    say`未${mention(pick(draw, phrases.listings))}`,
    say`非${mention(pick(draw, phrases.exempted))}`,
    say`不属于${mention(pick(draw, phrases.exempted))}`,
  ])
}

function finding(draw: Draw): Fragment {
  return mention(pick(draw, phrases.selected))
}

function defined(draw: Draw): Fragment {
  const entry = pick(draw, phrases.defined)
  return withEntries(mention(entry), phrases.definedBy[entry.phrase] ?? [])
}

/** One or several of its alternatives. */
function grade(draw: Draw): Fragment {
  const { entry, alternatives, before, after } = pick(draw, [...phrases.grades, ...phrases.categories])
  const count = whole(draw, 1, alternatives.length)
  const between = pick(draw, ['、', '或'])
  return mention(entry, `${before}${alternatives.slice(0, count).join(between)}${after}`)
}

/** A number alone means at least one. */
function anyOfCount(draw: Draw): Fragment {
  return mention(pick(draw, phrases.countable).entry)
}

function ranked(draw: Draw): Fragment {
  return say`${mention(phrases.rank.entry)}前${String(pick(draw, [3, 10, 20]))}名`
}

function date(draw: Draw): Fragment {
  const [entry, verb] = pick(draw, phrases.days)
  const [first = '', second = ''] = figures.days(draw, 2)
  return pick(draw, [
    mention(entry, `${first}以后${verb}`),
    mention(entry, `${first}（含）以后${verb}`),
    mention(entry, `${second}以前${verb}`),
    mention(entry, `自${first}至${second}期间${verb}`),
    mention(entry, `${entry.phrase}在${first}之后`),
    mention(entry, `${entry.phrase}不早于${first}`),
    mention(entry, `${entry.phrase}早于${second}`),
  ])
}

/** What can be compared, and figures for it in ascending order. */
export interface Measured {
  readonly entry: Entry
  readonly figures: (count: number) => readonly string[]
}

export function measured(draw: Draw): Measured {
  const kind = pick(draw, ['money', 'count', 'money', 'count', 'share', 'foreign'] as const)
  switch (kind) {
    case 'money':
      return { entry: pick(draw, phrases.amounts), figures: (count) => figures.ascendingMoney(draw, count) }
    case 'count': {
      const { entry, unit } = pick(draw, phrases.counts)
      return { entry, figures: (count) => figures.ascendingCounts(draw, count, unit) }
    }
    case 'share':
      return { entry: pick(draw, phrases.shares), figures: (count) => figures.ascendingShares(draw, count) }
    case 'foreign': {
      const [entry, currency] = pick(draw, phrases.foreign)
      return { entry, figures: (count) => figures.ascendingForeign(draw, count, currency) }
    }
  }
}

function comparison(draw: Draw): Fragment {
  const { entry, figures: ascending } = measured(draw)
  const [figure = ''] = ascending(1)
  return compared(draw, mention(entry), figure)
}

/** A fact against one figure, in the ways in which that is written. */
export function compared(draw: Draw, fact: Fragment, figure: string): Fragment {
  const ways = chance(draw, 70) ? ATLEAST : ATMOST
  return pick(draw, ways)(fact, figure)
}

type Way = (fact: Fragment, figure: string) => Fragment
const ATLEAST: readonly Way[] = [
  (fact, figure) => say`${fact}${figure}以上`,
  (fact, figure) => say`${fact}达到${figure}`,
  (fact, figure) => say`${fact}达${figure}以上`,
  (fact, figure) => say`${fact}超过${figure}`,
  (fact, figure) => say`${fact}高于${figure}`,
  (fact, figure) => say`${fact}不低于${figure}`,
  (fact, figure) => say`${fact}不少于${figure}`,
  (fact, figure) => say`${fact}在${figure}以上`,
  (fact, figure) => say`${fact}${figure}（含）以上`,
  (fact, figure) => say`${fact}${figure}以上（不含）`,
  (fact, figure) => say`${fact}突破${figure}`,
  (fact, figure) => say`${fact}满${figure}`,
]
const ATMOST: readonly Way[] = [
  (fact, figure) => say`${fact}${figure}以下`,
  (fact, figure) => say`${fact}${figure}以内`,
  (fact, figure) => say`${fact}不超过${figure}`,
  (fact, figure) => say`${fact}不足${figure}`,
  (fact, figure) => say`${fact}低于${figure}`,
  (fact, figure) => say`${fact}不满${figure}`,
  (fact, figure) => say`${fact}${figure}（不含）以下`,
  (fact, figure) => say`${fact}不高于${figure}`,
]

function range(draw: Draw): Fragment {
  const { entry, figures: ascending } = measured(draw)
  const [low = '', high = ''] = ascending(2)
  const fact = mention(entry)
  return pick(draw, [
    say`${fact}${low}至${high}`,
    say`${fact}在${low}至${high}`,
    say`${fact}${low}（含）至${high}`,
    say`${fact}${low}至${high}（含）`,
    say`${fact}${low}以上、${high}以下`,
    say`${fact}${low}（含）以上${high}以下`,
    say`${fact}超过${low}且不超过${high}`,
    say`${fact}达到${low}不足${high}`,
    say`${fact}介于${low}至${high}`,
  ])
}
