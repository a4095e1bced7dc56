import { joinItems } from './join-items.ts'
import type { Phrases } from './phrases.ts'

// Names of services are the business's own, in its language.
const named = (service: string): string => `„${service}“`
const asked = (missing: readonly ('name' | 'email')[]): string =>
  joinItems(
    missing.map((field) => (field === 'name' ? 'Ihren Namen' : 'Ihre E-Mail-Adresse')),
    'und',
  )
const within = (range: string | undefined): string => (range === undefined ? '' : ` (${range})`)

// "10:12" or, in a zone of the customer's own, "10:12 MEZ".
const oclock = (until: string): string =>
  until.replace(/^(\S+)(?: (.+))?$/u, (_, time: string, zone?: string) => `${time} Uhr${zone === undefined ? '' : ` (${zone})`}`)

/** German, with Sie, as a friendly receptionist writes it: short, plain, one question at the end. */
export const de: Phrases = {
  greeting: (business) =>
    `Guten Tag! Ich bin der automatische Assistent von ${business}. Ich suche Ihnen einen Termin, buche, verschiebe oder storniere ihn und beantworte Fragen. Was kann ich für Sie tun?`,
  helloAgain: 'Hallo! Wie kann ich Ihnen helfen?',
  robot: (business) =>
    `Ich bin der automatische Assistent von ${business}, also ein Computerprogramm und kein Mensch. Ich kann Termine finden, buchen, verschieben und stornieren und Fragen zu uns beantworten. Wenn Sie lieber mit einem Menschen sprechen möchten, sagen Sie es einfach.`,
  help: (services) =>
    `Ich kann für Sie ${joinItems(services.map(named), 'oder')} buchen, einen Termin verschieben oder stornieren und Fragen zu Preisen, Öffnungszeiten und Anfahrt beantworten. Sagen Sie mir einfach, was Sie möchten und wann; zum Buchen brauche ich außerdem Ihren Namen und Ihre E-Mail-Adresse.`,
  quoted: (words) => `Dazu heißt es bei uns (auf Englisch): „${words}“`,
  thanks: 'Gern geschehen! Kann ich sonst noch etwas für Sie tun?',
  goodbye: 'Auf Wiedersehen und vielen Dank für Ihre Nachricht!',
  unclear: 'Entschuldigung, das habe ich nicht ganz verstanden.',
  unclearHint:
    'Schreiben Sie mir einfach, was Sie möchten und wann, zum Beispiel „Haarschnitt am Freitagnachmittag“. Oder fragen Sie nach einem Menschen.',
  outOfScope: (business) => `Dabei kann ich leider nicht helfen: Ich kümmere mich nur um Termine und Fragen rund um ${business}.`,
  remindOffers: 'Ist unter den Zeiten oben eine für Sie dabei?',
  personAsked: ({ phone, email }) =>
    `Ich habe unser Team gebeten, Ihnen hier zu antworten. Wenn es eilt, rufen Sie uns bitte unter ${phone} an oder schreiben Sie an ${email}.`,
  personAlready: ({ phone, email }) =>
    `Unser Team weiß schon Bescheid und antwortet Ihnen hier. Bis dahin erreichen Sie uns unter ${phone} oder ${email}.`,
  personAfterFailures: 'Es tut mir leid, ich verstehe es immer noch nicht; da hilft Ihnen besser ein Mensch weiter.',
  fault: ({ phone, email }) =>
    `Entschuldigung, das hat gerade nicht geklappt. Bitte versuchen Sie es gleich noch einmal, oder melden Sie sich unter ${phone} oder ${email}.`,

  whichService: (services) => `Was möchten Sie buchen? Zur Auswahl stehen ${joinItems(services.map(named), 'und')}.`,
  whichOf: (services) =>
    `Ich buche immer eins nach dem anderen. Was meinen Sie: ${joinItems(
      services.map((name, i) => `${i + 1}. ${named(name)}`),
      'oder',
    )}?`,

  offer: (service, range) =>
    range === undefined
      ? `Das sind die nächsten freien Termine für ${named(service)}:`
      : `Für ${named(service)}${within(range)} ist Folgendes frei:`,
  offerOne: (service, range) => `Für ${named(service)}${within(range)} ist ein Termin frei:`,
  offerMore: (service) => `Weitere freie Termine für ${named(service)}:`,
  noneButNearest: (service, range) =>
    `Für ${named(service)} ist ${range === undefined ? 'dann' : `in dieser Zeit${within(range)}`} leider nichts frei. Die nächstgelegenen Termine sind:`,
  none: (service, range) =>
    `Für ${named(service)} habe ich ${range === undefined ? 'dann' : `in dieser Zeit${within(range)}`} leider nichts Freies gefunden. Passt Ihnen ein anderer Tag oder eine andere Uhrzeit?`,
  noneEarlier: 'Etwas Früheres gibt es leider nicht.',
  offerLine: (place, local, extra) => `${place}. ${local}${extra === '' ? '' : `, ${extra}`}`,
  withNames: (names) => `bei ${joinItems(names, 'und')}`,
  placesLeft: (count) => `noch ${count} ${count === 1 ? 'Platz' : 'Plätze'} frei`,
  chooseOne: (more) =>
    `Welchen Termin möchten Sie?${more ? ' Es gibt noch mehr: Nennen Sie mir einen Tag oder eine Tageszeit, wenn nichts davon passt.' : ''}`,
  takeIt: 'Soll ich ihn für Sie freihalten? Sonst nennen Sie mir gern einen anderen Tag oder eine andere Zeit.',
  chooseAmong: 'Das trifft auf mehrere zu. Welchen Termin meinen Sie?',
  beyond: (count) =>
    count === 1
      ? 'Auf der Liste steht nur ein Termin. Möchten Sie ihn? Antworten Sie einfach „den ersten“.'
      : `Auf der Liste stehen ${count} Termine. Welche Nummer möchten Sie?`,
  whichOffer: 'Gern. Welchen? Die Nummer genügt.',
  whenElse: 'Selbstverständlich. Welcher Tag oder welche Uhrzeit würde Ihnen besser passen?',
  released: (local) => `${local} habe ich wieder freigegeben.`,

  ambiguous: (question, options) =>
    options.length > 0 && !options.every((option) => question.includes(option))
      ? `${question}\n${options.map((option, i) => `${i + 1}. ${option}`).join('\n')}`
      : question,
  past: (message) => `${message} Welcher kommende Tag würde Ihnen passen?`,
  whenUnknown:
    'Ich bin nicht sicher, welchen Tag oder welche Uhrzeit Sie meinen. Nennen Sie mir bitte einen Tag und eine Tageszeit, zum Beispiel „Dienstagnachmittag“?',

  held: (service, local, extras, until) =>
    `Ich halte Ihnen diesen Termin bis ${oclock(until)} frei: ${[named(service), local, ...extras].join(', ')}.`,
  needDetails: (missing) => `Zum Buchen brauche ich noch ${asked(missing)}.`,
  heldComplete: (service, local, extras, who, until) =>
    `Ich halte diesen Termin bis ${oclock(until)} frei: ${[named(service), local, ...extras].join(', ')}. Soll ich ihn für ${who} buchen?`,
  proposal: (service, local, extras, who) =>
    `Das würde ich buchen: ${[named(service), local, ...extras].join(', ')}, für ${who}. Soll ich das so buchen?`,
  shallIBook: 'Soll ich das so buchen?',
  stillHeld: (local, until) => `Ich halte Ihnen ${local} noch bis ${oclock(until)} frei.`,
  party: (count) => `${count} Personen`,
  declined: 'In Ordnung, es wurde nichts gebucht. Passt Ihnen eine andere Zeit, oder kann ich sonst etwas für Sie tun?',
  nothingChanged: 'In Ordnung, es bleibt alles, wie es ist. Kann ich sonst noch etwas für Sie tun?',
  detailsNoted: 'Danke, das habe ich notiert.',

  booked: (service, local, reference) => `Ihr Termin ist gebucht: ${named(service)}, ${local}. Ihre Buchungsnummer lautet ${reference}.`,
  mailFollows: (email) =>
    `Die Bestätigung mit Kalenderdatei ist ${email === undefined ? '' : `an ${email} `}unterwegs. Kann ich sonst noch etwas für Sie tun?`,
  moved: (service, local, reference) =>
    `Erledigt: Ihre Buchung ${reference} ist jetzt ${named(service)}, ${local}. Die neue Kalenderdatei kommt per E-Mail.`,
  cancelled: (service, local, reference) =>
    `Ihre Buchung ${reference} (${named(service)}, ${local}) ist storniert. Eine Bestätigung darüber kommt per E-Mail.`,
  alreadyCancelled: (reference) => `Die Buchung ${reference} wurde bereits storniert. Soll ich nach einem neuen Termin suchen?`,
  consentAgain:
    'Noch ist nichts gebucht: Bitte antworten Sie auf das, was oben steht, mit einem einfachen „Ja“, oder drücken Sie „Confirm“. Soll ich das so buchen?',
  askMove: (reference, from, to) =>
    `Ich würde Ihre Buchung ${reference}${from === undefined ? '' : ` von ${from}`} auf ${to ?? 'die angezeigte Zeit'} verschieben. Bis Sie Ja sagen, bleibt Ihnen der alte Termin erhalten. Soll ich sie verschieben?`,
  askCancel: (what) => `Damit würde ich ${what} stornieren. Soll ich das tun?`,
  tooLateToMove: (what, deadline) => `Sie haben ${what}. Leider lässt sich das hier nicht mehr verschieben: Das ging bis ${deadline}.`,
  moveTo: (what) => `Sie haben ${what}. Welcher Tag oder welche Uhrzeit wäre Ihnen lieber?`,
  yourBooking: (what, status) => (status === 'confirmed' ? `Sie haben ${what}.` : `Diese Buchung ist storniert: ${what}.`),
  deadlines: (cancelBy, moveBy) => `Verschieben können Sie bis ${moveBy}, stornieren bis ${cancelBy}.`,
  bookingWords: (service, local, reference) => `${named(service)} am ${local} (Buchungsnummer ${reference})`,
  bookingNamed: (reference) => `die Buchung ${reference}`,
  holdIsNoBooking: (local) => `Gebucht ist noch nichts; ich halte Ihnen nur ${local} frei. Soll ich das so buchen?`,
  noBookingHere: (act) =>
    `In diesem Gespräch wurde noch nichts gebucht. Um eine frühere Buchung zu ${act === 'move' ? 'verschieben' : act === 'cancel' ? 'stornieren' : 'sehen'}, nutzen Sie bitte den Link in der Bestätigungsmail, oder nennen Sie mir die Buchungsnummer (sie sieht aus wie K7QM-3XWD).`,
  notYours: ({ phone, email }) =>
    `Eine Buchung mit dieser Nummer kann ich von hier aus nicht öffnen. Bitte nutzen Sie den Link in der Bestätigungsmail, oder fragen Sie einen Menschen: ${phone}, ${email}.`,
  codeMailed:
    'Nur um sicher zu sein, dass es Ihre ist: Falls es eine Buchung mit dieser Nummer gibt, ging gerade ein sechsstelliger Code an die Adresse, die dabei hinterlegt ist. Bitte tippen Sie ihn hier ein, dann mache ich weiter. Er gilt zehn Minuten.',
  codeWrong: (message) => `${message} Bitte sehen Sie in die neueste Mail und tippen Sie die sechs Ziffern noch einmal.`,
  codeExpired: 'Dieser Code gilt leider nicht mehr.',
  codeAwaited: 'Bitte tippen Sie den sechsstelligen Code aus der Mail ein, oder sagen Sie mir, was ich sonst tun kann.',
  codesOver: 'Mit Codes kann ich vorerst nicht mehr prüfen, wessen Buchung es ist.',
  askPersonInstead: ({ phone, email }) =>
    `Wenn Sie dabei Hilfe brauchen, rufen Sie uns unter ${phone} an oder schreiben Sie an ${email}. Oder antworten Sie „ein Mensch“, dann bitte ich jemanden, Ihnen hier zu schreiben.`,

  taken: (message) => message,
  insteadThese: 'Stattdessen ist frei:',
  expired: 'Dieser Termin ist leider nicht mehr für Sie freigehalten, deshalb wurde nichts gebucht.',
  pickAgain: 'Bitte wählen Sie noch einmal einen Termin.',
  howMany: 'Für wie viele Personen soll ich suchen?',
  oneAtATime: 'Gern, eins nach dem anderen: Machen wir zuerst dies fertig.',
  upset:
    'Es tut mir leid, dass es gerade nicht gut läuft. Ich kann jemanden aus dem Team bitten, Ihnen hier zu antworten: Schreiben Sie einfach „ein Mensch“.',
  whatElse: 'Gern. Was kann ich sonst noch für Sie tun?',
  brokenEmail: (said) => `„${said}“ sieht nicht nach einer vollständigen E-Mail-Adresse aus. Schreiben Sie sie mir bitte noch einmal?`,
  nobodyCalled: (name) => `Jemanden namens ${name} kenne ich hier nicht.`,
  oneEach: (service) => `${named(service)} ist immer für eine Person; für mehrere buche ich eins nach dem anderen.`,
  atMost: (service, max) => `${named(service)} ist für höchstens ${max} Personen.`,
  tooFar: (service, day) => `Das liegt zu weit voraus: ${named(service)} lässt sich bisher bis ${day} buchen.`,
  tooSoon: (service, minutes) =>
    `Das ist leider zu kurzfristig: ${named(service)} ist mindestens ${minutes % 60 === 0 ? `${minutes / 60} ${minutes === 60 ? 'Stunde' : 'Stunden'}` : `${minutes} Minuten`} im Voraus zu buchen.`,
  noWaitlist:
    'Eine Warteliste gibt es hier leider noch nicht. Ich suche Ihnen gern andere Zeiten; oder antworten Sie „ein Mensch“, dann frage ich unser Team.',
  moveOrNew: (what) => `Sie haben ${what}. Was soll ich tun?\n1. diesen Termin verschieben\n2. einen zweiten Termin suchen`,
  contact: ({ phone, email, address }) => `Sie erreichen uns unter ${phone} und ${email}, und hier: ${address}.`,
  notWith: (name, service) => `${named(service)} gibt es leider nicht bei ${name}.`,
  otherTime: 'Welcher andere Tag oder welche andere Uhrzeit würde Ihnen passen?',
  noneLater: 'Etwas Späteres gibt es leider nicht.',
  nearestAre: 'Die nächstgelegenen Termine sind:',

  price: (service, price) => `${named(service)} kostet ${price}.`,
  free: (service) => `${named(service)} ist kostenlos.`,
  perPerson: (price) => `${price} pro Person`,
  duration: (service, minutes) =>
    `${named(service)} dauert ${minutes >= 120 && minutes % 60 === 0 ? `${minutes / 60} Stunden` : `${minutes} Minuten`}.`,
  priceLine: (service, price, minutes) => `${service}: ${price}, ${minutes} Minuten`,
  freeWord: 'kostenlos',
  servicesAre: 'Das bieten wir an:',
  staff: (service, names) => `${named(service)}: Sie können zwischen ${joinItems(names, 'und')} wählen oder es uns überlassen.`,
  noChoice: (service) => `Bei ${named(service)} gibt es niemanden auszuwählen.`,
  about: (service, description, party) => `${named(service)}: ${description}${party === '' ? '' : ` ${party}`}`,
  upTo: (max) => `Bis zu ${max} Personen.`,
  open: (hours) => `Geöffnet ist ${hours}.`,
  noAnswer: ({ phone, email }) =>
    `Darauf habe ich leider keine Antwort. Fragen Sie uns gern unter ${phone} oder ${email}, oder antworten Sie „ein Mensch“, dann bitte ich jemanden, Ihnen hier zu schreiben.`,
}
