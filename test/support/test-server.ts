/** What the tests of one vitest run know of their database server. */
export interface TestServer {
  /** Of some database on it, with the right to create others. */
  readonly url: string
  /** The database with all migrations applied that each test file gets a copy of. */
  readonly template: string
  /** Where tests make DATA_DIRs for servers of their own (see scratch.ts). */
  readonly scratch: string
}

export const testDatabasePrefix = 'holdfast_test_'

export function urlOfDatabase(url: string, name: string): string {
  const parsed = new URL(url)
  parsed.pathname = `/${name}`
  return parsed.href
}

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer
  }
}
