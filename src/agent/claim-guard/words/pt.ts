import type { ClaimWords } from './claim-words.ts'

const DAY = 'segunda|terca|quarta|quinta|sexta|sabado|domingo|amanha|depois|logo|proxim|la'

export const pt: ClaimWords = {
  language: 'pt',
  claims: [
    { act: 'booked', words: /\banotad[oa]s?\b|\banotei\b/u, timed: true },
    {
      act: 'booked',
      words: /\b(?:referencia|codigo|numero)(?: d[ae] (?:reserva|marcacao|confirmacao|agendamento))? ?(?:e|:) /u,
      even: 'future',
      weak: true,
    },
    {
      act: 'taken',
      words:
        /\b(?:ocupad[oa]s?|lotad[oa]s?|esgotad[oa]s?|preenchid[oa]s?)\b|\bnao (?:ha|tem|temos|esta|resta) (?:\w+ )?(?:livre|livres|vagas?|disponivel|disponiveis|horarios?)\b|\boutr[oa] (?:cliente|pessoa)\b/u,
    },
    {
      act: 'booked',
      words:
        /\b(?:reservad[oa]s?|agendad[oa]s?|marcad[oa]s?|confirmad[oa]s?|garantid[oa]s?|registad[oa]s?|registrad[oa]s?|inscrit[oa]s?|assegurad[oa]s?|fechad(?:o|as?)|programad[oa]s?|combinad[oa]s?)\b(?!.*\b(?:ate as|minutos|provis|tempor))/u,
    },
    {
      act: 'booked',
      words:
        /\b(?:ja |eu )?(?:reservei|agendei|marquei|confirmei|garanti|inscrevi|fechei|registei|registrei|reservamos|agendamos|marcamos)\b/u,
    },
    {
      act: 'booked',
      words:
        /\b(?:na|no|em|nossa|minha|sua) (?:nossa |minha |sua |seu )?(?:agenda|calendario)\b|\b(?:e|sao) (?:todo )?(?:seu|sua|teu|tua)s?\b[.!]?$|\btudo (?:pronto|certo|em ordem|tratado|arranjado|resolvido|acertado)\b/u,
    },
    {
      act: 'booked',
      words: new RegExp(
        `\\b(?:vemo-nos|a gente se ve|nos vemos|vejo voce|esperamos por|esperamos voce|espera por si|aguardamos|contamos consigo)\\b|^(?:e |entao )?ate (?:a |a proxima |o )?(?:${DAY})`,
        'u',
      ),
      even: 'future',
    },
    {
      act: 'booked',
      words:
        /\b(?:a sua|sua|a tua|o seu|seu|o teu) (?:marcacao|reserva|consulta|horario|agendamento|sessao|vaga|lugar|corte)\b.{0,40}\b(?:e|esta|sera|fica|ficou|comeca)\b|\b(?:tem|voce tem|tens) (?:uma |um |a sua )?(?:marcacao|reserva|consulta|agendamento|horario marcado)\b/u,
      weak: true,
      even: 'future',
    },
    {
      act: 'booked',
      words:
        /\b(?:reserva|marcacao|agendamento) (?:\w+ ){0,4}(?:feit[oa]|concluid[oa]|realizad[oa]|efetuad[oa]|complet[oa]|efectuad[oa])\b|\b(?:fiz|fizemos|conclui|efetuei|efectuei) (?:a |o )?(?:sua |seu )?(?:reserva|marcacao|agendamento)|\b(?:posso|venho|tenho o prazer de) confirmar(?:-lhe)? (?:que|a sua|sua|o seu)|\bconfirmo (?:a|o|que)\b|\bestou a (?:reservar|marcar)\b|\bestou (?:reservando|agendando|marcando)\b/u,
      even: 'possible',
    },
    {
      act: 'held',
      words:
        /\b(?:estou|estamos) (?:a )?(?:guardar|guardando|segurar|segurando|manter|reter)\b|\b(?:guardo(?! (?:subito|cosa|se|che|un))|seguro|mantenho|guardamos|seguramos)(?:-lhe|-te)?\b|\b(?:guardad|retid|bloquead)[oa]s?\b|\breservad[oa]s?\b(?=.*\b(?:ate as|minutos|provis|tempor))/u,
    },
    {
      act: 'moved',
      words:
        /\b(?:alterad|mudad|movid|remarcad|reagendad|adiad|transferid|antecipad|atualizad|passad)[oa]s?\b|\b(?:mudei|alterei|remarquei|reagendei|movi|passei|transferi|adiei)\b/u,
    },
    {
      act: 'cancelled',
      words:
        /\b(?:cancelad|anulad|desmarcad|apagad|eliminad|removid)[oa]s?\b|\b(?:cancelei|anulei|desmarquei|cancelamos|apaguei|removi)\b|\bcancelamento (?:foi |esta )?(?:confirmado|feito|concluido)/u,
    },
    {
      act: 'paid',
      words:
        /\b(?:reembolsad|devolvid|cobrad|debitad|estornad|pag)[oa]s?\b(?<!\bpag[oa]s?)|\bpag[oa]s?\b(?! (?:depois|apos|no|na|so|em|com|ao))|\breembolso (?:foi|esta|ja|a caminho|vai)\b|\bpagamento\b.{0,25}\b(?:recebido|aceite|aceito|efetuado|confirmado|processado|aprovado)\b|\breembolsei\b|\bestorno\b/u,
      even: 'future',
    },
    {
      act: 'free',
      words:
        /\b(?:esta|estao|fica|ha|tem|resta|restam|seria|continua) (?:\w+ ){0,3}?(?:livres?|disponive(?:l|is)|possivel|abert[oa]|vaga|vagas|lugar)\b|\b(?:tenho|temos|ha|tem|posso oferecer|podemos oferecer|consigo)\b|\b(?:vaga|disponibilidade)\b/u,
      timed: true,
      even: 'possible',
    },
    {
      act: 'free',
      words:
        /\b(?:horarios|horas|vagas|datas) (?:livres|disponiveis|vagos)\b|\b(?:est[ae]s|outr[ao]s|seguintes|proxim[ao]s) (?:\w+ )?(?:horarios|horas|vagas)\b/u,
    },
    { act: 'free', words: /\b(?:nada|nenhum|nenhuma|nao) (?:\w+ ){0,2}?(?:livre|disponivel|vaga|disponibilidade|horario)s?\b/u },
    {
      act: 'mailed',
      words:
        /\b(?:e-?mail|mail|confirmacao|mensagem|convite|sms|link|ficheiro|arquivo)\b.{0,50}\b(?:enviad[oa]|mandad[oa]|a caminho|chegara|seguiu)|\b(?:enviei|mandei|enviamos|mandamos|enviado)\b.{0,50}\b(?:e-?mail|mail|confirmacao|mensagem|sms|convite)|\b(?:recebera|vai receber|ira receber|voce recebe)\b/u,
      even: 'future',
    },
    {
      act: 'person',
      words:
        /\b(?:colega|equipa|equipe|alguem|pessoa|responsavel|atendente|humano)\b.{0,50}\b(?:pedi|avis(?:ei|ado|ada)|inform(?:ei|ado|ada)|vai (?:responder|ligar|contactar|entrar)|ira (?:responder|ligar|entrar)|entrara)|\b(?:pedi|avisei|informei|encaminhei|passei|notifiquei)\b.{0,40}\b(?:colega|equipa|equipe|alguem|responsavel|membro|atendente)/u,
      even: 'future',
    },
    { act: 'waitlisted', words: /\b(?:inscrit[oa]|adicionad[oa]|colocad[oa]|coloquei|esta|inscrevi)\b.{0,30}\blista de espera\b/u },
    {
      act: 'done',
      words: /\b(?:feito|feita|(?<!hasta |muy |a |tan |mas )pronto|prontinho|resolvido|tratado|concluido|ja esta|ta feito|ta resolvido)\b/u,
    },
  ],
  common:
    /\b(?:te|marcacao|hora|horas|dia|terca|quarta|quinta|sexta|obrigad[oa]|hoje|amanha|mas|voce|nossa|nosso|tudo|recebe|estou|das|dos|aos|o|a|os|as|de|do|da|sua|seu|e|esta|para|com|que|em|um|uma|foi|nao|no|na|por|ao|se|lhe|quer|voce|eu|ja|ate|si|sim|fica|disser|ou|tem|ha|pela|pelo|isso|uns|sao|meu|minha)\b/gu,
  idioms:
    /\b(?:sem (?:custos?|encargos?|taxas?)|que e (?:sua|seu)(?=:|$)|so (?:vejo )?(?:os )?horarios livres|sem (?:problemas?|falta|duvida)|nao (?:ha problema|tem problema|se preocupe)|nenhum problema|de nada|nao so|bom dia|boa (?:tarde|noite)|nao precisa (?:de )?fazer (?:mais )?nada|se precisar de (?:algo|alguma)[^,]*)\b/gu,
  breaks:
    /\b(?:e(?!-)(?! (?:uma?|o seu|a sua|seu|sua|n[ao]\b|as\b|d[ao]|amanha|hoje))|mas|(?<!\b(?:assim|logo|ate|desde|para|depois|antes de) )que|porque|pois|entao|agora que|embora)\b/u,
  negation:
    /\b(?:expirad[oa]|esgotou|esgotad[oa]|nao|nada|nenhum|nenhuma|nunca|ninguem|nem|sem|ainda por|no (?=(?:esta|hay|he|ha|se|tengo|queda)\b))\b/u,
  possible:
    /\b(?:preciso|precisamos|falta(?:m|-me)?|posso|pode|podemos|podem|poderia|quer|queres|deseja|gostaria|deve|deveria|deixe|seria|para (?:reservar|confirmar|marcar|cancelar)|por confirmar|pendente)\b/u,
  future: /\b(?:vou|vai|vamos|sera|farei|reservarei|confirmarei|ficara|estara)\b/u,
  condition: /\b(?:assim que|quando|se|uma vez|antes de|depois de|logo que|ate que|desde que|para que|enquanto|caso|diga|confirme e)\b/u,
  customersAct:
    /\b(?:confirm\w*|diga|diz|disser|sim|aceit\w*|nome|e-?mail|clicar|clique|responder|responda|escolher|concord\w*|indicar|der|quiser|reservad\w*|ok)\b/u,
  question:
    /^(?:e |ou |entao )?(?:quer|queres|deseja|gostaria|posso|poderia|podemos|que|qual|quais|quando|onde|como|quem|quanto|prefere|esta|ha|tem|seria|devo|e)\b/u,
  seeking:
    /\b(?:nao sei|nao tenho certeza|ver|verific\w*|procur\w*|consult\w*|entend\w*|percebo|pediu|deseja|passado|exemplo|mais cedo|abr\w*|fecha|fechamos|encerr\w*|libertei|liberei)\b/u,
  deadline: /\b(?:cancelar|alterar|mudar|remarcar|desmarcar)\b/u,
}
