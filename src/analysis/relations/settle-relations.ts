/** Relations between the awards of named clauses, once all clauses are read (readings.md 8). */
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { AwardDraft, ClauseDraft, RelationDraft } from '../articles/drafts.ts'
import type { Reporter } from '../report.ts'
import type { ClauseSource } from '../../syntax/policy-file.ts'
import { clausesAt } from './resolve-reference.ts'
import type { ClauseReference } from '../../../grammar/scanner/clause-references.ts'
import { awardsCalled } from './awards-called.ts'
import { standOf } from './whose-awards.ts'

export interface RelatedClause {
  readonly clause: ClauseSource
  readonly draft: ClauseDraft
  /** The analyst grouped awards of the clause by 同类. */
  readonly grouped: boolean
}

export function settleRelations(
  clauses: readonly RelatedClause[],
  written: (span: Span) => string,
  reporter: Reporter,
): void {
  const granted = clauses.flatMap(({ draft }) => draft.awards).filter(({ made }) => made.amount !== undefined)
  for (const clause of clauses) {
    for (const { references, ...limit } of clause.draft.policyLimits) {
      const named = references.map((one) => awardsAt(one, { before: [] }, clause, clauses))
      const missing = references.find((_, index) => named[index] === undefined)
      if (missing !== undefined) reporter.report('CY4051', limit.span, { reference: missing.text })
      const awards = references.length === 0 ? granted : granted.filter((one) => named.some((of) => of?.includes(one)))
      clause.draft.sharedLimits.push({ ...limit, awards })
      // Where an article is not read, its awards are only not known.
      const text = limit.site.kind === 'shared-limit' ? limit.site.text : ''
      if (awards.length === 0 && reporter.errors() === 0) reporter.report('CY4017', limit.span, { text })
    }
  }
  for (const clause of clauses) {
    for (const relation of clause.draft.relations) {
      if (relation.kind === 'stackable') stack(relation, clause)
      else if (relation.named !== undefined) excludeNamed(relation, relation.named, clause, clauses, written, reporter)
      else exclude(relation, clause, clauses, reporter)
    }
    for (const { assumedAt } of clause.draft.highestOnly) {
      if (assumedAt !== undefined) reporter.report('CY4502', assumedAt, { clause: clause.clause.address })
    }
  }
}

/** 两项奖励可叠加享受: what the compiler took for parallel cases is not. */
function stack(relation: RelationDraft, { draft }: RelatedClause): void {
  const apart = relation.references.some((reference) => reference.kind === 'numbered')
  if (apart || relation.isExternal) return
  const kept = draft.highestOnly.filter(({ awards }) => !awards.every((award) => relation.before.includes(award)))
  draft.highestOnly.splice(0, draft.highestOnly.length, ...kept)
}

function exclude(
  relation: RelationDraft,
  clause: RelatedClause,
  clauses: readonly RelatedClause[],
  reporter: Reporter,
): void {
  const { references } = relation
  const numbered = references.filter((reference) => reference.kind === 'numbered')
  if (numbered.length === 0 && reachesOut(relation, clause)) {
    excludeOver(relation, clause, clauses, reporter)
    return
  }
  const named = setsOf(relation, clause, clauses, reporter)
  if (named === undefined) return
  const { against, counted } = relation
  const sets = counted === undefined || numbered.length > 0 ? named : countedSets(named, counted, clause, clauses)
  if (sets === undefined) {
    reporter.report('CY4052', relation.span, { text: relation.source.sentence })
    return
  }
  const stand = against === undefined ? standOf(references) : 'one'
  const [first, ...others] = sets
  if (stand === 'unclear') reporter.report('CY4052', relation.span, { text: relation.source.sentence })
  else if (stand === 'first' && first !== undefined) excludeEach(first, others, relation, clause, clauses, reporter)
  else if (against === undefined) excludeAmong(sets, relation, clause, clauses, reporter)
  else excludeEach(against, sets, relation, clause, clauses, reporter)
}

/** No award stands in front of it that it is of, or it says that others are meant. */
function reachesOut(relation: RelationDraft, { draft }: RelatedClause): boolean {
  const { kind, before, reach, isExternal, against, references, counted } = relation
  if (isExternal) return true
  const names = references.length > 0 || counted !== undefined || against !== undefined
  return kind === 'highest-only' && !names && (reach === 'policy' || isApart(before, draft))
}

