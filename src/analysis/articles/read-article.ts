/**
 * An article through the new passes: outline, statements, resolve, fold. All or nothing: whatever of it is not understood to
 * the last word makes it `refused`, with the place and why.
 */
import type { Place, Refusal } from '../resolve/place.ts'
import { demands, inertAdverbs, joiningWords, relatingWords } from '../../../grammar/tokens/shades.ts'
import { saysRelation } from '../../../grammar/scanner/effects.ts'
import { foldString } from '../../source/fold.ts'
import type { Diagnostic, Span } from '../../diagnostics/diagnostic.ts'
import { isAlways } from '../../ir/conditions.ts'
import type { Amount, Condition, Period, SourceRef } from '../../ir/types.ts'
import { factsInAmount, leavesOf } from '../../ir/walk.ts'
import type { SharedLimitSite } from '../../runtime/site.ts'
import { conditionOf, makeAward } from '../fold/make-award.ts'
import type { MadeAward } from '../fold/made-award.ts'
import { foldArticle } from '../fold/fold.ts'
import { settleFirstTimes } from '../fold/first-times.ts'
import type { Group, SharedCeiling } from '../fold/group.ts'
import { isScale } from '../fold/scales.ts'
import { reportReach, withShared } from '../fold/tier-ceilings.ts'
import { doubled, leftApart, mergeCases, tiersApart } from '../fold/merge-cases.ts'
import { checkGaps, checkMeeting } from '../clauses/check-ranges.ts'
import { type AwardDraft, newDraft } from '../clauses/draft.ts'
import type { Environment } from '../clauses/environment.ts'
import type { ConditionPart } from '../../syntax/ast.ts'
import { makeReporter, type Reporter } from '../report.ts'
import { resolveStack } from '../resolve/guards.ts'
import { type CasesStatement, compose, type Statement } from '../statements/compose.ts'
import type { ClauseTree, Outliner } from '../statements/outline.ts'
import { isWishedAgain } from '../statements/wished-again.ts'
import type { Inert } from '../statements/inert.ts'
import type { ScopeNode, SentenceReading } from '../statements/scope-node.ts'
import { type ClauseBudgets, settleBudgets } from './settle-budgets.ts'
import { type ClauseCeiling, policyCeilings } from './policy-ceilings.ts'
import { isReckoned } from './reckoned.ts'
import { type Eligibility, settleProvisions } from './settle-provisions.ts'
import { type ArticleReference, settleReferences } from './settle-references.ts'
import { type ArticleRelation, settleStances } from './settle-stances.ts'

/** Awards of one clause: what a sentence says can reach back over all of them. */
const mostAwards = 200

export interface ArticleAward {
  readonly group: Group
  readonly made: MadeAward
}
export interface ArticleCeiling {
  readonly awards: readonly ArticleAward[]
  readonly is: Amount
  readonly span: Span
  readonly period: Period
  readonly site: SharedLimitSite
}
/** Cases of one sum: whoever meets several gets the highest. */
export interface ArticleCases {
  readonly awards: readonly ArticleAward[]
  readonly source: SourceRef
  readonly span: Span
}
/** A place where an article is not understood: a kind of gap, or the error of a name or a unit. */
interface Refused {
  readonly span: Span
  readonly why: Refusal | 'whose' | 'unreadable' | 'too-many' | Diagnostic['code']
}
export type ArticleReading =
  | {
      readonly kind: 'read'
      readonly awards: readonly ArticleAward[]
      readonly shared: readonly ArticleCeiling[]
      readonly cases: readonly ArticleCases[]
      /** How its awards stand to others; settled when all articles are read. */
      readonly relations: readonly ArticleRelation[]
      /** What other documents go with, whose numbers do not count. */
      readonly documents: readonly ArticleReference[]
      readonly eligibility: readonly Eligibility[]
      readonly budgets: readonly ClauseBudgets[]
      /** Ceilings over all that the policy gives. */
      readonly overall: readonly ClauseCeiling[]
      /** What asks and gives nothing, by its class. */
      readonly inert: readonly Inert[]
      /** Sentences that ask and give nothing, whatever they name: materials, steps, purposes, explanations. */
      readonly steps: readonly Span[]
      readonly uses: Environment['uses']
      readonly reporter: Reporter
    }
  | {
      readonly kind: 'refused'
      readonly at: readonly Refused[]
      /** Errors that stand whoever reads the article: who is refused, or what is asked, is not declared. */
      readonly errors: readonly Diagnostic[]
    }
  /** Nothing in it gives anything. */
  | { readonly kind: 'idle' }

