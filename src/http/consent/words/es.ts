import type { ConsentWords } from '../words.ts'

export const es: ConsentWords = {
  title: (business) => `Su asistente pregunta: ${business}`,
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
}
