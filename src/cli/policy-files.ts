/** Which policy files a command means: paths, identifiers, or all of `policies/`. */
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { nearest } from '../diagnostics/nearest.ts'
import type { CompilerHost } from '../host.ts'
import type { CliHost } from './host.ts'
import { UsageError } from './context.ts'

export interface PolicyFile {
  readonly path: string
  /** Relative to the working directory, with `/`, as messages name it. */
  readonly name: string
  readonly text: string
}

const FOLDER = 'policies'
const ENDING = '.ceyan.md'
/** Folder of shared glossaries, beside the policies that use them. */
export const GLOSSARIES = '术语'

/** The named files; without names those of `policies/` below the working directory, sorted. Throws a UsageError. */
export function findPolicies(host: CliHost, names: readonly string[]): readonly PolicyFile[] {
  if (names.length > 0) return names.map((name) => findPolicy(host, name))
  const folder = join(host.cwd, FOLDER)
  const found = sourcesIn(host, folder)
  if (found.length === 0) {
    throw new UsageError({
      zh: `${FOLDER}/ 下没有 *${ENDING} 文件；请在项目目录中运行，或写出文件。`,
      en: `there is no *${ENDING} file in ${FOLDER}/; run this in the project's folder, or name the files.`,
    })
  }
  return policiesIn(host, folder)
}

/** The same with the shared glossaries of `policies/术语/`, which come first. */
export function findSources(host: CliHost, names: readonly string[]): readonly PolicyFile[] {
  if (names.length > 0) return findPolicies(host, names)
  const folder = join(host.cwd, FOLDER, GLOSSARIES)
  return [...policiesIn(host, folder), ...findPolicies(host, [])]
}

/** A policy by path, or by identifier below `policies/`. Throws a UsageError that offers the nearest identifier. */
export function findPolicy(host: CliHost, name: string): PolicyFile {
  if (name === '-') {
    throw new UsageError({
      zh: '政策要写出文件名，不能读标准输入：原文、共用的术语都在文件旁边。',
      en: 'name the policy’s file; standard input cannot be one, since its text and glossaries stand beside the file.',
    })
  }
  const asPath = resolve(host.cwd, name)
  for (const path of [asPath, `${asPath}${ENDING}`]) {
    if (host.files.readText(path) !== undefined) return readPolicy(host, path)
  }
  if (!name.includes('/') && !name.includes(sep)) {
    const byId = join(host.cwd, FOLDER, `${name}${ENDING}`)
    if (host.files.readText(byId) !== undefined) return readPolicy(host, byId)
  }
  const known = sourcesIn(host, join(host.cwd, FOLDER))
  const near = nearest(
    basename(name, ENDING),
    known.map((file) => basename(file, ENDING)),
    (text) => text,
  )
  throw new UsageError({
    zh: `找不到政策「${name}」：既不是文件，也不在 ${FOLDER}/ 下。${near === undefined ? '' : `是不是「${near}」？`}`,
    en: `no policy “${name}”: neither a file nor in ${FOLDER}/.${near === undefined ? '' : ` Did you mean “${near}”?`}`,
  })
}

/** The compiler's view of the files beside a policy; nothing outside the policy's folder can be read. */
export function compilerHostFor({ files }: CliHost, policy: PolicyFile): CompilerHost {
  const folder = dirname(policy.path)
  const inside = (path: string): string | undefined => {
    const found = resolve(folder, path)
    return path !== '' && found.startsWith(folder + sep) ? found : undefined
  }
  return {
    readFile: (path) => {
      const file = inside(path)
      return file === undefined ? undefined : files.readText(file)
    },
    listFolder: (path) => {
      const found = inside(path)
      return found === undefined ? [] : files.list(found)
    },
  }
}

/** The policies of a folder, sorted; none where there is no such folder. */
export function policiesIn(host: CliHost, folder: string): readonly PolicyFile[] {
  return sourcesIn(host, folder).map((name) => readPolicy(host, join(folder, name)))
}

function sourcesIn(host: CliHost, folder: string): readonly string[] {
  return host.files.list(folder).filter((name) => name.endsWith(ENDING))
}

function readPolicy(host: CliHost, path: string): PolicyFile {
  return { path, name: relative(host.cwd, path).split(sep).join('/'), text: host.files.readText(path) ?? '' }
}
