/**
 * 50%（国产算力）、30%（非国产算力）: figures that each have what they are for in brackets are one list, with its labels. Which grade or
 * category a label names, or that none does, is settled where the list is resolved; brackets with more than words in them stay.
 */
import { explainsOnly } from '../../../grammar/tokens/shades.ts'
import { spanning } from '../../diagnostics/diagnostic.ts'
import type { QuantityListNode, WordNode } from '../ast.ts'
import type { Piece } from './piece.ts'

export function gatherLabels(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = []
  let at = 0
  while (at < pieces.length) {
    const members: Labelled[] = []
    let end = at
    for (;;) {
      const start = members.length > 0 && pieces[end]?.kind === 'connective' ? end + 1 : end
      const member = members.length > 0 && start === end ? undefined : labelledAt(pieces, start)
      if (member === undefined) break
      members.push(member)
      end = start + 2
    }
    const list = members.length > 1 || names(members[0]) ? listOf(members) : undefined
    const piece = pieces[at]
    if (list !== undefined) joined.push(list)
    else if (piece !== undefined) joined.push(piece)
    at = list === undefined ? at + 1 : end
  }
  return joined
}

interface Labelled {
  readonly list: QuantityListNode
  readonly label: readonly WordNode[]
  readonly span: QuantityListNode['span']
}

/** A figure or a range, and a bracket of words behind it. */
function labelledAt(pieces: readonly Piece[], index: number): Labelled | undefined {
  const [list, bracket] = pieces.slice(index, index + 2)
  if (list?.kind !== 'quantities' || list.groups.length > 1 || bracket === undefined) return undefined
  const label = wordsIn(bracket)
  return label.length === 0 ? undefined : { list, label, span: spanning(list.span, bracket.span) }
}

/** （国产算力）, and （国产）, which the glossary has as one of several alone. */
function wordsIn(bracket: Piece): readonly WordNode[] {
  if (bracket.kind === 'word' && bracket.role === 'aside' && !explainsOnly(bracket.text)) {
    const { start, end } = bracket.span
    return [
      {
        ...bracket,
        role: 'text',
        text: bracket.text.slice(1, -1),
        span: { ...bracket.span, start: start + 1, end: end - 1 },
      },
    ]
  }
  const [only, ...more] = bracket.kind === 'bracket' ? bracket.limb.segments : []
  if (only === undefined || more.length > 0) return []
  const words: WordNode[] = []
  for (const piece of only.pieces) {
    if (piece.kind === 'word' && piece.role !== 'unsupported' && piece.role !== 'adverb') words.push(piece)
    else if (piece.kind !== 'de') return []
  }
  return words
}

/** One figure by itself: 50%（国产算力） has a label where the glossary has the choice; anything else in a bracket is read as what it asks. */
const names = (member: Labelled | undefined): boolean => {
  const [only, ...more] = member?.label ?? []
  return more.length === 0 && only?.phrase?.alternatives?.length === 1
}

function listOf(members: readonly Labelled[]): QuantityListNode | undefined {
  const [first, last] = [members[0], members.at(-1)]
  if (first === undefined || last === undefined) return undefined
  // Each with its bracket, so that a message shows both.
  const groups = members.map(({ list, span }) => list.items.map((item) => ({ ...item, span })))
  const range = members.length === 1 && first.list.range
  const span = spanning(first.span, last.span)
  const labels = members.map(({ label }) => label)
  return { kind: 'quantities', items: groups.flat(), groups, range, choice: first.list.choice, labels, span }
}
