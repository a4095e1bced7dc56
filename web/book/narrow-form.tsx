import { useId } from 'react'
import type { ServiceOffered } from '../ui/api.ts'
import { usePageWords } from './page-words.tsx'
import type { Narrow } from './place.ts'

export interface NarrowFormProps {
  readonly service: ServiceOffered
  readonly narrow: Narrow
  readonly today: string
  /** The first day on show. */
  readonly first: string | undefined
  readonly onChange: (narrow: Narrow) => void
}

/** Only the questions this service leaves open. */
export function NarrowForm({ service, narrow, today, first, onChange }: NarrowFormProps) {
  const words = usePageWords()
  const id = useId()
  const least = service.minParty ?? 1
  const counts = Array.from({ length: Math.max(0, service.capacity - least + 1) }, (_, index) => least + index)
  const change = (part: Narrow) => {
    const next = { ...narrow, ...part }
    onChange(Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)))
  }
  return (
    <form className="hf-narrow" onSubmit={(event) => event.preventDefault()}>
      <div>
        <label htmlFor={`${id}-from`}>{words.from}</label>
        <input
          id={`${id}-from`}
          type="date"
          name="from"
          min={today}
          value={narrow.from ?? first ?? today}
          onChange={(event) => /^\d{4}-\d\d-\d\d$/.test(event.target.value) && change({ from: event.target.value })}
        />
      </div>
      {counts.length > 1 && (
        <div>
          <label htmlFor={`${id}-people`}>{words.people}</label>
          <select
            id={`${id}-people`}
            name="people"
            value={narrow.people ?? least}
            onChange={(event) => change({ people: Number(event.target.value) })}
          >
            {counts.map((count) => (
              <option key={count}>{count}</option>
            ))}
          </select>
        </div>
      )}
      {service.resources.length > 0 && (
        <div>
          <label htmlFor={`${id}-resource`}>{words.withWhom}</label>
          <select
            id={`${id}-resource`}
            name="resource"
            value={narrow.resource ?? ''}
            onChange={(event) => change({ resource: event.target.value === '' ? undefined : event.target.value })}
          >
            <option value="">{words.anyone}</option>
            {service.resources.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </div>
      )}
    </form>
  )
}
