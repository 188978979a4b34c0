/** 茶企且获评示范或新建冷库: 且 before 或, which no comma and no bracket says; who counts depends on it, so it is told. */
import type { Condition } from '../../ir/types.ts'
import { spanning } from '../../diagnostics/diagnostic.ts'
import type { Environment } from '../environment.ts'
import type { Operand } from './operands.ts'

interface Member {
  readonly operand: Operand
  readonly meaning: { readonly condition: Condition }
}

/** `alternatives`: what 且 holds together, one beside the other. */
export function reportMixed(alternatives: readonly (readonly Member[])[], environment: Environment): void {
  const held = alternatives.find((members) => members.length > 1 && !isRange(members))
  const [first, last] = [held?.[0], held?.at(-1)]
  const [begin, end] = [alternatives[0]?.[0], alternatives.at(-1)?.at(-1)]
  if (alternatives.length < 2 || alternatives.every(isClosed) || !first || !last || !begin || !end) return
  const span = spanning(begin.operand.span, end.operand.span)
  environment.reporter.report('CY4567', span, {
    text: environment.written(span),
    held: environment.written(spanning(first.operand.span, last.operand.span)),
  })
}

/** 年产值500万元以上且不足1000万元: both ends of one figure, which nothing else could come between. */
function isRange(members: readonly Member[]): boolean {
  const facts = members.map(({ meaning: { condition } }) =>
    condition.kind === 'compare' ? `${condition.fact.scope}:${condition.fact.id}` : undefined,
  )
  return facts[0] !== undefined && facts.every((fact) => fact === facts[0])
}

/** 茶企且获评示范的或新建冷库的: 的 closes each of them. */
const isClosed = (members: readonly Member[]): boolean =>
  members.every(({ operand }, at) => operand.modifying === (at === members.length - 1))
