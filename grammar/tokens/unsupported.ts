/**
 * Words that change an amount or a condition in a way that the language does not take. They are known so that no sentence
 * that has one can be read as if it had not.
 */
import { compounds, keyword, Word } from './vocabulary.ts'

export const Unsupported = keyword(
  'Unsupported',
  '除外',
  [
    ...['减按', '除外', '递减', '递增', '逐年'],
    ...compounds(['但不', '但不得'], ['含', '包括', '包含', '适用']),
    ...['下列条件之一', '以下条件之一', '下列情形之一', '任意两项', '任意三项', '其中两项', '其中三项'],
  ],
  { strong: true, categories: [Word] },
)
