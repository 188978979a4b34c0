/** 500万元以下的部分按4%、超过500万元的部分按2%: the parts of a basis that a limb names, and the share of each. Only 部分 makes one. */
import type { ComparisonNode, ConditionPart, QuantityListNode } from '../../syntax/ast.ts'
import type { LimbParts, PlacedAward, Portion } from './limb-parts.ts'
import { type RawChain, withoutConnective } from './raw-chain.ts'
type Stated = Pick<LimbParts, 'chains' | 'bases' | 'awards'>

/** The parts that a limb names, and its grants with those that give a share of a part made into one of the whole scale. */
export function settlePortions(parts: Stated): Stated & { readonly portions: readonly Portion[] } {
  const chains = parts.chains.flatMap(splitPortions)
  const named = portionsOf(chains)
  const [first] = named
  if (first === undefined) return { ...parts, portions: [] }
  const granted = parts.awards.filter((award) => sharesPortion(award, startOf(first)))
  const lists = [...parts.bases.flatMap(({ node }) => node.quantities ?? []), ...granted.flatMap(ratesOf)]
  const portions = pairShares(named, lists.filter(isShares))
  return { chains, bases: parts.bases, awards: mergeGrants(repeatedOnce(parts.awards, named), granted), portions }
}

/** 按20%给予补贴，超过部分按10%给予补贴: the verb is said again with each part, and what is given is one scale. */
function repeatedOnce(awards: readonly PlacedAward[], named: readonly RawChain[]): readonly PlacedAward[] {
  const bare = awards.filter(
    ({ node }) => node.act !== undefined && node.amounts === undefined && node.rates === undefined,
  )
  const behind = named.map((chain, index) => {
    const end = named[index + 1] === undefined ? Infinity : startOf(named[index + 1])
    return bare.filter(({ node }) => node.span.start > startOf(chain) && node.span.start < end)
  })
  const again = behind.every(({ length }) => length <= 1) ? behind.flat().slice(1) : []
  return awards.filter((award) => !again.includes(award))
}

/** 给予50%补贴, 补贴50%: a share by itself, behind the first part. */
function sharesPortion({ node }: PlacedAward, from: number): boolean {
  const states = node.rates !== undefined && node.amounts === undefined
  return node.span.start > from && states && !node.rateNoun && !node.backward
}

const ratesOf = ({ node }: PlacedAward): readonly QuantityListNode[] => (node.rates === undefined ? [] : [node.rates])

const isShares = (list: QuantityListNode): boolean => list.items[0]?.value.kind === 'rate'

/** Each part has the only share between it and the next, or all of them the list that stands behind them. */
function pairShares(chains: readonly RawChain[], lists: readonly QuantityListNode[]): readonly Portion[] {
  const last = startOf(chains.at(-1))
  const behind = lists.filter((list) => list.span.start > last)
  const [list] = behind
  if (behind.length === 1 && lists.length === 1 && list?.items.length === chains.length) {
    return chains.map((chain, index) => ({ chain, share: list.items[index] }))
  }
  return chains.map((chain, index) => {
    const next = chains[index + 1]
    const end = next === undefined ? Infinity : startOf(next)
    const own = lists.filter(({ span }) => span.start > startOf(chain) && span.start < end)
    const [only, ...more] = own.flatMap(({ items }) => items)
    return { chain, share: more.length === 0 ? only : undefined }
  })
}

/** One grant for the scale: the one that says nothing of a share, otherwise the first without its share. */
function mergeGrants(awards: readonly PlacedAward[], granted: readonly PlacedAward[]): PlacedAward[] {
  const others = awards.filter((award) => !granted.includes(award))
  const [first] = granted
  const grants = others.some(({ node }) => node.act !== undefined && node.amounts === undefined)
  if (first === undefined || (grants && granted.every(({ node }) => !node.rateLimited))) return [...others]
  const rateLimited = granted.some(({ node }) => node.rateLimited)
  const merged = { ...first, node: { ...first.node, rates: undefined, rateLimited, act: first.node.act ?? 'give' } }
  return awards.flatMap((award) => (award === first ? [merged] : granted.includes(award) ? [] : [award]))
}

/** 200万元以下部分、200万元以上部分: a chain for each part. */
function splitPortions(chain: RawChain): readonly RawChain[] {
  const pieces: ConditionPart[][] = [[]]
  for (const part of chain.parts) {
    if (part.kind === 'connective' && part.word !== 'or') pieces.push([])
    else pieces.at(-1)?.push(part)
  }
  const chains = pieces.map((parts) => ({ ...chain, parts }))
  return chains.length > 1 && chains.every((piece) => isPortion(piece) || isRest(piece)) ? chains : [chain]
}

/** The chains that name parts: …的部分, and what stands in front of 超过部分 without that word. */
function portionsOf(chains: readonly RawChain[]): readonly RawChain[] {
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
    withoutConnective(chain.parts)
      .map((part) => (part.kind === 'word' ? part.text : part.kind === 'de' ? '的' : '#'))
      .join(''),
  )

const hasPortion = (chain: RawChain): boolean =>
  chain.parts.some((part) => part.kind === 'word' && part.text === '部分')

const comparisonOf = (chain: RawChain): ComparisonNode | undefined => comparisonsOf(chain)[0]

export const comparisonsOf = (chain: RawChain): readonly ComparisonNode[] =>
  chain.parts.filter((part) => part.kind === 'comparison')

const startOf = (chain: RawChain | undefined): number => chain?.parts[0]?.span.start ?? -1
