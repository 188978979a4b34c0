/** A text as its lines: without the white space around them, with what stood between them. */

export interface SourceLine {
  /** Trimmed, never empty; white space inside as it was. */
  readonly text: string
  /** From 1, in the text as given. */
  readonly number: number
  /** An empty line, or a page break, stands before it. */
  readonly afterBlank: boolean
  /** A form feed stands before it. */
  readonly afterPage: boolean
}

/** `markdown`: heading marks and strong emphasis are the format's, not the document's. */
export function readLines(text: string, markup: 'plain' | 'markdown'): readonly SourceLine[] {
  const lines: SourceLine[] = []
  let afterBlank = false
  let afterPage = false
  let number = 0
  for (const raw of text.replace(/^\ufeff/u, '').split(/\r\n|[\n\r\u2028\u2029\u0085\v]/u)) {
    number += 1
    for (const [index, part] of raw.split('\f').entries()) {
      if (index > 0) afterPage = true
      const content = withoutControls(markup === 'markdown' ? withoutMarkup(part) : part).trim()
      if (content === '') {
        afterBlank = true
        continue
      }
      lines.push({ text: content, number, afterBlank: afterBlank || afterPage, afterPage })
      afterBlank = false
      afterPage = false
    }
  }
  return lines
}

/** What cannot be seen or would reorder what is seen: controls, bidi controls, lone surrogates, private use of PDF fonts. */
function withoutControls(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replace(/[\ud800-\udfff]/gu, '\ufffd')
}

function withoutMarkup(line: string): string {
  return line.replace(/^\s{0,3}#{1,6}\s+/u, '').replace(/\*\*(.+?)\*\*/gu, '$1')
}
