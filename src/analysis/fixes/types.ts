/** Types that a declaration should have had. */
import { fix } from '../../diagnostics/create.ts'
import type { Fix } from '../../diagnostics/diagnostic.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import { spanOf } from '../../source/excerpt.ts'
import { foldString } from '../../source/fold.ts'
import type { Entry } from '../../syntax/entry.ts'

/** What people write for a type, besides misspelling it. */
const otherWords: Readonly<Record<string, string>> = {
  ...{
    布尔: '是否',
    真假: '是否',
    判断: '是否',
    数字: '数量',
    个数: '数量',
    数目: '数量',
    百分比: '比例',
    比率: '比例',
  },
  ...{ 资金: '金额', 费用: '金额', 钱: '金额', 枚举: '类别', 种类: '类别', 级别: '等级', 列表: '清单', 时间: '日期' },
}
const types = ['金额', '汇率', '比例', '数量', '是否', '认定', '等级', '类别', '日期', '事项', '清单', '名称', '称谓']

/** The type of a declaration becomes another. */
export function changeType(entry: Entry | undefined, type: string): readonly Fix[] {
  const { content } = entry ?? {}
  const written =
    content === undefined
      ? undefined
      : /[：:]\s*([^\s（(`，,：:]+(?:\s*[（(][^）)]*[）)])?)\s*(?=[`，,]|$)/u.exec(content.text)
  if (content === undefined || written === null || written === undefined) return []
  const [whole, old = ''] = written
  const start = written.index + whole.indexOf(old)
  return [fix('change-type', { type }, [{ span: spanOf(content, start, start + old.length), text: type }])]
}

/** A type that is misspelt, or called by another word. */
export function misspeltType(entry: Entry | undefined): readonly Fix[] {
  if (entry?.body?.kind !== 'value') return []
  const word = /^[^（(`，,\s]+/u.exec(entry.body.text)?.[0]
  if (word === undefined || !entry.body.text.includes('`')) return []
  const folded = foldString(word)
  const type = otherWords[folded] ?? nearest(folded, types, (name) => name)
  const parameter = /^[^（(`]+([（(][^）)]*[）)])/u.exec(entry.body.text)?.[1] ?? ''
  return type === undefined ? [] : changeType(entry, `${type}${parameter}`)
}
