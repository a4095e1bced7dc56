'use client'

import { useEffect, useRef, type CSSProperties } from 'react'
import { connectFrame, frameAddress, type ConnectedFrame, type FrameLook } from './frame.ts'
import type { Booked, Prefill } from './protocol.ts'

export type { Booked, Prefill } from './protocol.ts'

export interface BookingChatProps extends FrameLook {
  /** Fills what the conversation does not know yet. */
  readonly prefill?: Prefill | undefined
  readonly onBooked?: ((booked: Booked) => void) | undefined
  readonly onReady?: (() => void) | undefined
  /** What a screen reader calls the frame. */
  readonly title?: string | undefined
  readonly className?: string | undefined
  readonly style?: CSSProperties | undefined
}

const size: CSSProperties = { display: 'block', inlineSize: '100%', blockSize: '44rem', maxBlockSize: '100dvh', border: 0 }

/** The booking chat in the flow of a page: `<BookingChat origin="https://book.example" tenant="demo" />`. */
export function BookingChat({ prefill, onBooked, onReady, title = 'Booking chat', className, style, ...look }: BookingChatProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  const connected = useRef<ConnectedFrame>(undefined)
  const events = useRef({ onBooked, onReady })
  events.current = { onBooked, onReady }
  const address = frameAddress(look)

  useEffect(() => {
    if (frame.current === null) return
    const chat = connectFrame(frame.current, look.origin, {
      onReady: () => events.current.onReady?.(),
      onBooked: (booked) => events.current.onBooked?.(booked),
    })
    connected.current = chat
    // Set here and not while rendering: a frame that loaded before somebody listened would have said it was ready to nobody.
    frame.current.src = address
    return chat.disconnect
  }, [address, look.origin])

  const { name, email, service } = prefill ?? {}
  useEffect(() => {
    const given = { name, email, service }
    if (Object.values(given).some((value) => value !== undefined))
      connected.current?.prefill(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)))
  }, [address, name, email, service])

  return (
    <iframe
      ref={frame}
      title={title}
      referrerPolicy="no-referrer"
      allow="clipboard-write"
      className={className}
      style={{ ...size, ...style }}
    />
  )
}
