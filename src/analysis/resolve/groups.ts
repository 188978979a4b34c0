/** （茶企且获评示范）或新建冷库, 茶企（获评示范）或合作社: which of what 或 joins a bracket belongs to. */
import type { ConditionPart, ConnectiveNode, GroupNode } from '../../syntax/ast.ts'
import type { Guard } from '../statements/statement.ts'
import type { Place } from './place.ts'

/** A bracket beside a choice is a part of it, where it stands; otherwise it is asked besides, wherever it stands. */
export function withGroups(guard: Guard, place: Place): Guard {
  const { also, span } = guard
  if (also.length === 0 || !guard.parts.some(chooses)) return guard
  const groups = also.map((one): GroupNode => ({ kind: 'group', parts: withGroups(one, place).parts, span: one.span }))
  const parts = [...guard.parts, ...groups].sort((left, right) => left.span.start - right.span.start)
  const last = parts.findLastIndex((part) => part.kind !== 'de')
  const before = parts[last - 1]
  const isLast = parts[last]?.kind === 'group' && before?.kind !== 'connective'
  // 茶企（获评示范）或合作社（新建冷库）: of each its own.
  if (isLast && groups.length === 1) {
    // 获评示范或新建冷库的茶企（未失信）: of the noun, whichever way it came in.
    if (before?.kind === 'de' || endsWithNoun(guard.parts)) return guard
    const [first, second] = ['括号管前面的每一种情形', '括号只管最后一种情形']
    place.environment.reporter.report('CY4118', span, { text: place.environment.written(span), first, second })
    return guard
  }
  if (also.some((one) => one.others || one.first || one.pointer)) place.refuse(span, 'combination')
  return { ...guard, parts, also: [] }
}

const chooses = (part: ConditionPart): part is ConnectiveNode => part.kind === 'connective' && part.word !== 'and'

/** One noun behind one 的. */
function endsWithNoun(parts: readonly ConditionPart[]): boolean {
  const de = parts.findIndex(({ kind }) => kind === 'de')
  const behind = parts.slice(de + 1)
  return de >= 0 && behind.length > 0 && behind.every(({ kind }) => kind === 'word')
}
