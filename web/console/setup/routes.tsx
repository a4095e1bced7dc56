import type { Area } from '../area.ts'

export const setupArea: Area = {
  routes: [
    { path: '/setup', role: 'manager', load: async () => (await import('./overview-page.tsx')).OverviewPage },
    { path: '/setup/business', role: 'manager', load: async () => (await import('./business-page.tsx')).BusinessPage },
    { path: '/setup/resources', role: 'manager', load: async () => (await import('./resources-page.tsx')).ResourcesPage },
    { path: '/setup/resources/:resource', role: 'manager', load: async () => (await import('./resource-page.tsx')).ResourcePage },
    { path: '/setup/services', role: 'manager', load: async () => (await import('./services-page.tsx')).ServicesPage },
    { path: '/setup/services/:service', role: 'manager', load: async () => (await import('./service-page.tsx')).ServicePage },
    { path: '/setup/answers', role: 'manager', load: async () => (await import('./answers-page.tsx')).AnswersPage },
    { path: '/setup/look', role: 'manager', load: async () => (await import('./look-page.tsx')).LookPage },
    { path: '/setup/embed', role: 'manager', load: async () => (await import('./embed-page.tsx')).EmbedPage },
    { path: '/setup/assistants', role: 'owner', load: async () => (await import('./keys-page.tsx')).KeysPage },
    { path: '/setup/webhooks', role: 'manager', load: async () => (await import('./webhooks-page.tsx')).WebhooksPage },
    { path: '/setup/webhooks/:endpoint', role: 'manager', load: async () => (await import('./webhooks/webhook-page.tsx')).WebhookPage },
    { path: '/setup/protection', role: 'manager', load: async () => (await import('./protection-page.tsx')).ProtectionPage },
    { path: '/setup/history', role: 'manager', load: async () => (await import('./history-page.tsx')).HistoryPage },
    { path: '/setup/history/:number', role: 'reviewer', load: async () => (await import('./version-page.tsx')).VersionPage },
  ],
  links: [{ href: '/setup', words: { en: 'Set-up', de: 'Einrichtung' }, icon: 'settings', role: 'manager', group: 'business', key: 's' }],
}
