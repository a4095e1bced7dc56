import { useEffect, useRef } from 'react'
import { DetailsStep } from './details-step.tsx'
import { DoneStep } from './done-step.tsx'
import { FlowFrame, type Step } from './flow-frame.tsx'
import type { Place } from './place.ts'
import { ServiceStep } from './service-step.tsx'
import { TimeStep } from './time-step.tsx'
import { TroubleNotice } from './trouble-notice.tsx'
import { type StepProps, timeOf } from './step-props.ts'
import { useBookFlow } from './use-book-flow.ts'
import { type Held, useHeld } from './use-held.ts'
import { usePlace } from './use-place.ts'

export function BookSteps({ start, opened }: Omit<StepProps, 'flow'>) {
  const { business, services } = opened
  const flow = useBookFlow(start, usePlace(start.tenant))
  const { place, booked, trouble } = flow
  const held = useHeld(start.api, start.tenant, place.step === 'hold' ? place.holdId : '', flow.held)
  const standing: Held = place.step === 'hold' && booked !== undefined ? { phase: 'booked', booking: booked } : held
  const step = stepOf(place, standing)
  const service = place.step === 'time' ? services.find(({ id }) => id === place.service) : undefined
  const main = useRef<HTMLDivElement>(null)
  useFocusOnStep(main, `${place.step} ${step}`)
  const props = { start, opened, flow }
  return (
    <FlowFrame
      business={business}
      step={step}
      busy={place.step === 'hold' && standing.phase === 'opening'}
      back={backFrom(step, props, standing)}
      onGo={flow.go}
    >
      <div ref={main} className="hf-flow-step">
        {trouble !== undefined && (
          <TroubleNotice
            trouble={trouble}
            timeZone={business.timeZone}
            waiting={flow.waiting}
            onPick={(slot) => flow.pick(slot, place.step === 'time' ? place.narrow.people : undefined)}
          />
        )}
        {place.step === 'hold' ? (
          <HeldStep {...props} held={standing} />
        ) : place.step === 'time' && service !== undefined ? (
          <TimeStep key={service.id} {...props} service={service} narrow={place.narrow} />
        ) : (
          <ServiceStep {...props} />
        )}
      </div>
    </FlowFrame>
  )
}

function HeldStep({ held, ...props }: StepProps & { readonly held: Held }) {
  return held.phase === 'booked' || held.phase === 'booked_elsewhere' ? (
    <DoneStep {...props} booking={held.phase === 'booked' ? held.booking : undefined} />
  ) : (
    <DetailsStep {...props} held={held} />
  )
}

function stepOf(place: Place, { phase }: Held): Step {
  if (place.step !== 'hold') return place.step
  return phase === 'booked' || phase === 'booked_elsewhere' ? 'done' : 'details'
}

function backFrom(step: Step, { opened, flow }: StepProps, held: Held): Readonly<Partial<Record<Step, Place>>> {
  if (step === 'time') return { service: { step: 'service' } }
  if (step !== 'details') return {}
  const of = held.phase === 'held' ? opened.services.find(({ name }) => name === held.hold.proposal.summary.service) : undefined
  const time: Place | undefined = of === undefined ? undefined : timeOf(of.id, flow, held)
  return { service: { step: 'service' }, ...(time === undefined ? {} : { time }) }
}

/** A new step begins at its top, with its heading; the first one a visitor sees takes no focus from them. */
function useFocusOnStep(main: React.RefObject<HTMLDivElement | null>, step: string): void {
  const shown = useRef(step)
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    window.scrollTo(0, 0)
    if (main.current?.contains(document.activeElement) === true && document.activeElement?.role === 'alert') return
    main.current?.querySelector<HTMLElement>('h2[tabindex]')?.focus({ preventScroll: true })
  }, [main, step])
}
