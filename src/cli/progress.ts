/** A line on standard error for what takes over a second. */
import type { CliHost } from './host.ts'
import type { CommandContext, Message } from './context.ts'
import { inert } from './render/printable.ts'

export interface Progress {
  /** What is being done now. */
  readonly step: (message: Message) => void
  /** Takes the line away. */
  readonly done: () => void
}

/** `slow`: the work is known to take over a second, so the first step is shown at once. */
export function startProgress({ host, language, format }: CommandContext, slow: boolean): Progress {
  const begin = host.clock()
  let shown = false
  return {
    step(message) {
      if (format === 'json' || (!slow && host.clock() - begin < PATIENCE)) return
      shown = true
      write(host, inert(message[language]))
    },
    done() {
      if (shown && host.interactive) host.stderr('\r\u001B[K')
    },
  }
}

/** Milliseconds that a person waits without wondering. */
const PATIENCE = 1000

function write(host: CliHost, line: string): void {
  host.stderr(host.interactive ? `\r\u001B[K${line}` : `${line}\n`)
}
