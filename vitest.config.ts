import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['ceyan-source'] },
  ssr: { resolve: { conditions: ['ceyan-source'] } },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
  },
})
