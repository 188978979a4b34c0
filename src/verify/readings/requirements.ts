/** CY4521: what a clause without awards requires, all awards require; otherwise those of other clauses would not. */
import { withExample } from '../../diagnostics/create.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { and } from '../../ir/conditions.ts'
import type { Condition } from '../../ir/types.ts'
import { factsOfCondition, leavesOf } from '../../ir/walk.ts'
import { applicantFor, candidates, factsOf, paidFor, sumInWords } from '../applicant.ts'
import { keyOf } from '../edges.ts'
import { NOTHING, sumKey, type Notice, type Of } from './notice.ts'

/** Somebody who gets an award that does not itself ask for what the sentence requires. */
export function ofWholePolicy({ policy, params }: Notice, one: Of<'CY4521'>): Diagnostic {
  const { text } = params
  const parts = policy.scope.kind === 'and' ? policy.scope.of : [policy.scope]
  const required = parts.filter((part) => typeof text === 'string' && isFrom(part, text))
  if (typeof text !== 'string' || required.length === 0) return one
  const scope = and(...parts.filter((part) => !required.includes(part)))
  const facts = new Set(required.flatMap(factsOfCondition).map(keyOf))
  const others = policy.clauses.flatMap(({ awards }) => awards).filter(({ amount }) => amount !== undefined)
  for (const award of others) {
    if (factsOfCondition(award.condition).some((ref) => facts.has(keyOf(ref)))) continue
    const among = candidates(policy, [award], scope)
    const found = among && applicantFor(among)
    if (among === undefined || found?.kind !== 'found') continue
    const paid = (view: typeof found.view) => paidFor(among, award, view) ?? NOTHING
    return withExample(one, {
      facts: factsOf(among, found.view, (view) => sumKey(paid(view))),
      text,
      clause: award.clause,
      other: sumInWords(paid(found.view)),
    })
  }
  return one
}

const isFrom = (condition: Condition, text: string): boolean => {
  const leaves = leavesOf(condition)
  return leaves.length > 0 && leaves.every(({ site }) => 'source' in site && site.source.sentence.includes(text))
}
