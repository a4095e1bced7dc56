import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'
import { describe, test } from 'vitest'

const executablePath = '/usr/bin/chromium'
const missing = !existsSync(executablePath)
const required = process.env['REQUIRE_ALL'] === '1'

/** Tests that need a browser: run when Debian's Chromium is there; without it skipped aloud, or failed with REQUIRE_ALL=1. */
export function describeInBrowser(name: string, tests: () => void): void {
  if (missing) process.stderr.write(`\nNOT TESTED, there is no ${executablePath}: ${name}. Install it with: apt-get install chromium\n`)
  test.runIf(missing && required)(`${name}: Chromium is installed`, () => {
    throw new Error(`REQUIRE_ALL=1 and there is no ${executablePath}: apt-get install chromium`)
  })
  describe.skipIf(missing)(name, tests)
}

export function launchChromium(): Promise<Browser> {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  return chromium.launch({ executablePath, args })
}