/** It stands in a clause of its own. */
const isApart = (before: readonly AwardDraft[], { awards }: ClauseDraft): boolean =>
  before.length === 0 && awards.length === 0

/** 享受本政策多项奖补的，就高不重复, in a clause of its own: over all awards of the policy, each clause with one. */
function excludeOver(
  relation: RelationDraft,
  clause: RelatedClause,
  clauses: readonly RelatedClause[],
  reporter: Reporter,
): void {
  const { reach, isExternal, span, source } = relation
  const giving = clauses.filter(({ draft }) => draft.awards.length > 0)
  const awards = giving.flatMap(({ draft }) => draft.awards)
  // 国家、省、市同类政策: what others give is theirs to say; which are 同类 is the analyst's.
  if (isExternal || awards.length < 2 || clauses.some(({ grouped }) => grouped)) {
    reportUngrouped(relation, clauses, reporter)
    return
  }
  const allowed = clauses.some(({ draft }) =>
    draft.relations.some((one) => one.kind === 'stackable' && !one.isExternal),
  )
  const isAll = reach === 'policy' || (reach === 'all' && reachesAll(clause, giving))
  // 同一项目同时符合多项条款的: which of them one project meets is the analyst's.
  if (!isAll) reportUngrouped(relation, clauses, reporter)
  else if (!allowed) {
    if (reach === 'all') reporter.report('CY4571', span, { text: source.sentence })
    excludeAmong(
      giving.map(({ draft }) => draft.awards),
      relation,
      clause,
      clauses,
      reporter,
    )
  } else reporter.report('CY4052', span, { text: source.sentence })
}

/** In a chapter that gives something it may be of that chapter alone. */
function reachesAll({ clause: { path } }: RelatedClause, giving: readonly RelatedClause[]): boolean {
  const chapter = path.at(-2)
  const beside = giving.filter(({ clause: other }) => other.path.at(-2) === chapter)
  return beside.length === 0 || beside.length === giving.length
}

/** 与创业补助不重复享受: against the award that is called so, which is told. */
function excludeNamed(
  relation: RelationDraft,
  names: readonly string[],
  clause: RelatedClause,
  clauses: readonly RelatedClause[],
  written: (span: Span) => string,
  reporter: Reporter,
): void {
  const { against = [], span, isExternal } = relation
  const others = clauses.flatMap(({ draft }) => draft.awards).filter((award) => !against.includes(award))
  // 市级创业补助: what others give, whatever it is called.
  const sets = names.map((name) => (isExternal ? [] : awardsCalled(name, others)))
  // Of one of several that is no award of this policy the others may still be.
  if (against.length === 0 || sets.some((set) => set.length === 0)) reportUngrouped(relation, clauses, reporter)
  if (against.length === 0) return
  for (const [index, [first]] of sets.entries()) {
    const name = names[index]
    if (first !== undefined && name !== undefined) reporter.report('CY4594', span, { name, award: written(first.span) })
  }
  const found = sets.filter((set) => set.length > 0)
  if (found.length > 0) excludeEach(against, found, relation, clause, clauses, reporter)
}

/** 上述两项, behind two awards, or in a clause of its own behind two clauses; of three nobody knows which two are meant. */
function countedSets(
  named: readonly (readonly AwardDraft[])[],
  counted: number,
  own: RelatedClause,
  clauses: readonly RelatedClause[],
): readonly (readonly AwardDraft[])[] | undefined {
  const awards = new Set(named.flat())
  if (awards.size === counted) return named
  if (awards.size > 0) return undefined
  const { path } = own.clause
  const beside = clauses
    .slice(0, clauses.indexOf(own))
    .filter(({ clause: { path: other } }) => other.length === path.length && other.at(-2) === path.at(-2))
    .flatMap(({ draft }) => draft.awards)
  return beside.length === counted ? [beside] : undefined
}

