import type { GuardPhrases } from './guard-phrases.ts'

export const nl: GuardPhrases = {
  notBooked: 'Er is nog niets geboekt.',
  onlyHeld: (service, local) => `Er is nog niets geboekt: ik houd alleen ${service}, ${local}, voor u vast.`,
  booked: (reference, service, local) => `Uw boeking ${reference} is voor ${service}, ${local}.`,
  cancelled: (reference, service, local) => `Uw boeking ${reference} (${service}, ${local}) is geannuleerd.`,
  notHeld: 'Ik houd op dit moment geen tijd voor u vast.',
  notCancelled: 'Er is niets geannuleerd.',
  notMoved: 'Er is niets verplaatst.',
  notPaid: 'Er is hier niets betaald of terugbetaald.',
  notChecked: 'Ik heb die tijd niet gecontroleerd.',
  otherTimesFree: 'Dat is niet een van de tijden die ik heb gevonden.',
  notMailed: 'Daarover is geen mail verstuurd.',
  noPerson: 'Ik heb nog niemand gevraagd om u te antwoorden.',
  notWaitlisted: 'U staat niet op een wachtlijst.',
  notIdentified: 'Ik heb niet gecontroleerd wie u bent.',
  otherPrice: 'Dat is niet een van onze prijzen.',
  openHours: (hours) => `Onze openingstijden: ${hours}.`,
  notTold: 'Ik kan alleen iets vertellen over onze diensten en boekingen.',
}
