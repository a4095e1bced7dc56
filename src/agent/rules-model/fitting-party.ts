import type { Service, Tenant } from '../../booking/index.ts'

/**
 * The service for so many people: "a massage for two of us" is the couple's massage, and "just me, actually" the massage again.
 * Another one is meant when it shares a word of the name and is made for that number; else it stays the one that was said.
 */
export function fittingParty(service: Service, party: number | undefined, tenant: Tenant): Service {
  if (party === undefined || takes(service, party)) return service
  const own = wordsOf(service)
  const others = tenant.services.filter((other) => takes(other, party) && wordsOf(other).some((word) => own.includes(word)))
  return (party > service.maxParty ? others.find(({ minParty }) => minParty > 1) : others[0]) ?? service
}

function takes({ minParty, maxParty }: Service, party: number): boolean {
  return party >= minParty && party <= maxParty
}

function wordsOf({ name }: Service): readonly string[] {
  return name
    .toLowerCase()
    .split(/\W+/u)
    .filter((word) => word.length > 3)
}
