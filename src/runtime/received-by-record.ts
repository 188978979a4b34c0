/** What was received before for each record of a list, by the matter (事项) that tells records apart. */
import { receivedWithin, timesWithin } from './history.ts'
import type { TimeOfReceipts } from './history.ts'
import type { Received, ReceivedSums } from './outcome.ts'
import type { OnceSite } from './site.ts'
import { NO, UNKNOWN, YES } from './truth.ts'
import type { Truth } from './truth.ts'
import type { Why } from './why.ts'

/**
 * Receipts that name no matter are those of the only record; of several records nobody has said of which. A record whose
 * matter is not known may be any one that receipts name and no other record has.
 */
export class ReceivedByRecord {
  private readonly named: Readonly<Record<string, ReceivedSums>>
  private readonly unnamed: ReceivedSums
  private readonly isOnly: boolean
  /** Of the matters that no record of the list is known to be. */
  private readonly unclaimed: readonly ReceivedSums[]
  private readonly unclaimedIn = new Map<TimeOfReceipts, Unclaimed>()

  /** `ofRecords`: the matters of all records of the list, undefined for one that is not known. */
  constructor({ matters, ...all }: Received, ofRecords: readonly (string | undefined)[]) {
    this.named = matters?.named ?? {}
    this.unnamed = matters?.unnamed ?? all
    this.isOnly = ofRecords.length === 1
    const claimed = new Set(ofRecords)
    this.unclaimed = Object.entries(this.named).flatMap(([matter, sums]) => (claimed.has(matter) ? [] : [sums]))
  }

  /** In fen, what was surely received for the record of this matter in a time. */
  atLeast(matter: string | undefined, time: TimeOfReceipts): number {
    const own = this.own(matter)
    return (own === undefined ? 0 : receivedWithin(own, time)) + (this.isOnly ? receivedWithin(this.unnamed, time) : 0)
  }

  /** In fen, what may have been received for it. */
  atMost(matter: string | undefined, time: TimeOfReceipts): number {
    const own = this.own(matter)
    const most = matter === undefined ? this.mostOfOne(time).fen : own === undefined ? 0 : receivedWithin(own, time)
    return most + receivedWithin(this.unnamed, time)
  }

  /** 每个项目仅享受一次: whether the record may be paid for once more. Says why only when it may not. */
  timesLeft(matter: string | undefined, most: number, site: OnceSite, why?: Why): Truth {
    const { period } = site
    const time = typeof period === 'object' ? period.years : period
    const surely = this.timesAtLeast(matter, time)
    if (surely < most) return this.timesAtMost(matter, time) < most ? YES : UNKNOWN
    return why === undefined ? NO : why.condition(site, NO, time === 'year' ? this.atLeast(matter, time) : surely)
  }

  /** How often it was surely received for the record of this matter in a time. */
  timesAtLeast(matter: string | undefined, time: TimeOfReceipts): number {
    const own = this.own(matter)
    const least = own === undefined ? 0 : timesWithin(own, time).least
    return least + (this.isOnly ? timesWithin(this.unnamed, time).least : 0)
  }

  /** How often it may have been; Infinity where nobody has said. */
  timesAtMost(matter: string | undefined, time: TimeOfReceipts): number {
    const own = this.own(matter)
    const most = matter === undefined ? this.mostOfOne(time).times : own === undefined ? 0 : timesWithin(own, time).most
    return most + timesWithin(this.unnamed, time).most
  }

  /** Whether receipts could tell more of the record if its matter was known. */
  needsMatter(matter: string | undefined, time: TimeOfReceipts): boolean {
    return matter === undefined && this.mostOfOne(time).isAnything
  }

  /** Whether receipts that name no matter may be those of any of several records. */
  needsReceipts(time: TimeOfReceipts): boolean {
    return !this.isOnly && isAnything(this.unnamed, time)
  }

  private own(matter: string | undefined): ReceivedSums | undefined {
    return matter !== undefined && Object.hasOwn(this.named, matter) ? this.named[matter] : undefined
  }

  /** The most that was received for one of the unclaimed matters: a record is no more than one. */
  private mostOfOne(time: TimeOfReceipts): Unclaimed {
    let most = this.unclaimedIn.get(time)
    if (most === undefined) {
      most = { fen: 0, times: 0, isAnything: false }
      for (const sums of this.unclaimed) {
        most = {
          fen: Math.max(most.fen, receivedWithin(sums, time)),
          times: Math.max(most.times, timesWithin(sums, time).most),
          isAnything: most.isAnything || isAnything(sums, time),
        }
      }
      this.unclaimedIn.set(time, most)
    }
    return most
  }
}

interface Unclaimed {
  readonly fen: number
  readonly times: number
  readonly isAnything: boolean
}

/** Whether anything was received in a time, be it of no worth. */
function isAnything(sums: ReceivedSums, time: TimeOfReceipts): boolean {
  return receivedWithin(sums, time) > 0 || timesWithin(sums, time).most > 0
}
