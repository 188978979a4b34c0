/** Deep comparison that is fast enough for hundreds of thousands of evaluations, and says where two values differ. */
import { inspect } from 'node:util'

/** Pairs of objects that were compared before and are the same; for data that does not change, such as sites. */
export type KnownPairs = WeakMap<object, object>

/** The first difference as `.path: expected … but was …`; undefined when there is none. Absent and undefined are the same. */
export function firstDifference(expected: unknown, actual: unknown, known: KnownPairs, key = ''): string | undefined {
  if (Object.is(expected, actual)) return undefined
  if (!isObject(expected) || !isObject(actual) || Array.isArray(expected) !== Array.isArray(actual))
    return `: expected ${show(expected)} but was ${show(actual)}`
  const isSite = key === 'site'
  if (isSite && known.get(actual) === expected) return undefined
  for (const name in expected) {
    const difference = firstDifference(expected[name], actual[name], known, name)
    if (difference !== undefined) return `.${name}${difference}`
  }
  for (const name in actual) {
    if (actual[name] !== undefined && expected[name] === undefined)
      return `.${name}: expected nothing but was ${show(actual[name])}`
  }
  if (isSite) known.set(actual, expected)
  return undefined
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function show(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : inspect(value)
}
