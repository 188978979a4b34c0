/** The generated folder against what the compiler gives: what to write, what to remove, what to leave alone. */
import { join } from 'node:path'
import type { CliFiles } from './host.ts'

/** A generated file; the path is relative to the output folder, with `/`, and begins with the policy's identifier. */
export interface CompiledFile {
  readonly path: string
  readonly text: string
}

export type Change =
  | { readonly kind: 'added' | 'changed'; readonly path: string; readonly text: string }
  | { readonly kind: 'removed'; readonly path: string }

/**
 * What differs, sorted by path. `policies` are the folders in which files that are no longer generated are stale;
 * undefined for every folder. A file without the generator's header is somebody's own and stays.
 */
export function planChanges(
  files: CliFiles,
  out: string,
  compiled: readonly CompiledFile[],
  policies: readonly string[] | undefined,
): readonly Change[] {
  const wanted = new Set(compiled.map(({ path }) => path))
  const written = compiled.flatMap(({ path, text }): Change[] => {
    const before = files.readText(join(out, path))
    if (before === text) return []
    return [{ kind: before === undefined ? 'added' : 'changed', path, text }]
  })
  const folders = policies ?? files.list(out).filter((name) => files.isDirectory(join(out, name)))
  const stale = folders
    .flatMap((folder) => files.list(join(out, folder)).map((name) => `${folder}/${name}`))
    .filter((path) => !wanted.has(path) && isGenerated(files.readText(join(out, path))))
    .map((path): Change => ({ kind: 'removed', path }))
  return [...written, ...stale].sort((a, b) => (a.path < b.path ? -1 : 1))
}

export function applyChanges(files: CliFiles, out: string, changes: readonly Change[]): void {
  for (const change of changes) {
    if (change.kind === 'removed') files.remove(join(out, change.path))
    else files.writeText(join(out, change.path), change.text)
  }
}

/** Generated files say so in their first lines: a comment of a module, `$comment` of a schema. */
function isGenerated(text: string | undefined): boolean {
  return (
    text !== undefined &&
    /(?:generated|生成)[^\n]*(?:ceyan|策言)|(?:ceyan|策言)[^\n]*(?:generated|生成)/iu.test(text.slice(0, HEADER))
  )
}

const HEADER = 600
