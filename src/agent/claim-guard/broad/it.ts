import { broadClaims } from './broad-words.ts'

const SAFE =
  "trovat\\w*|cercat\\w*|guardat\\w*|controllat\\w*|verificato che|capit\\w*|preso nota|chiest\\w*|vist\\w*|lett[oa]|dett\\w*|ricevut\\w*(?! il pag)|provat\\w*|sentit\\w*|scelt\\w*|menzionat\\w*|apert\\w*|chius\\w*(?! (?:e))|situat\\w*|inclus\\w*|compres\\w*|offert\\w*|pensat\\w*|indicat\\w*|scritt\\w*|volut\\w*|dispiaciut\\w*|felice|limitat\\w*|qualificat\\w*|passat\\w* (?:di|il tempo)|esaurit\\w*|scadut\\w*|finit\\w*|interessat\\w*|stat[oaie](?= (?:trovat|un piacere|gentil))|potut\\w*|conosciut\\w*|consigliat\\w*|preferit\\w*|invitat\\w*|tardat\\w*|consultat\\w*|adatt\\w*|dedicat\\w*|obbligat\\w*|grat[oa]|benvenut\\w*|privat\\w*|rispost\\w*|spiegat\\w*|sbagliat\\w*|occupat\\w*|tutt\\w*|sabato|letto|molt\\w*|quest\\w*|tratt\\w*|post[oi]|fatto (?:presente|sapere)|piaciut\\w*|dat[ao](?= \\w+ nome)|minut\\w*|aiut\\w*|salut\\w*|prodott\\w*|stato un piacere|contenuta?|esperienz\\w*|tempo|scritt\\w*"
const PART = `(?!(?:${SAFE})\\b)(?:\\w{2,}(?:ato|ata|ati|ate|uto|uta|uti|ute|ito|ita|iti|ite)|fatt[oaie]|mess[oaie]|pres[oaie]|pront[oaie]|confermat\\w*|iscritt[oaie]|dispost[oaie]|conclus[oaie]|sicur[oaie]|a posto|ufficiale|disdett[oaie]|chius[oa] e|spost\\w*|decis[oa])`
const THING =
  'appuntament[oi]|prenotazion[ei]|post[oi]|poltrona|sedia|sedut[ae]|visit[ae]|richiesta|ordine|pratica|iscrizione|tagli[o]?|massaggi[o]?|lezion[ei]|orario|slot|trattament[oi]|turno'

