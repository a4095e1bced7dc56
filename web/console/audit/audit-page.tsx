import { useState } from 'react'
import { auditOperations } from '../../../src/http/contract/console/audit.ts'
import { staffOperations } from '../../../src/http/contract/console/staff.ts'
import { useRead, useReadPages } from '../api.ts'
import { Button } from '../kit/button.tsx'
import { DateField } from '../kit/date-field.tsx'
import { addDays, startOfDay } from '../kit/days.ts'
import { Select } from '../kit/field.tsx'
import { useWords } from '../kit/language.tsx'
import { Page } from '../kit/page.tsx'
import { EmptyState, Loading, ProblemNotice } from '../kit/states.tsx'
import { VirtualList } from '../kit/virtual-list.tsx'
import { useWorkplace } from '../shell/workplace.tsx'
import { AuditRow } from './audit-row.tsx'
import './audit.css'
import { useOperationName } from './operation-name.ts'
import { words } from './words.ts'

interface Filter {
  readonly member: string
  readonly operation: string
  readonly subject: string
  readonly from: string
  readonly to: string
}

const nothing: Filter = { member: '', operation: '', subject: '', from: '', to: '' }

/** What was changed, by whom, and what came of it. */
export function AuditPage() {
  const t = useWords(words)
  const { business } = useWorkplace()
  const [filter, setFilter] = useState(nothing)
  const set = (part: Partial<Filter>) => setFilter((now) => ({ ...now, ...part }))
  const filtered = Object.values(filter).some((one) => one !== '')
  const query = {
    member: filter.member === '' ? undefined : filter.member,
    operation: filter.operation === '' ? undefined : filter.operation,
    subject: filter.subject === '' ? undefined : filter.subject,
    from: filter.from === '' ? undefined : startOfDay(filter.from, business.timeZone),
    to: filter.to === '' ? undefined : startOfDay(addDays(filter.to, 1), business.timeZone),
    limit: 100,
  }
  const read = useReadPages(auditOperations.listAudit, { query }, { keep: true })
  const people = useRead(staffOperations.listPeople, {})
  const nameOfSubject = (subject: string) => people.data?.people.find(({ id }) => id === subject)?.name
  const lines = read.data?.pages.flatMap((page) => page.lines)
  return (
    <Page title={t.title} width="full">
      <FilterBar filter={filter} filtered={filtered} onChange={set} onClear={() => setFilter(nothing)} />
      {lines === undefined &&
        (read.error === null ? <Loading lines={10} /> : <ProblemNotice problem={read.error} onRetry={() => void read.refetch()} />)}
      {lines?.length === 0 && (
        <EmptyState icon="log" title={t.none}>
          {filtered ? t.noneFiltered : t.noneYet}
        </EmptyState>
      )}
      {lines !== undefined && lines.length > 0 && (
        <VirtualList
          label={t.title}
          rows={lines}
          rowKey={({ id }) => id}
          rowHeight={48}
          row={(line) => (
            <AuditRow
              line={line}
              nameOfSubject={nameOfSubject}
              onSubject={(subject) => set({ subject })}
              onMember={(member) => set({ member })}
            />
          )}
          more={{ has: read.hasNextPage, loading: read.isFetchingNextPage, load: () => void read.fetchNextPage() }}
        />
      )}
    </Page>
  )
}

interface FilterBarProps {
  readonly filter: Filter
  readonly filtered: boolean
  readonly onChange: (part: Partial<Filter>) => void
  readonly onClear: () => void
}

function FilterBar({ filter, filtered, onChange, onClear }: FilterBarProps) {
  const t = useWords(words)
  const nameOf = useOperationName()
  const people = useRead(staffOperations.listPeople, {})
  const operations = useRead(auditOperations.listAuditOperations, {})
  const members = (people.data?.people ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const acts = (operations.data?.operations ?? [])
    .map((operation) => ({ value: operation, label: nameOf(operation) }))
    .toSorted((a, b) => a.label.localeCompare(b.label))
  return (
    <div className="hc-audit-filter">
      <Select
        label={t.who}
        value={filter.member}
        options={[{ value: '', label: t.everybody }, ...members]}
        onChange={(member) => onChange({ member })}
      />
      <Select
        label={t.what}
        value={filter.operation}
        options={[{ value: '', label: t.everything }, ...acts]}
        onChange={(operation) => onChange({ operation })}
      />
      <DateField label={t.from} value={filter.from} onChange={(from) => onChange({ from })} />
      <DateField label={t.to} value={filter.to} onChange={(to) => onChange({ to })} />
      {filtered && (
        <Button icon="close" look="quiet" onClick={onClear}>
          {filter.subject === '' ? t.clear : t.clearSubject}
        </Button>
      )}
    </div>
  )
}
