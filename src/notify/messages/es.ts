import type { Language } from './language.ts'

/** Ways to reach somebody are joined by commas: «o» would have to become «u» before some addresses. */
export const es: Language = {
  tag: 'es',
  time: {
    clock: (clock, zone) => `${clock} ${zone}`,
    at: (day, clock, zone) => `${day}, a las ${clock} ${zone}`,
    span: (day, from, to, zone) => `${day}, de ${from} a ${to} ${zone}`,
    apart: (from, to) => `${from} – ${to}`,
  },
  labelled: (label, value) => `${label}: ${value}`,
  subject: {
    confirmed: ({ service, when, business }) => `Reserva confirmada: ${service} en ${business}, ${when}`,
    moved: ({ service, when, business }) => `Reserva cambiada: ${service} en ${business}, ahora el ${when}`,
    cancelled: ({ service, when, business }) => `Reserva cancelada: ${service} en ${business}, ${when}`,
    reminder: ({ service, when, business }) => `Recordatorio: ${service} en ${business}, ${when}`,
  },
  title: {
    confirmed: 'Su reserva está confirmada',
    moved: 'Su reserva se ha cambiado',
    cancelled: 'Su reserva está cancelada',
    reminder: 'Hasta pronto',
  },
  greeting: (customer) => `Hola, ${customer}:`,
  opening: {
    confirmed: ({ service, business, when }) => `Su reserva está confirmada: ${service} en ${business}, el ${when}.`,
    moved: ({ service, business, when, previousWhen }) =>
      `Su reserva (${service} en ${business}) se ha cambiado${previousWhen === null ? '' : ` del ${previousWhen},`} al ${when}.`,
    cancelled: ({ service, business, when }) =>
      `Su reserva del ${when} (${service} en ${business}) está cancelada. No tiene que hacer nada más.`,
    reminder: ({ service, business, when }) => `Le recordamos su reserva: ${service} en ${business}, el ${when}.`,
  },
  code: {
    subject: ({ business }) => `Su código para el chat de ${business}`,
    title: 'Su código de un solo uso',
    opening: ({ service, business, when }) =>
      `En el chat de ${business} alguien pregunta por su reserva (${service}, ${when}). Si es usted, escriba allí el código que aparece abajo.`,
    notice: 'Si no es usted, no tiene que hacer nada: sin el código nadie puede ver ni cambiar su reserva. No se lo dé a nadie.',
    labels: { code: 'Código', until: 'Válido hasta' },
  },
  labels: {
    what: 'Servicio',
    when: 'Fecha y hora',
    previously: 'Antes',
    businessTime: (business) => `Hora en ${business}`,
    with: 'Con',
    people: 'Personas',
    price: 'Precio',
    where: 'Dirección',
    notes: 'Sus notas',
    reason: 'Motivo',
    reference: 'Referencia',
    policy: 'Cambios',
  },
  people: String,
  policy: {
    before: (duration) => `hasta ${duration} antes`,
    untilStart: 'hasta que empiece',
    same: (until) => `Puede cancelar o cambiar la hora sin coste ${until}.`,
    apart: (cancelUntil, moveUntil) => `Puede cancelar sin coste ${cancelUntil} y cambiar la hora ${moveUntil}.`,
  },
  manage: { change: 'Ver, cambiar o cancelar', view: 'Ver esta reserva' },
  manageHint: 'Este enlace es solo para usted: quien lo tenga puede cambiar la reserva.',
  superseded: 'Esta reserva ha vuelto a cambiar desde entonces: vale el correo siguiente.',
  contact: ({ business, ways }) =>
    `¿Tiene alguna pregunta? Responda a este correo o póngase en contacto con ${business}: ${ways.join(', ')}.`,
  free: 'Gratis',
  calendar: { summary: (service, business) => `${service} en ${business}`, phone: 'Teléfono', filename: 'reserva.ics' },
}
