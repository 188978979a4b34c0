/** Random awards. */
import { scaleOf } from '../../../src/ir/scale.ts'
import type { Amount, AwardIr, Ceiling, Condition, Fact, Period, Rate } from '../../../src/ir/types.ts'
import { drawAmount, drawCeilingAmount, drawCompared } from './amount.ts'
import { isEndless, staysExact } from './bound.ts'
import { drawCondition } from './condition.ts'
import { chance, pick, several, type Draw } from './draw.ts'
import { AMOUNTS, MOST_RECORDS, TAILS } from './palette.ts'
import { reachOfApplicant, reachOfRecord, type Reach } from './reach.ts'
import { sourceOf } from './sites.ts'

/** An award of a clause over these facts. */
export function drawAward(draw: Draw, id: string, clause: string, facts: readonly Fact[]): AwardIr {
  const source = sourceOf(clause)
  const applicant = reachOfApplicant(facts, drawCompared)
  // As in real policies, many are plain: one condition, one sum. So several of them are often granted together.
  const plain = chance(draw, 35)
  const paid = plain || chance(draw, 85)
  const list = !plain && chance(draw, 35) ? pick(draw, applicant.lists) : undefined
  const matter = list === undefined ? applicant : reachOfRecord(facts, list, drawCompared)
  const award: AwardIr = {
    id,
    clause,
    title: `${clause}之事项${pick(draw, TAILS)}`,
    form: pick(draw, ['补贴', '奖励', '算力券']),
    recipient: chance(draw, 20) ? '牵头企业' : undefined,
    source,
    span: { start: 0, end: 0 },
    condition: drawCondition(draw, applicant, source, plain ? 0 : 3),
    records: list && {
      list: list.id,
      where: drawCondition(draw, matter, source, 2),
      ...(chance(draw, 60) ? drawByMatter(draw, source) : {}),
      site: { kind: 'sum', source, label: list.label, item: list.item },
    },
    amount: undefined,
    ceilings: [],
    difference:
      paid && chance(draw, 20)
        ? { if: drawGuard(draw, applicant, source), site: { kind: 'difference', source, text: '差额' } }
        : undefined,
    times: drawTimes(draw, applicant, source),
    deferrals: several(draw, 0, chance(draw, 25) ? 2 : 0, (i) => {
      const blocking = chance(draw, 40)
      const text = `《办法${String(i)}》`
      const site = { kind: 'deferral', source, text, blocking } as const
      return { if: drawGuard(draw, applicant, source), text, blocking, site }
    }),
    instalments: several(draw, 0, chance(draw, 15) ? 2 : 0, () => ({
      if: drawGuard(draw, applicant, source),
      shares: pick(draw, PLANS),
    })),
    rounding: drawRounding(draw, source),
  }
  return paid ? withAmount(draw, award, plain, applicant, matter) : award
}

/** With an amount and ceilings that stay in the exact range: drawn anew while they do not, at last a plain sum. */
function withAmount(draw: Draw, award: AwardIr, plain: boolean, applicant: Reach, matter: Reach): AwardIr {
  const { source } = award
  for (const left of [3, 2, 1]) {
    const multiplies = chance(draw, 15) ? 'rate' : 'count'
    const drawn = drawAmount(draw, matter, source, plain ? 0 : left - 1, multiplies)
    const amount: Amount =
      !plain && chance(draw, 25) ? { kind: 'between', from: { kind: 'constant', fen: 0 }, to: drawn } : drawn
    const ceilings = drawCeilings(draw, award, applicant, matter)
    const scale = scaleOf({ amount, ceilings })
    const records = award.records === undefined ? 1 : MOST_RECORDS
    const parts = [amount, ...ceilings.map(({ is }) => is)]
    if (parts.every((part) => staysExact(part, scale, records)) && !isEndless(amount))
      return { ...award, amount, ceilings }
  }
  return { ...award, amount: { kind: 'constant', fen: pick(draw, AMOUNTS), site: { kind: 'fixed', source } } }
}

/** None to two of each sort, those of a record first. */
function drawCeilings(draw: Draw, { source, records }: AwardIr, applicant: Reach, matter: Reach): readonly Ceiling[] {
  const one = (reach: Reach, of: Ceiling['of'], period: Period, i: number): Ceiling => {
    const is = drawCeilingAmount({ draw, reach, source, multiplies: 'nothing' })
    if (period === 'matter') return { is, of, period, site: { kind: 'limit', source, text: `上限${String(i)}` } }
    return { is, of, period, site: { kind: 'period-limit', source, period, text: '累计最高' } }
  }
  const ofTime = (): Period => (chance(draw, 75) ? 'matter' : pick(draw, TIMES))
  const ofRecords = records !== undefined || chance(draw, 20)
  return [
    ...several(draw, 0, ofRecords ? 2 : 0, (i) => one(matter, 'record', ofTime(), i)),
    ...several(draw, 0, 2, (i) => one(applicant, 'award', 'matter', i)),
    ...several(draw, 0, chance(draw, 30) ? 2 : 0, (i) => one(applicant, 'award', pick(draw, TIMES), i)),
  ]
}

function drawTimes(draw: Draw, reach: Reach, source: AwardIr['source']): AwardIr['times'] {
  return several(draw, 0, chance(draw, 25) ? 2 : 0, () => {
    const period = pick(draw, TIMES)
    const guard = drawGuard(draw, reach, source)
    if (chance(draw, 25)) {
      const tier = { pays: pick(draw, TIERS), of: TIERS }
      const site = { kind: 'once', source, period: 'lifetime', tier, text: '首次' } as const
      return { if: guard, most: 1, period: 'lifetime', tier, site }
    }
    const most = pick(draw, [1, 1, 2])
    return { if: guard, most, period, site: { kind: 'once', source, period, text: '一次性' } }
  })
}

/** What tells records apart, and in some how often each is paid for. */
function drawByMatter(
  draw: Draw,
  source: AwardIr['source'],
): Pick<NonNullable<AwardIr['records']>, 'matter' | 'times'> {
  const times = several(draw, 0, chance(draw, 40) ? 2 : 0, () => {
    const period = pick(draw, TIMES)
    return { most: pick(draw, [1, 1, 2]), period, site: { kind: 'once', source, period, text: '一次性' } as const }
  })
  return { matter: { scope: 'item', id: 'matter' }, times }
}

const TIERS = [10_000_000, 20_000_000, 50_000_000]
const TIMES = ['year', 'lifetime', 'lifetime', { years: 3 }] as const

/** For everybody in most. */
function drawGuard(draw: Draw, reach: Reach, source: AwardIr['source']): Condition {
  return chance(draw, 65) ? { kind: 'and', of: [] } : drawCondition(draw, reach, source, pick(draw, [0, 1]))
}

const PLANS: readonly (readonly Rate[])[] = [
  [
    { numerator: 2, denominator: 5 },
    { numerator: 3, denominator: 10 },
    { numerator: 3, denominator: 10 },
  ],
  [
    { numerator: 1, denominator: 3 },
    { numerator: 1, denominator: 3 },
    { numerator: 1, denominator: 3 },
  ],
  [{ numerator: 1, denominator: 1 }],
]

function drawRounding(draw: Draw, source: AwardIr['source']): AwardIr['rounding'] {
  const mode = pick(draw, ['half-up', 'half-up', 'down', 'up'] as const)
  const toFen = pick(draw, [1, 1, 1, 100, 1_000_000])
  return { mode, toFen, site: { kind: 'rounding', source, mode, toFen } }
}
