/**
 * Words that change an amount or a condition in a way that the language does not take. They are known so that no sentence
 * that has one can be read as if it had not.
 */
import { compounds, keyword, Word } from './vocabulary.ts'

export const Unsupported = keyword(
  'Unsupported',
  '减半',
  [
    ...['减半', '折半', '减按', '加倍', '翻倍', '双倍', '上浮', '下浮', '上调', '下调', '递减', '递增', '逐年'],
    ...['但不适用', '但不得适用'],
    ...compounds(['比例提高', '标准提高', '比例提升', '标准提升', '比例降低', '标准降低'], ['至', '到', '']),
    ...['任意两项', '任意三项', '其中两项', '其中三项'],
    ...compounds(['每'], ['月', '季度', '季', '半年', '日', '天']),
  ],
  { strong: true, categories: [Word] },
)
