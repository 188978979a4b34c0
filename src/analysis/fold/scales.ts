/** Parts of a sum with a share of each into one amount, whether one sentence has them all or each limb and item has one. */
import type { ScalePart } from '../../syntax/pieces/piece.ts'
import type { Amount, PiecesAmount, Rate } from '../../ir/types.ts'
import type { ComparisonNode } from '../../syntax/ast.ts'
import { asMoney } from '../../syntax/pieces/read-quantities.ts'
import type { ScalePiece } from '../../syntax/pieces/piece.ts'
import { currencyOfFact } from '../resolve/exchange.ts'
import { fenOf, rateOf } from '../conditions/quantity-values.ts'
import { baseOf, labelsOf, sumOf } from '../resolve/bases.ts'
import type { FigureSetting } from '../resolve/figure-setting.ts'
import type { Place } from '../resolve/place.ts'
import type { Statement } from '../compose/composition.ts'
import type { Figure } from '../statements/statement.ts'
import type { CeilingPart, Group, Under } from './group.ts'

interface Band {
  readonly from: number
  /** Infinity for the last. */
  readonly to: number
  readonly rate: Rate
}

/** The amount of one scale; undefined, with the place refused or reported, where it cannot be read. */
export function amountOfScale(
  scale: ScalePiece,
  figure: Figure,
  setting: FigureSetting,
  place: Place,
  before: Group | undefined,
): Amount | undefined {
  const earlier = before?.slot?.amount.kind === 'pieces' ? before.slot : undefined
  // Items and limbs behind the first do not say again of what they are parts.
  const base = baseOf(figure, { ...setting, base: setting.base ?? earlier?.base }, place)
  if (base === undefined) return undefined
  // An exchange rate would have to turn the bounds as well.
  if ([...base.plus, ...base.minus].some((fact) => currencyOfFact(fact) !== undefined)) {
    place.refuse(scale.span, 'figure')
    return undefined
  }
  const bands: Band[] = []
  for (const { comparisons, rest, share, span } of scale.parts) {
    const rate = rateOf(share, place.environment.reporter)
    const end = bands.at(-1)?.to ?? (earlier?.amount.kind === 'pieces' ? endOf(earlier.amount) : undefined)
    const bounds = rest
      ? end === undefined
        ? []
        : [{ from: end, to: Infinity }]
      : comparisons.map((one) => boundsOf(one, place))
    const known = bounds.filter((one) => one !== undefined)
    if (rate === undefined || known.length === 0 || known.length < bounds.length || (end === Infinity && rest)) {
      place.refuse(span, 'figure')
      return undefined
    }
    const [from, to] = [Math.max(...known.map((one) => one.from)), Math.min(...known.map((one) => one.to))]
    if (from >= to) {
      place.refuse(span, 'figure')
      return undefined
    }
    bands.push({ from, to, rate })
  }
  const ascending = bands.toSorted((left, right) => left.from - right.from)
  const joined = ascending.every((band, index) => index === 0 || band.from === ascending[index - 1]?.to)
  if (!joined || setting.each.length > 0 || figure.bound !== 'exact') {
    if (!joined) place.environment.reporter.report('CY4008', scale.span, { phrase: labelsOf(base).plus.join('、') })
    place.refuse(scale.span, 'combination')
    return undefined
  }
  const site = { kind: 'marginal' as const, ...labelsOf(base), source: place.environment.source }
  return { kind: 'pieces', of: sumOf(base), bands: bandsOf(ascending), site }
}

/** 100万元至500万元, 100万元以上、500万元以下, 超过100万元. Of a sum that is cut into parts nothing hangs on whose the edge is. */
function boundsOf(node: ComparisonNode, place: Place): Omit<Band, 'rate'> | undefined {
  const { items, range, choice } = asMoney(node.quantities)
  const [first, second] = items.map((item) => fenOf(item, place.environment.reporter))
  if (first === undefined || choice) return undefined
  if (items.length === 1) {
    const below = ['fall-below', 'not-exceed'].includes(node.comparator ?? '') || items[0]?.bound === 'or-less'
    const above = node.comparator === 'exceed' || node.comparator === 'reach' || items[0]?.bound === 'or-more'
    if (below === above) return undefined
    return below ? { from: 0, to: first } : { from: first, to: Infinity }
  }
  const between = range || (items[0]?.bound === 'or-more' && items[1]?.bound === 'or-less')
  return between && items.length === 2 && second !== undefined ? { from: first, to: second } : undefined
}

const nothing: Rate = { numerator: 0, denominator: 1 }
/** A last part with an end gives nothing above it. */
function bandsOf(bands: readonly Band[]): PiecesAmount['bands'] {
  const last = bands.at(-1)
  const ends = last !== undefined && last.to !== Infinity ? [{ fromFen: last.to, rate: nothing }] : []
  return [...bands.map(({ from, rate }) => ({ fromFen: from, rate })), ...ends]
}
function endOf({ bands }: PiecesAmount): number {
  const last = bands.at(-1)
  return last?.rate.numerator === 0 ? last.fromFen : Infinity
}

