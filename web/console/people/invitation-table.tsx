import { type Invitation, staffOperations } from '../../../src/http/contract/console/staff.ts'
import { useChange } from '../api.ts'
import { When } from '../kit/ago.tsx'
import { Badge } from '../kit/badge.tsx'
import { Button } from '../kit/button.tsx'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { Menu } from '../kit/menu.tsx'
import { EmptyState } from '../kit/states.tsx'
import { type Column, Table } from '../kit/table.tsx'
import { useToast } from '../kit/toast.tsx'
import { useWorkplace } from '../shell/workplace.tsx'
import { words } from './words.ts'

export function InvitationTable({ invitations, onInvite }: { readonly invitations: readonly Invitation[]; readonly onInvite: () => void }) {
  const t = useWords(words)
  const { may } = useWorkplace()
  if (invitations.length === 0)
    return (
      <EmptyState icon="mail" title={t.noInvitations} {...(may('owner') ? { action: <Button onClick={onInvite}>{t.invite}</Button> } : {})}>
        {t.noInvitationsText}
      </EmptyState>
    )
  const columns: readonly Column<Invitation>[] = [
    { key: 'email', title: t.email, names: true, cell: ({ email }) => email },
    {
      key: 'role',
      title: t.role,
      cell: ({ role, masked }) => (
        <span className="hc-marks">
          {t.roles[role]} {masked && <Badge icon="eye">{t.maskedShort}</Badge>}
        </span>
      ),
    },
    { key: 'by', title: t.invitedBy, cell: ({ invitedBy }) => invitedBy ?? t.operator },
    { key: 'until', title: t.worksUntil, cell: ({ expiresAt }) => <When at={expiresAt} /> },
    ...(may('owner') ? [{ key: 'acts', title: t.acts, align: 'end' as const, cell: (one: Invitation) => <Acts of={one} /> }] : []),
  ]
  return <Table caption={t.invited} columns={columns} rows={invitations} rowKey={({ id }) => id} />
}

function Acts({ of }: { readonly of: Invitation }) {
  const t = useWords(words)
  const tell = useToast()
  const { language } = useConsoleLanguage()
  const refreshes = [staffOperations.listInvitations]
  const again = useChange(staffOperations.invite, { refreshes })
  const revoke = useChange(staffOperations.revokeInvitation, { refreshes })
  const { id, email, role, masked } = of
  return (
    <Menu
      label={t.actsFor(email)}
      icon="more"
      iconOnly
      items={[
        {
          key: 'again',
          label: t.sendAgain,
          icon: 'send',
          onChoose: () =>
            again.mutate(
              { body: { email, role, masked, locale: language } },
              { onSuccess: () => tell(t.inviteSent(email)), onError: ({ message }) => tell(message, { tone: 'bad' }) },
            ),
        },
        {
          key: 'revoke',
          label: t.takeBack,
          icon: 'trash',
          danger: true,
          onChoose: () =>
            revoke.mutate(
              { params: { id } },
              { onSuccess: () => tell(t.takenBack), onError: ({ message }) => tell(message, { tone: 'bad' }) },
            ),
        },
      ]}
    />
  )
}
