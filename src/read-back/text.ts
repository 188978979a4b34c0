/** Texts put together from pieces. */
import type { ReadBackItem, ReadBackOrigin, ReadBackPiece } from './types.ts'

export type Text = readonly ReadBackPiece[]

/** Words of the frame with texts between them; what stands next to each other in the frame is one piece. */
export function words(strings: TemplateStringsArray, ...parts: readonly (Text | string)[]): Text {
  const pieces = strings.flatMap((string, index) => {
    const part = parts[index] ?? []
    return [frame(string), ...(typeof part === 'string' ? [frame(part)] : part)]
  })
  return merged(pieces)
}

/** Texts with a mark between each two. */
export function joined(texts: readonly Text[], mark: string): Text {
  return merged(texts.flatMap((text, index) => (index === 0 ? text : [frame(mark), ...text])))
}

/** A phrase of the policy in 「」; a 」 inside it is doubled, so that where it ends is never in doubt. */
export function quoted(text: string, origin: ReadBackOrigin): Text {
  return [{ kind: 'phrase', text: `「${text.replaceAll('」', '」」')}」`, origin }]
}

/** A sum, rate, count or date. */
export function figure(text: string, origin: ReadBackOrigin): Text {
  return [{ kind: 'figure', text, origin }]
}

/** One sentence without others under it. */
export function sentence(pieces: Text, items: readonly ReadBackItem[] = []): ReadBackItem {
  return { pieces, items }
}

/** The characters of pieces. */
export function plainText(pieces: readonly ReadBackPiece[]): string {
  return pieces.map(({ text }) => text).join('')
}

const frame = (text: string): ReadBackPiece => ({ kind: 'frame', text })

function merged(pieces: readonly ReadBackPiece[]): Text {
  const result: ReadBackPiece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (piece.text === '') continue
    if (piece.kind === 'frame' && last?.kind === 'frame') result.splice(-1, 1, frame(last.text + piece.text))
    else result.push(piece)
  }
  return result
}
