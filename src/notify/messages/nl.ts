import type { Language } from './language.ts'

export const nl: Language = {
  tag: 'nl',
  time: {
    clock: (clock, zone) => `${clock} uur ${zone}`,
    at: (day, clock, zone) => `${day} om ${clock} uur ${zone}`,
    span: (day, from, to, zone) => `${day}, ${from}–${to} uur ${zone}`,
    apart: (from, to) => `${from} – ${to}`,
  },
  labelled: (label, value) => `${label}: ${value}`,
  subject: {
    confirmed: ({ service, when, business }) => `Afspraak geboekt: ${service} bij ${business}, ${when}`,
    moved: ({ service, when, business }) => `Afspraak verplaatst: ${service} bij ${business}, nu ${when}`,
    cancelled: ({ service, when, business }) => `Afspraak geannuleerd: ${service} bij ${business}, ${when}`,
    reminder: ({ service, when, business }) => `Herinnering: ${service} bij ${business}, ${when}`,
  },
  title: {
    confirmed: 'Uw afspraak is geboekt',
    moved: 'Uw afspraak is verplaatst',
    cancelled: 'Uw afspraak is geannuleerd',
    reminder: 'Tot binnenkort',
  },
  greeting: (customer) => `Beste ${customer},`,
  opening: {
    confirmed: ({ service, business, when }) => `Uw afspraak is geboekt: ${service} bij ${business} op ${when}.`,
    moved: ({ service, business, when, previousWhen }) =>
      `Uw afspraak (${service} bij ${business}) is verplaatst${previousWhen === null ? '' : ` van ${previousWhen}`} naar ${when}.`,
    cancelled: ({ service, business, when }) =>
      `Uw afspraak van ${when} (${service} bij ${business}) is geannuleerd. U hoeft verder niets te doen.`,
    reminder: ({ service, business, when }) => `Graag herinneren wij u aan uw afspraak: ${service} bij ${business} op ${when}.`,
  },
  code: {
    subject: ({ business }) => `Uw code voor de chat van ${business}`,
    title: 'Uw eenmalige code',
    opening: ({ service, business, when }) =>
      `Iemand vraagt in de chat van ${business} naar uw afspraak (${service}, ${when}). Bent u dat? Typ daar dan de onderstaande code.`,
    notice:
      'Bent u dat niet, dan hoeft u niets te doen: zonder de code kan niemand uw afspraak zien of wijzigen. Geef de code aan niemand door.',
    labels: { code: 'Code', until: 'Geldig tot' },
  },
  labels: {
    what: 'Wat',
    when: 'Wanneer',
    previously: 'Eerder',
    businessTime: (business) => `Tijd bij ${business}`,
    with: 'Met',
    people: 'Personen',
    price: 'Prijs',
    where: 'Waar',
    notes: 'Uw opmerkingen',
    reason: 'Reden',
    reference: 'Referentie',
    policy: 'Wijzigingen',
  },
  people: String,
  policy: {
    before: (duration) => `tot ${duration} van tevoren`,
    untilStart: 'tot het begin',
    same: (until) => `Gratis annuleren of verplaatsen ${until}.`,
    apart: (cancelUntil, moveUntil) => `Gratis annuleren ${cancelUntil}, verplaatsen ${moveUntil}.`,
  },
  manage: { change: 'Bekijken, verplaatsen of annuleren', view: 'Afspraak bekijken' },
  manageHint: 'Deze link is alleen voor u: wie hem heeft, kan de afspraak wijzigen.',
  superseded: 'Deze afspraak is intussen opnieuw gewijzigd: de volgende e-mail geldt.',
  contact: ({ business, ways }) => `Vragen? Beantwoord deze e-mail of neem contact op met ${business}: ${ways.join(' of ')}.`,
  free: 'Gratis',
  calendar: { summary: (service, business) => `${service} bij ${business}`, phone: 'Telefoon', filename: 'afspraak.ics' },
}
