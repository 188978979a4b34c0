/** One award, before the rules between awards. Section 3 of docs/evaluation.md. */
import type { AwardIr, Ceiling, Fact, PolicyIr } from '../ir/types.ts'
import { scaleOf } from '../ir/scale.ts'
import { closing, measure } from './amount.ts'
import { gated, gathered, NO_WISHES, outside, whenOf, wish, type Wishes } from './asked.ts'
import { allOf, isUnknown, judge, surely, wishFor, type Judged, type Measured, type Place } from './condition.ts'
import {
  anyMoney,
  between,
  constantEnd,
  difference,
  less,
  lower,
  noMoney,
  nothing,
  onEnds,
  over,
  pickEnd,
  pickTwin,
  sumOverRecords,
  sureIf,
  times,
  together,
} from './end.ts'
import type { Graph } from './graph.ts'
import { judgeTimes, judgeTimesOfRecord, receivedForRecord, receivedIn } from './received.ts'
import type { Ask, AwardPlan, BoolNode, Failing, Twin } from './types.ts'

type RecordsIr = NonNullable<AwardIr['records']>

/** An award before it is known what others do to it. */
export type AwardAlone = Omit<AwardPlan, 'paid'>

/** `scope` is the policy's own condition. */
export function planAward(award: AwardIr, scope: Judged, place: Place, policy: PolicyIr): AwardAlone {
  const { g } = place
  const condition = judge(award.condition, place)
  const times = judgeTimes(award, place)
  const first = allOf(g, scope, condition, times)
  const records = award.records === undefined ? undefined : judgeRecords(award, award.records, place)
  const { must, can } = allOf(g, first, records?.some ?? surely(g))

  const paid = award.amount === undefined ? { twin: noMoney(g), wishes: NO_WISHES } : payable(award, records, place)
  const amount = pickTwin(g, can, paid.twin, noMoney(g))
  const deferrals = award.deferrals.map((deferral, index) => ({ ...deferral, index, guard: judge(deferral.if, place) }))
  const blocking = deferrals.filter((deferral) => deferral.blocking)
  const sure = g.and(must, ...blocking.map(({ guard }) => g.not(guard.can)))

  const wishes = gathered(
    g,
    scope.wishes,
    condition.wishes,
    times.wishes,
    records === undefined ? NO_WISHES : wishesOfRecords(award, records, place),
    paid.wishes,
    ...blocking.map(({ guard }) => guard.wishes),
    ...blocking.map(({ guard, index }) => wish({ kind: 'deferral', award: award.id, index }, guard.can)),
  )
  const asked = gated(g, can, withMatters(wishes, award, place))
  const failing = [...scope.failing, ...condition.failing, ...times.failing]
  const isFirstNo = g.not(first.can)
  return {
    award: award.id,
    can,
    must,
    sure,
    amount,
    alone: {
      from: g.pick(sure, amount.fLo.value, g.zero),
      to: amount.cHi,
      asks: asksOf(g, asked, policy),
    },
    failing: [
      ...failing.map((one): Failing => ({ ...one, when: g.and(isFirstNo, one.when) })),
      ...(records?.failing.map((one): Failing => ({ ...one, when: g.and(first.can, g.not(can), one.when) })) ?? []),
    ],
    deferred: deferrals.map(({ guard }) => g.and(can, guard.can)),
  }
}

/** Which of them count. */
interface Records {
  readonly place: Place & { readonly list: string }
  readonly where: Judged
  readonly some: Judged
  readonly failing: readonly Failing[]
}

