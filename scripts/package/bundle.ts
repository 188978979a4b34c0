import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { BuildOptions } from 'esbuild'
import { fromOwnFile, lazyBuiltins, withoutLibraryDeclarations } from './plugins.ts'

/** Loaded where it is used, by `ceyan build` and `compile` alone. */
const external = ['prettier/*']

/** What reads Word, PDF and the like is larger than all else of the command. */
const readers = /import\/files\/index\.ts$/

/**
 * Bundles the command: `command.cjs`, all of it in one file, and `cli.cjs`, which starts it with its compiled form from the
 * run before. CommonJS, since only that can be started so, and as an expression for the function that Node would wrap
 * around a module. Gives the files that went in, relative to `root`.
 */
export async function bundleCommand(root: string, out: string): Promise<readonly string[]> {
  const { metafile, outputFiles } = await build({
    ...common(root, out),
    entryPoints: { command: 'src/cli/main.ts' },
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    charset: 'ascii',
    banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
    footer: { js: '})' },
    // What comes from the cache cannot import: what is external is required, as late.
    supported: { 'dynamic-import': false },
    external,
    plugins: [lazyBuiltins(), fromOwnFile(/^ts-morph$/, './ts-morph.cjs'), fromOwnFile(readers, './readers.cjs')],
    metafile: true,
    write: false,
  })
  await mkdir(out, { recursive: true })
  for (const { path, text } of outputFiles) await writeFile(path, inAscii(text))
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

/**
 * One byte a character in memory: a single Chinese one makes it two for all of them. The bundler leaves regular expressions
 * as they are; in those too an escape says the same.
 */
function inAscii(code: string): string {
  return code.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Bundles the library (`index.js`); the emitter is a chunk that is loaded when it is used. */
export async function bundleLibrary(root: string, out: string): Promise<readonly string[]> {
  const { metafile } = await build({
    ...common(root, out),
    entryPoints: { index: 'src/index.ts' },
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    external,
    // Only the chunk that emits code loads it.
    plugins: [lazyBuiltins(), fromOwnFile(/^ts-morph$/, '../ts-morph.cjs')],
    metafile: true,
  })
  return Object.keys(metafile.inputs)
}

/**
 * Bundles ts-morph (`ts-morph.cjs`), which the command and the library load to emit code: a quarter of its size as
 * published, and sooner loaded. The declarations of JavaScript's own library are left out: nothing is type-checked here.
 */
export async function bundleTsMorph(root: string, out: string): Promise<readonly string[]> {
  const { metafile } = await build({
    ...common(root, out),
    entryPoints: { 'ts-morph': 'scripts/package/ts-morph.ts' },
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    charset: 'ascii',
    plugins: [withoutLibraryDeclarations()],
    metafile: true,
  })
  // The compiler is part of @ts-morph/common, without its licence.
  return [...Object.keys(metafile.inputs), 'node_modules/typescript/package.json']
}

/** Bundles what reads documents (`readers.cjs`): the command loads it when one is imported. */
export async function bundleReaders(root: string, out: string): Promise<readonly string[]> {
  const { metafile } = await build({
    ...common(root, out),
    entryPoints: { readers: 'src/import/files/index.ts' },
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    charset: 'ascii',
    metafile: true,
  })
  return Object.keys(metafile.inputs)
}

/** Bundles what generated modules import (`runtime.js`): a single file that needs nothing and runs anywhere. */
export async function bundleRuntime(root: string, out: string): Promise<readonly string[]> {
  await build({
    ...common(root, out),
    entryPoints: { runtime: 'src/runtime/index.ts' },
    platform: 'neutral',
    target: 'es2022',
  })
  return []
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