/** Neighbours that are parts of the same sum for the same people: one award. */
export function joinScales(groups: readonly Group[], place: (statement: Statement) => Place): readonly Group[] {
  const result: Group[][] = []
  for (const group of groups) {
    const last = result.at(-1)
    if (last !== undefined && goesOn(last.at(-1), group)) last.push(group)
    else result.push([group])
  }
  return result.map((run) => joined(run, place))
}

function goesOn(before: Group | undefined, group: Group): boolean {
  const [left, right] = [before?.slot?.amount, group.slot?.amount]
  if (before === undefined || left?.kind !== 'pieces' || right?.kind !== 'pieces') return false
  const same =
    bare(left.of) === bare(right.of) &&
    bare(before.layers) === bare(group.layers) &&
    before.list === group.list &&
    before.year === group.year
  return same && group.statement.relation !== 'adds' && before.exceptions.length + group.exceptions.length === 0
}

function joined(run: readonly Group[], placeOf: (statement: Statement) => Place): Group {
  const [first, ...more] = run
  const last = run.at(-1)
  if (first === undefined || last === undefined) throw new RangeError('a run has a group')
  if (first.slot === undefined) {
    // 给予补助，获评示范的补助比例为20%: what the others are given is not said.
    placeOf(first.statement).refuse(first.span, 'unsettled')
    return first
  }
  if (more.length === 0) return first
  const place = placeOf(last.statement)
  const scales = run.flatMap(({ slot }) => (slot?.amount.kind === 'pieces' ? [slot.amount] : []))
  const ordered = scales.toSorted((left, right) => startOf(left) - startOf(right))
  const adjoin = ordered.every((one, index) => {
    const before = ordered[index - 1]
    return before === undefined || endOf(before) === startOf(one)
  })
  const alike = more.every(
    (one) =>
      bare([one.times.map(({ is: { most, period } }) => [most, period]), one.instalments, one.difference]) ===
      bare([first.times.map(({ is: { most, period } }) => [most, period]), first.instalments, first.difference]),
  )
  if (!adjoin)
    place.environment.reporter.report('CY4008', last.span, { phrase: labelsOfScale(first.slot.amount).join('、') })
  if (!adjoin || !alike) place.refuse(last.span, 'combination')
  const whole = {
    ...first,
    merged: more.map(({ statement }) => statement),
    span: { ...first.span, end: last.span.end },
  }
  const [scale] = ordered
  if (scale === undefined) return first
  const { base } = first.slot
  const bands = ordered.flatMap((one, index) =>
    index < ordered.length - 1 ? one.bands.filter(({ rate }) => rate.numerator > 0) : one.bands,
  )
  const amount: Amount = { ...scale, bands }
  // One ceiling that reached them all is over the whole.
  const shares = ({ ceilings }: Group): boolean =>
    ceilings.length === first.ceilings.length && ceilings.every(({ is }, index) => is === first.ceilings[index]?.is)
  if (more.every(shares)) return { ...whole, slot: { amount, base } }
  const own = run.map(({ ceilings }) => ceilings)
  if (!own.every((ceilings) => ceilings.length > 0 && ceilings.every(isOwn))) {
    // ；超过部分按2%，最高100万元: of all parts, or of the last.
    place.environment.reporter.report('CY4118', last.span, {
      text: place.environment.written(last.span),
      first: '上限管各段合计的数额',
      second: '上限只管所在的这一段',
    })
    return { ...whole, slot: { amount, base } }
  }
  const of = run.flatMap(({ slot, ceilings }): readonly Amount[] =>
    slot === undefined ? [] : [{ kind: 'min', of: [slot.amount, ...ceilings.map(({ is }) => is.amount)] }],
  )
  return { ...whole, slot: { amount: { kind: 'sum', of }, base }, ceilings: [] }
}

/** 对研发费用200万元以下的部分: of that sum alone, whoever has it. */
export const isScale = ({ slot }: Group): boolean => {
  const amount = slot?.amount
  if (amount?.kind !== 'sum') return amount?.kind === 'pieces'
  return amount.of.every((one) => one.kind === 'min' && one.of[0]?.kind === 'pieces')
}

const labelsOfScale = ({ site }: Amount): readonly string[] => (site?.kind === 'marginal' ? site.plus : [])
const isOwn = ({ if: when, is }: Under<CeilingPart>): boolean => when === undefined && is.period === 'matter'
const startOf = ({ bands }: PiecesAmount): number => bands[0]?.fromFen ?? 0
const bare = (value: unknown): string =>
  JSON.stringify(value, (name, one: unknown) => (name === 'site' || name === 'source' ? undefined : one))

/** 50万元以下的部分: the first part of all, rather than one above a number. */
export function beginsAtNothing({ comparisons, rest }: ScalePart): boolean {
  const [comparison, ...more] = comparisons
  if (rest || comparison === undefined || more.length > 0 || comparison.quantities.items.length > 1) return false
  const below = comparison.comparator === 'fall-below' || comparison.comparator === 'not-exceed'
  return below || comparison.quantities.items[0]?.bound === 'or-less'
}
