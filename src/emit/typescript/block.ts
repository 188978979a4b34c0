import { code, reads, withoutAssignments } from './code.ts'
import type { Code } from './code.ts'
import type { Names } from './names.ts'

/** Statements under construction. */
export interface Block {
  readonly names: Names
  readonly lines: Line[]
}

/** A statement. It may wait for the end: whether a variable is `const`, and whether anything reads it, shows only then. */
export type Line = Code | (() => Code) | VariableLine | LoopLine

/** A statement that does nothing but give a variable a value. */
interface VariableLine {
  readonly variable: Code
  readonly text: () => Code
}

/** A loop that does nothing but add to variables. */
interface LoopLine {
  readonly sets: readonly Code[]
  readonly text: () => Code
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
  const text = (): Code =>
    code`${variable.reassigned ? code`let` : code`const`} ${variable.name} = ${value} ${comment ?? code``}`
  block.lines.push({ variable: variable.name, text })
  return variable
}

/** Declares the result of a test. */
export function declareTest(block: Block, wanted: string, value: Code): Code {
  const name = block.names.take(wanted)
  block.lines.push({ variable: name, text: () => code`const ${name} = ${value}` })
  return name
}

/** Gives a variable another value. */
export function assign(block: Block, variable: Variable, value: Code | number, comment?: Code): void {
  variable.reassigned = true
  block.lines.push({ variable: variable.name, text: () => code`${variable.name} = ${value} ${comment ?? code``}` })
}

/** A statement as it stands, and the variables for which alone it is there. */
interface Statement {
  readonly text: Code
  readonly variable?: Code
  readonly sets?: readonly Code[]
}

/** The finished statements, without what gives values to variables that nothing reads. */
export function render(block: Block): readonly Code[] {
  let lines = block.lines.map((line): Statement => {
    if (typeof line === 'string') return { text: line }
    return typeof line === 'function' ? { text: line() } : { ...line, text: line.text() }
  })
  const declared = new Set(lines.flatMap(({ variable }) => variable ?? []))
  const dropped = new Set<Code>()
  // What only another such variable reads goes when that one has gone.
  for (let before = -1; before !== lines.length;) {
    before = lines.length
    for (const name of declared) {
      const others = lines.filter(({ variable }) => variable !== name)
      if (others.some(({ text }) => reads([text], name))) continue
      // A variable of a block outside may be read there.
      const own = lines.filter(({ variable }) => variable === name)
      if (!own.some(({ text }) => /^(?:const|let) /.test(text))) continue
      dropped.add(name)
      lines = others.map((line) => ({ ...line, text: withoutAssignments(line.text, name) }))
    }
    lines = lines.filter(({ sets }) => sets?.every((name) => dropped.has(name)) !== true)
  }
  return lines.map(({ text }) => text)
}
