import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const executablePath = '/usr/bin/chromium'

/** Suites that need a browser skip themselves when this is true: said aloud here, and a failure with REQUIRE_ALL=1. */
export const noChromium = isMissing()

function isMissing(): boolean {
  if (existsSync(executablePath)) return false
  const remedy = `there is no ${executablePath}: apt-get install chromium`
  if (process.env['REQUIRE_ALL'] === '1') throw new Error(`The pages cannot be tested, ${remedy}`)
  process.stderr.write(`\nNOT TESTED: the pages in a browser, ${remedy}\n`)
  return true
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
