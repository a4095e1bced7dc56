import type { Language } from './language.ts'

/** After the greeting's comma German goes on with a small letter, unless with „Ihr“ or „Sie“: every opening does that. */
export const de: Language = {
  tag: 'de',
  time: {
    clock: (clock, zone) => `${clock} Uhr ${zone}`,
    at: (day, clock, zone) => `${day}, ${clock} Uhr ${zone}`,
    span: (day, from, to, zone) => `${day}, ${from}–${to} Uhr ${zone}`,
    apart: (from, to) => `${from} – ${to}`,
  },
  labelled: (label, value) => `${label}: ${value}`,
  subject: {
    confirmed: ({ service, when, business }) => `Termin gebucht: ${service} bei ${business}, ${when}`,
    moved: ({ service, when, business }) => `Termin verschoben: ${service} bei ${business}, jetzt ${when}`,
    cancelled: ({ service, when, business }) => `Termin storniert: ${service} bei ${business}, ${when}`,
    reminder: ({ service, when, business }) => `Erinnerung: ${service} bei ${business}, ${when}`,
  },
  title: {
    confirmed: 'Ihr Termin ist gebucht',
    moved: 'Ihr Termin wurde verschoben',
    cancelled: 'Ihr Termin ist storniert',
    reminder: 'Bis bald',
  },
  greeting: (customer) => `Guten Tag ${customer},`,
  opening: {
    confirmed: ({ service, business, when }) => `Ihr Termin ist gebucht: ${service} bei ${business} am ${when}.`,
    moved: ({ service, business, when, previousWhen }) =>
      `Ihr Termin (${service} bei ${business}) wurde${previousWhen === null ? '' : ` von ${previousWhen}`} auf ${when} verschoben.`,
    cancelled: ({ service, business, when }) =>
      `Ihr Termin am ${when} (${service} bei ${business}) ist storniert. Sie brauchen nichts weiter zu tun.`,
    reminder: ({ service, business, when }) => `Ihr Termin steht bevor: ${service} bei ${business} am ${when}.`,
  },
  code: {
    subject: ({ business }) => `Ihr Code für den Chat von ${business}`,
    title: 'Ihr Einmalcode',
    opening: ({ service, business, when }) =>
      `Sie haben im Chat von ${business} nach Ihrer Buchung gefragt (${service}, ${when})? Dann geben Sie dort bitte den folgenden Code ein.`,
    notice:
      'Wenn Sie das nicht waren, brauchen Sie nichts zu tun: Ohne den Code kann niemand Ihre Buchung sehen oder ändern. Geben Sie ihn an niemanden weiter.',
    labels: { code: 'Code', until: 'Gültig bis' },
  },
  labels: {
    what: 'Leistung',
    when: 'Wann',
    previously: 'Bisher',
    businessTime: (business) => `Ortszeit bei ${business}`,
    with: 'Mit',
    people: 'Personen',
    price: 'Preis',
    where: 'Wo',
    notes: 'Ihre Anmerkungen',
    reason: 'Grund',
    reference: 'Buchungsnummer',
    policy: 'Änderungen',
  },
  people: String,
  policy: {
    before: (duration) => `bis ${duration} vorher`,
    untilStart: 'bis zum Beginn',
    same: (until) => `Kostenlos stornieren oder verschieben ${until}.`,
    apart: (cancelUntil, moveUntil) => `Kostenlos stornieren ${cancelUntil}, verschieben ${moveUntil}.`,
  },
  manage: { change: 'Ansehen, verschieben oder stornieren', view: 'Buchung ansehen' },
  manageHint: 'Dieser Link ist nur für Sie: Wer ihn hat, kann die Buchung ändern.',
  superseded: 'Diese Buchung wurde inzwischen noch einmal geändert: Es gilt die nächste E-Mail.',
  contact: ({ business, ways }) =>
    `Haben Sie Fragen? Antworten Sie auf diese E-Mail oder wenden Sie sich an ${business}: ${ways.join(' oder ')}.`,
  free: 'Kostenlos',
  calendar: { summary: (service, business) => `${service} bei ${business}`, phone: 'Telefon', filename: 'termin.ics' },
}
