/** Who issued a document, from the lines around its articles. */
import { foldString } from '../source/fold.ts'
import type { FileFacts } from './write/policy-file-text.ts'
import type { Outline } from './structure/outline.ts'

export function issuerOf({ title, metadata }: Outline): FileFacts['issuer'] {
  const value = (key: string): string | undefined => metadata.find((entry) => entry.key === key)?.value
  const red = value('文件头')
  if (red !== undefined) return { name: red.replace(/文件$/u, ''), undecided: [] }
  const notice = value('通知标题') ?? title
  const publisher =
    notice === undefined ? undefined : /^(.{2,30}?)(?:关于|關於)?(?:印发|印發|发布|發布)/u.exec(notice)?.[1]
  if (publisher !== undefined && publisher !== '') return { name: publisher, undecided: [] }
  const organ = value('落款') ?? value('印发机关')
  if (organ !== undefined) return { name: organ.replace(/(?:办公厅|办公室|辦公廳|辦公室)$/u, ''), undecided: [] }
  const place = /^[\p{Script=Han}]{2,8}?[省市区區县縣州](?=[^省市区區县縣州])/u.exec(title ?? '')?.[0]
  const isPlace = place !== undefined && !/[的于關关]/u.test(foldString(place))
  return {
    name: isPlace ? `${place}人民政府` : '未写明',
    undecided: [isPlace ? '原文没有写明，由名称推出，请核对' : '原文没有写明'],
  }
}
