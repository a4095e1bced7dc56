import { type ReactNode, useId } from 'react'
import type { ProposalCard as Proposal } from '../../src/http/contract/cards.ts'
import type { Messages } from '../i18n/en.ts'
import { useLanguage } from '../i18n/language-provider.tsx'
import { changeWords } from './change-words.ts'
import { DateLeaf } from './date-leaf.tsx'
import { Facts } from './facts.tsx'
import { HoldBar } from './hold-bar.tsx'
import { Icon } from './icons.tsx'
import type { HoldLife } from './use-hold.ts'
import { WhenLines } from './when-lines.tsx'

export type ProposalStanding = 'live' | 'past' | 'repeated' | 'replaced' | 'confirmed' | 'declined' | 'expired'

export interface ProposalTicketProps {
  readonly proposal: Proposal
  readonly standing: ProposalStanding
  readonly hold: HoldLife
  readonly timeZone: string
  readonly waiting: boolean
  /** Asks for new times when this one ran out; left out where there is nobody to ask. */
  readonly onAskAgain?: (() => void) | undefined
  /** The way to agree, while there is something to agree to. */
  readonly children: ReactNode
}

/** What a proposal shows, however it is agreed to: how long it is held, what, when, and what it costs. */
export function ProposalTicket({ proposal, standing: given, hold, timeZone, waiting, onAskAgain, children }: ProposalTicketProps) {
  const words = useLanguage()
  const { t } = words
  const heading = useId()
  const standing = given === 'live' && hold.seconds === 0 ? 'expired' : given
  return (
    <article className="hf-card hf-ticket" data-standing={standing} data-action={proposal.action} aria-labelledby={heading}>
      {standing === 'live' && hold.seconds !== undefined && <HoldBar hold={hold} seconds={hold.seconds} />}
      <div className="hf-ticket-top">
        <DateLeaf at={proposal.summary.start} timeZone={timeZone} />
        <div className="hf-ticket-what">
          <p className="hf-kicker">{t.proposal[proposal.action]}</p>
          <h2 id={heading} tabIndex={-1} className="hf-card-title">
            {proposal.summary.service}
          </h2>
          <WhenLines timed={proposal.summary} timeZone={timeZone} />
        </div>
      </div>
      <Facts of={proposal.summary} reference={proposal.reference} policy={changeWords(proposal.summary, timeZone, words)} />
      {standing === 'live' ? children : <Outcome proposal={proposal} standing={standing} />}
      {standing === 'expired' && onAskAgain !== undefined && (
        <button type="button" className="hf-button" aria-disabled={waiting} onClick={() => !waiting && onAskAgain()}>
          {t.proposal.findAgain}
        </button>
      )}
    </article>
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
