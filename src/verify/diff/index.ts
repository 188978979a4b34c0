/**
 * What an amendment changes in money. In: the representations of two versions. Out: award by award either a proof that nothing
 * changes or an applicant for whom it does; and what changes between awards, in scope and in validity.
 */
import type { AwardIr, Condition, Fact, PolicyIr } from '../../ir/types.ts'
import { changePayouts } from '../../ir/payout.ts'
import { leavesOf } from '../../ir/walk.ts'
import { fen } from '../../runtime/money.ts'
import { edgesOf } from '../edges.ts'
import { factsInWords } from '../facts-text.ts'
import { judge } from '../../ir/interpreter/condition.ts'
import { YES } from '../../runtime/truth.ts'
import { alignAwards, type Alignment } from './align.ts'
import { compareAwards, exampleOf, tellApart } from './compare-awards.ts'
import { exampleOfTotal, exampleOfValidity, type Versions } from './provision-examples.ts'
import { differentProvisions, provisionsOf, type Provision, type ProvisionPair } from './provisions.ts'
import { shareFacts } from './rename-facts.ts'
import type { AwardChange, PolicyDiff, ProvisionChange } from './types.ts'

export type {
  AwardChange,
  AwardDetail,
  DiffExample,
  Paid,
  PolicyDiff,
  ProvisionChange,
  ProvisionKind,
} from './types.ts'

/** Compares two versions of a policy. */
export function comparePolicies(before: PolicyIr, after: PolicyIr): PolicyDiff {
  const shared = shareFacts(before, after)
  const aligned = alignAwards(awardsOf(before), awardsOf(shared.after))
  const versions: Versions = { before, after: withOldNames(shared.after, aligned), facts: shared.facts }
  return { awards: awardChanges(aligned, awardsOf(shared.after), shared.facts), provisions: provisionChanges(versions) }
}

/** Whether an amendment changes nothing in money, as far as is known. */
export function isSameInMoney({ awards, provisions }: PolicyDiff): boolean {
  return provisions.length === 0 && awards.every(({ kind }) => kind === 'same')
}

const awardsOf = ({ clauses }: PolicyIr): readonly AwardIr[] => clauses.flatMap(({ awards }) => awards)

/** In the order of the new version, what it dropped behind. */
function awardChanges(
  { pairs, dropped }: Alignment,
  after: readonly AwardIr[],
  facts: readonly Fact[],
): readonly AwardChange[] {
  return [
    ...after.map((award): AwardChange => {
      const pair = pairs.find((one) => one.after === award)
      if (pair !== undefined) return compareAwards(pair.before, award, facts)
      return { kind: 'added', after: award, example: exampleOf(award, 'after', facts) }
    }),
    ...dropped.map((before): AwardChange => ({ kind: 'dropped', before, example: exampleOf(before, 'before', facts) })),
  ]
}

/** The new version with its awards under the identifiers that the old one gave them. */
function withOldNames(after: PolicyIr, { pairs, added }: Alignment): PolicyIr {
  const olds = new Set(pairs.map(({ before }) => before.id))
  const names = new Map([
    ...pairs.map((pair) => [pair.after.id, pair.before.id] as const),
    ...added.map(({ id }) => [id, olds.has(id) ? `${id}′` : id] as const),
  ])
  const name = (id: string): string => names.get(id) ?? id
  const named = <T extends { readonly awards: readonly string[] }>(parts: readonly T[]): readonly T[] =>
    parts.map((part) => ({ ...part, awards: part.awards.map(name) }))
  return {
    ...after,
    clauses: after.clauses.map((clause) => ({
      ...clause,
      awards: clause.awards.map((award) => ({ ...award, id: name(award.id) })),
    })),
    payouts: changePayouts(after.payouts, { award: name }),
    groups: named(after.groups),
    pools: named(after.pools),
    quotas: named(after.quotas),
  }
}

function provisionChanges(versions: Versions): readonly ProvisionChange[] {
  const { before, after } = versions
  // One name for both, so that a heading that was reworded is no change.
  const titles = new Map([...awardsOf(after), ...awardsOf(before)].map((award) => [award.id, titleOf(award)]))
  const name = (id: string): string => titles.get(id) ?? id
  const pairs = differentProvisions(provisionsOf(before, name), provisionsOf(after, name))
  return [...scopeChange(versions), ...pairs.map((pair) => provisionChange(pair, versions))]
}

const titleOf = ({ clause, title, form }: AwardIr): string => `${clause} ${[title, form].join('·')}`

function provisionChange({ kind, before, after }: ProvisionPair, versions: Versions): ProvisionChange {
  const text = (one: Provision | undefined): string | undefined => one?.text
  return { kind, before: text(before), after: text(after), example: exampleFor() }

  function exampleFor(): ProvisionChange['example'] {
    if (kind === 'validity') return exampleOfValidity(versions)
    if (kind !== 'shared-limit' && kind !== 'highest-only') return undefined
    const ids = new Set([...(before?.awards ?? []), ...(after?.awards ?? [])])
    const both = new Map([...awardsOf(versions.before), ...awardsOf(versions.after)].map((award) => [award.id, award]))
    return exampleOfTotal(
      versions,
      [...both.values()].filter(({ id }) => ids.has(id)),
    )
  }
}

/** The scope, unless both hold for the same applicants. */
function scopeChange({ before, after, facts }: Versions): readonly ProvisionChange[] {
  const values = edgesOf({ conditions: [before.scope, after.scope], awards: [], ceilings: [] }, facts, undefined)
  const told = tellApart(before.scope, after.scope, undefined, values)
  if (told.kind === 'none') return []
  const texts = { before: sentencesOf(before.scope), after: sentencesOf(after.scope) }
  if (told.kind === 'gave-up') return [{ kind: 'scope', ...texts, example: undefined }]
  const paid = (policy: PolicyIr) => ({
    status: judge(policy.scope, told.view).truth === YES ? ('granted' as const) : ('refused' as const),
    from: fen(0),
    to: null,
  })
  const example = {
    facts: factsInWords(told.view, facts, undefined),
    copies: 1,
    received: fen(0),
    thisYear: fen(0),
    date: undefined,
    before: paid(before),
    after: paid(after),
  }
  return [{ kind: 'scope', ...texts, example }]
}

/** The sentences that a condition rests on; undefined for none. */
function sentencesOf(condition: Condition): string | undefined {
  const sentences = new Set(leavesOf(condition).map(({ site }) => site.source.sentence))
  return sentences.size === 0 ? undefined : [...sentences].join('')
}
