import { expect, test } from 'vitest'
import type { Service, Tenant } from '../../booking/index.ts'
import { fittingParty } from './fitting-party.ts'

const massage = service({ name: 'Massage', minParty: 1, maxParty: 1 })
const couples = service({ name: "Couple's massage", minParty: 2, maxParty: 2 })
const yoga = service({ name: 'Yoga class', minParty: 1, maxParty: 8 })
const tenant = { services: [massage, couples, yoga] } as unknown as Tenant

test('for two a massage is the couple’s, and for one again the massage', () => {
  expect(fittingParty(massage, 2, tenant)).toBe(couples)
  expect(fittingParty(couples, 1, tenant)).toBe(massage)
  expect(fittingParty(couples, 2, tenant)).toBe(couples)
})

test('where nothing fits, the service stays the one that was said', () => {
  expect(fittingParty(massage, 3, tenant)).toBe(massage)
  expect(fittingParty(yoga, 12, tenant)).toBe(yoga)
  expect(fittingParty(massage, undefined, tenant)).toBe(massage)
})

function service(given: Pick<Service, 'name' | 'minParty' | 'maxParty'>): Service {
  return given as unknown as Service
}
