/** JSON as a person wrote it: numbers keep their digits, objects keep every entry, repeated keys included. */

export type JsonNode =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** `literal` as written (`1500000.50`, `1e400`); `NaN` and `Infinity` can only come from a program. */
  | { readonly kind: 'number'; readonly literal: string }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'array'; readonly items: () => readonly JsonNode[] }
  | { readonly kind: 'object'; readonly entries: () => readonly JsonEntry[] }
  /** What JSON does not have: a function, a symbol, an accessor. */
  | { readonly kind: 'other' }

export type JsonEntry = readonly [key: string, value: JsonNode]

/**
 * A value of the program as a node. Lazy, so that depth and cycles cost nothing; own enumerable properties only, and
 * accessors are not called.
 */
export function nodeOf(value: unknown): JsonNode {
  if (value === null || value === undefined) return { kind: 'null' }
  if (typeof value === 'boolean') return { kind: 'boolean', value }
  if (typeof value === 'number' || typeof value === 'bigint') return { kind: 'number', literal: String(value) }
  if (typeof value === 'string') return { kind: 'string', value }
  if (Array.isArray(value)) return { kind: 'array', items: () => Array.from(value, nodeOf) }
  if (typeof value === 'object') return { kind: 'object', entries: () => ownEntries(value) }
  return { kind: 'other' }
}

function ownEntries(value: object): JsonEntry[] {
  return Object.keys(value).map((key) => {
    const property = Object.getOwnPropertyDescriptor(value, key)
    const node: JsonNode = property !== undefined && 'value' in property ? nodeOf(property.value) : { kind: 'other' }
    return [key, node]
  })
}
