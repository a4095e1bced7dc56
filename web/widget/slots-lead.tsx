import { zoneCity } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language-provider.tsx'

export interface SlotsLeadProps {
  readonly service: string
  readonly partySize: number
  readonly timeZone: string
}

/** What the times below are for: said once. */
export function SlotsLead({ service, partySize, timeZone }: SlotsLeadProps) {
  const { t } = useLanguage()
  return (
    <p>
      <strong>{service}</strong>
      {partySize > 1 && ` ${t.slots.people(partySize)}`}, {t.slots.zone(zoneCity(timeZone))}
    </p>
  )
}
