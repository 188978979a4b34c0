/** Tiers of one indicator under headings of their own: one number must not be in two of them. */
import { asked } from '../../ir/conditions.ts'
import type { CompareCondition, Condition } from '../../ir/types.ts'
import type { ClauseSource } from '../../syntax/policy-file.ts'
import type { AwardDraft } from '../articles/drafts.ts'
import type { Reporter } from '../report.ts'
import type { SymbolTable } from '../symbols.ts'

/** A clause with what it grants. */
interface Granting {
  readonly clause: ClauseSource
  readonly draft: { readonly awards: readonly AwardDraft[] }
}

interface Tier {
  readonly clause: ClauseSource
  readonly award: AwardDraft
  readonly fact: string
  /** Undefined: open at that end. */
  readonly low: CompareCondition | undefined
  readonly high: CompareCondition | undefined
  /** What is asked besides, as a key. */
  readonly besides: string
}

export function checkTiersApart(clauses: readonly Granting[], table: SymbolTable, reporter: Reporter): void {
  const tiers = clauses.flatMap(({ clause, draft }) => draft.awards.flatMap((award) => tierOf(clause, award)))
  for (const [index, tier] of tiers.entries()) {
    const other = tiers.slice(0, index).find((before) => standBeside(before, tier) && overlap(before, tier))
    if (other === undefined) continue
    const symbol = [...table.global.values()].find((one) => one.kind === 'fact' && one.id === tier.fact)
    reporter.report('CY4112', tier.award.span, { phrase: symbol?.label ?? tier.fact }, { related: [other.award.span] })
  }
}

/** An award whose only number is one indicator between two ends. */
function tierOf(clause: ClauseSource, award: AwardDraft): readonly Tier[] {
  const leaves = leavesOf(award.condition)
  const compared = leaves.filter((leaf) => leaf.kind === 'compare')
  const [first] = compared
  if (first === undefined || typeof first.threshold !== 'number' || award.list !== undefined) return []
  if (compared.some(({ fact }) => fact.id !== first.fact.id)) return []
  const low = compared.find(({ comparison }) => comparison === 'at-least' || comparison === 'more-than')
  const high = compared.find(({ comparison }) => comparison === 'at-most' || comparison === 'less-than')
  const rest = leaves.filter((leaf) => leaf.kind !== 'compare')
  return [{ clause, award, fact: first.fact.id, low, high, besides: asked(rest) }]
}

function leavesOf(condition: Condition): readonly Condition[] {
  return condition.kind === 'and' ? condition.of.flatMap(leavesOf) : [condition]
}

/** Items of one article that ask the same besides. */
function standBeside(left: Tier, right: Tier): boolean {
  const [above, beside] = [left.clause.path.slice(0, -1), right.clause.path.slice(0, -1)]
  const siblings =
    above.length > 0 && above.length === beside.length && above.every((entry, index) => entry === beside[index])
  return left.clause !== right.clause && siblings && left.fact === right.fact && left.besides === right.besides
}

/** Whether a number is in both, where the two are tiers at all: not the same ends. */
function overlap(left: Tier, right: Tier): boolean {
  const [low, high] = [startOf(left) <= startOf(right) ? left : right, startOf(left) <= startOf(right) ? right : left]
  if (startOf(left) === startOf(right)) return false
  if (low.high === undefined) return true
  const end = Number(low.high.threshold)
  const start = startOf(high)
  return end > start || (end === start && low.high.comparison === 'at-most' && high.low?.comparison === 'at-least')
}

const startOf = ({ low }: Tier): number => (low === undefined ? Number.NEGATIVE_INFINITY : Number(low.threshold))
