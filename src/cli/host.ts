/** What the command line needs of the outside world; `node-host.ts` gives the real one, tests give their own. */

import type * as CompilerModule from '../compiler.ts'

export type Compiler = Pick<typeof CompilerModule, 'analyseGlossary' | 'analysePolicy' | 'compile' | 'isGlossary'>

export interface CliHost {
  /** Absolute path that relative ones start from. */
  readonly cwd: string
  /** Civil date of today, `YYYY-MM-DD`, in the machine's time zone. */
  readonly today: () => string
  /** Milliseconds that only ever grow. */
  readonly clock: () => number
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  /** All of standard input, as UTF-8. */
  readonly stdin: () => Promise<string>
  /** All of standard input, in whatever encoding. */
  readonly stdinBytes: () => Promise<Uint8Array>
  /** Standard input line by line, as it comes. */
  readonly lines: () => AsyncIterable<string>
  /** Whether a person reads standard output in a terminal that shows colours. */
  readonly colors: boolean
  /** Width of the terminal in columns; undefined when standard output is none. */
  readonly columns: number | undefined
  /** Whether standard error is a terminal, where a line of progress can be overwritten. */
  readonly interactive: boolean
  readonly files: CliFiles
  /** Loads the compiler; what help and wrong use do without. */
  readonly compiler: () => Promise<Compiler>
}

/** Files by absolute path. What cannot be read is as if it were not there. */
export interface CliFiles {
  readonly readText: (path: string) => string | undefined
  readonly readBytes: (path: string) => Uint8Array | undefined
  readonly isDirectory: (path: string) => boolean
  /** Names in a folder, sorted; empty when there is no such folder. */
  readonly list: (folder: string) => readonly string[]
  /** Makes the folders it needs. */
  readonly writeText: (path: string, text: string) => void
  /** Puts a new text in the place of a file that is there, all of it or nothing. Throws when the file cannot be written. */
  readonly replaceText: (path: string, text: string) => void
  readonly remove: (path: string) => void
  /** Calls back after a change in one of the folders; resolves when the person ends it. */
  readonly watch: (folders: readonly string[], onChange: () => void) => Promise<void>
}
