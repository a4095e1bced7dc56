import type { Sentences } from './sentences.ts'

export const fr: Sentences = {
  sorry: ({ phone, email }) =>
    `Désolé, je n’ai pas pu répondre à cela. Réessayez dans un instant, ou contactez-nous au ${phone} ou à ${email}.`,
  released: 'Ce créneau n’est plus gardé pour vous.',
  slots: 'Voici les créneaux libres les plus proches. Lequel vous convient ?',
  services: 'Voici ce que vous pouvez réserver ici.',
  handoff: ({ phone, email }) =>
    `J’ai demandé à un membre de l’équipe de vous répondre ici. Vous pouvez aussi nous joindre au ${phone} ou à ${email}.`,
  personAnswers: (business) => `Une personne de ${business} vous répond ici en ce moment.`,
  personLater: (from) => `Personne n’est là pour l’instant ; quelqu’un regardera votre message à partir du ${from}. Il est conservé.`,
  personNeedsContact: 'Comment peut-on vous joindre ? Une adresse e-mail suffit.',
  personWaitedFor: 'Un membre de l’équipe a été prévenu et vous répondra ici. En attendant, c’est toujours moi, l’assistant automatique.',
  booked: (what, reference) => `C’est réservé : ${what}. Votre référence est ${reference}.`,
  moved: (what, reference) => `Votre réservation ${reference} a été déplacée : ${what}.`,
  cancelled: (what, reference) => `Votre réservation ${reference} est annulée : ${what}.`,
  booking: (what, reference) => `Votre réservation ${reference} : ${what}.`,
  heldIncomplete: (what, missing) =>
    `Je vous garde ce créneau : ${what}. Pour réserver, j’ai encore besoin de ${missing.map((field) => (field === 'name' ? 'votre nom' : 'votre adresse e-mail')).join(' et de ')}.`,
  heldComplete: (what) => `Je vous garde ce créneau : ${what}. Je réserve ?`,
  askMove: (local, reference) => `Je peux déplacer votre réservation ${reference} au ${local}. Je le fais ?`,
  askCancel: (what, reference) => `Il s’agirait d’annuler votre réservation ${reference} : ${what}. Je l’annule ?`,
  aboutBooking: /réserv|reserv|confirm|déplac|deplac|décal|report|annul/iu,
}
