/** 未发生A、B或C: how far a negation reaches in a chain. */
import type { Environment } from '../environment.ts'
import type { Operand } from './operands.ts'
import { spanOfParts } from './operands.ts'
import { negates } from './resolve-operand.ts'

type Joints = ReadonlyMap<Operand, 'and' | 'or' | 'ambiguous'>

/**
 * The operands behind 或 that the negation of the one before them negates as well: each a phrase without a verb of its own.
 * Behind 、 that nothing settles (未失信、欠税的) it may or may not, 且 or 或 apart: told, and not asked as 且 or 或.
 */
export function spreadNegation(
  operands: readonly Operand[],
  joints: Joints,
  by: 'or' | 'ambiguous' = 'or',
): ReadonlySet<Operand> {
  const result = new Set<Operand>()
  for (const [index, operand] of operands.entries()) {
    const before = operands[index - 1]
    if (before === undefined || before.modifying || joints.get(operand) !== by) continue
    const opened = result.has(before) || negates(before.words.at(-2))
    const own = operand.findings.length + operand.listed.length + operand.comparisons.length > 0
    const last = before.words.at(-1)
    if (opened && !own && last?.role === 'phrase' && operand.words[0]?.role === 'phrase') result.add(operand)
  }
  return result
}

/** 无A、无B: whoever is neither; nothing else could be meant. */
export function joinNegated(operands: readonly Operand[], joints: Map<Operand, 'and' | 'or' | 'ambiguous'>): void {
  for (const [index, operand] of operands.entries()) {
    const before = operands[index - 1]
    if (before === undefined || joints.get(operand) !== 'ambiguous') continue
    if (isNegated(before) && isNegated(operand)) joints.set(operand, 'and')
  }
}

const isNegated = ({ words }: Operand): boolean =>
  words.some((word, at) => word.role === 'phrase' && negates(words[at - 1]))

/** 未失信的A或B: whether the negation in front of 的 is B's as well is not said. */
export function reportNegatedHead(operands: readonly Operand[], joints: Joints, environment: Environment): void {
  for (const [index, operand] of operands.entries()) {
    const next = operands[index + 1]
    if (next === undefined || joints.get(next) !== 'or' || !operand.modifying) continue
    const named = [operand.head, next.words].every((words) => words.some((word) => word.role === 'phrase'))
    if (!isNegated(operand) || !named) continue
    const span = spanOfParts(operand, next)
    environment.reporter.report('CY4096', span, { text: environment.written(span) })
  }
}
