import type { Tenant } from '../../booking/index.ts'
import { formatLocal } from '../../shared/local-time.ts'
import { oneLine } from '../plain-text.ts'
import type { StaffMailLink } from '../staff-mail.ts'
import { writingFor } from './languages.ts'
import { layOut, type Message } from './message.ts'

export interface StaffMessageInput {
  readonly tenant: Tenant
  readonly link: StaffMailLink
  readonly url: string
}

/** The console speaks English and German, and so do its mails. */
export function staffMessage({ tenant, link, url }: StaffMessageInput): Message {
  const german = /^de\b/i.test(link.locale)
  const writing = writingFor(german ? link.locale : 'en', { locales: [] })
  const words = (german ? de : en)[link.kind]
  const business = oneLine(tenant.name)
  const by = link.invitedBy === null ? null : oneLine(link.invitedBy)
  const roleWords = (german ? de : en).roles
  const until = formatLocal(link.expiresAt, tenant.timeZone, writing.locale)
  return layOut(writing, tenant, {
    subject: words.subject(business),
    preheader: words.notice,
    title: words.title(business),
    greeting: writing.language.greeting(oneLine(link.name ?? link.email)),
    opening: words.opening(business, by),
    facts: [
      ...(link.role === null ? [] : [{ label: (german ? de : en).role, value: roleWords[link.role] }]),
      { label: (german ? de : en).until, value: until },
    ],
    link: { label: words.label, url, hint: words.hint },
    notice: words.notice,
  })
}

interface Words {
  readonly subject: (business: string) => string
  readonly title: (business: string) => string
  readonly opening: (business: string, by: string | null) => string
  readonly label: string
  readonly hint: string
  readonly notice: string
}

interface StaffWords {
  readonly invitation: Words
  readonly reset: Words
  readonly role: string
  readonly until: string
  readonly roles: Readonly<Record<'reviewer' | 'manager' | 'owner', string>>
}

const en: StaffWords = {
  invitation: {
    subject: (business) => `Your invitation to the console of ${business}`,
    title: (business) => `Welcome to ${business}`,
    opening: (business, by) =>
      by === null
        ? `You are invited to the console of ${business}: its conversations, bookings and figures.`
        : `${by} has invited you to the console of ${business}: its conversations, bookings and figures.`,
    label: 'Accept the invitation',
    hint: 'This link is for you only and works once.',
    notice: 'If you do not know what this is about, ignore this mail: without the link nobody gets in.',
  },
  reset: {
    subject: (business) => `A new password for the console of ${business}`,
    title: () => 'Choose a new password',
    opening: (business) => `Somebody has asked for a new password for your account at ${business}. If that was you, choose one here.`,
    label: 'Choose a password',
    hint: 'This link is for you only and works once. You will be signed out everywhere else.',
    notice: 'If it was not you, you need not do anything: your password stays as it is.',
  },
  role: 'Role',
  until: 'Works until',
  roles: { reviewer: 'Reviewer', manager: 'Manager', owner: 'Owner' },
}

const de: StaffWords = {
  invitation: {
    subject: (business) => `Ihre Einladung zur Konsole von ${business}`,
    title: (business) => `Willkommen bei ${business}`,
    opening: (business, by) =>
      by === null
        ? `Sie sind zur Konsole von ${business} eingeladen: zu Gesprächen, Terminen und Zahlen.`
        : `Sie sind von ${by} zur Konsole von ${business} eingeladen: zu Gesprächen, Terminen und Zahlen.`,
    label: 'Einladung annehmen',
    hint: 'Dieser Link ist nur für Sie und gilt einmal.',
    notice: 'Wenn Sie nicht wissen, worum es geht, brauchen Sie nichts zu tun: Ohne den Link kommt niemand hinein.',
  },
  reset: {
    subject: (business) => `Neues Passwort für die Konsole von ${business}`,
    title: () => 'Neues Passwort wählen',
    opening: (business) => `für Ihr Konto bei ${business} wurde ein neues Passwort angefordert. Wenn Sie das waren, wählen Sie es hier.`,
    label: 'Passwort wählen',
    hint: 'Dieser Link ist nur für Sie und gilt einmal. Überall sonst werden Sie abgemeldet.',
    notice: 'Wenn Sie das nicht waren, brauchen Sie nichts zu tun: Ihr Passwort bleibt, wie es ist.',
  },
  role: 'Rolle',
  until: 'Gültig bis',
  roles: { reviewer: 'Prüfung', manager: 'Leitung', owner: 'Inhaber' },
}
