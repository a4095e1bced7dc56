import type { Language } from './language.ts'

/** After the greeting's comma Italian goes on with a small letter: openings begin with one. */
export const it: Language = {
  tag: 'it',
  time: {
    clock: (clock, zone) => `${clock} ${zone}`,
    at: (day, clock, zone) => `${day}, ore ${clock} ${zone}`,
    span: (day, from, to, zone) => `${day}, ore ${from}–${to} ${zone}`,
    apart: (from, to) => `${from} – ${to}`,
  },
  labelled: (label, value) => `${label}: ${value}`,
  subject: {
    confirmed: ({ service, when, business }) => `Prenotazione confermata: ${service} presso ${business}, ${when}`,
    moved: ({ service, when, business }) => `Prenotazione spostata: ${service} presso ${business}, adesso ${when}`,
    cancelled: ({ service, when, business }) => `Prenotazione annullata: ${service} presso ${business}, ${when}`,
    reminder: ({ service, when, business }) => `Promemoria: ${service} presso ${business}, ${when}`,
  },
  title: {
    confirmed: 'La Sua prenotazione è confermata',
    moved: 'La Sua prenotazione è stata spostata',
    cancelled: 'La Sua prenotazione è annullata',
    reminder: 'A presto',
  },
  greeting: (customer) => `Gentile ${customer},`,
  opening: {
    confirmed: ({ service, business, when }) => `la Sua prenotazione è confermata: ${service} presso ${business}, ${when}.`,
    moved: ({ service, business, when, previousWhen }) =>
      `la Sua prenotazione (${service} presso ${business}) è stata spostata${previousWhen === null ? '' : ` da ${previousWhen},`} a ${when}.`,
    cancelled: ({ service, business, when }) =>
      `la Sua prenotazione di ${when} (${service} presso ${business}) è annullata. Non deve fare altro.`,
    reminder: ({ service, business, when }) => `Le ricordiamo la Sua prenotazione: ${service} presso ${business}, ${when}.`,
  },
  code: {
    subject: ({ business }) => `Il Suo codice per la chat di ${business}`,
    title: 'Il Suo codice monouso',
    opening: ({ service, business, when }) =>
      `nella chat di ${business} qualcuno chiede della Sua prenotazione (${service}, ${when}). Se è Lei, scriva lì il codice qui sotto.`,
    notice: 'Se non è Lei, non deve fare nulla: senza il codice nessuno può vedere o modificare la Sua prenotazione. Non lo dia a nessuno.',
    labels: { code: 'Codice', until: 'Valido fino alle' },
  },
  labels: {
    what: 'Servizio',
    when: 'Data e ora',
    previously: 'Prima',
    businessTime: (business) => `Ora presso ${business}`,
    with: 'Con',
    people: 'Persone',
    price: 'Prezzo',
    where: 'Indirizzo',
    notes: 'Le Sue note',
    reason: 'Motivo',
    reference: 'Codice di prenotazione',
    policy: 'Modifiche',
  },
  people: String,
  policy: {
    before: (duration) => `fino a ${duration} prima`,
    untilStart: 'fino all’inizio',
    same: (until) => `Può annullare o spostare gratuitamente ${until}.`,
    apart: (cancelUntil, moveUntil) => `Può annullare gratuitamente ${cancelUntil} e spostare ${moveUntil}.`,
  },
  manage: { change: 'Vedere, spostare o annullare', view: 'Vedere la prenotazione' },
  manageHint: 'Questo link è solo Suo: chi lo possiede può modificare la prenotazione.',
  superseded: 'Nel frattempo questa prenotazione è cambiata di nuovo: vale l’e-mail successiva.',
  contact: ({ business, ways }) => `Ha domande? Risponda a questa e-mail o contatti ${business}: ${ways.join(' o ')}.`,
  free: 'Gratis',
  calendar: { summary: (service, business) => `${service} presso ${business}`, phone: 'Telefono', filename: 'prenotazione.ics' },
}
