import { ServiceList } from '../ui/service-list.tsx'
import type { StepProps } from './step-props.ts'
import { usePageWords } from './page-words.tsx'

export function ServiceStep({ opened, flow }: StepProps) {
  const words = usePageWords()
  return (
    <>
      <h2 tabIndex={-1} className="hf-hidden">
        {words.steps.service}
      </h2>
      <ServiceList
        services={opened.services}
        waiting={flow.waiting}
        onPick={({ id }) => flow.go({ step: 'time', service: id, narrow: {} })}
      />
    </>
  )
}
