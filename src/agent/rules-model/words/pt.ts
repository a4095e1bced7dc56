import { en } from './en.ts'
import { ptGloss } from './pt-gloss.ts'
import { withoutAccents } from './without-accents.ts'
import type { Words } from './words.ts'

const NUMBER = 'uma?|dois|duas|tres|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|\\d{1,4}'
const PEOPLE = 'pessoas?|adultos?|amig[oa]s?|participantes?|lugares|vagas|criancas?|meninas?|meninos?|convidados?|mulheres|homens'
const WEEKDAY = '(?:segunda|terca|quarta|quinta|sexta)s?(?:[- ]feiras?)?|sabados?|domingos?'
const MONTH = 'janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro'
const APPOINTMENT = '(?:marcac(?:ao|oes)|reservas?|consulta|agendamentos?|horario|hora|aula|sessao|corte|massagem|visita)'
const RELATIVE = 'mulher|marido|espos[oa]|companheir[oa]|namorad[oa]|amig[oa]|mae|pai|irma|irmao|filh[oa]|parceir[oa]|colega'
const PART = 'da manha|da tarde|da noite'

/** Portuguese of Portugal and Brazil, on text without accents: "terça" is "terca", "às" is "as". */
export const pt: Words = {
  // As it is typed: "pra mim", "pro meu marido", "vcs".
  fold: (text) =>
    withoutAccents(text)
      .replace(/\bpras?\b/gu, 'para')
      .replace(/\bpros?\b/gu, 'para o')
      .replace(/\bvc(s?)\b/gu, 'voce$1'),
  greeting: /^\W*(?:ola+|oi+|bom dia|boa (?:tarde|noite)|boas|viva|e ai|hello|hey|hi)\b/u,
  thanks: /\b(?:(?:muito )?obrigad[oa]|brigad[oa]|valeu|agradeco|agradecid[oa])\b/u,
  goodbye:
    /\b(?:adeus|tchau|ate (?:logo|breve|ja|amanha|a proxima|mais)|bye|(?:tenha|tenham) (?:um )?(?:bom|boa) \w+|(?:e|era|por agora e) (?:so isso|tudo|so))\b/u,
  person:
    /^\W*(?:uma pessoa|um humano)(?:,? (?:por favor|se faz favor))?\W*$|\b(?:falar|falo|conversar|contactar|contatar|ligar-me|atendid[oa]|passar|passe)\b[^.?!]{0,24}\b(?:com|a|para|por)?\b[^.?!]{0,16}\b(?:alguem|pessoa|human[oa]|atendente|funcionari[oa]|responsavel|gerente|rececao|recepcao|rececionista|operador\w*)\b|\b(?:um (?:ser )?humano|uma pessoa (?:real|de verdade|a serio)|um atendente|apoio ao cliente|atendimento humano|servico ao cliente)\b|\b(?:liguem-me|ligue-me|me liguem|me ligue|telefonem-me|(?:podem|pode) (?:me )?ligar(?:-me)?)\b|\b(?:reclamacao|reclamar|queixa|advogado)\b/u,
  robot:
    /\b(?:e|es|voce e|tu es)\b[^.?!]{0,16}\b(?:robo|robot|bot|chatbot|maquina|human[oa]|pessoa|ia|computador|real|automatico|inteligencia artificial)\b|\b(?:falo|estou (?:a falar|falando)|falando) com (?:quem|uma?)\b|\b(?:quem (?:e voce|es tu|e o senhor)|como (?:se chama|te chamas)\W*$)/u,
  help: /^\W*(?:ajuda|menu|opcoes|ajude-me|me ajude|ajuda-me)\W*$|\b(?:o que (?:pode|podes|sabe|sabes|voce pode) fazer|como (?:e que )?(?:isto|isso|voce)? ?funciona|(?:pode|podes|podia|poderia) (?:me )?ajudar(?:-me)?|preciso de (?:uma )?ajuda|que dados (?:precisa|e preciso)|do que precisa)\b/u,
  outOfScope:
    /\b(?:que tempo (?:faz|esta)|previsao do tempo|meteorologia|anedota|piada|poema|cancao|musica sobre|receita|trabalho de casa|tradu\w+|capital d[aeo]|presidente|primeiro[- ]ministro|futebol|bitcoin|bolsa de valores|python|javascript|codigo[- ]fonte|prompt|(?:as )?(?:tuas|suas|vossas) (?:instrucoes|regras)|ignor\w* (?:todas? )?(?:as |tuas |suas |estas )*(?:instrucoes|regras|anteriores)|palavra-passe|senha|outros clientes|(?:reservas|marcacoes) d(?:e outr[oa]s|os outros)|descontos?|mais barato|reembols\w+|voos?|hotel|restaurante|taxi|pizza)\b/u,
  yesStart:
    /^\W*(?:sim|isso|beleza|blz|fechado|ok|okay|claro|certo|esta bem|ta bom|ta bem|perfeito|otimo|combinado|pode ser|com certeza|de acordo|bora)\b/u,
  noStart: /^\W*(?:nao|nenhum[a]?|melhor nao|deixe estar|deixa pra la|deixa quieto|esquece|deixe la)\b/u,
  book: /\b(?:reserv(?:ar|o|a|e)|marcar|agendar|marcacao|agendamento|inscrever(?:-me|-nos)?|(?:quero|queria|queriamos|queremos|gostaria|gostava|gostariamos|preciso|precisamos|desejo)(?: de)?(?: \w+)? (?:uma?|o|a|fazer|cortar|ir|alugar|pintar))\b/u,
  move: new RegExp(
    `\\b(?:(?:adi|remarc|reagend|antecip|desloc)(?:ar|a-la|o|e|amos)\\b|(?:remarca|adia|reagenda)(?:-la|-lo|cao|mento)\\b|(?:mud|alter|troc|pass)(?:ar|a|o|e|amos)\\b[^.?!]{0,24}\\b(?:${APPOINTMENT}|de hora|a hora|de dia|o dia|de data|a data)\\b|(?:muda|altera|troca)-l[ao]\\b|mud[ae]r?-?l?[ao]? para\\b)`,
    'u',
  ),
  moveTo: new RegExp(`^.*\\b(?:de|da|do) (?:${WEEKDAY}|amanha|\\d{1,2})\\b.*?\\b(?:para|pra|pro|ate) (?:a |o )?(.+)$`, 'u'),
  cancel:
    /\b(?:cancel(?:ar|a-la|a-lo|amento|a|e|o|em)|desmarc(?:ar|a-la|a-lo|a|e|o)|anul(?:ar|a-la|acao|a|e|o)|nao (?:posso|poderei|vou poder|consigo|vou conseguir|podemos) (?:ir|vir|comparecer|estar)|desistir da (?:reserva|marcacao))\b/u,
  lookup: new RegExp(
    `\\b(?:(?:quando|a que horas?|que horas|onde|que dia)\\b[^.?!]{0,24}\\b(?:minhas?|meus?|a nossa) (?:proxim[oa] )?${APPOINTMENT}|(?:lembr\\w+|ver|consultar|verificar|mostr\\w+|encontrar|detalhes d[aeo]|estado d[aeo]|tenho)\\b[^.?!]{0,14}\\b(?:minhas?|meus?|alguma|uma|nossa) (?:proxim[oa] )?(?:marcac(?:ao|oes)|reservas?|consulta|agendamentos?)|(?:esta|estou|ja esta) (?:reservad[oa]|confirmad[oa]|marcad[oa]|inscrit[oa])|(?:ja )?reservei|minha (?:reserva|marcacao)\\W*$|minha referencia)\\b`,
    'u',
  ),
  question:
    /[?]|^\W*(?:que|o que|quando|onde|quem|qual|quais|como|quanto|quantos|quantas|por ?que|porque|e que|ha|tem|teem|posso|pode|podem|da para|aceitam|fazem|oferecem|abrem|fecham|estao)\b|\b(?:diga-me|me diga|gostaria de saber|queria saber|quero saber|quanto custa|sabe se|sera que)\b/u,
  availability:
    /\b(?:disponib\w+|disponive\w+|livres?|vagas?|horarios?|horas?|marcac(?:ao|oes)|reservar|marcar|o mais cedo possivel|quanto antes|proxim[oa]s?|alguma coisa|algo|lugar)\b/u,
  openings: /(?!)/u,
  asksAboutPeople: /^\W*(?:e|quem)\b(?!.*\b(?:disponivel|livre|com|trabalha)\b)/u,
  also: /\b(?:tambem|alem disso|e depois|mais uma (?:reserva|marcacao)|outra (?:reserva|marcacao))\b/u,
  bareParty: new RegExp(
    `\\bpara (\\d{1,3})\\b(?!\\s*(?:h\\b|:|horas?|dias?|semanas?|meses|minutos?|euros?|reais|/|-|de (?:${MONTH})))`,
    'u',
  ),
  topics: [
    {
      topic: 'price',
      pattern: /\b(?:precos?|tarifas?|custa\w*|custo|quanto (?:e|fica|sai|cobram|seria|pago|vale)|cobram|caro|barato|valor(?:es)?)\b/u,
    },
    { topic: 'duration', pattern: /\b(?:quanto tempo|quanto (?:dura|demora|leva)|duracao|quantos minutos|quantas horas)\b/u },
    {
      topic: 'services',
      pattern:
        /\b(?:o que (?:e que )?(?:oferecem|fazem|tem|voces (?:oferecem|fazem|tem))|que (?:servicos|tratamentos)|quais (?:sao )?(?:os )?(?:vossos |seus )?(?:servicos|tratamentos)|(?:lista de|todos os|os vossos|os seus) (?:servicos|tratamentos)|o que (?:posso|se pode|da para) (?:reservar|marcar))\b/u,
    },
    {
      topic: 'staff',
      pattern:
        /\b(?:quem (?:faz|fazem|da|corta|e|sao|trabalha|atende)|que (?:cabeleireir[oa]s?|estilistas?|massagistas?|terapeutas?|professor\w*|pessoas)|(?:a vossa|a sua) equipa|(?:os vossos|os seus) (?:cabeleireiros|estilistas|massagistas|terapeutas))\b/u,
    },
    {
      topic: 'included',
      pattern: /\b(?:inclu\w+|em que consiste|o que e (?:o|a|um|uma)|como e (?:o|a)|fale-me|descrev\w+|quantas pessoas|maximo|lotacao)\b/u,
    },
  ],
  policyTopics: [
    {
      policy: 'cancellation',
      pattern:
        /\b(?:(?:politica|condicoes|taxas?|prazo|regras) de cancelamento|cancelamentos?|cancelar (?:gratis|gratuitamente|sem (?:custos?|taxas?))|(?:posso|pode-se|da para|podemos|ate quando|e se|se|o que acontece se)\b[^.?!]{0,28}\b(?:cancel|desmarc|anul)(?:ar|o|amos)\b(?! (?:a|o|minha|meu|esta|uma))|no[- ]show)/u,
    },
    {
      policy: 'rescheduling',
      pattern:
        /\b(?:ate quando (?:posso|se pode|da para) (?:mudar|alterar|remarcar|adiar)|(?:condicoes|politica|regras) (?:de|para) (?:alteracao|remarcacao|mudar|remarcar)|(?:e se|o que acontece se) (?:tiver de|tiver que|precisar de) (?:mudar|remarcar|adiar))/u,
    },
    { policy: 'privacy', pattern: /\b(?:privacidade|rgpd|lgpd|meus dados|dados pessoais|protecao de dados)\b/u },
  ],
  ordinals: [
    { pattern: /\b(?:primeir[oa]|1[oa])\b/u, index: 0 },
    { pattern: /\b(?:segund[oa]|2[oa])\b(?!-| feira)/u, index: 1 },
    { pattern: /\b(?:terceir[oa]|3[oa])\b/u, index: 2 },
    { pattern: /\b(?:quarto|4[oa])\b|\b(?:a|na) quarta (?:opcao|hora)\b/u, index: 3 },
    { pattern: /\b(?:quinto|5[oa])\b|\b(?:a|na) quinta (?:opcao|hora)\b/u, index: 4 },
    { pattern: /\b(?:sexto|6[oa])\b|\b(?:a|na) sexta (?:opcao|hora)\b/u, index: 5 },
    { pattern: /\b(?:setim[oa]|7[oa])\b/u, index: 6 },
    { pattern: /\b(?:oitav[oa]|8[oa])\b/u, index: 7 },
    { pattern: /\bultim[oa]\b(?! (?:vez|semana|mes|momento|minuto|hora))|^\W*o mais tarde\W*$/u, index: -1 },
    { pattern: /\b(?:o|horario) mais cedo\b\W*$/u, index: 0 },
  ],
  numbered:
    /^\W*(?:(?:quero|fico com|prefiro|escolho|pode ser|vou querer) )?(?:sim,? )?(?:ok,? |esta bem,? )?(?:o |a )?(?:numero|opcao|horario|no\.?|n\.?|nr\.?|#)?\s*(\d{1,2}|uma?|dois|duas|tres|quatro|cinco|seis|sete|oito)(?:,? (?:por favor|se faz favor|obrigad[oa]|entao))?\W*$|\b(?:numero|opcao|#)\s*(\d{1,2}|uma?|dois|duas|tres|quatro|cinco|seis|sete|oito)\b/u,
  theOne:
    /\b(?:[oa] d[ae]s?|opcao|ess[ea]|fico com|escolho|prefiro|pode ser|vou querer|serve|perfeito|por favor|se faz favor|esta (?:bem|otimo|bom))\b/u,
  pointing: /\b(?:o|a) (?:d[aeo]s?|das|que) |\b(?:ess[ea])(?: horario| hora)?\b/u,
  notAChoice: new RegExp(
    `\\b(?:primeir[oa]|segund[oa]|terceir[oa]) (?:vez|semana|metade|coisa|dia|visita|consulta|vaga|disponib|de (?:${MONTH}))|\\bsegunda[- ]feira\\b|\\b(?:na|a|para|esta|nesta|proxima|nao|de) segunda\\b(?! (?:opcao|hora))|\\bprimeira hora\\b|\\bultima hora\\b`,
    'u',
  ),
  later: /\b(?:mais tarde|depois disso|um pouco depois)\b/u,
  earlier: /(?<!\bo )\bmais cedo\b(?! possivel)|\bum pouco antes\b|^\W*antes\W*$/u,
  more: /\b(?:(?:outr[oa]s|mais) (?:horarios?|horas?|opcoes|possibilidades|vagas?|datas)|outro horario|outra hora|o que mais (?:ha|tem)|ha (?:mais|outr[oa]s)|tem (?:mais|outr[oa]s))\b/u,
  weekAfter: /\b(?:(?:n?a )?semana (?:seguinte|a seguir)|uma semana (?:depois|mais tarde)|na outra semana)\b/u,
  shift: /\b(meia|\d{1,3}|uma?|duas|dois|tres|quatro)[- ](horas?|h|minutos?|min) (mais tarde|mais cedo|depois|antes)\b/u,
  shiftUnits: { hour: /^h/u, half: /^meia/u, earlier: /^(?:mais cedo|antes)/u },
  different:
    /\b(?:outra coisa|outro dia|outros dias|nenhum[a]? (?:dess[ea]s|dest[ea]s|del[ea]s)|nao (?:me )?(?:da|dao|serve|servem|convem|fica|ficam)(?: bem| jeito)?|ess[ea]s? nao|est[ea]s? nao|nem um nem outro)\b|^\W*nenhum[a]?\W*$/u,
  soonest:
    /\b(?:o (?:mais cedo|quanto antes) possivel|o mais (?:cedo|rapido|depressa) possivel|quanto antes|assim que possivel|(?:primeir[oa]|proxim[oa]) (?:horario|vaga|hora|data|disponivel|disponibilidade)(?: (?:livre|disponivel))?|asap|ja agora mesmo|urgente)\b/u,
  anyDay:
    /\b(?:qualquer (?:dia|hora|altura|momento|horario)|quando (?:quiser|quiserem|puder|puderem|der)|tanto faz(?: (?:quando|o dia|a hora))?|e indiferente|sou flexivel|sem preferencia|nao tenho preferencia|como quiser)\b/u,
  party: [
    new RegExp(`\\b(${NUMBER}) (?:${PEOPLE})\\b`, 'u'),
    new RegExp(`\\b(?:grupo|mesa|equipa|equipe) de (${NUMBER})\\b`, 'u'),
    new RegExp(`\\b(?:somos|seremos|vamos|iremos|estaremos) (${NUMBER})\\b(?! ?(?:h\\b|horas?|:))`, 'u'),
    /\bpara (dois|duas|tres|quatro|cinco|seis|sete|oito|nove|dez|onze|doze)\b(?! (?:horas?|dias?|semanas?|meses|minutos?))/u,
  ],
  alone: /\b(?:so (?:para mim|eu)|(?:para mim|eu) sozinh[oa]|apenas (?:eu|para mim)|somente eu|sozinh[oa])\b/u,
  pair: new RegExp(
    `\\b(?:(?:eu|mim) e (?:para )?(?:a |o )?(?:minha|meu|uma?) (?:${RELATIVE})|(?:a |o )?(?:minha|meu) (?:${RELATIVE}) e eu|com (?:a |o )?(?:minha|meu|uma?) (?:${RELATIVE})|nos dois|nos duas|os dois|as duas|ambos|ambas|a dois)\\b(?! (?:e|da|horas))`,
    'u',
  ),
  numbers: {
    um: 1,
    uma: 1,
    dois: 2,
    duas: 2,
    tres: 3,
    quatro: 4,
    cinco: 5,
    seis: 6,
    sete: 7,
    oito: 8,
    nove: 9,
    dez: 10,
    onze: 11,
    doze: 12,
    'meio-dia': 12,
    'meio dia': 12,
    'meia-noite': 0,
  },
  anyone:
    /\b(?:com )?(?:qualquer (?:um|uma|pessoa)|quem (?:estiver|for)(?: \w+)?|tanto faz (?:quem|com quem)|nao importa (?:quem|com quem)|sem preferencia|outra pessoa|outr[oa] (?:cabeleireir[oa]|estilista|massagista|terapeuta))\b/u,
  without: /(?:\bsem|\bnao(?: com)?|\bnao preciso d[eo]|\bque nao seja|\bexceto|\bmenos)(?: o| a| um| uma| com)?\s*$/u,
  notThis: /(?:\bnao|\bem vez d[eoa]|\bem lugar d[eoa]|\bsem|\bnao (?:quero|preciso de))(?: um| uma| o| a)?(?: \w+)?\s*$/u,
  days: new RegExp(
    `\\b(?:${WEEKDAY}|(?:${MONTH})\\b|hoje|(?:depois de )?amanha|esta (?:tarde|noite|manha)|ontem|fins? de semana|semanas?|mes(?:es)?|quinzena|(?:quinze|oito) dias|\\d{1,2}[/.]\\d{1,2}|\\d{4}-\\d{2}-\\d{2}|dia \\d{1,2}\\b|daqui a \\w+ dias?|em \\w+ dias|proximos dias|natal|pascoa|ano novo|carnaval|asap|feriados?)`,
    'u',
  ),
  times: new RegExp(
    `\\b(?:entre (?:as )?(?:${NUMBER})(?:[:.h]\\d{2}|h)? e (?:as )?(?:${NUMBER})(?:[:.h]\\d{2}|h)?|das (?:${NUMBER})(?:[:.h]\\d{2}|h)? as (?:${NUMBER})(?:[:.h]\\d{2}|h)?` +
      `|(?:(?:depois d|antes d|a partir d|nao antes d|por volta d)|(?:ate|pelas|la pelas|perto d)? ?)?(?:as?|ao) (?:${NUMBER})\\b(?:[:.h]\\d{2}|h)?(?: e (?:meia|um quarto)| menos um quarto)?(?: ?horas?)?(?: (?:${PART}))?` +
      `|\\d{1,2}[:.]\\d{2}|\\d{1,2} ?h(?: ?\\d{2})?\\b(?: (?:${PART}))?|\\d{1,2} horas` +
      `|(?<!bo[am] )(?:(?:de preferencia |preferencialmente |mais )?(?:de|da|a|ao|na|no|pela|pelo|ao fim da|ao final da|no fim da|no inicio da) )?(?:manha|manhas|tarde|tardes|noite|noites|meio[- ]dia|hora de almoco|fim do dia|depois do trabalho|antes do trabalho))\\b`,
    'gu',
  ),
  notThen: /\bnao [^,.;]+?(?:[,.;] *(?:mas |e sim |sim |antes |melhor )?(?:n[ao] )?| mas (?:sim )?| e sim )(.+)$/u,
  everyDay: /\b(?:de (?:manha|tarde|noite)|a (?:tarde|noite)|pela (?:manha|tarde|noite)|as (?:tardes|noites)|ao fim da tarde)\b/u,
  soonPhrase: 'nos proximos 10 dias',
  sameTime: /\b(?:a |a)?mesma hora\b|\b(?:ao |no )?mesmo horario\b/u,
  not: /\b(?:nao|exceto|salvo|menos (?:a|o)|tirando|fora)\b/u,
  clock: [
    new RegExp(`\\b(?<hour>${NUMBER}|meio[- ]dia) (?<quarter>e meia|e um quarto|menos um quarto)\\b(?: (?<part>${PART}))?`, 'u'),
    new RegExp(`\\b(?<hour>\\d{1,2}) ?[:.h] ?(?<minute>\\d{2})\\b(?: (?<part>${PART}))?`, 'u'),
    new RegExp(`\\b(?:as|das|pelas|a) (?<hour>${NUMBER})\\b(?! (?:${PEOPLE}))(?: ?horas?| ?h)?(?: (?<part>${PART}))?`, 'u'),
    new RegExp(`\\b(?<hour>\\d{1,2}) ?(?:h|hs|horas?)\\b(?: (?<part>${PART}))?`, 'u'),
    /\b(?<hour>meio[- ]dia|meia-noite)\b/u,
  ],
  bound: /\b(?:depois d|antes d|entre|ate as|a partir|mais (?:tarde|cedo) (?:que|do)|nao as)/u,
  partsOfDay: [
    { pattern: /\b(?:de|da|pela) manha\b|^\W*manha\b/u, fromMinute: 0, toMinute: 720 },
    { pattern: /(?<!boa )\btarde\b/u, fromMinute: 720, toMinute: 1200 },
    { pattern: /(?<!boa )\bnoite\b/u, fromMinute: 1080, toMinute: 1440 },
    { pattern: /\bmeio[- ]dia\b/u, fromMinute: 690, toMinute: 840 },
  ],
  quarters: { half: /meia/u, to: /^menos/u, morning: /manha/u, afternoon: /tarde|noite/u },
  concepts: en.concepts,
  gloss: ptGloss,
  aroundName: { before: '(?:com|por|para|de|da|do)\\s+(?:(?:o|a|um|uma)\\s+)?|(?:o|a|um|uma)\\s+', after: '' },
  stem: (word) => en.stem(withoutAccents(word)).replace(/(?<=\p{L}{3})[ao]$/u, ''),
  common: new Set([
    ...en.common,
    ...'o a os as um uma de do da dos das ao para por com e ou em no na meu minha seu sua eu me nos se ser esta ha fazer pode posso quero queria gostaria preciso reservar reserva marcar marcacao hora horas horario vez proximo proxima novo nova este esta ola ir dois'.split(
      ' ',
    ),
  ]),
}
