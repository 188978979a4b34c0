import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

/**
 * Lets CommonJS packages that `require` modules of Node stand in an ES module, and loads such a module when something in
 * it is first used: `child_process`, which the command never uses, would cost more than parsing the command line.
 */
export function lazyBuiltins(): Plugin {
  return {
    name: 'lazy-builtins',
    setup(build) {
      build.onResolve({ filter: /^node:/ }, ({ kind, path }) =>
        kind === 'require-call' ? { path, namespace: 'lazy-builtin' } : undefined,
      )
      build.onLoad({ filter: /.*/, namespace: 'lazy-builtin' }, ({ path }) => ({
        contents: `const load = () => process.getBuiltinModule(${JSON.stringify(path)})
          module.exports = new Proxy({}, { get: (_, name) => load()[name] })`,
      }))
    },
  }
}

/** Loads what is imported by such a name from a file of our own, which is bundled by itself; `path` is relative to what loads it. */
export function fromOwnFile(name: RegExp, path: string): Plugin {
  return {
    name: 'from-own-file',
    setup(build) {
      build.onResolve({ filter: name }, () => ({ path, external: true }))
    },
  }
}

/** Empties the texts of `lib.d.ts` and its like, three megabytes, in @ts-morph/common. */
export function withoutLibraryDeclarations(): Plugin {
  return {
    name: 'without-library-declarations',
    setup(build) {
      build.onLoad({ filter: /ts-morph-common\.js$/ }, async ({ path }) => {
        const text = await readFile(path, 'utf8')
        const emptied = text.replace(/^(\s*fileName: "lib\.[^"]*",\n\s*text: ").*(")$/gm, '$1$2')
        if (emptied.length > text.length / 2) throw new Error(`${path} no longer has the declarations where they were`)
        return { contents: emptied, loader: 'js' }
      })
    },
  }
}
