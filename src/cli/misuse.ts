/** Wording of wrong use; commander has its own in English only. */
import type { CommanderError } from 'commander'
import type { Message } from './context.ts'

/** What went wrong and where help is, for an error of the command line's parser. */
export function wordMisuse(error: CommanderError): Message {
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const wording = WORDINGS[error.code]
  const english = error.message.replace(/^error: /, '')
  return {
    zh: `${wording === undefined ? english : wording(name, error.message)}\n用 ceyan --help 查看用法。`,
    en: `${english}\nSee ceyan --help.`,
  }
}

const WORDINGS: Readonly<Record<string, (name: string, message: string) => string>> = {
  'commander.unknownOption': (name) => `没有选项「${name}」。`,
  'commander.unknownCommand': (name) => `没有命令「${name}」。`,
  'commander.missingArgument': (name) => `缺少参数「${name}」。`,
  'commander.excessArguments': () => '参数过多。',
  'commander.optionMissingArgument': (name) => `选项「${name}」后面要写值。`,
  'commander.missingMandatoryOptionValue': (name) => `缺少选项「${name}」。`,
  'commander.invalidArgument': (name, message) => {
    const choices = /Allowed choices are (.*)\.$/.exec(message)?.[1]
    return `选项「${name}」的值不对${choices === undefined ? '' : `，可写 ${choices}`}。`
  },
}
