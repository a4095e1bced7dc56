import type { GuardPhrases } from './guard-phrases.ts'

export const it: GuardPhrases = {
  notBooked: 'Non è ancora prenotato nulla.',
  onlyHeld: (service, local) => `Non è ancora prenotato nulla: le tengo solo libero ${service}, ${local}.`,
  booked: (reference, service, local) => `La sua prenotazione ${reference} è per ${service}, ${local}.`,
  cancelled: (reference, service, local) => `La sua prenotazione ${reference} (${service}, ${local}) è annullata.`,
  notHeld: 'Al momento non le tengo libero nessun orario.',
  notCancelled: 'Non è stato annullato nulla.',
  notMoved: 'Non è stato spostato nulla.',
  notPaid: 'Qui non è stato fatto nessun pagamento né rimborso.',
  notChecked: 'Non ho controllato quell’orario.',
  otherTimesFree: 'Quello non è uno degli orari che ho trovato.',
  notMailed: 'Non è stata inviata nessuna e-mail a questo proposito.',
  noPerson: 'Non ho ancora chiesto a nessuno di risponderle.',
  notWaitlisted: 'Non è in nessuna lista d’attesa.',
  notIdentified: 'Non ho verificato la sua identità.',
  otherPrice: 'Non è uno dei nostri prezzi.',
  openHours: (hours) => `I nostri orari: ${hours}.`,
  notTold: 'Posso dare informazioni solo sui nostri servizi e sulle prenotazioni.',
}
