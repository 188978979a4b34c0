/** What each UTF-16 unit folds to on its own; what depends on its neighbours is in `fold.ts`. */
import { simplifiedCharacters, traditionalCharacters } from './traditional-table.ts'

/** Entry of a unit that folding removes: no character has this number. */
export const REMOVED = 0xffff
/** `"` and `＂`, which say nothing about opening or closing. */
export const STRAIGHT_QUOTE = 0x22
/** Thousands separator of a number. */
export const DIGIT_COMMA = 0x2c
/** Separator of a ratio or a time. */
export const DIGIT_COLON = 0x3a

/** White space of every kind, soft hyphens, and what has no width; not bidi controls, which reorder what is read. */
const WHITE_SPACE =
  '\t\n\v\f\r \u0085\u00a0\u00ad\u1680\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a' +
  '\u200b\u200c\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff'

/** U+FFFF itself, which no text should have, is kept as a character that no keyword has. */
const REPLACEMENT = 0xfffd

/** Variants in pairs: as written, canonical. */
const PUNCTUATION = [
  ',，;；:：∶：(（)）',
  '｡。､、｢“｣”｟（｠）',
  '﹐，﹑、﹒.﹔；﹕：﹖?﹗!﹙（﹚）﹝〔﹞〕﹟#﹠&﹡*﹢+﹣-﹤<﹥>﹦=﹨\\﹩$﹪%﹫@',
  '「“」”『“』”﹁“﹂”﹃“﹄”〝“〞”〟”„“‟“',
  '︵（︶）︹〔︺〕︽《︾》︿〈﹀〉︐，︑、︒。︓：︔；',
  '‐-‑-−-–—―—‧·•·・·･·〜~∼~≦≤≧≥￥¥￡£｀`',
].join('')

/** 0 for a unit that stays as it is. Built once when the module loads, never written again. */
export const foldTable: Readonly<Uint16Array> = buildTable()

function buildTable(): Uint16Array {
  const table = new Uint16Array(0x10000)
  table[REMOVED] = REPLACEMENT
  for (let index = 0; index < WHITE_SPACE.length; index++) table[WHITE_SPACE.charCodeAt(index)] = REMOVED
  for (let unit = 0x21; unit <= 0x7e; unit++) table[unit + 0xfee0] = unit
  for (let index = 0; index < PUNCTUATION.length; index += 2) {
    const from = PUNCTUATION.charCodeAt(index)
    const to = PUNCTUATION.charCodeAt(index + 1)
    table[from] = to
    // The full-width form of an ASCII sign goes the same way: ， stays, and ＂ is the straight quote.
    if (from < 0x7f) table[from + 0xfee0] = to
  }
  for (let index = 0; index < traditionalCharacters.length; index++) {
    table[traditionalCharacters.charCodeAt(index)] = simplifiedCharacters.charCodeAt(index)
  }
  return table
}
