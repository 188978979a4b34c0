/**
 * Every way to change one node of a policy: a figure, a flag, a word of the representation, a fact, a part more or less, the
 * order of two parts, something that may be absent. Over plain data, so that what is added to the representation is changed too.
 */
import type { PolicyIr } from '../../src/ir/types.ts'
import { isRecord } from '../snapshots/is-record.ts'

export interface Mutation {
  /** `clauses.0.awards.1.amount.fen: +1` */
  readonly name: string
  readonly make: () => PolicyIr
}

/** Nodes that decide nothing. */
const SKIPPED: ReadonlySet<string> = new Set([
  ...['site', 'span', 'source', 'usedBy', 'textDigest', 'meaningDigest', 'compiler'],
  ...['module', 'address', 'sentences', 'accountable', 'clauses.address'],
])

/** Words of the representation that may stand for each other. */
const FAMILIES: readonly (readonly string[])[] = [
  ['at-least', 'more-than', 'at-most', 'less-than'],
  ['first', 'highest'],
  ['record', 'award'],
  ['year', 'lifetime'],
  ['half-up', 'down', 'up'],
  ['first-come', 'pro-rata', 'by-rank'],
  ['USD', 'JPY'],
]
/** Of ceilings alone. */
const CEILINGS = ['matter', 'year', 'lifetime']
const KINDS: readonly (readonly string[])[] = [
  ['and', 'or'],
  ['sum', 'min', 'max'],
]
/** What may be left out. */
const OPTIONAL: ReadonlySet<string> = new Set([
  ...[
    'issuer',
    'documentNumber',
    'validity',
    'to',
    'recipient',
    'records',
    'amount',
    'difference',
    'most',
    'fen',
    'count',
  ],
])

/** What may not, of some kinds of nodes. */
const NEEDED: ReadonlySet<string> = new Set(['between.to', 'at-least.count', 'each.count', 'constant.fen'])

type Path = readonly (string | number)[]
type Edit = readonly [name: string, value: unknown]

export function mutationsOf(policy: PolicyIr): readonly Mutation[] {
  const names = new Set(policy.facts.map(({ id }) => id))
  return walk(policy, []).flatMap(({ path, value, owner }) =>
    editsOf(path, value, owner, names).map(([name, changed]) => ({
      name: `${path.join('.')}: ${name}`,
      make: () => replaced(policy, path, changed) as PolicyIr,
    })),
  )
}

interface Node {
  readonly path: Path
  readonly value: unknown
  readonly owner: Readonly<Record<string, unknown>> | undefined
}

function walk(value: unknown, path: Path, owner?: Readonly<Record<string, unknown>>): readonly Node[] {
  const node = { path, value, owner }
  if (Array.isArray(value))
    return [node, ...value.flatMap((item: unknown, index) => walk(item, [...path, index], owner))]
  if (!isRecord(value)) return [node]
  const inside = Object.entries(value).filter(([key, field]) => !SKIPPED.has(key) && field !== undefined)
  return [node, ...inside.flatMap(([key, field]) => walk(field, [...path, key], value))]
}

function editsOf(path: Path, value: unknown, owner: Node['owner'], facts: ReadonlySet<string>): readonly Edit[] {
  const key = path.at(-1)
  const isOptional = typeof key === 'string' && OPTIONAL.has(key) && !NEEDED.has(`${String(owner?.['kind'])}.${key}`)
  const without: readonly Edit[] = isOptional ? [['left out', undefined]] : []
  if (typeof value === 'boolean') return [[String(!value), !value]]
  if (typeof value === 'number')
    return [...without, ...[1, 100].map((more): Edit => [`+${String(more)}`, value + more])]
  if (typeof value === 'string') return [...without, ...textEdits(key, value, owner, facts)]
  if (Array.isArray(value)) return arrayEdits(value)
  if (!isRecord(value)) return without
  const { of, by, from, to } = value
  return [
    ...without,
    ...(key === 'otherwise' ? [['impossible', 'impossible'] as const] : []),
    ...(isRecord(of) && value['kind'] !== 'compare-amount' ? [['what it is of', of] as const] : []),
    ...(isRecord(of) && isRecord(by) ? [['of and by the other way round', { ...value, of: by, by: of }] as const] : []),
    ...(isRecord(from) && isRecord(to)
      ? [['from and to the other way round', { ...value, from: to, to: from }] as const]
      : []),
  ]
}

function textEdits(
  key: string | number | undefined,
  value: string,
  owner: Node['owner'],
  facts: ReadonlySet<string>,
): readonly Edit[] {
  const others = (families: readonly (readonly string[])[]): readonly Edit[] =>
    families
      .filter((family) => family.includes(value))
      .flatMap((family) => family.filter((one) => one !== value).map((one): Edit => [one, one]))
  if (key === 'kind') return others(KINDS)
  if (key === 'scope') return [[value === 'item' ? 'applicant' : 'item', value === 'item' ? 'applicant' : 'item']]
  if (key === 'id' && owner?.['scope'] !== undefined)
    return [...facts].filter((id) => id !== value).map((id): Edit => [id, id])
  if (/^\d{4}-\d\d-\d\d$/u.test(value)) return [['another day', '2019-03-04']]
  const family = [...others(FAMILIES), ...(key === 'period' && owner?.['is'] !== undefined ? others([CEILINGS]) : [])]
  return family.length > 0 ? family : [['more', `${value}」甲`]]
}

function arrayEdits(value: readonly unknown[]): readonly Edit[] {
  const [first, second, ...rest] = value
  return [
    ...value.map((_, index): Edit => [`without ${String(index)}`, value.filter((__, other) => other !== index)]),
    ...(value.length > 1 ? [['first two the other way round', [second, first, ...rest]] as const] : []),
  ]
}

function replaced(value: unknown, [key, ...path]: Path, changed: unknown): unknown {
  if (key === undefined) return changed
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === key ? replaced(item, path, changed) : item))
  if (!isRecord(value)) return value
  return { ...value, [key]: replaced(value[key], path, changed) }
}
