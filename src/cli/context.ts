/** What every command gets: the host, and what the global options say. */
import type { Colors } from 'picocolors/types.js'
import type { CliHost } from './host.ts'
import { UNSAFE } from '../diagnostics/visible.ts'
import { printable } from './render/printable.ts'

export type Language = 'zh' | 'en'

export interface CommandContext {
  readonly host: CliHost
  readonly language: Language
  readonly format: 'text' | 'json'
  readonly color: Colors
}

/** 0: nothing found. 1: findings. 2: wrong use. */
export const EXIT = { ok: 0, findings: 1, misuse: 2 } as const

/** A message in both languages. */
export interface Message {
  readonly zh: string
  readonly en: string
}

/** The command was used wrongly: shown without a stack, exit status 2. */
export class UsageError extends Error {
  readonly wording: Message

  constructor(wording: Message) {
    super(wording.en)
    this.name = 'UsageError'
    this.wording = wording
  }
}

/** One line on standard output; control characters of authors are made visible. */
export function print(context: CommandContext, line = ''): void {
  context.host.stdout(`${printable(line, context.color.isColorSupported)}\n`)
}

/** A program's result on standard output: JSON that is safe to show. */
export function printJson(context: CommandContext, value: unknown): void {
  context.host.stdout(`${escapeControls(JSON.stringify(value, undefined, 2))}\n`)
}

/** One line on standard error. */
export function warn(context: CommandContext, message: Message): void {
  context.host.stderr(`${printable(message[context.language], false)}\n`)
}

/** What JSON allows in strings and a terminal obeys, or shows nothing for: as escapes, which mean the same. */
function escapeControls(json: string): string {
  return json.replace(UNSAFE, (character) =>
    character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
