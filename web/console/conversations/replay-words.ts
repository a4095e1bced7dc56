const en = {
  title: 'Replay of this turn',
  clock: 'Which moment it is answered at',
  asThen: 'As it was then',
  asToday: 'As if asked today',
  hintThen: 'The clock stands where it stood, and what was read then is read again. Nothing is written.',
  hintToday: 'Today’s clock and today’s free times. Nothing is written.',
  was: 'As it was answered',
  now: 'As it would be answered now',
  same: 'Word for word the same answer.',
  different: 'The answer would be another one today:',
  noWords: 'No words, cards only.',
  answered: { now: 'read now', recorded: 'as recorded', withheld: 'not run: it would have written' },
}

export const replayWords: { readonly en: typeof en; readonly de: typeof en } = {
  en,
  de: {
    title: 'Diese Runde noch einmal',
    clock: 'Zu welchem Zeitpunkt sie beantwortet wird',
    asThen: 'Wie es damals war',
    asToday: 'Als würde heute gefragt',
    hintThen: 'Die Uhr steht, wo sie stand, und was damals gelesen wurde, wird wieder gelesen. Nichts wird geschrieben.',
    hintToday: 'Mit der Uhr und den freien Zeiten von heute. Nichts wird geschrieben.',
    was: 'So wurde geantwortet',
    now: 'So würde jetzt geantwortet',
    same: 'Wort für Wort dieselbe Antwort.',
    different: 'Heute wäre die Antwort eine andere:',
    noWords: 'Keine Worte, nur Karten.',
    answered: { now: 'jetzt gelesen', recorded: 'wie aufgezeichnet', withheld: 'nicht ausgeführt: es hätte geschrieben' },
  },
}
