import type { EndpointView } from '../../../../src/http/contract/webhooks.ts'
import { Badge } from '../../kit/badge.tsx'
import { useWords } from '../../kit/language.tsx'
import { When } from './when.tsx'
import { webhooksWords } from './words.ts'

/** Whether it is called, and whether it answers. */
export function Standing({ of }: { readonly of: EndpointView }) {
  const t = useWords(webhooksWords)
  if (of.disabledReason !== null)
    return <Badge tone={of.disabledReason === 'by_hand' ? 'neutral' : 'bad'}>{t.off[of.disabledReason]}</Badge>
  if (of.failingSince !== null)
    return (
      <Badge tone="warm" icon="warning">
        {t.failing}
      </Badge>
    )
  return <Badge tone="good">{t.on}</Badge>
}

/** When it last took something, or since when it takes nothing. */
export function Health({ of }: { readonly of: EndpointView }) {
  const t = useWords(webhooksWords)
  const waiting = of.waiting === 0 ? '' : ` · ${t.waiting(of.waiting)}`
  if (of.failingSince !== null)
    return (
      <>
        {t.failingSince} <When at={of.failingSince} />
        {waiting}
      </>
    )
  if (of.lastSuccessAt === null)
    return (
      <>
        {t.neverCalled}
        {waiting}
      </>
    )
  return (
    <>
      {t.lastSuccess} <When at={of.lastSuccessAt} />
      {waiting}
    </>
  )
}
