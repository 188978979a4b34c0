/**
 * Words that change an amount or a condition in a way that the language does not take. They are known so that no sentence
 * that has one can be read as if it had not.
 */
import { compounds, keyword, Word } from './vocabulary.ts'

export const Unsupported = keyword(
  'Unsupported',
  '减半',
  [
    ...['减半', '折半', '减按', '加倍', '翻倍', '双倍', '上浮', '下浮', '上调', '下调', '除外', '递减', '递增', '逐年'],
    ...compounds(['但不', '但不得'], ['含', '包括', '包含', '适用']),
    ...compounds(['比例提高', '标准提高', '比例提升', '标准提升', '比例降低', '标准降低'], ['至', '到', '']),
    ...['下列条件之一', '以下条件之一', '下列情形之一', '任意两项', '任意三项', '其中两项', '其中三项'],
  ],
  { strong: true, categories: [Word] },
)
