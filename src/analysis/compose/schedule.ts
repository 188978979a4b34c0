/** 第一年…，第二年…: of which years of enjoyment what is said behind them is. */
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { NamedYears } from '../../syntax/pieces/read-years.ts'
import { namesYears, yearsFrom } from '../statements/by-year.ts'
import type { Act } from '../statements/statement.ts'
import type { Course, Place } from './course.ts'

/** 第二年、第三年: what follows is of these years, and what only the years before asked is not asked. */
export function nameYears(course: Course, named: NamedYears, span: Span, guarded: boolean): void {
  const { frame, state } = course
  const before = state.years
  if (before?.used === true && !guarded && frame.narrow.length > before.narrow.length)
    course.doubt(span, ['前面几年才有的要求，这几年不再要求', '前面几年的要求，这几年照样要求'])
  endYears(course)
  const years = yearsFrom(named, state.lastYear)
  state.lastYear = Math.max(state.lastYear, ...years)
  if (years.length === 0 || state.by !== undefined) course.unclear.push(span)
  const limited = before?.limited === true
  state.years = { named: years, narrow: frame.narrow, span, used: false, segmentAt: undefined, limited }
}

export function endYears({ frame, state, unclear }: Course): void {
  const { years } = state
  if (years === undefined) return
  if (!years.used) unclear.push(years.span)
  frame.narrow = years.narrow
  state.years = undefined
}

/** The years that an act is for; undefined where it is of no year in particular. */
export function yearsOf(course: Course, at: Place, { span }: Act, isGrant: boolean): readonly number[] | undefined {
  const { years } = course.state
  if (years === undefined) return undefined
  const first = !years.used
  const segmentAt = at.segment.span.start
  if (isGrant || first) {
    // 第二年给予3万元补贴，给予2万元奖励: whether the second is of that year, too, nobody says.
    if (!first && years.segmentAt !== segmentAt) course.unclear.push(span)
    course.state.years = { ...years, used: true, segmentAt, limited: years.limited || !isGrant }
    return years.named
  }
  // 第一年…，最高10万元，第二年…，最高5万元: each of its own year; one behind the last of all, where no other has its own.
  const limited = years.limited || at.behind.some((one) => one.kind === 'act' && namesYears(one))
  course.state.years = { ...years, limited }
  return limited ? years.named : undefined
}

/** 给予补贴，第一年最高10万元，第二年最高5万元: the ceilings say which years it is paid for. */
export function grantByYears(course: Course, years: readonly number[], span: Span): void {
  const { statements, spread, unclear, limbs } = course
  const isGiven = (year: number): boolean => course.grantsInLimb.some((one) => one.year === year)
  if (spread?.limb === limbs) {
    for (const year of years) {
      if (isGiven(year)) unclear.push(span)
      else statements.push({ ...spread.of, year })
    }
    return
  }
  const inLimb = course.grantsInLimb
  const own = inLimb.filter(({ year }) => year !== undefined)
  const [grant, ...more] = inLimb
  if (own.length > 0 && own.length === inLimb.length && spread === undefined) {
    if (!years.every(isGiven)) unclear.push(span)
  } else if (grant === undefined || more.length > 0 || own.length > 0 || grant !== statements.at(-1)) {
    unclear.push(span)
  } else {
    course.spread = { limb: limbs, of: grant }
    statements.splice(-1, 1, ...years.map((year) => ({ ...grant, year })))
  }
}
