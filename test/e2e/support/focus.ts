import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import type { Visit } from './visit.ts'

/** What has the focus, by its name: the label, or the text. */
export function focused({ page }: Visit): Promise<string> {
  return page.evaluate(
    '(() => { const it = document.activeElement; return it.getAttribute("aria-label") ?? it.labels?.[0]?.textContent?.trim() ?? it.textContent })()',
  )
}

/** Waits until the focus has come there: a page moves it after it has drawn what it moves it to. */
export async function focusComesTo(customer: Visit, name: string | RegExp): Promise<void> {
  await expect.poll(() => focused(customer)).toEqual(typeof name === 'string' ? name : expect.stringMatching(name))
}

/** Focuses a control and presses a key on it once it can be pressed: a click waits for that by itself, a key does not. */
export async function pressKeyOn(control: Locator, key = 'Enter'): Promise<void> {
  await control.click({ trial: true })
  await control.press(key)
}

/** Presses Tab until the control of that name has the focus. */
export async function tabTo(customer: Visit, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await customer.page.keyboard.press('Tab')
    if (name.test(await focused(customer))) return
  }
  throw new Error(`The Tab key never came to ${name}.`)
}
