/**
 * An article through the new passes: outline, statements, resolve, fold. All or nothing: whatever of it is not understood to
 * the last word makes it `refused`, with the place and why.
 */
import type { Diagnostic, Span } from '../../diagnostics/diagnostic.ts'
import { isAlways } from '../../ir/conditions.ts'
import type { Amount, Period, SourceRef } from '../../ir/types.ts'
import type { Site } from '../../runtime/site.ts'
import { conditionOf, type MadeAward, makeAward } from '../fold/make-award.ts'
import { foldArticle } from '../fold/fold.ts'
import type { Group } from '../fold/group.ts'
import { mergeCases } from '../fold/merge-cases.ts'
import type { Environment } from '../clauses/environment.ts'
import type { ConditionPart } from '../../syntax/ast.ts'
import { makeReporter, type Reporter } from '../report.ts'
import { resolveStack } from '../resolve/guards.ts'
import type { Place, Refusal } from '../resolve/place.ts'
import { type CasesStatement, compose } from '../statements/compose.ts'
import { type ClauseTree, outline, type OutlineContext } from '../statements/outline.ts'
import type { ScopeNode } from '../statements/scope-node.ts'
import { type Eligibility, settleProvisions } from './settle-provisions.ts'

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
/** Cases of one sum: whoever meets several gets the highest. */
export interface ArticleCases {
  readonly awards: readonly ArticleAward[]
  readonly source: SourceRef
  readonly span: Span
}
export type ArticleReading =
  | {
      readonly kind: 'read'
      readonly awards: readonly ArticleAward[]
      readonly shared: readonly ArticleCeiling[]
      readonly cases: readonly ArticleCases[]
      readonly eligibility: readonly Eligibility[]
      readonly uses: Environment['uses']
      readonly reporter: Reporter
    }
  | {
      readonly kind: 'refused'
      readonly at: readonly { readonly span: Span; readonly why: Refusal | string }[]
      /** Errors that stand whoever reads the article: who is refused, or what is asked, is not declared. */
      readonly errors: readonly Diagnostic[]
    }
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
  const composition = compose(article)
  const { statements, provisions, loose } = composition
  const quiet = statements.length + provisions.length === 0
  if (quiet && (loose.length > 0 || !isInert(article))) return { kind: 'idle' }
  for (const span of leftIn(article)) refuse(span, 'left-over')
  for (const span of composition.unclear) refuse(span, 'combination')
  const reporter = makeReporter()
  const uses: Environment['uses'] = new Map()
  const placeOf = (clause: string, sentence: string, said: Reporter): Place => ({
    environment: environmentOf(clause, sentence, said, uses),
    refuse,
  })
  for (const { guards, clause, source, span } of loose) {
    // 支持… with nothing declared behind it, or a name alone.
    const wish = makeReporter()
    const asks = resolveStack(guards, { distributes: false, lists: [] }, placeOf(clause, source.sentence, wish))
    const wishes = guards.some((layer) => layer.kind === 'guard' && opensWish(layer.guard.parts))
    if (!wishes || wish.errors() > 0 || !isAlways(asks.condition)) refuse(span, 'guard-open')
  }
  const folded = foldArticle(composition, (statement, lists) => ({
    environment: { ...environmentOf(statement.clause, statement.source.sentence, reporter, uses), lists },
    refuse,
  }))
  for (const one of reporter.diagnostics()) if (one.severity === 'error') refuse(one.span, one.code)
  const said = makeReporter()
  const settled = settleProvisions(composition, folded.groups, (clause, sentence) => placeOf(clause, sentence, said))
  const wrong = said.diagnostics().filter(({ severity }) => severity === 'error')
  for (const one of wrong) refuse(one.span, one.code)
  const misused = reporter.diagnostics().filter(({ code }) => code === 'CY2015')
  const errors = [...misused, ...wrong.filter(({ code }) => code === 'CY2001' || code === 'CY2015')]
  const groups = mergeCases(settled.groups)
  // What is asked of one tier alone would part it from the others.
  if (groups.length !== mergeCases(folded.groups).length) refuse(tree.clause.span, 'combination')
  if (groups.length === 0 && statements.length > 0)
    refuse(composition.statements[0]?.span ?? tree.clause.span, 'left-over')
  for (const group of groups)
    if (isAlways(conditionOf(group)) && group.list === undefined) refuse(group.span, 'guard-empty')
  if (at.length > 0) return { kind: 'refused', at, errors }
  for (const one of said.diagnostics()) reporter.adopt(one)
  const awards = groups.map((group) => ({ group, made: makeAward(group) }))
  const shared = folded.shared.map((ceiling) => ({
    awards: awards.filter(({ group }) => ceiling.groups.some((one) => one.statement === group.statement)),
    is: ceiling.amount,
    period: ceiling.period,
    site: { kind: 'shared-limit' as const, text: ceiling.text, source: ceiling.source },
  }))
  const cases = composition.cases.flatMap((one) => casesIn(one, awards))
  return { kind: 'read', awards, shared, cases, eligibility: settled.eligibility, uses, reporter }
}

/** Awards of the items that a lead-in announces as cases; what is added beside them, or counted by heads, adds. */
function casesIn(
  { first, last, source, span }: CasesStatement,
  awards: readonly ArticleAward[],
): readonly ArticleCases[] {
  const members = awards.filter(({ group: { statement, slot } }) => {
    const inside = statement.item >= first && statement.item <= last
    return inside && statement.relation !== 'adds' && slot?.amount.kind !== 'each'
  })
  return members.length < 2 ? [] : [{ awards: members, source, span }]
}

/** Its title says that it is procedure, and nothing in it says otherwise. */
function isInert(node: ScopeNode): boolean {
  return (
    node.topic === 'procedure' &&
    node.content.every((part) =>
      part.kind === 'scope' ? isInert(part) : part.limbs.every((limb) => limb.length === 0),
    )
  )
}

const opensWish = (parts: readonly ConditionPart[]): boolean =>
  parts[0]?.kind === 'word' && parts[0].role === 'encourage'

function leftIn(node: ScopeNode): readonly Span[] {
  return node.content.flatMap((part) =>
    part.kind === 'scope'
      ? leftIn(part)
      : part.limbs.flatMap((limb) => limb.flatMap(({ left }) => left.map(({ span }) => span))),
  )
}
