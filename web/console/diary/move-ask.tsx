import { useState } from 'react'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { Select } from '../kit/field.tsx'
import { Icon } from '../kit/icon.tsx'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { Refused } from './refused.tsx'
import type { Agreed, Move, WantedMove } from './use-move.ts'
import { words } from './words.ts'

/** Before a booking moves: from where to where, and whether its customer knows. After a refusal: what else there is. */
export function MoveAsk({
  move,
  timeZone,
  nameOf,
}: {
  readonly move: Move
  readonly timeZone: string
  readonly nameOf: (slug: string) => string
}) {
  const t = useWords(words)
  const [agreed, setAgreed] = useState<Agreed>('not_asked')
  const { wanted, problem, busy } = move
  if (wanted === undefined) return null
  const agreements = (['not_asked', 'spoken', 'in_person', 'written'] as const).map((value) => ({ value, label: t.agreements[value] }))
  const { booking } = wanted
  return (
    <Dialog
      open
      size="small"
      title={t.moveTitle(booking.customer.name || t.forgotten)}
      onClose={move.leave}
      actions={
        <>
          <Button onClick={move.leave}>{t.leaveIt}</Button>
          {problem === null && (
            <Button look="main" busy={busy} autoFocus onClick={() => move.run({ agreed })}>
              {t.moveNow}
            </Button>
          )}
        </>
      }
    >
      <FromTo wanted={wanted} timeZone={timeZone} nameOf={nameOf} />
      {problem === null ? (
        <>
          <Select label={t.agreed} value={agreed} options={agreements} onChange={setAgreed} />
          <p className="hc-soft hc-small">{booking.customer.email === '' ? t.moveAskSilent : t.moveAsk}</p>
        </>
      ) : (
        <Refused
          problem={problem}
          timeZone={timeZone}
          onAlternative={(one) => move.ask({ booking, start: Date.parse(one.start), resources: one.resources.map(({ id }) => id) })}
          override={{ label: t.overrideMove, busy, run: (overrideReason) => move.run({ agreed, overrideReason }) }}
        />
      )}
    </Dialog>
  )
}

function FromTo({
  wanted,
  timeZone,
  nameOf,
}: {
  readonly wanted: WantedMove
  readonly timeZone: string
  readonly nameOf: (slug: string) => string
}) {
  const t = useWords(words)
  const { format } = useConsoleLanguage()
  const { booking, start, swap, resources } = wanted
  const now = booking.resources.map(({ id }) => id)
  const then = resources ?? (swap === undefined ? now : now.map((one) => (one === swap.from ? swap.to : one)))
  return (
    <div className="hd-from-to">
      <p>
        <small>{t.from}</small>
        {format.short(booking.start, timeZone)}
        <span className="hc-soft">{format.names(booking.resources)}</span>
      </p>
      <Icon name="forward" />
      <p>
        <small>{t.to}</small>
        <strong>{format.short(start, timeZone)}</strong>
        <span className="hc-soft">{format.names(then.map((one) => ({ name: nameOf(one) })))}</span>
      </p>
    </div>
  )
}
