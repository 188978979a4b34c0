/** Splits the parts of a chain at its connectives into operands. */
import { type Span, spanning } from '../../diagnostics/diagnostic.ts'
import type {
  ComparisonNode,
  ConditionPart,
  ConnectiveNode,
  ExclusionNode,
  FindingNode,
  GroupNode,
  ListedNode,
  WordNode,
} from '../../syntax/ast.ts'

/** `实际设备采购投资额1000万元以上的智能机器人产业化项目`: words, comparisons, and what stands behind 的. */
export interface Operand {
  /** What joins it to the one before; undefined for the first. */
  readonly joined: ConnectiveNode | undefined
  readonly findings: readonly FindingNode[]
  /** Words before the last 的, or all of them. */
  readonly words: readonly WordNode[]
  readonly comparisons: readonly ComparisonNode[]
  /** Words behind the last 的. */
  readonly head: readonly WordNode[]
  /** It has a 的 behind a word or a comparison. */
  readonly modifying: boolean
  /** Behind 支持, 鼓励 in the same chain. */
  readonly encouraged: boolean
  readonly cites: boolean
  /** 符合下列条件之一 */
  readonly listed: readonly ListedNode[]
  /** （不含…）: whom it leaves out. */
  readonly exclusions: readonly ExclusionNode[]
  /** （获评示范） beside 或. */
  readonly groups: readonly GroupNode[]
  readonly span: Span
}

export function splitOperands(parts: readonly ConditionPart[]): readonly Operand[] {
  const operands: Operand[] = []
  let current: ConditionPart[] = []
  let joined: ConnectiveNode | undefined
  let encouraged = false
  const close = (): void => {
    if (current.length > 0) {
      const operand = makeOperand(current, joined, encouraged)
      encouraged = operand.encouraged
      operands.push(operand)
    }
    current = []
  }
  for (const part of parts) {
    if (part.kind === 'connective') {
      close()
      joined = part
    } else current.push(part)
  }
  close()
  return operands
}

function makeOperand(
  parts: readonly ConditionPart[],
  joined: ConnectiveNode | undefined,
  encouragedBefore: boolean,
): Operand {
  const lastDe = parts.findLastIndex((part, index) => part.kind === 'de' && index > 0)
  const isWord = (part: ConditionPart): part is WordNode => part.kind === 'word'
  const before = lastDe < 0 ? parts : parts.slice(0, lastDe)
  const behind = lastDe < 0 ? [] : parts.slice(lastDe + 1)
  const first = parts[0]
  const last = parts.at(-1)
  return {
    joined,
    findings: parts.filter((part): part is FindingNode => part.kind === 'finding'),
    words: before.filter(isWord),
    comparisons: parts.filter((part): part is ComparisonNode => part.kind === 'comparison'),
    head: behind.filter(isWord),
    modifying: lastDe >= 0,
    encouraged: encouragedBefore || parts.some((part) => isWord(part) && part.role === 'encourage'),
    cites: parts.some((part) => part.kind === 'citation'),
    listed: parts.filter((part): part is ListedNode => part.kind === 'listed'),
    exclusions: parts.filter((part): part is ExclusionNode => part.kind === 'exclusion'),
    groups: parts.filter((part): part is GroupNode => part.kind === 'group'),
    span: spanOfParts(first, last),
  }
}

/** Where a run of parts stands. */
export function spanOfParts(
  first: { readonly span: Span } | undefined,
  last: { readonly span: Span } | undefined,
): Span {
  return first === undefined || last === undefined ? { start: 0, end: 0 } : spanning(first.span, last.span)
}

/** Text of words that are neither phrases nor words with a role of their own. */
export function plainText(words: readonly WordNode[]): string {
  return words
    .filter((word) => word.role === 'text')
    .map((word) => word.text)
    .join('')
}
