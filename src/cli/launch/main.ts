/**
 * What the packed `ceyan` starts: the command's bundle, set up for a run that is over in a fraction of a second. Node from
 * 22.8 on keeps the compiled form of what it loads; for older ones `compile-cache.ts` does the same.
 */
import module from 'node:module'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { enableCompileCache } from './compile-cache.ts'

// Most runs end before optimised code would pay for its making: V8 optimises what runs some seven times as long as usual.
// Later versions, whose flags for this have other names, weigh it better by themselves.
if (process.version.startsWith('v20.')) setFlagsFromString('--interrupt-budget=1000000')

const builtIn = (module as Partial<typeof module> & { readonly enableCompileCache?: () => unknown }).enableCompileCache
// Each command uses other functions of the same bundle.
if (builtIn === undefined) enableCompileCache(/^[a-z]{1,12}$/.exec(process.argv[2] ?? '')?.[0] ?? '')
else builtIn()

module.createRequire(__filename)(join(__dirname, 'command.cjs'))
