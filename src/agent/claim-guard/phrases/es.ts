import type { GuardPhrases } from './guard-phrases.ts'

export const es: GuardPhrases = {
  notBooked: 'Todavía no hay nada reservado.',
  onlyHeld: (service, local) => `Todavía no hay nada reservado: solo le guardo ${service}, ${local}.`,
  booked: (reference, service, local) => `Su reserva ${reference} es para ${service}, ${local}.`,
  cancelled: (reference, service, local) => `Su reserva ${reference} (${service}, ${local}) está cancelada.`,
  notHeld: 'Ahora mismo no le guardo ninguna hora.',
  notCancelled: 'No se ha cancelado nada.',
  notMoved: 'No se ha cambiado nada.',
  notPaid: 'Aquí no se ha hecho ningún pago ni reembolso.',
  notChecked: 'No he comprobado esa hora.',
  otherTimesFree: 'Esa no es una de las horas que he encontrado.',
  notMailed: 'No se ha enviado ningún correo sobre eso.',
  noPerson: 'Todavía no he pedido a nadie que le responda.',
  notWaitlisted: 'No está en ninguna lista de espera.',
  notIdentified: 'No he comprobado su identidad.',
  otherPrice: 'Ese no es uno de nuestros precios.',
  openHours: (hours) => `Nuestro horario: ${hours}.`,
  notTold: 'Solo puedo informarle sobre nuestros servicios y reservas.',
}
