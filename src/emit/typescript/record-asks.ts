/** Loops over records that find out what is asked: of the applicant because of them, and of each of them. */
import type { FactRef } from '../../ir/types.ts'
import { Asks } from './amount-asks.ts'
import { innerBlock, render } from './block.ts'
import type { Block } from './block.ts'
import { code, mentions, quote, unlessUnused } from './code.ts'
import type { Code } from './code.ts'
import { and, or } from './expression.ts'
import type { Bool } from './expression.ts'
import { headed } from './fields.ts'
import type { Fields } from './fields.ts'
import { factOf, runtime } from './module.ts'
import type { Module } from './module.ts'
import type { AmountPlace } from './writing.ts'

/** The variables that paths are collected in. */
export interface Paths {
  readonly missing: Code
  readonly pending: Code
}

/** A loop over the records of a list, of which something may be asked. */
export interface ListLoop {
  readonly list: string
  /** The records, none of an unknown list. */
  readonly value: Code
  readonly item: Code
  readonly fields: Fields
  /** What says the same of every record, and what says it without a loop. */
  readonly always: { readonly when: Bool; readonly instead: Bool } | undefined
  /** Writes what it takes to know what is asked, and collects it; alone in the loop it may pass over records. */
  write(block: Block, asks: Asks, isAlone: boolean): void
}

/** What is asked of the applicant because of some record: one loop for all such facts, unless none is needed. */
export function writeFlags(loop: ListLoop, { block }: AmountPlace, asks: Asks): void {
  const inside = innerBlock(block)
  const ofRecord = new Asks()
  loop.write(inside, ofRecord, true)
  const flags: Code[] = []
  const flagged = (wanted: string, when: Bool): Bool => {
    if (when === loop.always?.when) return loop.always.instead
    const flag = block.names.take(wanted)
    flags.push(flag)
    const set = typeof when === 'boolean' ? code`${flag} = true` : code`if (${when}) ${flag} = true`
    inside.lines.push({ variable: flag, text: () => set })
    return flag
  }
  for (const ref of ofRecord.refs) {
    const when = ofRecord.of(ref)
    if (ref.scope === 'applicant' && when !== false) asks.add(ref, flagged(`needs-${ref.id}`, when))
  }
  for (const need of ['matters', 'receipts'] as const) {
    const when = or(...ofRecord.ofReceipts[need])
    if (when !== false) asks.ofReceipts[need].push(flagged(`needs-${need}`, when))
  }
  for (const { amount, when } of ofRecord.totals) {
    asks.totals.push({ amount, when: flagged(`needs-${amount.list}`, when) })
  }
  if (flags.length === 0) return
  const at = block.lines.length
  block.lines.push(() => {
    // What follows may have no use for a flag: nothing is asked of a list that it would let be asked for.
    const after = render({ names: block.names, lines: block.lines.slice(at + 1) })
    const used = flags.filter((flag) => mentions(after, flag))
    if (used.length === 0) return code``
    const lines = inside.lines.filter(
      (line) =>
        typeof line !== 'object' ||
        !('variable' in line) ||
        !flags.includes(line.variable) ||
        used.includes(line.variable),
    )
    const body = headed(loop.fields, render({ names: inside.names, lines }))
    const declarations = used.map((flag) => code`let ${flag} = false`)
    return code`${declarations}\nfor (const ${unlessUnused(loop.item, body)} of ${loop.value}) {\n${body}\n}`
  })
}

/** What is asked of each record, in the order of `refs`. */
export function writeFieldAsks(
  list: string,
  loops: readonly ListLoop[],
  refs: readonly FactRef[],
  { block, module }: AmountPlace,
  paths: Paths,
  /** The field that tells records apart, and when it is asked of all of them. */
  matter: { readonly id: string; readonly when: Bool } | undefined,
): void {
  const [loop] = loops
  if (loop === undefined || refs.length === 0) return
  const index = block.names.take('index')
  const inside = innerBlock(block)
  const asks = new Asks()
  const isAsked = matter !== undefined && matter.when !== false
  for (const one of loops) one.write(inside, asks, loops.length === 1 && !isAsked)
  const statements = refs.flatMap((ref): readonly Code[] => {
    const when = ref.id === matter?.id ? matter.when : asks.of(ref)
    if (when === false) return []
    const path = code`${runtime(module, 'recordPath')}(${quote(list)}, ${index}, ${quote(ref.id)})`
    const unknown = code`${loop.fields.of(ref.id)} === undefined`
    return [askCode(module, and(unknown, when), pathsOf(module, ref, list, paths), path)]
  })
  if (statements.length === 0) return
  inside.lines.push(...statements)
  const body = headed(loop.fields, [code`${index} += 1`, ...render(inside)])
  block.lines.push(code`let ${index} = -1`, code`for (const ${loop.item} of ${loop.value}) {\n${body}\n}`)
}

/** Where a fact is asked: of others if it is theirs to find. */
export function pathsOf(module: Module, ref: FactRef, list: string | undefined, paths: Paths): Code {
  const fact = factOf(module.policy.ir, ref, list)
  return fact?.kind === 'boolean' && fact.finding ? paths.pending : paths.missing
}

/** Asks for a path. */
export function askCode(module: Module, when: Bool, paths: Code, path: Code): Code {
  const statement = code`${paths} = ${runtime(module, 'ask')}(${paths}, ${path})`
  return typeof when === 'boolean' ? statement : code`if (${when}) ${statement}`
}
