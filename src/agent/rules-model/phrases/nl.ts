import { joinItems } from './join-items.ts'
import type { Phrases } from './phrases.ts'

// Names of services are the business's own, in its language.
const named = (service: string): string => `‘${service}’`
const asked = (missing: readonly ('name' | 'email')[]): string =>
  joinItems(
    missing.map((field) => (field === 'name' ? 'uw naam' : 'uw e-mailadres')),
    'en',
  )
const within = (range: string | undefined): string => (range === undefined ? '' : ` (${range})`)

// "10:12" or, in a zone of the customer's own, "10:12 CET".
const oclock = (until: string): string =>
  until.replace(/^(\S+)(?: (.+))?$/u, (_, time: string, zone?: string) => `${time} uur${zone === undefined ? '' : ` (${zone})`}`)

/** Dutch, with u, as a friendly receptionist writes it: short, plain, one question at the end. */
export const nl: Phrases = {
  greeting: (business) =>
    `Goedendag! Ik ben de automatische assistent van ${business}. Ik kan een tijd voor u zoeken, boeken, verzetten of annuleren, en vragen beantwoorden. Wat kan ik voor u doen?`,
  helloAgain: 'Hallo! Waarmee kan ik u helpen?',
  robot: (business) =>
    `Ik ben de automatische assistent van ${business}: een computerprogramma en geen mens. Ik kan tijden zoeken, boeken, verzetten en annuleren, en vragen over ons beantwoorden. Spreekt u liever een medewerker, dan hoeft u dat alleen maar te zeggen.`,
  help: (services) =>
    `Ik kan ${joinItems(services.map(named), 'of')} voor u boeken, een afspraak verzetten of annuleren, en vragen beantwoorden over prijzen, openingstijden en de route. Vertel me maar wat u wilt en wanneer; om te boeken heb ik ook uw naam en e-mailadres nodig.`,
  quoted: (words) => `Dit schrijven we daarover (in het Engels): ‘${words}’`,
  thanks: 'Graag gedaan! Kan ik nog iets voor u doen?',
  goodbye: 'Tot ziens, en bedankt voor uw bericht!',
  unclear: 'Sorry, dat heb ik niet helemaal begrepen.',
  unclearHint: 'Schrijf me gerust wat u wilt en wanneer, bijvoorbeeld ‘knippen op vrijdagmiddag’, of vraag naar een medewerker.',
  outOfScope: (business) => `Daar kan ik u helaas niet mee helpen: ik ben er alleen voor afspraken en vragen over ${business}.`,
  remindOffers: 'Zit er hierboven een tijd bij die u uitkomt?',
  personAsked: ({ phone, email }) =>
    `Ik heb een collega gevraagd u hier te antwoorden. Is het dringend, bel dan ${phone} of mail naar ${email}.`,
  personAlready: ({ phone, email }) =>
    `Een collega is al gevraagd u hier te antwoorden. Intussen kunt u bellen naar ${phone} of mailen naar ${email}.`,
  personAfterFailures: 'Het spijt me, ik begrijp het nog steeds niet; een collega kan u beter helpen.',
  fault: ({ phone, email }) => `Sorry, dat is net niet gelukt. Probeer het zo nog eens, of neem contact op via ${phone} of ${email}.`,

  whichService: (services) => `Wat wilt u boeken? U kunt kiezen uit ${joinItems(services.map(named), 'en')}.`,
  whichOf: (services) =>
    `Ik boek één ding tegelijk. Welke bedoelt u: ${joinItems(
      services.map((name, i) => `${i + 1}. ${named(name)}`),
      'of',
    )}?`,

  offer: (service, range) =>
    range === undefined
      ? `Dit zijn de eerstvolgende vrije tijden voor ${named(service)}:`
      : `Voor ${named(service)}${within(range)} is dit vrij:`,
  offerOne: (service, range) => `Voor ${named(service)}${within(range)} is er één tijd vrij:`,
  offerMore: (service) => `Nog meer vrije tijden voor ${named(service)}:`,
  noneButNearest: (service, range) =>
    `Voor ${named(service)} is er ${range === undefined ? 'dan' : `in die tijd${within(range)}`} helaas niets vrij. De dichtstbijzijnde tijden zijn:`,
  none: (service, range) =>
    `Voor ${named(service)} heb ik ${range === undefined ? 'dan' : `in die tijd${within(range)}`} helaas niets vrij gevonden. Komt een andere dag of tijd u uit?`,
  noneEarlier: 'Eerder is er helaas niets.',
  offerLine: (place, local, extra) => `${place}. ${local}${extra === '' ? '' : `, ${extra}`}`,
  withNames: (names) => `bij ${joinItems(names, 'en')}`,
  placesLeft: (count) => `nog ${count} ${count === 1 ? 'plaats' : 'plaatsen'} vrij`,
  chooseOne: (more) => `Welke tijd wilt u?${more ? ' Er zijn er meer: noem een dag of een dagdeel als hier niets bij zit.' : ''}`,
  takeIt: 'Zal ik hem voor u vasthouden? Anders noemt u gerust een andere dag of tijd.',
  chooseAmong: 'Dat past bij meer dan één tijd. Welke bedoelt u?',
  beyond: (count) =>
    count === 1
      ? 'Er staat maar één tijd op de lijst. Wilt u die? Antwoord ‘de eerste’.'
      : `Er staan ${count} tijden op de lijst. Welk nummer wilt u?`,
  whichOffer: 'Graag. Welke? Het nummer is genoeg.',
  whenElse: 'Natuurlijk. Welke dag of tijd komt u beter uit?',
  released: (local) => `De tijd ${local} heb ik weer vrijgegeven.`,

  ambiguous: (question, options) =>
    options.length > 0 && !options.every((option) => question.includes(option))
      ? `${question}\n${options.map((option, i) => `${i + 1}. ${option}`).join('\n')}`
      : question,
  past: (message) => `${message} Welke dag die nog komt, past u?`,
  whenUnknown: 'Ik weet niet zeker welke dag of tijd u bedoelt. Kunt u een dag en een dagdeel noemen, bijvoorbeeld ‘dinsdagmiddag’?',

  held: (service, local, extras, until) =>
    `Ik houd deze tijd tot ${oclock(until)} voor u vast: ${[named(service), local, ...extras].join(', ')}.`,
  needDetails: (missing) => `Om te boeken heb ik nog ${asked(missing)} nodig.`,
  heldComplete: (service, local, extras, who, until) =>
    `Ik houd deze tijd tot ${oclock(until)} vast: ${[named(service), local, ...extras].join(', ')}. Zal ik hem boeken voor ${who}?`,
  proposal: (service, local, extras, who) =>
    `Dit zou ik boeken: ${[named(service), local, ...extras].join(', ')}, voor ${who}. Zal ik dat zo boeken?`,
  shallIBook: 'Zal ik dat zo boeken?',
  stillHeld: (local, until) => `Ik houd ${local} nog tot ${oclock(until)} voor u vast.`,
  party: (count) => `${count} personen`,
  declined: 'Goed, er is niets geboekt. Komt een andere tijd u uit, of kan ik iets anders voor u doen?',
  nothingChanged: 'Goed, alles blijft zoals het is. Kan ik nog iets voor u doen?',
  detailsNoted: 'Dank u, dat heb ik genoteerd.',

  booked: (service, local, reference) => `Uw afspraak is geboekt: ${named(service)}, ${local}. Uw referentie is ${reference}.`,
  mailFollows: (email) =>
    `De bevestiging met een agendabestand is onderweg${email === undefined ? '' : ` naar ${email}`}. Kan ik nog iets voor u doen?`,
  moved: (service, local, reference) =>
    `Klaar: uw boeking ${reference} is nu ${named(service)}, ${local}. Het nieuwe agendabestand komt per e-mail.`,
  cancelled: (service, local, reference) =>
    `Uw boeking ${reference} (${named(service)}, ${local}) is geannuleerd. U krijgt daarvan een bevestiging per e-mail.`,
  alreadyCancelled: (reference) => `De boeking ${reference} is al geannuleerd. Zal ik een nieuwe tijd zoeken?`,
  consentAgain: 'Er is nog niets geboekt: antwoord op wat hierboven staat met een gewoon ‘ja’, of druk op ‘Confirm’. Zal ik het boeken?',
  askMove: (reference, from, to) =>
    `Ik zou uw boeking ${reference}${from === undefined ? '' : ` van ${from}`} verzetten naar ${to ?? 'de getoonde tijd'}. Tot u ja zegt, blijft de oude tijd van u. Zal ik hem verzetten?`,
  askCancel: (what) => `Hiermee zou ik ${what} annuleren. Zal ik dat doen?`,
  tooLateToMove: (what, deadline) => `U hebt ${what}. Verzetten kan hier helaas niet meer: dat kon tot ${deadline}.`,
  moveTo: (what) => `U hebt ${what}. Welke dag of tijd hebt u liever?`,
  yourBooking: (what, status) => (status === 'confirmed' ? `U hebt ${what}.` : `Deze boeking is geannuleerd: ${what}.`),
  deadlines: (cancelBy, moveBy) => `Verzetten kan tot ${moveBy}, annuleren tot ${cancelBy}.`,
  bookingWords: (service, local, reference) => `${named(service)} op ${local} (referentie ${reference})`,
  bookingNamed: (reference) => `de boeking ${reference}`,
  holdIsNoBooking: (local) => `Er is nog niets geboekt; ik houd alleen ${local} voor u vast. Zal ik het boeken?`,
  noBookingHere: (act) =>
    `In dit gesprek is nog niets geboekt. Om een eerdere boeking te ${act === 'move' ? 'verzetten' : act === 'cancel' ? 'annuleren' : 'bekijken'}, gebruikt u de link in de bevestigingsmail, of noemt u mij de referentie (die ziet eruit als K7QM-3XWD).`,
  notYours: ({ phone, email }) =>
    `Een boeking met die referentie kan ik hier niet openen. Gebruik de link in de bevestigingsmail, of vraag het een medewerker: ${phone}, ${email}.`,
  codeMailed:
    'Om zeker te weten dat de boeking van u is: als er een boeking met die referentie bestaat, is er net een code van zes cijfers gemaild naar het adres dat erbij hoort. Typ die hier, dan ga ik verder. De code is tien minuten geldig.',
  codeWrong: (message) => `${message} Kijk in de nieuwste mail en typ de zes cijfers nog eens.`,
  codeExpired: 'Die code is helaas niet meer geldig.',
  codeAwaited: 'Typ de code van zes cijfers uit de mail, of vertel me wat ik anders kan doen.',
  codesOver: 'Met codes kan ik voorlopig niet meer nagaan van wie de boeking is.',
  askPersonInstead: ({ phone, email }) =>
    `Hebt u daar hulp bij nodig, bel dan ${phone} of mail naar ${email}. Of antwoord ‘een medewerker’, dan vraag ik een collega u hier te schrijven.`,

  taken: (message) => message,
  insteadThese: 'Wel vrij is:',
  expired: 'Die tijd wordt helaas niet meer voor u vastgehouden, dus er is niets geboekt.',
  pickAgain: 'Kies alstublieft nog eens een tijd.',
  howMany: 'Voor hoeveel personen zal ik zoeken?',
  oneAtATime: 'Graag, het een na het ander: laten we eerst dit afmaken.',
  upset: 'Het spijt me dat het niet goed gaat. Ik kan een collega vragen u hier te antwoorden: schrijf gewoon ‘een medewerker’.',
  whatElse: 'Graag. Wat kan ik nog meer voor u doen?',
  brokenEmail: (said) => `‘${said}’ lijkt geen volledig e-mailadres. Wilt u het nog een keer opschrijven?`,
  nobodyCalled: (name) => `Ik ken hier niemand die ${name} heet.`,
  oneEach: (service) => `${named(service)} is voor één persoon tegelijk; voor meer personen boek ik na elkaar.`,
  atMost: (service, max) => `${named(service)} is voor hoogstens ${max} personen.`,
  tooFar: (service, day) => `Dat is te ver vooruit: ${named(service)} is voorlopig te boeken tot en met ${day}.`,
  tooSoon: (service, minutes) =>
    `Dat is helaas te kort dag: ${named(service)} is minstens ${minutes % 60 === 0 ? `${minutes / 60} uur` : `${minutes} minuten`} van tevoren te boeken.`,
  noWaitlist:
    'Een wachtlijst is er hier helaas nog niet. Ik kan andere tijden zoeken, of het een collega vragen: schrijf gewoon ‘een medewerker’.',
  moveOrNew: (what) => `U hebt ${what}. Wat wilt u?\n1. deze boeking verzetten\n2. een tweede maken`,
  contact: ({ phone, email, address }) => `U bereikt ons op ${phone} en via ${email}, en u vindt ons hier: ${address}.`,
  notWith: (name, service) => `${name} doet helaas geen ${named(service)}.`,
  otherTime: 'Welke andere dag of tijd komt u uit?',
  noneLater: 'Later is er helaas niets.',
  nearestAre: 'De dichtstbijzijnde tijden zijn:',

  price: (service, price) => `${named(service)} kost ${price}.`,
  free: (service) => `${named(service)} is gratis.`,
  perPerson: (price) => `${price} per persoon`,
  duration: (service, minutes) =>
    `${named(service)} duurt ${minutes >= 120 && minutes % 60 === 0 ? `${minutes / 60} uur` : `${minutes} minuten`}.`,
  priceLine: (service, price, minutes) => `${service}: ${price}, ${minutes} minuten`,
  freeWord: 'gratis',
  servicesAre: 'Dit kunt u bij ons boeken:',
  staff: (service, names) => `${named(service)}: u kunt kiezen tussen ${joinItems(names, 'en')}, of het aan ons overlaten.`,
  noChoice: (service) => `Bij ${named(service)} valt er niemand te kiezen.`,
  about: (service, description, party) => `${named(service)}: ${description}${party === '' ? '' : ` ${party}`}`,
  upTo: (max) => `Tot ${max} personen.`,
  open: (hours) => `We zijn open ${hours}.`,
  noAnswer: ({ phone, email }) =>
    `Daar heb ik helaas geen antwoord op. U kunt het ons vragen via ${phone} of ${email}, of antwoord ‘een medewerker’, dan vraag ik een collega u hier te schrijven.`,
}
