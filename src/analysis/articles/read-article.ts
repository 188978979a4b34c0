/**
 * An article through the new passes: outline, statements, resolve, fold. All or nothing: whatever of it is not understood to
 * the last word makes it `refused`, with the place and why.
 */
import type { Place, Refusal } from '../resolve/place.ts'
import { choosingWords, demands, inertAdverbs, joiningWords, relatingWords } from '../../../grammar/tokens/shades.ts'
import { saysRelation } from '../../../grammar/scanner/effects.ts'
import { foldString } from '../../source/fold.ts'
import { type Diagnostic, isWithin, type Span } from '../../diagnostics/diagnostic.ts'
import { isAlways } from '../../ir/conditions.ts'
import type { Amount, Period } from '../../ir/types.ts'
import { factsInAmount, leavesOf } from '../../ir/walk.ts'
import type { SharedLimitSite } from '../../runtime/site.ts'
import { conditionOf, makeAward } from '../fold/make-award.ts'
import { isBenefit } from '../fold/benefits.ts'
import { foldArticle } from '../fold/fold.ts'
import { cutInParts } from '../fold/instalments.ts'
import { settleFirstTimes } from '../fold/first-times.ts'
import type { Group, SharedCeiling } from '../fold/group.ts'
import { settleRecordCeilings } from '../fold/record-ceilings.ts'
import { isScale } from '../fold/scales.ts'
import { reportReach, withShared } from '../fold/tier-ceilings.ts'
import { brokenColumns, doubled, leftApart, mergeCases, tiersApart } from '../fold/merge-cases.ts'
import type { Ranged } from '../fold/ranges.ts'
import { checkGaps, checkMeeting, checkOverlaps } from '../fold/check-ranges.ts'
import { designates } from '../conditions/designations.ts'
import type { Environment } from '../environment.ts'
import type { ConditionPart } from '../../syntax/ast.ts'
import { makeReporter, type Reporter, undeclared } from '../report.ts'
import { resolveStack } from '../resolve/guards.ts'
import { reportNamesAlone } from '../resolve/names-alone.ts'
import { compose } from '../compose/compose.ts'
import { plainGuards } from '../compose/layers.ts'
import type { Statement } from '../compose/composition.ts'
import { withCalledAwards } from '../statements/called-awards.ts'
import { type ClauseTree, longestClause, type Outliner } from '../statements/outline.ts'
import { type Inert, isPlain } from '../statements/inert.ts'
import type { FaultKind } from '../statements/sentence-setting.ts'
import { idleSentences } from '../compose/idle-sentences.ts'
import { isWishedAgain } from '../compose/wished-again.ts'
import { type ScopeNode, type SentenceReading, sentencesIn } from '../statements/scope-node.ts'
import { longestSentence } from '../../syntax/split-sentences.ts'
import type { Piece } from '../../syntax/pieces/piece.ts'
import { mostAwards, type Refused, reportRefusals } from './report-refusals.ts'
import { type ArticleAward, type ArticleCases, casesIn, holds, parallelsIn, secondOfItem } from './article-cases.ts'
import { checkPurposes } from './check-purposes.ts'
import { type ClauseBudgets, settleBudgets } from './settle-budgets.ts'
import { type ClauseCeiling, policyCeilings } from './policy-ceilings.ts'
import { isNameAlone, quietIn } from './quiet.ts'
import { reportReadings, reportWhole } from './report-readings.ts'
import { isReckoned, leavesSubject } from './for-nobody.ts'
import { type Eligibility, settleProvisions } from './settle-provisions.ts'
import { type ArticleReference, settleReferences } from './settle-references.ts'
import { type ArticleRelation, settleStances } from './settle-stances.ts'
import { settleSubjects } from './settle-subjects.ts'
import { spelledOut } from './spelled-out.ts'
import { staffOfOthers } from './staff.ts'
import { wishedAlone } from './wished-alone.ts'

