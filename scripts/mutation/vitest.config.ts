/** The tests of one part (`parts.ts`), which the environment names; every run of a mutant begins here. */
import { defineConfig } from 'vitest/config'
import base from '../../vitest.config.ts'
import { ExamplesFirst } from './examples-first.ts'
import { partNamed } from './parts.ts'

const { tests, env } = partNamed(process.env['CEYAN_MUTATION'] ?? '')

export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: [...tests],
    setupFiles: ['scripts/mutation/first-failure.ts'],
    sequence: { sequencer: ExamplesFirst },
    // Each run is a worker of its own already.
    isolate: false,
    env,
  },
})
