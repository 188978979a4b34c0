/**
 * Words that change an amount or a condition in a way that the language does not take. They are known so that no sentence
 * that has one can be read as if it had not.
 */
import { keyword, scanned, Word } from './vocabulary.ts'

export const Unsupported = keyword(
  'Unsupported',
  '除外',
  [
    ...['减按', '递减', '递增', '逐年', '左右', '不等', '但不适用', '但不得适用'],
    ...['任意两项', '任意三项', '其中两项', '其中三项'],
  ],
  { strong: true, categories: [Word] },
)
/** 约20万元, 数十万元, 二十余万元, 三万五, 50w, XX万元: a number that the text does not say. */
export const Inexact = scanned('Inexact', '不确切的数目', [Word])
