import type { Booking, Service, Tenant } from '../../src/booking/index.ts'

/** A business and a booking to vary: everything a mail or a calendar entry reads. */
export const exampleTenant: Tenant = {
  id: 1,
  slug: 'demo',
  name: 'Harbour & Pine',
  timeZone: 'Europe/London',
  locales: ['en'],
  currency: 'GBP',
  contact: { email: 'hello@harbour-and-pine.example', phone: '+44 20 7946 0000', address: '12 Quay Street, Bristol BS1 4QA; first floor' },
  policies: {},
  theme: {},
  version: 1,
  services: [],
  resources: new Map(),
  resourceTimetables: new Map(),
  serviceTimetables: new Map(),
  questions: [],
}

const haircut: Service = {
  id: 1,
  slug: 'haircut',
  name: 'Haircut',
  description: '',
  keywords: [],
  kind: 'appointment',
  durationMinutes: 45,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 5,
  gridMinutes: 15,
  noticeMinutes: 60,
  horizonDays: 60,
  cancelWindowMinutes: 1440,
  rescheduleWindowMinutes: 1440,
  maxUpcomingPerCustomer: 3,
  minParty: 1,
  maxParty: 1,
  price: { amountMinor: 3800, currency: 'GBP' },
  pricePer: 'booking',
  priceVersion: 1,
  requirements: [],
}

export const tuesdayAtTwo = Date.parse('2026-11-24T14:00:00Z')

export function exampleBooking(changes: Partial<Booking> = {}): Booking {
  return {
    id: '01939a52-7c00-7000-8000-0123456789ab',
    reference: 'K7QM-3XWD',
    revision: 0,
    status: 'confirmed',
    service: haircut,
    start: tuesdayAtTwo,
    end: tuesdayAtTwo + 45 * 60_000,
    timeZone: 'Europe/London',
    partySize: 1,
    resources: [{ id: 'mara', name: 'Mara Lind' }],
    price: haircut.price,
    customer: { name: 'Ada Byron', email: 'ada@example.com' },
    customerTimeZone: 'Europe/London',
    locale: 'en',
    notes: null,
    cancelReason: null,
    consentKind: 'pressed',
    conversationId: null,
    manageToken: 'm4n4g3-t0k3n_abcdefghijklmnopqrst',
    ...changes,
  }
}
