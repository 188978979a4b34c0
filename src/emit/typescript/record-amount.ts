/** What one record comes to (docs/evaluation.md §3.4). */
import type { AwardIr } from '../../ir/types.ts'
import { writeAmount } from './amount-code.ts'
import { writeCeiling } from './ceiling-code.ts'
import type { GoneByMatter, GoneOfRecord } from './ceiling-code.ts'
import type { Records } from './records-code.ts'
import { Stages } from './stages.ts'
import { timeOf } from './times-code.ts'
import { hold, NOTHING } from './twin.ts'
import type { AmountPlace, Twin } from './writing.ts'

/** What receipts say of the record at hand; undefined where nothing tells records apart. */
export function goneByMatter({ byMatter, places }: Records): GoneByMatter | undefined {
  return byMatter && { before: byMatter.name, matter: places.item.of(byMatter.field) }
}

/** The amount of a record under the ceilings of each, less what is `gone` of those of a time. */
export function writeRecord(award: AwardIr, place: AmountPlace, gone: GoneOfRecord, stages = new Stages()): Twin {
  if (award.amount === undefined) return NOTHING
  stages.enter({ kind: 'amount', amount: award.amount }, undefined, place)
  let twin: Twin = writeAmount(award.amount, place).twin
  const ceilings = award.ceilings.filter(({ of }) => of === 'record')
  if (ceilings.length > 0) twin = hold(place, twin)
  for (const ceiling of ceilings) {
    if (ceiling.period !== 'matter') stages.widen(twin, place)
    stages.enter({ kind: 'amount', amount: ceiling.is }, twin, place)
    if (ceiling.period !== 'matter' && 'matter' in gone) {
      stages.add({ kind: 'receipts', gone, time: timeOf(ceiling.period) })
    }
    twin = writeCeiling(ceiling, twin, place, gone).twin
  }
  return twin
}