export const broadIt = broadClaims({
  finished: new RegExp(
    `\\b(?:ho|abbiamo|ha|hai|e|sono|sei|siamo|stato|stata|stati|state|resta|risulta|viene|e gia|l'ho|gliel'ho|mi sono|ci siamo)(?: (?:gia|appena|ora|ormai|bene|tutto|anche|ufficialmente|completamente|stato|stata|le|la|lo|ti|vi|permesso di))* ${PART}\\b|\\bl'ho \\w+(?:ato|ata|uto|uta|ito|ita|sso|ssa|tto|tta|so|sa)\\b|\\bmi sono permess[oa]\\b|\\bmi sono occupat[oa]\\b|^(?:tutto |gia |e |fatto |perfetto |ecco |bene |ok )*(?:prenotat|confermat|fissat|registrat|bloccat|riservat|fatt|sistemat|concluso|conclus|risolt|iscritt|segnat|garantit|assicurat|pront|completat|andat|messo|inserit|chius|accordat)[oaie]?\\b(?! (?:la|il|da|di|che|per|in|dal|dalle|le|con chi)\\b)|\\b(?:con successo|a buon fine|affare fatto|in tasca|tutto (?:a posto|pronto|fatto|in ordine|sistemato|ok)|missione compiuta|e fatta)\\b`,
    'u',
  ),
  owned: new RegExp(
    `\\b(?:suo|sua|tuo|tua|il|lo|la|l'|quel|quella|questo|questa)(?: ?(?!numero|codice)[\\w:-]+){0,2}? ?(?:${THING})\\b(?!.{0,40}\\b(?:dura|durano|costa|costano)\\b).{0,50}\\b(?:e (?:gia |ormai |ora |ben |al )?(?:fissat|sicur|pront|fatt|salvo|confermat|prenotat|assicurat|riservat|garantit|suo|sua|tuo|tua|chius)\\w*|e (?:ormai |ora |gia )?(?:su|tu)[oa]|l'aspetta|la aspetta|ti aspetta|resta|rimane|continua|comincia|inizia|appartiene|non esiste|sempre)\\b|\\b(?:il suo|la sua|il tuo|la tua) (?:appuntamento|prenotazione|posto|seduta|iscrizione|richiesta|ordine|taglio|massaggio)(?: \\w+){0,4}? (?:e|sono|ha|comincia|inizia|risulta|sara|e stat\\w|resta|rimane)\\b|\\b(?:ha|hai)(?: (?:ora|adesso|gia|quindi|ben|da noi))* (?:un|una|due|tre|il suo|2|3) (?:\\w+ )?(?:appuntament[oi]|prenotazion[ei]|post[oi]|sedut[ae])\\b`,
    'u',
  ),
  expected:
    /\b(?:la|ti|vi) (?:aspettiamo|aspetta|attendiamo|attende|vediamo|accogliamo|riceveremo|accoglieremo|aspetteremo)\b|\b(?:accoglierla|riceverla|vederla|rivederla|accoglierti|vederti|aspettarla)\b|\bci vediamo\b|\bcongratulazioni\b|\bcomplimenti per\b|\bsi goda (?:il|la)\b|\bgoditi\b|\b(?:nessuno|nessun altro)\b.{0,30}\b(?:prender\w*|togliere|toglier\w*|soffiar\w*|portar\w*|occupar\w*|prenotar\w*)\b|\b(?:e|ormai e|sono) (?:ormai |gia |tutto |ora )?(?:suo|sua|tuo|tua)\b(?! (?:nome|e-?mail|mail))|\b(?:in|sulla|nella|nell') ?(?:nostra |nostro )?(?:agenda|calendario|sistema|registro)\b|\baffare fatto\b|^(?:e |allora )?a (?:lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|domani)\b|\b(?:deve|devi) solo (?:venire|presentarsi|presentarti)\b|\b(?:e|sei) (?:gia )?(?:dentro|in agenda|iscritt\w|segnat\w|in lista)\b/u,
  ended:
    /\bnon (?:esiste|risulta|c'e|figura|vale|ha)\b.{0,20}\bpiu\b(?! (?:tardi|presto|avanti))(?<!\bcodice\b.*)|\b(?:annullat|cancellat|disdett|eliminat|rimoss|tolt|revocat|depennat)[oaie]\b|\bsaltat[oa]\b/u,
  standing:
    /\b(?:e|resta|rimane|continua)\b.{0,25}\b(?:sempre valid[oa]|ancora valid[oa]|valid[oa]|confermat[oa]|invariat[oa]|attiv[oa]|in piedi|come (?:prima|previsto)|immutat[oa])\b/u,
  identified:
    /\bcodice\b(?!.{0,30}\b(?:non|sbagliato|scaduto|errato|appena|se)\b).{0,40}\b(?:corretto|giusto|valido|esatto|accettato|verificato|funziona\w*|a posto)\b|\bcodice (?:corretto|giusto|valido|esatto)\b|\bidentita\b.{0,30}\b(?:verificata|confermata|convalidata|accertata)\b|\b(?:potuto|abbiamo|ho|riuscito a) (?:\w+ )?(?:verificare|verificato|confermare|confermato|accertare|convalidato)\b.{0,20}\b(?:identita|codice|che e lei|che sei tu)\b|\b(?:e|sei|e stat[oa]) (?:ora |gia )?(?:verificat|identificat|autenticat|riconosciut)[oa]\b|\bverifica (?:riuscita|completata|superata)\b/u,
  person:
    /\b(?:responsabile|collegh?[aei]|capo|titolare|squadra|team|qualcuno|direttrice|direttore|amara|lei|lui)\b.{0,40}\b(?:avvisat\w*|informat\w*|al corrente|sa (?:gia|tutto)|(?:la|ti) (?:richiam\w*|chiam\w*|contatt\w*|scriv\w*)|chiamera|richiamera|contattera)\b|\b(?:avvisato|informato|parlato con|comunicato)\b.{0,20}\b(?:responsabile|colleg\w+|capo|titolare|team)\b/u,
  mailed:
    /\b(?:e-?mail|mail|messaggio|sms|conferma|invito|fattura|promemoria|casella)\b.{0,40}\b(?:inviat\w*|arrivo|arriver\w*|arriva|partit\w*|mandat\w*|spedit\w*)\b|\b(?:ricevera|riceverai|riceve|inviato|invio|inviare|mandato|spedito|mando|trovera)\b.{0,50}\b(?:e-?mail|mail|messaggio|sms|conferma|invito|fattura|promemoria)\b/u,
  paid: /\b(?:pagamento|soldi|denaro|rimborso|importo|carta|addebito|acconto|caparra|sterline|euro|£)(?!\p{L}).{0,45}\b(?:ricevut\w*|effettuat\w*|restituit\w*|rimborsat\w*|incassat\w*|accreditat\w*|elaborat\w*|in arrivo|accettat\w*|addebitat\w*|arriver\w*|riuscito)\b|\b(?:rimbors(?:ato|ata|ati|ate|eremo|iamo)|restituit\w*|restituiremo|addebitat\w*|accreditat\w*|incassat\w*)\b/u,
  holding: /\b(?:sto|stiamo|continuo)\b.{0,15}\b(?:tenend|riservand|bloccand|conservand)\w*|\b(?:le|ti) (?:tengo|teniamo|blocco|riservo|conservo|metto da parte)\b/u,
  free: /\b(?:liber[oaie]|disponibil[ei]|buco|posto|apert[oa]|possibile|disponibilita|ricever\w*|accoglier\w*)\b/u,
})
