/** Conditions that never hold, and parts of them that never or always do. */
import { and, isAlways, isCompound } from '../../ir/conditions.ts'
import type { AwardIr, Condition } from '../../ir/types.ts'
import { diagnostic } from '../../diagnostics/create.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { conditionsIn } from '../../ir/walk.ts'
import { conditionsOf } from '../edges.ts'
import { canFailAlone } from '../independence.ts'
import { judgeFirst } from '../judge.ts'
import { conditionText } from './condition-text.ts'
import { both, conflictOf, exampleText, fails, holds, isImpossible, search, type Subject } from './subject.ts'

/** CY4601: an award that nobody gets. */
export function neverGranted(subject: Subject): Diagnostic | undefined {
  if (subject.isPlain || !isImpossible(subject, holds(subject.whole))) return undefined
  const conditions = { items: conflictOf(subject, () => ({ truth: 2, asked: [] })).map(conditionText) }
  return diagnostic('CY4601', subject.award.span, { title: subject.award.title, conditions })
}

/** CY4602: a comparison that the rest of the sentence already implies, or a condition that everybody meets. */
export function alwaysMet(subject: Subject): readonly Diagnostic[] {
  const parts = ownParts(subject.award)
  const texts = new Map<string, number>()
  for (const part of parts) texts.set(conditionText(part), (texts.get(conditionText(part)) ?? 0) + 1)
  return parts
    .filter((part) => part.kind !== 'is' && part.kind !== 'one-of' && part.kind !== 'has-records')
    .filter((part) => !tellsCases(part, subject.award))
    .filter((part) => !canFailAlone(part, subject.leaves))
    .flatMap((part) => {
      if (subject.effort.left <= 0 || (texts.get(conditionText(part)) ?? 0) > 1) return []
      const rest = parts.filter((other) => other !== part)
      if (!isImpossible(subject, both(holds(and(...rest)), fails(part)))) return []
      const found = search(subject, holds(and(...rest, part)))
      if (found.kind !== 'found') return []
      const example = exampleText(subject, found.view, (view) => String(judgeFirst(and(...rest, part), view).truth))
      return [diagnostic('CY4602', subject.award.span, { condition: { items: [conditionText(part)] }, example })]
    })
}

/** 不足10人的，…；10人以上的，…: that one of the cases of its sum holds; each is needed, though together they leave out nobody. */
function tellsCases(part: Condition, award: AwardIr): boolean {
  if (part.kind !== 'or') return false
  const cases = new Set(conditionsIn(award.amount).map(conditionText))
  return part.of.every((one) => cases.has(conditionText(one)))
}

/** CY4603: one of several alternatives that the other conditions rule out. */
export function neverMet(subject: Subject): readonly Diagnostic[] {
  if (subject.isPlain) return []
  return ownParts(subject.award)
    .flatMap(alternativesIn)
    .filter((branch) => isImpossible(subject, both(holds(branch), holds(subject.whole))))
    .map((branch) => {
      const conflict = { items: conflictOf(subject, holds(branch)).map(conditionText) }
      return diagnostic('CY4603', subject.award.span, { condition: { items: [conditionText(branch)] }, conflict })
    })
}

/** What the award itself asks, without the scope. */
function ownParts(award: AwardIr): readonly Condition[] {
  const own = and(...conditionsOf(award))
  if (isAlways(own)) return []
  return own.kind === 'and' ? own.of : [own]
}

/** The branches of every 或 and 任意几项. */
function alternativesIn(condition: Condition): readonly Condition[] {
  if (!isCompound(condition)) return []
  return [...(condition.kind === 'and' ? [] : condition.of), ...condition.of.flatMap(alternativesIn)]
}
