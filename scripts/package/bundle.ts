import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { BuildOptions } from 'esbuild'
import { lazyBuiltins } from './lazy-builtins.ts'

/** Loaded where they are used, by `ceyan build` and `compile` alone; everything else is bundled. */
const external = ['prettier/*', 'ts-morph']

/**
 * Bundles the command: `command.cjs`, all of it in one file, and `cli.cjs`, which starts it with its compiled form from the
 * run before. CommonJS, since only that can be started so. Gives the files that went in, relative to `root`.
 */
export async function bundleCommand(root: string, out: string): Promise<readonly string[]> {
  const { metafile } = await build({
    ...common(root, out),
    entryPoints: { command: 'src/cli/main.ts' },
    format: 'cjs',
    // One byte a character in memory: a single Chinese one would make it two for all of them.
    charset: 'ascii',
    outExtension: { '.js': '.cjs' },
    // What comes from the cache cannot import: what is external is required, as late.
    supported: { 'dynamic-import': false },
    external,
    plugins: [lazyBuiltins()],
    metafile: true,
  })
  await build({
    ...common(root, out),
    entryPoints: { cli: 'src/cli/launch/main.ts' },
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    banner: { js: '#!/usr/bin/env node' },
  })
  await chmod(join(out, 'cli.cjs'), 0o755)
  return Object.keys(metafile.inputs)
}

/** Bundles the library (`index.js`); the emitter is a chunk that is loaded when it is used. */
export async function bundleLibrary(root: string, out: string): Promise<readonly string[]> {
  const { metafile } = await build({
    ...common(root, out),
    entryPoints: { index: 'src/index.ts' },
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    external,
    plugins: [lazyBuiltins()],
    metafile: true,
  })
  return Object.keys(metafile.inputs)
}

/** Bundles what generated modules import (`runtime.js`): a single file that needs nothing and runs anywhere. */
export async function bundleRuntime(root: string, out: string): Promise<void> {
  await build({
    ...common(root, out),
    entryPoints: { runtime: 'src/runtime/index.ts' },
    platform: 'neutral',
    target: 'es2022',
  })
}

function common(root: string, out: string): BuildOptions {
  return {
    absWorkingDir: root,
    outdir: out,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // All of a file is read before any of it runs: less text, less start-up.
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  }
}
