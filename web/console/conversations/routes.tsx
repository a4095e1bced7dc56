import type { Area } from '../area.ts'

export const conversationsArea: Area = {
  routes: [
    { path: '/conversations', role: 'reviewer', load: async () => (await import('./conversations-page.tsx')).ConversationsPage },
    {
      path: '/conversations/:conversation',
      role: 'reviewer',
      load: async () => (await import('./conversation-page.tsx')).ConversationPage,
    },
  ],
  links: [
    { href: '/conversations', words: { en: 'Conversations', de: 'Gespräche' }, icon: 'chats', role: 'reviewer', group: 'work', key: 'c' },
  ],
}
