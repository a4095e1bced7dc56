import type { AppWords } from './en.ts'

export const es: AppWords = {
  forWhom: 'Para',
  pick: 'Elija una hora y queda guardada para usted.',
  holding: (time) => `Guardando ${time}…`,
  opensPage: (business) => `Abre una página de ${business} donde usted da su conformidad. Antes no cambia nada.`,
  asking: 'Un momento…',
  waiting: 'Dé su conformidad en la página que se ha abierto. Esta tarjeta se actualiza sola.',
  openAgain: 'Abrir la página otra vez',
  blocked: 'La página no se pudo abrir desde aquí. Abra esta dirección en su navegador para dar su conformidad:',
  look: 'Ya he dado mi conformidad',
  stopped: 'La solicitud se ha detenido.',
  chosen: (service, when) => `He elegido ${service}, ${when}. La hora está guardada para mí.`,
  agreed: (reference) => `He dado mi conformidad. La reserva es ${reference}.`,
  declined: 'Esta no la quiero.',
}
