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
