import type { GuardPhrases } from './guard-phrases.ts'

export const de: GuardPhrases = {
  notBooked: 'Es ist noch nichts gebucht.',
  onlyHeld: (service, local) => `Es ist noch nichts gebucht: Ich halte nur ${service}, ${local}, für Sie frei.`,
  booked: (reference, service, local) => `Ihre Buchung ${reference} gilt für ${service}, ${local}.`,
  cancelled: (reference, service, local) => `Ihre Buchung ${reference} (${service}, ${local}) ist storniert.`,
  notHeld: 'Ich halte im Moment keinen Termin für Sie frei.',
  notCancelled: 'Es wurde nichts storniert.',
  notMoved: 'Es wurde nichts verschoben.',
  notPaid: 'Hier wurde nichts bezahlt und nichts erstattet.',
  notChecked: 'Diese Zeit habe ich nicht geprüft.',
  otherTimesFree: 'Diese Zeit ist nicht unter denen, die ich gefunden habe.',
  notMailed: 'Dazu wurde keine E-Mail verschickt.',
  noPerson: 'Ich habe noch niemanden gebeten, Ihnen zu antworten.',
  notWaitlisted: 'Sie stehen auf keiner Warteliste.',
  notIdentified: 'Ich habe nicht geprüft, wer Sie sind.',
  otherPrice: 'Das ist keiner unserer Preise.',
  openHours: (hours) => `Unsere Öffnungszeiten: ${hours}.`,
  notTold: 'Auskunft gebe ich nur über unsere Leistungen und Termine.',
}
