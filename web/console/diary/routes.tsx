import type { Area } from '../area.ts'

export const diaryArea: Area = {
  routes: [
    { path: '/diary', role: 'reviewer', load: async () => (await import('./diary-page.tsx')).DiaryPage },
    { path: '/bookings', role: 'reviewer', load: async () => (await import('./bookings-page.tsx')).BookingsPage },
    { path: '/bookings/:reference', role: 'reviewer', load: async () => (await import('./booking-page.tsx')).BookingPage },
  ],
  links: [
    { href: '/diary', words: { en: 'Diary', de: 'Kalender' }, icon: 'calendar', role: 'reviewer', group: 'work', key: 'd' },
    { href: '/bookings', words: { en: 'Bookings', de: 'Buchungen' }, icon: 'ticket', role: 'reviewer', group: 'work', key: 'b' },
  ],
}
