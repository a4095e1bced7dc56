import { type WebhookEventType, webhookEventTypes } from '../../../../src/http/contract/webhooks.ts'
import { Checkbox } from '../../kit/check.tsx'
import { useWords } from '../../kit/language.tsx'
import { webhooksWords } from './words.ts'

/** Which of what happens is told; by what it is about. */
export function EventChoice({
  chosen,
  missing,
  onChange,
}: {
  readonly chosen: readonly WebhookEventType[]
  readonly missing: boolean
  readonly onChange: (events: readonly WebhookEventType[]) => void
}) {
  const t = useWords(webhooksWords)
  const set = (type: WebhookEventType, on: boolean) =>
    onChange(webhookEventTypes.filter((one) => (one === type ? on : chosen.includes(one))))
  return (
    <fieldset className="hs-fieldset">
      <legend className="hc-legend">{t.events}</legend>
      {webhookEventTypes.map((type) => (
        <Checkbox key={type} label={<EventName type={type} />} checked={chosen.includes(type)} onChange={(on) => set(type, on)} />
      ))}
      {missing && <p className="hc-field-error">{t.eventsMissing}</p>}
    </fieldset>
  )
}

/** In words, and as a program reads it. */
export function EventName({ type }: { readonly type: string }) {
  const t = useWords(webhooksWords)
  const said = Object.entries(t.eventNames).find(([key]) => key === type)?.[1]
  return (
    <>
      {said ?? type} {said !== undefined && <code className="hs-event-type">{type}</code>}
    </>
  )
}
