/** The read-back of a policy for people, and as JSON for what shows it beside the text. */
import { visible } from '../../diagnostics/visible.ts'
import { renderReadBack } from '../../read-back/render.ts'
import type { ReadBack, ReadBackItem, ReadBackLine, ReadBackPiece } from '../../read-back/types.ts'
import { print } from '../context.ts'
import type { CommandContext } from '../context.ts'

/** Phrases of authors stay on their line, whatever is in them. */
export function printReadBack(context: CommandContext, said: ReadBack): void {
  const { color } = context
  const text = renderReadBack(said, { show: visible, heading: color.bold, label: color.dim })
  print(context, text.trimEnd())
}

/**
 * Every sentence as a whole and in pieces; a phrase or figure with its clause and sentence. `span` is that of the award's
 * sentence in the file, `declared` that of the phrase in the glossary (UTF-16 offsets); null where there is none.
 */
export function readBackJson({ language, heading, policy, awards, between, facts }: ReadBack) {
  return {
    language,
    heading: textJson(heading),
    policy: policy.map(lineJson),
    awards: awards.map((award) => ({
      number: award.number,
      id: award.id,
      heading: textJson(award.heading),
      lines: award.lines.map(lineJson),
    })),
    between: between.map(lineJson),
    facts: facts.map(lineJson),
  }
}

interface ItemJson extends ReturnType<typeof textJson> {
  readonly items: readonly ItemJson[]
}

function lineJson(line: ReadBackLine) {
  return { part: line.part, label: line.label, ...itemJson(line) }
}

function itemJson({ pieces, items }: ReadBackItem): ItemJson {
  return { ...textJson(pieces), items: items.map(itemJson) }
}

function textJson(pieces: readonly ReadBackPiece[]) {
  return { text: pieces.map(({ text }) => text).join(''), pieces: pieces.map(pieceJson) }
}

function pieceJson(piece: ReadBackPiece) {
  if (piece.kind === 'frame') return { kind: piece.kind, text: piece.text }
  const { kind, text, origin } = piece
  const { clause, sentence, span, declared } = origin
  return { kind, text, clause, sentence, span: span ?? null, declared: declared ?? null }
}
