/** The Markdown library with what means nothing in a policy file switched off. */
import { parse, postprocess, preprocess } from 'micromark'
import { gfmTable } from 'micromark-extension-gfm-table'

/** Entering and leaving tokens, in order; offsets count from the beginning of the text. */
export type MarkdownEvent = ReturnType<typeof postprocess>[number]

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

export function tokenize(markdown: string): MarkdownEvent[] {
  const context = parse({ extensions: [gfmTable(), { disable: { null: disabled } }] })
  const chunks = preprocess()(markdown, undefined, true)
  return postprocess(context.document().write(chunks))
}
