/** `ceyan build`: compiles policies into `generated/`, one folder a policy. */
import { dirname, join, resolve } from 'node:path'
import type { CompiledFile } from '../generated-files.ts'
import { applyChanges, planChanges } from '../generated-files.ts'
import type { Change } from '../generated-files.ts'
import { EXIT, print, printJson, UsageError, warn } from '../context.ts'
import type { CommandContext } from '../context.ts'
import { compilerHostFor, findPolicies, GLOSSARIES } from '../policy-files.ts'
import type { PolicyFile } from '../policy-files.ts'
import { startProgress } from '../progress.ts'
import { printDiagnostics, sourcesBeside } from '../render/diagnostics.ts'

export interface BuildOptions {
  /** Compare only; a difference is a finding. */
  readonly check?: boolean
  readonly watch?: boolean
  /** Folder of the generated modules. */
  readonly out: string
}

export async function build(context: CommandContext, names: readonly string[], options: BuildOptions): Promise<number> {
  if (options.check === true && options.watch === true) {
    throw new UsageError({ zh: '--check 与 --watch 不能同时用。', en: '--check and --watch exclude each other.' })
  }
  const status = await buildOnce(context, names, options)
  if (options.watch !== true) return status
  await watchPolicies(context, names, options)
  return EXIT.ok
}

async function buildOnce(context: CommandContext, names: readonly string[], options: BuildOptions): Promise<number> {
  const files = findPolicies(context.host, names)
  const progress = startProgress(context, true)
  const compiled: CompiledFile[] = []
  const policies: string[] = []
  let broken = 0
  for (const file of files) {
    progress.step({ zh: `正在编译 ${file.name} …`, en: `compiling ${file.name} …` })
    const result = await compileOne(context, file)
    if (result === undefined) broken += 1
    else {
      policies.push(result.policy)
      compiled.push(...result.files)
    }
  }
  progress.done()

  const out = resolve(context.host.cwd, options.out)
  // What a policy with errors generated before stays until it compiles again.
  const everything = names.length === 0 && broken === 0
  const changes = planChanges(context.host.files, out, compiled, everything ? undefined : policies)
  if (options.check !== true) applyChanges(context.host.files, out, changes)
  show(context, options, changes, broken)
  return broken > 0 || (options.check === true && changes.length > 0) ? EXIT.findings : EXIT.ok
}

/** The files of a policy below the output folder; undefined when it has errors, which are printed. */
async function compileOne(
  context: CommandContext,
  file: PolicyFile,
): Promise<{ readonly policy: string; readonly files: readonly CompiledFile[] } | undefined> {
  const { compile } = await context.host.compiler()
  const { policy, diagnostics, sources, files } = await compile(file.text, compilerHostFor(context.host, file))
  printDiagnostics(
    context,
    file,
    diagnostics.filter(({ severity }) => severity !== 'info'),
    sourcesBeside(file, sources),
    'stderr',
  )
  if (policy === undefined) return undefined
  return { policy: policy.id, files: files.map(({ path, text }) => ({ path: `${policy.id}/${path}`, text })) }
}

function show(context: CommandContext, { check, out }: BuildOptions, changes: readonly Change[], broken: number): void {
  const { color, language } = context
  if (context.format === 'json') {
    printJson(context, { changes: changes.map(({ kind, path }) => ({ kind, path: join(out, path) })), broken })
    return
  }
  for (const { kind, path } of changes) print(context, `${color.yellow(KINDS[kind][language])} ${join(out, path)}`)
  if (broken > 0) return
  if (changes.length === 0) print(context, color.green(language === 'zh' ? '已是最新' : 'up to date'))
  else if (check === true) {
    print(context, color.red(language === 'zh' ? '与政策不一致，请运行 ceyan build' : 'out of date: run `ceyan build`'))
  }
}

const KINDS = {
  added: { zh: '新增', en: 'added' },
  changed: { zh: '更新', en: 'changed' },
  removed: { zh: '删除', en: 'removed' },
} as const

/** Builds again after every change, one build at a time, until the person ends it. */
async function watchPolicies(context: CommandContext, names: readonly string[], options: BuildOptions): Promise<void> {
  const { host, language } = context
  const folders = new Set(findPolicies(host, names).map(({ path }) => dirname(path)))
  const sources = [...folders]
    .flatMap((folder) => [join(folder, 'sources'), join(folder, GLOSSARIES)])
    .filter((folder) => host.files.isDirectory(folder))
  let running: Promise<unknown> | undefined
  let changes = 0
  const rebuild = async (): Promise<void> => {
    let built: number
    do {
      built = changes
      try {
        await buildOnce(context, names, options)
      } catch (error) {
        if (!(error instanceof UsageError)) throw error
        warn(context, error.wording)
      }
    } while (built !== changes)
    running = undefined
  }
  print(context, language === 'zh' ? '等待改动，Ctrl+C 结束' : 'watching; Ctrl+C ends it')
  await host.files.watch([...folders, ...sources], () => {
    changes += 1
    running ??= rebuild()
  })
  await running
}
