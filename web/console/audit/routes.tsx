import type { Area } from '../area.ts'

export const auditArea: Area = {
  routes: [{ path: '/audit', role: 'manager', load: async () => (await import('./audit-page.tsx')).AuditPage }],
  links: [{ href: '/audit', words: { en: 'Audit log', de: 'Protokoll' }, icon: 'log', role: 'manager', group: 'house' }],
}
