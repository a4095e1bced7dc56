import { useState } from 'react'
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
      <Frame>
        <NoticeCard text={words.stopped} />
      </Frame>
    )
  if (seen.told === undefined) return <Waiting app={business.app} />
  return <Shown key={seen.answers} host={host} business={business} first={seen.told} />
}

function Shown({ host, business, first }: { readonly host: Host; readonly business: Business; readonly first: Told }) {
  const { t } = useLanguage()
  const [told, setTold] = useState(first)
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
  return <Frame>{card()}</Frame>
}

function Frame({ children }: { readonly children: React.ReactNode }) {
  return <main className="hf-app">{children}</main>
}

function Waiting({ app }: { readonly app: Business['app'] }) {
  const { t } = useLanguage()
  return (
    <main className="hf-app" aria-busy="true">
      <div className="hf-card hf-app-wait" data-app={app}>
        <p role="status">{t.loading}</p>
      </div>
    </main>
  )
}
