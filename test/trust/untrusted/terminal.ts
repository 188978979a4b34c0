/** What may be written to a terminal. */
import { demand } from './search.ts'

/** C0 and C1 controls but the line feed, bidirectional controls, what has no width, lone surrogates. */
const obeyed = new RegExp(
  '[\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff]' +
    '|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]',
  'u',
)
/** Colours that the program itself writes; hostile inputs use others. */
const ownColours = /\u001b\[(?:0|1|2|22|31|32|33|36|39)m/gu

/** Nothing in the text is obeyed by a terminal, but the program's own colours where it writes some. */
export function demandHarmless(text: string, where: string, colours = false): void {
  const found = obeyed.exec(colours ? text.replace(ownColours, '') : text)
  const code = found?.[0].charCodeAt(0).toString(16).padStart(4, '0') ?? ''
  const around = JSON.stringify(text.slice(Math.max(0, (found?.index ?? 0) - 30), (found?.index ?? 0) + 10))
  demand(found === null, `${where} has U+${code}: ${around}`)
}
