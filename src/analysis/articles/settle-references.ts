/** Which awards a document goes with: those of its limb, of its sentence, or of its clause so far. */
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { SourceRef } from '../../ir/types.ts'
import type { Group } from '../fold/group.ts'
import type { Composition } from '../compose/composition.ts'

export interface ArticleReference {
  readonly groups: readonly Group[]
  readonly span: Span
  readonly source: SourceRef
}

export function settleReferences({ references }: Composition, groups: readonly Group[]): readonly ArticleReference[] {
  return references.map(({ span, source, clause, limb, sentence }) => {
    const before = groups.filter(({ statement }) => statement.clause === clause && statement.limb <= limb)
    const inLimb = before.filter(({ statement }) => statement.limb === limb)
    const inSentence = before.filter(({ statement }) => statement.sentence === sentence)
    const near = [inLimb, inSentence, before].find((some) => some.length > 0) ?? []
    return { groups: near, span, source }
  })
}
