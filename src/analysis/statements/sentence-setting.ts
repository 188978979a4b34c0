/** What a sentence is read with. */
import type { Lexicon } from '../../../grammar/scanner/lexicon.ts'
import { eligibilityLabels, procedureLabels } from '../../../grammar/tokens/announcements.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Excerpt } from '../../source/excerpt.ts'
import type { FigureFault } from './figure-faults.ts'
import type { Topic } from './scope-node.ts'

export type FaultKind =
  /** A sentence that the grammar cannot take. */
  | 'unreadable'
  | 'too-long'
  | 'long-clause'
  /** A segment that asks something which is not declared. */
  | 'undeclared'
  /** Words where a name stands that say how much, how often or to whom. */
  | 'no-name'
  /** A sentence that the analyst calls a measure, and gives. */
  | 'giving-measure'
  /** 鼓励企业投入3000万元: a sum that nobody gives. */
  | 'wished-sum'
  /** 验收合格后拨付50% */
  | 'step'
  /** 有效期三年左右 */
  | 'validity'
  /** The number of an item that does not go on from the one before it. */
  | 'misnumbered'
  | FigureFault['kind']

export interface SentenceSetting {
  readonly lexicon: (clause: string) => Lexicon
  readonly written: (span: Span) => string
  readonly fault: (kind: FaultKind, span: Span, figure?: Span) => void
  /** The sentence says what a declared phrase means, or the glossary took its meaning from there. */
  readonly defines: (sentence: Excerpt, clause: string) => boolean
  readonly clause: string
  readonly topic: Topic | undefined
  /** It stands behind a number: what the items of a list are, what announces them says. */
  readonly isItem?: true
  /** 举措: words of sentences that the analyst marks. Folded. */
  readonly measures: readonly string[]
}

export function topicOf(title: string): Topic | undefined {
  const text = withoutLabelMarks(title)
  if (procedureLabels.some((label) => text.includes(label))) return 'procedure'
  return eligibilityLabels.some((label) => text === label) ? 'eligibility' : undefined
}

const withoutLabelMarks = (text: string): string => [...text].filter((one) => !'：，。、 '.includes(one)).join('')
