/**
 * 对茶企：（一）支持出口，给予5万元: what an item encourages is all that tells it from the items beside it, so that it says who gets the sum. A share of
 * something says itself what is done, and 对获评示范的茶企：（一）支持出口，给予5万元 asks something already.
 */
import { encouragingWords } from '../../../grammar/tokens/wishes.ts'
import { isWithin, type Span } from '../../diagnostics/diagnostic.ts'
import { foldString } from '../../source/fold.ts'
import { guardsOf } from '../compose/layers.ts'
import type { Statement } from '../compose/composition.ts'
import { namesOne } from '../statements/parties.ts'
import type { ScopeNode, SentenceReading } from '../statements/scope-node.ts'
import { wordAt } from '../statements/segment-text.ts'

/** Wishes behind which a sum is given that nothing but a name above them asks. */
export function wishedAlone(
  node: ScopeNode,
  statements: readonly Statement[],
  written: (span: Span) => string,
): readonly Span[] {
  return node.content.flatMap((part, at) => {
    if (part.kind === 'scope') return wishedAlone(part, statements, written)
    const before = node.content[at - 1]
    const wish = [...(before?.kind === 'sentence' ? [before] : []), part]
      .flatMap((one) => wishesIn(one, written))
      .at(-1)
    const [given] = statements.filter((one) => one.grants && isWithin(one.span, part.span))
    if (wish === undefined || given === undefined || given.span.start < wish.start) return []
    return node.heading !== part && isSum(given) && asksNothing(given, wish) ? [wish] : []
  })
}

const wishesIn = ({ inert, about, span }: SentenceReading, written: (span: Span) => string): readonly Span[] => {
  const spans =
    about === 'exhortation' ? [span] : inert.flatMap((one) => (one.class === 'exhortation' ? [one.span] : []))
  return spans.filter((one) => wordAt(foldString(written(one)), 0, encouragingWords) !== undefined)
}

/** So much, no share of anything, and for no number of it. */
const isSum = ({ act, each }: Statement): boolean =>
  act.base === undefined &&
  act.scale === undefined &&
  act.figures.length > 0 &&
  [...each, ...act.each, ...act.figures.flatMap((figure) => figure.each)].length === 0 &&
  act.figures.every(({ by, words }) => !by && words.every(({ phrase }) => phrase === undefined))

/** Names alone, which stand in front of the wish. */
const asksNothing = ({ guards }: Statement, wish: Span): boolean =>
  guards.length > 0 && guards.flatMap(guardsOf).every((guard) => guard.span.end <= wish.start && namesOne(guard))
