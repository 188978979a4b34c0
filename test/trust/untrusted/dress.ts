/** A policy with every text in it exchanged for another, each always for the same: what it means stays as it is. */
import type { PolicyIr } from '../../../src/ir/types.ts'

/** Fields of the representation that hold text of the policy. */
const texts = new Set([
  ...[
    'label',
    'title',
    'form',
    'recipient',
    'sentence',
    'clause',
    'address',
    'text',
    'issuer',
    'documentNumber',
    'item',
  ],
  ...['group', 'name', 'what', 'accountable', 'usedBy', 'sentences', 'alternatives', 'values', 'value', 'compiler'],
])

/** `word` gives the text for the n-th text of the policy, counted by their first places; no two may be the same. */
export function dressed(policy: PolicyIr, word: (index: number) => string): PolicyIr {
  const known = new Map<string, string>()
  const exchange = (text: string): string => {
    // 无 and an empty text are words of the representation.
    if (text === '' || text === '无') return text
    const before = known.get(text) ?? word(known.size)
    known.set(text, before)
    return before
  }
  const walk = (value: unknown, isText: boolean): unknown => {
    if (typeof value === 'string') return isText ? exchange(value) : value
    if (Array.isArray(value)) return value.map((one) => walk(one, isText))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) =>
        key === 'unit' && typeof inner === 'string'
          ? [key, unitOf(inner, exchange)]
          : [key, walk(inner, texts.has(key))],
      ),
    )
  }
  // The same shape with other strings in it.
  return walk(policy, false) as PolicyIr
}

/** `count:家`, `家`; `money` is a word of the representation. */
function unitOf(unit: string, exchange: (text: string) => string): string {
  if (unit.startsWith('count:')) return unit === 'count:' ? unit : `count:${exchange(unit.slice('count:'.length))}`
  return /^(?:money|ratio|date)/u.test(unit) ? unit : exchange(unit)
}
