/**
 * What the packed `ceyan` starts: the command's bundle, set up for a run that is over in a fraction of a second. What the
 * bundle requires is kept compiled by Node from 22.8 on, by `compile-cache.ts` for older ones.
 */
import { readFileSync } from 'node:fs'
import module from 'node:module'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { CompileCache, type ModuleWrapper } from './compile-cache.ts'

// The name of a command is a word; each uses other functions of the same bundle.
const name = /^[a-z]{1,12}$/.exec(process.argv[2] ?? '')?.[0] ?? ''

// A run is over before what a long one needs would pay. V8 optimises functions that run some seven times as long as usual;
// it collects young objects in the memory that it has at first, since fresh memory costs more than collecting more often,
// and by itself, since waking other threads for so little costs more than the work. `build`, which emits and formats code,
// runs five times as long. Regular expressions become machine code at once: nearly all are used again. Only where it was
// measured: later versions know these flags under other names, or decide better by themselves.
const flags =
  name === 'build'
    ? ['--no-regexp-tier-up', '--interrupt-budget=300000']
    : ['--no-regexp-tier-up', '--interrupt-budget=1000000', '--semi-space-growth-factor=1', '--no-parallel-scavenge']
if (process.version.startsWith('v20.')) for (const flag of flags) setFlagsFromString(flag)

const cache = new CompileCache(name)
const nodes = (module as Partial<typeof module> & { readonly enableCompileCache?: () => unknown }).enableCompileCache
if (nodes === undefined) cache.keepRequired()
else nodes()

// The bundle is written as what Node would make of a module, in ASCII: one copy of it in memory, a byte a character.
const file = join(__dirname, 'command.cjs')
const command = cache.run(file, readFileSync(file, 'latin1')) as ModuleWrapper
command({}, module.createRequire(file), {}, file, __dirname)
