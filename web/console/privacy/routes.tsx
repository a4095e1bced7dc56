import type { Area } from '../area.ts'

export const privacyArea: Area = {
  routes: [{ path: '/privacy', role: 'manager', load: async () => (await import('./privacy-page.tsx')).PrivacyPage }],
  links: [{ href: '/privacy', words: { en: 'Personal data', de: 'Personendaten' }, icon: 'shield', role: 'manager', group: 'house' }],
}
