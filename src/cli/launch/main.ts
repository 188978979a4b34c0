/**
 * What the packed `ceyan` starts: the command's bundle, set up for a run that is over in a fraction of a second. Node from
 * 22.8 on keeps the compiled form of what it loads; for older ones `compile-cache.ts` does the same.
 */
import module from 'node:module'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { enableCompileCache } from './compile-cache.ts'

// A run is over before what a long one needs would pay. V8 optimises functions that run some seven times as long as usual;
// it collects young objects in the memory that it has at first, since fresh memory costs more than collecting more often,
// and by itself, since waking other threads for so little costs more than the work. Only where it was measured: later
// versions know these flags under other names, or decide better by themselves.
if (process.version.startsWith('v20.')) {
  for (const flag of ['--interrupt-budget=1000000', '--semi-space-growth-factor=1', '--no-parallel-scavenge']) {
    setFlagsFromString(flag)
  }
}

const builtIn = (module as Partial<typeof module> & { readonly enableCompileCache?: () => unknown }).enableCompileCache
// Each command uses other functions of the same bundle.
if (builtIn === undefined) enableCompileCache(/^[a-z]{1,12}$/.exec(process.argv[2] ?? '')?.[0] ?? '')
else builtIn()

module.createRequire(__filename)(join(__dirname, 'command.cjs'))
