/**
 * The passage of an award: whom it is for, what it gives and what limits it there, which is what a finding about it marks. What one
 * run of words gives together has one passage.
 */
import { type Span, spanning } from '../../diagnostics/diagnostic.ts'
import type { ScopeSegment } from '../statements/scope-node.ts'
import type { Act } from '../statements/statement.ts'

/** Of each segment of a limb, given which acts grant and which only lead to the next one (按…的30%，; 每增加10人，). */
export function passagesOf(
  limb: readonly ScopeSegment[],
  { grants, leads }: { readonly grants: (act: Act) => boolean; readonly leads: (act: Act) => boolean },
): readonly Span[] {
  const acts = (segments: readonly ScopeSegment[]): readonly Act[] =>
    segments.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'act' ? [item] : [])))
  const runs: ScopeSegment[][] = []
  for (const [index, segment] of limb.entries()) {
    const run = runs.at(-1)
    const next = acts(limb.slice(index)).find((act) => !leads(act))
    const names = segment.items.some((item) => item.kind === 'guard' || leads(item))
    // 给予5万元，乙类企业给予9万元: another award; ，乙类企业最高9万元 limits the one at hand.
    const opens = names && next !== undefined && grants(next) && acts(run ?? []).some(grants)
    if (run === undefined || opens) runs.push([segment])
    else run.push(segment)
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0]?.span, run.at(-1)?.span]
    return run.map(({ span }) => (first === undefined || last === undefined ? span : spanning(first, last)))
  })
}
