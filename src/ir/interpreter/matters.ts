/** What was received before for each record, by the matter that tells records apart. Section 5 of docs/evaluation.md. */
import type { Received, ReceivedSums } from '../../runtime/outcome.ts'
import type { AwardIr, FactRef, Period } from '../types.ts'
import { scalarOf, viewsOfRecords, type Asked, type FactRecord, type View } from './facts.ts'
import { receivedIn, timesIn, type TimesPeriod } from './history.ts'
import { exactly, higher, NOTHING, plus, type Interval } from './interval.ts'

/** What receipts say of one record, and what would let them say more. */
export interface OfRecord {
  readonly interval: Interval
  readonly asked: readonly Asked[]
}

/** What receipts say of the records of an award. */
export interface Matters {
  /** In fen. */
  received(period: Exclude<Period, 'matter'>, view: View): OfRecord
  /** How often. */
  times(period: TimesPeriod, view: View): OfRecord
}

/** The receipts of an award, of which somebody has to say more: when they were, or for which matter. */
export function receiptsOf({ id }: Pick<AwardIr, 'id'>): Asked {
  return { scope: 'applicant', id: '', path: `history.${id}.receipts` }
}

/** The matter of every record of which it is not known: one may turn out to be what another might be. */
export function mattersAsked(records: NonNullable<AwardIr['records']>): Asked {
  return { scope: 'item', id: '', path: `${records.list}[].${records.matter?.id ?? ''}`, list: records.list }
}

/** Undefined for an award whose records nothing tells apart, and while nobody has said what they are. */
export function mattersOf(award: AwardIr, facts: FactRecord, received: Received): Matters | undefined {
  const { records } = award
  const views = records === undefined ? undefined : viewsOfRecords(facts, records.list)
  if (records?.matter === undefined || views === undefined) return undefined
  const { matter } = records
  const { named = {}, unnamed = received } = received.matters ?? {}
  const names = new Set(views.map((view) => nameOf(view, matter)))
  const isOnly = views.length === 1
  const unclaimed = Object.entries(named).flatMap(([name, sums]) => (names.has(name) ? [] : [sums]))
  const worked = new Map<string, Unclaimed>()

  /** What a record may be of which nobody has said the matter. */
  const unclaimedIn = (period: TimesPeriod): Unclaimed => {
    const key = JSON.stringify(period)
    const result = worked.get(key) ?? {
      fen: unclaimed.map((sums) => receivedIn(period, sums)).reduce(higher, 0n),
      times: unclaimed.map((sums) => timesIn(period, sums).hi).reduce(higher, 0n),
      isAnything: unclaimed.some((sums) => isAnything(sums, period)),
    }
    worked.set(key, result)
    return result
  }
  const ofRecord = (view: View, of: (sums: ReceivedSums) => Interval, most: Extents): Interval => {
    const name = nameOf(view, matter)
    const own = name !== undefined && Object.hasOwn(named, name) ? named[name] : undefined
    const { lo, hi } = own === undefined ? NOTHING : of(own)
    // Of several records nobody has said which one a receipt without a matter was for.
    const others = of(unnamed)
    return { lo: isOnly ? plus(lo, others.lo) : lo, hi: plus(name === undefined ? most() : hi, others.hi) }
  }
  const asked = (view: View, period: TimesPeriod): readonly Asked[] => [
    ...(nameOf(view, matter) === undefined && unclaimedIn(period).isAnything ? [mattersAsked(records)] : []),
    ...(!isOnly && isAnything(unnamed, period) ? [receiptsOf(award)] : []),
  ]
  return {
    received: (period, view) => ({
      interval: ofRecord(
        view,
        (sums) => exactly(receivedIn(period, sums)),
        () => unclaimedIn(period).fen,
      ),
      asked: asked(view, period),
    }),
    times: (period, view) => ({
      interval: ofRecord(
        view,
        (sums) => timesIn(period, sums),
        () => unclaimedIn(period).times,
      ),
      asked: asked(view, period),
    }),
  }
}

type Extents = () => Interval['hi']

/** Of the matters that no record is known to be: the most that was received for one, and how often. */
interface Unclaimed {
  readonly fen: Interval['hi']
  readonly times: Interval['hi']
  readonly isAnything: boolean
}

function nameOf(view: View, matter: FactRef): string | undefined {
  const name = scalarOf(view, matter)
  return name === undefined ? undefined : String(name)
}

/** Whether something was received in a time, be it of no worth. */
function isAnything(sums: ReceivedSums, period: TimesPeriod): boolean {
  return receivedIn(period, sums) > 0n || timesIn(period, sums).hi !== NOTHING.hi
}
