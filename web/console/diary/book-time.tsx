import { useState } from 'react'
import { dayKey } from '../../i18n/format.ts'
import { Checkbox } from '../kit/check.tsx'
import { Select, TextInput } from '../kit/field.tsx'
import { useWords } from '../kit/language.tsx'
import type { Problem } from '../problem.ts'
import type { BookFrom } from './book-dialog.tsx'
import { FreeTimes } from './free-times.tsx'
import { Refused } from './refused.tsx'
import type { DiaryCatalogue } from './use-catalogue.ts'
import { words } from './words.ts'

export interface TimeChoice {
  readonly service: string
  readonly partySize: number
  readonly resources: readonly string[]
  readonly beyond: boolean
}

export interface BookTimeProps {
  readonly catalogue: DiaryCatalogue
  readonly from: BookFrom
  /** What was chosen before somebody came back. */
  readonly former: TimeChoice | undefined
  readonly problem: Problem | null
  readonly busy: boolean
  readonly onTake: (choice: TimeChoice, slot: { readonly start: string }) => void
}

/** What, for how many, with whom and when. */
export function BookTime({ catalogue, from, former, problem, busy, onTake }: BookTimeProps) {
  const t = useWords(words)
  const { services, timeZone, today } = catalogue
  const fitting = services.filter((one) => from.resource === undefined || serves(one, from.resource))
  const offered = fitting.length === 0 ? services : fitting
  const [service, setService] = useState(former?.service ?? offered[0]?.id ?? '')
  const [party, setParty] = useState(former?.partySize)
  const [who, setWho] = useState(former?.resources[0] ?? from.resource ?? '')
  const [beyond, setBeyond] = useState(former?.beyond ?? false)
  const day = from.start === undefined ? today : dayKey(from.start, timeZone)
  const [date, setDate] = useState(day < today ? today : day)
  const chosen = services.find((one) => one.id === service)
  if (chosen === undefined) return null
  const partySize = Math.min(Math.max(party ?? chosen.minParty, chosen.minParty), chosen.maxParty)
  const people = chosen.choices.flatMap((one) => one.resources)
  const resources = people.some((one) => one.id === who) ? [who] : []
  const choice = { service, partySize, resources, beyond }
  return (
    <>
      <div className="hc-columns">
        <Select
          label={t.service}
          value={service}
          options={offered.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setService}
        />
        {people.length > 0 && (
          <Select
            label={t.with}
            value={resources[0] ?? ''}
            options={[{ value: '', label: t.anyone }, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
            onChange={setWho}
          />
        )}
        {chosen.maxParty > 1 && (
          <TextInput
            type="number"
            label={t.partySize}
            min={chosen.minParty}
            max={chosen.maxParty}
            value={String(partySize)}
            onChange={(text) => setParty(Number(text))}
          />
        )}
      </div>
      <Checkbox label={t.beyond} checked={beyond} onChange={setBeyond} />
      {problem !== null && <Refused problem={problem} timeZone={timeZone} onAlternative={(slot) => onTake(choice, slot)} />}
      <div aria-busy={busy}>
        <FreeTimes
          service={service}
          timeZone={timeZone}
          from={date}
          onFrom={setDate}
          partySize={partySize}
          resources={resources}
          beyond={beyond}
          wanted={from.start}
          onChoose={(slot) => !busy && onTake(choice, slot)}
        />
      </div>
    </>
  )
}

/** Whether it is one of those a service chooses from, or its only one (then nothing is chosen, and nothing is listed). */
function serves(service: DiaryCatalogue['services'][number], resource: string): boolean {
  return service.uses.includes(resource)
}
