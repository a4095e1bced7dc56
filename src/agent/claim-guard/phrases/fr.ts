import type { GuardPhrases } from './guard-phrases.ts'

export const fr: GuardPhrases = {
  notBooked: 'Rien n’est encore réservé.',
  onlyHeld: (service, local) => `Rien n’est encore réservé : je vous garde seulement ${service}, ${local}.`,
  booked: (reference, service, local) => `Votre réservation ${reference} est pour ${service}, ${local}.`,
  cancelled: (reference, service, local) => `Votre réservation ${reference} (${service}, ${local}) est annulée.`,
  notHeld: 'Je ne vous garde aucun créneau pour le moment.',
  notCancelled: 'Rien n’a été annulé.',
  notMoved: 'Rien n’a été déplacé.',
  notPaid: 'Aucun paiement et aucun remboursement n’a été fait ici.',
  notChecked: 'Je n’ai pas vérifié cet horaire.',
  otherTimesFree: 'Ce n’est pas un des horaires que j’ai trouvés.',
  notMailed: 'Aucun e-mail n’a été envoyé à ce sujet.',
  noPerson: 'Je n’ai encore demandé à personne de vous répondre.',
  notWaitlisted: 'Vous n’êtes sur aucune liste d’attente.',
  notIdentified: 'Je n’ai pas vérifié votre identité.',
  otherPrice: 'Ce n’est pas l’un de nos tarifs.',
  openHours: (hours) => `Nos horaires : ${hours}.`,
  notTold: 'Je ne peux vous renseigner que sur nos prestations et vos réservations.',
}
