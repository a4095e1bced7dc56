import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'
import { describe, test } from 'vitest'

const executablePath = '/usr/bin/chromium'
const installed = existsSync(executablePath)

/** Tests that need a browser: run when Debian's Chromium is there; without it skipped aloud, or failed with REQUIRE_ALL=1. */
export function describeInBrowser(name: string, tests: () => void): void {
  if (installed) {
    describe(name, tests)
  } else if (process.env['REQUIRE_ALL'] === '1') {
    test(`${name}: Chromium is installed`, () => {
      throw new Error(`REQUIRE_ALL=1 and there is no ${executablePath}: apt-get install chromium`)
    })
  } else {
    process.stderr.write(`\nNOT TESTED, no ${executablePath}: ${name}. Install it with: apt-get install chromium\n`)
    describe.skip(name, tests)
  }
}

export function launchChromium(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
  return chromium.launch({ executablePath, args })
}
