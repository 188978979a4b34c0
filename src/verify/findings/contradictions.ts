/** CY4606: a ceiling that another one makes impossible to reach: 3000万元 for each model under 1000万元 for each year. */
import { diagnostic } from '../../diagnostics/create.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { View } from '../../ir/interpreter/facts.ts'
import { UNKNOWN, YES, NO } from '../../runtime/truth.ts'
import type { Question } from '../search.ts'
import { measured, money, seen, textOf } from './ceilings.ts'
import { budgetsOf, fenOf, ofAll, ofOneMatter, type StatedCeiling } from './stated-ceilings.ts'
import { both, exampleText, holds, search, type Subject } from './subject.ts'

/** A ceiling of one sum for everybody. */
interface Ceiling extends StatedCeiling {
  readonly fen: number
}

/** Each ceiling that holds others down is named once, with the highest of them. */
export function contradictoryCeilings(subject: Subject): readonly Diagnostic[] {
  const { award, policy } = subject
  // One over several awards is looked at with the first of them.
  const isOwn = ({ awards }: Ceiling): boolean => awards === undefined || awards[0] === award.id
  const stated = [...ofOneMatter(award), ...ofAll(award, policy)].flatMap(withSum)
  return [...stated, ...budgetsOf(award, policy).flatMap(withSum)].flatMap((wide) => {
    const [high] = stated
      .filter((one) => isOwn(one) && isHeldDown(one, wide))
      .sort((left, right) => right.fen - left.fen)
    return high === undefined ? [] : contradiction(subject, high, wide)
  })
}

function withSum(ceiling: StatedCeiling): readonly Ceiling[] {
  const fen = fenOf(ceiling)
  return fen === undefined ? [] : [{ ...ceiling, fen }]
}

const REACH = ['matter', 'matters', 'year', 'years', 'lifetime'] as const

/** Whether all that the ceiling is put on is under the other one too, which is lower. */
function isHeldDown(high: Ceiling, wide: Ceiling): boolean {
  if (high.fen <= wide.fen || REACH.indexOf(high.reach) > REACH.indexOf(wide.reach)) return false
  const isWithin = high.awards?.every((id) => wide.awards?.includes(id) === true) ?? true
  return isWithin && high.path.startsWith(wide.path)
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
    const { hi, asked } = measured(subject, ceiling, view)
    if (asked.length > 0) return { truth: UNKNOWN, asked }
    return { truth: hi >= BigInt(fen) * BigInt(subject.scale) ? YES : NO, asked }
  }
  const found = search(subject, both(holds(subject.whole), question))
  return found.kind === 'found' ? found.view : undefined
}

/** Of one matter, under the ceiling; in fen. */
function sumOf(subject: Subject, ceiling: Ceiling, view: View): bigint {
  const { hi } = measured(subject, ceiling, view)
  const most = BigInt(ceiling.fen)
  const sum = typeof hi === 'bigint' ? hi / BigInt(subject.scale) : most
  return sum > most ? most : sum
}
