/** The law of read-back: a policy written as a policy file, compiled again, is the same policy. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { analysePolicy } from '../../../src/compiler.ts'
import { changePayouts } from '../../../src/ir/payout.ts'
import type { AwardIr, PolicyIr } from '../../../src/ir/types.ts'
import { writePolicyFile } from '../../../src/read-back/file/index.ts'
import { canonOfAward, partsOfAward, partsOfPolicy } from '../../read-back/canon.ts'
import { note, type Failing, type Survey } from '../known/lists.ts'
import { readSamples, readShared } from '../noise/samples.ts'

const ROOT = join(import.meta.dirname, '../../..')
const FOLDERS = { policies: 'policies', cases: 'test/samples/cases' }

export interface Policy {
  readonly name: string
  readonly text: string
}

/** Whole policies, made-up cases, and the articles of the census. */
export function readPolicies(): readonly Policy[] {
  const whole = Object.entries(FOLDERS).flatMap(([group, folder]) =>
    readdirSync(join(ROOT, folder))
      .filter((file) => file.endsWith('.ceyan.md'))
      .toSorted()
      .map((file) => ({
        name: `${group}/${basename(file, '.ceyan.md')}`,
        text: readFileSync(join(ROOT, folder, file), 'utf8'),
      })),
  )
  return [...whole, ...readSamples({ census: 'test/census' })]
}

/** What a policy loses: the number of the award, 0 for what is between them, and why. */
export interface Loss {
  readonly place: number
  readonly cause: string
  readonly written: string
}

/** Shared glossaries, and the official texts of the policies. */
const readFile = (path: string): string | undefined =>
  readShared(path) ??
  (/^sources\/[a-z0-9-]+\.txt$/u.test(path) ? readFileSync(join(ROOT, 'policies', path), 'utf8') : undefined)

const compiled = (text: string): ReturnType<typeof analysePolicy> =>
  analysePolicy(text, { readFile }, { findings: 'errors' })

export function policyOf({ text }: Policy): PolicyIr | undefined {
  return compiled(text).policy
}

export function lossesOf(policy: PolicyIr): readonly Loss[] {
  const { text, unsaid } = writePolicyFile(policy)
  const again = unsaid.length > 0 ? undefined : compiled(text)
  const awards = policy.clauses.flatMap((clause) => clause.awards)
  if (again?.policy !== undefined) {
    const known = again.policy.clauses.flatMap((clause) => clause.awards)
    const changed = awards.flatMap((award, index) => {
      const other = known[index]
      if (other?.id === award.id && canonOfAward(other) === canonOfAward(award)) return []
      return [{ place: index + 1, cause: causeOf(award, other), written: text }]
    })
    const between = changedIn(partsOfPolicy(policy), partsOfPolicy(again.policy))
    return [...changed, ...(between === '' ? [] : [{ place: 0, cause: between, written: text }])]
  }
  // Which award it is: each by itself.
  const alone = awards.flatMap((award, index): readonly Loss[] => {
    const one = writePolicyFile(withOnly(award, policy))
    const [left] = one.unsaid
    if (left !== undefined) return [{ place: index + 1, cause: `unsaid ${left.what}`, written: one.text }]
    const { policy: other, diagnostics } = compiled(one.text)
    const made = other?.clauses.flatMap((clause) => clause.awards) ?? []
    if (made.length === 1 && made[0] !== undefined && canonOfAward(made[0]) === canonOfAward(award)) return []
    const code = diagnostics.find(({ severity }) => severity === 'error')?.code
    const cause = code === undefined ? causeOf(award, made[0]) : `error ${code}`
    return [{ place: index + 1, cause, written: one.text }]
  })
  if (alone.length > 0) return alone
  const code = again?.diagnostics.find(({ severity }) => severity === 'error')?.code
  return [{ place: 0, cause: code === undefined ? `unsaid ${unsaid[0]?.what ?? ''}` : `error ${code}`, written: text }]
}

const causeOf = (award: AwardIr, other: AwardIr | undefined): string =>
  other === undefined ? 'no award' : changedIn(partsOfAward(award), partsOfAward(other))

function changedIn(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): string {
  return Object.keys(before)
    .filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]))
    .join(' ')
}

/** A policy of one award, without what is between awards. */
function withOnly(award: AwardIr, policy: PolicyIr): PolicyIr {
  const clauses = policy.clauses
    .filter((clause) => clause.awards.includes(award))
    .map((clause) => ({ ...clause, awards: [award] }))
  const payouts = changePayouts(policy.payouts, { award: () => undefined })
  return { ...policy, clauses, payouts, groups: [], pools: [], quotas: [] }
}

function failing(policies: readonly Policy[]): Failing {
  const found = new Map<string, number[]>()
  for (const one of policies) {
    const policy = policyOf(one)
    for (const { place, cause } of policy === undefined ? [] : lossesOf(policy))
      note(found, `${one.name}: ${cause}`, place)
  }
  return found
}

export const readBackSurvey: Survey = {
  law: 'read-back',
  everything: () => failing(readPolicies()),
  isQuick: () => true,
  quick: () => failing(readPolicies()),
  show(name, place) {
    const one = readPolicies().find((policy) => name.startsWith(`${policy.name}: `))
    const policy = one === undefined ? undefined : policyOf(one)
    const loss = policy === undefined ? undefined : lossesOf(policy).find((found) => found.place === place)
    return loss?.written ?? ''
  },
}
