/** One limb of a sentence: what it grants, limits, refuses, selects; what it hands on. */
import type { Span } from '../../diagnostics/diagnostic.ts'
import { and, isAlways } from '../../ir/conditions.ts'
import { factsOfDraft } from './former-amounts.ts'
import type { Condition, SourceRef } from '../../ir/types.ts'
import type { ConditionPart, LimbNode } from '../../syntax/ast.ts'
import { resolveFinding } from '../conditions/resolve-operand.ts'
import { type ListSymbol, lookup } from '../symbols.ts'
import { deferralsOf } from './attach-deferrals.ts'
import { attachProvisions } from './attach-provisions.ts'
import { buildAwards } from './build-award.ts'
import type { ClauseContext } from './clause-context.ts'
import { type AwardDraft, newDraft } from './draft.ts'
import type { Environment } from './environment.ts'
import { readLimbParts } from './limb.ts'
import type { LimbParts, PlacedAward, ReadLimb } from './limb-parts.ts'
import { besidePortions, joinIndicator } from './marginal.ts'
import { foundation, type RawChain } from './raw-chain.ts'
import { readTierPosition } from './merge-tiers.ts'
import { addRequirement, requires } from './requirements.ts'
import { noSiblings, reachedBy, type Siblings } from './siblings.ts'
import { takeOverUnstated } from './take-over-unstated.ts'
import { readSelections } from './selections.ts'
import { readPerUnits } from './per-units.ts'
import { takeCounted } from './step-units.ts'
import { findMains, statesTerms } from './mains.ts'
import { narrowBefore } from './narrow-before.ts'
import { adjustBefore } from './adjust-before.ts'
import { paymentsOf } from './years.ts'
import { inheritChains, leadsOf, type LimbHeritage, resolveChains } from './heritage.ts'

export interface LimbResult {
  readonly heritage: LimbHeritage
  readonly awards: readonly AwardDraft[]
  /** Raw conditions, for a later sentence that has none. */
  readonly chains: readonly RawChain[]
  /** Ceilings over all that the sentence grants. */
  readonly overalls: readonly PlacedAward[]
  /** It says how many or how long itself. */
  readonly countsOwn: boolean
  /** What was read, for the checks at the end of the sentence. */
  readonly limb: ReadLimb
}

