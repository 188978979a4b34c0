/** 500万元以下的部分按4%、超过500万元的部分按2%: a scale by parts of the basis. Only 部分 makes one. */
import type { Amount, Basis, Rate } from '../../ir/types.ts'
import type { ComparisonNode } from '../../syntax/ast.ts'
import { rateOf, thresholdOf, typeTerm } from '../conditions/quantity-values.ts'
import type { FactSymbol } from '../symbols.ts'
import { type Environment, refOf, use } from './environment.ts'
import { isMoney } from './exchange.ts'
import type { LimbParts } from './limb.ts'
import { resolvePhrase } from './money-terms.ts'
import type { RawChain } from './raw-chain.ts'

interface Band {
  readonly from: number
  /** Infinity for the last. */
  readonly to: number
  readonly rate: Rate
}

/** Where a scale ends that the next limb goes on from. */
export interface PortionEnd {
  readonly fact: FactSymbol
  /** Fen, Infinity for a scale without an end. */
  readonly to: number
}

/** The chains of a limb that name parts of a basis: …的部分, and what stands in front of 超过部分 without that word. */
export function portionsOf(chains: readonly RawChain[]): readonly RawChain[] {
  const hasRest = chains.some(isRest)
  return chains.filter((chain, index) => {
    const next = chains[index + 1]
    const states = chain.kind === 'statement' && chain.parts.every((part) => part.kind !== 'de')
    const open = hasRest && (states || (next !== undefined && isRest(next))) && comparisonOf(chain) !== undefined
    return isPortion(chain) || isRest(chain) || open
  })
}

const isPortion = (chain: RawChain): boolean => hasPortion(chain) && comparisonOf(chain) !== undefined

/** 超过部分, 其余部分: from where the part before it ends. */
const isRest = (chain: RawChain): boolean =>
  hasPortion(chain) &&
  /^(?:超过|超出|高于|其余|剩余|以上|之上)?(?:的)?部分$/u.test(
    chain.parts.map((part) => (part.kind === 'word' ? part.text : part.kind === 'de' ? '的' : '#')).join(''),
  )

const hasPortion = (chain: RawChain): boolean =>
  chain.parts.some((part) => part.kind === 'word' && part.text === '部分')

const comparisonOf = (chain: RawChain): ComparisonNode | undefined =>
  chain.parts.find((part) => part.kind === 'comparison')

/** The scale of a limb whose chains are parts, undefined when there are none or they cannot be read. */
export function readMarginal(
  limb: LimbParts,
  before: PortionEnd | undefined,
  environment: Environment,
): { readonly amount: Amount; readonly end: PortionEnd } | undefined {
  const chains = portionsOf(limb.chains)
  const [first] = chains
  if (first === undefined) return undefined
  const fact = indicatorOf(chains, environment) ?? before?.fact
  if (fact === undefined) {
    const { span } = first.parts[0] ?? limb.node
    environment.reporter.report('CY2001', span, {
      phrase: environment.written(span),
      role: { term: 'rate-basis' },
      type: '金额',
    })
    return undefined
  }
  if (fact.type.kind !== 'money') {
    // A scale by parts is one of yuan: an exchange rate would have to turn its bounds as well.
    const params = { phrase: fact.label, type: typeTerm(fact.type) }
    environment.reporter.report('CY4024', first.parts[0]?.span ?? limb.node.span, params, { related: [fact.span] })
    return undefined
  }
  use(environment, fact)
  const bands: Band[] = []
  for (const chain of chains) {
    const from = bands.at(-1)?.to ?? before?.to
    const band = readBand(chain, from, limb, fact, environment)
    if (band === undefined) return undefined
    bands.push(band)
  }
  const ascending = bands.toSorted((left, right) => left.from - right.from)
  const joined = ascending.every((band, index) => index === 0 || band.from === ascending[index - 1]?.to)
  if (!joined) {
    environment.reporter.report('CY4008', limb.node.span, { phrase: fact.label })
    return undefined
  }
  return { amount: scale(ascending, fact, environment), end: { fact, to: ascending.at(-1)?.to ?? Infinity } }
}

/** 对研发投入，500万元以下的部分…: what stands by itself in front of the parts is what they are parts of, and no condition. */
export function joinIndicator(parts: LimbParts, environment: Environment): LimbParts {
  const portions = portionsOf(parts.chains)
  const [first] = portions
  if (first === undefined || indicatorOf(portions, environment) !== undefined) return parts
  const before = parts.chains[parts.chains.indexOf(first) - 1]
  if (before?.parts.length !== 1 || indicatorOf([before], environment) === undefined) return parts
  const joined = { ...first, parts: [...before.parts, ...first.parts] }
  return {
    ...parts,
    chains: parts.chains.flatMap((chain) => (chain === before ? [] : chain === first ? [joined] : [chain])),
  }
}

function indicatorOf(chains: readonly RawChain[], environment: Environment): FactSymbol | undefined {
  for (const part of chains.flatMap((chain) => chain.parts)) {
    const symbol = part.kind === 'word' ? resolvePhrase(part, environment) : undefined
    if (symbol?.kind === 'fact' && isMoney(symbol)) return symbol
  }
  return undefined
}

/** A part and the rate of the 按 behind it. */
function readBand(
  chain: RawChain,
  restFrom: number | undefined,
  limb: LimbParts,
  fact: FactSymbol,
  environment: Environment,
): Band | undefined {
  const comparison = comparisonOf(chain)
  const start = chain.parts[0]?.span.start ?? 0
  const basis = limb.bases.find(({ node }) => node.span.start > start)?.node
  const [share] = basis?.quantities?.items ?? []
  const rest = comparison === undefined && restFrom !== undefined && restFrom !== Infinity
  if (share === undefined || (comparison === undefined && !rest)) {
    environment.reporter.report('CY4014', limb.node.span)
    return undefined
  }
  const rate = rateOf(share, environment.reporter)
  const bounds =
    comparison === undefined ? { from: restFrom ?? 0, to: Infinity } : readBounds(comparison, fact, environment)
  return rate === undefined || bounds === undefined ? undefined : { ...bounds, rate }
}

function readBounds(
  node: ComparisonNode,
  fact: FactSymbol,
  environment: Environment,
): { readonly from: number; readonly to: number } | undefined {
  const [first, second] = node.quantities.items.map((item) => thresholdOf(item, fact, environment.reporter))
  if (typeof first !== 'number') return undefined
  if (node.quantities.range) return typeof second === 'number' ? { from: first, to: second } : undefined
  const below =
    node.comparator === 'fall-below' ||
    node.comparator === 'not-exceed' ||
    node.quantities.items[0]?.bound === 'or-less'
  return below ? { from: 0, to: first } : { from: first, to: Infinity }
}

/** A last part with an end gives nothing above it. */
function scale(bands: readonly Band[], fact: FactSymbol, environment: Environment): Amount {
  const last = bands.at(-1)
  const nothing: Rate = { numerator: 0, denominator: 1 }
  const ends = last !== undefined && last.to !== Infinity ? [{ fromFen: last.to, rate: nothing }] : []
  const basis: Basis = { plus: [refOf(fact)], minus: [] }
  const site = { kind: 'marginal' as const, plus: [fact.label], minus: [], source: environment.source }
  return {
    kind: 'marginal',
    basis,
    bands: [...bands.map(({ from, rate }) => ({ fromFen: from, rate })), ...ends],
    site,
  }
}
