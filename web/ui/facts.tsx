import type { ReactNode } from 'react'
import { formatDuration, formatNames, formatPrice, minutesBetween } from './format.ts'
import { Icon, type IconName } from './icons.tsx'

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
  const people = of.partySize > 1 ? `, for ${of.partySize} people` : ''
  return (
    <dl className="hf-facts">
      <Fact icon="clock" name="Length">
        {formatDuration(minutesBetween(of.start, of.end))}
        {people}
      </Fact>
      {of.resources.length > 0 && (
        <Fact icon="person" name="With">
          {formatNames(of.resources)}
        </Fact>
      )}
      <Fact icon="tag" name="Price">
        {formatPrice(of.price)}
      </Fact>
      {reference != null && (
        <Fact icon="info" name="Booking">
          <span className="hf-reference">{reference}</span>
        </Fact>
      )}
      {policy !== undefined && policy !== '' && (
        <Fact icon="shield" name="Good to know">
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
