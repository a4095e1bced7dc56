import { useEffect, useRef, useState } from 'react'
import { useLanguage } from '../i18n/language-provider.tsx'
import type { ViewProps } from './app-view.tsx'
import { useAppWords } from './app-words.tsx'
import { cardOf, type CardOf, type Told } from './told.ts'
import { useAsking } from './use-asking.ts'
import { type Held, useHeld } from './use-held.ts'

export interface Agree {
  readonly held: Held
  readonly declined: boolean
  /** A call is under way. */
  readonly waiting: boolean
  /** The page for the yes: not asked for, open, or shown as an address because the host would not open it. */
  readonly page: 'none' | 'open' | 'blocked'
  readonly link: string | undefined
  readonly word: string
  readonly agree: () => void
  readonly decline: () => void
  /** Looks whether it has happened, for whoever says so. */
  readonly check: () => void
}

export type AgreeTo = ViewProps & { readonly card: CardOf<'proposal'>; readonly link: string | undefined }

/**
 * The way to a yes. The press calls the tool that an assistant would call, with nothing that says a person pressed: whether that is enough
 * is decided where it always is. Where it is not, the answer has a link, and the person says yes behind it.
 */
export function useAgree(props: AgreeTo): Agree {
  const { host, card, onTold } = props
  const { t } = useLanguage()
  const words = useAppWords()
  const [link, setLink] = useState(props.link)
  const [page, setPage] = useState<Agree['page']>('none')
  const [declined, setDeclined] = useState(false)
  const [waiting, setWaiting] = useState(false)
  const [trouble, setTrouble] = useState('')
  const held = useHeld(host, card, { awaited: page !== 'none' })

  const run = (act: () => Promise<void>): void => {
    if (waiting || !held.settled) return
    setWaiting(true)
    setTrouble('')
    act()
      .catch(() => setTrouble(t.manage.failed))
      .finally(() => setWaiting(false))
  }
  const show = async (address: string): Promise<void> => setPage((await host.open(address)) ? 'open' : 'blocked')
  const hear = async (told: Told): Promise<void> => {
    const booking = cardOf(told, 'booking')
    if (told.refusal === undefined && booking !== undefined) {
      onTold(told)
      await host.tell({ event: 'agreed', action: card.action, booking: factsOf(booking) }, words.agreed(booking.reference))
    } else if (told.refusal?.code === 'declined') setDeclined(true)
    else if (told.refusal?.link === undefined) setTrouble(told.refusal?.message ?? t.manage.failed)
    else {
      setLink(told.refusal.link)
      // The host may have asked its person to open it before it brought the answer: once is enough.
      if (told.refusal.opened) setPage('open')
      else await show(told.refusal.link)
    }
  }
  const agree = () => run(async () => (link === undefined ? hear(await ask(props)) : show(link)))
  const check = () =>
    run(async () => {
      const told = await ask(props)
      if (told.refusal?.link === undefined) await hear(told)
    })
  const decline = () =>
    run(async () => {
      const told = card.holdId === null ? undefined : await host.call('releaseHold', { holdId: card.holdId })
      if (told?.refusal !== undefined) return setTrouble(told.refusal.message)
      setDeclined(true)
      await host.tell({ event: 'declined', action: card.action, holdId: card.holdId, reference: card.reference }, words.declined)
    })

  useArrival(props, { held, page, link, check, waiting })
  const isDeclined = declined || held.state === 'released'
  return {
    held,
    declined: isDeclined,
    waiting: waiting || !held.settled || held.state === 'confirmed',
    page,
    link,
    word: trouble,
    agree,
    decline,
    check,
  }
}

/** What this proposal is about, asked for again: done already, the answer is what it came to. */
function ask({ host, card }: AgreeTo): Promise<Told> {
  const { action, holdId, reference } = card
  switch (action) {
    case 'book':
      return host.call('confirmBooking', { holdId })
    case 'move':
      return host.call('rescheduleBooking', { reference, holdId })
    case 'cancel':
      return host.call('cancelBooking', { reference })
  }
}

type Arriving = Pick<Agree, 'held' | 'page' | 'link' | 'check' | 'waiting'>

/** A yes that was said elsewhere: a hold that is confirmed, a booking that is cancelled. */
function useArrival({ host, card }: AgreeTo, { held, page, link, check, waiting }: Arriving): void {
  const isDone = held.state === 'confirmed'
  const hasAsked = useRef(false)
  useEffect(() => {
    // A call that is still under way, perhaps a host's that has not said yet that the page is open, would have this one dropped.
    if (!isDone || waiting || hasAsked.current || !host.calls) return
    hasAsked.current = true
    check()
    // eslint-disable-next-line react/exhaustive-deps -- once, when it is done
  }, [isDone, waiting])
  // A cancellation has no hold to look at.
  const isCancelling = card.action === 'cancel' && page !== 'none' && host.reads && host.calls
  const look = () => {
    if (link === undefined || document.visibilityState === 'hidden') return
    host.lookDone(link).then(
      (done) => done && check(),
      () => {},
    )
  }
  useAsking(look, { open: isCancelling, awaited: true })
}

function factsOf({ reference, status, revision, service, local }: CardOf<'booking'>) {
  return { reference, status, revision, service, local }
}
