import { useState } from 'react'
import { useLanguage } from '../i18n/language-provider.tsx'
import type { SlotCard } from '../../src/http/contract/cards.ts'
import { useAppWords } from './app-words.tsx'
import type { Host } from './connect-host.ts'
import { cardOf, type CardOf, type Told } from './told.ts'

export interface Pick {
  readonly chosen: string | undefined
  readonly waiting: boolean
  /** Those that could not be had. */
  readonly gone: ReadonlySet<string>
  readonly word: string
  readonly isBad: boolean
  /** What there is instead of one that could not be had. */
  readonly instead: CardOf<'notice'> | undefined
  readonly pick: (slot: SlotCard) => void
}

export interface PickWhere {
  readonly host: Host
  readonly service: string
  readonly partySize: number | undefined
  readonly timeZone: string
  readonly onTold: (told: Told) => void
}

/** A press on a time holds it, through the host, with the tool an assistant would use; the assistant is told what its person chose. */
export function usePick({ host, service, partySize, timeZone, onTold }: PickWhere): Pick {
  const { t, format } = useLanguage()
  const words = useAppWords()
  const [chosen, setChosen] = useState<SlotCard>()
  const [waiting, setWaiting] = useState(false)
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  const [trouble, setTrouble] = useState('')
  const [instead, setInstead] = useState<CardOf<'notice'>>()
  const hear = async (slot: SlotCard): Promise<void> => {
    const when = format.whole(slot.start, timeZone)
    const told = await host.call('holdSlot', { slotId: slot.id, ...(partySize === undefined ? {} : { partySize }) })
    const proposal = cardOf(told, 'proposal')
    if (told.refusal === undefined && proposal !== undefined) {
      onTold(told)
      await host.tell(heldFacts(proposal), words.chosen(service === '' ? proposal.summary.service : service, when))
      return
    }
    setTrouble(told.refusal?.message ?? t.manage.failed)
    setInstead(cardOf(told, 'notice'))
    if (told.refusal?.code === 'slot_taken') setGone((known) => new Set([...known, slot.id]))
    setChosen(undefined)
  }
  const pick = (slot: SlotCard): void => {
    if (waiting) return
    setChosen(slot)
    setWaiting(true)
    setTrouble('')
    setInstead(undefined)
    hear(slot)
      .catch(() => {
        setTrouble(t.manage.failed)
        setChosen(undefined)
      })
      .finally(() => setWaiting(false))
  }
  const holding = waiting && chosen !== undefined ? words.holding(format.time(chosen.start, timeZone)) : ''
  return {
    chosen: chosen?.id,
    waiting,
    gone,
    word: holding === '' ? trouble : holding,
    isBad: holding === '' && trouble !== '',
    instead,
    pick,
  }
}

function heldFacts({ holdId, expiresAt, summary, missing }: CardOf<'proposal'>) {
  return {
    event: 'held',
    said: 'The person pressed on a time in the picker and it is held. They see what would be booked, with a button to agree. Nothing is booked.',
    holdId,
    expiresAt,
    service: summary.service,
    local: summary.local,
    missing,
    next:
      missing.length === 0
        ? 'confirmBooking with this holdId when they ask for it.'
        : `confirmBooking with this holdId and their ${missing.join(' and ')}, or let them agree on the card.`,
  }
}
