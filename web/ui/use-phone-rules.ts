import { useEffect, useState } from 'react'
import { loadPhoneRules, zoneOf } from './phone.ts'
import type { PhoneRules } from './phone-rules.ts'

/** The rules for the number being typed, once they are loaded; until then, and where they cannot be loaded, nothing is found wrong. */
export function usePhoneRules(phone: string, businessPhone: string): PhoneRules | undefined {
  const zone = phone.trim() === '' ? undefined : zoneOf(phone, businessPhone)
  const [loaded, setLoaded] = useState<{ readonly zone: typeof zone; readonly rules: PhoneRules }>()
  useEffect(() => {
    let current = true
    if (zone !== undefined)
      loadPhoneRules(zone, businessPhone).then(
        (rules) => current && setLoaded({ zone, rules }),
        () => {},
      )
    return () => {
      current = false
    }
  }, [zone, businessPhone])
  return loaded?.zone === zone ? loaded?.rules : undefined
}
