import type { Area } from '../area.ts'
import { useWaiting } from './use-waiting.ts'

export const reviewArea: Area = {
  routes: [{ path: '/review', role: 'reviewer', load: async () => (await import('./review-page.tsx')).ReviewPage }],
  links: [
    {
      href: '/review',
      words: { en: 'Review', de: 'Prüfung' },
      icon: 'flag',
      role: 'reviewer',
      group: 'work',
      key: 'r',
      useCount: useWaiting,
    },
  ],
}
