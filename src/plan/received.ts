/** What the history of an award says, as inputs. Sections 3.1, 3.2 and 5 of docs/evaluation.md. */
import type { AwardIr, Period, Times } from '../ir/types.ts'
import { countsByMatter } from '../ir/walk.ts'
import type { TimeOfReceipts } from '../runtime/history.ts'
import { gated, gathered, NO_WISHES, wish, type Wishes } from './asked.ts'
import type { Judged, Place, Truth } from './condition.ts'
import { isUnknown, judge } from './condition.ts'
import { constantEnd, finite, isAtLeast, nothing, times } from './end.ts'
import type { Graph } from './graph.ts'
import type { End, Failing, ReceivedByRecordInput, Twin } from './types.ts'

export function timeOf(period: Exclude<Period, 'matter'>): TimeOfReceipts {
  return typeof period === 'object' ? period.years : period
}

/** In fen, in the time of a ceiling; of a matter nothing. */
export function receivedIn(g: Graph, award: string, period: Period): End {
  if (period === 'matter') return nothing(g)
  return finite(g, g.input({ kind: 'received', award, time: timeOf(period), what: 'fen' }))
}

interface Interval {
  readonly lo: End
  readonly hi: End
}

/** That it was received so often: surely, and maybe. */
function usedUp(g: Graph, { lo, hi }: Interval, most: number): Truth {
  const limit = constantEnd(g, BigInt(most))
  return { must: isAtLeast(g, lo, limit), can: isAtLeast(g, hi, limit) }
}

/** Whether an award may be received once more. A rule whose number is not reached asks nothing, whomever it is for. */
export function judgeTimes(award: AwardIr, place: Place): Judged {
  const { g } = place
  const rules = award.times.map((one) => {
    const time = timeOf(one.period)
    const tier = one.tier === undefined ? {} : { tier: one.tier }
    const ofTime = { kind: 'received', award: award.id, time, ...tier } as const
    const most = { ...ofTime, what: 'times-most' } as const
    const used = usedUp(
      g,
      {
        lo: finite(g, g.input({ ...ofTime, what: 'times-least' })),
        hi: { value: g.input(most), unbounded: g.not(g.known(most)) },
      },
      one.most,
    )
    const guard = judge(one.if, place)
    const receipts = wish({ kind: 'receipts', award: award.id }, g.and(isUnknown(g, used), guard.can))
    return {
      refuses: g.and(used.must, guard.must),
      may: g.and(used.can, guard.can),
      wishes: gathered(g, gated(g, used.can, guard.wishes), receipts),
    }
  })
  return {
    must: g.not(g.or(...rules.map(({ may }) => may))),
    can: g.not(g.or(...rules.map(({ refuses }) => refuses))),
    wishes: gathered(g, ...rules.map(({ wishes }) => wishes)),
    failing: rules.map(({ refuses }): Failing => ({ what: 'times', list: undefined, when: refuses })),
  }
}

/** Whether a record may be paid for once more; always where nothing tells records apart. */
export function judgeTimesOfRecord(award: AwardIr, times: Times, place: Place): Judged {
  const { g } = place
  const input = inputOf(award, timeOf(times.period))
  if (input === undefined) return { must: g.yes, can: g.yes, wishes: NO_WISHES, failing: [] }
  const hi: End = { value: g.ofRecord(input, 'times-most'), unbounded: g.not(g.recordKnown(input)) }
  const used = usedUp(g, { lo: finite(g, g.ofRecord(input, 'times-least')), hi }, times.most)
  const truth: Truth = { must: g.not(used.can), can: g.not(used.must) }
  return {
    ...truth,
    wishes: gated(g, isUnknown(g, truth), wishesOfRecord(g, input)),
    failing: [{ what: 'times', list: place.list, when: used.must }],
  }
}

/** What was received of a ceiling of each record, in 1/scale fen, and what that asks. `isOnly`: one record counts alone. */
export function receivedForRecord(
  award: AwardIr,
  period: Period,
  place: Place,
  isOnly: Truth['must'],
  scale: bigint,
): { readonly twin: Twin; readonly wishes: Wishes } {
  const { g } = place
  const scaled = (end: End): End => times(g, end, constantEnd(g, scale))
  const input = period === 'matter' ? undefined : inputOf(award, timeOf(period))
  if (input !== undefined) {
    const [lo, hi] = [g.ofRecord(input, 'fen-least'), g.ofRecord(input, 'fen-most')]
    return { twin: intervalOf(scaled(finite(g, lo)), scaled(finite(g, hi))), wishes: wishesOfRecord(g, input) }
  }
  const all = receivedIn(g, award.id, period)
  const least = finite(g, g.pick(isOnly, all.value, g.zero))
  return { twin: intervalOf(scaled(least), scaled(all)), wishes: NO_WISHES }
}

const intervalOf = (lo: End, hi: End): Twin => ({ fLo: lo, fHi: hi, cLo: lo, cHi: hi })

function inputOf(award: AwardIr, time: TimeOfReceipts): ReceivedByRecordInput | undefined {
  if (!countsByMatter(award)) return undefined
  const { list, matter } = award.records
  return { kind: 'received-by-record', award: award.id, list, matter: matter.id, time }
}

function wishesOfRecord(g: Graph, input: ReceivedByRecordInput): Wishes {
  const { award, list, matter } = input
  return gathered(
    g,
    wish({ kind: 'matters', list, field: matter }, g.recordFlag(input, 'needs-matter')),
    wish({ kind: 'receipts', award }, g.recordFlag(input, 'needs-receipts')),
  )
}
