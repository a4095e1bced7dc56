import { useState } from 'react'
import type { Person } from '../../../src/http/contract/console/staff.ts'
import { Ago } from '../kit/ago.tsx'
import { Avatar, Badge } from '../kit/badge.tsx'
import { useWords } from '../kit/language.tsx'
import { Menu } from '../kit/menu.tsx'
import { type Column, Table } from '../kit/table.tsx'
import { useWorkplace } from '../shell/workplace.tsx'
import { PersonDialog } from './person-dialog.tsx'
import { type PersonAct, PersonActDialog } from './person-act-dialog.tsx'
import { words } from './words.ts'

interface Shown {
  readonly person: Person
  readonly act: PersonAct | 'change'
}

export function PeopleTable({ caption, people }: { readonly caption: string; readonly people: readonly Person[] }) {
  const t = useWords(words)
  const { may, member } = useWorkplace()
  const [shown, setShown] = useState<Shown>()
  const hide = () => setShown(undefined)
  const columns: readonly Column<Person>[] = [
    { key: 'name', title: t.name, names: true, cell: (person) => <Named person={person} isMe={person.id === member.id} /> },
    { key: 'role', title: t.role, cell: (person) => <Marks person={person} /> },
    {
      key: 'since',
      title: people.some(({ deactivatedAt }) => deactivatedAt !== null) ? t.leftOn : t.since,
      cell: ({ createdAt, deactivatedAt }) => <Ago at={deactivatedAt ?? createdAt} />,
    },
    ...(may('owner')
      ? [
          {
            key: 'acts',
            title: t.acts,
            align: 'end' as const,
            cell: (person: Person) => person.deactivatedAt === null && <Acts person={person} onAct={(act) => setShown({ person, act })} />,
          },
        ]
      : []),
  ]
  return (
    <>
      <Table caption={caption} columns={columns} rows={people} rowKey={({ id }) => id} />
      {shown?.act === 'change' && <PersonDialog person={shown.person} onClose={hide} />}
      {shown !== undefined && shown.act !== 'change' && <PersonActDialog person={shown.person} act={shown.act} onClose={hide} />}
    </>
  )
}

function Named({ person, isMe }: { readonly person: Person; readonly isMe: boolean }) {
  const t = useWords(words)
  return (
    <span className="hc-person">
      <Avatar name={person.name} />
      <span>
        <span>
          {person.name} {isMe && <Badge tone="accent">{t.you}</Badge>}
        </span>
        <small>{person.email}</small>
      </span>
    </span>
  )
}

function Marks({ person: { role, masked, secondStep } }: { readonly person: Person }) {
  const t = useWords(words)
  return (
    <span className="hc-marks">
      {t.roles[role]}
      {secondStep ? (
        <Badge tone="good" icon="shield">
          {t.secondStep}
        </Badge>
      ) : (
        <Badge icon="key">{t.passwordOnly}</Badge>
      )}
      {masked && <Badge icon="eye">{t.maskedShort}</Badge>}
    </span>
  )
}

function Acts({ person, onAct }: { readonly person: Person; readonly onAct: (act: Shown['act']) => void }) {
  const t = useWords(words)
  return (
    <Menu
      label={t.actsFor(person.name)}
      icon="more"
      iconOnly
      items={[
        { key: 'change', label: t.change, icon: 'edit', onChoose: () => onAct('change') },
        { key: 'sessions', label: t.signOutEverywhere, icon: 'leave', onChoose: () => onAct('sessions') },
        ...(person.secondStep
          ? [{ key: 'second-step', label: t.takeSecondStep, icon: 'shield' as const, onChoose: () => onAct('second-step') }]
          : []),
        { key: 'close', label: t.close, icon: 'trash', danger: true, onChoose: () => onAct('close') },
      ]}
    />
  )
}
