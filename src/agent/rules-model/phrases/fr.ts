import { joinItems } from './join-items.ts'
import type { Phrases } from './phrases.ts'

const named = (service: string): string => `« ${service} »`
// "au nom d’Ada", "au nom de Grace".
const inNameOf = (who: string): string => (/^[aeiouyàâéèêëîïôöùûü]/iu.test(who) ? `d’${who}` : `de ${who}`)
const during = (range: string | undefined): string => (range === undefined ? '' : ` (${range})`)
const asked = (missing: readonly ('name' | 'email')[]): string =>
  joinItems(
    missing.map((field) => (field === 'name' ? 'votre nom' : 'votre adresse e-mail')),
    'et de',
  )

/** French, with vous. Services keep the name the business gave them, in quotation marks. */
export const fr: Phrases = {
  greeting: (business) =>
    `Bonjour ! Je suis l’assistant automatique de ${business}. Je peux vous trouver un créneau, le réserver, le déplacer ou l’annuler, et répondre à vos questions. Que puis-je faire pour vous ?`,
  helloAgain: 'Bonjour ! Que puis-je faire pour vous ?',
  robot: (business) =>
    `Je suis l’assistant automatique de ${business} : un programme, pas une personne. Je peux trouver des créneaux, réserver, déplacer et annuler, et répondre à vos questions. Si vous préférez parler à quelqu’un de l’équipe, dites-le-moi.`,
  help: (services) =>
    `Je peux réserver pour vous (${services.map(named).join(', ')}), déplacer ou annuler une réservation et répondre à vos questions sur les tarifs, les horaires et l’adresse. Dites-moi simplement ce que vous souhaitez et quand ; pour réserver, il me faudra aussi votre nom et votre adresse e-mail.`,
  quoted: (words) => `Voici ce qu’indique la maison : « ${words} »`,
  thanks: 'Je vous en prie ! Puis-je faire autre chose pour vous ?',
  goodbye: 'Au revoir et merci de votre message !',
  unclear: 'Pardon, je n’ai pas bien compris.',
  unclearHint:
    'Vous pouvez me dire ce que vous souhaitez et quand, par exemple « une coupe vendredi après-midi », ou demander à parler à quelqu’un.',
  outOfScope: (business) =>
    `Désolé, là je ne peux pas vous aider : je m’occupe seulement des réservations et des questions sur ${business}.`,
  remindOffers: 'L’un des horaires ci-dessus vous conviendrait-il ?',
  personAsked: (contact) =>
    `J’ai demandé à un membre de l’équipe de vous répondre ici. Si c’est urgent, appelez le ${contact.phone} ou écrivez à ${contact.email}.`,
  personAlready: (contact) =>
    `Un membre de l’équipe a déjà été prévenu et vous répondra ici. En attendant, vous pouvez appeler le ${contact.phone} ou écrire à ${contact.email}.`,
  personAfterFailures: 'Je suis désolé, je ne vous suis toujours pas ; je préfère passer la main à quelqu’un de l’équipe.',
  fault: (contact) =>
    `Désolé, cela n’a pas fonctionné. Réessayez dans un instant, ou contactez-nous au ${contact.phone} ou à ${contact.email}.`,

  whichService: (services) => `Que souhaitez-vous réserver ? Nous proposons : ${services.map(named).join(', ')}.`,
  whichOf: (services) =>
    `Je réserve une chose à la fois. Laquelle souhaitez-vous : ${joinItems(
      services.map((name, i) => `${i + 1}. ${named(name)}`),
      'ou',
    )} ?`,

  offer: (service, range) =>
    range === undefined
      ? `Voici les prochains créneaux libres pour ${named(service)} :`
      : `Voici ce qui est libre pour ${named(service)} (${range}) :`,
  offerOne: (service, range) => `Il y a un seul créneau libre pour ${named(service)}${during(range)} :`,
  offerMore: (service) => `Voici d’autres créneaux libres pour ${named(service)} :`,
  noneButNearest: (service, range) =>
    `Désolé, rien n’est libre pour ${named(service)}${range === undefined ? ' à ce moment-là' : during(range)}. Les créneaux les plus proches sont :`,
  none: (service, range) =>
    `Désolé, je n’ai rien trouvé de libre pour ${named(service)}${range === undefined ? ' à ce moment-là' : during(range)}. Un autre jour ou une autre heure vous conviendrait-il ?`,
  noneEarlier: 'Je n’ai malheureusement rien plus tôt.',
  offerLine: (place, local, extra) => `${place}. ${local}${extra === '' ? '' : `, ${extra}`}`,
  withNames: (names) => `avec ${joinItems(names, 'et')}`,
  placesLeft: (count) => (count === 1 ? 'il reste une place' : `il reste ${count} places`),
  chooseOne: (more) =>
    `Lequel vous convient ?${more ? ' Il y en a d’autres : si aucun ne vous va, dites-moi un jour ou un moment de la journée.' : ''}`,
  takeIt: 'Je vous le garde ? Sinon, donnez-moi un autre jour ou une autre heure.',
  chooseAmong: 'Plusieurs créneaux correspondent. Lequel souhaitez-vous ?',
  beyond: (count) =>
    count === 1
      ? 'Il n’y a qu’un créneau dans la liste. Vous convient-il ? Dites « le premier ».'
      : `Il y a ${count} créneaux dans la liste. Quel numéro souhaitez-vous ?`,
  whichOffer: 'Avec plaisir. Lequel ? Dites-moi simplement son numéro.',
  whenElse: 'Bien sûr. Quel jour ou quelle heure vous conviendrait mieux ?',
  released: (local) => `Je ne garde plus le créneau du ${local}.`,

  ambiguous: (question, options) =>
    options.length > 0 && !options.every((option) => question.includes(option))
      ? `${question}\n${options.map((option, i) => `${i + 1}. ${option}`).join('\n')}`
      : question,
  past: (message) => `${message} Quel jour à venir vous conviendrait ?`,
  whenUnknown:
    'Je ne suis pas sûr du jour ou de l’heure que vous souhaitez. Pourriez-vous me donner un jour et un moment de la journée, par exemple « mardi après-midi » ?',

  held: (service, local, extras, until) => `Je vous garde ce créneau jusqu’à ${until} : ${[named(service), local, ...extras].join(', ')}.`,
  needDetails: (missing) => `Pour réserver, j’ai encore besoin de ${asked(missing)}.`,
  heldComplete: (service, local, extras, who, until) =>
    `Je vous garde ceci jusqu’à ${until} : ${[named(service), local, ...extras].join(', ')}. Je réserve au nom ${inNameOf(who)} ?`,
  proposal: (service, local, extras, who) =>
    `Voici ce que je réserverais : ${[named(service), local, ...extras].join(', ')}, au nom ${inNameOf(who)}. Je réserve ?`,
  shallIBook: 'Je réserve ?',
  stillHeld: (local, until) => `Je vous garde toujours le créneau du ${local} jusqu’à ${until}.`,
  party: (count) => `${count} personnes`,
  declined: 'Très bien, rien n’a été réservé. Un autre horaire vous conviendrait-il, ou puis-je faire autre chose pour vous ?',
  nothingChanged: 'Très bien, je laisse tout tel quel. Puis-je faire autre chose pour vous ?',
  detailsNoted: 'Merci, c’est noté.',

  booked: (service, local, reference) => `C’est réservé : ${named(service)}, ${local}. Votre référence est ${reference}.`,
  mailFollows: (email) =>
    `Une confirmation avec un fichier d’agenda part tout de suite${email === undefined ? '' : ` à ${email}`}. Puis-je faire autre chose pour vous ?`,
  moved: (service, local, reference) =>
    `C’est fait : votre réservation ${reference} est maintenant ${named(service)}, ${local}. Un fichier d’agenda à jour vous arrive par e-mail.`,
  cancelled: (service, local, reference) =>
    `Votre réservation ${reference} (${named(service)}, ${local}) est annulée. Vous en recevrez la confirmation par e-mail.`,
  alreadyCancelled: (reference) => `La réservation ${reference} est déjà annulée. Voulez-vous que je cherche un nouveau créneau ?`,
  consentAgain: 'Rien n’est encore réservé : répondez simplement « oui » à ce qui est affiché, ou appuyez sur le bouton. Je réserve ?',
  askMove: (reference, from, to) =>
    `Je déplacerais votre réservation ${reference}${from === undefined ? '' : `, prévue le ${from},`} ${to === undefined ? 'à l’horaire affiché' : `au ${to}`}. Tant que vous n’avez pas dit oui, votre horaire actuel reste à vous. Je la déplace ?`,
  askCancel: (what) => `Il s’agirait d’annuler ${what}. Je l’annule ?`,
  tooLateToMove: (what, deadline) =>
    `Vous avez ${what}. Désolé, cet horaire ne peut plus être changé ici : c’était possible jusqu’au ${deadline}.`,
  moveTo: (what) => `Vous avez ${what}. Quel jour ou quelle heure préféreriez-vous ?`,
  yourBooking: (what, status) => (status === 'confirmed' ? `Vous avez ${what}.` : `Cette réservation est annulée : ${what}.`),
  deadlines: (cancelBy, moveBy) => `Vous pouvez la déplacer jusqu’au ${moveBy} et l’annuler jusqu’au ${cancelBy}.`,
  bookingWords: (service, local, reference) => `la réservation ${reference} (${named(service)}, ${local})`,
  bookingNamed: (reference) => `la réservation ${reference}`,
  holdIsNoBooking: (local) => `Rien n’est encore réservé ; je vous garde seulement le créneau du ${local}. Je réserve ?`,
  noBookingHere: (act) =>
    `Je ne vois pas de réservation faite dans cette conversation. Pour ${act === 'lookup' ? 'retrouver' : act === 'move' ? 'déplacer' : 'annuler'} une réservation plus ancienne, utilisez le lien de son e-mail de confirmation, ou donnez-moi sa référence (par exemple K7QM-3XWD).`,
  notYours: (contact) =>
    `Je ne peux pas ouvrir de réservation avec cette référence d’ici. Utilisez le lien de son e-mail de confirmation, ou demandez à l’équipe : ${contact.phone}, ${contact.email}.`,
  codeMailed:
    'Pour être sûr qu’elle est bien à vous : si une réservation porte cette référence, un code à six chiffres vient d’être envoyé à son adresse e-mail. Écrivez-le ici et je continue. Il est valable dix minutes.',
  codeWrong: (message) => `${message} Regardez le dernier e-mail reçu et écrivez à nouveau les six chiffres.`,
  codeExpired: 'Désolé, ce code n’est plus valable.',
  codeAwaited: 'Écrivez le code à six chiffres reçu par e-mail, ou dites-moi ce que je peux faire d’autre.',
  codesOver: 'Pour le moment, je ne peux plus vérifier par code à qui est cette réservation.',
  askPersonInstead: (contact) =>
    `Si vous avez besoin d’aide, appelez le ${contact.phone} ou écrivez à ${contact.email} ; ou dites « parler à quelqu’un » et je demanderai à l’équipe de vous répondre ici.`,

  taken: (message) => message,
  insteadThese: 'En revanche, ceux-ci sont libres :',
  expired: 'Désolé, ce créneau n’est plus gardé pour vous, et rien n’a été réservé.',
  pickAgain: 'Choisissez un autre créneau, s’il vous plaît.',
  howMany: 'Pour combien de personnes dois-je chercher ?',
  oneAtATime: 'Volontiers, l’un après l’autre : terminons d’abord celui-ci.',
  upset:
    'Je suis désolé que cela se passe mal. Je peux demander à quelqu’un de l’équipe de vous répondre ici : dites simplement « parler à quelqu’un ».',
  whatElse: 'Avec plaisir. Que puis-je faire d’autre pour vous ?',
  brokenEmail: (said) => `« ${said} » ne ressemble pas à une adresse e-mail valide. Pouvez-vous l’écrire encore une fois ?`,
  nobodyCalled: (name) => `Je ne connais personne du nom de ${name} ici.`,
  oneEach: (service) => `${named(service)} est pour une seule personne à la fois ; à plusieurs, je réserve l’un après l’autre.`,
  atMost: (service, max) => `${named(service)} est pour ${max} personnes au maximum.`,
  tooFar: (service, day) => `C’est trop loin : pour ${named(service)}, on peut réserver jusqu’au ${day} pour l’instant.`,
  tooSoon: (service, minutes) =>
    `C’est malheureusement trop court : pour ${named(service)}, il faut réserver au moins ${minutes % 60 === 0 ? `${minutes / 60} ${minutes === 60 ? 'heure' : 'heures'}` : `${minutes} minutes`} à l’avance.`,
  noWaitlist:
    'Il n’y a pas encore de liste d’attente ici. Je peux chercher d’autres horaires, ou demander à l’équipe : dites simplement « parler à quelqu’un ».',
  moveOrNew: (what) => `Vous avez ${what}. Que préférez-vous ?\n1. déplacer cette réservation\n2. en faire une deuxième`,
  contact: (contact) =>
    `Vous pouvez nous appeler au ${contact.phone}, nous écrire à ${contact.email}, ou passer nous voir : ${contact.address}.`,
  notWith: (name, service) => `${name} ne fait malheureusement pas « ${service} ».`,
  otherTime: 'Quel autre jour ou quelle autre heure vous conviendrait ?',
  noneLater: 'Il n’y a malheureusement rien plus tard.',
  nearestAre: 'Les créneaux les plus proches sont :',

  price: (service, price) => `${named(service)} coûte ${price}.`,
  free: (service) => `${named(service)} est gratuit.`,
  perPerson: (price) => `${price} par personne`,
  duration: (service, minutes) =>
    `${named(service)} dure ${minutes >= 120 && minutes % 60 === 0 ? `${minutes / 60} heures` : `${minutes} minutes`}.`,
  priceLine: (service, price, minutes) => `${service} : ${price}, ${minutes} minutes`,
  freeWord: 'gratuit',
  servicesAre: 'Voici ce que nous proposons :',
  staff: (service, names) => `${named(service)} : vous avez le choix entre ${joinItems(names, 'et')}, ou vous nous laissez choisir.`,
  noChoice: (service) => `Pour ${named(service)}, il n’y a pas à choisir de personne.`,
  about: (service, description, party) => `${named(service)} : « ${description} »${party === '' ? '' : ` ${party}`}`,
  upTo: (max) => `${max} personnes au maximum.`,
  open: (hours) => `Nous sommes ouverts : ${hours}.`,
  noAnswer: (contact) =>
    `Je n’ai pas de réponse à cela. Vous pouvez nous joindre au ${contact.phone} ou à ${contact.email}, ou dire « parler à quelqu’un » et je demanderai à l’équipe de vous répondre ici.`,
}
