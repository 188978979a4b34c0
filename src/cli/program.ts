/** Commands, options and help of `ceyan`. A command's module is loaded when it runs. */
import { Argument, Command, Option } from 'commander'
import type { HelpConfiguration } from 'commander'
import pc from 'picocolors'
import type { CommandContext, Language, Message } from './context.ts'
import type { CliHost } from './host.ts'
import type { BuildOptions } from './commands/build.ts'
import type { CheckOptions } from './commands/check.ts'
import type { EvalOptions } from './commands/eval.ts'
import type { ImportOptions } from './commands/import.ts'
import type { TestOptions } from './commands/test.ts'
import { VERSION } from './version.ts'

/** The program; `onStatus` receives the exit status of the command that ran. */
export function createProgram(host: CliHost, language: Language, onStatus: (status: number) => void): Command {
  const say = (message: Message): string => message[language]
  const program = new Command('ceyan')
  program
    .description(
      say({ zh: '策言：把补贴政策原文编译为可核对的程序', en: '策言: compiles subsidy policies as published' }),
    )
    .version(VERSION, '-V, --version', say({ zh: '显示版本', en: 'show the version' }))
    .helpOption('-h, --help', say({ zh: '显示帮助', en: 'show help' }))
    .helpCommand('help [command]', say({ zh: '显示命令的帮助', en: 'show help for a command' }))
    .addOption(
      new Option('--lang <lang>', say({ zh: '消息的语言', en: 'language of messages' }))
        .choices(['zh', 'en'])
        .default('zh'),
    )
    .addOption(
      new Option('--format <format>', say({ zh: '输出格式', en: 'output format' }))
        .choices(['text', 'json'])
        .default('text'),
    )
    .option('--no-color', say({ zh: '不用颜色', en: 'no colours' }))
    .configureHelp(language === 'zh' ? CHINESE_HELP : { showGlobalOptions: true })
    .configureOutput({ writeOut: host.stdout, writeErr: () => undefined })
    .exitOverride()

  const command = (name: string, description: Message): Command => {
    const made = program.command(name).description(say(description))
    return made.helpOption('-h, --help', say({ zh: '显示帮助', en: 'show help' }))
  }
  const files = (): Argument => {
    return new Argument(
      '[files...]',
      say({
        zh: '政策文件或标识；默认 policies/*.ceyan.md',
        en: 'policy files or identifiers; policies/*.ceyan.md by default',
      }),
    )
  }
  const policy = (): Argument =>
    new Argument('<policy>', say({ zh: '政策的标识或文件', en: 'identifier or file of a policy' }))

  command('import', { zh: '把公布的文本变成政策文件', en: 'turn a published text into a policy file' })
    .addArgument(
      new Argument(
        '<text>',
        say({
          zh: '公布的文件：.docx、.doc、.wps、.pdf、.html、.xlsx、.ofd、.txt、.md；- 为标准输入',
          en: 'published file: .docx, .doc, .wps, .pdf, .html, .xlsx, .ofd, .txt, .md; - for standard input',
        }),
      ),
    )
    .option(
      '-o, --output <file>',
      say({
        zh: '政策文件，如 policies/标识.ceyan.md；不写则输出到屏幕',
        en: 'policy file; standard output without it',
      }),
    )
    .option(
      '--update',
      say({ zh: '并入已有的政策文件，保留其中的决定', en: 'merge into the file, keeping its decisions' }),
    )
    .option('--force', say({ zh: '覆盖已有的文件', en: 'overwrite existing files' }))
    .action(async (name: string, options: ImportOptions, self: Command) => {
      const { importText } = await import('./commands/import.ts')
      onStatus(await importText(contextOf(host, self), name, options))
    })
  command('build', { zh: '编译为 TypeScript 模块', en: 'compile to TypeScript modules' })
    .addArgument(files())
    .option('--check', say({ zh: '只比较，不写；不一致则失败', en: 'compare only; fail on drift' }))
    .option('--watch', say({ zh: '有改动就重新编译', en: 'compile again on changes' }))
    .option('--out <dir>', say({ zh: '输出目录', en: 'output folder' }), 'generated')
    .action(async (names: string[], options: BuildOptions, self: Command) => {
      const { build } = await import('./commands/build.ts')
      onStatus(await build(contextOf(host, self), names, options))
    })
  command('check', { zh: '检查政策文件和共用的术语', en: 'check policy files and shared glossaries' })
    .addArgument(files())
    .option(
      '--fix',
      say({
        zh: '改好只有一种安全改法的，其余的列出改法，由您决定',
        en: 'fix what has one safe answer, show the rest as diffs',
      }),
    )
    .option(
      '--decide',
      say({
        zh: '把要您决定的逐条问，钱多的在前，选定的写进文件；没有回答时列出',
        en: 'ask what is left to decide one by one, most money first, and write the answers; lists it without any',
      }),
    )
    .option('--dry-run', say({ zh: '与 --fix 一起：只显示，不写入', en: 'with --fix: show, write nothing' }))
    .action(async (names: string[], options: CheckOptions, self: Command) => {
      const { check } = await import('./commands/check.ts')
      onStatus(await check(contextOf(host, self), names, options))
    })
  command('coverage', { zh: '逐字核对官方原文', en: 'account for every character of the official text' })
    .addArgument(files())
    .action(async (names: string[], _: unknown, self: Command) => {
      const { coverage } = await import('./commands/coverage.ts')
      onStatus(await coverage(contextOf(host, self), names))
    })
  command('facts', { zh: '列出政策要问的事实', en: 'list the facts that a policy asks for' })
    .addArgument(policy())
    .action(async (name: string, _: unknown, self: Command) => {
      const { facts } = await import('./commands/facts.ts')
      onStatus(await facts(contextOf(host, self), name))
    })
  command('rename', {
    zh: '改一个短语的标识，用到它的地方一并改',
    en: 'change the identifier of a phrase wherever it is used',
  })
    .addArgument(
      new Argument(
        '<file>',
        say({
          zh: '政策的标识或文件，或共用术语的文件',
          en: 'identifier or file of a policy, or file of a shared glossary',
        }),
      ),
    )
    .addArgument(new Argument('<phrase>', say({ zh: '短语，或它现在的标识', en: 'the phrase, or its identifier' })))
    .addArgument(new Argument('<identifier>', say({ zh: '新的标识', en: 'the new identifier' })))
    .action(async (name: string, phrase: string, identifier: string, _: unknown, self: Command) => {
      const { rename } = await import('./commands/rename.ts')
      onStatus(await rename(contextOf(host, self), name, phrase, identifier))
    })
  command('read', {
    zh: '把编译出来的意思用一种没有歧义的话读回来，供核对',
    en: 'read back what a policy was compiled to, in one plain form',
  })
    .addArgument(policy())
    .option(
      '--as-policy',
      say({ zh: '写成一份政策文件，再编译还是这份政策', en: 'as a policy file, which compiles to the same policy' }),
    )
    .action(async (name: string, { asPolicy = false }: { asPolicy?: boolean }, self: Command) => {
      const { readPolicyBack } = await import('./commands/read.ts')
      onStatus(await readPolicyBack(contextOf(host, self), name, { asPolicy }))
    })
  command('eval', { zh: '按事实计算可享受的奖补', en: 'evaluate an applicant’s entitlements' })
    .addArgument(
      new Argument(
        '<policies...>',
        say({ zh: '政策的标识或文件，可以有几份', en: 'identifiers or files of one or several policies' }),
      ),
    )
    .requiredOption(
      '--facts <file>',
      say({ zh: '事实的 JSON 文件，- 为标准输入', en: 'JSON file of facts, - for standard input' }),
    )
    .option('--date <date>', say({ zh: '申报日期，默认今天', en: 'date of the application, today by default' }))
    .option(
      '--history <file>',
      say({
        zh: '已获奖补的 JSON 文件，- 为标准输入',
        en: 'JSON file of what was received before, - for standard input',
      }),
    )
    .option('--explain', say({ zh: '说明每一步的理由和原文', en: 'explain every step with its sentence' }))
    .action(async (names: string[], options: EvalOptions, self: Command) => {
      const { evaluate } = await import('./commands/eval.ts')
      onStatus(await evaluate(contextOf(host, self), names, options))
    })
  command('diff', { zh: '比较一份政策的两个版本，金额上改了什么', en: 'what an amendment changes in money' })
    .addArgument(new Argument('<old>', say({ zh: '旧版的文件或标识', en: 'file or identifier of the old version' })))
    .addArgument(new Argument('<new>', say({ zh: '新版的文件或标识', en: 'file or identifier of the new version' })))
    .action(async (before: string, after: string, _: unknown, self: Command) => {
      const { diff } = await import('./commands/diff.ts')
      onStatus(await diff(contextOf(host, self), before, after))
    })
  command('test', { zh: '演算政策中的示例', en: 'run the worked examples of policies' })
    .addArgument(files())
    .option(
      '--coverage',
      say({
        zh: '逐条说明示例判定了哪些条件、档次、上限和读法，缺的给出可粘贴的行',
        en: 'say which conditions, tiers, ceilings and readings the examples decide, with rows to paste for the others',
      }),
    )
    .option('--require', say({ zh: '与 --coverage 一起：有缺的就失败', en: 'with --coverage: fail if any is missing' }))
    .action(async (names: string[], options: TestOptions, self: Command) => {
      const { test } = await import('./commands/test.ts')
      onStatus(await test(contextOf(host, self), names, options))
    })
  return program
}

/** What commander words itself. */
const CHINESE_HELP: HelpConfiguration = {
  showGlobalOptions: true,
  styleTitle: (title) => TITLES[title] ?? title,
  optionDescription: ({ description, argChoices, defaultValue }) => {
    const notes = [
      ...(argChoices === undefined ? [] : [`可写 ${argChoices.join('、')}`]),
      ...(typeof defaultValue === 'string' ? [`默认 ${defaultValue}`] : []),
    ]
    return notes.length === 0 ? description : `${description}（${notes.join('；')}）`
  },
}

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法:',
  'Arguments:': '参数:',
  'Options:': '选项:',
  'Global Options:': '通用选项:',
  'Commands:': '命令:',
}

function contextOf(host: CliHost, command: Command): CommandContext {
  const { lang, format, color } = command.optsWithGlobals<{ lang: Language; format: 'text' | 'json'; color: boolean }>()
  return { host, language: lang, format, color: pc.createColors(color && host.colors) }
}