export function readLimb(
  node: LimbNode,
  source: SourceRef,
  heritage: LimbHeritage,
  context: ClauseContext,
  textOf: (span: Span) => string,
  siblings: Siblings = noSiblings,
): LimbResult {
  const read = readLimbParts(node)
  const lists = [...listsNamed(read, context), ...context.lists]
  context.lists = [...new Set(lists)]
  const environment = makeEnvironment(source, context)
  const parts = joinIndicator(takeCounted(read, environment), environment)
  const adjusts = parts.adjustments.length > 0
  const mains = findMains(parts).filter(
    ({ node: one }) => !adjusts || ((one.amounts ?? one.rates) !== undefined && !one.limited),
  )
  const [main] = mains
  const portions = parts.portions.map(({ chain }) => chain)
  const own = paysBefore(parts, mains.length > 0)
    ? []
    : parts.chains.filter(
        (chain) =>
          !chain.provision &&
          foundation(chain) === undefined &&
          !portions.includes(chain) &&
          !paysDifference(chain, parts, main),
      )
  own.push(...besidePortions(parts, environment))
  const raw = inheritChains(own, parts, main !== undefined, heritage, context)
  const chains = resolveChains(raw, parts, main !== undefined, heritage, environment)
  const units = readPerUnits(parts, environment)
  const selected = readSelections(parts, main, context, environment)
  const findings = readFindings(parts, environment)
  const completed = completedAward(main, raw, context)
  const stated = [...selected, ...units, ...(completed === undefined ? [] : [completed.condition])]
  const conditions = [...chains.map((chain) => chain.condition), ...stated]
  const ownLists = [
    ...new Set([
      ...chains.flatMap((chain) => chain.lists),
      ...selectedLists(parts, context),
      ...(completed?.list === undefined ? [] : [completed.list]),
    ]),
  ]
  const paid = paymentsOf(parts, mains, heritage.lastYear)
  let awards: readonly AwardDraft[] = []
  let { basis, portion } = heritage
  if (main !== undefined) {
    const setting = { zips: chains.flatMap((chain) => chain.zips), lists: ownLists, text: textOf }
    const built: AwardDraft[] = []
    for (const { main: one, bases, year } of paid.payments) {
      // 第一年给予…，第二年经考核合格给予…: what stands between two grants reaches the later ones.
      const found = findings.filter(({ start }) => start < one.node.span.start).map(({ condition }) => condition)
      const reaching = chains.filter(({ span }) => reaches(span.start, one, mains))
      const beside = reaching.filter((chain) => !chain.zips.some((zip) => zip.kind === 'members'))
      const here = {
        condition: and(...reaching.map(({ condition }) => condition), ...stated, ...found),
        conditionBesideMembers: and(...beside.map(({ condition }) => condition), ...stated, ...found),
      }
      const next = buildAwards(
        { ...parts, bases },
        one,
        { ...setting, ...here, inheritedBasis: basis, portion, year },
        environment,
      )
      built.push(...next.awards)
      basis = next.basis ?? basis
      portion = next.portion ?? portion
    }
    awards = built
    for (const award of awards) {
      award.tier = readTierPosition(award, parts, chains, heritage)
      context.draft.awards.push(award)
      context.sentenceAwards.push(award)
    }
    takeOverUnstated(context)
    awards = awards.filter((award) => context.draft.awards.includes(award))
    reportUnread(parts, main, awards, context)
  } else if (adjusts) {
    const years = parts.years.flatMap((one) => one.years)
    const own = and(...conditions, ...findings.map(({ condition }) => condition))
    awards = adjustBefore(parts, own, years, context, environment)
    context.draft.awards.push(...awards)
    context.sentenceAwards.push(...awards)
  } else {
    reportLoose(parts, context)
    awards = deferredAward(
      parts,
      and(...conditions, ...findings.map(({ condition }) => condition)),
      ownLists,
      source,
      context,
    )
  }
  const all = and(...conditions, ...findings.map(({ condition }) => condition))
  // What adjusts says by itself whose place it takes.
  if (main !== undefined || !adjusts) narrowBefore(parts, awards, context, environment)
  const limb = { parts, mains, awards, conditions: all, lists: ownLists }
  attachProvisions(limb, context, environment, textOf, reachedBy(parts, siblings))
  const named = own.filter((chain) => chain.kind === 'subject')
  const subjects = named.length > 0 ? named : heritage.subjects
  const statements = raw.filter((chain) => chain.kind === 'statement')
  const leads = leadsOf(raw).length > 0 ? leadsOf(raw) : heritage.leads
  const indicator = chains.findLast((chain) => chain.indicator !== undefined)?.indicator ?? heritage.indicator
  const required = main === undefined && awards.length === 0 && requires(parts, own)
  if (required) addRequirement(own, all, parts.node.span, context)
  const handed = required ? [] : own
  return {
    heritage: { subjects, statements, leads, indicator, basis, lastYear: paid.last, portion },
    awards,
    chains: handed,
    overalls: parts.overalls,
    countsOwn: parts.countLimits.length > 0,
    limb,
  }
}

export function makeEnvironment(source: SourceRef, context: ClauseContext): Environment {
  const { table, reporter, uses, interest, partsOf, lists, written, failed, expansion } = context
  return { table, reporter, uses, interest, partsOf, lists, written, failed, expansion, source, depth: 0 }
}

/** 补助标准为每个2万元, in a sentence of its own: the award that it completes says whom it is for. */
function completedAward(
  main: PlacedAward | undefined,
  raw: readonly RawChain[],
  context: ClauseContext,
): AwardDraft | undefined {
  return main !== undefined && statesTerms(main.node) && raw.length === 0 ? context.draft.awards.at(-1) : undefined
}

/** 分别给予…，已获省级奖励的补足差额: says who is paid the difference, not who is paid. */
function paysDifference(chain: RawChain, parts: LimbParts, main: PlacedAward | undefined): boolean {
  const start = chain.parts[0]?.span.start ?? 0
  const topsUp = [
    ...parts.awards.filter(({ node }) => node.topUp && node.amounts === undefined).map(({ node }) => node.span.start),
    ...parts.marks.filter(({ mark }) => mark === 'top-up').map(({ span }) => span.start),
  ]
  return main !== undefined && start > main.node.span.start && topsUp.some((place) => place > start)
}

/** 等次提升的，补足差额: says how the awards before it are paid; whoever it names has them. */
function paysBefore(parts: LimbParts, grants: boolean): boolean {
  const topsUp = parts.awards.some(({ node }) => node.topUp) || parts.marks.some(({ mark }) => mark === 'top-up')
  return !grants && topsUp && parts.chains.length > 0
}

/** A condition reaches the grants behind it, and where none is behind it all of them. */
function reaches(start: number, main: PlacedAward, mains: readonly PlacedAward[]): boolean {
  if (statesTerms(main.node)) return true
  return start < main.node.span.start || mains.every(({ node }) => node.span.start < start)
}

