import { useMemo } from 'react'
import { connectApi } from '../ui/api.ts'
import { ContactLines } from '../ui/contact-lines.tsx'
import { ManagedBooking } from './managed-booking.tsx'
import { useBooking } from './use-booking.ts'

export interface ManagePageProps {
  readonly tenant: string
  readonly reference: string
  readonly token: string
}

/** What the link in the mail opens: see, move or cancel one booking. The token in the link is the key to it. */
export function ManagePage({ tenant, reference, token }: ManagePageProps) {
  const api = useMemo(() => connectApi(tenant), [tenant])
  const { state, replace } = useBooking(api, reference, token)
  switch (state.phase) {
    case 'opening':
      return <main className="hf-manage" aria-busy="true" />
    case 'not_found':
      return (
        <main className="hf-trouble">
          <h1>This link does not open a booking.</h1>
          <p>
            Use the whole link from your confirmation mail: it ends with a long key. A link that was cut in two by the mail program does not
            work.
          </p>
        </main>
      )
    case 'unreachable':
      return (
        <main className="hf-trouble">
          <h1>The booking cannot be shown right now.</h1>
          <p>It is safe. Check your connection and load the page again.</p>
          <button type="button" className="hf-button hf-button-main" onClick={() => location.reload()}>
            Load again
          </button>
        </main>
      )
    case 'open':
      return (
        <main className="hf-manage">
          <header className="hf-manage-head">
            <p className="hf-manage-name">{state.business.name}</p>
            <h1>Your booking</h1>
          </header>
          <ManagedBooking api={api} token={token} managed={state} onChanged={replace} />
          <footer className="hf-manage-foot">
            <p>
              Questions? <a href={`/${tenant}`}>Talk to the assistant</a>, or reach us directly:
            </p>
            <ContactLines contact={state.business.contact} />
          </footer>
        </main>
      )
  }
}
