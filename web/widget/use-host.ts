import { useEffect, useRef } from 'react'
import { connectHost, type Host } from '../embed/host.ts'
import type { Prefill } from '../embed/protocol.ts'
import type { ThreadMessage } from './thread.ts'

/** The page around an embedded chat: hears what was booked, closes it, and may say what it knows of the visitor. */
export function useHost(
  thread: readonly ThreadMessage[],
  onPrefill: (prefill: Prefill) => void,
): { readonly close: (() => void) | undefined } {
  const host = useRef<Host>(undefined)
  const prefilled = useRef(onPrefill)
  prefilled.current = onPrefill
  // What was booked before this page was opened is no news.
  const told = useRef(new Set(bookingsIn(thread).map(keyOf)))
  useEffect(() => {
    const connected = connectHost({
      onPrefill: (prefill) => prefilled.current(prefill),
      onShown: () => document.querySelector<HTMLElement>('textarea')?.focus({ preventScroll: true }),
    })
    host.current = connected
    connected?.ready()
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) connected?.close()
    }
    document.addEventListener('keydown', closeOnEscape)
    return () => {
      document.removeEventListener('keydown', closeOnEscape)
      connected?.disconnect()
    }
  }, [])
  useEffect(() => {
    for (const booking of bookingsIn(thread)) {
      if (told.current.has(keyOf(booking))) continue
      told.current.add(keyOf(booking))
      host.current?.booked({ reference: booking.reference, status: booking.status, start: booking.start })
    }
  }, [thread])
  return { close: isEmbedded ? () => host.current?.close() : undefined }
}

export const isEmbedded = window.parent !== window && new URLSearchParams(location.search).has('embed')

function bookingsIn(thread: readonly ThreadMessage[]) {
  return thread.flatMap(({ entries }) =>
    entries.flatMap((entry) => (entry.kind === 'card' && entry.card.type === 'booking' ? [entry.card] : [])),
  )
}

function keyOf({ reference, revision }: { readonly reference: string; readonly revision: number }): string {
  return `${reference} ${revision}`
}
