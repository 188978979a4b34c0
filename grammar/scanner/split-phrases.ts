/** 引进5名以上博士, where the glossary declares 引进博士: a phrase around the figure that it is compared with. */
import type { TokenType } from 'chevrotain'
import { comparisons, quantities, structure } from '../tokens/index.ts'
import type { Lexicon, PhraseMatch, PhrasePayload } from './lexicon.ts'
import type { ScanToken } from './scan-token.ts'

type MakeToken = (text: string, start: number, end: number, tokenType: TokenType, payload?: unknown) => ScanToken

const comparators: ReadonlySet<TokenType> = new Set(
  [comparisons.Reach, comparisons.Exceed, comparisons.FallBelow, comparisons.NotExceed].map(({ token }) => token),
)
const bounds: ReadonlySet<TokenType> = new Set(
  [comparisons.OrMore, comparisons.OrLess, comparisons.Inclusive, comparisons.Exclusive].map(({ token }) => token),
)
const figures: ReadonlySet<TokenType> = new Set([quantities.Count, quantities.Money])

/** A phrase says nothing by its halves: it counts where text in front of the figure and all the text behind it make one. */
export function joinSplitPhrases(
  tokens: readonly ScanToken[],
  text: string,
  lexicon: Lexicon,
  make: MakeToken,
): readonly ScanToken[] {
  if (!tokens.some(({ tokenType }) => figures.has(tokenType))) return tokens
  const result = [...tokens]
  for (let index = tokens.length - 2; index > 0; index -= 1) {
    const token = tokens[index]
    if (token === undefined || !figures.has(token.tokenType)) continue
    const around = textAround(tokens, index)
    const found = around === undefined ? undefined : phraseAround(around, lexicon)
    if (around === undefined || found === undefined) continue
    const { front, behind } = around
    const start = endOf(front) - found.inFront
    const payload: PhrasePayload = { key: found.key, alternatives: found.alternatives }
    result[tokens.indexOf(behind)] = make(text, behind.startOffset, endOf(behind), structure.PhraseEnd)
    result.splice(
      tokens.indexOf(front),
      1,
      ...(start > front.startOffset ? [make(text, front.startOffset, start, structure.Text)] : []),
      make(text, start, endOf(front), structure.Phrase, payload),
    )
  }
  return result
}

interface Around {
  readonly front: ScanToken
  readonly behind: ScanToken
}

const endOf = ({ startOffset, endOffset }: ScanToken): number => (endOffset ?? startOffset) + 1

/** The text on both sides of a comparison; undefined where something else stands there, or nothing is compared. */
function textAround(tokens: readonly ScanToken[], index: number): Around | undefined {
  let first = index - 1
  while (comparators.has(tokens[first]?.tokenType ?? structure.Text)) first -= 1
  let last = index + 1
  while (bounds.has(tokens[last]?.tokenType ?? structure.Text)) last += 1
  const [front, behind] = [tokens[first], tokens[last]]
  const compares = last - first > 2
  if (!compares || front?.tokenType !== structure.Text || behind?.tokenType !== structure.Text) return undefined
  return { front, behind }
}

function phraseAround(
  { front, behind }: Around,
  lexicon: Lexicon,
): (PhraseMatch & { readonly inFront: number }) | undefined {
  const whole = front.image + behind.image
  for (let start = 0; start < front.image.length; start += 1) {
    const match = lexicon.match(whole, start)
    if (match?.end === whole.length) return { ...match, inFront: front.image.length - start }
  }
  return undefined
}
