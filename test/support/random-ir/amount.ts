/** Random amounts of every kind: those that sentences come to, and whatever else the representation can say. */
import type { Amount, Factor, Rate, WhenAmount } from '../../../src/ir/types.ts'
import type { SiteSource } from '../../../src/runtime/site.ts'
import { basisOf, drawBasis, labelsOfBasis } from './basis.ts'
import { drawCondition, drawOpposites } from './condition.ts'
import { drawEach } from './each.ts'
import { chance, pick, shuffled, some, type Draw } from './draw.ts'
import { AMOUNTS, COUNTS, RATES, RATIOS } from './palette.ts'
import { ofKinds, reachOfRecords, type Reach } from './reach.ts'
import { labelsOf, unitOf } from './sites.ts'
import type { Multiplying, AmountPlace } from './amount-place.ts'

type Kind = 'fixed' | 'range' | 'rate' | 'floating' | 'pieces' | 'open' | 'grade' | 'tier' | 'limited' | 'per-unit'
/** What no single sentence says: any amount in any other one. */
type General = 'sum' | 'min' | 'max' | 'less' | 'cases' | 'impossible' | 'total' | 'between' | 'share of an amount'

const GENERAL: readonly General[] = [
  ...(['sum', 'min', 'max', 'less', 'cases', 'cases', 'cases'] as const),
  ...(['impossible', 'total', 'total', 'between', 'share of an amount'] as const),
]

/** An amount at most so deep. */
export function drawAmount(
  draw: Draw,
  reach: Reach,
  source: SiteSource,
  depth: number,
  multiplies: Multiplying = 'count',
): Amount {
  const place: AmountPlace = { draw, reach, source, multiplies }
  if (depth > 0 && chance(draw, 35)) return drawGeneral(place, pick(draw, GENERAL), depth)
  const leaves = ['fixed', 'range', 'rate', 'rate', 'pieces', 'open'] as const
  const branches = ['grade', 'tier', 'limited'] as const
  const more: Record<Multiplying, readonly Kind[]> = {
    count: depth === 0 ? [] : ['per-unit', 'per-unit', 'per-unit'],
    rate: ['floating', 'floating', 'floating', 'floating'],
    nothing: [],
  }
  const flat = [...leaves, ...more[multiplies]]
  return drawStated(place, pick<Kind>(draw, depth === 0 ? flat : [...flat, ...branches, ...branches]), depth)
}

function drawStated(place: AmountPlace, kind: Kind, depth: number): Amount {
  const { draw, reach, source, multiplies } = place
  const inside = (to: Multiplying = multiplies): Amount => drawAmount(draw, reach, source, depth - 1, to)
  switch (kind) {
    case 'fixed':
      return { kind: 'constant', fen: pick(draw, AMOUNTS), site: { kind: 'fixed', source } }
    case 'range': {
      const [from = 0, to = from] = ascending(some(draw, AMOUNTS, 2, 2))
      return {
        kind: 'between',
        from: { kind: 'constant', fen: from },
        to: { kind: 'constant', fen: to },
        site: { kind: 'between', source },
      }
    }
    case 'open':
      return {
        kind: 'between',
        from: { kind: 'constant', fen: chance(draw, 20) ? pick(draw, AMOUNTS) : 0 },
        to: { kind: 'unlimited' },
        site: { kind: 'open', source },
      }
    case 'rate':
      return multiplies === 'rate' && chance(draw, 60) ? drawConverted(place) : drawRate(place)
    case 'floating':
      return drawFloating(place)
    case 'pieces': {
      const of = drawBasis(draw, reach)
      const from = ascending(some(draw, [0, ...AMOUNTS], 1, 3))
      const bands = from.map((fromFen) => ({ fromFen, rate: pick(draw, RATES) }))
      return { kind, of, bands, site: { kind: 'marginal', source, ...labelsOfBasis(of, reach) } }
    }
    case 'grade':
      return drawGrades(place, () => inside())
    case 'tier':
      return drawTiers(place, () => inside())
    case 'limited':
      return drawCeilings(place, inside())
    case 'per-unit':
      return drawEach(place, inside('nothing'))
  }
}

