/**
 * The leaves of a condition. Each takes the fact's value, undefined for unknown, and tells the reason only to whoever
 * asks (`why`); one that decides inside an amount has no site and tells nothing. 且 is `Math.min` over them, 或 is `Math.max`. Each is short enough to disappear into what calls it.
 */
import { usedUp } from './history.ts'
import type { Received } from './outcome.ts'
import type { OnceSite, Site } from './site.ts'
import { NO, UNKNOWN, YES } from './truth.ts'
import type { Truth } from './truth.ts'
import { ifOne } from './why.ts'
import type { Why } from './why.ts'

/** Constants of this module: what it imports V8 looks up each time, and cannot know to be a small integer. */
const no = NO
const unknown = UNKNOWN
const yes = YES

/** The fact is so. */
export function is(value: boolean | undefined, site?: Site, why?: Why): Truth {
  const truth = value === undefined ? unknown : value ? yes : no
  return why === undefined || site === undefined ? truth : why.condition(site, truth, value)
}

/** The fact is not so: an exclusion. */
export function isNot(value: boolean | undefined, site?: Site, why?: Why): Truth {
  const truth = value === undefined ? unknown : !value ? yes : no
  return why === undefined || site === undefined ? truth : why.condition(site, truth, value)
}

/** 以上, 达到: the number included. */
export function atLeast(value: number | undefined, threshold: number, site?: Site, why?: Why): Truth {
  const truth = value === undefined ? unknown : value >= threshold ? yes : no
  return why === undefined || site === undefined ? truth : why.condition(site, truth, value)
}

/** 超过: the number excluded. */
export function moreThan(value: number | undefined, threshold: number, site?: Site, why?: Why): Truth {
  const truth = value === undefined ? unknown : value > threshold ? yes : no
  return why === undefined || site === undefined ? truth : why.condition(site, truth, value)
}

/** 以下, 以内, 不超过: the number included. */
export function atMost(value: number | undefined, threshold: number, site?: Site, why?: Why): Truth {
  const truth = value === undefined ? unknown : value <= threshold ? yes : no
  return why === undefined || site === undefined ? truth : why.condition(site, truth, value)
}

/** 不满, 不足, 低于: the number excluded. */
export function lessThan(value: number | undefined, threshold: number, site?: Site, why?: Why): Truth {
  const truth = value === undefined ? unknown : value < threshold ? yes : no
  return why === undefined || site === undefined ? truth : why.condition(site, truth, value)
}

/** The day or a later one. */
export function onOrAfter(value: string | undefined, day: string, site?: Site, why?: Why): Truth {
  const truth = value === undefined ? unknown : value >= day ? yes : no
  return why === undefined || site === undefined ? truth : why.condition(site, truth, value)
}

/** A later day. */
export function after(value: string | undefined, day: string, site?: Site, why?: Why): Truth {
  const truth = value === undefined ? unknown : value > day ? yes : no
  return why === undefined || site === undefined ? truth : why.condition(site, truth, value)
}

/** The day or an earlier one. */
export function onOrBefore(value: string | undefined, day: string, site?: Site, why?: Why): Truth {
  const truth = value === undefined ? unknown : value <= day ? yes : no
  return why === undefined || site === undefined ? truth : why.condition(site, truth, value)
}

/** An earlier day. */
export function before(value: string | undefined, day: string, site?: Site, why?: Why): Truth {
  const truth = value === undefined ? unknown : value < day ? yes : no
  return why === undefined || site === undefined ? truth : why.condition(site, truth, value)
}

/** The fact, if known, has one of the wanted values: `holds` says whether it does. */
export function oneOf(value: string | undefined, holds: boolean, site?: Site, why?: Why): Truth {
  const truth = value === undefined ? unknown : holds ? yes : no
  return why === undefined || site === undefined ? truth : why.condition(site, truth, value)
}

/** An amount between `lo` and `hi`, in 1/`perFen` fen, against a threshold in fen; by what is certain and what is possible. */
export function amountIs(
  comparison: 'at-least' | 'more-than' | 'at-most' | 'less-than',
  lo: number,
  hi: number,
  threshold: number,
  site?: Site,
  why?: Why,
  perFen = 1,
): Truth {
  const least = compares(lo, comparison, threshold * perFen)
  const most = compares(hi, comparison, threshold * perFen)
  const truth = least && most ? yes : least || most ? unknown : no
  return why === undefined || site === undefined ? truth : why.condition(site, truth, ifOne(lo, hi, perFen))
}

function compares(amount: number, comparison: Parameters<typeof amountIs>[0], threshold: number): boolean {
  switch (comparison) {
    case 'at-least':
      return amount >= threshold
    case 'more-than':
      return amount > threshold
    case 'at-most':
      return amount <= threshold
    case 'less-than':
      return amount < threshold
  }
}

/** The list has at least one record. */
export function hasRecords(list: readonly unknown[] | undefined, site?: Site, why?: Why): Truth {
  const truth = anyRecord(list)
  return why === undefined || site === undefined ? truth : why.condition(site, truth, list?.length)
}

/** The best of a list's records when every record counts: unknown for an unknown list. */
export function anyRecord(list: readonly unknown[] | undefined): Truth {
  return list === undefined ? unknown : list.length > 0 ? yes : no
}

/** 任意…项: at least `count` of the parts hold. The reason says how many surely do. */
export function enough(count: number, parts: readonly number[], site?: Site, why?: Why): Truth {
  let holding = 0
  let possible = 0
  for (const part of parts) {
    if (part === yes) holding += 1
    if (part !== no) possible += 1
  }
  const truth = holding >= count ? yes : possible < count ? no : unknown
  return why === undefined || site === undefined ? truth : why.condition(site, truth, holding)
}

/**
 * 一次性, 仅享受一次: nothing was received for the award before; 每年一次: nothing this year. Says why only when something was.
 */
export function firstTime(received: Received, site: OnceSite, why?: Why): Truth {
  const isThisYear = site.period === 'year'
  if (usedUp(received, isThisYear ? 'year' : 'lifetime', 1) === no) return yes
  return why === undefined ? no : why.condition(site, no, isThisYear ? received.thisYear : received.count)
}

/**
 * 每年最多两次: whether an award may be given again of which `used` says whether it was received that often. `applies`: whether
 * that is a rule for the applicant. Says why only when it is refused.
 */
export function timesLeft(used: Truth, applies: number, received: Received, site: OnceSite, why?: Why): Truth {
  if (used === no || applies === no) return yes
  if (used !== yes || applies !== yes) return unknown
  return why === undefined ? no : why.condition(site, no, site.period === 'year' ? received.thisYear : received.count)
}

/** Of cases the first with the highest amount that holds, -1 if none does; undefined while some may or may not hold. */
export function highestThatHolds(truths: readonly number[], amounts: readonly number[]): number | undefined {
  if (truths.includes(unknown)) return undefined
  let highest = -1
  for (let index = 0; index < truths.length; index += 1) {
    if (truths[index] !== yes) continue
    if (highest < 0 || (amounts[index] ?? 0) > (amounts[highest] ?? 0)) highest = index
  }
  return highest
}
