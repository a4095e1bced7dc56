import { type FormEvent, useState } from 'react'
import { privacyOperations } from '../../../src/http/contract/console/privacy.ts'
import { callFor, useChange } from '../api.ts'
import { Button } from '../kit/button.tsx'
import { TextInput } from '../kit/field.tsx'
import { useWords } from '../kit/language.tsx'
import { Panel } from '../kit/page.tsx'
import { EmptyState, ProblemNotice } from '../kit/states.tsx'
import { useToast } from '../kit/toast.tsx'
import { useWorkplace } from '../shell/workplace.tsx'
import { ForgetDialog } from './forget-dialog.tsx'
import { words } from './words.ts'

export function OnePerson() {
  const t = useWords(words)
  const [contact, setContact] = useState('')
  const [looked, setLooked] = useState('')
  const find = useChange(privacyOperations.findCustomerData, { refreshes: [] })
  const look = (event: FormEvent) => {
    event.preventDefault()
    const wanted = contact.trim()
    setLooked(wanted)
    find.mutate({ body: { contact: wanted } })
  }
  return (
    <Panel className="hc-stack">
      <form className="hc-stack" onSubmit={look}>
        <TextInput
          label={t.contact}
          autoComplete="off"
          required
          value={contact}
          onChange={setContact}
          error={find.error?.fieldErrors['contact'] === undefined ? undefined : find.error.message}
        />
        <div className="hc-page-actions">
          <Button type="submit" busy={find.isPending}>
            {t.find}
          </Button>
        </div>
      </form>
      {find.error !== null && find.error.fieldErrors['contact'] === undefined && <ProblemNotice problem={find.error} />}
      {find.data !== undefined && <Found contact={looked} found={find.data} onForgotten={() => find.reset()} />}
    </Panel>
  )
}

interface FoundProps {
  readonly contact: string
  readonly found: NonNullable<ReturnType<typeof useChange<typeof privacyOperations.findCustomerData>>['data']>
  readonly onForgotten: () => void
}

function Found({ contact, found, onForgotten }: FoundProps) {
  const t = useWords(words)
  const tell = useToast()
  const mayErase = useWorkplace().may('owner')
  const [asking, setAsking] = useState(false)
  const [fetching, setFetching] = useState(false)
  if (found.bookings === 0 && found.conversations === 0) return <EmptyState title={t.nothing} />
  const download = async () => {
    setFetching(true)
    try {
      save(await (await callFor(privacyOperations.exportCustomerData, { body: { contact } })).blob())
    } catch (problem) {
      tell(problem instanceof Error ? problem.message : String(problem), { tone: 'bad' })
    } finally {
      setFetching(false)
    }
  }
  return (
    <div className="hc-stack" role="status">
      <p>{t.found(found.bookings, found.conversations)}</p>
      {found.upcoming.length > 0 && (
        <>
          <p>{t.expected}</p>
          <ul>
            {found.upcoming.map((one) => (
              <li key={one.reference}>
                {one.reference}: {one.service}, {one.local}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="hc-field-hint">{t.exportHint}</p>
      <div className="hc-page-actions">
        <Button icon="download" busy={fetching} onClick={() => void download()}>
          {t.export}
        </Button>
        {mayErase && (
          <Button look="danger" onClick={() => setAsking(true)}>
            {t.erase}
          </Button>
        )}
      </div>
      <ForgetDialog
        contact={contact}
        upcoming={found.upcoming.length}
        open={asking}
        onClose={() => setAsking(false)}
        onForgotten={onForgotten}
      />
    </div>
  )
}

function save(file: Blob): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = 'customer-data.json'
  link.click()
  URL.revokeObjectURL(address)
}