function drawGeneral(place: AmountPlace, kind: General, depth: number): Amount {
  const { draw, reach, source, multiplies } = place
  const inside = (): Amount => drawAmount(draw, reach, source, depth - 1, multiplies)
  switch (kind) {
    case 'sum':
    case 'max':
      return { kind, of: [inside(), inside()] }
    case 'min':
      return { kind, of: [inside(), chance(draw, 20) ? { kind: 'unlimited' } : inside()] }
    case 'less':
      return { kind, of: inside(), by: inside() }
    case 'between':
      return { kind, from: inside(), to: inside() }
    case 'share of an amount': {
      const by: readonly Factor[] = [{ kind: 'rate', rate: pick(draw, SMALL_RATES) }]
      return { kind: 'share', of: inside(), by }
    }
    case 'cases':
      return drawCases(place, inside)
    case 'impossible': {
      const [holds, fails] = drawOpposites(draw, reach, source)
      const cases = [holds, fails].map((guard) => ({ if: guard, then: inside() }))
      return { kind: 'when', cases, overlap: pick(draw, OVERLAPS), otherwise: 'impossible' }
    }
    case 'total':
      return drawTotal(place, depth)
  }
}

const OVERLAPS = ['first', 'highest'] as const

/** Guards of any shape; they need not exclude each other. */
function drawCases({ draw, reach, source }: AmountPlace, inside: () => Amount): WhenAmount {
  const labels = ['甲类', '乙类', '丙类'].slice(0, pick(draw, [1, 1, 2, 3]))
  const site = { kind: 'cases', labels, otherwise: chance(draw, 50) ? '一般情形' : undefined, source } as const
  return {
    kind: 'when',
    cases: labels.map(() => ({ if: drawCondition(draw, reach, source, pick(draw, [0, 0, 1, 2])), then: inside() })),
    overlap: pick(draw, OVERLAPS),
    otherwise: chance(draw, 40) ? { kind: 'constant', fen: 0 } : inside(),
    ...(chance(draw, 70) ? { site } : {}),
  }
}

/** Over the records of a list; what is summed speaks of the record, and not of the one that the award goes through. */
function drawTotal(place: AmountPlace, depth: number): Amount {
  const { draw, reach, source, multiplies } = place
  const [first] = reach.lists
  if (first === undefined) return drawAmount(draw, reach, source, depth - 1, multiplies)
  const list = pick(draw, reach.lists)
  const inner = reachOfRecords(reach, list)
  return {
    kind: 'total',
    list: list.id,
    where: chance(draw, 40) ? { kind: 'and', of: [] } : drawCondition(draw, inner, source, 1),
    of: drawAmount(draw, inner, source, depth - 1, 'nothing'),
    ...(chance(draw, 50) ? { site: { kind: 'sum', source, label: list.label, item: list.item } } : {}),
  }
}

function drawGrades({ draw, reach, source }: AmountPlace, inside: () => Amount): Amount {
  const { ref, fact } = pick(draw, ofKinds(reach, 'enum'))
  const alternatives = shuffled(draw, some(draw, fact.alternatives, 1, fact.alternatives.length))
  const [first = '', second = '', ...others] = alternatives
  // Two alternatives in one case in some.
  const groups =
    alternatives.length > 1 && chance(draw, 25) ? [[first, second], ...others.map((one) => [one])] : undefined
  const cases = (groups ?? alternatives.map((one) => [one])).map((values) => {
    const site = { kind: 'one-of', source, label: fact.label, values, expect: true } as const
    return { if: { kind: 'one-of', fact: ref, values, expect: true, site } as const, then: inside() }
  })
  const site = { kind: 'grade', source, label: fact.label } as const
  return { kind: 'when', cases, overlap: 'first', otherwise: NOTHING, site }
}

function drawTiers({ draw, reach, source }: AmountPlace, inside: () => Amount): Amount {
  const { ref, fact } = pick(draw, ofKinds(reach, 'money', 'foreign-money', 'ratio', 'count'))
  const palette = fact.kind === 'ratio' ? RATIOS : fact.kind === 'count' ? COUNTS : AMOUNTS
  const thresholds = ascending(some(draw, palette, 1, 4))
  const unit = unitOf(fact)
  const cases = thresholds.toReversed().map((threshold) => {
    const comparison = pick(draw, ['at-least', 'more-than'] as const)
    const site = { kind: 'compare', source, label: fact.label, comparison, threshold, unit } as const
    return { if: { kind: 'compare', fact: ref, comparison, threshold, site } as const, then: inside() }
  })
  const site = { kind: 'tier', source, label: fact.label, unit, thresholds } as const
  return { kind: 'when', cases, overlap: 'first', otherwise: NOTHING, site }
}

