/**
 * Official text as Markdown that reads back as that text. What Markdown would take for a mark of its own is written in its
 * full-width form, which folds to the same character; so nothing is escaped, and coverage finds every character.
 */

/** One line of a policy file: a paragraph, or what stands behind `#` or `key：`. */
export function officialLine(text: string): string {
  return inlineText(text).replace(/^[#>+\-_~|:=]/u, wide)
}

/** The same for what does not begin a line. */
export function inlineText(text: string): string {
  return text.replace(/[`*\\]/gu, wide).replace(/<(?=[A-Za-z/!?])/gu, wide)
}

const wide = (character: string): string => String.fromCharCode(character.charCodeAt(0) + 0xfee0)
