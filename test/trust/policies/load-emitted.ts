/** Emitted files run at once: their types taken out, linked to the runtime in memory, and forgotten when nobody holds them. */
import { compileFunction } from 'node:vm'
import { transform } from 'esbuild'
import { emitTypeScript } from '../../../src/emit/typescript/index.ts'
import type { PolicyIr } from '../../../src/ir/types.ts'
import * as runtime from '../../../src/runtime/index.ts'
import type { EmittedPolicy } from '../../support/emitted.ts'

/** Emits a policy and runs its index. */
export async function emitAndRun(policy: PolicyIr): Promise<EmittedPolicy> {
  const files = (await emitTypeScript(policy, { layout: false })).filter(({ path }) => path.endsWith('.ts'))
  const modules = await Promise.all(
    files.map(async ({ path, text }): Promise<readonly [string, string]> => {
      const { code } = await transform(text, { loader: 'ts', format: 'cjs' })
      return [`./${path}`, code]
    }),
  )
  return link(new Map(modules))
}

type Exports = Record<string, unknown>
type ModuleBody = (require: (name: string) => Exports, module: { exports: Exports }, exports: Exports) => void

function link(modules: ReadonlyMap<string, string>): EmittedPolicy {
  const loaded = new Map<string, Exports>()
  const load = (name: string): Exports => {
    if (name === 'ceyan/runtime') return runtime
    const before = loaded.get(name)
    if (before !== undefined) return before
    const code = modules.get(name)
    if (code === undefined) throw new Error(`not emitted: ${name}`)
    const module = { exports: {} as Exports }
    // A function of these three is what was asked for; its declaration cannot say so.
    const run = compileFunction(code, ['require', 'module', 'exports'], { filename: name }) as ModuleBody
    run(load, module, module.exports)
    loaded.set(name, module.exports)
    return module.exports
  }
  const { evaluate, explain, policy } = load('./index.ts') as Partial<EmittedPolicy>
  if (evaluate === undefined || explain === undefined || policy === undefined) {
    throw new Error('the index does not evaluate')
  }
  return { evaluate, explain, policy }
}
