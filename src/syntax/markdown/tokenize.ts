/** The Markdown library with what means nothing in a policy file switched off. */
import { parse, postprocess, preprocess } from 'micromark'
import { gfmTable } from 'micromark-extension-gfm-table'

/** Entering or leaving a token, named as the library names it; offsets count from the beginning of the part. */
export interface BlockToken {
  readonly step: 'enter' | 'exit'
  readonly type: string
  readonly start: number
  readonly end: number
}

/** All inline constructs, and the blocks that official texts hit by accident. */
const disabled = [
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeIndented',
  'codeText',
  'definition',
  'hardBreakEscape',
  'htmlFlow',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'setextUnderline',
]

/** Gives the tokens of one part after another. */
export type Tokenizer = (markdown: string) => readonly BlockToken[]

/** Settles once what the library has to be told; what one part holds is not remembered for the next. */
export function makeTokenizer(): Tokenizer {
  const context = parse({ extensions: [gfmTable(), { disable: { null: disabled } }] })
  return (markdown) => {
    const chunks = preprocess()(markdown, undefined, true)
    return postprocess(context.document().write(chunks)).map(([step, { type, start, end }]) => ({
      step,
      type,
      start: start.offset,
      end: end.offset,
    }))
  }
}
