/** What one record comes to (docs/evaluation.md §3.4). */
import type { AwardIr } from '../../ir/types.ts'
import { writeAmount } from './amount-code.ts'
import { writeCeiling } from './ceiling-code.ts'
import type { Code } from './code.ts'
import { Stages } from './stages.ts'
import { hold, NOTHING } from './twin.ts'
import type { AmountPlace, Twin } from './writing.ts'

/** The amount of a record under the ceilings of each; `count` is how many records there may be. */
export function writeRecord(award: AwardIr, place: AmountPlace, count: Code, stages = new Stages()): Twin {
  if (award.amount === undefined) return NOTHING
  stages.enter({ kind: 'amount', amount: award.amount }, undefined, place)
  let twin: Twin = writeAmount(award.amount, place).twin
  const ceilings = award.ceilings.filter(({ of }) => of === 'record')
  if (ceilings.length > 0) twin = hold(place, twin)
  for (const ceiling of ceilings) {
    if (ceiling.period !== 'matter') stages.widen(twin, place)
    stages.enter({ kind: 'amount', amount: ceiling.is }, twin, place)
    twin = writeCeiling(ceiling, twin, place, ceiling.period === 'matter' ? undefined : count).twin
  }
  return twin
}
