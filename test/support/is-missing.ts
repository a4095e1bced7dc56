import { existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Suites that need a program of Debian's skip themselves when this is true: said aloud here, and a failure with REQUIRE_ALL=1.
 * `program` is a path, or a name that is looked for as a shell does; `what` cannot be tested without it.
 */
export function isMissing(program: string, what: string, debianPackage: string): boolean {
  const places = program.startsWith('/') ? [program] : (process.env['PATH'] ?? '').split(':').map((place) => join(place, program))
  if (places.some((place) => existsSync(place))) return false
  const remedy = `there is no ${program}: apt-get install ${debianPackage}`
  if (process.env['REQUIRE_ALL'] === '1') throw new Error(`${what} cannot be tested or measured, ${remedy}`)
  process.stderr.write(`\nNOT TESTED: ${what}, ${remedy}\n`)
  return true
}
