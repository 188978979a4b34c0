/** Small expressions that fold what is known at compile time, so that generated code has no `Math.min(0, x)`. */
import { code, joined } from './code.ts'
import type { Code } from './code.ts'

/** A non-negative number, or code that gives one. */
export type Expr = number | Code
/** A truth value, or code that gives one. */
export type Bool = boolean | Code

/** The least; Infinity of none. */
export function min(...parts: readonly Expr[]): Expr {
  const known = Math.min(Infinity, ...parts.filter((part) => typeof part === 'number'))
  const open = [...new Set(parts.filter((part) => typeof part === 'string'))]
  if (open.length === 0 || known === 0) return known
  const all = known === Infinity ? open : [...open, code`${known}`]
  return all.length === 1 ? (all[0] ?? 0) : code`Math.min(${joined(all, ', ')})`
}

/** The largest one; 0 of none. */
export function max(...parts: readonly Expr[]): Expr {
  const known = Math.max(0, ...parts.filter((part) => typeof part === 'number'))
  const open = [...new Set(parts.filter((part) => typeof part === 'string'))]
  if (open.length === 0 || known === Infinity) return known
  const all = known === 0 ? open : [...open, code`${known}`]
  return all.length === 1 ? (all[0] ?? 0) : code`Math.max(${joined(all, ', ')})`
}

/** The sum. */
export function sum(...parts: readonly Expr[]): Expr {
  const known = parts.reduce<number>((total, part) => (typeof part === 'number' ? total + part : total), 0)
  const open = parts.filter((part) => typeof part === 'string')
  if (open.length === 0 || known === Infinity) return known
  return joined(known === 0 ? open : [...open.map(operand), code`${known}`], ' + ')
}

/** An operand times a factor known at compile time; nothing of an unlimited amount is nothing. */
export function scaled(amount: Expr, factor: number): Expr {
  if (factor === 0 || amount === 0) return 0
  if (typeof amount === 'number') return amount * factor
  return factor === 1 ? amount : code`${operand(amount)} * ${factor}`
}

/** `a` where the test holds, else `b`. */
export function choose(test: Bool, a: Expr, b: Expr): Expr {
  if (typeof test === 'boolean') return test ? a : b
  return a === b ? a : code`(${test} ? ${a} : ${b})`
}

/** `a < b`. INVARIANT: never `a > b`. */
export function isLess(a: Expr, b: Expr): Bool {
  if (a === b || b === 0 || a === Infinity) return false
  if (typeof a === 'number') return typeof b === 'number' ? a < b : code`${operand(b)} > ${a}`
  return code`${operand(a)} < ${typeof b === 'number' ? b : operand(b)}`
}

/** All of several hold. */
export function and(...parts: readonly Bool[]): Bool {
  if (parts.includes(false)) return false
  const open = [...new Set(parts.filter((part) => typeof part === 'string'))]
  return open.length === 0
    ? true
    : open.length === 1
      ? (open[0] ?? true)
      : joined(
          open.map((part) => (CONJUNCTION.test(part) ? part : grouped(part))),
          ' && ',
        )
}

/** One of several holds. */
export function or(...parts: readonly Bool[]): Bool {
  if (parts.includes(true)) return true
  const all = [...new Set(parts.filter((part) => typeof part === 'string'))]
  // Part or part && more is part.
  const open = all.filter((part) => !all.some((other) => part.startsWith(`${other} && `)))
  return open.length === 0 ? false : open.length === 1 ? (open[0] ?? false) : joined(open.map(grouped), ' || ')
}

/** Code that can stand beside an operator; the layout takes away brackets that nobody needs. */
export function operand(part: Code): Code {
  return /^[\w.]+$|^\w+(?:\.\w+)?\([^()]*\)$|^\((?:[^()]|\([^()]*\))*\)$/.test(part) ? part : code`(${part})`
}

/** Plain tests that all hold. */
const CONJUNCTION = /^[\w.]+(?: (?:===|!==|<|>|<=|>=) [\w.]+)?(?: && [\w.]+(?: (?:===|!==|<|>|<=|>=) [\w.]+)?)*$/

function grouped(part: Code): Code {
  return /^[\w.]+ (===|!==|<|>|<=|>=) [\w.]+$|^[\w.]+$/.test(part) ? part : code`(${part})`
}
