/**
 * The leaves of a condition. Each takes the fact's value, undefined for unknown, and tells the reason only to whoever
 * asks (`why`). 且 is `Math.min` over them, 或 is `Math.max`. Each is short enough to disappear into what calls it.
 */
import type { Received } from './outcome.ts'
import type { OnceSite, Site } from './site.ts'
import { NO, UNKNOWN, YES } from './truth.ts'
import type { Truth } from './truth.ts'
import type { Why } from './why.ts'

/** Constants of this module: what it imports V8 looks up each time, and cannot know to be a small integer. */
const no = NO
const unknown = UNKNOWN
const yes = YES

/** The fact is so. */
export function is(value: boolean | undefined, site: Site, why?: Why): Truth {
  const truth = value === undefined ? unknown : value ? yes : no
  return why === undefined ? truth : why.condition(site, truth, value)
}

/** The fact is not so: an exclusion. */
export function isNot(value: boolean | undefined, site: Site, why?: Why): Truth {
  const truth = value === undefined ? unknown : !value ? yes : no
  return why === undefined ? truth : why.condition(site, truth, value)
}

/** 以上, 达到: the number included. */
export function atLeast(value: number | undefined, threshold: number, site: Site, why?: Why): Truth {
  const truth = value === undefined ? unknown : value >= threshold ? yes : no
  return why === undefined ? truth : why.condition(site, truth, value)
}

/** 超过: the number excluded. */
export function moreThan(value: number | undefined, threshold: number, site: Site, why?: Why): Truth {
  const truth = value === undefined ? unknown : value > threshold ? yes : no
  return why === undefined ? truth : why.condition(site, truth, value)
}

/** 以下, 以内, 不超过: the number included. */
export function atMost(value: number | undefined, threshold: number, site: Site, why?: Why): Truth {
  const truth = value === undefined ? unknown : value <= threshold ? yes : no
  return why === undefined ? truth : why.condition(site, truth, value)
}

/** 不满, 不足, 低于: the number excluded. */
export function lessThan(value: number | undefined, threshold: number, site: Site, why?: Why): Truth {
  const truth = value === undefined ? unknown : value < threshold ? yes : no
  return why === undefined ? truth : why.condition(site, truth, value)
}

/** The day or a later one. */
export function onOrAfter(value: string | undefined, day: string, site: Site, why?: Why): Truth {
  const truth = value === undefined ? unknown : value >= day ? yes : no
  return why === undefined ? truth : why.condition(site, truth, value)
}

/** A later day. */
export function after(value: string | undefined, day: string, site: Site, why?: Why): Truth {
  const truth = value === undefined ? unknown : value > day ? yes : no
  return why === undefined ? truth : why.condition(site, truth, value)
}

/** The day or an earlier one. */
export function onOrBefore(value: string | undefined, day: string, site: Site, why?: Why): Truth {
  const truth = value === undefined ? unknown : value <= day ? yes : no
  return why === undefined ? truth : why.condition(site, truth, value)
}

/** An earlier day. */
export function before(value: string | undefined, day: string, site: Site, why?: Why): Truth {
  const truth = value === undefined ? unknown : value < day ? yes : no
  return why === undefined ? truth : why.condition(site, truth, value)
}

/** The fact, if known, has one of the wanted values: `holds` says whether it does. */
export function oneOf(value: string | undefined, holds: boolean, site: Site, why?: Why): Truth {
  const truth = value === undefined ? unknown : holds ? yes : no
  return why === undefined ? truth : why.condition(site, truth, value)
}

/** The list has at least one record. */
export function hasRecords(list: readonly unknown[] | undefined, site: Site, why?: Why): Truth {
  const truth = anyRecord(list)
  return why === undefined ? truth : why.condition(site, truth, list?.length)
}

/** The best of a list's records when every record counts: unknown for an unknown list. */
export function anyRecord(list: readonly unknown[] | undefined): Truth {
  return list === undefined ? unknown : list.length > 0 ? yes : no
}

/** 任意…项: at least `count` of the parts hold. The reason says how many surely do. */
export function enough(count: number, parts: readonly number[], site: Site, why?: Why): Truth {
  let holding = 0
  let possible = 0
  for (const part of parts) {
    if (part === yes) holding += 1
    if (part !== no) possible += 1
  }
  const truth = holding >= count ? yes : possible < count ? no : unknown
  return why === undefined ? truth : why.condition(site, truth, holding)
}

/**
 * 一次性, 仅享受一次: nothing was received for the award before; 每年一次: nothing this year. Says why only when something was.
 */
export function firstTime(received: Received, site: OnceSite, why?: Why): Truth {
  const before = site.period === 'year' ? received.thisYear : received.count
  if (before <= 0) return yes
  return why === undefined ? no : why.condition(site, no, before)
}
