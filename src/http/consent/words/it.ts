import type { ConsentWords } from '../words.ts'

export const it: ConsentWords = {
  title: (business) => `Il Suo assistente chiede: ${business}`,
  question: {
    book: 'Prenotare questo?',
    move: 'Spostare la Sua prenotazione a quest’ora?',
    cancel: 'Annullare questa prenotazione?',
  },
  asked: {
    book: 'Il Suo assistente propone questa prenotazione. Nulla è prenotato finché non preme il pulsante.',
    move: 'Il Suo assistente propone di spostare la Sua prenotazione a quest’ora. Resta dov’è finché non preme il pulsante.',
    cancel: 'Il Suo assistente propone di annullare questa prenotazione. Resta valida finché non preme il pulsante.',
  },
  agree: { book: 'Sì, prenotare', move: 'Sì, spostare', cancel: 'Sì, annullare' },
  done: {
    book: 'È prenotato. La conferma arriva per e-mail.',
    move: 'È spostato. Il riferimento resta lo stesso; arriva un’e-mail.',
    cancel: 'È annullato. Arriva un’e-mail.',
  },
  decline: 'No, grazie',
  declined: 'Non è stato cambiato nulla.',
  before: 'Finora',
  forWhom: 'Per',
  changed: 'Nel frattempo qualcosa è cambiato. Guardi di nuovo prima di acconsentire.',
  over: 'Questa proposta è scaduta e non è stato cambiato nulla. Ne chieda una nuova al Suo assistente.',
  missing: 'Qui non c’è nulla a cui acconsentire. Chieda un nuovo link al Suo assistente.',
  askCode:
    'Il Suo assistente chiede di una prenotazione. Se è Sua, un codice di sei cifre è stato inviato al suo indirizzo. Lo scriva qui, e solo qui.',
  code: 'Codice',
  open: 'Mostrare questa prenotazione al mio assistente',
  opened: 'Ora il Suo assistente può vedere questa prenotazione.',
  codeWrong: 'Non è il codice giusto. Guardi l’e-mail più recente.',
  codeOver: 'Questo codice non vale più. Chieda al Suo assistente di cercare di nuovo la prenotazione.',
  tellAssistant: 'Può chiudere questa pagina e continuare con il Suo assistente.',
  claim: (client) =>
    `Il programma che chiede si presenta come «${client}». Non possiamo verificare questo nome: acconsenta solo se lo ha chiesto Lei.`,
  nextTitle: 'Che cosa succede dopo',
  ifAgreed: {
    book: 'Se acconsente, si prenota subito. Segue un’e-mail con un file per il calendario e un link per spostare o annullare.',
    move: 'Se acconsente, si sposta subito e il codice resta lo stesso. Segue un’e-mail con il nuovo file per il calendario.',
    cancel: 'Se acconsente, si annulla subito e l’orario è libero per altri. Un’e-mail lo conferma.',
  },
  ifNothing: {
    book: 'Se non fa nulla, alla scadenza l’orario torna libero per altri e non si prenota nulla.',
    move: 'Se non fa nulla, la Sua prenotazione resta dov’è e il nuovo orario torna libero.',
    cancel: 'Se non fa nulla, la Sua prenotazione resta valida.',
  },
  yourTime: (time, city) => `${time} dove si trova Lei (${city})`,
  extend: 'Tieni più a lungo',
}
