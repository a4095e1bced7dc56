import type { Visit } from './visit.ts'

/** What has the focus, by its name: the label, or the text. */
export function focused({ page }: Visit): Promise<string> {
  return page.evaluate(
    '(() => { const it = document.activeElement; return it.getAttribute("aria-label") ?? it.labels?.[0]?.textContent?.trim() ?? it.textContent })()',
  )
}

/** Presses Tab until the control of that name has the focus. */
export async function tabTo(customer: Visit, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await customer.page.keyboard.press('Tab')
    if (name.test(await focused(customer))) return
  }
  throw new Error(`The Tab key never came to ${name}.`)
}
