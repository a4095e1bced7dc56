import { sealed, unsealed, type Booked, type FromFrame, type Prefill } from './protocol.ts'

export interface FrameLook {
  /** Where Holdfast is, without a slash at the end. */
  readonly origin: string
  readonly tenant: string
  /** A language tag; the visitor's own when missing. */
  readonly language?: string | undefined
  /** #rrggbb */
  readonly accent?: string | undefined
  readonly scheme?: string | undefined
  readonly radius?: string | undefined
  readonly font?: string | undefined
}

export interface FrameEvents {
  readonly onReady?: (() => void) | undefined
  readonly onClose?: (() => void) | undefined
  readonly onBooked?: ((booked: Booked) => void) | undefined
}

export interface ConnectedFrame {
  readonly prefill: (prefill: Prefill) => void
  /** The chat is in sight: it takes the keyboard. */
  readonly shown: () => void
  readonly disconnect: () => void
}

/** The chat's own page, made to be embedded; what is not said is left to the business's theme. */
export function frameAddress({ origin, tenant, language, accent, scheme, radius, font }: FrameLook): string {
  const look = { embed: '1', lang: language, accent, scheme, radius, font }
  const given = Object.entries(look).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]]))
  return `${origin}/${encodeURIComponent(tenant)}?${new URLSearchParams(given).toString()}`
}

/** Talks with the chat in `frame`, and with nobody else: by window and by origin. */
export function connectFrame(frame: HTMLIFrameElement, origin: string, events: FrameEvents): ConnectedFrame {
  let ready = false
  let waiting: Parameters<typeof sealed>[0][] = []
  const send = (message: Parameters<typeof sealed>[0]): void => {
    if (ready) frame.contentWindow?.postMessage(sealed(message), origin)
    else waiting.push(message)
  }
  const listen = (event: MessageEvent): void => {
    if (event.source !== frame.contentWindow || event.origin !== origin) return
    const message = unsealed<FromFrame>(event.data)
    switch (message?.type) {
      case 'ready':
        ready = true
        for (const one of waiting) send(one)
        waiting = []
        return events.onReady?.()
      case 'close':
        return events.onClose?.()
      case 'booked':
        return events.onBooked?.(message.booked)
      case undefined:
        return
    }
  }
  window.addEventListener('message', listen)
  return {
    prefill: (prefill) => send({ type: 'prefill', prefill }),
    shown: () => send({ type: 'shown' }),
    disconnect: () => window.removeEventListener('message', listen),
  }
}