export function readArticle(
  tree: ClauseTree,
  outlineOf: Outliner,
  written: (span: Span) => string,
  environmentOf: (clause: string, sentence: string, reporter: Reporter, uses: Environment['uses']) => Environment,
): ArticleReading {
  const at: Refused[] = []
  const refuse = (span: Span, why: Refused['why']): void => void at.push({ span, why })
  /** Of what is asked and refused. */
  const said = makeReporter()
  const { article, faults } = outlineOf(tree)
  for (const { kind, span } of faults) {
    if (kind === 'unreadable') refuse(span, 'unreadable')
    else if (kind === 'no-name') refuse(span, 'unsettled')
    else said.report('CY2001', span, { phrase: written(span), role: { term: 'condition' }, type: '是否' })
  }
  const composition = compose(article)
  const { statements, provisions, loose, stances } = composition
  const quiet = statements.length + provisions.length + stances.length === 0 && !setsMoneyAside(article)
  if (quiet && (loose.length > 0 || !isInert(article))) return { kind: 'idle' }
  // （不重复享受）: the older reader skips brackets, whatever they say.
  const inBracket = ({ start }: Span): boolean => ['（', '('].includes(written({ start: start - 1, end: start }))
  for (const span of leftIn(article)) {
    // An adverb that is left over stands where none can: the older reader skips it wherever it stands.
    const text = written(span)
    const lost =
      [...relatingWords, ...inertAdverbs, ...joiningWords].includes(text) ||
      (inBracket(span) && saysRelation(foldString(text)))
    refuse(span, lost ? 'unsettled' : 'left-over')
  }
  // （须为法人）: nothing reads it, and it says something.
  for (const span of asidesLeft(article)) said.report('CY4107', span, { text: written(span) })
  for (const span of composition.unclear) refuse(span, 'combination')
  const reporter = makeReporter()
  const uses: Environment['uses'] = new Map()
  const placeOf = (clause: string, sentence: string, said: Reporter): Place => ({
    environment: environmentOf(clause, sentence, said, uses),
    refuse,
  })
  const unread: Span[] = []
  const wished: Inert[] = []
  for (const one of loose) {
    const { guards, clause, source, span } = one
    // 支持… with nothing declared behind it, or a name alone.
    const wish = makeReporter()
    const asks = resolveStack(guards, { distributes: false, lists: [] }, placeOf(clause, source.sentence, wish))
    const wishes = guards.some((layer) => layer.kind === 'guard' && opensWish(layer.guard.parts))
    if (wishes && wish.errors() === 0 && isAlways(asks.condition)) continue
    if (isWishedAgain(one, composition)) {
      wished.push({ class: 'exhortation', span })
      continue
    }
    refuse(span, 'guard-open')
    const here = guards.flatMap((layer) => (layer.kind === 'guard' ? [layer.guard.span] : []))
    unread.push(...here.filter((one) => isWithin(one, span)))
  }
  const overall = policyCeilings(article, (clause, sentence) => placeOf(clause, sentence, reporter))
  const budgets = settleBudgets(article, (clause, sentence) => placeOf(clause, sentence, reporter))
  const folded = foldArticle(composition, (statement, lists) => ({
    environment: { ...environmentOf(statement.clause, statement.source.sentence, reporter, uses), lists },
    refuse,
  }))
  for (const one of reporter.diagnostics()) if (one.severity === 'error') refuse(one.span, one.code)
  // Of words that are not understood nothing is known, not even that they can be read in two ways.
  // 国家另有规定的，从其规定: nor of what stands in front of nothing; the article is not read.
  const doubts = composition.doubts.filter(
    ({ span }) => ![...leftIn(article), ...unread].some((one) => isWithin(one, span)),
  )
  for (const { span, unless } of composition.besides) {
    if (asksAll(unless.asked, statements[unless.by], folded.groups)) continue
    reporter.report('CY4526', span, { text: written(span) })
  }
  for (const { span } of doubts) refuse(span, 'ambiguous')
  const settled = settleProvisions(composition, folded.groups, (clause, sentence) => placeOf(clause, sentence, said))
  for (const { span, first, second } of doubts) {
    said.report('CY4118', span, { text: written(span), first, second })
  }
  const wrong = said.diagnostics().filter(({ severity }) => severity === 'error')
  for (const one of wrong) refuse(one.span, one.code)
  // Two readings that differ in money are two, and what nothing counts is not counted, whoever reads the article.
  const standing = ['CY2015', 'CY4008', 'CY4012', 'CY4038', 'CY4088', 'CY4107', 'CY4113', 'CY4118']
  const doubtful = reporter.diagnostics().filter(({ code }) => standing.includes(code))
  const errors = [...wrong.filter(({ code }) => code === 'CY2001' || standing.includes(code)), ...doubtful]
  const firsts = makeReporter()
  const groups = mergeCases(settled.groups).map((group) => settleFirstTimes(group, written, firsts))
  for (const one of firsts.diagnostics()) {
    reporter.adopt(one)
    if (one.severity !== 'error') continue
    refuse(one.span, one.code)
    errors.push(one)
  }
  if (groups.length > mostAwards) refuse(tree.clause.span, 'too-many')
  else {
    // Members that 分别 parts are settled: the highest of them.
    const others = folded.parallels.flatMap((one) => one.slice(1))
    const open = groups.filter((group) => !others.some((one) => holds(group, one)))
    for (const group of tiersApart(open)) refuse(group.span, 'apart')
    for (const group of [...leftApart(groups), ...doubled(settled.groups)]) refuse(group.span, 'combination')
  }
  // What is asked of one tier alone would part it from the others.
  if (groups.length !== mergeCases(folded.groups).length) refuse(tree.clause.span, 'combination')
  if (groups.length === 0 && statements.length > 0)
    refuse(composition.statements[0]?.span ?? tree.clause.span, 'left-over')
  for (const group of groups) {
    const { clause, source } = group.statement
    const forAll = isAlways(conditionOf(group)) && group.list === undefined && !isScale(group)
    if (forAll && !isReckoned(group, placeOf(clause, source.sentence, makeReporter())))
      refuse(group.span, 'guard-empty')
  }
  // 购买服务的，再…, behind 对购买服务的骨干企业: asked already, so whether the rest is asked too is not said.
  // 50万元以内的…，超过50万元的部分…: a part that nobody has of whom that is asked.
  for (const group of groups) if (repeatsGuard(group) || endsBelowScale(group)) refuse(group.span, 'combination')
  const documents = settleReferences(composition, groups)
  const relations = settleStances(composition, groups, written, refuse)
  if (at.length > 0) return { kind: 'refused', at, errors }
  checkCases(groups, reporter)
  checkGaps(settled.groups.map(draftOf), reporter)
  for (const group of groups.filter(({ merged }) => merged.length > 0)) {
    const own = settled.groups.filter(
      ({ statement }) => statement === group.statement || group.merged.includes(statement),
    )
    checkMeeting(own.map(draftOf), reporter)
    reportReach(group, own, reporter)
  }
  for (const one of said.diagnostics()) reporter.adopt(one)
  const governed = (one: SharedCeiling): readonly Group[] =>
    groups.filter((group) => one.groups.some(({ statement }) => holds(group, statement)))
  const awards = groups.map((group) => {
    const own = folded.shared.filter((one) => governed(one).length === 1 && governed(one)[0] === group)
    return { group, made: makeAward(withShared(group, own)) }
  })
  const over = folded.shared.filter((one) => governed(one).length !== 1)
  const shared = over.map(({ groups: governed, is, period, text, source, span }) => ({
    awards: awards.filter(({ group }) => governed.some((one) => holds(group, one.statement))),
    is,
    period,
    span,
    site: { kind: 'shared-limit' as const, text, source },
  }))
  const found = composition.cases.map((one) => casesIn(one, awards))
  const cases = [...found.flatMap((one) => one ?? []), ...folded.parallels.flatMap((one) => parallelsIn(one, awards))]
  if (found.includes(undefined))
    return { kind: 'refused', at: [{ span: tree.clause.span, why: 'combination' }], errors }
  return {
    kind: 'read',
    awards,
    shared,
    cases,
    relations,
    documents,
    eligibility: settled.eligibility,
    budgets,
    overall,
    inert: [...inertIn(article), ...wished],
    steps: stepsIn(article),
    uses,
    reporter,
  }
}

