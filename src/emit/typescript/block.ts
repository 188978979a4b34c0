import { code } from './code.ts'
import type { Code } from './code.ts'
import type { Names } from './names.ts'

/** Statements under construction. A line may wait for the end: whether a variable is `const` shows only then. */
export interface Block {
  readonly names: Names
  readonly lines: (Code | (() => Code))[]
}

/** A local variable that holds a number. */
export interface Variable {
  readonly name: Code
  reassigned: boolean
}

/** A block in a scope of its own. */
export function newBlock(names: Names): Block {
  return { names, lines: [] }
}

/** A block inside another, for the body of a branch or a loop. */
export function innerBlock(block: Block): Block {
  return newBlock(block.names.inner())
}

/** Declares a variable with its first value. */
export function declare(block: Block, wanted: string, value: Code | number, comment?: Code): Variable {
  const variable: Variable = { name: block.names.take(wanted), reassigned: false }
  block.lines.push(
    () => code`${variable.reassigned ? code`let` : code`const`} ${variable.name} = ${value} ${comment ?? code``}`,
  )
  return variable
}

/** Gives a variable another value. */
export function assign(block: Block, variable: Variable, value: Code | number, comment?: Code): void {
  variable.reassigned = true
  block.lines.push(code`${variable.name} = ${value} ${comment ?? code``}`)
}

/** The finished statements. */
export function render(block: Block): readonly Code[] {
  return block.lines.map((line) => (typeof line === 'function' ? line() : line))
}
