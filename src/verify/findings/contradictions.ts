/** CY4606: a ceiling that another one makes impossible to reach: 3000万元 for each model under 1000万元 for each year. */
import { diagnostic } from '../../diagnostics/create.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { View } from '../../ir/interpreter/facts.ts'
import { UNKNOWN, YES, NO } from '../../runtime/truth.ts'
import type { Question } from '../search.ts'
import { measured, money, seen, ofAll, ofOneMatter, textOf, type Ceiling } from './ceilings.ts'
import { both, exampleText, holds, search, type Subject } from './subject.ts'

/** Each ceiling that holds others down is named once, with the highest of them. */
export function contradictoryCeilings(subject: Subject): readonly Diagnostic[] {
  // One over several awards is looked at with the first of them.
  const isOwn = ({ awards }: Ceiling): boolean => awards === undefined || awards[0] === subject.award.id
  const stated = [...ofOneMatter(subject.award), ...ofAll(subject)]
  return [...stated, ...budgets(subject)].flatMap((wide) => {
    const [high] = stated
      .filter((one) => isOwn(one) && isHeldDown(one, wide))
      .sort((left, right) => right.fen - left.fen)
    return high === undefined ? [] : contradiction(subject, high, wide)
  })
}

const REACH = ['matter', 'matters', 'year', 'lifetime'] as const

/** Whether all that the ceiling is put on is under the other one too, which is lower. */
function isHeldDown(high: Ceiling, wide: Ceiling): boolean {
  if (high.fen <= wide.fen || REACH.indexOf(high.reach) > REACH.indexOf(wide.reach)) return false
  const isWithin = high.awards?.every((id) => wide.awards?.includes(id) === true) ?? true
  return isWithin && high.path.startsWith(wide.path)
}

/** What there is to give at all; nobody gets more of it than there is. */
function budgets({ award, policy }: Subject): readonly Ceiling[] {
  const { amount, itemLimits, instalments } = award
  if (amount === undefined || instalments !== undefined) return []
  return policy.pools.flatMap(({ awards, fen, period }) =>
    fen === undefined || !awards.includes(award.id)
      ? []
      : [{ fen, site: undefined, amount, before: itemLimits, path: '/', reach: period, awards }],
  )
}

/** Somebody whose matters come to more than the lower one, and to the higher one where that takes no other matter. */
function contradiction(subject: Subject, high: Ceiling, wide: Ceiling): readonly Diagnostic[] {
  const most = reaching(subject, high, high.fen) ?? reaching(subject, high, wide.fen + 1) ?? reaching(subject, high, 1)
  if (most === undefined) return []
  const each = sumOf(subject, high, most)
  const records = subject.list === undefined || each === 0n ? 1n : (BigInt(high.fen) + each - 1n) / each
  const more = each * records > BigInt(high.fen) ? BigInt(high.fen) : each * records
  // One matter that does not come to more than the lower ceiling never meets it.
  if (more <= BigInt(wide.fen)) return []
  const { items } = exampleText(subject, most, (view) => seen(subject, high, view))
  const example = { items: records === 1n ? items : [...items, `这样的共${String(records)}项`] }
  const params = { limit: textOf(high), other: nameOf(wide), more: money(more), less: money(BigInt(wide.fen)), example }
  return [diagnostic('CY4606', subject.award.span, params)]
}

/** A budget has no words of its own. */
const nameOf = (ceiling: Ceiling): ReturnType<typeof textOf> =>
  ceiling.site === undefined ? { items: [`预算总额${money(BigInt(ceiling.fen)).items.join('')}`] } : textOf(ceiling)

/** Somebody whose one matter comes to so much, as far as all is known that decides it. */
function reaching(subject: Subject, ceiling: Ceiling, fen: number): View | undefined {
  const question: Question = (view) => {
    const { interval, asked } = measured(subject, ceiling, view)
    if (asked.length > 0) return { truth: UNKNOWN, asked }
    return { truth: interval.hi >= BigInt(fen) * BigInt(subject.award.scale) ? YES : NO, asked }
  }
  const found = search(subject, both(holds(subject.whole), question))
  return found.kind === 'found' ? found.view : undefined
}

/** Of one matter, under the ceiling; in fen. */
function sumOf(subject: Subject, ceiling: Ceiling, view: View): bigint {
  const { hi } = measured(subject, ceiling, view).interval
  const most = BigInt(ceiling.fen)
  const sum = typeof hi === 'bigint' ? hi / BigInt(subject.award.scale) : most
  return sum > most ? most : sum
}
