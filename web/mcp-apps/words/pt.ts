import type { AppWords } from './en.ts'

export const pt: AppWords = {
  forWhom: 'Para',
  pick: 'Escolha um horário e fica reservado para si por alguns minutos.',
  holding: (time) => `A guardar ${time}…`,
  opensPage: (business) => `Abre uma página de ${business} onde dá o seu acordo. Antes disso nada muda.`,
  asking: 'Um momento…',
  waiting: 'Dê o seu acordo na página que se abriu. Este cartão atualiza-se sozinho.',
  openAgain: 'Abrir a página outra vez',
  blocked: 'Não foi possível abrir a página a partir daqui. Abra este endereço no seu navegador para dar o seu acordo:',
  look: 'Já dei o meu acordo',
  stopped: 'O pedido foi interrompido.',
  chosen: (service, when) => `Escolhi ${service}, ${when}. O horário está guardado para mim.`,
  agreed: (reference) => `Dei o meu acordo. A reserva é ${reference}.`,
  declined: 'Não quero este.',
}
