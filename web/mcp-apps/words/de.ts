import type { AppWords } from './en.ts'

export const de: AppWords = {
  forWhom: 'Für',
  pick: 'Wählen Sie eine Zeit, und sie wird für Sie gehalten.',
  holding: (time) => `${time} wird gehalten…`,
  opensPage: (business) => `Öffnet eine Seite von ${business}, auf der Sie zustimmen. Vorher ändert sich nichts.`,
  asking: 'Einen Moment…',
  waiting: 'Stimmen Sie auf der geöffneten Seite zu. Diese Karte folgt von selbst.',
  openAgain: 'Seite noch einmal öffnen',
  blocked: 'Die Seite ließ sich von hier nicht öffnen. Öffnen Sie diese Adresse im Browser, um zuzustimmen:',
  look: 'Ich habe zugestimmt',
  stopped: 'Das wurde abgebrochen.',
  chosen: (service, when) => `Ich habe ${service}, ${when} gewählt. Die Zeit wird für mich gehalten.`,
  agreed: (reference) => `Ich habe zugestimmt. Die Buchung ist ${reference}.`,
  declined: 'Diese Zeit möchte ich nicht.',
}