/** 3.2 An unknown list may have any records. */
function judgeRecords(award: AwardIr, records: RecordsIr, outer: Place): Records {
  const { g } = outer
  const { list } = records
  const place = { ...outer, list }
  const parts = [
    judge(records.where, place),
    ...(records.times ?? []).map((one) => judgeTimesOfRecord(award, one, place)),
  ]
  const truth = allOf(g, ...parts)
  const where: Judged = {
    ...truth,
    wishes: gated(g, isUnknown(g, truth), gathered(g, ...parts.map(({ wishes }) => wishes))),
    failing: parts.flatMap(({ failing }) => failing),
  }
  const isKnown = g.known({ kind: 'fact', id: list, list: undefined })
  const some = {
    must: g.anyOver(list, where.must),
    can: g.or(g.not(isKnown), g.anyOver(list, where.can)),
    wishes: NO_WISHES,
    failing: [],
  }
  const isEmpty = g.and(isKnown, g.not(g.anyOver(list, g.yes)))
  return { place, where, some, failing: [...where.failing, { what: 'no-records', list: undefined, when: isEmpty }] }
}

/** 3.10 The list while it is unknown; of a record whether it counts, for an award in kind while it is open whether any does. */
function wishesOfRecords(award: AwardIr, { place, where, some }: Records, outer: Place): Wishes {
  const { g } = place
  const matters = award.amount === undefined ? isUnknown(g, some) : g.yes
  return gathered(
    g,
    wishFor({ scope: 'applicant', id: place.list }, outer),
    outside(g, place.list, gated(g, matters, where.wishes)),
  )
}

/** The matter of each record, where receipts could say more of one. */
function withMatters(wishes: Wishes, { records }: AwardIr, outer: Place): Wishes {
  const { g } = outer
  if (records?.matter === undefined) return wishes
  const wanted = [...wishes.values()].filter((one) => one.wanted.kind === 'matters').map(({ when }) => when)
  const others = new Map([...wishes].filter(([, one]) => one.wanted.kind !== 'matters'))
  const ofEach = gated(g, g.or(...wanted), wishFor(records.matter, { ...outer, list: records.list }))
  return gathered(g, others, ofEach)
}

/** 3.4 to 3.8 */
function payable(award: AwardIr, records: Records | undefined, place: Place): Measured {
  const { amount } = award
  const { g } = place
  const scale = BigInt(scaleOf(award))
  if (amount === undefined) return { twin: noMoney(g), wishes: NO_WISHES }
  const paid = records === undefined ? measure(amount, place, scale) : sumOfRecords(award, records, scale)
  const whole = award.ceilings.filter((ceiling) => records === undefined || ceiling.of === 'award')
  const tops: Twin[] = []
  const capped = (before: Measured, ceilings: readonly Ceiling[]): Measured =>
    ceilings.reduce((so, ceiling) => {
      const stated = measure(ceiling.is, place, scale)
      const gone = times(g, receivedIn(g, award.id, ceiling.period), constantEnd(g, scale))
      const left = ceiling.period === 'matter' ? stated.twin : onEnds(stated.twin, (end) => less(g, end, gone))
      tops.push(left)
      return closing(g, together(g, [so.twin, left], lower), gathered(g, so.wishes, stated.wishes))
    }, before)
  const ofMatter = capped(
    paid,
    whole.filter(({ period }) => period === 'matter'),
  )
  const ofTime = capped(
    lessReceived(award, ofMatter, place, scale),
    whole.filter(({ period }) => period !== 'matter'),
  )
  return closing(g, rounded(award, ofTime.twin, tops, scale, g), ofTime.wishes)
}

