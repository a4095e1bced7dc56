import type { Sentences } from './sentences.ts'

export const nl: Sentences = {
  sorry: ({ phone, email }) =>
    `Sorry, daar kon ik zojuist niet op antwoorden. Probeer het nog eens, of neem contact op via ${phone} of ${email}.`,
  released: 'Die tijd wordt niet meer voor u vastgehouden.',
  slots: 'Dit zijn de dichtstbijzijnde vrije tijden. Welke wilt u?',
  services: 'Dit kunt u hier boeken.',
  handoff: ({ phone, email }) => `Ik heb een collega gevraagd u hier te antwoorden. U bereikt ons ook via ${phone} of ${email}.`,
  personAnswers: (business) => `Iemand van ${business} antwoordt hier nu persoonlijk.`,
  personLater: (from) => `Er is nu niemand; vanaf ${from} kijkt iemand ernaar. Uw bericht wordt bewaard.`,
  personNeedsContact: 'Hoe kunnen ze u bereiken? Een e-mailadres is genoeg.',
  personWaitedFor: 'Een collega is gevraagd u hier te antwoorden. Tot die tijd ben ik het nog, de automatische assistent.',
  booked: (what, reference) => `Uw afspraak is geboekt: ${what}. Uw referentie is ${reference}.`,
  moved: (what, reference) => `Uw boeking ${reference} is verzet: ${what}.`,
  cancelled: (what, reference) => `Uw boeking ${reference} is geannuleerd: ${what}.`,
  booking: (what, reference) => `Uw boeking ${reference}: ${what}.`,
  heldIncomplete: (what, missing) =>
    `Ik houd deze tijd voor u vast: ${what}. Om te boeken heb ik nog ${missing.map((field) => (field === 'name' ? 'uw naam' : 'uw e-mailadres')).join(' en ')} nodig.`,
  heldComplete: (what) => `Ik houd deze tijd voor u vast: ${what}. Zal ik hem boeken?`,
  askMove: (local, reference) => `Ik kan uw boeking ${reference} verzetten naar ${local}. Zal ik dat doen?`,
  askCancel: (what, reference) => `Hiermee zou ik uw boeking ${reference} annuleren: ${what}. Zal ik hem annuleren?`,
  aboutBooking: /boek|reserveer|reserver|bevestig|verzet|verplaats|annul|afzeg/iu,
}
