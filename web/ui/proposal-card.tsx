import { useId } from 'react'
import type { ProposalCard as Proposal } from '../../src/http/contract/cards.ts'
import type { Messages } from '../i18n/en.ts'
import { useLanguage } from '../i18n/language-provider.tsx'
import type { Customer } from './api.ts'
import { changeWords } from './change-words.ts'
import { DateLeaf } from './date-leaf.tsx'
import { DetailsForm } from './details-form.tsx'
import { Facts } from './facts.tsx'
import { HoldBar } from './hold-bar.tsx'
import { Icon } from './icons.tsx'
import type { HoldLife } from './use-hold.ts'
import { WhenLines } from './when-lines.tsx'

export type ProposalStanding = 'live' | 'past' | 'repeated' | 'replaced' | 'confirmed' | 'declined' | 'expired'

export interface ProposalCardProps {
  readonly proposal: Proposal
  readonly standing: ProposalStanding
  readonly hold: HoldLife
  readonly business: { readonly timeZone: string; readonly phone: string }
  /** What the customer typed into an earlier form, for what the server does not know yet. */
  readonly draft: Customer
  readonly waiting: boolean
  readonly onDraft: (customer: Customer) => void
  readonly onConfirm: (proposalId: string, customer: Customer | undefined) => void
  readonly onDecline: (proposalId: string) => void
  /** Asks for new times when this one ran out. */
  readonly onAskAgain: () => void
}

/** Exactly what is about to happen. Nothing has happened yet, and only the customer's press here (or their typed yes) makes it so. */
export function ProposalCard(props: ProposalCardProps) {
  const { proposal, business, hold } = props
  const words = useLanguage()
  const { t } = words
  const heading = useId()
  const standing = props.standing === 'live' && hold.seconds === 0 ? 'expired' : props.standing
  return (
    <article className="hf-card hf-ticket" data-standing={standing} data-action={proposal.action} aria-labelledby={heading}>
      {standing === 'live' && hold.seconds !== undefined && <HoldBar hold={hold} seconds={hold.seconds} />}
      <div className="hf-ticket-top">
        <DateLeaf at={proposal.summary.start} timeZone={business.timeZone} />
        <div className="hf-ticket-what">
          <p className="hf-kicker">{t.proposal[proposal.action]}</p>
          <h2 id={heading} tabIndex={-1} className="hf-card-title">
            {proposal.summary.service}
          </h2>
          <WhenLines timed={proposal.summary} timeZone={business.timeZone} />
        </div>
      </div>
      <Facts of={proposal.summary} reference={proposal.reference} policy={changeWords(proposal.summary, business.timeZone, words)} />
      {standing === 'live' ? <LiveEnd {...props} /> : <Outcome proposal={proposal} standing={standing} />}
      {standing === 'expired' && (
        <button type="button" className="hf-button" aria-disabled={props.waiting} onClick={() => !props.waiting && props.onAskAgain()}>
          {t.proposal.findAgain}
        </button>
      )}
    </article>
  )
}

function LiveEnd({ proposal, business, draft, waiting, onDraft, onConfirm, onDecline }: ProposalCardProps) {
  const { t } = useLanguage()
  if (proposal.action === 'book') {
    return (
      <DetailsForm
        known={{ ...draft, ...proposal.customer }}
        businessPhone={business.phone}
        waiting={waiting}
        onChange={onDraft}
        onConfirm={(customer) => onConfirm(proposal.id, customer)}
        onDecline={() => onDecline(proposal.id)}
      />
    )
  }
  const moving = proposal.action === 'move'
  return (
    <div className="hf-actions">
      <button
        type="button"
        className={`hf-button hf-button-main ${moving ? '' : 'hf-button-danger'}`}
        aria-disabled={waiting}
        onClick={() => !waiting && onConfirm(proposal.id, undefined)}
      >
        {moving ? t.proposal.confirmMove : t.proposal.confirmCancel}
      </button>
      <button type="button" className="hf-button" aria-disabled={waiting} onClick={() => !waiting && onDecline(proposal.id)}>
        {moving ? t.proposal.keepTime : t.proposal.keepBooking}
      </button>
    </div>
  )
}

function Outcome({ proposal, standing }: { readonly proposal: Proposal; readonly standing: Exclude<ProposalStanding, 'live'> }) {
  const { t } = useLanguage()
  return (
    <p className="hf-outcome">
      {standing === 'confirmed' && <Icon name="check" />} {outcomeWords(t.proposal, proposal.action, standing)}
    </p>
  )
}

function outcomeWords(words: Messages['proposal'], action: Proposal['action'], standing: Exclude<ProposalStanding, 'live'>): string {
  switch (standing) {
    case 'confirmed':
      return action === 'cancel' ? words.cancelled : words.confirmed
    case 'declined':
      return action === 'book' ? words.declined : words.kept
    case 'expired':
      return words.expired
    case 'repeated':
      return words.repeated
    case 'replaced':
    case 'past':
      return words.replaced
  }
}