const NOTHING: Amount = { kind: 'constant', fen: 0 }

/** One to two ceilings inside an amount. */
function drawCeilings(place: AmountPlace, of: Amount): Amount {
  const texts = chance(place.draw, 30) ? ['上限0', '上限1'] : ['上限0']
  return texts.reduce<Amount>((amount, text) => {
    const site = { kind: 'limit', source: place.source, text } as const
    return { kind: 'min', of: [amount, drawCeilingAmount(place)], site }
  }, of)
}

/** What a condition compares. */
export function drawCompared(draw: Draw, reach: Reach, source: SiteSource, depth: number): Amount {
  return drawAmount(draw, reach, source, depth, 'nothing')
}

/** What a ceiling is: a sum, a share, another amount, for some alone. */
export function drawCeilingAmount({ draw, reach, source }: AmountPlace): Amount {
  if (chance(draw, 10)) return drawAmount(draw, reach, source, 0, 'nothing')
  const stated: Amount = chance(draw, 75)
    ? { kind: 'constant', fen: chance(draw, 5) ? 0 : pick(draw, AMOUNTS) }
    : { kind: 'share', of: drawBasis(draw, reach), by: [{ kind: 'rate', rate: pick(draw, RATES) }] }
  if (chance(draw, 80)) return stated
  return {
    kind: 'when',
    cases: [{ if: drawCondition(draw, reach, source, 1), then: stated }],
    overlap: pick(draw, OVERLAPS),
    otherwise: chance(draw, 70) ? { kind: 'unlimited' } : { kind: 'constant', fen: pick(draw, AMOUNTS) },
  }
}

function drawRate({ draw, reach, source }: AmountPlace): Amount {
  const of = drawBasis(draw, reach)
  const rate = pick(draw, RATES)
  const text = `${String(rate.numerator)}/${String(rate.denominator)}`
  const site = { kind: 'rate', source, ...labelsOfBasis(of, reach), rate: text } as const
  const share = (factor: Rate): Amount => ({ kind: 'share', of, by: [{ kind: 'rate', rate: factor }] })
  if (rate.denominator !== 4) return { ...share(rate), site }
  return { kind: 'between', from: share(rate), to: share({ numerator: 1, denominator: 2 }), site }
}

function drawFloating({ draw, reach, source }: AmountPlace): Amount {
  const of = drawBasis(draw, reach)
  const { ref, fact } = pick(draw, ofKinds(reach, 'ratio'))
  const rate = pick(draw, [
    { numerator: 1, denominator: 2 },
    { numerator: 1, denominator: 1 },
  ])
  const spread = pick(draw, [0, 0, 500_000, -500_000])
  const labels = labelsOfBasis(of, reach)
  const site = { kind: 'floating-rate', source, ...labels, reference: fact.label, rate: '50%' } as const
  const by: readonly Factor[] = [
    { kind: 'rate', rate },
    { kind: 'published', reference: ref, spread },
  ]
  return { kind: 'share', of, by, site }
}

/** Rates that may be taken of a share, so that denominators multiply to no more than 10,000. */
const SMALL_RATES = RATES.filter(({ denominator }) => denominator <= 10)

/** A share of foreign money, in some cases under a share of it as a ceiling. */
function drawConverted({ draw, reach, source }: AmountPlace): Amount {
  const refs = ofKinds(reach, 'foreign-money').map(({ ref }) => ref)
  const exchange = pick(draw, ofKinds(reach, 'exchange-rate'))
  const plus = some(draw, refs, 1, 2)
  const minus = chance(draw, 20) ? some(draw, refs, 1, 1) : []
  const of = basisOf(plus, minus)
  const share = (): Amount => ({
    kind: 'share',
    of,
    by: [
      { kind: 'rate', rate: pick(draw, SMALL_RATES) },
      { kind: 'exchange', rate: exchange.ref },
    ],
  })
  const label = { currency: exchange.fact.currency, label: exchange.fact.label }
  const labels = { plus: labelsOf(plus, reach), minus: labelsOf(minus, reach) }
  const amount: Amount = { ...share(), site: { kind: 'rate', source, ...labels, rate: '50%', exchange: label } }
  if (chance(draw, 70)) return amount
  const site = { kind: 'limit', source, text: '外币上限', exchange: label } as const
  return { kind: 'min', of: [amount, share()], site }
}

function ascending(numbers: readonly number[]): readonly number[] {
  return numbers.toSorted((a, b) => a - b)
}
