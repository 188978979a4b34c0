/** Which awards of an article, and which clauses, each of its stances speaks of; what that makes of them is for `relations`. */
import { foldString } from '../../source/fold.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { SourceRef } from '../../ir/types.ts'
import type { Group } from '../fold/group.ts'
import type { RelationDraft } from './drafts.ts'
import { type ClauseReference, clauseReferences } from '../../../grammar/scanner/clause-references.ts'
import { namesWhole, opensWithAnother, speaksOfAll, speaksOfOthers } from '../relations/whose-awards.ts'
import type { Composition, StanceStatement } from '../compose/composition.ts'

/** The same as a `RelationDraft`, of groups. */
export interface ArticleRelation {
  readonly kind: StanceStatement['kind']
  readonly references: readonly ClauseReference[]
  readonly isExternal: boolean
  readonly reach: RelationDraft['reach']
  readonly against: readonly Group[] | undefined
  readonly counted: number | undefined
  readonly named: readonly string[] | undefined
  readonly before: readonly Group[]
  readonly clause: string
  readonly span: Span
  readonly source: SourceRef
}

export function settleStances(
  { stances }: Composition,
  groups: readonly Group[],
  written: (span: Span) => string,
  refuse: (span: Span, why: 'unsettled' | 'whose') => void,
): readonly ArticleRelation[] {
  return stances.flatMap((stance, index) => {
    const { kind, counted, named: award, clause, span, source } = stance
    const text = foldString(written(span))
    const references = clauseReferences(text)
    const before = groups.filter(({ statement }) => statement.clause === clause && statement.limb <= stance.limb)
    const inLimb = before.filter(({ statement }) => statement.limb === stance.limb)
    const own = stance.named === undefined ? inLimb : ofName(stance, before, inLimb, written)
    const [only, ...more] = own
    // Of the cases of one award only one is given anyway.
    if (stance.inside === true && more.length === 0 && only?.slot?.amount.kind === 'when') return []
    const isExternal = speaksOfOthers(text)
    const named = references.length > 0 || counted !== undefined || isExternal || award !== undefined
    if (kind === 'highest-only' && !named && reachesFurther(stance, before)) refuse(span, 'whose')
    const another = opensWithAnother(text, references)
    const last = stances[index - 1]
    // 第七条可与第五条叠加享受，但不得与第六条重复享受: of 第七条, which this reader does not carry on.
    const goesOn = another && own.length === 0 && last?.limb === stance.limb && namesWhose(last, written)
    if (goesOn || stance.guarded) refuse(span, 'unsettled')
    const against = another || award !== undefined ? (own.length > 0 ? own : before) : undefined
    const isAll = speaksOfAll(text)
    const reach = isAll && namesWhole(text) ? 'policy' : isAll ? 'all' : undefined
    return [{ kind, references, isExternal, reach, against, counted, named: award, before, clause, span, source }]
  })
}

/** 给予8万元奖励（与创业补助不重复享受），每年…: of what stands in front of it; in a bracket, of the sum that it stands behind. */
function ofName(
  { span }: StanceStatement,
  all: readonly Group[],
  inLimb: readonly Group[],
  written: (span: Span) => string,
): readonly Group[] {
  const before = inLimb.filter(({ statement }) => statement.span.start < span.start)
  const inBracket = ['（', '('].includes(written({ ...span, start: span.start - 1, end: span.start }))
  if (before.length > 0) return inBracket ? before.slice(-1) : before
  // 对合作社，与创业补助不重复享受，给予…; in a sentence of its own: of the one before it.
  const last = all.at(-1)?.statement.sentence
  return inLimb.length > 0 ? inLimb : all.filter(({ statement }) => statement.sentence === last)
}

/** Of awards that no word of it names: those of its sentence, or all before it, nobody says. */
function reachesFurther({ sentence }: StanceStatement, before: readonly Group[]): boolean {
  const beside = before.filter(({ statement }) => statement.sentence === sentence)
  return beside.length > 0 && beside.length < before.length
}

/** Its own words say of which clause it speaks. */
function namesWhose({ span }: StanceStatement, written: (span: Span) => string): boolean {
  const text = foldString(written(span))
  const references = clauseReferences(text)
  return references.some((one) => one.kind === 'numbered') && !opensWithAnother(text, references)
}
