import { joinItems } from './join-items.ts'
import type { Phrases } from './phrases.ts'

const named = (service: string): string => `«${service}»`
const during = (range: string | undefined): string => (range === undefined ? '' : ` (${range})`)
const asked = (missing: readonly ('name' | 'email')[]): string =>
  joinItems(
    missing.map((field) => (field === 'name' ? 'il Suo nome' : 'il Suo indirizzo e-mail')),
    'e',
  )

/** Italian, with Lei. Services keep the name the business gave them, in quotation marks. */
export const it: Phrases = {
  greeting: (business) =>
    `Buongiorno! Sono l’assistente automatico di ${business}. Posso trovarLe un orario, prenotarlo, spostarlo o disdirlo, e rispondere alle Sue domande. Come posso aiutarLa?`,
  helloAgain: 'Buongiorno! Come posso aiutarLa?',
  robot: (business) =>
    `Sono l’assistente automatico di ${business}: un programma, non una persona. Posso cercare orari, prenotare, spostare e disdire, e rispondere alle Sue domande. Se preferisce parlare con qualcuno dello staff, me lo dica.`,
  help: (services) =>
    `Posso prenotare per Lei (${services.map(named).join(', ')}), spostare o disdire una prenotazione e rispondere a domande su prezzi, orari e indirizzo. Mi dica che cosa desidera e quando; per prenotare mi servono anche il Suo nome e il Suo indirizzo e-mail.`,
  quoted: (words) => `Ecco che cosa indica la struttura: «${words}»`,
  thanks: 'Prego! Posso fare altro per Lei?',
  goodbye: 'Arrivederci e grazie per averci scritto!',
  unclear: 'Mi scusi, non ho capito bene.',
  unclearHint:
    'Può dirmi che cosa desidera e quando, per esempio «un taglio venerdì pomeriggio», oppure chiedere di parlare con una persona.',
  outOfScope: (business) => `Mi dispiace, in questo non posso aiutarLa: mi occupo solo di prenotazioni e di domande su ${business}.`,
  remindOffers: 'Uno degli orari qui sopra può andarLe bene?',
  personAsked: (contact) =>
    `Ho chiesto a una persona dello staff di risponderLe qui. Se è urgente, chiami il ${contact.phone} o scriva a ${contact.email}.`,
  personAlready: (contact) =>
    `Lo staff è già stato avvisato e Le risponderà qui. Nel frattempo può chiamare il ${contact.phone} o scrivere a ${contact.email}.`,
  personAfterFailures: 'Mi dispiace, non riesco ancora a capire; preferisco che La aiuti una persona.',
  fault: (contact) =>
    `Mi dispiace, non ha funzionato. Riprovi tra un momento, oppure ci contatti al ${contact.phone} o a ${contact.email}.`,

  whichService: (services) => `Che cosa desidera prenotare? Abbiamo ${joinItems(services.map(named), 'e')}.`,
  whichOf: (services) =>
    `Prenoto una cosa alla volta. Quale desidera: ${joinItems(
      services.map((name, i) => `${i + 1}. ${named(name)}`),
      'o',
    )}?`,

  offer: (service, range) =>
    range === undefined
      ? `Ecco i prossimi orari liberi per ${named(service)}:`
      : `Ecco che cosa è libero per ${named(service)} (${range}):`,
  offerOne: (service, range) => `C’è un solo orario libero per ${named(service)}${during(range)}:`,
  offerMore: (service) => `Ecco altri orari liberi per ${named(service)}:`,
  noneButNearest: (service, range) =>
    `Mi dispiace, non c’è nulla di libero per ${named(service)}${range === undefined ? ' in quel momento' : during(range)}. Gli orari più vicini sono:`,
  none: (service, range) =>
    `Mi dispiace, non ho trovato nulla di libero per ${named(service)}${range === undefined ? ' in quel momento' : during(range)}. Le andrebbe bene un altro giorno o un’altra ora?`,
  noneEarlier: 'Purtroppo non c’è nulla prima.',
  offerLine: (place, local, extra) => `${place}. ${local}${extra === '' ? '' : `, ${extra}`}`,
  withNames: (names) => `con ${joinItems(names, 'e')}`,
  placesLeft: (count) => (count === 1 ? 'resta un posto' : `restano ${count} posti`),
  chooseOne: (more) =>
    `Quale preferisce?${more ? ' Ce ne sono altri: se nessuno va bene, mi dica un giorno o un momento della giornata.' : ''}`,
  takeIt: 'Glielo tengo da parte? Altrimenti mi dica un altro giorno o un’altra ora.',
  chooseAmong: 'Ce n’è più di uno che va bene. Quale desidera?',
  beyond: (count) =>
    count === 1
      ? 'C’è un solo orario nell’elenco. Lo desidera? Dica «il primo».'
      : `Ci sono ${count} orari nell’elenco. Quale numero desidera?`,
  whichOffer: 'Volentieri. Quale? Basta che mi dica il numero.',
  whenElse: 'Certo. Quale giorno o quale ora Le andrebbe meglio?',
  released: (local) => `Non tengo più da parte l’orario di ${local}.`,

  ambiguous: (question, options) =>
    options.length > 0 && !options.every((option) => question.includes(option))
      ? `${question}\n${options.map((option, i) => `${i + 1}. ${option}`).join('\n')}`
      : question,
  past: (message) => `${message} Quale giorno a venire Le andrebbe bene?`,
  whenUnknown:
    'Non mi è chiaro quale giorno o quale ora desidera. Può dirmi un giorno e un momento della giornata, per esempio «martedì pomeriggio»?',

  held: (service, local, extras, until) =>
    `Le tengo da parte questo orario fino alle ${until}: ${[named(service), local, ...extras].join(', ')}.`,
  needDetails: (missing) => `Per prenotarlo mi ${missing.length > 1 ? 'servono' : 'serve'} ${asked(missing)}.`,
  heldComplete: (service, local, extras, who, until) =>
    `Le tengo da parte questo fino alle ${until}: ${[named(service), local, ...extras].join(', ')}. Prenoto a nome di ${who}?`,
  proposal: (service, local, extras, who) =>
    `Ecco che cosa prenoterei: ${[named(service), local, ...extras].join(', ')}, a nome di ${who}. Prenoto?`,
  shallIBook: 'Prenoto?',
  stillHeld: (local, until) => `Le tengo ancora da parte l’orario di ${local} fino alle ${until}.`,
  party: (count) => `${count} persone`,
  declined: 'Va bene, non è stato prenotato nulla. Le andrebbe meglio un altro orario, o posso fare altro per Lei?',
  nothingChanged: 'Va bene, lascio tutto com’è. Posso fare altro per Lei?',
  detailsNoted: 'Grazie, ho preso nota.',

  booked: (service, local, reference) => `Prenotato: ${named(service)}, ${local}. Il Suo codice di prenotazione è ${reference}.`,
  mailFollows: (email) =>
    `La conferma, con un file per il calendario, parte subito${email === undefined ? ' via e-mail' : ` per ${email}`}. Posso fare altro per Lei?`,
  moved: (service, local, reference) =>
    `Fatto: la Sua prenotazione ${reference} ora è ${named(service)}, ${local}. Il file aggiornato per il calendario Le arriva via e-mail.`,
  cancelled: (service, local, reference) =>
    `La Sua prenotazione ${reference} (${named(service)}, ${local}) è annullata. Riceverà la conferma via e-mail.`,
  alreadyCancelled: (reference) => `La prenotazione ${reference} è già annullata. Vuole che cerchi un nuovo orario?`,
  consentAgain: 'Non è ancora prenotato nulla: risponda semplicemente «sì» a quanto indicato, oppure prema il pulsante. Prenoto?',
  askMove: (reference, from, to) =>
    `Sposterei la Sua prenotazione ${reference}${from === undefined ? '' : ` da ${from}`} ${to === undefined ? 'all’orario indicato' : `a ${to}`}. Finché non dice di sì, l’orario attuale resta Suo. La sposto?`,
  askCancel: (what) => `Si tratterebbe di annullare ${what}. La annullo?`,
  tooLateToMove: (what, deadline) => `Lei ha ${what}. Mi dispiace, qui non si può più spostare: era possibile fino a ${deadline}.`,
  moveTo: (what) => `Lei ha ${what}. Quale giorno o quale ora preferirebbe?`,
  yourBooking: (what, status) => (status === 'confirmed' ? `Lei ha ${what}.` : `Questa prenotazione è annullata: ${what}.`),
  deadlines: (cancelBy, moveBy) => `Può spostarla fino a ${moveBy} e disdirla fino a ${cancelBy}.`,
  bookingWords: (service, local, reference) => `la prenotazione ${reference} (${named(service)}, ${local})`,
  bookingNamed: (reference) => `la prenotazione ${reference}`,
  holdIsNoBooking: (local) => `Non è ancora prenotato nulla; Le tengo solo da parte l’orario di ${local}. Prenoto?`,
  noBookingHere: (act) =>
    `Non vedo prenotazioni fatte in questa conversazione. Per ${act === 'lookup' ? 'vederne' : act === 'move' ? 'spostarne' : 'annullarne'} una precedente, usi il link nell’e-mail di conferma o mi dica il codice (ha questa forma: K7QM-3XWD).`,
  notYours: (contact) =>
    `Da qui non posso aprire nessuna prenotazione con quel codice. Usi il link nell’e-mail di conferma o chieda allo staff: ${contact.phone}, ${contact.email}.`,
  codeMailed:
    'Per essere sicuri che sia Sua: se esiste una prenotazione con quel codice, è appena stato inviato al suo indirizzo e-mail un codice di sei cifre. Lo scriva qui e proseguo. Vale dieci minuti.',
  codeWrong: (message) => `${message} Guardi l’ultima e-mail e scriva di nuovo le sei cifre.`,
  codeExpired: 'Mi dispiace, quel codice non è più valido.',
  codeAwaited: 'Scriva il codice di sei cifre ricevuto via e-mail, o mi dica in che altro posso aiutarLa.',
  codesOver: 'Per ora non posso più verificare con i codici di chi è la prenotazione.',
  askPersonInstead: (contact) =>
    `Se Le serve aiuto, chiami il ${contact.phone} o scriva a ${contact.email}; oppure dica «parlare con una persona» e chiederò a qualcuno di risponderLe qui.`,

  taken: (message) => message,
  insteadThese: 'In compenso sono liberi questi:',
  expired: 'Mi dispiace, quell’orario non è più tenuto da parte per Lei e non è stato prenotato nulla.',
  pickAgain: 'Scelga un altro orario, per favore.',
  howMany: 'Per quante persone devo cercare?',
  oneAtATime: 'Volentieri, una cosa alla volta: finiamo prima questa.',
  upset:
    'Mi dispiace che non stia andando bene. Posso chiedere a una persona dello staff di risponderLe qui: dica semplicemente «parlare con una persona».',
  whatElse: 'Volentieri. Che cos’altro posso fare per Lei?',
  brokenEmail: (said) => `«${said}» non sembra un indirizzo e-mail completo. Può scriverlo ancora una volta?`,
  nobodyCalled: (name) => `Qui non conosco nessuno che si chiami ${name}.`,
  oneEach: (service) => `${named(service)} è per una persona alla volta; per più persone prenoto un orario dopo l’altro.`,
  atMost: (service, max) => `${named(service)} è per ${max} persone al massimo.`,
  tooFar: (service, day) => `È troppo in là: per ora ${named(service)} si può prenotare fino a ${day}.`,
  tooSoon: (service, minutes) =>
    `Mi dispiace, il preavviso è troppo breve: ${named(service)} si prenota almeno ${minutes % 60 === 0 ? (minutes === 60 ? 'un’ora' : `${minutes / 60} ore`) : `${minutes} minuti`} prima.`,
  noWaitlist:
    'Qui non c’è ancora una lista d’attesa. Posso cercare altri orari, oppure chiedere allo staff: dica semplicemente «parlare con una persona».',
  moveOrNew: (what) => `Lei ha ${what}. Che cosa preferisce?\n1. spostare questa prenotazione\n2. farne una seconda`,
  contact: (contact) => `Può chiamarci al ${contact.phone}, scriverci a ${contact.email} o venire in ${contact.address}.`,
  notWith: (name, service) => `Mi dispiace, ${name} non fa ${named(service)}.`,
  otherTime: 'Quale altro giorno o quale altra ora Le andrebbe bene?',
  noneLater: 'Purtroppo non c’è nulla più tardi.',
  nearestAre: 'Gli orari più vicini sono:',

  price: (service, price) => `${named(service)} costa ${price}.`,
  free: (service) => `${named(service)} è gratis.`,
  perPerson: (price) => `${price} a persona`,
  duration: (service, minutes) =>
    `${named(service)} dura ${minutes >= 120 && minutes % 60 === 0 ? `${minutes / 60} ore` : `${minutes} minuti`}.`,
  priceLine: (service, price, minutes) => `${service}: ${price}, ${minutes} minuti`,
  freeWord: 'gratis',
  servicesAre: 'Ecco che cosa offriamo:',
  staff: (service, names) => `${named(service)}: può scegliere tra ${joinItems(names, 'e')}, oppure lasciare a noi la scelta.`,
  noChoice: (service) => `Per ${named(service)} non ci sono persone tra cui scegliere.`,
  about: (service, description, party) => `${named(service)}: «${description}»${party === '' ? '' : ` ${party}`}`,
  upTo: (max) => `Fino a ${max} persone.`,
  open: (hours) => `Siamo aperti: ${hours}.`,
  noAnswer: (contact) =>
    `A questo non so rispondere. Può chiederlo al ${contact.phone} o a ${contact.email}, oppure dire «parlare con una persona» e chiederò a qualcuno di risponderLe qui.`,
}