/** 经认定, with the place from which it reaches. */
function readFindings(
  parts: LimbParts,
  environment: Environment,
): readonly { readonly start: number; readonly condition: Condition }[] {
  return parts.findings.flatMap(({ name, span }) => {
    const found: { readonly conditions: Condition[] } = { conditions: [] }
    resolveFinding(name, span, found, environment)
    return found.conditions.map((condition) => ({ start: span.start, condition }))
  })
}

/** 对重大项目实行“一事一议”: an award of which the text names no number. */
function deferredAward(
  parts: LimbParts,
  condition: Condition,
  lists: readonly ListSymbol[],
  source: SourceRef,
  context: ClauseContext,
): readonly AwardDraft[] {
  const [text] = deferralsOf(parts)
  if (text === undefined || parts.chains.every((chain) => chain.provision)) return []
  const draft = newDraft(source, parts.node.span)
  draft.kind = 'ceiling'
  draft.form = text
  draft.condition = condition
  draft.list = lists[0]
  draft.amount = { kind: 'open', site: { kind: 'open', source } }
  draft.deferrals.push({ text, blocking: true, site: { kind: 'deferral', text, blocking: true, source } })
  context.draft.awards.push(draft)
  context.sentenceAwards.push(draft)
  return [draft]
}

/** Lists that the phrases of the limb name, so that fields in front of them are found. */
function listsNamed(parts: LimbParts, context: ClauseContext): readonly ListSymbol[] {
  const keys: string[] = []
  const visit = (list: readonly ConditionPart[]): void => {
    for (const part of list) if (part.kind === 'word' && part.phrase !== undefined) keys.push(part.phrase.key)
  }
  for (const chain of parts.chains) visit(chain.parts)
  for (const { node } of parts.bases) visit(node.words)
  for (const { node } of parts.awards) visit(node.words)
  for (const { node } of parts.selections) for (const selected of node.selected) visit(selected.parts)
  for (const perUnit of parts.perUnits) visit(perUnit.parts)
  const place = { clause: context.clause.address, lists: [] }
  return keys.flatMap((key) => {
    const symbol = lookup(context.table, key, place)
    return symbol?.kind === 'list' ? [symbol] : []
  })
}

function selectedLists(parts: LimbParts, context: ClauseContext): readonly ListSymbol[] {
  const only = { ...parts, chains: [], bases: [], awards: [] }
  return parts.selections.length + parts.perUnits.length === 0 ? [] : listsNamed(only, context)
}

/** Nothing decides about it but who applies: no condition, no list, no fact in its amount. */
function isUnconditional(award: AwardDraft): boolean {
  const facts = award.amount === undefined ? [] : factsOfDraft(award.amount)
  return isAlways(award.condition) && award.list === undefined && facts.length === 0
}

/**
 * Prose that may be a condition: between whom the limb speaks of and what it gives, or anywhere before an award that would
 * be given to everybody.
 */
function reportUnread(
  parts: LimbParts,
  main: PlacedAward,
  awards: readonly AwardDraft[],
  context: ClauseContext,
): void {
  const everybody = awards.some(isUnconditional)
  const subject = parts.chains.find((chain) => !chain.provision && chain.parts.length > 0)?.parts[0]?.span.start
  for (const { mark, span, text } of parts.marks) {
    if (mark !== 'prose' || span.start > main.node.span.start || saysWhoApplies.test(text)) continue
    if (!everybody && (subject === undefined || span.start < subject)) continue
    context.reporter.report('CY2001', span, {
      phrase: context.written(span),
      role: { term: 'condition' },
      type: '是否',
    })
  }
  const [first] = awards
  const readSomething = parts.marks.every(({ mark, span }) => mark !== 'prose' || span.start > main.node.span.start)
  if (everybody && readSomething && first !== undefined && !context.failed()) {
    context.reporter.report('CY4504', first.span, { clause: context.clause.address })
  }
}

/** 由引荐机构申报: how it is applied for, not for whom. */
const saysWhoApplies = /^由.{1,20}(?:申报|申请|提出)$/u

/** A grant's companions without a grant. */
function reportLoose(parts: LimbParts, context: ClauseContext): void {
  if (context.failed()) return
  const rate = parts.bases.find(({ node, provision }) => !provision && node.quantities !== undefined)
  if (rate !== undefined) context.reporter.report('CY4014', rate.node.span)
  for (const perUnit of parts.perUnits) context.reporter.report('CY4014', perUnit.span)
  for (const instalment of parts.instalments) {
    if (context.sentenceAwards.length === 0) context.reporter.report('CY4014', instalment.span)
  }
}
