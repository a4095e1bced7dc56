import type { ConsentWords } from '../words.ts'

export const es: ConsentWords = {
  title: (business) => `Su asistente pregunta: ${business}`,
  question: {
    book: '¿Reservar esto?',
    move: '¿Cambiar su reserva a esta hora?',
    cancel: '¿Cancelar esta reserva?',
  },
  asked: {
    book: 'Su asistente propone esta reserva. No se reserva nada hasta que pulse el botón.',
    move: 'Su asistente propone cambiar su reserva a esta hora. Sigue como está hasta que pulse el botón.',
    cancel: 'Su asistente propone cancelar esta reserva. Sigue en pie hasta que pulse el botón.',
  },
  agree: { book: 'Sí, reservar', move: 'Sí, cambiar', cancel: 'Sí, cancelar' },
  done: {
    book: 'Reservado. La confirmación llega por correo.',
    move: 'Cambiado. La referencia es la misma; llega un correo.',
    cancel: 'Cancelado. Llega un correo.',
  },
  decline: 'No, gracias',
  declined: 'No se ha cambiado nada.',
  before: 'Hasta ahora',
  forWhom: 'Para',
  changed: 'Algo ha cambiado mientras tanto. Mírelo de nuevo antes de aceptar.',
  over: 'Esta propuesta ha caducado y no se ha cambiado nada. Pida una nueva a su asistente.',
  missing: 'Aquí no hay nada que aceptar. Pida un enlace nuevo a su asistente.',
  askCode:
    'Su asistente pregunta por una reserva. Si es suya, se ha enviado un código de seis cifras a su correo. Escríbalo aquí, y solo aquí.',
  code: 'Código',
  open: 'Mostrar esta reserva a mi asistente',
  opened: 'Su asistente ya puede ver esta reserva.',
  codeWrong: 'Ese no es el código. Mire el correo más reciente.',
  codeOver: 'Ese código ya no es válido. Pida a su asistente que busque de nuevo la reserva.',
  tellAssistant: 'Puede cerrar esta página y seguir con su asistente.',
  claim: (client) =>
    `El programa que pregunta se llama a sí mismo «${client}». No podemos comprobar ese nombre: acepte solo si usted lo ha pedido.`,
  nextTitle: 'Qué pasa después',
  ifAgreed: {
    book: 'Si acepta, se reserva al momento. Después llega un correo con un archivo de calendario y un enlace para cambiar o cancelar.',
    move: 'Si acepta, se cambia al momento y la referencia sigue siendo la misma. Después llega un correo con el nuevo archivo de calendario.',
    cancel: 'Si acepta, se cancela al momento y la hora queda libre para otros. Un correo lo confirma.',
  },
  ifNothing: {
    book: 'Si no hace nada, la hora vuelve a quedar libre para otros cuando se acabe el tiempo y no se reserva nada.',
    move: 'Si no hace nada, su reserva se queda donde está y la nueva hora vuelve a quedar libre.',
    cancel: 'Si no hace nada, su reserva sigue en pie.',
  },
  yourTime: (time, city) => `${time} donde usted está (${city})`,
  extend: 'Apartar más tiempo',
}