/** 本条与第一条、第二条不得兼得: the awards of its own against those of each of the others, which add up among themselves. */
function excludeEach(
  against: readonly AwardDraft[],
  sets: readonly (readonly AwardDraft[])[],
  relation: RelationDraft,
  clause: RelatedClause,
  clauses: readonly RelatedClause[],
  reporter: Reporter,
): void {
  const isPlain = against.length === 1 && sets.length > 1 && sets.every((set) => set.length === 1)
  if (isPlain && !sets.flat().some((award) => against.includes(award))) {
    const others = inOrder(sets.flat(), clauses)
    group([...inOrder([...against, ...others], clauses)], relation, clause, [against, others])
    return
  }
  for (const set of sets) excludeAmong([against, set], relation, clause, clauses, reporter)
}

/** Of all these only the highest counts. */
function excludeAmong(
  sets: readonly (readonly AwardDraft[])[],
  relation: RelationDraft,
  clause: RelatedClause,
  clauses: readonly RelatedClause[],
  reporter: Reporter,
): void {
  const { span, source } = relation
  const awards = inOrder(sets.flat(), clauses)
  if (awards.length < 2) {
    const others = clauses.flatMap(({ draft }) => draft.awards)
    // 以上各项不重复享受, in a clause of its own: of a chapter, or of the policy.
    const isOpen =
      isApart(relation.before, clause.draft) && others.length > 1 && !clauses.some(({ grouped }) => grouped)
    if (isOpen) reporter.report('CY4052', span, { text: source.sentence })
    else reportUngrouped(relation, clauses, reporter)
    return
  }
  // 甲条 of several awards against 乙条: whether they exclude each other within a clause too is not said.
  if (sets.length > 1 && sets.some((set) => set.length > 1)) {
    if (!clauses.some(({ grouped }) => grouped)) reporter.report('CY4052', span, { text: source.sentence })
    return
  }
  group(awards, relation, clause)
}

function group(
  awards: readonly AwardDraft[],
  { span, source }: RelationDraft,
  clause: RelatedClause,
  parts?: readonly (readonly AwardDraft[])[],
): void {
  const { draft } = clause
  const apart = draft.highestOnly.filter((group) => !group.awards.every((award) => awards.includes(award)))
  const count = apart.filter(({ name }) => name.startsWith(`${clause.clause.address}不重复`)).length
  const name = `${clause.clause.address}不重复${count === 0 ? '' : String(count + 1)}`
  const site = { kind: 'highest-only' as const, group: name, source }
  const stated = { name, awards, ...(parts && { parts }), site, span, assumedAt: undefined }
  draft.highestOnly.splice(0, draft.highestOnly.length, ...apart, stated)
}

/** The awards of each clause that is named; undefined when one is not found. */
function setsOf(
  relation: RelationDraft,
  clause: RelatedClause,
  clauses: readonly RelatedClause[],
  reporter: Reporter,
): readonly (readonly AwardDraft[])[] | undefined {
  const { references, before } = relation
  if (references.length === 0) return [before]
  const sets = references.map((reference) => awardsAt(reference, relation, clause, clauses))
  const missing = references.find((_, index) => sets[index] === undefined)
  if (missing !== undefined) {
    reporter.report('CY4051', relation.span, { reference: missing.text })
    return undefined
  }
  return sets.filter((set) => set !== undefined)
}

function awardsAt(
  reference: ClauseReference,
  relation: Pick<RelationDraft, 'before'>,
  own: RelatedClause,
  clauses: readonly RelatedClause[],
): readonly AwardDraft[] | undefined {
  if (reference.kind === 'pointer') {
    if (reference.to !== 'previous') return relation.before
    return clauses[clauses.indexOf(own) - 1]?.draft.awards
  }
  const places = clausesAt(
    reference,
    own.clause,
    clauses.map(({ clause }) => clause),
  )
  return places?.flatMap(({ clause, within }) => {
    const awards = clauses.find((one) => one.clause === clause)?.draft.awards ?? []
    return within === undefined
      ? awards
      : awards.filter(({ span }) => span.start >= within.start && span.end <= within.end)
  })
}

function inOrder(awards: readonly AwardDraft[], clauses: readonly RelatedClause[]): readonly AwardDraft[] {
  return clauses.flatMap(({ draft }) => draft.awards.filter((award) => awards.includes(award)))
}

/** 同类政策不重复: which awards are meant, the analyst says with 同类. */
function reportUngrouped(relation: RelationDraft, clauses: readonly RelatedClause[], reporter: Reporter): void {
  if (clauses.some(({ grouped }) => grouped)) return
  reporter.report('CY4522', relation.span, { text: relation.source.sentence })
}
