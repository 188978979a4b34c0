/** What the compiler says of several files together: each by itself, and what differs between the policies. */
import { dirname, resolve } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { compareFacts } from '../facts/compare-facts.ts'
import type { PolicyIr } from '../ir/types.ts'
import { analyse } from './analyse.ts'
import type { CommandContext } from './context.ts'
import type { PolicyFile } from './policy-files.ts'
import { type Sources, sourcesBeside } from './render/diagnostics.ts'

export interface Checked {
  readonly file: PolicyFile
  /** Of a policy without errors. */
  readonly policy: PolicyIr | undefined
  readonly diagnostics: readonly Diagnostic[]
  /** Texts of the other files that spans name. */
  readonly sources: Sources
}

/** A policy, or a shared glossary by itself. */
export async function checkFile(context: CommandContext, file: PolicyFile): Promise<Checked> {
  const { analyseGlossary, isGlossary } = await context.host.compiler()
  if (isGlossary(file.text)) {
    return { file, policy: undefined, diagnostics: analyseGlossary(file.text).diagnostics, sources: new Map() }
  }
  const { policy, diagnostics, sources } = await analyse(context, file, { cures: 'tried' })
  return { file, policy, diagnostics, sources: sourcesBeside(file, sources) }
}

/** Adds what one policy says otherwise than another, and says what is wrong with a shared glossary once. */
export function checkTogether(checked: readonly Checked[]): readonly Checked[] {
  const paths = new Set(checked.map(({ file }) => file.path))
  const own = checked.map((one) => ({
    ...one,
    diagnostics: one.diagnostics.filter(
      ({ span }) => span.file === undefined || !paths.has(pathOf(one.file, span.file)),
    ),
  }))
  return withDifferences(own)
}

/** Adds what one policy says otherwise than another. */
export function withDifferences(checked: readonly Checked[]): readonly Checked[] {
  const policies = checked.flatMap(({ file, policy }) => (policy === undefined ? [] : [{ name: file.name, policy }]))
  const differences = compareFacts(policies)
  return checked.map((one) => {
    const more = differences.get(one.file.name) ?? []
    if (more.length === 0) return one
    const others = checked.filter(({ file }) => file !== one.file)
    const named = others.flatMap(({ file, sources }) => [...sources, [file.name, file] as const])
    return { ...one, diagnostics: [...one.diagnostics, ...more], sources: new Map([...named, ...one.sources]) }
  })
}

export function countErrors(checked: readonly Checked[]): number {
  return checked.flatMap(({ diagnostics }) => diagnostics).filter(({ severity }) => severity === 'error').length
}

function pathOf(file: PolicyFile, named: string): string {
  return resolve(dirname(file.path), named)
}