/** Its own guard asks what one around it asks. */
function repeatsGuard({ statement, layers }: Group): boolean {
  const asked = layers.filter((one) => !isAlways(one)).map((one) => leavesOf(one).flatMap(factOf))
  const own = asked.at(-1) ?? []
  const around = asked.slice(0, -1).flat()
  const repeated = own.length > 0 && own.every((fact) => fact !== '' && around.includes(fact))
  return statement.relation === 'adds' && repeated
}
/** '' for what more of it can be asked: 成立满1年, 雇工3人以上. */
const factOf = (leaf: ReturnType<typeof leavesOf>[number]): readonly string[] =>
  leaf.kind === 'is' && leaf.expect ? [leaf.fact.id] : ['']

function endsBelowScale(group: Group): boolean {
  const amount = group.slot?.amount
  const start = amount?.kind === 'pieces' ? amount.bands[0]?.fromFen : undefined
  if (amount === undefined || start === undefined) return false
  const base = factsInAmount(amount).map(({ id }) => id)
  return leavesOf(conditionOf(group)).some(
    (leaf) =>
      leaf.kind === 'compare' &&
      ['at-most', 'less-than'].includes(leaf.comparison) &&
      base.includes(leaf.fact.id) &&
      Number(leaf.threshold) <= start,
  )
}

