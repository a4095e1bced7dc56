import type { Area } from '../area.ts'
import { useWaitingCount } from './use-waiting-count.ts'

export const liveArea: Area = {
  routes: [
    { path: '/live', role: 'reviewer', load: async () => (await import('./live-page.tsx')).LivePage },
    { path: '/live/:conversation', role: 'reviewer', load: async () => (await import('./step-in-page.tsx')).StepInPage },
  ],
  links: [
    {
      href: '/live',
      words: { en: 'Live', de: 'Live' },
      icon: 'live',
      role: 'reviewer',
      group: 'work',
      key: 'l',
      useCount: useWaitingCount,
    },
  ],
}
