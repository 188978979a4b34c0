/**
 * What a policy means, as a string: equal ones are equal meanings. Sites, spans and digests say where something stands; a
 * list of one part is that part; over an applicant alone a ceiling of the record is one of the award; clauses without awards
 * say nothing.
 */
import type { PolicyIr } from '../../src/ir/types.ts'
import { isRecord } from '../snapshots/is-record.ts'

const PLACES: ReadonlySet<string> = new Set(['site', 'span', 'source', 'textDigest', 'meaningDigest', 'compiler'])
/** Where the read-back says nothing since it decides nothing. */
const LAYOUT: ReadonlySet<string> = new Set(['usedBy', 'module', 'address', 'sentences', 'accountable'])
const LISTS: ReadonlySet<unknown> = new Set(['and', 'or', 'sum', 'min', 'max'])

export function meaningOf(policy: PolicyIr): string {
  const awards = policy.clauses.flatMap((clause) => clause.awards)
  const ofAwards = awards.map((award) => {
    if (award.records !== undefined) return award
    return { ...award, ceilings: award.ceilings.map((ceiling) => ({ ...ceiling, of: 'award' })) }
  })
  return JSON.stringify(plain({ ...policy, clauses: ofAwards }))
}

/** A node without what says where it stands, keys in order. */
export function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (!isRecord(value)) return value
  if (LISTS.has(value['kind']) && Array.isArray(value['of']) && value['of'].length === 1) return plain(value['of'][0])
  const { numerator, denominator } = value
  if (typeof numerator === 'number' && typeof denominator === 'number') return fraction(numerator, denominator)
  const entries = Object.entries(value).filter(
    ([key, inner]) => !PLACES.has(key) && !LAYOUT.has(key) && inner !== undefined,
  )
  return Object.fromEntries(entries.map(([key, inner]) => [key, plain(inner)] as const).toSorted(byKey))
}

function fraction(numerator: number, denominator: number): string {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
  const common = divisor(numerator, denominator)
  return `${String(numerator / common)}/${String(denominator / common)}`
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1)
