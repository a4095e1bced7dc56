import type { ReactNode } from 'react'
import { minutesBetween } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language-provider.tsx'
import { Icon, type IconName } from './icons.tsx'
import { priceWords } from './slot-words.ts'

interface FactsOf {
  readonly start: string
  readonly end: string
  readonly partySize: number
  readonly resources: readonly { readonly name: string }[]
  readonly price: { readonly amountMinor: number; readonly currency: string } | null
}

export interface FactsProps {
  readonly of: FactsOf
  readonly reference?: string | null
  readonly policy?: string
}

/** What else there is to know about a booking, one line each; a line nobody needs is left out. */
export function Facts({ of, reference, policy }: FactsProps) {
  const { t, format } = useLanguage()
  const people = of.partySize > 1 ? `, ${t.slots.people(of.partySize)}` : ''
  return (
    <dl className="hf-facts">
      <Fact icon="clock" name={t.proposal.length}>
        {format.duration(minutesBetween(of.start, of.end))}
        {people}
      </Fact>
      {of.resources.length > 0 && (
        <Fact icon="person" name={t.proposal.with}>
          {format.names(of.resources)}
        </Fact>
      )}
      <Fact icon="tag" name={t.proposal.price}>
        {priceWords(of.price, { t, format })}
      </Fact>
      {reference != null && (
        <Fact icon="info" name={t.proposal.booking}>
          <span className="hf-reference">{reference}</span>
        </Fact>
      )}
      {policy !== undefined && policy !== '' && (
        <Fact icon="shield" name={t.proposal.policy}>
          {policy}
        </Fact>
      )}
    </dl>
  )
}

function Fact({ icon, name, children }: { readonly icon: IconName; readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="hf-fact">
      <dt>
        <Icon name={icon} />
        <span>{name}</span>
      </dt>
      <dd>{children}</dd>
    </div>
  )
}
