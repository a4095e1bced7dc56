import type { HoldView, ServiceOffered } from '../ui/api.ts'
import { useLanguage } from '../i18n/language-provider.tsx'
import { ProposalCard } from '../ui/proposal-card.tsx'
import { useHold } from '../ui/use-hold.ts'
import { type StepProps, timeOf } from './step-props.ts'
import { deadlineWords } from './deadline-words.ts'
import { usePageWords } from './page-words.tsx'
import { TroubleNotice } from './trouble-notice.tsx'
import type { Held } from './use-held.ts'
import { useOthers } from './use-others.ts'

export interface DetailsStepProps extends StepProps {
  readonly held: Exclude<Held, { phase: 'booked' | 'booked_elsewhere' }>
}

export function DetailsStep({ held, ...props }: DetailsStepProps) {
  const words = usePageWords()
  const { t } = useLanguage()
  const { flow } = props
  switch (held.phase) {
    case 'opening':
      return <div className="hf-card hf-flow-waiting" />
    case 'unreachable':
      return (
        <div className="hf-card">
          <p role="alert">{words.refused.failed}</p>
          <div className="hf-actions">
            <button type="button" className="hf-button hf-button-main" onClick={held.retry}>
              {t.tryAgain}
            </button>
          </div>
        </div>
      )
    case 'over':
      return (
        <div className="hf-card">
          <h2 tabIndex={-1} className="hf-card-title">
            {t.proposal.timeOver}
          </h2>
          <p role="alert">{words.refused.over}</p>
          <div className="hf-actions">
            <button type="button" className="hf-button hf-button-main" onClick={() => flow.change({ step: 'service' })}>
              {words.allServices}
            </button>
          </div>
        </div>
      )
    case 'held':
      return <OpenHold key={held.hold.id} {...props} hold={held.hold} />
  }
}

function OpenHold({ start: { api }, opened, flow, hold }: StepProps & { readonly hold: HoldView }) {
  const words = usePageWords()
  const { format, locale } = useLanguage()
  const { business, services } = opened
  const { summary } = hold.proposal
  const life = useHold(api, { holdId: hold.id, expiresAt: hold.expiresAt }, true)
  const isOver = life.seconds === 0
  const service = serviceOf(hold, services)
  const others = useOthers(api, { service: isOver ? service?.id : undefined, start: summary.start, partySize: summary.partySize, locale })
  const policy = deadlineWords(hold, { now: api.clock.now(), words, time: (at) => format.whole(at, business.timeZone) })
  const toTimes = service === undefined ? ({ step: 'service' } as const) : timeOf(service.id, flow, { phase: 'held', hold })
  return (
    <>
      {isOver && (
        <TroubleNotice
          trouble={{ text: others.length === 0 ? words.refused.over : `${words.refused.over} ${words.refused.overOthers}`, others }}
          timeZone={business.timeZone}
          waiting={flow.waiting}
          onPick={(slot) => flow.pick(slot, summary.partySize)}
        />
      )}
      <ProposalCard
        proposal={{ ...hold.proposal, summary: { ...summary, policy } }}
        standing="live"
        hold={life}
        business={{ timeZone: business.timeZone, phone: business.contact.phone }}
        draft={flow.draft}
        waiting={flow.waiting}
        onDraft={flow.onDraft}
        onConfirm={(_, customer) => flow.confirm(hold, customer ?? flow.draft)}
        onDecline={() => flow.giveBack(hold, toTimes)}
        onAskAgain={() => flow.go(toTimes)}
      />
    </>
  )
}

// A proposal names its service; a hold knows no id of it.
function serviceOf(hold: HoldView, services: readonly ServiceOffered[]): ServiceOffered | undefined {
  return services.find(({ name }) => name === hold.proposal.summary.service)
}
