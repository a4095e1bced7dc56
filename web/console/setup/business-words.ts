export const businessWords = {
  en: {
    title: 'Business',
    intro: 'Who you are, where your clock stands, and in which languages and currency you work.',
    who: 'Name and contact',
    contactHint: 'The assistant gives these to customers who need a person.',
    place: 'Time zone and currency',
    zoneHint: 'All opening hours are by this clock.',
    zoneChange: (from: string, to: string) =>
      `From ${from} to ${to}: opening hours keep their figures and from now on count by the new clock, so the times on offer move. What is booked stays at its very moment and is shown by the new clock. Bookings that fall outside the hours are listed before anything is saved.`,
    currencyChange: (from: string, to: string) =>
      `From ${from} to ${to}: prices keep their figures, so look through them. Offers at the old prices become void; what is booked keeps its currency. While customers hold times at today’s prices it cannot be changed.`,
    languages: 'Languages',
    languagesHint: 'The assistant answers in the customer’s own language where it is among these; the first is for everybody else.',
    first: 'first',
  },
  de: {
    title: 'Betrieb',
    intro: 'Wer Sie sind, wie Ihre Uhr geht und in welchen Sprachen und welcher Währung Sie arbeiten.',
    who: 'Name und Kontakt',
    contactHint: 'Der Assistent nennt sie Kunden, die einen Menschen brauchen.',
    place: 'Zeitzone und Währung',
    zoneHint: 'Alle Öffnungszeiten gelten nach dieser Uhr.',
    zoneChange: (from: string, to: string) =>
      `Von ${from} zu ${to}: Öffnungszeiten behalten ihre Zahlen und gelten ab jetzt nach der neuen Uhr, die angebotenen Zeiten verschieben sich also. Was gebucht ist, bleibt genau in seinem Augenblick und wird nach der neuen Uhr angezeigt. Buchungen außerhalb der Zeiten werden vor dem Speichern genannt.`,
    currencyChange: (from: string, to: string) =>
      `Von ${from} zu ${to}: Preise behalten ihre Zahlen, sehen Sie sie also durch. Angebote zu alten Preisen werden ungültig; was gebucht ist, behält seine Währung. Solange Kunden Termine zu heutigen Preisen halten, geht es nicht.`,
    languages: 'Sprachen',
    languagesHint: 'Der Assistent antwortet in der Sprache des Kunden, wenn sie dabei ist; die erste gilt für alle anderen.',
    first: 'erste',
  },
}
