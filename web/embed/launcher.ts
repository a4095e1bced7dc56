import { connectFrame, frameAddress, type ConnectedFrame, type FrameEvents, type FrameLook } from './frame.ts'
import { launcherStyle } from './launcher-style.ts'
import { readableOn } from './readable-on.ts'
import type { Prefill } from './protocol.ts'
import { launcherWords } from './words.ts'

export interface Launcher {
  readonly open: () => void
  readonly close: () => void
  readonly prefill: (prefill: Prefill) => void
}

export interface LauncherSettings extends FrameLook {
  /** On the button; the visitor's language decides when missing. */
  readonly label?: string | undefined
  readonly side?: string | undefined
  readonly onOpened: () => void
  readonly onBooked: NonNullable<FrameEvents['onBooked']>
}

/**
 * A button that opens the chat in a frame. Both live in a closed shadow root: the page's styles and scripts do not reach in, and what
 * is in the frame is another origin's to begin with. Styles come as a constructed sheet, which a strict CSP lets pass.
 */
export function createLauncher(settings: LauncherSettings): Launcher {
  const words = launcherWords([settings.language ?? '', ...navigator.languages])
  const root = document.createElement('div')
  root.dataset['holdfast'] = ''
  if (settings.side === 'left') root.dataset['side'] = 'left'
  if (settings.accent !== undefined) {
    root.style.setProperty('--accent', settings.accent)
    root.style.setProperty('--on-accent', readableOn(settings.accent))
  }
  const shadow = root.attachShadow({ mode: 'closed' })
  const style = new CSSStyleSheet()
  style.replaceSync(launcherStyle)
  shadow.adoptedStyleSheets = [style]
  const button = createButton(settings.label ?? words.open)
  shadow.append(button)
  document.body.append(root)

  let frame: ConnectedFrame | undefined
  const isOpen = (): boolean => root.dataset['open'] !== undefined
  const close = (): void => {
    if (!isOpen()) return
    delete root.dataset['open']
    button.setAttribute('aria-expanded', 'false')
    button.focus()
  }
  // A chat that is opened stands there at once: its frame was loaded while nothing else was going on.
  const load = (): ConnectedFrame => (frame ??= addFrame(shadow, settings, words.title, { onClose: close, onBooked: settings.onBooked }))
  const open = (): void => {
    const chat = load()
    if (isOpen()) return
    root.dataset['open'] = ''
    button.setAttribute('aria-expanded', 'true')
    chat.shown()
    settings.onOpened()
  }
  button.addEventListener('click', () => (isOpen() ? close() : open()))
  button.addEventListener('pointerenter', load, { once: true })
  button.addEventListener('focus', load, { once: true })
  shadow.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent && event.key === 'Escape') close()
  })
  whenIdle(load)
  return { open, close, prefill: (prefill) => load().prefill(prefill) }
}

function createButton(label: string): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.setAttribute('aria-expanded', 'false')
  button.setAttribute('aria-haspopup', 'dialog')
  const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  for (const [name, value] of Object.entries({
    viewBox: '0 0 24 24',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '2',
    'aria-hidden': 'true',
  }))
    icon.setAttribute(name, value)
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', 'M8 3v3M16 3v3M4 9h16M6 5h12a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-6l-4 3v-3H6a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2Z')
  path.setAttribute('stroke-linejoin', 'round')
  icon.append(path)
  button.append(icon, label)
  return button
}

function addFrame(shadow: ShadowRoot, settings: LauncherSettings, title: string, events: FrameEvents): ConnectedFrame {
  const frame = document.createElement('iframe')
  frame.title = title
  frame.referrerPolicy = 'no-referrer'
  frame.allow = 'clipboard-write'
  frame.src = frameAddress(settings)
  const connected = connectFrame(frame, settings.origin, events)
  shadow.append(frame)
  return connected
}

/** Data that the visitor pays for is not spent on a chat that may stay closed. */
function whenIdle(load: () => void): void {
  const connection: unknown = Reflect.get(navigator, 'connection')
  if (typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true) return
  const idle = (): void => {
    if ('requestIdleCallback' in window) requestIdleCallback(load, { timeout: 4_000 })
    else setTimeout(load, 1_500)
  }
  if (document.readyState === 'complete') idle()
  else window.addEventListener('load', idle, { once: true })
}
