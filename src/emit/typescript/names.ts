import type { Code } from './code.ts'

/** Names of one scope of a module, each given out once. */
export interface Names {
  /** A free name as near to `wanted` as can be. Whatever `wanted` is, the result is a safe identifier. */
  take(wanted: string): Code
  /** A scope inside this one: sees its names, and keeps its own for itself. */
  inner(): Names
}

/** A scope in which `taken` are gone, besides all words of the language and its globals that generated code uses. */
export function namesWithout(taken: Iterable<string>): Names {
  return scope(new Set<string>([...RESERVED, ...taken]), () => undefined)
}

/** `tell` hears of every name: what a scope names later must not be hidden in the scopes inside it. */
function scope(used: ReadonlySet<string>, tell: (name: string) => void): Names {
  const own = new Set(used)
  const inside = new Set<string>()
  return {
    take(wanted) {
      const base = identifier(wanted)
      let name = base
      for (let number = 2; own.has(name) || inside.has(name); number += 1) name = `${base}${number}`
      own.add(name)
      tell(name)
      return name as Code
    },
    inner: () =>
      scope(own, (name) => {
        inside.add(name)
        tell(name)
      }),
  }
}

/** `model-use` becomes `modelUse`; what is no letter, digit or _ goes. */
function identifier(wanted: string): string {
  const words = wanted.split(/[^A-Za-z0-9_]+/).filter((word) => word !== '')
  const joined = words.map((word, index) => (index === 0 ? word : upperFirst(word))).join('')
  return /^[A-Za-z]/.test(joined) ? joined : `_${joined}`
}

/** `ChainLeader` of `chainLeader`. */
export function pascal(id: string): string {
  return upperFirst(identifier(id).replace(/^_+/, ''))
}

/** `Exhibition` of `exhibitions`: what one record of a list is called in code. */
export function recordTypeName(list: string): string {
  const name = pascal(list)
  if (/[^aeiou]ies$/.test(name)) return `${name.slice(0, -3)}y`
  return /[^su]s$/.test(name) ? name.slice(0, -1) : `${name}Record`
}

/** First letter small. */
export function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}

/**
 * The key of a fact or an award. Analysis refuses dangerous ones long before; the emitter does not rely on it.
 */
export function safeKey(id: string): string {
  if (id === '' || id in Object.prototype || id === 'prototype') {
    throw new TypeError(`internal error: ${JSON.stringify(id)} cannot be a key`)
  }
  return id
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

const RESERVED = (
  'abstract any arguments as asserts async await bigint boolean break case catch class const constructor continue ' +
  'debugger declare default delete do else enum eval export extends false finally for function get if implements ' +
  'import in infer instanceof interface is keyof let module namespace never new null number object of package private ' +
  'protected prototype public readonly require return set static string super switch symbol this throw true try type ' +
  'typeof undefined unique unknown using var void while with yield ' +
  'Array BigInt Boolean Date Error Function Infinity JSON Map Math NaN Number Object Promise Proxy Record RegExp Set ' +
  'String Symbol globalThis'
).split(' ')
