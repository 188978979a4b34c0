/** Text of authors that nothing obeys: terminals follow control characters, and bidi controls reorder what is read. */

/**
 * Line breaks and tabs become spaces; other control characters, bidi controls and what has no width show their number in
 * `⟨U+202E⟩`; a lone surrogate becomes U+FFFD.
 */
export function visible(text: string): string {
  return text.replace(UNSAFE, (character) => {
    if (/[\t\n\v\f\r\u0085\u2028\u2029]/.test(character)) return ' '
    const number = character.charCodeAt(0)
    if (number >= 0xd800 && number <= 0xdfff) return '\ufffd'
    return `⟨U+${number.toString(16).toUpperCase().padStart(4, '0')}⟩`
  })
}

/** Control characters, bidi controls, what has no width, lone surrogates. */
export const UNSAFE = new RegExp(
  '[\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb]' +
    '|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]',
  'g',
)
