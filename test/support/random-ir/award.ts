/** Random awards. */
import type { AwardIr, AwardKind, Fact, Rate } from '../../../src/ir/types.ts'
import { drawAmount, drawLimits } from './amount.ts'
import { drawCondition } from './condition.ts'
import { chance, pick, several, shuffled, type Draw } from './draw.ts'
import { AMOUNTS, TAILS } from './palette.ts'
import { reachOfApplicant, reachOfRecord } from './reach.ts'
import { sourceOf } from './sites.ts'
import { amountsOf, factsOf, ratesOf } from '../../../src/ir/walk.ts'

/** An award of a clause over these facts. */
export function drawAward(draw: Draw, id: string, clause: string, facts: readonly Fact[]): AwardIr {
  const source = sourceOf(clause)
  const applicant = reachOfApplicant(facts)
  // As in real policies, many are plain: one condition, one sum. So several of them are often granted together.
  const plain = chance(draw, 35)
  const drawnKind = plain ? pick<AwardKind>(draw, ['fixed', 'formula']) : pick(draw, KINDS)
  const paid = drawnKind !== 'in-kind'
  const list = !plain && chance(draw, 35) ? pick(draw, applicant.lists) : undefined
  const matter = list === undefined ? applicant : reachOfRecord(facts, list)
  const amount = paid ? drawAmount(draw, matter, source, plain ? 0 : 2, chance(draw, 15) ? 'rate' : 'count') : undefined
  // Where the text names no number it leaves discretion.
  const parts = amountsOf(amount)
  const between =
    parts.some((part) => part.kind === 'between' || (part.kind === 'rate' && part.upTo !== undefined)) &&
    (drawnKind === 'fixed' || drawnKind === 'formula')
  const kind = parts.some((part) => part.kind === 'open') ? 'ceiling' : between ? 'range' : drawnKind
  const award: AwardIr = {
    id,
    clause,
    title: `${clause}之事项${pick(draw, TAILS)}`,
    form: pick(draw, ['补贴', '奖励', '算力券']),
    recipient: chance(draw, 20) ? '牵头企业' : undefined,
    kind,
    source,
    span: { start: 0, end: 0 },
    condition: drawCondition(draw, applicant, source, plain ? 0 : 3),
    items: list && {
      list: list.id,
      where: drawCondition(draw, matter, source, 2),
      site: { kind: 'sum', source, label: list.label, item: list.item },
    },
    amount,
    itemLimits: paid ? drawLimits(draw, matter, source) : [],
    sumLimits: paid && list !== undefined ? drawLimits(draw, applicant, source) : [],
    difference: paid && chance(draw, 20) ? { kind: 'difference', source, text: '差额' } : undefined,
    periodLimits: several(draw, 0, paid && chance(draw, 30) ? 2 : 0, () => {
      const period = pick(draw, ['year', 'lifetime'] as const)
      return { period, fen: pick(draw, AMOUNTS), site: { kind: 'period-limit', source, period, text: '累计最高' } }
    }),
    once: chance(draw, 15)
      ? { kind: 'once', source, period: parts.length % 2 === 1 ? 'year' : 'lifetime', text: '一次性' }
      : undefined,
    deferrals: several(draw, 0, chance(draw, 25) ? 2 : 0, (i) => {
      const blocking = chance(draw, 40)
      const text = `《办法${String(i)}》`
      return { text, blocking, site: { kind: 'deferral', source, text, blocking } }
    }),
    instalments: chance(draw, 15) ? pick(draw, PLANS) : undefined,
    rounding: drawRounding(draw, source),
    scale: 1,
    asks: [],
  }
  return { ...award, scale: scaleOf(ratesOf(award)), asks: shuffled(draw, factsOf(award)) }
}

const KINDS: readonly AwardKind[] = ['fixed', 'formula', 'formula', 'discretionary', 'ceiling', 'in-kind']

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

/** The least common multiple of the denominators. */
function scaleOf(rates: readonly Rate[]): number {
  return rates.reduce((scale, { denominator }) => (scale * denominator) / gcd(scale, denominator), 1)
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b)
}
