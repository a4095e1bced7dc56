import type { Sentences } from './sentences.ts'

export const pt: Sentences = {
  sorry: ({ phone, email }) => `Desculpe, não consegui responder a isso agora. Tente de novo ou contacte-nos por ${phone} ou ${email}.`,
  released: 'Esse horário já não está guardado.',
  slots: 'Estes são os horários livres mais próximos. Qual prefere?',
  services: 'É isto que pode reservar aqui.',
  handoff: ({ phone, email }) => `Pedi a alguém da equipa que responda aqui. Também nos pode contactar por ${phone} ou ${email}.`,
  personAnswers: (business) => `Neste momento, alguém de ${business} responde-lhe aqui pessoalmente.`,
  personLater: (from) => `Neste momento não está ninguém; alguém verá a sua mensagem a partir de ${from}. Fica guardada.`,
  personNeedsContact: 'Como o podemos contactar? Basta um endereço de e-mail.',
  personWaitedFor: 'Alguém da equipa já foi avisado para responder aqui. Até lá, continuo a ser eu, o assistente automático.',
  booked: (what, reference) => `Está reservado: ${what}. A sua referência é ${reference}.`,
  moved: (what, reference) => `A sua reserva ${reference} foi mudada: ${what}.`,
  cancelled: (what, reference) => `A sua reserva ${reference} está cancelada: ${what}.`,
  booking: (what, reference) => `A sua reserva ${reference}: ${what}.`,
  heldIncomplete: (what, missing) =>
    `Estou a guardar este horário: ${what}. Para reservar preciso ${missing.map((field) => (field === 'name' ? 'do seu nome' : 'do seu e-mail')).join(' e ')}.`,
  heldComplete: (what) => `Estou a guardar este horário: ${what}. Posso reservar?`,
  askMove: (local, reference) => `Posso mudar a sua reserva ${reference} para ${local}. Confirma a mudança?`,
  askCancel: (what, reference) => `Isto cancelaria a sua reserva ${reference}: ${what}. Posso cancelar?`,
  aboutBooking: /reserv|marc[ao]|confirm|mud[ae]|alter|remarc|adi[ae]|cancel|desmarc|anul/iu,
}
