/** The `ceyan` command. */
import { createNodeHost, exit } from './node-host.ts'
import { run } from './run.ts'

// Whoever reads the output may stop reading (`ceyan coverage | head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

void run(process.argv.slice(2), createNodeHost()).then(exit)
