import type { Customer } from '../ui/api.ts'

/**
 * Puts the stage in the place of the page that came from the server, at the moment it shows the same: nothing flashes, and when the
 * script cannot get what it needs, the page that works without it stays.
 */
export function takeOver(root: HTMLElement, stage: HTMLElement): void {
  const look = () => {
    if (!isShown(stage)) return
    observer.disconnect()
    const focused = document.activeElement
    const name = focused instanceof HTMLElement && root.contains(focused) ? focused.getAttribute('name') : null
    keepTyped(root, stage)
    root.replaceChildren(stage)
    if (name !== null) stage.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`)?.focus({ preventScroll: true })
  }
  const observer = new MutationObserver(look)
  observer.observe(stage, { childList: true, subtree: true, attributes: true, characterData: true })
}

/** The answer to a form that was posted before the script ran tells of something that happened: it stays. So do notes already typed. */
export function mayTakeOver(root: HTMLElement): boolean {
  const notes = root.querySelector<HTMLInputElement>('[name=notes]')
  return root.querySelector('[data-step=done] article') === null && (notes === null || notes.value === '')
}

export function readPlainPage(root: HTMLElement): { readonly typed: Customer; readonly notice: string } {
  return { typed: typedIn(root), notice: root.querySelector('.hf-flow-trouble')?.textContent?.trim() ?? '' }
}

const fields = ['name', 'email', 'phone'] as const

function typedIn(root: HTMLElement): Customer {
  const value = (field: string) => root.querySelector<HTMLInputElement>(`input[name=${field}]`)?.value ?? ''
  return Object.fromEntries(fields.flatMap((field) => (value(field) === '' ? [] : [[field, value(field)]])))
}

/** A free time or the word that there is none is on show, and nothing is still being asked for. */
function isShown(stage: HTMLElement): boolean {
  if (stage.querySelector('main') === null) return false
  const words = [...stage.querySelectorAll('.hf-browser-word')]
  const times = stage.querySelector('.hf-flow-times')
  if (times !== null && words.length === 0) return false
  return stage.querySelector('[aria-busy=true], [data-looking=true]') === null && words.every(({ textContent }) => textContent !== '')
}

// What was typed while the script was loading: React hears of it as if it were typed into its own fields.
function keepTyped(root: HTMLElement, stage: HTMLElement): void {
  for (const [field, value] of Object.entries(typedIn(root))) {
    const input = stage.querySelector<HTMLInputElement>(`input[name=${field}]`)
    if (input === null || typeof value !== 'string' || input.value === value) continue
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  }
}
