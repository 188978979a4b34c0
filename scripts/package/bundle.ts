import { build } from 'esbuild'
import type { BuildOptions } from 'esbuild'
import { lazyBuiltins } from './lazy-builtins.ts'

/** Loaded where they are used, by `ceyan build` and `compile` alone; everything else is bundled. */
const external = ['prettier', 'ts-morph']

/**
 * Bundles the command (`cli.js`) and the library (`index.js`). They share their chunks, and what a command does not use it
 * does not load. Gives the files that went in, relative to `root`.
 */
export async function bundleCompiler(root: string, out: string): Promise<readonly string[]> {
  const { metafile } = await build({
    ...common(root, out),
    entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
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
