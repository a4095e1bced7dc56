import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { useLanguage } from '../i18n/language-provider.tsx'
import { NoticeCard } from '../ui/notice-card.tsx'
import { useAppWords } from './app-words.tsx'
import { BookingView } from './booking-view.tsx'
import type { Business } from './business.ts'
import type { Host } from './connect-host.ts'
import { NoticeView } from './notice-view.tsx'
import { ProposalView } from './proposal-view.tsx'
import { SlotsView } from './slots-view.tsx'
import { cardOf, type Told } from './told.ts'
import { useHost } from './use-host.ts'

export interface ViewProps {
  readonly host: Host
  readonly business: Business
  /** What a call of ours brought takes the place of what was shown. */
  readonly onTold: (told: Told) => void
}

/** Whatever the answer is, it is one card; a press on it leads to the next. */
export function AppView({ host, business }: { readonly host: Host; readonly business: Business }) {
  const seen = useHost(host, business)
  const words = useAppWords()
  if (seen.stopped && seen.told === undefined)
    return (
      <Frame business={business}>
        <NoticeCard text={words.stopped} />
      </Frame>
    )
  if (seen.told === undefined) return <Waiting business={business} />
  return <Shown key={seen.answers} host={host} business={business} first={seen.told} />
}

function Shown({ host, business, first }: { readonly host: Host; readonly business: Business; readonly first: Told }) {
  const { t } = useLanguage()
  const [told, setTold] = useState(first)
  const place = useRef<HTMLElement>(null)
  // As it is drawn: a moment later it would take the focus from whoever has gone on by keyboard already.
  useLayoutEffect(() => {
    // The card that was pressed is gone and took the focus with it; a page the person is not at leaves it where it is.
    if (told !== first && document.hasFocus()) place.current?.querySelector('h2')?.focus({ preventScroll: true })
  }, [told, first])
  const view = { host, business, onTold: setTold }
  const booking = cardOf(told, 'booking')
  const proposal = cardOf(told, 'proposal')
  const slots = cardOf(told, 'slots')
  const notice = cardOf(told, 'notice')
  const card = () => {
    if (booking !== undefined) return <BookingView key={booking.revision} {...view} card={booking} />
    if (proposal !== undefined) return <ProposalView key={proposal.id} {...view} card={proposal} link={told.refusal?.link} />
    if (slots !== undefined) return <SlotsView key={slots.slots[0]?.id} {...view} card={slots} service={told.service ?? slots.service} />
    if (notice !== undefined) return <NoticeView {...view} card={notice} />
    return <NoticeCard text={told.refusal?.message ?? t.slots.nothingInView} />
  }
  return (
    <Frame business={business} place={place}>
      {card()}
    </Frame>
  )
}

/** Stands inside a host's page, which has its own main part: this is the business's, by its name. */
function Frame({ business, isBusy = false, place, children }: FrameProps) {
  return (
    <section ref={place} className="hf-app" aria-label={business.name} aria-busy={isBusy}>
      {children}
    </section>
  )
}

interface FrameProps {
  readonly business: Business
  readonly isBusy?: boolean
  readonly place?: RefObject<HTMLElement | null>
  readonly children: ReactNode
}

function Waiting({ business }: Pick<FrameProps, 'business'>) {
  const { t } = useLanguage()
  return (
    <Frame business={business} isBusy>
      <div className="hf-card hf-app-wait" data-app={business.app}>
        <p role="status">{t.loading}</p>
      </div>
    </Frame>
  )
}
