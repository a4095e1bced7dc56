import { enNames } from './en-names.ts'
import type { NameWords } from './name-words.ts'
import { withoutAccents } from './without-accents.ts'

const NEVER = `
  quarto quinto sexto cinco quatro sete oito nove dez onze doze aquele aquela mudar mude alterar desmarcar cancele adiar feira terça-feira segunda-feira quarta-feira quinta-feira sexta-feira
  abril adeus agora agosto ainda além alguém algum alguma ali amanhã ano antes ao aos aqui as às assim até aula boa bom boas bem cá cabelo cabeleireira cabeleireiro cada cancelar cartão casa cedo certo claro cliente com como confirmar confirmo consulta cor corte cortar
  dela dele depois desculpe dezembro dia dias disponível dois domingo duas e é ela ele eles em então entre era essa esse esta está estava este estou eu excelente exatamente favor fazer fevereiro feira fim foi gostaria gostava grande grávida há hoje homem hora horário horas
  interessada interessado ir isso isto já janeiro julho junho lá livre logo mais mal manhã mão marcação marcar março mas massagem mau me meia meio melhor menos mês meu mim minha minhas minuto minutos momento muito muita mulher na nada não nas nem nenhum nenhuma ninguém no noite nome nos nós nossa nosso nova novembro novo número
  o obrigada obrigado oi ok okay olá onde ontem ou outra outro outras outros outubro para pela pelo pelos perfeito pessoa pessoas pode poderia podia por porque pouco posso precisa preciso preço primeira primeiro pronta pronto próxima próximo qual quando quanto quarta quase que quem quer queria quero quinta
  reserva reservar robô sábado se segunda segundo seis sem semana senhor senhora sempre será setembro seu sexta sim só sobre sou sua suas talvez também tarde tel telefone telemóvel tem tenho terça terceira terceiro teu tive todo todos três trata-se tudo última último um uma urgente vaga vai vamos vez você vocês vou yoga ioga email e-mail mail correio estúdio
  alérgica alérgico perdida perdido cansada cansado ocupada ocupado doente contente feliz nervosa nervoso atrasada atrasado pressa certa segura seguro ótimo ótima
`

/** Portuguese. */
export const ptNames: NameWords = {
  introductions: [
    { pattern: /(?<!\p{L})(?:eu )?(?:me chamo|chamo-me)\s+/iu, sure: true },
    { pattern: /(?<!\p{L})(?:o )?meu nome(?: completo)?(?: é| e|:)?\s*[:,-]?\s+/iu, sure: true },
    { pattern: /(?<!\p{L})nome(?: completo| e apelido)?\s*[:=-]\s*/iu, sure: true },
    { pattern: /(?<!\p{L})em nome d[eoa]\s+/iu, sure: true },
    { pattern: /(?<!\p{L})(?:pode pôr|ponha|põe|coloque) (?:em nome d[eoa]|no nome d[eoa])\s+/iu, sure: true },
    { pattern: /(?<!\p{L})(?:eu )?sou (?:o |a )?/iu, sure: false },
    { pattern: /(?<!\p{L})(?:aqui é|fala|quem fala é|daqui fala) (?:o |a )?/iu, sure: false },
    { pattern: /(?<!\p{L})(?:é|seria) (?:o |a )?/iu, sure: false },
  ],
  denied: /(?<!\p{L})(?:não|e não|em vez de|era|antigo|velho|anterior)\s*$/iu,
  and: '(?<!\\p{L})e(?!\\p{L})|&',
  corrections: /^\s*(?:não|desculpe|desculpa|perdão|na verdade|aliás|correção|quis dizer|queria dizer|ops|espere|afinal)(?!\p{L})/iu,
  leadIns:
    /(?<!\p{L})(?:e |, )?(?:o )?(?:meu |o |para o |para )?(?:e-?mail|mail|correio eletrónico|endereço(?: de e-?mail)?|telefone|telemóvel|celular|número(?: de telefone)?)\s*(?:é|e|:)?(?: o| a)?\s*$|(?<!\p{L})(?:escreva-me|contacte-me|me contate|me escreva|pode escrever)(?: para| em)?\s*$/iu,
  polite:
    /^(?:claro|claro que sim|com certeza|de acordo|sim|sim claro|ok|okay|obrigad[oa]|muito obrigad[oa]|por favor|se faz favor|olá|oi|bom dia|boa tarde|boa noite|perfeito|ótimo|muito bem|sem problema|aqui está|aqui vai|cá está|bem|então|cumprimentos|atenciosamente|com os melhores cumprimentos|abraço|certo|está bem|tá bom|eu)?$/iu,
  never: new Set(
    NEVER.split(/\s+/u)
      .filter((word) => word !== '')
      .flatMap((word) => [word, withoutAccents(word)]),
  ),
  particles: enNames.particles,
}
