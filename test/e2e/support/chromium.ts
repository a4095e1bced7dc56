import { chromium, type Browser } from 'playwright-core'
import { isMissing } from '../../support/is-missing.ts'

const executablePath = '/usr/bin/chromium'

export const noChromium = isMissing(executablePath, 'the pages in a browser', 'chromium')

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
