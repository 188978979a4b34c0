/**
 * An article through the new passes: outline, statements, resolve, fold. All or nothing: whatever of it is not understood to
 * the last word makes it `refused`, with the place and why.
 */
import type { Span } from '../../diagnostics/diagnostic.ts'
import { isAlways } from '../../ir/conditions.ts'
import type { Amount, Period } from '../../ir/types.ts'
import type { Site } from '../../runtime/site.ts'
import { conditionOf, type MadeAward, makeAward } from '../fold/make-award.ts'
import { foldArticle } from '../fold/fold.ts'
import type { Group } from '../fold/group.ts'
import { mergeCases } from '../fold/merge-cases.ts'
import type { Environment } from '../clauses/environment.ts'
import { makeReporter, type Reporter } from '../report.ts'
import type { Refusal } from '../resolve/place.ts'
import { compose } from '../statements/compose.ts'
import { type ClauseTree, outline, type OutlineContext } from '../statements/outline.ts'
import type { ScopeNode } from '../statements/scope-node.ts'

export interface ArticleAward {
  readonly group: Group
  readonly made: MadeAward
}
export interface ArticleCeiling {
  readonly awards: readonly ArticleAward[]
  readonly is: Amount
  readonly period: Period
  readonly site: Site
}
export type ArticleReading =
  | {
      readonly kind: 'read'
      readonly awards: readonly ArticleAward[]
      readonly shared: readonly ArticleCeiling[]
      readonly uses: Environment['uses']
      readonly reporter: Reporter
    }
  | { readonly kind: 'refused'; readonly at: readonly { readonly span: Span; readonly why: Refusal | string }[] }
  /** Nothing in it gives anything. */
  | { readonly kind: 'idle' }

export function readArticle(
  tree: ClauseTree,
  context: Omit<OutlineContext, 'unreadable'>,
  environmentOf: (clause: string, sentence: string, reporter: Reporter, uses: Environment['uses']) => Environment,
): ArticleReading {
  const at: { readonly span: Span; readonly why: Refusal | string }[] = []
  const refuse = (span: Span, why: Refusal | string): void => void at.push({ span, why })
  const article = outline(tree, {
    ...context,
    unreadable: (span) => {
      refuse(span, 'unreadable')
    },
  })
  if (!operative(article)) return { kind: 'idle' }
  for (const span of leftIn(article)) refuse(span, 'left-over')
  const reporter = makeReporter()
  const uses: Environment['uses'] = new Map()
  const composition = compose(article)
  for (const { span } of composition.loose) refuse(span, 'guard-open')
  const folded = foldArticle(composition, (statement, lists) => ({
    environment: { ...environmentOf(statement.clause, statement.source.sentence, reporter, uses), lists },
    refuse,
  }))
  for (const one of reporter.diagnostics()) if (one.severity === 'error') refuse(one.span, one.code)
  const groups = mergeCases(folded.groups)
  if (groups.length === 0) refuse(composition.statements[0]?.span ?? tree.clause.span, 'left-over')
  for (const group of groups)
    if (isAlways(conditionOf(group)) && group.list === undefined) refuse(group.span, 'guard-empty')
  if (at.length > 0) return { kind: 'refused', at }
  const awards = groups.map((group) => ({ group, made: makeAward(group) }))
  const shared = folded.shared.map((ceiling) => ({
    awards: awards.filter(({ group }) => ceiling.groups.some((one) => one.statement === group.statement)),
    is: ceiling.amount,
    period: ceiling.period,
    site: { kind: 'shared-limit' as const, text: ceiling.text, source: ceiling.source },
  }))
  return { kind: 'read', awards, shared, uses, reporter }
}

/** Something in it is an act. */
function operative(node: ScopeNode): boolean {
  return node.content.some((part) =>
    part.kind === 'scope'
      ? operative(part)
      : part.limbs.some((limb) => limb.some(({ items }) => items.some(({ kind }) => kind === 'act'))),
  )
}

function leftIn(node: ScopeNode): readonly Span[] {
  return node.content.flatMap((part) =>
    part.kind === 'scope'
      ? leftIn(part)
      : part.limbs.flatMap((limb) => limb.flatMap(({ left }) => left.map(({ span }) => span))),
  )
}
