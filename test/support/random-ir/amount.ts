/** Random amounts and limits of every kind. */
import type { Amount, Basis, Limit, Rate } from '../../../src/ir/types.ts'
import type { SiteSource } from '../../../src/runtime/site.ts'
import { chance, pick, several, shuffled, some, whole, type Draw } from './draw.ts'
import { AMOUNTS, COUNTS, STEPS, RATES, RATIOS } from './palette.ts'
import { ofKinds, type Reach } from './reach.ts'
import { labelsOf, unitOf } from './sites.ts'

/** What an amount may multiply by, once on its way down, so that it stays in the exact range: a count, or a published rate. */
type Multiplying = 'count' | 'rate' | 'nothing'

/** An amount at most so deep. */
export function drawAmount(
  draw: Draw,
  reach: Reach,
  source: SiteSource,
  depth: number,
  multiplies: Multiplying = 'count',
): Amount {
  const leaves = ['fixed', 'between', 'rate', 'rate', 'marginal', 'open'] as const
  const branches = ['by-grade', 'by-tier', 'limited'] as const
  const more: Record<Multiplying, readonly Amount['kind'][]> = {
    count: depth === 0 ? [] : ['per-unit'],
    rate: Array<Amount['kind']>(4).fill('floating-rate'),
    nothing: [],
  }
  const flat = [...leaves, ...more[multiplies]]
  const kind = pick<Amount['kind']>(draw, depth === 0 ? flat : [...flat, ...branches, ...branches])
  switch (kind) {
    case 'fixed':
      return { kind, fen: pick(draw, AMOUNTS), site: { kind, source } }
    case 'between': {
      const [fromFen = 0, toFen = fromFen] = ascending(some(draw, AMOUNTS, 2, 2))
      return { kind, fromFen, toFen, site: { kind, source } }
    }
    case 'floating-rate': {
      const basis = drawBasis(draw, reach)
      const { ref, fact } = pick(draw, ofKinds(reach, 'ratio'))
      const rate = pick(draw, [
        { numerator: 1, denominator: 2 },
        { numerator: 1, denominator: 1 },
      ])
      const spread = pick(draw, [0, 0, 500_000, -500_000])
      const site = { kind, source, ...basisLabels(basis, reach), reference: fact.label, rate: '50%' } as const
      return { kind, basis, reference: ref, spread, rate, site }
    }
    case 'open':
      return { kind, site: { kind, source } }
    case 'rate': {
      if (multiplies === 'rate' && chance(draw, 60)) return drawConverted(draw, reach, source)
      const basis = drawBasis(draw, reach)
      const rate = pick(draw, RATES)
      const text = `${String(rate.numerator)}/${String(rate.denominator)}`
      const upTo = rate.denominator === 4 ? { upTo: { numerator: 1, denominator: 2 } } : {}
      return { kind, basis, rate, ...upTo, site: { kind, source, ...basisLabels(basis, reach), rate: text } }
    }
    case 'marginal': {
      const basis = drawBasis(draw, reach)
      const from = ascending(some(draw, [0, ...AMOUNTS], 1, 3))
      const bands = from.map((fromFen) => ({ fromFen, rate: pick(draw, RATES) }))
      return { kind, basis, bands, site: { kind, source, ...basisLabels(basis, reach) } }
    }
    case 'by-grade': {
      const { ref, fact } = pick(draw, ofKinds(reach, 'enum'))
      const values = shuffled(draw, some(draw, fact.alternatives, 1, fact.alternatives.length))
      const cases = values.map((value) => ({ value, amount: drawAmount(draw, reach, source, depth - 1, multiplies) }))
      return { kind, fact: ref, cases, site: { kind: 'grade', source, label: fact.label } }
    }
    case 'by-tier': {
      const { ref, fact } = pick(draw, ofKinds(reach, 'money', 'foreign-money', 'ratio', 'count'))
      const palette = fact.kind === 'ratio' ? RATIOS : fact.kind === 'count' ? COUNTS : AMOUNTS
      const thresholds = ascending(some(draw, palette, 1, 4))
      const tiers = thresholds.map((threshold) => ({
        comparison: pick(draw, ['at-least', 'more-than'] as const),
        threshold,
        amount: drawAmount(draw, reach, source, depth - 1, multiplies),
      }))
      const site = { kind: 'tier', source, label: fact.label, unit: unitOf(fact), thresholds } as const
      return { kind, fact: ref, tiers, site }
    }
    case 'limited': {
      const amount = drawAmount(draw, reach, source, depth - 1, multiplies)
      return { kind, amount, limits: drawLimits(draw, reach, source) }
    }
    case 'per-unit': {
      if (chance(draw, 30))
        return drawPerStep(draw, reach, source, drawAmount(draw, reach, source, depth - 1, 'nothing'))
      const inMoney = chance(draw, 20)
      const counted = ofKinds(reach, 'count', 'money').filter(({ fact: { kind } }) => (kind === 'money') === inMoney)
      const { ref, fact } = pick(draw, counted)
      const isMoney = fact.kind === 'money'
      const palette = isMoney ? AMOUNTS : COUNTS
      const above = chance(draw, 30) ? pick(draw, palette) : 0
      const every = isMoney ? pick(draw, STEPS) : chance(draw, 30) ? whole(draw, 2, 5) : 1
      const most = chance(draw, 30) ? pick(draw, palette) : undefined
      const amount = drawAmount(draw, reach, source, depth - 1, 'nothing')
      const steps = { ...(every > 1 ? { every } : {}), ...(above > 0 ? { above } : {}) }
      const details = {
        ...steps,
        ...(most === undefined ? {} : { most }),
        ...(isMoney ? { money: true as const } : {}),
      }
      const site = { kind, source, label: fact.label, unit: isMoney ? '元' : fact.unit, ...details } as const
      return { kind, fact: ref, above, every, most, amount, site }
    }
  }
}

