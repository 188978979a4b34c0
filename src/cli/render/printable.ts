/** Text of authors for a terminal: nothing in it is obeyed. */
import { visible } from '../../diagnostics/visible.ts'

/**
 * Control characters, bidi controls and lone surrogates made visible; line feeds stay. With `colors` the plain colour
 * sequences that this program writes itself stay as well.
 */
export function printable(text: string, colors: boolean): string {
  return text
    .split(colors ? KEPT_WITH_COLORS : KEPT)
    .map((part, index) => (index % 2 === 0 ? visible(part) : part))
    .join('')
}

/** An author's text before it is coloured or put into a table: no colour sequence of its own survives. */
export function inert(text: string): string {
  return printable(text, false)
}

/** One group each, so that `split` gives text and what is kept in turns. */
const KEPT = /(\n)/
const KEPT_WITH_COLORS = /(\n|\u001B\[\d{1,2}m)/
