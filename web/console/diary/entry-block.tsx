import type { KeyboardEvent, PointerEvent } from 'react'
import { Icon } from '../kit/icon.tsx'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import type { Entry } from './entries.ts'
import { styleVars } from './style-vars.ts'
import { leftUntil } from './use-now.ts'
import { words } from './words.ts'

export interface EntryBlockProps {
  readonly entry: Entry
  readonly timeZone: string
  readonly now: number
  /** Pixels: of the service itself, and of what is occupied around it. */
  readonly top: number
  readonly height: number
  readonly before: number
  readonly after: number
  /** Side by side with what overlaps it. */
  readonly index: number
  readonly wide: number
  readonly of: number
  readonly hue: number
  readonly chosen: boolean
  /** Not where the server has it. */
  readonly shifted: boolean
  readonly onOpen: () => void
  readonly onTake?: ((event: PointerEvent) => void) | undefined
  readonly onKeyDown?: ((event: KeyboardEvent) => void) | undefined
}

// Below this there is room for one line.
const ONE_LINE = 34

/** A booking, a hold or a class where it stands in its column. Its buffers are beside it, fainter: occupied, but nobody's time. */
export function EntryBlock(props: EntryBlockProps) {
  const { entry, top, height, before, after, index, wide, of, hue, chosen, shifted, onOpen, onTake, onKeyDown } = props
  const width = 100 / of
  const says = useEntryWords(props)
  return (
    <li
      className="hd-entry"
      data-kind={entry.of.kind}
      data-state={stateOf(entry)}
      data-shifted={shifted}
      style={styleVars({
        top: top - before,
        height: before + height + after,
        left: `${index * width}%`,
        width: `${width * wide}%`,
        '--hd-hue': hue,
      })}
    >
      {before > 0 && <span className="hd-buffer" style={{ height: before }} />}
      <button
        type="button"
        className="hd-block"
        data-key={entry.key}
        data-short={height < ONE_LINE}
        aria-pressed={chosen}
        aria-label={says.label}
        title={says.label}
        style={{ height }}
        onClick={onOpen}
        onPointerDown={onTake}
        onKeyDown={onKeyDown}
      >
        <span className="hd-who">{says.title}</span>
        <span className="hd-what">{says.note}</span>
        <Marks entry={entry} />
      </button>
      {after > 0 && <span className="hd-buffer" style={{ height: after }} />}
    </li>
  )
}

function Marks({ entry }: { readonly entry: Entry }) {
  if (entry.of.kind !== 'booking') return null
  const { noteCount, attendance } = entry.of.booking
  if (noteCount === 0 && attendance !== 'attended') return null
  return (
    <span className="hd-marks" aria-hidden="true">
      {noteCount > 0 && <Icon name="note" />}
      {attendance === 'attended' && <Icon name="check" />}
    </span>
  )
}

function stateOf({ of }: Entry): string {
  if (of.kind === 'booking') return of.booking.attendance ?? 'confirmed'
  if (of.kind === 'hold') return 'held'
  return of.session.taken >= of.session.capacity ? 'full' : of.session.taken === 0 ? 'empty' : 'some'
}

function useEntryWords({ entry, timeZone, now }: EntryBlockProps): { title: string; note: string; label: string } {
  const t = useWords(words)
  const { format } = useConsoleLanguage()
  const time = `${format.time(entry.start, timeZone)}–${format.time(entry.end, timeZone)}`
  const { of } = entry
  switch (of.kind) {
    case 'booking': {
      const { booking } = of
      const who = booking.erased ? t.forgotten : booking.customer.name
      const party = booking.partySize > 1 ? `, ${t.people(booking.partySize)}` : ''
      const state = booking.attendance === null ? '' : `, ${t.attendances[booking.attendance]}`
      return { title: who, note: `${time} · ${booking.service.name}`, label: `${time}, ${who}, ${booking.service.name}${party}${state}` }
    }
    case 'hold': {
      const left = leftUntil(of.hold.expiresAt, now)
      const what = `${of.hold.service.name} · ${t.channels[of.hold.channel]}`
      return { title: t.heldFor(left), note: `${time} · ${what}`, label: `${time}, ${t.heldBy(what)}` }
    }
    case 'session': {
      const seats = t.seats(of.session.taken, of.session.capacity)
      return { title: of.session.service.name, note: `${time} · ${seats}`, label: `${time}, ${of.session.service.name}, ${seats}` }
    }
  }
}
