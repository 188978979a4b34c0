/** The JSON of `ceyan diff --format json`. Its form is fixed: other programs build on it. */
import { moneyToDecimal } from '../../runtime/money.ts'
import type { AwardIr } from '../../ir/types.ts'
import type { AwardChange, DiffExample, Paid, PolicyDiff } from '../../verify/diff/index.ts'
import type { PolicyFile } from '../policy-files.ts'

/** Amounts are decimal strings of yuan; `to` is null where the text sets no ceiling, a version null where it has no award. */
export function differenceJson([before, after]: readonly [PolicyFile, PolicyFile], difference: PolicyDiff) {
  return {
    before: before.name,
    after: after.name,
    awards: difference.awards.map(awardJson),
    provisions: difference.provisions.map(({ kind, before: old, after: fresh, example }) => ({
      kind,
      before: old ?? null,
      after: fresh ?? null,
      example: exampleJson(example),
    })),
  }
}

function awardJson(change: AwardChange) {
  return {
    change: change.kind,
    proof: change.kind === 'same' ? change.proof : null,
    before: change.kind === 'added' ? null : versionJson(change.before),
    after: change.kind === 'dropped' ? null : versionJson(change.after),
    details: change.kind === 'changed' ? change.details : [],
    tried: change.kind === 'changed' || change.kind === 'undecided' ? change.tried : 0,
    example: 'example' in change ? exampleJson(change.example) : null,
  }
}

function versionJson({ id, clause, title, form, source }: AwardIr) {
  return { id, clause, title, form, sentence: source.sentence }
}

function exampleJson(example: DiffExample | undefined) {
  if (example === undefined) return null
  const { facts, copies, received, thisYear, date } = example
  return {
    facts,
    copies,
    received: moneyToDecimal(received),
    thisYear: moneyToDecimal(thisYear),
    date: date ?? null,
    before: paidJson(example.before),
    after: paidJson(example.after),
  }
}

function paidJson(paid: Paid | undefined) {
  if (paid === undefined) return null
  return { status: paid.status, from: moneyToDecimal(paid.from), to: paid.to === null ? null : moneyToDecimal(paid.to) }
}
