import { joinItems } from './join-items.ts'
import type { Phrases } from './phrases.ts'

const named = (service: string): string => `«${service}»`
const during = (range: string | undefined): string => (range === undefined ? '' : ` (${range})`)
const asked = (missing: readonly ('name' | 'email')[]): string =>
  joinItems(
    missing.map((field) => (field === 'name' ? 'su nombre' : 'su correo electrónico')),
    'y',
  )

/** Spanish, with usted. Services keep the name the business gave them, in quotation marks. */
export const es: Phrases = {
  greeting: (business) =>
    `¡Hola! Soy el asistente automático de ${business}. Puedo buscarle hora, reservarla, cambiarla o cancelarla, y responder a sus preguntas. ¿En qué puedo ayudarle?`,
  helloAgain: '¡Hola! ¿En qué puedo ayudarle?',
  robot: (business) =>
    `Soy el asistente automático de ${business}: un programa, no una persona. Puedo buscar horas, reservar, cambiar y cancelar, y responder a sus preguntas. Si prefiere hablar con alguien del equipo, dígamelo.`,
  help: (services) =>
    `Puedo reservarle una cita (${services.map(named).join(', ')}), cambiarla o cancelarla, y responder a preguntas sobre precios, horarios y cómo llegar. Dígame qué le gustaría y cuándo; para reservar también necesito su nombre y su correo electrónico.`,
  quoted: (words) => `Esto es lo que indica la casa: «${words}»`,
  thanks: '¡De nada! ¿Puedo ayudarle en algo más?',
  goodbye: '¡Hasta pronto y gracias por escribirnos!',
  unclear: 'Perdone, no le he entendido bien.',
  unclearHint: 'Puede decirme qué le gustaría y cuándo, por ejemplo «un corte el viernes por la tarde», o pedir hablar con una persona.',
  outOfScope: (business) => `Lo siento, en eso no puedo ayudarle: solo me ocupo de las reservas y de las preguntas sobre ${business}.`,
  remindOffers: '¿Le viene bien alguna de las horas de arriba?',
  personAsked: (contact) =>
    `He pedido a una persona del equipo que le responda aquí. Si es urgente, llame al ${contact.phone} o escriba a ${contact.email}.`,
  personAlready: (contact) =>
    `Ya he avisado al equipo y alguien le responderá aquí. Mientras tanto puede llamar al ${contact.phone} o escribir a ${contact.email}.`,
  personAfterFailures: 'Lo siento, sigo sin entenderle; prefiero que le atienda una persona.',
  fault: (contact) =>
    `Lo siento, no ha funcionado. Inténtelo de nuevo dentro de un momento o contáctenos en el ${contact.phone} o en ${contact.email}.`,

  whichService: (services) => `¿Qué le gustaría reservar? Tenemos ${joinItems(services.map(named), 'y')}.`,
  whichOf: (services) =>
    `Reservo una cosa cada vez. ¿Cuál quiere: ${joinItems(
      services.map((name, i) => `${i + 1}. ${named(name)}`),
      'o',
    )}?`,

  offer: (service, range) =>
    range === undefined
      ? `Estas son las próximas horas libres para ${named(service)}:`
      : `Esto es lo que hay libre para ${named(service)} (${range}):`,
  offerOne: (service, range) => `Hay una sola hora libre para ${named(service)}${during(range)}:`,
  offerMore: (service) => `Aquí tiene más horas libres para ${named(service)}:`,
  noneButNearest: (service, range) =>
    `Lo siento, no hay nada libre para ${named(service)}${range === undefined ? ' en ese momento' : during(range)}. Las horas más próximas son:`,
  none: (service, range) =>
    `Lo siento, no he encontrado nada libre para ${named(service)}${range === undefined ? ' en ese momento' : during(range)}. ¿Le vendría bien otro día u otra hora?`,
  noneEarlier: 'Por desgracia no hay nada antes.',
  offerLine: (place, local, extra) => `${place}. ${local}${extra === '' ? '' : `, ${extra}`}`,
  withNames: (names) => `con ${joinItems(names, 'y')}`,
  placesLeft: (count) => (count === 1 ? 'queda una plaza' : `quedan ${count} plazas`),
  chooseOne: (more) => `¿Cuál le viene bien?${more ? ' Hay más horas: si ninguna le va bien, dígame un día o un momento del día.' : ''}`,
  takeIt: '¿Se la guardo? Si no, dígame otro día u otra hora.',
  chooseAmong: 'Hay más de una que encaja. ¿Cuál quiere?',
  beyond: (count) =>
    count === 1 ? 'Solo hay una hora en la lista. ¿La quiere? Diga «la primera».' : `Hay ${count} horas en la lista. ¿Qué número quiere?`,
  whichOffer: 'Con mucho gusto. ¿Cuál? Dígame solo el número.',
  whenElse: 'Claro. ¿Qué día o a qué hora le vendría mejor?',
  released: (local) => `Ya no le guardo la hora del ${local}.`,

  ambiguous: (question, options) =>
    options.length > 0 && !options.every((option) => question.includes(option))
      ? `${question}\n${options.map((option, i) => `${i + 1}. ${option}`).join('\n')}`
      : question,
  past: (message) => `${message} ¿Qué día próximo le vendría bien?`,
  whenUnknown: 'No me queda claro qué día o qué hora quiere. ¿Me dice un día y un momento del día, por ejemplo «el martes por la tarde»?',

  held: (service, local, extras, until) => `Le guardo esta hora hasta las ${until}: ${[named(service), local, ...extras].join(', ')}.`,
  needDetails: (missing) => `Para reservarla necesito ${asked(missing)}.`,
  heldComplete: (service, local, extras, who, until) =>
    `Le guardo esto hasta las ${until}: ${[named(service), local, ...extras].join(', ')}. ¿Lo reservo a nombre de ${who}?`,
  proposal: (service, local, extras, who) =>
    `Esto es lo que reservaría: ${[named(service), local, ...extras].join(', ')}, a nombre de ${who}. ¿Lo reservo?`,
  shallIBook: '¿Lo reservo?',
  stillHeld: (local, until) => `Todavía le guardo la hora del ${local} hasta las ${until}.`,
  party: (count) => `${count} personas`,
  declined: 'De acuerdo, no se ha reservado nada. ¿Le vendría bien otra hora, o puedo ayudarle en algo más?',
  nothingChanged: 'De acuerdo, lo dejo todo como está. ¿Puedo ayudarle en algo más?',
  detailsNoted: 'Gracias, tomo nota.',

  booked: (service, local, reference) => `Reservado: ${named(service)}, ${local}. Su referencia es ${reference}.`,
  mailFollows: (email) =>
    `Le enviamos ahora la confirmación con un archivo de calendario${email === undefined ? '' : ` a ${email}`}. ¿Puedo ayudarle en algo más?`,
  moved: (service, local, reference) =>
    `Hecho: su reserva ${reference} es ahora ${named(service)}, ${local}. Le llegará por correo el archivo de calendario actualizado.`,
  cancelled: (service, local, reference) =>
    `Su reserva ${reference} (${named(service)}, ${local}) está cancelada. Recibirá la confirmación por correo.`,
  alreadyCancelled: (reference) => `La reserva ${reference} ya está cancelada. ¿Quiere que busque otra hora?`,
  consentAgain: 'Todavía no hay nada reservado: responda simplemente «sí» a lo que se muestra, o pulse el botón. ¿Lo reservo?',
  askMove: (reference, from, to) =>
    `Cambiaría su reserva ${reference}${from === undefined ? '' : `, que es el ${from},`} ${to === undefined ? 'a la hora que se muestra' : `al ${to}`}. Hasta que diga que sí, conserva la hora que tiene. ¿La cambio?`,
  askCancel: (what) => `Se cancelaría ${what}. ¿La cancelo?`,
  tooLateToMove: (what, deadline) => `Tiene ${what}. Lo siento, ya no se puede cambiar por aquí: era posible antes del ${deadline}.`,
  moveTo: (what) => `Tiene ${what}. ¿Qué día o a qué hora le vendría mejor?`,
  yourBooking: (what, status) => (status === 'confirmed' ? `Tiene ${what}.` : `Esta reserva está cancelada: ${what}.`),
  deadlines: (cancelBy, moveBy) => `Puede cambiarla antes del ${moveBy} y cancelarla antes del ${cancelBy}.`,
  bookingWords: (service, local, reference) => `la reserva ${reference} (${named(service)}, ${local})`,
  bookingNamed: (reference) => `la reserva ${reference}`,
  holdIsNoBooking: (local) => `Todavía no hay nada reservado; solo le guardo la hora del ${local}. ¿Lo reservo?`,
  noBookingHere: (act) =>
    `No veo ninguna reserva hecha en esta conversación. Para ${act === 'lookup' ? 'ver' : act === 'move' ? 'cambiar' : 'cancelar'} una anterior, use el enlace de su correo de confirmación o dígame la referencia (tiene esta forma: K7QM-3XWD).`,
  notYours: (contact) =>
    `Desde aquí no puedo abrir ninguna reserva con esa referencia. Use el enlace de su correo de confirmación o pregunte al equipo: ${contact.phone}, ${contact.email}.`,
  codeMailed:
    'Para asegurarme de que es suya: si hay una reserva con esa referencia, se acaba de enviar a su correo un código de seis cifras. Escríbalo aquí y seguimos. Vale durante diez minutos.',
  codeWrong: (message) => `${message} Mire el último correo y escriba otra vez las seis cifras.`,
  codeExpired: 'Lo siento, ese código ya no es válido.',
  codeAwaited: 'Escriba el código de seis cifras del correo, o dígame en qué más puedo ayudarle.',
  codesOver: 'Por ahora ya no puedo comprobar con códigos de quién es la reserva.',
  askPersonInstead: (contact) =>
    `Si necesita ayuda, llame al ${contact.phone} o escriba a ${contact.email}; o diga «hablar con una persona» y pediré que alguien le responda aquí.`,

  taken: (message) => message,
  insteadThese: 'En cambio, estas están libres:',
  expired: 'Lo siento, esa hora ya no está guardada para usted y no se ha reservado nada.',
  pickAgain: 'Elija otra hora, por favor.',
  howMany: '¿Para cuántas personas busco?',
  oneAtATime: 'Con mucho gusto, una después de otra: terminemos primero esta.',
  upset:
    'Siento que no esté yendo bien. Puedo pedir a una persona del equipo que le responda aquí: diga simplemente «hablar con una persona».',
  whatElse: 'Con mucho gusto. ¿En qué más puedo ayudarle?',
  brokenEmail: (said) => `«${said}» no parece una dirección de correo válida. ¿Puede escribirla otra vez?`,
  nobodyCalled: (name) => `Aquí no conozco a nadie que se llame ${name}.`,
  oneEach: (service) => `${named(service)} es para una sola persona cada vez; si son varios, reservo uno después de otro.`,
  atMost: (service, max) => `${named(service)} es para ${max} personas como máximo.`,
  tooFar: (service, day) => `Falta demasiado para esa fecha: para ${named(service)}, de momento se puede reservar hasta el ${day}.`,
  tooSoon: (service, minutes) =>
    `Lo siento, es con muy poca antelación: para ${named(service)} hay que reservar al menos ${minutes % 60 === 0 ? `${minutes / 60} ${minutes === 60 ? 'hora' : 'horas'}` : `${minutes} minutos`} antes.`,
  noWaitlist:
    'Aquí todavía no hay lista de espera. Puedo buscarle otras horas, o preguntar al equipo: diga simplemente «hablar con una persona».',
  moveOrNew: (what) => `Tiene ${what}. ¿Qué prefiere?\n1. cambiar esa reserva\n2. hacer una segunda`,
  contact: (contact) => `Puede llamarnos al ${contact.phone}, escribirnos a ${contact.email} o venir a ${contact.address}.`,
  notWith: (name, service) => `Lo siento, ${name} no hace ${named(service)}.`,
  otherTime: '¿Qué otro día u otra hora le vendría bien?',
  noneLater: 'Lo siento, no hay nada más tarde.',
  nearestAre: 'Las horas más próximas son:',

  price: (service, price) => `${named(service)} cuesta ${price}.`,
  free: (service) => `${named(service)} es gratis.`,
  perPerson: (price) => `${price} por persona`,
  duration: (service, minutes) =>
    `${named(service)} dura ${minutes >= 120 && minutes % 60 === 0 ? `${minutes / 60} horas` : `${minutes} minutos`}.`,
  priceLine: (service, price, minutes) => `${service}: ${price}, ${minutes} minutos`,
  freeWord: 'gratis',
  servicesAre: 'Esto es lo que ofrecemos:',
  staff: (service, names) => `${named(service)}: puede elegir entre ${joinItems(names, 'y')}, o dejarlo en nuestras manos.`,
  noChoice: (service) => `Para ${named(service)} no hay que elegir a nadie.`,
  about: (service, description, party) => `${named(service)}: «${description}»${party === '' ? '' : ` ${party}`}`,
  upTo: (max) => `Hasta ${max} personas.`,
  open: (hours) => `Abrimos: ${hours}.`,
  noAnswer: (contact) =>
    `No tengo respuesta para eso. Puede preguntarnos en el ${contact.phone} o en ${contact.email}, o decir «hablar con una persona» y pediré que alguien le responda aquí.`,
}
