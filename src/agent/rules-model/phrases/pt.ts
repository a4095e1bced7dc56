import { joinItems } from './join-items.ts'
import type { Phrases } from './phrases.ts'

const named = (service: string): string => `“${service}”`
const during = (range: string | undefined): string => (range === undefined ? '' : ` (${range})`)
const asked = (missing: readonly ('name' | 'email')[]): string =>
  joinItems(
    missing.map((field) => (field === 'name' ? 'do seu nome' : 'do seu e-mail')),
    'e',
  )

/** Portuguese that reads well in Lisbon and in São Paulo: polite, without naming the pronoun. Services keep the business's names. */
export const pt: Phrases = {
  greeting: (business) =>
    `Olá! Sou o assistente automático de ${business}. Posso encontrar um horário, reservar, mudar ou cancelar, e responder às suas perguntas. Em que posso ajudar?`,
  helloAgain: 'Olá! Em que posso ajudar?',
  robot: (business) =>
    `Sou o assistente automático de ${business}: um programa, não uma pessoa. Posso encontrar horários, reservar, mudar e cancelar, e responder às suas perguntas. Se preferir falar com uma pessoa, é só dizer.`,
  help: (services) =>
    `Posso fazer uma reserva (${services.map(named).join(', ')}), mudá-la ou cancelá-la, e responder a perguntas sobre preços, horários e como chegar. Diga-me o que gostaria e quando; para reservar preciso também do seu nome e do seu e-mail.`,
  quoted: (words) => `É isto que a casa informa: “${words}”`,
  thanks: 'De nada! Posso ajudar em mais alguma coisa?',
  goodbye: 'Até breve e obrigado pela mensagem!',
  unclear: 'Desculpe, não entendi bem.',
  unclearHint: 'Pode dizer-me o que gostaria e quando, por exemplo “um corte na sexta à tarde”, ou pedir para falar com uma pessoa.',
  outOfScope: (business) => `Infelizmente não posso ajudar com isso: trato apenas de reservas e de perguntas sobre ${business}.`,
  remindOffers: 'Algum dos horários acima serve?',
  personAsked: (contact) =>
    `Pedi a uma pessoa da casa que responda aqui. Se for urgente, ligue para ${contact.phone} ou escreva para ${contact.email}.`,
  personAlready: (contact) =>
    `Uma pessoa da casa já foi avisada e vai responder aqui. Se preferir, pode ligar para ${contact.phone} ou escrever para ${contact.email}.`,
  personAfterFailures: 'Desculpe, continuo sem entender; prefiro que uma pessoa ajude.',
  fault: (contact) => `Desculpe, não funcionou. Tente de novo daqui a pouco, ligue para ${contact.phone} ou escreva para ${contact.email}.`,

  whichService: (services) => `O que gostaria de reservar? Temos ${joinItems(services.map(named), 'e')}.`,
  whichOf: (services) =>
    `Reservo uma coisa de cada vez. Qual deseja: ${joinItems(
      services.map((name, i) => `${i + 1}. ${named(name)}`),
      'ou',
    )}?`,

  offer: (service, range) =>
    range === undefined
      ? `Estes são os próximos horários livres para ${named(service)}:`
      : `Isto é o que está livre para ${named(service)} (${range}):`,
  offerOne: (service, range) => `Há um único horário livre para ${named(service)}${during(range)}:`,
  offerMore: (service) => `Aqui estão mais horários livres para ${named(service)}:`,
  noneButNearest: (service, range) =>
    `Infelizmente não há nada livre para ${named(service)}${range === undefined ? ' nesse horário' : during(range)}. Os horários mais próximos são:`,
  none: (service, range) =>
    `Infelizmente não encontrei nada livre para ${named(service)}${range === undefined ? ' nesse horário' : during(range)}. Outro dia ou outra hora serviria?`,
  noneEarlier: 'Infelizmente não há nada mais cedo.',
  offerLine: (place, local, extra) => `${place}. ${local}${extra === '' ? '' : `, ${extra}`}`,
  withNames: (names) => `com ${joinItems(names, 'e')}`,
  placesLeft: (count) => (count === 1 ? 'resta um lugar' : `restam ${count} lugares`),
  chooseOne: (more) => `Qual prefere?${more ? ' Há mais horários: se nenhum servir, diga-me um dia ou uma parte do dia.' : ''}`,
  takeIt: 'Quer que eu guarde esse horário? Se não, diga-me outro dia ou outra hora.',
  chooseAmong: 'Há mais de um que serve. Qual deseja?',
  beyond: (count) =>
    count === 1 ? 'Só há um horário na lista. Quer esse? Diga “o primeiro”.' : `Há ${count} horários na lista. Qual é o número que deseja?`,
  whichOffer: 'Com todo o gosto. Qual? Basta dizer o número.',
  whenElse: 'Claro. Que dia ou que hora seria melhor?',
  released: (local) => `Já não guardo o horário de ${local}.`,

  ambiguous: (question, options) =>
    options.length > 0 && !options.every((option) => question.includes(option))
      ? `${question}\n${options.map((option, i) => `${i + 1}. ${option}`).join('\n')}`
      : question,
  past: (message) => `${message} Que dia a partir de agora seria bom?`,
  whenUnknown: 'Não entendi bem o dia ou a hora que deseja. Pode dizer-me um dia e uma parte do dia, por exemplo “terça-feira à tarde”?',

  held: (service, local, extras, until) => `Guardo este horário até às ${until}: ${[named(service), local, ...extras].join(', ')}.`,
  needDetails: (missing) => `Para reservar preciso ${asked(missing)}.`,
  heldComplete: (service, local, extras, who, until) =>
    `Guardo este horário até às ${until}: ${[named(service), local, ...extras].join(', ')}. Posso reservar em nome de ${who}?`,
  proposal: (service, local, extras, who) =>
    `É isto que eu reservaria: ${[named(service), local, ...extras].join(', ')}, em nome de ${who}. Posso reservar?`,
  shallIBook: 'Posso reservar?',
  stillHeld: (local, until) => `Ainda guardo o horário de ${local} até às ${until}.`,
  party: (count) => `${count} pessoas`,
  declined: 'Muito bem, nada foi reservado. Outro horário seria melhor, ou posso ajudar em mais alguma coisa?',
  nothingChanged: 'Muito bem, deixo tudo como está. Posso ajudar em mais alguma coisa?',
  detailsNoted: 'Obrigado, fica anotado.',

  booked: (service, local, reference) => `Está reservado: ${named(service)}, ${local}. A sua referência é ${reference}.`,
  mailFollows: (email) =>
    `A confirmação, com o evento para o calendário, segue já por e-mail${email === undefined ? '' : ` para ${email}`}. Posso ajudar em mais alguma coisa?`,
  moved: (service, local, reference) =>
    `Feito: a sua reserva ${reference} é agora ${named(service)}, ${local}. O evento atualizado para o calendário segue por e-mail.`,
  cancelled: (service, local, reference) =>
    `A sua reserva ${reference} (${named(service)}, ${local}) está cancelada. A confirmação segue por e-mail.`,
  alreadyCancelled: (reference) => `A reserva ${reference} já está cancelada. Quer que procure um novo horário?`,
  consentAgain: 'Ainda não há nada reservado: responda simplesmente “sim” ao que está indicado, ou use o botão. Posso reservar?',
  askMove: (reference, from, to) =>
    `Mudaria a sua reserva ${reference}${from === undefined ? '' : `, de ${from},`} para ${to ?? 'o horário indicado'}. Até dizer que sim, o horário atual fica como está. Posso mudar?`,
  askCancel: (what) => `Isto cancelaria ${what}. Posso cancelar?`,
  tooLateToMove: (what, deadline) => `Tem ${what}. Infelizmente já não é possível mudá-la por aqui: era possível antes de ${deadline}.`,
  moveTo: (what) => `Tem ${what}. Que dia ou que hora seria melhor?`,
  yourBooking: (what, status) => (status === 'confirmed' ? `Tem ${what}.` : `Esta reserva está cancelada: ${what}.`),
  deadlines: (cancelBy, moveBy) => `Pode mudá-la antes de ${moveBy} e cancelá-la antes de ${cancelBy}.`,
  bookingWords: (service, local, reference) => `a reserva ${reference} (${named(service)}, ${local})`,
  bookingNamed: (reference) => `a reserva ${reference}`,
  holdIsNoBooking: (local) => `Ainda não há nada reservado; apenas guardo o horário de ${local}. Posso reservar?`,
  noBookingHere: (act) =>
    `Não vejo nenhuma reserva feita nesta conversa. Para ${act === 'lookup' ? 'ver' : act === 'move' ? 'mudar' : 'cancelar'} uma anterior, use o link do e-mail de confirmação ou diga-me a referência (tem esta forma: K7QM-3XWD).`,
  notYours: (contact) =>
    `Daqui não consigo abrir nenhuma reserva com essa referência. Use o link do e-mail de confirmação ou pergunte a uma pessoa da casa: ${contact.phone}, ${contact.email}.`,
  codeMailed:
    'Para confirmar que é sua: se houver uma reserva com essa referência, acabou de ser enviado para o e-mail dela um código de seis dígitos. Escreva-o aqui e continuamos. É válido durante dez minutos.',
  codeWrong: (message) => `${message} Veja o e-mail mais recente e escreva de novo os seis dígitos.`,
  codeExpired: 'Infelizmente esse código já não é válido.',
  codeAwaited: 'Escreva o código de seis dígitos do e-mail, ou diga-me em que mais posso ajudar.',
  codesOver: 'Por agora já não consigo verificar por códigos de quem é a reserva.',
  askPersonInstead: (contact) =>
    `Se precisar de ajuda, ligue para ${contact.phone} ou escreva para ${contact.email}; ou diga “falar com uma pessoa” e peço a alguém que responda aqui.`,

  taken: (message) => message,
  insteadThese: 'Em vez disso, estes estão livres:',
  expired: 'Infelizmente esse horário já não está guardado, e nada foi reservado.',
  pickAgain: 'Escolha outro horário, por favor.',
  howMany: 'Para quantas pessoas procuro?',
  oneAtATime: 'Com todo o gosto, uma coisa de cada vez: vamos terminar primeiro esta.',
  upset: 'Peço desculpa pelo transtorno. Posso pedir a uma pessoa que responda aqui: basta dizer “falar com uma pessoa”.',
  whatElse: 'Com todo o gosto. Em que mais posso ajudar?',
  brokenEmail: (said) => `“${said}” não parece um endereço de e-mail completo. Pode escrevê-lo mais uma vez?`,
  nobodyCalled: (name) => `Não conheço aqui ninguém com o nome ${name}.`,
  oneEach: (service) => `${named(service)} é para uma só pessoa de cada vez; para várias, reservo uma a seguir à outra.`,
  atMost: (service, max) => `${named(service)} é para ${max} pessoas no máximo.`,
  tooFar: (service, day) => `Ainda é cedo para essa data: por enquanto, ${named(service)} pode ser reservado até ${day}.`,
  tooSoon: (service, minutes) =>
    `Infelizmente é em cima da hora: ${named(service)} pede reserva com pelo menos ${minutes % 60 === 0 ? `${minutes / 60} ${minutes === 60 ? 'hora' : 'horas'}` : `${minutes} minutos`} de antecedência.`,
  noWaitlist:
    'Aqui ainda não há lista de espera. Posso procurar outros horários, ou perguntar à equipa: basta dizer “falar com uma pessoa”.',
  moveOrNew: (what) => `Tem ${what}. O que prefere?\n1. mudar essa reserva\n2. fazer uma segunda reserva`,
  contact: (contact) => `Pode ligar para ${contact.phone}, escrever para ${contact.email} ou vir a ${contact.address}.`,
  notWith: (name, service) => `Infelizmente, ${name} não faz ${named(service)}.`,
  otherTime: 'Que outro dia ou que outra hora seria bom?',
  noneLater: 'Infelizmente não há nada mais tarde.',
  nearestAre: 'Os horários mais próximos são:',

  price: (service, price) => `${named(service)} custa ${price}.`,
  free: (service) => `${named(service)} é grátis.`,
  perPerson: (price) => `${price} por pessoa`,
  duration: (service, minutes) =>
    `${named(service)} dura ${minutes >= 120 && minutes % 60 === 0 ? `${minutes / 60} horas` : `${minutes} minutos`}.`,
  priceLine: (service, price, minutes) => `${service}: ${price}, ${minutes} minutos`,
  freeWord: 'grátis',
  servicesAre: 'É isto que oferecemos:',
  staff: (service, names) => `${named(service)}: pode escolher entre ${joinItems(names, 'e')}, ou deixar ao nosso critério.`,
  noChoice: (service) => `Para ${named(service)} não há pessoas entre as quais escolher.`,
  about: (service, description, party) => `${named(service)}: “${description}”${party === '' ? '' : ` ${party}`}`,
  upTo: (max) => `Até ${max} pessoas.`,
  open: (hours) => `Estamos abertos: ${hours}.`,
  noAnswer: (contact) =>
    `Não tenho resposta para isso. Pode perguntar-nos por ${contact.phone} ou ${contact.email}, ou dizer “falar com uma pessoa” e peço a alguém que responda aqui.`,
}
