import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'web/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'src/db/generated/**', 'web/dist/**'],
    globalSetup: ['test/support/global-setup.ts'],
    setupFiles: ['test/support/property-seed.ts', 'test/support/one-query-at-a-time.ts'],
    // PostgreSQL and the processes some tests start want a core too.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // What is waited for comes at once or, on a machine that has much to do, later: the second that is usual is no sign of a fault.
    expect: { poll: { timeout: 10_000 } },
    // Wall times come from zones that are named, never from the machine's; a far one shows who forgot.
    env: { TZ: 'Pacific/Chatham' },
  },
})
