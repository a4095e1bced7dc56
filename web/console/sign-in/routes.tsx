import type { Area } from '../area.ts'

/** The ways in, and everybody's own account. */
export const signInArea: Area = {
  routes: [
    { path: '/sign-in', role: 'nobody', load: async () => (await import('./sign-in-page.tsx')).SignInPage },
    { path: '/welcome', role: 'nobody', load: async () => (await import('./welcome-page.tsx')).WelcomePage },
    { path: '/forgotten', role: 'nobody', load: async () => (await import('./forgotten-page.tsx')).ForgottenPage },
    { path: '/new-password', role: 'nobody', load: async () => (await import('./new-password-page.tsx')).NewPasswordPage },
    { path: '/account', role: 'reviewer', load: async () => (await import('./account-page.tsx')).AccountPage },
  ],
  links: [],
}
