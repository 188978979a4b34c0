/** What is counted: the bands that a base lies in, the units that there are. */
import type { AwardIr, EachAmount, PiecesAmount } from '../../../ir/types.ts'
import { numberText } from '../../../verify/findings/condition-text.ts'
import { changedBy, keptBy } from '../evidence.ts'
import { unitText } from '../labels.ts'
import type { Decision, Side } from '../types.ts'
import { twice, withAmount } from '../variants.ts'
import { decide } from './decide.ts'

/** Something lies in the band; or, but of the first, nothing does. */
export function band(award: AwardIr, amount: PiecesAmount, index: number, of: string): Decision {
  const variant = withAmount(award.id, amount, (whole) => ({
    ...whole,
    bands: whole.bands.map((one, i) => (i === index ? { ...one, rate: twice(one.rate) } : one)),
  }))
  const from = amount.bands[index]?.fromFen ?? 0
  const sides: readonly Side[] = [
    { name: 'holds', shows: changedBy(variant) },
    ...(from === 0 ? [] : [{ name: 'fails' as const, shows: keptBy(variant, [award.id]) }]),
  ]
  return decide(award, 'band', `${of}${from === 0 ? '第一段' : `超过${numberText(from, 'money')}的部分`}`, sides)
}

/** More than one counts; what does not make a whole step does not; and no more than the text says. */
export function counted(award: AwardIr, amount: EachAmount, of: string): readonly Decision[] {
  const { above, every, most } = amount
  const other = (change: Partial<EachAmount>) => withAmount(award.id, amount, (whole) => ({ ...whole, ...change }))
  const label = `${of}${unitText(amount)}`
  const several: Side = { name: 'holds', shows: changedBy(other({ most: every })) }
  const whole: readonly Side[] = [
    { name: 'holds', shows: changedBy(other({ above: above + 1 })) },
    { name: 'fails', shows: changedBy(other({ above: above - 1 })) },
  ]
  const ceiling: readonly Side[] = [
    { name: 'holds', shows: changedBy(other({ most: undefined })) },
    { name: 'fails', shows: keptBy(other({ most: undefined }), [award.id]) },
  ]
  return [
    ...(most === every ? [] : [decide(award, 'unit', label, [several])]),
    ...(every === 1 ? [] : [decide(award, 'unit', `${label}，满一份`, whole)]),
    ...(most === undefined ? [] : [decide(award, 'ceiling', `${label}，最多计${String(most)}`, ceiling)]),
  ]
}
