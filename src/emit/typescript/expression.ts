/** Small expressions that fold what is known at compile time, so that generated code has no `Math.min(0, x)`. */
import { code, joined } from './code.ts'
import type { Code } from './code.ts'

/** A non-negative number, or code that gives one. */
export type Expr = number | Code
/** A truth value, or code that gives one. */
export type Bool = boolean | Code

/** The smaller one. */
export function min(a: Expr, b: Expr): Expr {
  if (typeof a === 'number' && typeof b === 'number') return Math.min(a, b)
  if (a === 0 || b === 0) return 0
  if (a === Infinity) return b
  if (b === Infinity) return a
  return code`Math.min(${a}, ${b})`
}

/** The largest one; 0 of none. */
export function max(parts: readonly Expr[]): Expr {
  const known = Math.max(0, ...parts.filter((part) => typeof part === 'number'))
  const open = [...new Set(parts.filter((part) => typeof part === 'string'))]
  if (open.length === 0 || known === Infinity) return known
  const all = known === 0 ? open : [...open, code`${known}`]
  return all.length === 1 ? (all[0] ?? 0) : code`Math.max(${joined(all, ', ')})`
}

/** The sum. */
export function sum(parts: readonly Expr[]): Expr {
  const known = parts.reduce<number>((total, part) => (typeof part === 'number' ? total + part : total), 0)
  const open = parts.filter((part) => typeof part === 'string')
  if (open.length === 0) return known
  return joined(known === 0 ? open : [...open, code`${known}`], ' + ')
}

/** An operand times a factor known at compile time; nothing of an unlimited amount is nothing. */
export function scaled(operand: Expr, factor: number): Expr {
  if (factor === 0 || operand === 0) return 0
  if (typeof operand === 'number') return operand * factor
  return factor === 1 ? operand : code`${operand} * ${factor}`
}

/** Both of two hold. */
export function and(...parts: readonly Bool[]): Bool {
  if (parts.includes(false)) return false
  const open = [...new Set(parts.filter((part) => typeof part === 'string'))]
  return open.length === 0 ? true : open.length === 1 ? (open[0] ?? true) : joined(open.map(operandOf), ' && ')
}

/** One of several holds. */
export function or(...parts: readonly Bool[]): Bool {
  if (parts.includes(true)) return true
  const open = [...new Set(parts.filter((part) => typeof part === 'string'))]
  return open.length === 0 ? false : open.length === 1 ? (open[0] ?? false) : joined(open.map(operandOf), ' || ')
}

function operandOf(part: Code): Code {
  return /^[\w.]+ (===|!==|<|>|<=|>=) [\w.]+$|^[\w.]+$/.test(part) ? part : code`(${part})`
}
