/** One run of the command line, without a process: what tests call, and what `main.ts` calls. */
import { CommanderError } from 'commander'
import { EXIT, UsageError } from './context.ts'
import type { Language, Message } from './context.ts'
import type { CliHost } from './host.ts'
import { wordMisuse } from './misuse.ts'
import { createProgram } from './program.ts'
import { inert } from './render/printable.ts'

/** Runs `ceyan` with the arguments after its name; gives the exit status (0, 1 for findings, 2 for wrong use). */
export async function run(argv: readonly string[], host: CliHost): Promise<number> {
  const language = languageOf(argv)
  let status: number = EXIT.ok
  const program = createProgram(host, language, (given) => (status = given))
  const complain = (message: Message): number => {
    host.stderr(`${inert(message[language])}\n`)
    return EXIT.misuse
  }
  if (argv.length === 0) {
    host.stderr(program.helpInformation())
    return EXIT.misuse
  }
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return status
  } catch (error) {
    if (error instanceof UsageError) return complain(error.wording)
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? EXIT.ok : complain(wordMisuse(error))
  }
}

/** Help and wrong use need the language before the options are parsed. */
function languageOf(argv: readonly string[]): Language {
  const at = argv.indexOf('--lang')
  return argv.includes('--lang=en') || (at >= 0 && argv[at + 1] === 'en') ? 'en' : 'zh'
}