/** 3.4 and 3.5 A record that may still turn out not to count gives at least nothing. */
function sumOfRecords(award: AwardIr, { place, where }: Records, scale: bigint): Measured {
  const { g, list } = place
  const { amount } = award
  if (amount === undefined) return { twin: noMoney(g), wishes: NO_WISHES }
  const counted = g.sumOver(list, g.pick(where.can, g.constant(1n), g.zero))
  const isOnly = g.not(g.moreThan(counted, g.constant(1n)))
  const limited = award.ceilings
    .filter((ceiling) => ceiling.of === 'record')
    .reduce<Measured>(
      (so, ceiling) => {
        const stated = measure(ceiling.is, place, scale)
        const gone = receivedForRecord(award, ceiling.period, place, isOnly, scale)
        const left = ceiling.period === 'matter' ? stated.twin : difference(g, stated.twin, gone.twin)
        const wishes = ceiling.period === 'matter' ? stated.wishes : gathered(g, stated.wishes, gone.wishes)
        // Without an end whatever is known it does nothing, and asks for nothing.
        const binds = g.not(g.and(left.fLo.unbounded, left.fHi.unbounded, left.cLo.unbounded, left.cHi.unbounded))
        return closing(g, together(g, [so.twin, left], lower), gathered(g, so.wishes, gated(g, binds, wishes)))
      },
      measure(amount, place, scale),
    )
  const own = sureIf(g, where.must, pickTwin(g, where.can, limited.twin, noMoney(g)))
  const isKnown = g.known({ kind: 'fact', id: list, list: undefined })
  const sum = pickTwin(
    g,
    isKnown,
    onEnds(own, (end) => sumOverRecords(g, list, end)),
    anyMoney(g),
  )
  return closing(g, sum, outside(g, list, gated(g, where.can, limited.wishes)))
}

/** 3.6 Whose guard is not known may have to take off what was received, or not. */
function lessReceived({ difference: taken, id }: AwardIr, before: Measured, place: Place, scale: bigint): Measured {
  if (taken === undefined) return before
  const { g } = place
  const guard = judge(taken.if, place)
  const total = receivedIn(g, id, 'lifetime')
  const off = times(g, total, constantEnd(g, scale))
  const lo = pickEnd(g, guard.must, off, nothing(g))
  const hi = pickEnd(g, guard.can, off, nothing(g))
  const isSome = g.moreThan(total.value, g.zero)
  return closing(
    g,
    difference(g, before.twin, between(lo, hi)),
    gathered(g, before.wishes, gated(g, isSome, guard.wishes)),
  )
}

/** 3.8 Under the ceilings of the whole, rounded down. */
function rounded({ rounding }: AwardIr, before: Twin, tops: readonly Twin[], scale: bigint, g: Graph): Twin {
  const toFen = BigInt(rounding.toFen)
  const roundTo = (end: Twin['fLo'], mode: typeof rounding.mode): Twin['fLo'] =>
    times(g, over(g, end, scale * toFen, mode), constantEnd(g, toFen))
  return together(
    g,
    [
      onEnds(before, (end) => roundTo(end, rounding.mode)),
      ...tops.map((top) => onEnds(top, (end) => roundTo(end, 'down'))),
    ],
    lower,
  )
}

/** What outcomes ask for, with who can say it. */
export function asksOf(g: Graph, wishes: Wishes, { facts }: Pick<PolicyIr, 'facts'>): readonly Ask[] {
  const asks = new Map<string, Ask>()
  for (const wish of wishes.values()) {
    const { wanted } = wish
    if (wanted.kind === 'matters') continue
    const key = JSON.stringify(wanted)
    const finding = wanted.kind === 'deferral' || (wanted.kind === 'fact' && isFinding(wanted, facts))
    asks.set(key, { asked: wanted, finding, when: g.or(asks.get(key)?.when ?? g.no, whenOf(g, wish)) })
  }
  return [...asks.values()]
}

function isFinding(
  { id, list }: { readonly id: string; readonly list: string | undefined },
  facts: readonly Fact[],
): boolean {
  const declared =
    list === undefined ? facts : facts.flatMap((fact) => (fact.kind === 'list' && fact.id === list ? fact.fields : []))
  return declared.some((fact) => fact.id === id && fact.kind === 'boolean' && fact.finding)
}

/** Whether something is still asked for. */
export function isAsking(g: Graph, asks: readonly Ask[]): BoolNode {
  return g.or(
    ...asks.map(({ asked, when }) =>
      asked.kind === 'fact' && asked.list !== undefined ? g.anyOver(asked.list, when) : when,
    ),
  )
}
