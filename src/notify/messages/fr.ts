import type { Language } from './language.ts'

/** Before a colon and a question mark French has a space that must not break: \u00a0. */
export const fr: Language = {
  tag: 'fr',
  time: {
    clock: (clock, zone) => `${clock} ${zone}`,
    at: (day, clock, zone) => `${day} à ${clock} ${zone}`,
    span: (day, from, to, zone) => `${day} de ${from} à ${to} ${zone}`,
    apart: (from, to) => `${from} – ${to}`,
  },
  labelled: (label, value) => `${label}\u00a0: ${value}`,
  subject: {
    confirmed: ({ service, when, business }) => `Réservation confirmée\u00a0: ${service} chez ${business}, ${when}`,
    moved: ({ service, when, business }) => `Réservation déplacée\u00a0: ${service} chez ${business}, désormais le ${when}`,
    cancelled: ({ service, when, business }) => `Réservation annulée\u00a0: ${service} chez ${business}, ${when}`,
    reminder: ({ service, when, business }) => `Rappel\u00a0: ${service} chez ${business}, ${when}`,
  },
  title: {
    confirmed: 'Votre réservation est confirmée',
    moved: 'Votre réservation a été déplacée',
    cancelled: 'Votre réservation est annulée',
    reminder: 'À bientôt',
  },
  greeting: (customer) => `Bonjour ${customer},`,
  opening: {
    confirmed: ({ service, business, when }) => `Votre réservation est confirmée\u00a0: ${service} chez ${business}, le ${when}.`,
    moved: ({ service, business, when, previousWhen }) =>
      `Votre réservation (${service} chez ${business}) a été déplacée${previousWhen === null ? '' : ` du ${previousWhen}`} au ${when}.`,
    cancelled: ({ service, business, when }) =>
      `Votre réservation du ${when} (${service} chez ${business}) est annulée. Vous n’avez rien d’autre à faire.`,
    reminder: ({ service, business, when }) => `Nous vous rappelons votre réservation\u00a0: ${service} chez ${business}, le ${when}.`,
  },
  code: {
    subject: ({ business }) => `Votre code pour la discussion avec ${business}`,
    title: 'Votre code à usage unique',
    opening: ({ service, business, when }) =>
      `Dans la discussion avec ${business}, quelqu’un se renseigne sur votre réservation (${service}, ${when}). Si c’est vous, saisissez-y le code ci-dessous.`,
    notice:
      'Si ce n’est pas vous, vous n’avez rien à faire\u00a0: sans ce code, personne ne peut voir ni modifier votre réservation. Ne le communiquez à personne.',
    labels: { code: 'Code', until: 'Valable jusqu’à' },
  },
  labels: {
    what: 'Prestation',
    when: 'Date et heure',
    previously: 'Auparavant',
    businessTime: (business) => `Heure chez ${business}`,
    with: 'Avec',
    people: 'Personnes',
    price: 'Prix',
    where: 'Adresse',
    notes: 'Vos remarques',
    reason: 'Motif',
    reference: 'Référence',
    policy: 'Modifications',
  },
  people: String,
  policy: {
    before: (duration) => `jusqu’à ${duration} avant`,
    untilStart: 'jusqu’au début',
    same: (until) => `Annulation ou changement d’horaire sans frais ${until}.`,
    apart: (cancelUntil, moveUntil) => `Annulation sans frais ${cancelUntil}, changement d’horaire ${moveUntil}.`,
  },
  manage: { change: 'Voir, déplacer ou annuler', view: 'Voir cette réservation' },
  manageHint: 'Ce lien est strictement personnel\u00a0: toute personne qui le possède peut modifier la réservation.',
  superseded: 'Cette réservation a encore été modifiée depuis\u00a0: c’est l’e-mail suivant qui fait foi.',
  contact: ({ business, ways }) => `Une question\u00a0? Répondez à cet e-mail ou contactez ${business}\u00a0: ${ways.join(' ou ')}.`,
  free: 'Gratuit',
  calendar: { summary: (service, business) => `${service} chez ${business}`, phone: 'Téléphone', filename: 'reservation.ics' },
}