/** Tiers of which some are said to be ceilings, or paid once, and others not. */
function checkCases(groups: readonly Group[], reporter: Reporter): void {
  for (const { statement, merged, slot } of groups) {
    if (merged.length === 0 || slot?.amount.kind !== 'when' || slot.amount.site?.kind !== 'tier') continue
    const phrase = slot.amount.site.label
    const settled = slot.amount.cases.map(({ then }) => then.kind === 'between' && then.from.kind === 'constant')
    if (new Set(settled).size > 1) reporter.report('CY4016', statement.passage, { phrase })
    const once = [statement, ...merged].map(({ act }) => act.once)
    if (new Set(once).size > 1) reporter.report('CY4512', statement.passage, { phrase })
  }
}

/** What it asks and where it stands. */
function draftOf(group: Group): AwardDraft {
  const draft = newDraft(group.statement.source, group.span)
  draft.condition = conditionOf(group)
  return draft
}

/** Awards of the items that a lead-in announces as cases; what is added beside them, or counted by heads, adds. */
function casesIn(
  { first, last, source, span }: CasesStatement,
  awards: readonly ArticleAward[],
): readonly ArticleCases[] | undefined {
  const inside = awards.filter(({ group: { statement } }) => {
    return statement.item >= first && statement.item <= last && statement.relation !== 'adds'
  })
  const counts = inside.map(({ group }) => countOf(group))
  const members = inside.filter((_, index) => {
    const count = counts[index]
    return count === undefined || counts.filter((one) => one === count).length > 1
  })
  // （一）第一年10万元；（二）第二年8万元: cases of the same year alone stand against each other.
  const years = [...new Set(members.map(({ group }) => group.year))]
  if (years.length > 1) {
    const apart = years.map((year) => members.filter(({ group }) => group.year === year))
    if (years.includes(undefined)) return undefined
    return apart.flatMap((of) => (of.length < 2 ? [] : [{ awards: of, source, span }]))
  }
  const items = new Set(members.map(({ group }) => group.statement.item))
  // What one item gives twice is given together: the highest of them all would lose one.
  if (items.size < members.length && items.size > 1) return undefined
  return items.size < 2 ? [] : [{ awards: members, source, span }]
}

