/**
 * Words that change an amount or a condition in a way that the language does not take. They are known so that no sentence
 * that has one can be read as if it had not.
 */
import { compounds, keyword, scanned, Word } from './vocabulary.ts'

export const Unsupported = keyword(
  'Unsupported',
  '除外',
  [
    ...['减按', '递减', '递增', '逐年', '左右', '不等', '但不适用', '但不得适用'],
    ...['任意两项', '任意三项', '其中两项', '其中三项'],
    // Who alone may apply: said of the text as a whole, and not yet read.
    ...compounds(['方可', '方能', '才可', '才能', '才可以', '始能'], ['申报', '申请', '享受', '获得', '申领']),
    ...['依此类推', '以此类推', '依次类推', '以下类推', '类推'],
    ...['仅限', '仅限于', '只限', '只限于', '仅面向', '只面向', '仅支持', '只支持', '仅针对', '只针对', '仅对', '只对'],
  ],
  { strong: true, categories: [Word] },
)
/** 约20万元, 数十万元, 二十余万元, 三万五, 50w, XX万元: a number that the text does not say. */
export const Inexact = scanned('Inexact', '不确切的数目', [Word])
