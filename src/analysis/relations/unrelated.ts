/**
 * Awards of one clause between which the text says nothing: who meets both gets both. Whether anybody does, and whether they are
 * about the same, is for who proves it (`src/verify`).
 */
import type { Span } from '../../diagnostics/diagnostic.ts'
import { foldString } from '../../source/fold.ts'
import { signsOfMore } from '../../../grammar/tokens/relating.ts'
import type { AwardDraft } from '../articles/drafts.ts'
import type { RelatedClause } from './settle-relations.ts'

export interface UnrelatedAwards {
  /** Address of their clause. */
  readonly clause: string
  /** Places of the two among the awards of the clause, the later one behind. */
  readonly places: readonly [number, number]
  /** Whether they stand in one sentence. */
  readonly together: boolean
}

/** Awards stand together: one further back than so many others is of another matter. */
const FARTHEST = 12

export function unrelatedAwards(
  clauses: readonly RelatedClause[],
  written: (span: Span) => string,
): readonly UnrelatedAwards[] {
  return clauses.flatMap(({ clause, draft }) => {
    const { awards, relations } = draft
    const stacked = relations.filter(({ kind, isExternal }) => kind === 'stackable' && !isExternal)
    return awards.flatMap((later, place) => {
      if (later.made.amount === undefined || comesOnTop(written(later.span))) return []
      const start = Math.max(0, place - FARTHEST)
      return awards.slice(start, place).flatMap((earlier, index): readonly UnrelatedAwards[] => {
        const isStated = stacked.some(({ before }) => before.includes(earlier) && before.includes(later))
        if (isStated || areOneGrant(earlier, later)) return []
        const together = earlier.source.sentence === later.source.sentence
        return [{ clause: clause.address, places: [start + index, place], together }]
      })
    })
  })
}

/** 再给予, 另奖励, 除上述奖励外: the text itself says that it is added. */
const comesOnTop = (text: string): boolean => signsOfMore.some((word) => foldString(text).includes(word))

/** The years of one plan, and what one limb gives together (给予A奖励和B补贴). */
function areOneGrant(earlier: AwardDraft, later: AwardDraft): boolean {
  if (earlier.made.amount === undefined) return true
  if (earlier.year !== undefined && later.year !== undefined) return true
  return earlier.span.start === later.span.start && earlier.span.end === later.span.end
}
