import { useLanguage } from '../i18n/language-provider.tsx'
import { NoticeCard } from '../ui/notice-card.tsx'
import { SlotPicker } from '../ui/slot-picker.tsx'
import type { ViewProps } from './app-view.tsx'
import type { CardOf } from './told.ts'
import { type Pick as Picked, usePick } from './use-pick.ts'

/** What could not be had, and what can be had instead. */
export function NoticeView({ host, business, onTold, card }: ViewProps & { readonly card: CardOf<'notice'> }) {
  const pick = usePick({ host, service: '', partySize: undefined, timeZone: business.timeZone, onTold })
  return (
    <>
      <Instead card={card} timeZone={business.timeZone} pick={host.calls ? pick : undefined} />
      {pick.instead !== undefined && <Instead card={pick.instead} timeZone={business.timeZone} pick={pick} />}
    </>
  )
}

interface InsteadProps {
  readonly card: CardOf<'notice'>
  readonly timeZone: string
  readonly pick: Picked | undefined
}

export function Instead({ card, timeZone, pick }: InsteadProps) {
  const { t } = useLanguage()
  const slots = card.alternatives ?? []
  return (
    <NoticeCard text={card.text}>
      {slots.length > 0 && (
        <SlotPicker
          label={t.slots.alternatives}
          slots={slots}
          timeZone={timeZone}
          live={pick !== undefined}
          chosen={pick?.chosen}
          waiting={pick?.waiting ?? false}
          gone={pick?.gone}
          onPick={(slot) => pick?.pick(slot)}
        />
      )}
    </NoticeCard>
  )
}
