import type { ProposalCard as Proposal } from '../../src/http/contract/cards.ts'
import { useLanguage } from '../i18n/language-provider.tsx'
import type { Customer } from './api.ts'
import { DetailsForm } from './details-form.tsx'
import { type ProposalStanding, ProposalTicket } from './proposal-ticket.tsx'
import type { HoldLife } from './use-hold.ts'

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
  const { proposal, standing, business, hold, waiting } = props
  return (
    <ProposalTicket
      proposal={proposal}
      standing={standing}
      hold={hold}
      timeZone={business.timeZone}
      waiting={waiting}
      onAskAgain={props.onAskAgain}
    >
      <LiveEnd {...props} />
    </ProposalTicket>
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
