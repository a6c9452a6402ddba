import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/repeatable.ts'],
    pool: 'forks',
    execArgv: ['--expose-gc'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    experimental: { diagnostics: false },
  },
})
