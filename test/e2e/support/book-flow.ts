import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { type Visit, visit } from './visit.ts'

/** On the booking page, once the script has put its own in the place of the one from the server. */
export async function visitFlow(browser: Browser, url: string, options?: BrowserContextOptions): Promise<Visit> {
  const customer = await visit(browser, url, options)
  await takenOver(customer.page)
  return customer
}

export async function takenOver(page: Page): Promise<void> {
  await page.locator('.hf-flow:not([data-step]) main:not([aria-busy=true])').waitFor()
}

/** The step the page says it is at. */
export function stepOf({ page }: Pick<Visit, 'page'>): Promise<string> {
  return page.locator('[aria-current=step]').innerText()
}
