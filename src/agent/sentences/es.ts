import type { Sentences } from './sentences.ts'

export const es: Sentences = {
  sorry: ({ phone, email }) =>
    `Lo siento, ahora mismo no he podido responder a eso. Inténtelo de nuevo o contáctenos en el ${phone} o en ${email}.`,
  released: 'Esa hora ya no está guardada para usted.',
  slots: 'Estas son las horas libres más próximas. ¿Cuál le viene bien?',
  services: 'Esto es lo que puede reservar aquí.',
  handoff: ({ phone, email }) =>
    `He pedido a una persona del equipo que le responda aquí. También puede contactarnos en el ${phone} o en ${email}.`,
  personAnswers: (business) => `Ahora le responde aquí una persona de ${business}.`,
  personLater: (from) => `Ahora no hay nadie; a partir del ${from} alguien lo mirará. Su mensaje queda guardado.`,
  personNeedsContact: '¿Cómo pueden localizarle? Basta una dirección de correo electrónico.',
  personWaitedFor:
    'Ya hemos avisado a una persona del equipo para que le responda aquí. Hasta entonces sigo siendo yo, el asistente automático.',
  booked: (what, reference) => `Reservado: ${what}. Su referencia es ${reference}.`,
  moved: (what, reference) => `Su reserva ${reference} se ha cambiado: ${what}.`,
  cancelled: (what, reference) => `Su reserva ${reference} está cancelada: ${what}.`,
  booking: (what, reference) => `Su reserva ${reference}: ${what}.`,
  heldIncomplete: (what, missing) =>
    `Le guardo esta hora: ${what}. Para reservarla necesito ${missing.map((field) => (field === 'name' ? 'su nombre' : 'su correo electrónico')).join(' y ')}.`,
  heldComplete: (what) => `Le guardo esta hora: ${what}. ¿La reservo?`,
  askMove: (local, reference) => `Puedo cambiar su reserva ${reference} al ${local}. ¿La cambio?`,
  askCancel: (what, reference) => `Se cancelaría su reserva ${reference}: ${what}. ¿La cancelo?`,
  aboutBooking: /reserv|confirm|cambi|mov[aeo]|muev|aplaz|cancel|anul/iu,
}
