import { useState } from 'react'
import type { ConversationDetail } from '../../../src/http/contract/console/conversations.ts'
import { diaryOperations } from '../../../src/http/contract/console/diary.ts'
import { dayKey } from '../../i18n/format.ts'
import { useRead } from '../api.ts'
import { type DiaryCatalogue, useCatalogue } from '../diary/use-catalogue.ts'
import { Button, IconButton } from '../kit/button.tsx'
import { DateField } from '../kit/date-field.tsx'
import { addDays } from '../kit/days.ts'
import { Drawer } from '../kit/dialog.tsx'
import { Select, TextInput } from '../kit/field.tsx'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { Ready } from '../kit/states.tsx'
import type { Hand } from './use-hand.ts'
import { words } from './words.ts'

export interface OfferDrawerProps {
  readonly detail: ConversationDetail
  /** Undefined: closed. `moving`: the booking that is to get another time. */
  readonly offering: { readonly moving: string | undefined } | undefined
  readonly hand: Hand
  readonly onClose: () => void
}

/** Free times as any customer would be offered them: sent as a list, or one of them held and proposed. */
export function OfferDrawer({ detail, offering, hand, onClose }: OfferDrawerProps) {
  const t = useWords(words)
  const catalogue = useCatalogue()
  const moving = offering?.moving
  return (
    <Drawer title={moving === undefined ? t.offerTitle : t.moveTitle(moving)} open={offering !== undefined} onClose={onClose}>
      <Ready of={catalogue}>
        {(known) => <Offer key={moving} catalogue={known} detail={detail} moving={moving} hand={hand} onClose={onClose} />}
      </Ready>
    </Drawer>
  )
}

const DAYS = 4

interface OfferProps {
  readonly catalogue: DiaryCatalogue
  readonly detail: ConversationDetail
  readonly moving: string | undefined
  readonly hand: Hand
  readonly onClose: () => void
}

function Offer({ catalogue, detail, moving, hand, onClose }: OfferProps) {
  const t = useWords(words)
  const { services, today } = catalogue
  const booked = detail.bookings.findLast(({ reference }) => reference === moving)?.service
  const [service, setService] = useState((services.find(({ name }) => name === booked) ?? services[0])?.id ?? '')
  const [from, setFrom] = useState(today)
  const chosen = services.find(({ id }) => id === service)
  const [people, setPeople] = useState('')
  const party = people === '' ? undefined : Number(people)
  return (
    <div className="hl-offer">
      {moving === undefined && (
        <div className="hc-line">
          <Select
            label={t.service}
            value={service}
            options={services.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setService}
          />
          {chosen !== undefined && chosen.maxParty > 1 && (
            <TextInput label={t.people} type="number" min={chosen.minParty} max={chosen.maxParty} value={people} onChange={setPeople} />
          )}
        </div>
      )}
      <div className="hc-line">
        <IconButton icon="back" label={t.earlier} onClick={() => setFrom(addDays(from, -DAYS))} />
        <DateField label={t.from} hideLabel value={from} onChange={(date) => date !== '' && setFrom(date)} />
        <IconButton icon="forward" label={t.later} onClick={() => setFrom(addDays(from, DAYS))} />
      </div>
      <Times service={service} from={from} party={party} moving={moving} timeZone={catalogue.timeZone} hand={hand} onClose={onClose} />
    </div>
  )
}

interface TimesProps extends Pick<OfferProps, 'moving' | 'hand' | 'onClose'> {
  readonly service: string
  readonly from: string
  readonly party: number | undefined
  readonly timeZone: string
}

function Times({ service, from, party, moving, timeZone, hand, onClose }: TimesProps) {
  const t = useWords(words)
  const { format } = useConsoleLanguage()
  const read = useRead(diaryOperations.findTimes, { query: { service, from, days: DAYS, partySize: party, moving } }, { keep: true })
  const size = party === undefined ? {} : { partySize: party }
  const hold = (slotId: string) =>
    moving === undefined
      ? hand.use({ tool: 'holdSlot', slotId, ...size }, onClose)
      : hand.use({ tool: 'rescheduleBooking', reference: moving, slotId }, onClose)
  return (
    <Ready of={read}>
      {({ slots }) => (
        <div className="hd-days" aria-busy={read.isPlaceholderData}>
          {moving === undefined && slots.length > 0 && (
            <>
              <Button
                look="main"
                icon="send"
                busy={hand.busy}
                onClick={() => hand.use({ tool: 'checkAvailability', service, ...rangeOf(slots), ...size }, onClose)}
              >
                {t.sendTimes}
              </Button>
              <p className="hc-soft hc-small">{t.holdHint}</p>
            </>
          )}
          {slots.length === 0 && <p className="hc-soft">{t.noTimes}</p>}
          {[...Map.groupBy(slots, (slot) => dayKey(slot.start, timeZone))].map(([day, times]) => (
            <section key={day} aria-label={format.day(times[0]?.start ?? '', timeZone)}>
              <h3>{format.day(times[0]?.start ?? '', timeZone)}</h3>
              <div className="hd-times">
                {times.map((slot) => (
                  <button
                    key={slot.id}
                    type="button"
                    className="hd-time"
                    aria-label={t.hold(format.short(slot.start, timeZone))}
                    onClick={() => hold(slot.id)}
                  >
                    {format.time(slot.start, timeZone)}
                  </button>
                ))}
              </div>
            </section>
          ))}
        </div>
      )}
    </Ready>
  )
}

/** From the first of them to just after the last one's beginning. */
function rangeOf(slots: readonly { readonly start: string; readonly end: string }[]): { readonly from: string; readonly to: string } {
  return { from: slots[0]?.start ?? '', to: slots.at(-1)?.end ?? '' }
}
