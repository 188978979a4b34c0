/** Paths of facts in results (`exhibitions[0].boothFee`, `deferral:0`) as a person reads them. */
import type { AwardInfo } from '../runtime/outcome.ts'
import type { Fact } from '../ir/types.ts'

/** `年度模型使用费用`, `参与展会 第1场展会：实际展位费用`, or the text of a deferral of `award`. A path of no fact stays as it is. */
export function describePath(facts: readonly Fact[], award: Pick<AwardInfo, 'references'>, path: string): string {
  const deferral = /^deferral:(\d+)$/.exec(path)
  if (deferral !== null) return award.references[Number(deferral[1])] ?? path
  const [, id = '', index, field] = /^([^[\].]+)(?:\[(\d+)\](?:\.([^[\].]+))?)?$/.exec(path) ?? []
  const fact = facts.find((one) => one.id === id)
  if (fact === undefined) return path
  if (fact.kind !== 'list' || index === undefined) return fact.label
  const record = `${fact.label} 第${Number(index) + 1}${fact.item}`
  const label = fact.fields.find((one) => one.id === field)?.label ?? field
  return label === undefined ? record : `${record}：${label}`
}