/** Members that 分别 parts into awards: whoever meets several has the highest (readings.md 12). */
function parallelsIn(of: readonly Statement[], awards: readonly ArticleAward[]): readonly ArticleCases[] {
  const [first] = of
  const members = awards.filter(({ group }) => of.some((one) => holds(group, one)))
  return first === undefined ? [] : [{ awards: members, source: first.source, span: first.passage }]
}

/** What its sum is multiplied by: each kind counts its own. */
const countOf = ({ slot }: Group): string | undefined =>
  slot?.amount.kind === 'each' ? slot.amount.count.id : undefined

/** Brackets that are left over in a segment that gives or asks something. */
function asidesLeft(node: ScopeNode): readonly Span[] {
  return node.content.flatMap((part) =>
    part.kind === 'scope'
      ? asidesLeft(part)
      : part.limbs.flatMap((limb) =>
          limb.flatMap(({ left, items }) =>
            items.length === 0
              ? []
              : left.flatMap((piece) =>
                  piece.kind === 'exclusion' || (piece.kind === 'word' && piece.role === 'aside' && demands(piece.text))
                    ? [piece.span]
                    : [],
                ),
          ),
        ),
  )
}

/** All of it is inert by its class. */
function isInert(node: ScopeNode): boolean {
  return node.content.every((part) =>
    part.kind === 'scope' ? isInert(part) : part.limbs.every((limb) => limb.length === 0),
  )
}

/** Money for all, or how many may be selected. */
const setsMoneyAside = (node: ScopeNode): boolean =>
  node.content.some((part) =>
    part.kind === 'scope'
      ? setsMoneyAside(part)
      : part.budgets.length + part.selections.length + part.ceilings.length > 0,
  )

const opensWish = (parts: readonly ConditionPart[]): boolean =>
  parts[0]?.kind === 'word' && parts[0].role === 'encourage'

function inertIn(node: ScopeNode): readonly Inert[] {
  const heading = node.heading?.inert ?? []
  return [...heading, ...node.content.flatMap((part) => (part.kind === 'scope' ? inertIn(part) : part.inert))]
}

/** What such a sentence names, it names only. */
const naming: ReadonlySet<Inert['class']> = new Set(['procedure', 'purpose', 'definition', 'precedence'])

function stepsIn(node: ScopeNode): readonly Span[] {
  return node.content.flatMap((part) => {
    if (part.kind === 'scope') return stepsIn(part)
    const names = part.inert.some((one) => naming.has(one.class))
    return part.limbs.length === 0 && (node.topic === 'procedure' || names) ? [part.span] : []
  })
}

const isWithin = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end

function leftIn(node: ScopeNode): readonly Span[] {
  const ofSentence = ({ limbs }: SentenceReading): readonly Span[] =>
    limbs.flatMap((limb) => limb.flatMap(({ left }) => left.map(({ span }) => span)))
  const heading = node.heading === undefined ? [] : ofSentence(node.heading)
  return [...heading, ...node.content.flatMap((part) => (part.kind === 'scope' ? leftIn(part) : ofSentence(part)))]
}

/** 对购买服务的企业…。购买服务的骨干企业，再…: whoever meets the second meets the first. */
function asksAll(first: Statement, second: Statement | undefined, groups: readonly Group[]): boolean {
  const [asked, by] = [first, second].map((statement) => groups.find((group) => group.statement === statement))
  if (asked === undefined || by === undefined || asked.list !== by.list || asked.exceptions.length > 0) return false
  const parts = (group: Group): readonly Condition[] => {
    const whole = conditionOf(group)
    return whole.kind === 'and' ? whole.of : [whole]
  }
  const bare = (condition: Condition): string =>
    JSON.stringify(condition, (name, value: unknown) => (name === 'site' ? undefined : value))
  const known = new Set(parts(by).map(bare))
  return parts(asked).every((part) => known.has(bare(part)))
}

/** A merged award holds the statements of all its cases. */
const holds = (group: Group, statement: Group['statement']): boolean =>
  group.statement === statement || group.merged.includes(statement)
