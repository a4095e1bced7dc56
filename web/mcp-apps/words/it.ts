import type { AppWords } from './en.ts'

export const it: AppWords = {
  forWhom: 'Per',
  pick: 'Scelga un orario e Le viene tenuto da parte.',
  holding: (time) => `Tengo da parte ${time}…`,
  opensPage: (business) => `Apre una pagina di ${business} dove Lei dà il consenso. Prima non cambia nulla.`,
  asking: 'Un momento…',
  waiting: 'Dia il consenso nella pagina che si è aperta. Questa scheda si aggiorna da sola.',
  openAgain: 'Riaprire la pagina',
  blocked: 'Non è stato possibile aprire la pagina da qui. Apra questo indirizzo nel browser per dare il consenso:',
  look: 'Ho dato il consenso',
  stopped: 'La richiesta è stata interrotta.',
  chosen: (service, when) => `Ho scelto ${service}, ${when}. L’orario è tenuto da parte per me.`,
  agreed: (reference) => `Ho dato il consenso. La prenotazione è ${reference}.`,
  declined: 'Questo non lo voglio.',
}
