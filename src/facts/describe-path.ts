/** Paths of facts in results (`exhibitions[0].boothFee`, `deferral:0`) as a person reads them. */
import type { AwardInfo } from '../runtime/outcome.ts'
import type { Fact } from '../ir/types.ts'

/** `年度模型使用费用`, `参与展会 第1场展会：实际展位费用`, or the text of a deferral of `award`. A path of no fact stays as it is. */
export function describePath(
  facts: readonly Fact[],
  award: Pick<AwardInfo, 'references'>,
  path: string,
  /** The other awards of the evaluation: what one of them waits for may keep this one waiting. */
  others: readonly Pick<AwardInfo, 'id' | 'references'>[] = [],
): string {
  const deferral = /^deferral:(?:([^:]+):)?(\d+)$/.exec(path)
  if (deferral !== null) {
    const [, id, index] = deferral
    const waiting = id === undefined ? award : others.find((other) => other.id === id)
    return waiting?.references[Number(index)] ?? path
  }
  const received = /^history\.(.+)\.receipts$/.exec(path)?.[1]
  if (received !== undefined) return `已获明细（--history 中 ${received} 的 receipts）`
  const [, id = '', index, field] = /^([^[\].]+)(?:\[(\d+)\](?:\.([^[\].]+))?)?$/.exec(path) ?? []
  const fact = facts.find((one) => one.id === id)
  if (fact === undefined) return path
  if (fact.kind !== 'list' || index === undefined) return fact.label
  const record = `${fact.label} 第${Number(index) + 1}${fact.item}`
  const label = fact.fields.find((one) => one.id === field)?.label ?? field
  return label === undefined ? record : `${record}：${label}`
}
