/** How many columns of a terminal a text takes (East Asian Width, UAX 11; ambiguous characters take one). */

/** Columns of a text without control characters. */
export function displayWidth(text: string): number {
  let width = 0
  for (let index = 0; index < text.length; index++) {
    const codePoint = text.codePointAt(index) ?? 0
    if (codePoint > 0xffff) index++
    width += widthOf(codePoint)
  }
  return width
}

/** Columns of one code point: 0, 1 or 2. */
export function widthOf(codePoint: number): 0 | 1 | 2 {
  if (codePoint < 0x300) return 1
  // Nearly all that is measured here, and it is measured character by character.
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return 2
  if (isIn(ZERO, codePoint)) return 0
  return isIn(WIDE, codePoint) ? 2 : 1
}

function isIn(ranges: readonly (readonly [number, number])[], codePoint: number): boolean {
  return ranges.some((range) => codePoint >= range[0] && codePoint <= range[1])
}

/** Combining marks, joiners, variation selectors. */
const ZERO: readonly (readonly [number, number])[] = [
  [0x300, 0x36f],
  [0x200b, 0x200d],
  [0x20d0, 0x20ff],
  [0x302a, 0x302d],
  [0x3099, 0x309a],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
  [0xfeff, 0xfeff],
  [0xe0100, 0xe01ef],
]

/** Wide and full-width, in the order of how often they occur here. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x4e00, 0xa4cf],
  [0x2e80, 0x303e],
  [0xff01, 0xff60],
  [0x3041, 0x4dbf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xffe0, 0xffe6],
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2329, 0x232a],
  [0x23e9, 0x23ec],
  [0xa960, 0xa97c],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1faff],
  [0x20000, 0x3fffd],
]
