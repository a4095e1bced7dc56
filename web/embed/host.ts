import { sealed, unsealed, type Booked, type FromFrame, type FromHost, type Prefill } from './protocol.ts'

export interface Host {
  readonly ready: () => void
  readonly close: () => void
  readonly booked: (booked: Booked) => void
  readonly disconnect: () => void
}

export interface HostEvents {
  readonly onPrefill: (prefill: Prefill) => void
  readonly onShown: () => void
}

/** The page this chat is embedded in; undefined when it is a page of its own. Any site may embed it: it is sent nothing but what its visitor booked. */
export function connectHost(events: HostEvents): Host | undefined {
  if (window.parent === window || !new URLSearchParams(location.search).has('embed')) return undefined
  const send = (message: FromFrame): void => window.parent.postMessage(sealed(message), '*')
  const listen = (event: MessageEvent): void => {
    if (event.source !== window.parent) return
    const message = unsealed<FromHost>(event.data)
    if (message?.type === 'prefill') events.onPrefill(readPrefill(message.prefill))
    if (message?.type === 'shown') events.onShown()
  }
  window.addEventListener('message', listen)
  return {
    ready: () => send({ type: 'ready' }),
    close: () => send({ type: 'close' }),
    booked: (booked) => send({ type: 'booked', booked }),
    disconnect: () => window.removeEventListener('message', listen),
  }
}

// Another site's word: texts of a sane length, and nothing else.
function readPrefill(given: unknown): Prefill {
  if (typeof given !== 'object' || given === null) return {}
  const text = (name: keyof Prefill): Prefill => {
    const value: unknown = Reflect.get(given, name)
    return typeof value === 'string' && value.trim() !== '' && value.length <= 254 ? { [name]: value.trim() } : {}
  }
  return { ...text('name'), ...text('email'), ...text('service') }
}