export interface ArticleCeiling {
  readonly awards: readonly ArticleAward[]
  readonly is: Amount
  readonly span: Span
  readonly period: Period
  readonly site: SharedLimitSite
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
  | { readonly kind: 'refused'; readonly errors: readonly Diagnostic[] }

export function readArticle(
  tree: ClauseTree,
  outlineOf: Outliner,
  written: (span: Span) => string,
  environmentOf: (clause: string, sentence: string, reporter: Reporter, uses: Environment['uses']) => Environment,
): ArticleReading {
  const at: Refused[] = []
  const refuse = (span: Span, why: Refusal): void => void at.push({ span, why })
  /** Of what is asked and refused. */
  const said = makeReporter()
  const uses: Environment['uses'] = new Map()
  const { article: outlined, faults } = outlineOf(tree)
  const named = withCalledAwards(outlined, tree, written)
  const article = spelledOut(named, (clause, sentence) => environmentOf(clause, sentence, said, uses))
  for (const { kind, span, figure } of faults) reportFault(kind, span, written(figure), refuse, said)
  const names = environmentOf(article.clause, '', said, uses)
  const composition = compose(article, (word) => designates(word, names))
  const { statements, loose } = composition
  const quietAt = quietIn(article, composition)
  // （不重复享受）: a bracket may say how awards stand to each other.
  const inBracket = ({ start }: Span): boolean => ['（', '('].includes(written({ start: start - 1, end: start }))
  for (const piece of leftIn(article)) {
    const { span } = piece
    const text = written(span)
    // An adverb that is left over stands where none can.
    const lost =
      [...relatingWords, ...inertAdverbs, ...joiningWords].includes(text) ||
      (inBracket(span) && saysRelation(foldString(text)))
    const quiet = quietAt(span)
    if (quiet === undefined) refuse(span, lost ? 'unsettled' : 'left-over')
    else if (piece.kind === 'quantities') said.report('CY5001', quiet.span, { word: text })
    else if (!isPlain([piece])) refuse(span, 'left-over')
  }
  // （须为法人）: nothing reads it, and it says something.
  for (const span of asidesLeft(article)) said.report('CY4107', span, { text: written(span) })
  for (const span of composition.unclear) refuse(span, 'combination')
  const reporter = makeReporter()
  const placeOf = (clause: string, sentence: string, said: Reporter): Place => ({
    environment: environmentOf(clause, sentence, said, uses),
    refuse,
  })
  const unread: Span[] = []
  const wished: Inert[] = []
  const isIdle = idleSentences(article)
  for (const one of loose) {
    const { guards, clause, source, span } = one
    // 择优确定支持项目: an authority chooses, and nobody can tell whom.
    if (choosingWords.some((word) => foldString(written(span)).includes(word))) refuse(span, 'unsettled')
    // 支持… with nothing declared behind it, or a name alone.
    const wish = makeReporter()
    const asks = resolveStack(guards, { distributes: false, lists: [] }, placeOf(clause, source.sentence, wish))
    const wishes = guards.some((layer) => layer.kind === 'guard' && opensWish(layer.guard.parts))
    const isWish = (wishes || isNameAlone(guards)) && wish.errors() === 0 && isAlways(asks.condition)
    if (isWish || isWishedAgain(one, composition) || isIdle(one)) {
      wished.push({ class: 'exhortation', span })
      continue
    }
    const quiet = quietAt(span)
    if (quiet !== undefined) {
      const figure = guards
        .flatMap((layer) => (layer.kind === 'guard' ? layer.guard.parts : []))
        .find((part) => part.kind === 'comparison')
      if (figure !== undefined) said.report('CY5001', quiet.span, { word: written(figure.span) })
      if (figure !== undefined || wishes || isAlways(asks.condition)) continue
    }
    refuse(span, 'guard-open')
    unread.push(...plainGuards(guards).flatMap((guard) => (isWithin(guard.span, span) ? [guard.span] : [])))
  }
  const overall = policyCeilings(article, (clause, sentence) => placeOf(clause, sentence, reporter))
  const budgets = settleBudgets(article, (clause, sentence) => placeOf(clause, sentence, reporter))
  const folded = foldArticle(composition, (statement, lists) => ({
    environment: { ...environmentOf(statement.clause, statement.source.sentence, reporter, uses), lists },
    refuse,
  }))
  // Of words that are not understood nothing is known, not even that they can be read in two ways.
  // 国家另有规定的，从其规定: nor of what stands in front of nothing; the article is not read.
  const doubts = composition.doubts.filter(
    ({ span }) => ![...leftIn(article).map((piece) => piece.span), ...unread].some((one) => isWithin(one, span)),
  )
  reportReadings(composition, folded.groups, reporter, written)
  for (const { span } of doubts) refuse(span, 'ambiguous')
  const given = [...folded.groups, ...folded.benefits]
  const settled = settleProvisions(composition, given, (clause, sentence) => placeOf(clause, sentence, said))
  const placeOfGroup = ({ clause, source }: Statement): Place => placeOf(clause, source.sentence, reporter)
  const sums = settleSubjects(
    settled.groups.filter((group) => !isBenefit(group)),
    placeOfGroup,
  )
  const benefits = settled.groups.filter(isBenefit)
  for (const { span, first, second } of doubts) {
    said.report('CY4118', span, { text: written(span), first, second })
  }
  const firsts = makeReporter()
  const groups = mergeCases(sums).map((group) => settleFirstTimes(group, written, firsts))
  for (const one of firsts.diagnostics()) reporter.adopt(one)
  const beyond = groups[mostAwards]
  if (beyond !== undefined) refuse(beyond.statement.span, 'too-many')
  else {
    // Members that 分别 parts are settled: the highest of them.
    const others = folded.parallels.flatMap((one) => one.slice(1))
    const open = groups.filter((group) => !others.some((one) => holds(group, one)))
    for (const group of tiersApart(open)) refuse(group.span, 'apart')
    const unclear = [...leftApart(groups), ...doubled(sums), ...brokenColumns(sums)]
    for (const group of unclear) refuse(group.span, 'combination')
  }
  // What is asked of one tier alone would part it from the others.
  if (groups.length !== mergeCases(folded.groups).length) refuse(tree.clause.span, 'combination')
  if (groups.length + benefits.length === 0 && statements.length > 0 && at.length === 0)
    refuse(composition.statements[0]?.span ?? tree.clause.span, 'nothing-before')
  for (const [index, group] of groups.entries()) {
    if (leavesSubject(group, groups[index - 1])) refuse(group.statement.passage, 'whose-base')
    const { clause, source } = group.statement
    const forAll = isAlways(conditionOf(group)) && group.list === undefined && !isScale(group)
    if (!forAll || isReckoned(group, placeOf(clause, source.sentence, makeReporter()))) continue
    const named = reportNamesAlone(group.statement.guards, 'condition', placeOf(clause, source.sentence, said))
    if (!named) refuse(group.span, 'guard-empty')
  }
  // 购买服务的，再…, behind 对购买服务的骨干企业: asked already, so whether the rest is asked too is not said.
  // 50万元以内的…，超过50万元的部分…: a part that nobody has of whom that is asked.
  for (const group of groups) if (repeatsGuard(group) || endsBelowScale(group)) refuse(group.span, 'combination')
  for (const { span } of cutInParts(statements, groups)) refuse(span, 'combination')
  for (const { span } of staffOfOthers(article, groups)) refuse(span, 'whom')
  for (const span of wishedAlone(article, statements, written))
    said.report('CY2001', span, undeclared(written(span), 'condition', '是否'))
  checkPurposes(article, groups, (clause, sentence) => placeOf(clause, sentence, said))
  const documents = settleReferences(composition, [...groups, ...benefits])
  const relations = settleStances(composition, groups, written, refuse)
  const refusal = (): ArticleReading => {
    // Tiers that overlap are why they are not tiers of one sum.
    if (at.some(({ why }) => why === 'apart' || why === 'combination')) checkOverlaps(groups.map(rangedOf), said)
    const found = [...said.diagnostics(), ...reporter.diagnostics()].filter(({ severity }) => severity === 'error')
    return {
      kind: 'refused',
      errors: reportRefusals(
        at,
        found,
        sentencesIn(article).map((one) => one.span),
        written,
      ),
    }
  }
  if (at.length + said.errors() + reporter.errors() > 0) return refusal()
  checkCases(groups, reporter)
  checkGaps(sums.map(rangedOf), reporter)
  for (const group of groups.filter(({ merged }) => merged.length > 0)) {
    const own = sums.filter(({ statement }) => statement === group.statement || group.merged.includes(statement))
    checkMeeting(own.map(rangedOf), reporter)
    reportReach(group, own, reporter)
    reportWhole(own, reporter, written)
  }
  for (const one of said.diagnostics()) reporter.adopt(one)
  const governed = (one: SharedCeiling): readonly Group[] =>
    groups.filter((group) => one.groups.some(({ statement }) => holds(group, statement)))
  const awards = groups.map((group) => {
    const own = folded.shared.filter((one) => governed(one).length === 1 && governed(one)[0] === group)
    return { group, made: makeAward(settleRecordCeilings(withShared(group, own), reporter)) }
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
  if (found.includes(undefined)) {
    const twice = composition.cases.flatMap((one) => secondOfItem(one, awards))
    for (const span of twice.length > 0 ? twice : [tree.clause.span]) refuse(span, 'combination')
    return refusal()
  }
  return {
    kind: 'read',
    awards: inOrder([...awards, ...benefits.map(asBenefit)], benefits.length > 0),
    shared,
    cases,
    relations,
    documents,
    eligibility: settled.eligibility,
    budgets,
    overall,
    inert: [...inertIn(article), ...wished, ...termsIn(reporter)],
    steps: stepsIn(article),
    uses,
    reporter,
  }
}

const asBenefit = (group: Group): ArticleAward => ({ group, made: { ...makeAward(group), amount: undefined } })

/** As the text has them, where what is no sum stands among sums. */
const inOrder = (awards: readonly ArticleAward[], mixed: boolean): readonly ArticleAward[] =>
  mixed ? awards.toSorted((left, right) => left.group.statement.span.start - right.group.statement.span.start) : awards

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
const rangedOf = (group: Group): Ranged => ({
  condition: conditionOf(group),
  span: group.span,
})

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

/** What a sentence is at fault for by itself. */
function reportFault(
  kind: FaultKind,
  span: Span,
  text: string,
  refuse: (span: Span, why: Refusal) => void,
  reporter: Reporter,
): void {
  switch (kind) {
    case 'unreadable':
      return void refuse(span, 'figure')
    case 'no-name':
      return void refuse(span, 'unsettled')
    case 'undeclared':
      return void reporter.report('CY2001', span, undeclared(text, 'condition', '是否'))
    case 'too-long':
      return void reporter.report('CY3004', span, { limit: longestSentence })
    case 'long-clause':
      return void reporter.report('CY3006', span, { limit: longestClause })
    case 'wished-sum':
      return void reporter.report('CY5001', span, { word: text.slice(0, 40) })
    case 'giving-measure':
      return void reporter.report('CY5007', span, { text: text.slice(0, 40) })
    case 'inexact':
      return void reporter.report('CY3020', span, { text })
    case 'no-day':
      return void reporter.report('CY3021', span, { text })
    case 'misnumbered':
      return void reporter.report('CY1021', span, { text })
    case 'step':
      return void reporter.report('CY4120', span, { text })
    case 'validity':
      return void reporter.report('CY4026', span)
  }
}

/** 贴息期限不超过1年: said, and no part of what is worked out. */
const termsIn = (reporter: Reporter): readonly Inert[] =>
  reporter
    .diagnostics()
    .flatMap(({ code, span }) => (['CY4505', 'CY4548'].includes(code) ? [{ class: 'term', span }] : []))

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

function leftIn(node: ScopeNode): readonly Piece[] {
  const ofSentence = ({ limbs }: SentenceReading): readonly Piece[] =>
    limbs.flatMap((limb) => limb.flatMap(({ left }) => left))
  const heading = node.heading === undefined ? [] : ofSentence(node.heading)
  return [...heading, ...node.content.flatMap((part) => (part.kind === 'scope' ? leftIn(part) : ofSentence(part)))]
}
