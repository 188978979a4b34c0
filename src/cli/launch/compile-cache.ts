/**
 * Keeps the compiled form of a bundle between runs: what V8 made of its functions, so that the next run need not compile
 * them again. It is an optimisation alone: whatever goes wrong with the cache, the bundle is loaded as usual.
 *
 * `NODE_COMPILE_CACHE` names its folder and `NODE_DISABLE_COMPILE_CACHE=1` switches it off, as with Node's own.
 */
import { lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import vm from 'node:vm'

type Wrapper = (exports: object, require: NodeJS.Require, module: object, file: string, folder: string) => void

/** Runs a CommonJS bundle. `key` names its content and what will be used of it, in characters of a file name. */
export function loadCached(file: string, key: string, require: NodeJS.Require): void {
  const cache = cacheFile(key)
  const cachedData = cache === undefined ? undefined : attempt(() => readFileSync(cache))
  const source = readFileSync(file, 'utf8')
  const script = new vm.Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: file,
    ...(cachedData === undefined ? {} : { cachedData }),
  })
  const module = { exports: {} }
  ;(script.runInThisContext() as Wrapper)(module.exports, require, module, file, dirname(file))
  if (cache !== undefined && (cachedData === undefined || script.cachedDataRejected === true)) {
    // At the end, when the functions that this command uses have been compiled.
    process.once('exit', () => attempt(() => replaceFile(cache, script.createCachedData())))
  }
}

/** Compiled code runs as it is, so a folder that others can write to is not used. */
function cacheFile(key: string): string | undefined {
  if (process.env['NODE_DISABLE_COMPILE_CACHE'] === '1') return undefined
  const name = `${process.version}-${process.arch}-${key}.bin`
  return attempt(() => {
    const folder = process.env['NODE_COMPILE_CACHE'] ?? join(tmpdir(), `ceyan-compile-cache-${String(userInfo().uid)}`)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return isPrivate(folder) ? join(folder, name) : undefined
  })
}

function isPrivate(folder: string): boolean {
  const found = lstatSync(folder)
  if (process.getuid === undefined) return found.isDirectory()
  return found.isDirectory() && found.uid === process.getuid() && (found.mode & 0o022) === 0
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
