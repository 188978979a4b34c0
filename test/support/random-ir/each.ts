/** Random amounts for each of a number. */
import type { Amount } from '../../../src/ir/types.ts'
import type { AmountPlace } from './amount-place.ts'
import { chance, pick, whole } from './draw.ts'
import { AMOUNTS, COUNTS, STEPS } from './palette.ts'
import { ofKinds } from './reach.ts'
import { unitOf } from './sites.ts'

/** For each unit, or each step of money of some currency. */
export function drawEach(place: AmountPlace, of: Amount): Amount {
  const { draw, reach, source } = place
  if (chance(draw, 30)) return drawEachStep(place, of)
  const inMoney = chance(draw, 20)
  const counted = ofKinds(reach, 'count', 'money').filter(({ fact: { kind } }) => (kind === 'money') === inMoney)
  const { ref, fact } = pick(draw, counted)
  const isMoney = fact.kind === 'money'
  const palette = isMoney ? AMOUNTS : COUNTS
  const above = chance(draw, 30) ? pick(draw, palette) : 0
  const every = isMoney ? pick(draw, STEPS) : chance(draw, 30) ? whole(draw, 2, 5) : 1
  const most = chance(draw, 30) ? pick(draw, palette) : undefined
  const details = {
    ...(every > 1 ? { every } : {}),
    ...(above > 0 ? { above } : {}),
    ...(most === undefined ? {} : { most }),
    ...(isMoney ? { money: true as const } : {}),
  }
  const site = { kind: 'per-unit', source, label: fact.label, unit: isMoney ? '元' : fact.unit, ...details } as const
  // So many steps of 1元 that the sum for each has to be small.
  const each: Amount = isMoney && every < 1_000_000 ? { kind: 'constant', fen: pick(draw, [1, 99, 333]) } : of
  return { kind: 'each', of: each, count: ref, above, every, most, site }
}

function drawEachStep({ draw, reach, source }: AmountPlace, of: Amount): Amount {
  const { ref, fact } = pick(draw, ofKinds(reach, 'money', 'foreign-money'))
  const above = chance(draw, 30) ? pick(draw, AMOUNTS) : 0
  const every = pick(draw, [100_000_000, 250_000_000, 1_000_000_000])
  const step = { unit: unitOf(fact), text: '一档' }
  const site = { kind: 'per-unit', source, label: fact.label, unit: '', step } as const
  return { kind: 'each', of, count: ref, above, every, most: undefined, site }
}
