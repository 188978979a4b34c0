/** The quick start (`npm start`): compiles both policies, then shows what a sample enterprise is entitled to, with reasons. */
import { createNodeHost } from '../src/cli/node-host.ts'
import { run } from '../src/cli/run.ts'

const host = createNodeHost()
const commands = [
  ['build'],
  [
    'eval',
    'chengdu-city-ai-2025',
    'chengdu-hightech-ai-2025',
    '--facts',
    'policies/samples/蓉智科技.json',
    '--date',
    '2025-10-01',
    '--explain',
  ],
]
for (const argv of commands) {
  process.stdout.write(`$ ceyan ${argv.join(' ')}\n`)
  process.exitCode = await run(argv, host)
  if (process.exitCode !== 0) break
}
