/** 500万元以下的部分按4%、超过500万元的部分按2%: a scale by parts of the basis. Only 部分 makes one. */
import { spanning } from '../../diagnostics/diagnostic.ts'
import type { Rate } from '../../ir/types.ts'
import type { Amount, Basis } from './former-amounts.ts'
import type { ComparisonNode, WordNode } from '../../syntax/ast.ts'
import { rateOf, thresholdOf, typeTerm } from '../conditions/quantity-values.ts'
import type { FactSymbol } from '../symbols.ts'
import { type Environment, refOf, use } from './environment.ts'
import { isMoney } from './exchange.ts'
import type { LimbParts, Portion } from './limb-parts.ts'
import { resolvePhrase } from './money-terms.ts'
import { comparisonsOf } from './portions.ts'
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

/** The scale of a limb whose chains are parts, undefined when there are none or they cannot be read. */
export function readMarginal(
  limb: LimbParts,
  basis: readonly WordNode[],
  before: PortionEnd | undefined,
  environment: Environment,
): { readonly amount: Amount; readonly end: PortionEnd } | undefined {
  const [first] = limb.portions
  if (first === undefined) return undefined
  const fact = indicatorOf(wordsOf(limb.portions), environment) ?? indicatorOf(basis, environment) ?? before?.fact
  if (fact === undefined) {
    const { span } = first.chain.parts[0] ?? limb.node
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
    environment.reporter.report('CY4024', first.chain.parts[0]?.span ?? limb.node.span, params, {
      related: [fact.span],
    })
    return undefined
  }
  use(environment, fact)
  const bands: Band[] = []
  for (const portion of limb.portions) {
    const from = bands.at(-1)?.to ?? before?.to
    const band = readBand(portion, from, limb, fact, environment)
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
  const [first] = parts.portions
  if (first === undefined || indicatorOf(wordsOf(parts.portions), environment) !== undefined) return parts
  const before = parts.chains[parts.chains.indexOf(first.chain) - 1]
  const [word] = before?.parts ?? []
  if (before?.parts.length !== 1 || word?.kind !== 'word' || indicatorOf([word], environment) === undefined)
    return parts
  const joined = { ...first.chain, parts: [word, ...first.chain.parts] }
  return {
    ...parts,
    chains: parts.chains.flatMap((chain) => (chain === before ? [] : chain === first.chain ? [joined] : [chain])),
    portions: parts.portions.map((portion) => (portion === first ? { ...portion, chain: joined } : portion)),
  }
}

const wordsOf = (portions: readonly Portion[]): readonly WordNode[] =>
  portions.flatMap(({ chain }) => chain.parts.filter((part) => part.kind === 'word'))

/** 对投保企业保费支出超过50万元的部分: what stands beside the amount and its bounds says whom. */
export function besidePortions(limb: LimbParts, environment: Environment): readonly RawChain[] {
  return limb.portions.flatMap(({ chain }) => {
    const words = chain.parts.filter((part) => part.kind === 'word' && !boundsPortion(part, environment))
    return words.length === 0 ? [] : [{ ...chain, parts: words }]
  })
}

function boundsPortion(word: WordNode, environment: Environment): boolean {
  const symbol = resolvePhrase(word, environment)
  if (symbol !== undefined) return symbol.kind === 'fact' && isMoney(symbol)
  return word.phrase === undefined && (word.role === 'particle' || ownWords.test(word.text))
}

const ownWords = /^(?:其中)?(?:超过|超出|高于|其余|剩余|以上|之上|以内|以外|之内|之间|内|间)?(?:的)?(?:部分)?$/u

function indicatorOf(words: readonly WordNode[], environment: Environment): FactSymbol | undefined {
  for (const word of words) {
    const symbol = resolvePhrase(word, environment)
    if (symbol?.kind === 'fact' && isMoney(symbol)) return symbol
  }
  return undefined
}

/** A part and its share. */
function readBand(
  { chain, share }: Portion,
  restFrom: number | undefined,
  limb: LimbParts,
  fact: FactSymbol,
  environment: Environment,
): Band | undefined {
  const comparisons = comparisonsOf(chain)
  const rest = comparisons.length === 0 && restFrom !== undefined && restFrom !== Infinity
  if (share === undefined || (comparisons.length === 0 && !rest)) {
    reportPortion(chain, limb, environment)
    return undefined
  }
  const rate = rateOf(share, environment.reporter)
  const bounds = rest
    ? [{ from: restFrom, to: Infinity }]
    : comparisons.map((one) => readBounds(one, fact, environment))
  const whole = bounds.filter((one) => one !== undefined)
  if (rate === undefined || whole.length < bounds.length) return undefined
  return { from: Math.max(...whole.map(({ from }) => from)), to: Math.min(...whole.map(({ to }) => to)), rate }
}

/** A part without a share of its own; without any share nothing is given. */
function reportPortion({ parts }: RawChain, limb: LimbParts, environment: Environment): void {
  const [first] = parts
  const last = parts.at(-1)
  if (first === undefined || last === undefined || limb.portions.every(({ share }) => share === undefined)) {
    environment.reporter.report('CY4014', limb.node.span)
    return
  }
  const span = spanning(first.span, last.span)
  environment.reporter.report('CY3003', span, { text: environment.written(span) })
}

interface Bounds {
  readonly from: number
  readonly to: number
}

/** 100万元至500万元, 100万元以上、500万元以下, 超过100万元 */
function readBounds(node: ComparisonNode, fact: FactSymbol, environment: Environment): Bounds | undefined {
  const { items, range, choice } = node.quantities
  const [first, second] = items.map((item) => thresholdOf(item, fact, environment.reporter))
  if (typeof first !== 'number') return undefined
  if (items.length === 1) {
    const below = node.comparator === 'fall-below' || node.comparator === 'not-exceed' || items[0]?.bound === 'or-less'
    return below ? { from: 0, to: first } : { from: first, to: Infinity }
  }
  const between = range || (items[0]?.bound === 'or-more' && items[1]?.bound === 'or-less')
  if (between && !choice && items.length === 2 && typeof second === 'number') return { from: first, to: second }
  environment.reporter.report('CY3003', node.span, { text: environment.written(node.span) })
  return undefined
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
