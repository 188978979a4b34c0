/** Names in code: what TypeScript takes and nothing that touches an object's prototype. */

const shape = /^[A-Za-z_$][A-Za-z0-9_$]*$/u
/** Characters. */
export const longestIdentifier = 64

const reserved = new Set([
  ...['break', 'case', 'catch', 'class', 'const', 'continue', 'debugger', 'default', 'delete', 'do', 'else', 'enum'],
  ...['export', 'extends', 'false', 'finally', 'for', 'function', 'if', 'import', 'in', 'instanceof', 'new', 'null'],
  ...['return', 'super', 'switch', 'this', 'throw', 'true', 'try', 'typeof', 'var', 'void', 'while', 'with', 'let'],
  ...['static', 'yield', 'await', 'async', 'implements', 'interface', 'package', 'private', 'protected', 'public'],
  ...['arguments', 'eval', 'undefined', 'NaN', 'Infinity', 'any', 'never', 'unknown', 'of', 'as', 'is'],
])
const dangerous = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  ...['prototype', 'length', 'name', 'caller', 'callee', 'then', 'toJSON', '__proto__', 'constructor'],
])
/** Names that the generated modules use for themselves. */
const taken = new Set([
  'facts',
  'history',
  'why',
  'policy',
  'evaluate',
  'explain',
  'scope',
  'record',
  'records',
  'lo',
  'hi',
])

export type IdentifierProblem = 'shape' | 'reserved' | 'dangerous' | 'too-long'

export function checkIdentifier(name: string): IdentifierProblem | undefined {
  if (dangerous.has(name)) return 'dangerous'
  if (reserved.has(name) || taken.has(name)) return 'reserved'
  if (name.length > longestIdentifier) return 'too-long'
  return shape.test(name) ? undefined : 'shape'
}
