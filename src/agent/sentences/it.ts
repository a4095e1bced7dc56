import type { Sentences } from './sentences.ts'

export const it: Sentences = {
  sorry: ({ phone, email }) =>
    `Mi dispiace, in questo momento non sono riuscito a rispondere. Riprovi, oppure ci contatti al ${phone} o a ${email}.`,
  released: 'Quell’orario non è più tenuto da parte per Lei.',
  slots: 'Ecco gli orari liberi più vicini. Quale preferisce?',
  services: 'Ecco che cosa può prenotare qui.',
  handoff: ({ phone, email }) => `Ho chiesto a una persona dello staff di risponderLe qui. Può contattarci anche al ${phone} o a ${email}.`,
  personAnswers: (business) => `Ora Le risponde qui una persona di ${business}.`,
  personLater: (from) => `In questo momento non c’è nessuno; qualcuno leggerà il Suo messaggio da ${from}. Resta conservato.`,
  personNeedsContact: 'Come possiamo contattarLa? Basta un indirizzo e-mail.',
  personWaitedFor: 'Una persona dello staff è stata avvisata e Le risponderà qui. Fino ad allora sono sempre io, l’assistente automatico.',
  booked: (what, reference) => `Prenotato: ${what}. Il Suo codice di prenotazione è ${reference}.`,
  moved: (what, reference) => `La Sua prenotazione ${reference} è stata spostata: ${what}.`,
  cancelled: (what, reference) => `La Sua prenotazione ${reference} è annullata: ${what}.`,
  booking: (what, reference) => `La Sua prenotazione ${reference}: ${what}.`,
  heldIncomplete: (what, missing) =>
    `Le tengo da parte questo orario: ${what}. Per prenotarlo mi ${missing.length > 1 ? 'servono' : 'serve'} ${missing.map((field) => (field === 'name' ? 'il Suo nome' : 'il Suo indirizzo e-mail')).join(' e ')}.`,
  heldComplete: (what) => `Le tengo da parte questo orario: ${what}. Prenoto?`,
  askMove: (local, reference) => `Posso spostare la Sua prenotazione ${reference} a ${local}. La sposto?`,
  askCancel: (what, reference) => `Si tratterebbe di annullare la Sua prenotazione ${reference}: ${what}. La annullo?`,
  aboutBooking: /prenot|conferm|spost|cambi|rinvi|annull|disdi|cancell/iu,
}