/** A share of foreign money, in some cases under a share of it as a ceiling. */
function drawConverted(draw: Draw, reach: Reach, source: SiteSource): Amount {
  const refs = ofKinds(reach, 'foreign-money').map(({ ref }) => ref)
  const plus = some(draw, refs, 1, 2)
  const exchange = pick(draw, ofKinds(reach, 'exchange-rate'))
  const basis = { plus, minus: chance(draw, 20) ? some(draw, refs, 1, 1) : [], exchange: exchange.ref }
  const label = { currency: exchange.fact.currency, label: exchange.fact.label }
  const rate = (): Rate =>
    pick(
      draw,
      RATES.filter(({ denominator }) => denominator <= 10),
    )
  const site = { kind: 'rate', source, ...basisLabels(basis, reach), rate: '50%', exchange: label } as const
  const amount: Amount = { kind: 'rate', basis, rate: rate(), site }
  if (chance(draw, 70)) return amount
  const limit = { kind: 'limit', source, text: '外币上限', exchange: label } as const
  return { kind: 'limited', amount, limits: [{ kind: 'relative', basis, rate: rate(), site: limit }] }
}

/** So much for each step of money of some currency. */
function drawPerStep(draw: Draw, reach: Reach, source: SiteSource, amount: Amount): Amount {
  const { ref, fact } = pick(draw, ofKinds(reach, 'money', 'foreign-money'))
  const above = chance(draw, 30) ? pick(draw, AMOUNTS) : 0
  const every = pick(draw, [100_000_000, 250_000_000, 1_000_000_000])
  const step = { unit: unitOf(fact), text: '一档' }
  const site = { kind: 'per-unit', source, label: fact.label, unit: '', step } as const
  return { kind: 'per-unit', fact: ref, above, every, most: undefined, amount, site }
}

/** None to two limits, absolute and relative. */
export function drawLimits(draw: Draw, reach: Reach, source: SiteSource): readonly Limit[] {
  return several(draw, 0, 2, (i): Limit => {
    const site = { kind: 'limit', source, text: `上限${String(i)}` } as const
    if (chance(draw, 10)) return { kind: 'amount', amount: drawAmount(draw, reach, source, 0, 'nothing'), site }
    if (chance(draw, 70)) return { kind: 'absolute', fen: chance(draw, 5) ? 0 : pick(draw, AMOUNTS), site }
    return { kind: 'relative', basis: drawBasis(draw, reach), rate: pick(draw, RATES), site }
  })
}

function drawBasis(draw: Draw, reach: Reach): Basis {
  const refs = ofKinds(reach, 'money').map(({ ref }) => ref)
  const plus = some(draw, refs, 1, 2)
  const others = refs.filter((ref) => !plus.includes(ref))
  return { plus, minus: others.length > 0 && chance(draw, 30) ? some(draw, others, 1, 1) : [] }
}

function basisLabels({ plus, minus }: Basis, reach: Reach) {
  return { plus: labelsOf(plus, reach), minus: labelsOf(minus, reach) }
}

function ascending(numbers: readonly number[]): readonly number[] {
  return numbers.toSorted((a, b) => a - b)
}
