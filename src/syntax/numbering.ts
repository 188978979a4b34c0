/** The numbering of Chinese official documents, in a heading's first characters. */

export type NumberingLevel = 'chapter' | 'article' | 'item' | 'paragraph' | 'direction' | 'own' | 'none'

export interface Numbering {
  readonly level: NumberingLevel
  /** `三`, `（七）`, `第五条`, `方向一`, `附则`. Folded. */
  readonly label: string
  /** The rest of the heading. */
  readonly title: string
}

const numeral = '[一二三四五六七八九十百零〇\\d]+'
const patterns: readonly (readonly [NumberingLevel, RegExp, (match: RegExpExecArray) => string])[] = [
  ['own', /^\[(.*)\]$/u, (match) => match[1] ?? ''],
  ['chapter', new RegExp(`^第(${numeral})[章编部分篇]`, 'u'), (match) => match[0]],
  ['article', new RegExp(`^第(${numeral})条`, 'u'), (match) => match[0]],
  ['direction', new RegExp(`^(?:支持)?方向(${numeral})[：，。]?`, 'u'), (match) => `方向${match[1] ?? ''}`],
  ['chapter', new RegExp(`^([一二三四五六七八九十百]+)[、，.．]`, 'u'), (match) => match[1] ?? ''],
  ['item', new RegExp(`^（(${numeral})）`, 'u'), (match) => match[0]],
  ['paragraph', /^(\d{1,3})[.、．]/u, (match) => match[1] ?? ''],
]

/** `folded` is the heading in canonical characters. */
export function readNumbering(folded: string): Numbering {
  for (const [level, pattern, label] of patterns) {
    const match = pattern.exec(folded)
    if (match === null) continue
    const rest = level === 'own' ? (match[1] ?? '') : folded.slice(match[0].length)
    return { level, label: label(match), title: rest.replace(/^[：，、。\s]+/u, '') }
  }
  return { level: 'none', label: folded, title: folded }
}
