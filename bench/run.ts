/**
 * `npm run bench`: what the generated modules cost against the same results written by hand, what compiling costs against
 * 0.1.0, what importing costs against checking, and how far other ways to the same amounts are behind. Results are compared first, all of them; then the contestants run in turn, and medians of
 * ratios are printed. CEYAN_ROUNDS is the number of rounds.
 */
import { compareAmounts } from './compare-amounts.ts'
import { compareCompiler } from './compare-compiler.ts'
import { compareImport } from './compare-import.ts'
import { comparePolicy } from './compare-policy.ts'
import { installEngines } from './install.ts'
import { POLICIES } from './policies.ts'

const rounds = Number(process.env['CEYAN_ROUNDS'] ?? 60)

for (const policy of POLICIES) await comparePolicy(policy, rounds)
await compareCompiler(Math.ceil(rounds / 4))
await compareImport(Math.min(rounds, 3))
installEngines()
await compareAmounts(rounds)
