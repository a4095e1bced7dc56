import { useId } from 'react'
import type { ProposalCard as Proposal } from '../../src/http/contract/cards.ts'
import type { Customer } from './api.ts'
import { DateLeaf } from './date-leaf.tsx'
import { DetailsForm } from './details-form.tsx'
import { Facts } from './facts.tsx'
import { HoldBar } from './hold-bar.tsx'
import { Icon } from './icons.tsx'
import type { ServerClock } from './server-clock.ts'
import { useCountdown } from './use-countdown.ts'
import { WhenLines } from './when-lines.tsx'

export type ProposalStanding = 'live' | 'past' | 'repeated' | 'replaced' | 'confirmed' | 'declined' | 'expired'

export interface ProposalCardProps {
  readonly proposal: Proposal
  readonly standing: ProposalStanding
  readonly businessTimeZone: string
  readonly clock: ServerClock
  /** What the customer typed into an earlier form, for what the server does not know yet. */
  readonly draft: Customer
  readonly waiting: boolean
  readonly onDraft: (customer: Customer) => void
  readonly onConfirm: (proposalId: string, customer: Customer | undefined) => void
  readonly onDecline: (proposalId: string) => void
  /** Asks for new times when this one ran out. */
  readonly onAskAgain: () => void
}

const TITLES = { book: 'Ready to book', move: 'Move your booking', cancel: 'Cancel your booking' } as const

/** Exactly what is about to happen. Nothing has happened yet, and only the customer's press here (or their typed yes) makes it so. */
export function ProposalCard(props: ProposalCardProps) {
  const { proposal, businessTimeZone, clock } = props
  const { summary } = proposal
  const heading = useId()
  const seconds = useCountdown(proposal.expiresAt, clock)
  const standing = props.standing === 'live' && seconds === 0 ? 'expired' : props.standing
  return (
    <article className="hf-card hf-ticket" data-standing={standing} data-action={proposal.action} aria-labelledby={heading}>
      {standing === 'live' && seconds !== undefined && <HoldBar seconds={seconds} />}
      <div className="hf-ticket-top">
        <DateLeaf at={summary.start} timeZone={businessTimeZone} />
        <div className="hf-ticket-what">
          <p className="hf-kicker">{TITLES[proposal.action]}</p>
          <h3 id={heading} tabIndex={-1} className="hf-card-title">
            {summary.service}
          </h3>
          <WhenLines timed={summary} businessTimeZone={businessTimeZone} />
        </div>
      </div>
      <Facts of={summary} reference={proposal.reference} policy={summary.policy} />
      {standing === 'live' ? <LiveEnd {...props} /> : <p className="hf-outcome">{outcomeOf(proposal, standing)}</p>}
      {standing === 'expired' && (
        <button type="button" className="hf-button" aria-disabled={props.waiting} onClick={() => !props.waiting && props.onAskAgain()}>
          Find me a time again
        </button>
      )}
    </article>
  )
}

function LiveEnd({ proposal, draft, waiting, onDraft, onConfirm, onDecline }: ProposalCardProps) {
  if (proposal.action === 'book') {
    return (
      <DetailsForm
        known={{ ...draft, ...proposal.customer }}
        waiting={waiting}
        onChange={onDraft}
        onConfirm={(customer) => onConfirm(proposal.id, customer)}
        onDecline={() => onDecline(proposal.id)}
      />
    )
  }
  const words =
    proposal.action === 'move'
      ? { yes: 'Confirm new time', no: 'Keep the old time' }
      : { yes: 'Cancel this booking', no: 'Keep the booking' }
  return (
    <div className="hf-actions">
      <button
        type="button"
        className={`hf-button hf-button-main ${proposal.action === 'cancel' ? 'hf-button-danger' : ''}`}
        aria-disabled={waiting}
        onClick={() => !waiting && onConfirm(proposal.id, undefined)}
      >
        {words.yes}
      </button>
      <button type="button" className="hf-button" aria-disabled={waiting} onClick={() => !waiting && onDecline(proposal.id)}>
        {words.no}
      </button>
    </div>
  )
}

function outcomeOf(proposal: Proposal, standing: Exclude<ProposalStanding, 'live'>) {
  switch (standing) {
    case 'confirmed':
      return (
        <>
          <Icon name="check" /> {proposal.action === 'cancel' ? 'You cancelled this.' : 'You confirmed this.'}
        </>
      )
    case 'declined':
      return proposal.action === 'book' ? 'You declined this. The time is free again.' : 'You kept the booking as it was.'
    case 'expired':
      return 'This time is no longer held for you. Nothing was booked.'
    case 'repeated':
      return 'Shown again below with your latest details.'
    case 'replaced':
    case 'past':
      return 'Replaced by a newer proposal below.'
  }
}
