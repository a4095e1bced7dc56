/**
 * `<script src="https://…/widget.js" data-tenant="demo" async></script>`: a launcher button and, behind it, the chat.
 * Also data-language, data-accent (#rrggbb), data-scheme (light, dark), data-radius, data-font, data-side (left), data-label.
 *
 * The page talks to it through `window.holdfast`, before or after it has loaded:
 * `(window.holdfast ||= []).push((chat) => chat.on('booked', ({ reference }) => …))`
 */
import { createLauncher, type Launcher } from './launcher.ts'
import type { Booked } from './protocol.ts'

export interface HoldfastChat extends Launcher {
  /** Answers how to stop listening. */
  readonly on: {
    (event: 'booked', listener: (booked: Booked) => void): () => void
    (event: 'opened', listener: () => void): () => void
  }
  /** Calls back at once: the same line works before and after loading. */
  readonly push: (callback: (chat: HoldfastChat) => void) => void
}

declare global {
  interface Window {
    holdfast?: HoldfastChat | ((chat: HoldfastChat) => void)[]
  }
}

const script = document.currentScript
if (script instanceof HTMLScriptElement && !(window.holdfast !== undefined && 'open' in window.holdfast)) {
  if (document.body === null) document.addEventListener('DOMContentLoaded', () => start(script))
  else start(script)
}

function start({ src, dataset }: HTMLScriptElement): void {
  const tenant = dataset['tenant']
  if (tenant === undefined) return complain('the script needs data-tenant="…", the name of the business.')
  const accent = /^#[0-9a-f]{6}$/i.test(dataset['accent'] ?? '') ? dataset['accent'] : undefined
  if (dataset['accent'] !== undefined && accent === undefined) complain('data-accent has to be a colour such as #1f5c52.')
  const events = new EventTarget()
  const launcher = createLauncher({
    origin: new URL(src).origin,
    tenant,
    accent,
    language: dataset['language'],
    scheme: dataset['scheme'],
    radius: dataset['radius'],
    font: dataset['font'],
    side: dataset['side'],
    label: dataset['label'],
    onOpened: () => events.dispatchEvent(new CustomEvent('opened')),
    onBooked: (booked) => events.dispatchEvent(new CustomEvent('booked', { detail: booked })),
  })
  const on = (event: string, listener: (booked: Booked) => void): (() => void) => {
    const listen = (heard: Event): void => {
      if (heard instanceof CustomEvent) listener(heard.detail)
    }
    events.addEventListener(event, listen)
    return () => events.removeEventListener(event, listen)
  }
  const chat: HoldfastChat = { ...launcher, on, push: (callback) => callback(chat) }
  const waiting = window.holdfast
  window.holdfast = chat
  if (Array.isArray(waiting)) for (const callback of waiting) callback(chat)
}

// Seen by whoever builds the page, and caught by nobody: the page itself goes on.
function complain(fault: string): void {
  reportError(new Error(`Holdfast: ${fault}`))
}
