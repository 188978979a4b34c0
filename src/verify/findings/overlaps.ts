/** CY4609, CY4525: two awards of one clause that one applicant meets, with nothing said of how they stand to each other. */
import { diagnostic, withExample } from '../../diagnostics/create.ts'
import type { Diagnostic, Span } from '../../diagnostics/diagnostic.ts'
import type { View } from '../../ir/interpreter/facts.ts'
import type { Amount, AwardIr, ConditionLeaf, Fact, FactRef, PiecesAmount, PolicyIr } from '../../ir/types.ts'
import { choicesOf, sharedCeilingsOf } from '../../ir/payout.ts'
import { allAmountsOf, factsOfAmount, factsOfLeaf, leavesOf } from '../../ir/walk.ts'
import { fen } from '../../runtime/money.ts'
import { applicantFor, candidates, factsOf, paidFor, someViews, sumInWords, type Sum } from '../applicant.ts'
import { isSame } from '../bends.ts'
import { conditionsOf, declarationOf } from '../edges.ts'
import { type Effort, sizeOf } from './subject.ts'

/** Two awards between which the text says nothing, as the analysis of the text tells. */
export interface UnrelatedAwards {
  /** Address of their clause. */
  readonly clause: string
  /** Places of the two among the awards of the clause, the later one behind. */
  readonly places: readonly [number, number]
  /** Whether they stand in one sentence. */
  readonly together: boolean
}

/** Of each award one notice at most, with the awards before it that weigh most. */
export function overlaps(
  policy: PolicyIr,
  unrelated: readonly UnrelatedAwards[],
  effort: Effort,
): readonly Diagnostic[] {
  const byLater = new Map<string, Pair[]>()
  for (const pair of unrelated.flatMap((one) => pairOf(policy, one))) {
    const others = byLater.get(pair.later.id)
    if (others === undefined) byLater.set(pair.later.id, [pair])
    else others.push(pair)
  }
  return [...byLater.values()].flatMap((pairs) => {
    const weightiest = [...pairs].sort((left, right) => Number(right.shared !== '') - Number(left.shared !== ''))
    for (const pair of weightiest) {
      const found = overlapOf(policy, pair, effort)
      if (found !== undefined) return [found]
    }
    return []
  })
}

interface Pair {
  readonly earlier: AwardIr
  readonly later: AwardIr
  /** Phrase of a fact that both count or ask for, '' without one. */
  readonly shared: string
}

function pairOf(policy: PolicyIr, { clause, places, together }: UnrelatedAwards): readonly Pair[] {
  const awards = policy.clauses.find(({ address }) => address === clause)?.awards ?? []
  const [earlier, later] = places.map((place) => awards[place])
  if (earlier === undefined || later === undefined || areRelated(policy, [earlier.id, later.id])) return []
  if (earlier.records?.list !== later.records?.list) return []
  if (areParts(earlier.amount, later.amount)) return []
  const areRewards = [earlier, later].every(isReward)
  const shared = sharedBy(earlier, later, areRewards, policy.facts)
  return shared === undefined && !(together && areRewards) ? [] : [{ earlier, later, shared: shared ?? '' }]
}

/** Parts of one scale: nothing of the expense is in both. */
function areParts(earlier: Amount | undefined, later: Amount | undefined): boolean {
  if (earlier?.kind !== 'pieces' || later?.kind !== 'pieces') return false
  const [one, other] = [paidParts(earlier), paidParts(later)]
  return one.every(([from, to]) => other.every(([start, end]) => to <= start || end <= from))
}

const paidParts = ({ bands }: PiecesAmount): readonly (readonly [from: number, to: number])[] =>
  bands.flatMap(({ fromFen, rate }, index) =>
    rate.numerator === 0 ? [] : [[fromFen, bands[index + 1]?.fromFen ?? Infinity] as const],
  )

/** Only the higher counts, or a ceiling of these awards alone is put on the sum. */
function areRelated(policy: PolicyIr, ids: readonly string[]): boolean {
  const hasBoth = ({ awards }: { readonly awards: readonly string[] }): boolean =>
    ids.every((id) => awards.includes(id))
  const own =
    policy.clauses.find(({ awards }) => awards.some(({ id }) => id === ids[0]))?.awards.map(({ id }) => id) ?? []
  return (
    choicesOf(policy).some(hasBoth) ||
    sharedCeilingsOf(policy).some((limit) => hasBoth(limit) && limit.awards.every((id) => own.includes(id)))
  )
}

/** The same expense paid for twice, or of two rewards the same thing asked for; what an authority finds is its own procedure. */
function sharedBy(earlier: AwardIr, later: AwardIr, areRewards: boolean, facts: readonly Fact[]): string | undefined {
  const refsOf = (award: AwardIr) => [...countedBy(award), ...(areRewards ? askedBy(award) : [])]
  const others = refsOf(earlier)
  const common = refsOf(later).filter((ref) => others.some((other) => isSame(other, ref)))
  const declared = common.map((ref) => declarationOf(ref, facts, later.records?.list))
  return declared.find((fact) => fact !== undefined && !isFinding(fact))?.label
}

/** Sums for what somebody is or has done; what is worked out from an expense or a number is of that expense alone. */
const isReward = (award: AwardIr): boolean =>
  allAmountsOf(award).every(({ kind }) => !['fact', 'each', 'total'].includes(kind))

const countedBy = (award: AwardIr): readonly FactRef[] => allAmountsOf(award).flatMap(factsOfAmount)

const askedBy = (award: AwardIr): readonly FactRef[] =>
  conditionsOf(award).flatMap(leavesOf).filter(isAsked).flatMap(factsOfLeaf)

/** An exclusion is no common ground. */
const isAsked = (leaf: ConditionLeaf): boolean =>
  'expect' in leaf ? leaf.expect : leaf.kind === 'compare' || leaf.kind === 'compare-amount'

const isFinding = (fact: Fact): boolean => fact.kind === 'boolean' && fact.finding

function overlapOf(policy: PolicyIr, { earlier, later, shared }: Pair, effort: Effort): Diagnostic | undefined {
  const among = effort.left <= 0 ? undefined : candidates(policy, [earlier, later])
  const budget = someViews()
  const granted = budget.left
  const found = among && applicantFor(among, budget)
  effort.left -= (1 + granted - Math.max(0, budget.left)) * (sizeOf(policy, earlier) + sizeOf(policy, later))
  if (among === undefined || found?.kind !== 'found') return undefined
  const paid = (view: View): readonly Sum[] =>
    [earlier, later].map((award) => paidFor(among, award, view) ?? { from: fen(0), to: null })
  const [first, second] = paid(found.view)
  if (first === undefined || second === undefined) return undefined
  const example = {
    facts: factsOf(among, found.view, (view) => JSON.stringify(paid(view))),
    first: sumInWords(first),
    second: sumInWords(second),
    total: sumInWords({
      from: fen(first.from + second.from),
      to: first.to === null || second.to === null ? null : fen(first.to + second.to),
    }),
  }
  const related: readonly Span[] = [earlier.span]
  return shared === ''
    ? withExample({ ...diagnostic('CY4525', later.span, {}, { related }), code: 'CY4525' }, example)
    : withExample(
        { ...diagnostic('CY4609', later.span, { phrase: plain(shared) }, { related }), code: 'CY4609' },
        example,
      )
}

const plain = (label: string): string => label.replace(/[{}]/gu, '')
