/** One limb of a sentence: what it grants, limits, refuses, selects; what it hands on. */
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Condition, SourceRef } from '../../ir/types.ts'
import type { ConditionPart, LimbNode } from '../../syntax/ast.ts'
import { resolveFinding } from '../conditions/resolve-operand.ts'
import { resolveChain } from '../conditions/resolve-chain.ts'
import { type ListSymbol, lookup } from '../symbols.ts'
import { attachProvisions } from './attach-provisions.ts'
import { buildAwards } from './build-award.ts'
import type { ClauseContext } from './clause-context.ts'
import type { AwardDraft } from './draft.ts'
import { and, type Chain, type Environment } from './environment.ts'
import { type LimbParts, type PlacedAward, type RawChain, readLimbParts } from './limb.ts'
import { readTierPosition } from './merge-tiers.ts'
import { readSelections } from './selections.ts'
import { readPerUnits } from './per-units.ts'
import type { MoneyTerms } from './money-terms.ts'

/** What a limb takes from the one before it in the sentence (readings.md 19). */
export interface LimbHeritage {
  readonly subject: RawChain | undefined
  readonly indicator: Chain['indicator']
  readonly basis: MoneyTerms | undefined
}

export const noHeritage: LimbHeritage = { subject: undefined, indicator: undefined, basis: undefined }

export interface LimbResult {
  readonly heritage: LimbHeritage
  readonly awards: readonly AwardDraft[]
  /** Raw conditions, for a later sentence that has none. */
  readonly chains: readonly RawChain[]
}

export function readLimb(
  node: LimbNode,
  source: SourceRef,
  heritage: LimbHeritage,
  context: ClauseContext,
  textOf: (span: Span) => string,
): LimbResult {
  const parts = readLimbParts(node)
  const lists = [...listsNamed(parts, context), ...context.lists]
  context.lists = [...new Set(lists)]
  const environment = makeEnvironment(source, context)
  const main = findMain(parts)
  const own = parts.chains.filter((chain) => !chain.provision)
  const raw = inherit(own, parts, main, heritage, context)
  const chains = raw.map((chain) => resolve(chain, parts, main, heritage, environment))
  const findings: { readonly conditions: Condition[] } = { conditions: [] }
  for (const finding of parts.findings) resolveFinding(finding.name, finding.span, findings, environment)
  const selected = readSelections(parts, main, context, environment)
  const units = readPerUnits(parts, environment)
  const stated = [...findings.conditions, ...selected, ...units]
  const conditions = [...chains.map((chain) => chain.condition), ...stated]
  const beside = [
    ...chains.filter((chain) => !chain.zips.some((zip) => zip.kind === 'members')).map((chain) => chain.condition),
    ...stated,
  ]
  const ownLists = [...new Set([...chains.flatMap((chain) => chain.lists), ...selectedLists(parts, context)])]
  let awards: readonly AwardDraft[] = []
  let basis = heritage.basis
  if (main !== undefined) {
    const setting = {
      condition: and(...conditions),
      conditionBesideMembers: and(...beside),
      zips: chains.flatMap((chain) => chain.zips),
      lists: ownLists,
      inheritedBasis: heritage.basis,
      text: textOf,
    }
    const built = buildAwards(parts, main, setting, environment)
    awards = built.awards
    basis = built.basis ?? basis
    for (const award of awards) {
      award.tier = readTierPosition(award, parts, chains, heritage)
      context.draft.awards.push(award)
      context.sentenceAwards.push(award)
    }
  } else reportLoose(parts, context)
  const limb = { parts, main, awards, conditions: and(...conditions), lists: ownLists }
  attachProvisions(limb, context, environment, textOf)
  const subject = own.find((chain) => chain.kind === 'subject') ?? heritage.subject
  const indicator = chains.findLast((chain) => chain.indicator !== undefined)?.indicator ?? heritage.indicator
  return { heritage: { subject, indicator, basis }, awards, chains: own }
}

export function makeEnvironment(source: SourceRef, context: ClauseContext): Environment {
  const { table, reporter, uses, partsOf, lists } = context
  return { table, reporter, uses, partsOf, lists, source, depth: 0 }
}

/** The constituent that grants; a bare ceiling grants only where the limb says who or when. */
function findMain(parts: LimbParts): PlacedAward | undefined {
  const granting = parts.awards.find(({ node, scope }) => {
    if (isPool(node.verb, scope, parts) || node.backward) return false
    return (
      node.act !== undefined ||
      node.once ||
      node.rateNoun ||
      (node.form !== undefined && !node.limited && node.amounts !== undefined)
    )
  })
  if (granting !== undefined) return granting
  const stated = parts.chains.some((chain) => !chain.provision) || parts.bases.length > 0
  if (!stated) return undefined
  return parts.awards.find(
    ({ node, scope }) =>
      !node.backward &&
      !isPool(node.verb, scope, parts) &&
      scope === undefined &&
      (node.amounts ?? node.rates) !== undefined,
  )
}

const poolVerbs = ['发放', '安排', '拨付']

/** 每年发放1亿元算力券: a budget, when nobody is given anything. */
export function isPool(verb: string | undefined, scope: PlacedAward['scope'], parts: LimbParts): boolean {
  if (verb === undefined || !poolVerbs.includes(verb)) return false
  const addressed = parts.chains.some((chain) => chain.kind === 'subject') || parts.bases.length > 0
  return !addressed && (scope?.yearly === true || parts.chains.every((chain) => chain.provision))
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

/**
 * A limb without a subject shares that of the limb before it; a sentence without any condition takes over what the
 * sentences before it said without granting anything (readings.md 9).
 */
function inherit(
  own: readonly RawChain[],
  parts: LimbParts,
  main: PlacedAward | undefined,
  heritage: LimbHeritage,
  context: ClauseContext,
): readonly RawChain[] {
  if (main === undefined && parts.entitlements.length === 0) return own
  if (own.some((chain) => chain.kind === 'subject')) return own
  if (heritage.subject !== undefined) return [heritage.subject, ...own]
  const selects = parts.selections.length > 0
  return own.length === 0 && !selects && context.sentenceAwards.length === 0 ? [...context.carried, ...own] : own
}

function resolve(
  chain: RawChain,
  parts: LimbParts,
  main: PlacedAward | undefined,
  heritage: LimbHeritage,
  environment: Environment,
): Chain {
  const place = {
    indicator: heritage.indicator,
    nounsAllowed: main === undefined,
    distributes: parts.distributes,
  }
  return resolveChain(chain.parts, place, environment)
}

/** A grant's companions without a grant. */
function reportLoose(parts: LimbParts, context: ClauseContext): void {
  const rate = parts.bases.find(({ node, provision }) => !provision && node.quantities !== undefined)
  if (rate !== undefined) context.reporter.report('CY4014', rate.node.span)
  for (const perUnit of parts.perUnits) context.reporter.report('CY4014', perUnit.span)
  for (const instalment of parts.instalments) {
    if (context.sentenceAwards.length === 0) context.reporter.report('CY4014', instalment.span)
  }
}
