import type { Area } from '../area.ts'

export const figuresArea: Area = {
  routes: [{ path: '/figures', role: 'manager', load: async () => (await import('./figures-page.tsx')).FiguresPage }],
  links: [{ href: '/figures', words: { en: 'Figures', de: 'Zahlen' }, icon: 'chart', role: 'manager', group: 'business', key: 'f' }],
}
