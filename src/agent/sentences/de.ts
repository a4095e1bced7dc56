import type { Sentences } from './sentences.ts'

export const de: Sentences = {
  sorry: ({ phone, email }) =>
    `Entschuldigung, darauf konnte ich gerade nicht antworten. Bitte versuchen Sie es noch einmal, oder melden Sie sich unter ${phone} oder ${email}.`,
  released: 'Dieser Termin wird nicht mehr für Sie freigehalten.',
  slots: 'Das sind die nächstgelegenen freien Termine. Welchen möchten Sie?',
  services: 'Das können Sie hier buchen.',
  handoff: ({ phone, email }) =>
    `Ich habe unser Team gebeten, Ihnen hier zu antworten. Sie erreichen uns auch unter ${phone} oder ${email}.`,
  personAnswers: (business) => `Hier antwortet gerade jemand von ${business} persönlich.`,
  personLater: (from) => `Gerade ist niemand da; ab ${from} sieht sich jemand Ihre Nachricht an. Sie ist bis dahin aufgehoben.`,
  personNeedsContact: 'Wie erreicht man Sie? Eine E-Mail-Adresse genügt.',
  personWaitedFor: 'Unser Team ist gebeten, Ihnen hier zu antworten. Bis dahin bin weiter ich für Sie da, der automatische Assistent.',
  booked: (what, reference) => `Ihr Termin ist gebucht: ${what}. Ihre Buchungsnummer lautet ${reference}.`,
  moved: (what, reference) => `Ihre Buchung ${reference} wurde verschoben: ${what}.`,
  cancelled: (what, reference) => `Ihre Buchung ${reference} ist storniert: ${what}.`,
  booking: (what, reference) => `Ihre Buchung ${reference}: ${what}.`,
  heldIncomplete: (what, missing) =>
    `Ich halte Ihnen diesen Termin frei: ${what}. Zum Buchen brauche ich noch ${missing.map((field) => (field === 'name' ? 'Ihren Namen' : 'Ihre E-Mail-Adresse')).join(' und ')}.`,
  heldComplete: (what) => `Ich halte Ihnen diesen Termin frei: ${what}. Soll ich ihn buchen?`,
  askMove: (local, reference) => `Ich kann Ihre Buchung ${reference} auf ${local} verschieben. Soll ich das tun?`,
  askCancel: (what, reference) => `Damit würde ich Ihre Buchung ${reference} stornieren: ${what}. Soll ich sie stornieren?`,
  aboutBooking: /buch|reservier|bestätig|verschieb|verleg|stornier|absag/iu,
}
