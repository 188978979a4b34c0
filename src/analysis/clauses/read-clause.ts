/** One clause: its sentences in order, the annotations that settle what they leave open. */
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { SourceRef } from '../../ir/types.ts'
import type { SentenceNode } from '../../syntax/ast.ts'
import type { ClauseContext } from './clause-context.ts'
import type { AwardDraft, ClauseDraft } from './draft.ts'
import { mergeTiers } from './merge-tiers.ts'
import { checkFigures } from './check-figures.ts'
import { checkRanges } from './check-ranges.ts'
import { checkSentence } from '../gate/check-sentence.ts'
import { checkUnread } from './check-unread.ts'
import { relateTiers } from './relate-tiers.ts'
import { takeOverUnstated } from './take-over-unstated.ts'
import { attachLimit } from './attach-limit.ts'
import type { PlacedAward, ReadLimb } from './limb-parts.ts'
import type { RawChain } from './raw-chain.ts'
import { type LimbHeritage, noHeritage } from './heritage.ts'
import { makeEnvironment, readLimb } from './read-limb.ts'
import { noSiblings, withAwards } from './siblings.ts'
import { splitLimb } from './split-limb.ts'

export function newClauseDraft(address: string): ClauseDraft {
  return {
    address,
    awards: [],
    sharedLimits: [],
    policyLimits: [],
    highestOnly: [],
    pools: [],
    quotas: [],
    accountable: [],
    requirements: [],
    relations: [],
    scope: [],
    validity: undefined,
  }
}

/** Reads one sentence into the clause; gives the awards that it added. */
export function readSentence(
  node: SentenceNode,
  written: (span: Span) => string,
  context: ClauseContext,
): readonly AwardDraft[] {
  const source: SourceRef = { clause: context.clause.address, sentence: written(node.span) }
  const before = context.draft.awards.length
  const errorsBefore = context.reporter.errors()
  context.sentenceAwards = []
  checkFigures(node, context)
  let heritage: LimbHeritage = noHeritage
  let granted = false
  const chains: RawChain[] = []
  const overalls: PlacedAward[] = []
  const limbs: ReadLimb[] = []
  const earlier = [...context.draft.awards]
  for (const whole of node.limbs) {
    let siblings = noSiblings
    for (const limb of splitLimb(whole)) {
      const result = readLimb(limb, source, heritage, context, written, siblings)
      heritage = result.heritage
      granted ||= result.awards.length > 0
      chains.push(...result.chains)
      overalls.push(...result.overalls)
      limbs.push(result.limb)
      siblings = withAwards(siblings, result)
    }
  }
  const added = context.draft.awards.splice(before)
  const merged = mergeTiers(added, context)
  context.draft.awards.push(...merged)
  keepMergedLimits(added, merged, context)
  takeOverUnstated(context)
  relateMembers(merged, context)
  relateTiers(merged, context)
  checkRanges(merged, context)
  for (const overall of overalls) {
    attachLimit(overall, context, makeEnvironment(source, context), written, { awards: merged, isOverall: true })
  }
  if (context.reporter.errors() === errorsBefore) checkUnread(node, context)
  if (context.reporter.errors() === errorsBefore) {
    const gate = { sentence: node, limbs, awards: merged, before: earlier, context }
    checkSentence(gate)
    context.gates.push(gate)
  }
  if (granted || merged.length > 0) context.carried = []
  else for (const chain of chains) context.carried.push(chain)
  return merged
}

/** A ceiling over limbs that became the tiers of one award is that award's. */
function keepMergedLimits(added: readonly AwardDraft[], merged: readonly AwardDraft[], context: ClauseContext): void {
  if (added.length === merged.length) return
  for (const [index, limit] of context.draft.sharedLimits.entries()) {
    const awards = limit.awards.filter((award) => !added.includes(award) || merged.includes(award))
    context.draft.sharedLimits[index] = { ...limit, awards }
  }
}

/**
 * Parallel members that one subject can meet both: only the highest counts (readings.md 12). What is paid for each of several
 * kinds of people adds up: 博士、硕士，分别每人3万元、1.5万元.
 */
function relateMembers(awards: readonly AwardDraft[], context: ClauseContext): void {
  const siblings = awards.filter((award) => award.member && award.amount?.kind !== 'per-unit')
  const [first] = siblings
  if (first === undefined || siblings.length < 2) return
  const name = `${first.source.clause}并列情形`
  context.draft.highestOnly.push({
    name,
    awards: siblings,
    site: { kind: 'highest-only', group: name, source: first.source },
    assumedAt: first.span,
  })
}

/** The sentence as the policy file has it, line breaks and quote markers joined. */
export function asWritten(text: string, span: Span): string {
  return text.slice(span.start, span.end).replace(/[ \t]*\r?\n[>\s]*/gu, '')
}
