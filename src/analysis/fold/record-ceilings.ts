/**
 * 单个人才每年最高30万元，同一用人单位每年累计不超过200万元: a total of what was received this year is what the ceiling over all takes off. Where
 * nothing tells the records apart (事项), nobody knows what of it was received for which, so that of each record only what is reckoned
 * now is limited; that is told.
 */
import { sameTime } from '../statements/period-of.ts'
import type { Reporter } from '../report.ts'
import type { CeilingPart, Group, Under } from './group.ts'

export function settleRecordCeilings(group: Group, reporter: Reporter): Group {
  const { list, ceilings, span } = group
  if (list === undefined || list.fields.some(({ type }) => type.kind === 'matter')) return group
  const settled = ceilings.map((one): Under<CeilingPart> => {
    if (one.is.of !== 'record' || one.is.period === 'matter') return one
    const over = ceilings.find(({ is }) => is.of === 'award' && sameTime(is.period, one.is.period))
    if (over === undefined) return one
    reporter.report('CY4553', span, { text: one.is.text, over: over.is.text })
    return { ...one, is: { ...one.is, period: 'matter' } }
  })
  return { ...group, ceilings: settled }
}
