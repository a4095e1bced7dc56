import type { GuardPhrases } from './guard-phrases.ts'

export const pt: GuardPhrases = {
  notBooked: 'Ainda não está nada reservado.',
  onlyHeld: (service, local) => `Ainda não está nada reservado: só estou a guardar ${service}, ${local}.`,
  booked: (reference, service, local) => `A sua marcação ${reference} é para ${service}, ${local}.`,
  cancelled: (reference, service, local) => `A sua marcação ${reference} (${service}, ${local}) está cancelada.`,
  notHeld: 'De momento não estou a guardar nenhum horário.',
  notCancelled: 'Nada foi cancelado.',
  notMoved: 'Nada foi alterado.',
  notPaid: 'Não foi feito aqui nenhum pagamento nem reembolso.',
  notChecked: 'Não verifiquei esse horário.',
  otherTimesFree: 'Esse não é um dos horários que encontrei.',
  notMailed: 'Não foi enviado nenhum e-mail sobre isso.',
  noPerson: 'Ainda não pedi a ninguém que lhe responda.',
  notWaitlisted: 'Não está em nenhuma lista de espera.',
  notIdentified: 'Não verifiquei a sua identidade.',
  otherPrice: 'Esse não é um dos nossos preços.',
  openHours: (hours) => `O nosso horário: ${hours}.`,
  notTold: 'Só posso informar sobre os nossos serviços e reservas.',
}
