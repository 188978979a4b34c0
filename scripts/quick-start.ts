/** The quick start (`npm start`): compiles the two official policies, then shows what a sample enterprise is entitled to, with reasons. */
import { createNodeHost } from '../src/cli/node-host.ts'
import { run } from '../src/cli/run.ts'

const host = createNodeHost()
const official = ['chengdu-city-ai-2025', 'chengdu-hightech-ai-2025']
const commands = [
  ['build', ...official],
  ['eval', ...official, '--facts', 'policies/samples/蓉智科技.json', '--date', '2025-10-01', '--explain'],
]
for (const argv of commands) {
  process.stdout.write(`$ ceyan ${argv.join(' ')}\n`)
  process.exitCode = await run(argv, host)
  if (process.exitCode !== 0) break
}
