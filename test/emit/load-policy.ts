/** Emitted files, run: bundled with the runtime into a module outside the repository, and imported. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import type { Plugin } from 'esbuild'
import { emitTypeScript } from '../../src/emit/typescript/index.ts'
import type { EmittedFile } from '../../src/emit/typescript/index.ts'
import type { PolicyIr } from '../../src/ir/types.ts'
import type { Context, Evaluation, ExplainedOutcome } from '../../src/runtime/outcome.ts'
import type { PolicyInfo } from '../../src/runtime/policy.ts'

/** The public face of an emitted policy, for facts of no particular type. */
export interface LoadedPolicy {
  readonly policy: PolicyInfo
  evaluate(facts: unknown, context: Context): Evaluation
  explain(facts: unknown, context: Context): Evaluation<ExplainedOutcome>
}

/** Emits a policy and imports its index. */
export async function emitAndLoad(policy: PolicyIr): Promise<LoadedPolicy> {
  return load(await emitTypeScript(policy))
}

/** Imports the index of emitted files. */
export async function load(files: readonly EmittedFile[]): Promise<LoadedPolicy> {
  const bundle = await build({
    entryPoints: ['index.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    plugins: [inMemory(files)],
  })
  const folder = await mkdtemp(join(tmpdir(), 'ceyan-'))
  const file = join(folder, 'policy.mjs')
  try {
    await writeFile(file, bundle.outputFiles[0]?.contents ?? '')
    return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as LoadedPolicy
  } finally {
    await rm(folder, { recursive: true })
  }
}

function inMemory(files: readonly EmittedFile[]): Plugin {
  const texts = new Map(files.map(({ path, text }) => [path, text]))
  const runtime = new URL('../../src/runtime/index.ts', import.meta.url).pathname
  return {
    name: 'in-memory',
    setup(setup) {
      setup.onResolve({ filter: /^ceyan\/runtime$/ }, () => ({ path: runtime }))
      setup.onResolve({ filter: /.*/, namespace: 'emitted' }, ({ path }) => ({
        path: path.replace(/^\.\//, ''),
        namespace: 'emitted',
      }))
      setup.onResolve({ filter: /^index\.ts$/ }, ({ path }) => ({ path, namespace: 'emitted' }))
      setup.onLoad({ filter: /.*/, namespace: 'emitted' }, ({ path }) => {
        const contents = texts.get(path)
        if (contents === undefined) throw new Error(`not emitted: ${path}`)
        return { contents, loader: 'ts' }
      })
    },
  }
}
