import { useState } from 'react'
import { staffOperations } from '../../../src/http/contract/console/staff.ts'
import { useRead } from '../api.ts'
import { Button } from '../kit/button.tsx'
import { useWords } from '../kit/language.tsx'
import { Page } from '../kit/page.tsx'
import { Ready } from '../kit/states.tsx'
import { Tabs } from '../kit/tabs.tsx'
import { useWorkplace } from '../shell/workplace.tsx'
import { CompanyLogin } from './company-login.tsx'
import { InvitationTable } from './invitation-table.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import './people.css'
import { PeopleTable } from './people-table.tsx'
import { words } from './words.ts'

type View = 'here' | 'invited' | 'left' | 'login'

/** Who works here, who is to come, who has left, and how the company itself lets people in. */
export function PeoplePage() {
  const t = useWords(words)
  const { may } = useWorkplace()
  const [view, setView] = useState<View>('here')
  const [inviting, setInviting] = useState(false)
  const people = useRead(staffOperations.listPeople, {})
  const invitations = useRead(staffOperations.listInvitations, {})
  const here = people.data?.people.filter(({ deactivatedAt }) => deactivatedAt === null)
  const left = people.data?.people.filter(({ deactivatedAt }) => deactivatedAt !== null)
  const invite = may('owner') && (
    <Button look="main" icon="plus" onClick={() => setInviting(true)}>
      {t.invite}
    </Button>
  )
  const tabs = [
    { key: 'here' as const, label: t.here, count: here?.length },
    { key: 'invited' as const, label: t.invited, count: invitations.data?.invitations.length },
    ...(left === undefined || left.length === 0 ? [] : [{ key: 'left' as const, label: t.left, count: left.length }]),
    ...(may('owner') ? [{ key: 'login' as const, label: t.login }] : []),
  ]
  return (
    <Page title={t.title} intro={t.intro} actions={invite}>
      <div className="hc-people">
        <Tabs label={t.title} tabs={tabs} chosen={view} onChoose={setView}>
          {view === 'here' && <Ready of={people}>{() => <PeopleTable caption={t.here} people={here ?? []} />}</Ready>}
          {view === 'left' && <Ready of={people}>{() => <PeopleTable caption={t.left} people={left ?? []} />}</Ready>}
          {view === 'invited' && (
            <Ready of={invitations}>
              {(list) => <InvitationTable invitations={list.invitations} onInvite={() => setInviting(true)} />}
            </Ready>
          )}
          {view === 'login' && <CompanyLogin />}
        </Tabs>
      </div>
      <InviteDialog
        open={inviting}
        onClose={() => setInviting(false)}
        onInvited={() => {
          setInviting(false)
          setView('invited')
        }}
      />
    </Page>
  )
}
