/** The words behind 每个, 单轮: what is counted, who it is, or what a share is taken of. */
import { namesParty } from '../../../grammar/tokens/shades.ts'
import type { WordNode } from '../../syntax/ast.ts'
import { isGeneric } from '../generic-nouns.ts'
import { undeclared } from '../report.ts'
import type { Each, Figure } from '../statements/statement.ts'
import type { ListSymbol } from '../symbols.ts'
import type { FigureSetting } from './figure-setting.ts'
import type { Place } from './place.ts'

/** One that says neither what is counted nor who it is, and would be lost. */
export function unknownWord({ words }: Each, records: ListSymbol | undefined, place: Place): WordNode | undefined {
  return words.find(
    ({ role, text }) => role === 'text' && !isGeneric(text) && !namesParty(text) && !namesUnit(text, records, place),
  )
}

/**
 * 按单轮到位资金的5%: the unit is part of the name of a sum that nothing declares, and no other sum may stand in for it. Whether
 * there was one, which is reported then.
 */
export function asksForBase({ by, each }: Figure, { base, guards }: FigureSetting, place: Place): boolean {
  // 按展位费，给予单场展会60%的补助: its base is named, and the unit is what it is given for.
  const unit = by || base === undefined ? each.find(({ step }) => step === undefined) : undefined
  if (unit === undefined) return false
  const { environment } = place
  const unknown = unknownWord(unit, guards.lists[0] ?? environment.lists[0], place)
  if (unknown === undefined) return false
  const span = { ...unit.span, end: unknown.span.end }
  environment.reporter.report('CY2001', span, undeclared(environment.written(span), 'rate-basis', '金额'))
  return true
}

/** 产品 where the records are 个产品, or a count is 新入选的产品. */
function namesUnit(text: string, records: ListSymbol | undefined, { environment }: Place): boolean {
  if (records?.itemKey.includes(text) === true) return true
  const declared = [
    ...(environment.table.local.get(environment.source.clause)?.values() ?? []),
    ...environment.table.global.values(),
  ]
  return declared.some((symbol) => symbol.kind === 'fact' && symbol.type.kind === 'count' && symbol.key.includes(text))
}
