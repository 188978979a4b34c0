/**
 * Keeps the compiled form of scripts between runs: what V8 made of their functions, so that the next run need not compile
 * them again. Like Node's own from 22.8 on, with the same environment variables (`NODE_COMPILE_CACHE` names the folder,
 * `NODE_DISABLE_COMPILE_CACHE=1` switches it off), and like it an optimisation alone: whatever goes wrong with the cache,
 * scripts are compiled as usual. Node's own keeps modules that it has read itself; here the text can come as it likes.
 */
import { lstatSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import Module, { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { basename, dirname, join } from 'node:path'
import vm from 'node:vm'

/** What the text of a module becomes once it is compiled. */
export type ModuleWrapper = (
  exports: object,
  require: NodeJS.Require,
  module: object,
  file: string,
  folder: string,
) => void

interface LoadedModule {
  readonly exports: object
}
type Compile = (this: LoadedModule, content: string, file: string) => unknown

export class CompileCache {
  readonly #folder: string | undefined
  readonly #purpose: string
  readonly #fresh: { readonly path: string; readonly script: vm.Script }[] = []

  /** `purpose` tells apart runs that use different functions of the same files. */
  constructor(purpose: string) {
    this.#purpose = purpose
    this.#folder = process.env['NODE_DISABLE_COMPILE_CACHE'] === '1' ? undefined : attempt(privateFolder)
    // At the end, when the functions that this run uses have been compiled.
    process.once('exit', () => {
      for (const { path, script } of this.#fresh) attempt(() => replaceFile(path, script.createCachedData()))
    })
  }

  /** The value of a script, `text`, which is what `file` says. */
  run(file: string, text: string): unknown {
    const folder = this.#folder
    const path = folder === undefined ? undefined : attempt(() => join(folder, cacheName(file, this.#purpose)))
    const cachedData = path === undefined ? undefined : attempt(() => readFileSync(path))
    const script = new vm.Script(text, { filename: file, ...(cachedData === undefined ? {} : { cachedData }) })
    const isStale = cachedData === undefined || script.cachedDataRejected === true
    if (path !== undefined && isStale) this.#fresh.push({ path, script })
    return script.runInThisContext()
  }

  /** From now on CommonJS modules are compiled with this cache too. */
  keepRequired(): void {
    // Not in the declarations: what Node compiles every CommonJS file with, and the only place to hand it a cache.
    const prototype = Module.prototype as unknown as { _compile: Compile }
    const run = this.run.bind(this)
    prototype._compile = function (content, file) {
      const wrapper = run(file, Module.wrap(content)) as ModuleWrapper
      wrapper.call(this.exports, this.exports, createRequire(file), this, file, dirname(file))
    }
  }
}

/**
 * Another file has another name, also another version of it in the same place: V8 itself compares no more than the length
 * of the text. The time of change of the entry, since packages are unpacked with one time of modification for all.
 */
function cacheName(file: string, purpose: string): string {
  const { dev, ino, size, ctimeMs } = statSync(file)
  const { version, arch } = process
  return `${[basename(file), purpose, dev, ino, size, ctimeMs, version, arch].join('-')}.bin`
}

/** Compiled code runs as it is, so a folder that others can write to is not used. */
function privateFolder(): string | undefined {
  const folder = process.env['NODE_COMPILE_CACHE'] ?? join(tmpdir(), `ceyan-compile-cache-${String(userInfo().uid)}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const found = lstatSync(folder)
  if (process.getuid === undefined) return found.isDirectory() ? folder : undefined
  const isPrivate = found.isDirectory() && found.uid === process.getuid() && (found.mode & 0o022) === 0
  return isPrivate ? folder : undefined
}

/** Never seen half-written by another run. */
function replaceFile(path: string, content: Uint8Array): void {
  const fresh = `${path}.${String(process.pid)}`
  writeFileSync(fresh, content, { mode: 0o600 })
  renameSync(fresh, path)
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}
