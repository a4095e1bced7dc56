export const previewWords = {
  en: {
    title: 'Preview',
    intro: 'The times customers would be offered if you saved this now. Bookings, notice and closed days count.',
    week: 'Week',
    before: 'Week before',
    after: 'Week after',
    service: 'Service',
    gained: (count: number) => (count === 1 ? '1 time more' : `${count} times more`),
    lost: (count: number) => (count === 1 ? '1 time less' : `${count} times less`),
    same: 'No time more or less this week',
    none: 'no times',
    nothing: 'This makes no difference to any time on offer.',
    notYet: 'The preview appears once everything above is right.',
    outside: (count: number) =>
      count === 1
        ? 'One booking would be outside the hours. It stays booked.'
        : `${count} bookings would be outside the hours. They stay booked.`,
    kept: 'on offer',
    gainedOne: 'new',
    lostOne: 'gone',
  },
  de: {
    title: 'Vorschau',
    intro: 'Die Zeiten, die Kunden angeboten würden, wenn Sie jetzt speicherten. Buchungen, Vorlauf und Schließtage zählen mit.',
    week: 'Woche',
    before: 'Woche davor',
    after: 'Woche danach',
    service: 'Leistung',
    gained: (count: number) => (count === 1 ? '1 Zeit mehr' : `${count} Zeiten mehr`),
    lost: (count: number) => (count === 1 ? '1 Zeit weniger' : `${count} Zeiten weniger`),
    same: 'In dieser Woche keine Zeit mehr oder weniger',
    none: 'keine Zeiten',
    nothing: 'An den angebotenen Zeiten ändert das nichts.',
    notYet: 'Die Vorschau erscheint, sobald oben alles stimmt.',
    outside: (count: number) =>
      count === 1
        ? 'Eine Buchung läge außerhalb der Zeiten. Sie bleibt gebucht.'
        : `${count} Buchungen lägen außerhalb der Zeiten. Sie bleiben gebucht.`,
    kept: 'angeboten',
    gainedOne: 'neu',
    lostOne: 'entfällt',
  },
}
