import type { Area } from '../area.ts'

export const peopleArea: Area = {
  routes: [{ path: '/people', role: 'manager', load: async () => (await import('./people-page.tsx')).PeoplePage }],
  links: [{ href: '/people', words: { en: 'People', de: 'Team' }, icon: 'people', role: 'manager', group: 'house' }],
}
