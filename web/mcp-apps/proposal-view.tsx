import { useLanguage } from '../i18n/language-provider.tsx'
import { Icon } from '../ui/icons.tsx'
import { ProposalTicket, type ProposalStanding } from '../ui/proposal-ticket.tsx'
import { useAppWords } from './app-words.tsx'
import type { CardOf } from './told.ts'
import { type Agree, type AgreeTo, useAgree } from './use-agree.ts'

/** Exactly what is about to happen and how long it is held. Nothing has happened yet; who may say yes, and where, the server decides. */
export function ProposalView(props: AgreeTo) {
  const { card, business } = props
  const agree = useAgree(props)
  return (
    <ProposalTicket
      proposal={card}
      standing={standingOf(agree, props.host.calls)}
      hold={agree.held.life}
      timeZone={business.timeZone}
      waiting={agree.waiting}
    >
      <End {...props} agree={agree} />
    </ProposalTicket>
  )
}

/** Said yes to elsewhere, the card stays as it is until the booking takes its place: it is being asked for. */
function standingOf({ declined, held, word }: Agree, asks: boolean): ProposalStanding {
  if (declined) return 'declined'
  if (held.state === 'expired') return 'expired'
  return held.state === 'confirmed' && (!asks || word !== '') ? 'confirmed' : 'live'
}

function End({ card, business, host, link, agree }: AgreeTo & { readonly agree: Agree }) {
  const { t } = useLanguage()
  const words = useAppWords()
  const customer = forWhom(card)
  const { waiting, page } = agree
  const onPage = link !== undefined || (card.action === 'book' ? business.agreesOnPage.book : business.agreesOnPage.change)
  const isOpen = page !== 'none'
  const canAct = host.calls || link !== undefined
  const label = isOpen ? words.openAgain : agreeWords(t, card)
  const danger = card.action === 'cancel' ? 'hf-button-danger' : ''
  return (
    <div className="hf-app-end">
      {customer !== '' && (
        <p className="hf-app-for">
          <span>{words.forWhom}</span> {customer}
        </p>
      )}
      {canAct && (
        <div className="hf-actions">
          <button
            type="button"
            className={isOpen ? 'hf-button' : `hf-button hf-button-main ${danger}`}
            aria-disabled={waiting}
            onClick={agree.agree}
          >
            {label}
            {(onPage || isOpen) && <Icon name="external" />}
          </button>
          {isOpen && !host.reads && host.calls ? (
            <button type="button" className="hf-button hf-button-main" aria-disabled={waiting} onClick={agree.check}>
              {words.look}
            </button>
          ) : (
            <button type="button" className="hf-button" aria-disabled={waiting} onClick={agree.decline}>
              {declineWords(t, card)}
            </button>
          )}
        </div>
      )}
      {onPage && !isOpen && <p className="hf-app-note">{words.opensPage(business.name)}</p>}
      {page === 'blocked' && (
        <p className="hf-app-note">
          {words.blocked} <code className="hf-app-address">{agree.link}</code>
        </p>
      )}
      <p className="hf-app-word" role="status" data-bad={agree.word !== ''}>
        {agree.word !== '' ? agree.word : waiting && agree.held.settled ? words.asking : page === 'open' ? words.waiting : ''}
      </p>
    </div>
  )
}

type Words = ReturnType<typeof useLanguage>['t']

function agreeWords({ proposal }: Words, { action }: CardOf<'proposal'>): string {
  switch (action) {
    case 'book':
      return proposal.confirm
    case 'move':
      return proposal.confirmMove
    case 'cancel':
      return proposal.confirmCancel
  }
}

function declineWords({ proposal }: Words, { action }: CardOf<'proposal'>): string {
  switch (action) {
    case 'book':
      return proposal.decline
    case 'move':
      return proposal.keepTime
    case 'cancel':
      return proposal.keepBooking
  }
}

/** Name and address as they are known; what is missing is asked for where the yes is given. */
function forWhom({ customer: { name, email, phone } }: CardOf<'proposal'>): string {
  return [name, email, phone].filter((one) => one !== undefined && one !== '').join(', ')
}
