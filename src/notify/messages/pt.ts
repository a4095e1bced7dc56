import type { Language } from './language.ts'

/** Words that Portugal and Brazil share, and no pronoun that only one of them is polite with. */
export const pt: Language = {
  tag: 'pt',
  time: {
    clock: (clock, zone) => `${clock} ${zone}`,
    at: (day, clock, zone) => `${day}, às ${clock} ${zone}`,
    span: (day, from, to, zone) => `${day}, das ${from} às ${to} ${zone}`,
    apart: (from, to) => `${from} – ${to}`,
  },
  labelled: (label, value) => `${label}: ${value}`,
  subject: {
    confirmed: ({ service, when, business }) => `Reserva confirmada: ${service} em ${business}, ${when}`,
    moved: ({ service, when, business }) => `Reserva alterada: ${service} em ${business}, agora ${when}`,
    cancelled: ({ service, when, business }) => `Reserva cancelada: ${service} em ${business}, ${when}`,
    reminder: ({ service, when, business }) => `Lembrete: ${service} em ${business}, ${when}`,
  },
  title: {
    confirmed: 'A sua reserva está confirmada',
    moved: 'A sua reserva foi alterada',
    cancelled: 'A sua reserva está cancelada',
    reminder: 'Até breve',
  },
  greeting: (customer) => `Olá, ${customer}.`,
  opening: {
    confirmed: ({ service, business, when }) => `A sua reserva está confirmada: ${service} em ${business}, ${when}.`,
    moved: ({ service, business, when, previousWhen }) =>
      `A sua reserva (${service} em ${business}) passou${previousWhen === null ? '' : ` de ${previousWhen},`} para ${when}.`,
    cancelled: ({ service, business, when }) =>
      `A sua reserva de ${when} (${service} em ${business}) está cancelada. Não é necessário fazer mais nada.`,
    reminder: ({ service, business, when }) => `Lembramos a sua reserva: ${service} em ${business}, ${when}.`,
  },
  code: {
    subject: ({ business }) => `O seu código para o chat de ${business}`,
    title: 'O seu código de uso único',
    opening: ({ service, business, when }) =>
      `Alguém perguntou no chat de ${business} pela sua reserva (${service}, ${when}). Se a pergunta é sua, escreva lá o código abaixo.`,
    notice:
      'Se a pergunta não é sua, não é necessário fazer nada: sem o código ninguém pode ver nem alterar a sua reserva. Não o revele a ninguém.',
    labels: { code: 'Código', until: 'Válido até' },
  },
  labels: {
    what: 'Serviço',
    when: 'Data e hora',
    previously: 'Antes',
    businessTime: (business) => `Hora em ${business}`,
    with: 'Com',
    people: 'Pessoas',
    price: 'Preço',
    where: 'Local',
    notes: 'Observações',
    reason: 'Motivo',
    reference: 'Referência',
    policy: 'Alterações',
  },
  people: String,
  policy: {
    before: (duration) => `até ${duration} antes`,
    untilStart: 'enquanto não começar',
    same: (until) => `Pode cancelar ou mudar o horário sem custos ${until}.`,
    apart: (cancelUntil, moveUntil) => `Pode cancelar sem custos ${cancelUntil} e mudar o horário ${moveUntil}.`,
  },
  manage: { change: 'Ver, alterar ou cancelar', view: 'Ver esta reserva' },
  manageHint: 'Este link é pessoal: quem o tiver pode alterar a reserva.',
  superseded: 'Entretanto, esta reserva voltou a ser alterada: vale o próximo e-mail.',
  contact: ({ business, ways }) => `Alguma dúvida? Responda a este e-mail ou fale com ${business}: ${ways.join(' ou ')}.`,
  free: 'Grátis',
  calendar: { summary: (service, business) => `${service} em ${business}`, phone: 'Telefone', filename: 'reserva.ics' },
}
