import type { ConsentWords } from '../words.ts'

export const pt: ConsentWords = {
  title: (business) => `O seu assistente pergunta: ${business}`,
  question: {
    book: 'Reservar isto?',
    move: 'Mudar a sua reserva para este horário?',
    cancel: 'Cancelar esta reserva?',
  },
  asked: {
    book: 'O seu assistente propõe esta reserva. Nada fica reservado até premir o botão.',
    move: 'O seu assistente propõe mudar a sua reserva para este horário. Fica como está até premir o botão.',
    cancel: 'O seu assistente propõe cancelar esta reserva. Mantém-se até premir o botão.',
  },
  agree: { book: 'Sim, reservar', move: 'Sim, mudar', cancel: 'Sim, cancelar' },
  done: {
    book: 'Está reservado. A confirmação segue por e-mail.',
    move: 'Está mudado. A referência é a mesma; segue um e-mail.',
    cancel: 'Está cancelado. Segue um e-mail.',
  },
  decline: 'Não, obrigado',
  declined: 'Nada foi alterado.',
  before: 'Até agora',
  forWhom: 'Para',
  changed: 'Algo mudou entretanto. Veja de novo antes de aceitar.',
  over: 'Esta proposta expirou e nada foi alterado. Peça uma nova ao seu assistente.',
  missing: 'Não há nada a aceitar aqui. Peça uma nova ligação ao seu assistente.',
  askCode:
    'O seu assistente pergunta por uma reserva. Se for sua, foi enviado um código de seis algarismos para o respetivo e-mail. Escreva-o aqui, e só aqui.',
  code: 'Código',
  open: 'Mostrar esta reserva ao meu assistente',
  opened: 'O seu assistente já pode ver esta reserva.',
  codeWrong: 'Esse não é o código. Veja o e-mail mais recente.',
  codeOver: 'Esse código já não serve. Peça ao seu assistente que procure de novo a reserva.',
  tellAssistant: 'Pode fechar esta página e continuar com o seu assistente.',
  claim: (client) =>
    `O programa que pergunta chama-se a si próprio «${client}». Não podemos verificar esse nome: aceite só se o tiver pedido.`,
  nextTitle: 'O que acontece a seguir',
  ifAgreed: {
    book: 'Se aceitar, fica reservado de imediato. Segue um e-mail com um ficheiro de calendário e uma ligação para mudar ou cancelar.',
    move: 'Se aceitar, muda de imediato e a referência continua a mesma. Segue um e-mail com o novo ficheiro de calendário.',
    cancel: 'Se aceitar, é cancelada de imediato e o horário fica livre para outros. Um e-mail confirma-o.',
  },
  ifNothing: {
    book: 'Se não fizer nada, o horário volta a ficar livre para outros quando o tempo acabar e nada é reservado.',
    move: 'Se não fizer nada, a sua reserva fica onde está e o novo horário volta a ficar livre.',
    cancel: 'Se não fizer nada, a sua reserva mantém-se.',
  },
  yourTime: (time, city) => `${time} onde está (${city})`,
  extend: 'Guardar mais tempo',
}
