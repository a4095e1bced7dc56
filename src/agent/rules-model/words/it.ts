import { en } from './en.ts'
import { itGloss } from './it-gloss.ts'
import { withoutAccents } from './without-accents.ts'
import type { Words } from './words.ts'

const NUMBER = 'un[oa]?|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|\\d{1,4}'
const PEOPLE = 'person[ae]|adult[oi]|amic[oi]|amic(?:a|he)|partecipant[ei]|post[oi]|bambin[oiae]|ragazz[eai]|ospit[ei]|donne|uomini|di noi'
const WEEKDAY = 'lunedi|martedi|mercoledi|giovedi|venerdi|sabat[oi]|domenic(?:a|he)'
const MONTH = 'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre'
const APPOINTMENT = '(?:appuntament[oi]|prenotazion[ei]|ora|orario|lezione|seduta|taglio|massaggio|visita)'
const RELATIVE =
  'moglie|marito|compagn[ao]|ragazz[ao]|fidanzat[ao]|partner|amic[ao]|mamma|madre|papa|padre|sorella|fratello|figli[ao]|collega'

/** Italian, on text without accents: "venerdì" is "venerdi", "è" is "e". */
export const it: Words = {
  // "alla fine" alone is "after all", and no end of anything.
  fold: (text) =>
    withoutAccents(text)
      .replace(/\balla fine\b(?! d)/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim(),
  greeting: /^\W*(?:ciao+|salve|buon ?giorno|buona ?sera|buon pomeriggio|buondi|hello|hey|hi)\b/u,
  thanks: /\b(?:(?:mille |tante )?grazie(?: mille)?|la ringrazio|molto gentile)\b/u,
  goodbye:
    /\b(?:arrivederci|arrivederla|a presto|alla prossima|ci vediamo|buona (?:giornata|serata|notte)|addio|bye|(?:e|questo e|per ora e) tutto)\b|^\W*(?:basta cosi|nient'altro)\W*$/u,
  person:
    /^\W*una persona(?:,? (?:per favore|per piacere))?\W*$|\b(?:parlare|parlo|chattare|mettermi in contatto|passarmi|passami|mi passi|contattare)\b[^.?!]{0,24}\b(?:con|a)?\b[^.?!]{0,16}\b(?:qualcuno|persona|uman[oa]|operator[ei]|operatrice|responsabile|titolare|receptionist|reception|addett[oa]|staff)\b|\b(?:un (?:essere )?umano|una persona (?:vera|reale)|un operatore|servizio clienti|assistenza clienti)\b|\b(?:mi (?:chiami|chiamate|richiami|richiamate)|richiamatemi|chiamatemi|(?:puo|potete|potreste|potrebbe) (?:ri)?chiamarmi)\b(?! \p{L}+\W*$)|\b(?:reclamo|lamentarmi|avvocato)\b/u,
  robot:
    /\b(?:e|sei|lei e|siete)\b[^.?!]{0,14}\b(?:robot|bot|chatbot|macchina|uman[oa]|persona|ia|computer|ver[oa]|reale|automatico|intelligenza artificiale)\b|\b(?:parlo|sto parlando) con (?:chi|un[oa]?)\b|\b(?:chi (?:e lei|sei|parla)|con chi (?:parlo|sto parlando)|come (?:si chiama lei|ti chiami))\b/u,
  help: /^\W*(?:aiuto|menu|opzioni|aiutami|mi aiuti)\W*$|\b(?:che cosa (?:puo|puoi|sa|sai) fare|cosa (?:puo|puoi|sa|sai) fare|come funziona|(?:puo|puoi|potrebbe|potresti) (?:aiutarmi|darmi una mano)|mi (?:puo|puoi|potrebbe) aiutare|ho bisogno di (?:un )?aiuto|di che (?:dati|cosa) (?:ha|avete) bisogno)\b/u,
  outOfScope:
    /\b(?:che tempo fa|meteo|previsioni|barzelletta|poesia|canzone|ricetta|compiti|tradu\w+|capitale (?:di|del|della)|presidente|primo ministro|calcio|bitcoin|borsa valori|python|javascript|codice sorgente|prompt|(?:tue|sue|vostre) (?:istruzioni|regole)|ignora\w* (?:tutte )?(?:le |tue |sue |queste )*(?:istruzioni|regole)|password|altri clienti|prenotazioni (?:di altri|degli altri)|sconti?|meno caro|rimbors\w+|voli|volo|albergo|hotel|ristorante|taxi|pizza)\b/u,
  yesStart: /^\W*(?:si|ok|okay|va bene|certo|d'accordo|perfetto|ottimo|volentieri|certamente|benissimo|vabbe)\b/u,
  noStart: /^\W*(?:no|nessun[oa]?|meglio di no|lasci(?:a|amo)? perdere|non direi)\b/u,
  book: /\b(?:prenot(?:are|o|i|a|armi|arci|azione|erei)|fissare|prendere (?:un )?appuntamento|appuntamento|iscriver(?:mi|ci)|(?:vorrei|vorremmo|voglio|vogliamo|desidero|desidererei|mi piacerebbe|ho bisogno di|mi serve|mi servirebbe)(?: \w+)? (?:un[oa]?|un'|il|la|lo|fare|farmi|tagliarmi|venire|affittare|noleggiare))\b/u,
  move: new RegExp(
    `\\b(?:(?:spost|rimand|rinvi|posticip|anticip|riprogramm|postpo)(?:are|arl[oa]|arlo|ami|o|i|a|iamo|erei)\\b|(?:cambi|modific)(?:are|arl[oa]|o|a|iamo|erei)\\b[^.?!]{0,24}\\b(?:${APPOINTMENT}|l'ora|l'orario|giorno|la data|data)\\b)`,
    'u',
  ),
  moveTo: new RegExp(`^.*\\b(?:da|dal|di|del|dalle) ?(?:${WEEKDAY}|domani|\\d{1,2})\\b.*?\\b(?:a|al|alle|per) (.+)$`, 'u'),
  cancel:
    /\b(?:disdi(?:re|rl[oa]|co|ca|ci|ciamo|cendo)|disdett[ao]|annull(?:are|arl[oa]|o|a|i|iamo|amento)|cancell(?:are|arl[oa]|o|a|i|iamo|azione)|non (?:posso|potro|riesco a|riusciro a|possiamo) (?:piu )?(?:venire|esserci|passare|presentarmi))\b/u,
  lookup: new RegExp(
    `\\b(?:(?:quando|a che ora|dove|che giorno)\\b[^.?!]{0,24}\\b(?:il mio|la mia|i miei|le mie|mio|mia|il nostro) (?:prossim[oa] )?${APPOINTMENT}|(?:ricord\\w+|vedere|controllare|verificare|mostra\\w*|mostri|trovare|dettagli (?:di|della|del)|ho)\\b[^.?!]{0,16}\\b(?:mio|mia|mie|miei|una?|un|delle|degli) (?:prossim[oa] )?(?:appuntament[oi]|prenotazion[ei])|(?:e|sono) (?:gia )?(?:stat[oa] )?(?:prenotat[oa]|confermat[oa]|iscritt[oa])|ho (?:gia )?prenotato|la mia prenotazione\\W*$|il mio appuntamento\\W*$|il mio codice)\\b`,
    'u',
  ),
  question:
    /[?]|^\W*(?:che|cosa|quando|dove|dov'e|chi|qual|quale|quali|come|com'e|quanto|quanta|quanti|perche|c'e|ci sono|avete|fate|posso|si puo|potete|potrei|accettate|siete|offrite|bisogna|devo)\b|\b(?:mi dica|mi sa dire|mi chiedo|vorrei sapere|volevo sapere|quanto costa|sapete)\b/u,
  availability:
    /\b(?:disponib\w+|liber[oaie]|buc(?:o|hi)|posto|posti|orari?|appuntament[oi]|prenotare|prima possibile|prossim[oa]|qualcosa|spazio)\b/u,
  openings: /(?!)/u,
  asksAboutPeople: /^\W*(?:e|chi)\b(?!.*\b(?:disponibile|liber[oa]|con|lavora)\b)/u,
  also: /\b(?:anche|inoltre|e poi|(?:un altro|un'altra) (?:appuntamento|prenotazione)|in piu)\b/u,
  bareParty: new RegExp(`\\bper (\\d{1,3})\\b(?!\\s*(?:h\\b|:|ore|ora|giorn[oi]|settiman[ae]|mes[ei]|minut[oi]|euro|/|-|${MONTH}))`, 'u'),
  topics: [
    {
      topic: 'price',
      pattern:
        /\b(?:prezz[oi]|tariff[ae]|listino|cost[aio]|costan[oa]|quanto (?:viene|vengono|e|sarebbe|si paga|pago|prendete)|caro|economico)\b/u,
    },
    {
      topic: 'duration',
      pattern: /\b(?:quanto (?:tempo )?(?:dura|durano|ci vuole|ci si mette)|quanto tempo|durata|quanti minuti|quante ore)\b/u,
    },
    {
      topic: 'services',
      pattern:
        /\b(?:(?:che )?cosa (?:offrite|fate|proponete|avete)|che (?:servizi|trattamenti)|quali (?:sono i (?:vostri )?)?(?:servizi|trattamenti)|(?:i vostri|vostri|lista dei|tutti i) (?:servizi|trattamenti)|cosa (?:posso|si puo) prenotare)\b/u,
    },
    {
      topic: 'staff',
      pattern:
        /\b(?:chi (?:fa|fanno|e|sono|taglia|lavora|tiene)|quali? (?:parrucchier\w+|stilist\w+|massaggiator\w+|terapist\w+|insegnant\w+|persone)|il vostro (?:staff|team)|(?:i )?vostri (?:parrucchieri|stilisti|massaggiatori|terapisti))\b/u,
    },
    {
      topic: 'included',
      pattern:
        /\b(?:compres[oaie]|inclus[oaie]|include|comprende|in che (?:cosa )?consiste|cos'e (?:il|la|un|una)|che cos'e|mi parli d\w+|descriv\w+|quante persone|massimo|come si svolge)\b/u,
    },
  ],
  policyTopics: [
    {
      policy: 'cancellation',
      pattern:
        /\b(?:(?:politica|condizioni|regole|costi|penale|termini) (?:di|per la) (?:cancellazione|disdetta|annullamento)|cancellazione|disdetta|(?:disdire|annullare|cancellare) (?:gratis|gratuitamente|senza (?:costi|penale|spese))|(?:posso|si puo|possiamo|fino a quando|e se|se|cosa succede se)\b[^.?!]{0,28}\b(?:disdire|annullare|cancellare|disdico|annullo|cancello)\b(?! (?:il|la|l'|questa|questo|un))|no[- ]show)/u,
    },
    {
      policy: 'rescheduling',
      pattern:
        /\b(?:fino a quando (?:posso|si puo) (?:spostare|cambiare|rinviare|modificare)|(?:condizioni|regole|politica) (?:di|per) (?:lo )?(?:spostamento|spostare|modifica)|(?:e se|cosa succede se) (?:devo|dovessi|ho bisogno di) (?:spostare|cambiare|rinviare))/u,
    },
    { policy: 'privacy', pattern: /\b(?:privacy|gdpr|miei dati|dati personali|protezione dei dati)\b/u },
  ],
  ordinals: [
    { pattern: /\b(?:prim[oa]|1[oa]|1°)\b(?! (?:di|possibile|delle|del|dell))/u, index: 0 },
    { pattern: /\b(?:second[oa]|2[oa])\b/u, index: 1 },
    { pattern: /\b(?:terz[oa]|3[oa])\b/u, index: 2 },
    { pattern: /\b(?:quart[oa]|4[oa])\b/u, index: 3 },
    { pattern: /\b(?:quint[oa]|5[oa])\b/u, index: 4 },
    { pattern: /\b(?:sest[oa]|6[oa])\b/u, index: 5 },
    { pattern: /\b(?:settim[oa]|7[oa])\b/u, index: 6 },
    { pattern: /\b(?:ottav[oa]|8[oa])\b/u, index: 7 },
    { pattern: /\bultim[oa]\b(?! (?:volta|settimana|mese|momento|minuto))|^\W*(?:il|quello) piu tardi\W*$/u, index: -1 },
    { pattern: /\b(?:quello|orario) piu presto\b|^\W*il piu presto\W*$/u, index: 0 },
  ],
  numbered:
    /^\W*(?:(?:prendo|vorrei|preferisco|scelgo|mi va bene|facciamo) )?(?:si,? )?(?:ok,? |va bene,? )?(?:il |la |l')?(?:numero|opzione|orario|no\.?|n\.?|nr\.?|#)?\s*(\d{1,2}|un[oa]?|due|tre|quattro|cinque|sei|sette|otto)(?:,? (?:per favore|per piacere|grazie|allora))?\W*$|\b(?:numero|opzione|#)\s*(\d{1,2}|un[oa]?|due|tre|quattro|cinque|sei|sette|otto)\b/u,
  theOne: /\b(?:quell[oa]|opzione|prendo|scelgo|preferisco|facciamo|(?:mi )?va (?:bene|benissimo)|perfetto|per favore|per piacere)\b/u,
  pointing: /\b(?:quell[oa])\b/u,
  notAChoice: new RegExp(
    `\\b(?:prim[oa]|second[oa]|terz[oa]) (?:volta|settimana|meta|cosa|giorno|visita|appuntamento|disponibil|posto|${WEEKDAY}|${MONTH})|\\b(?:di )?prima (?:mattina|serata)\\b|\\bprima (?:delle|di|possibile)\\b`,
    'u',
  ),
  later: /\b(?:piu tardi|dopo (?:quello|questo)|un po' dopo)\b/u,
  earlier: /(?<!\b(?:al|il) )\bpiu presto\b|\bun po' prima\b|^\W*prima\W*$|\bqualcosa (?:di )?prima\W*$/u,
  more: /\b(?:altr[ie] (?:orari|ore|possibilita|opzioni|scelte|appuntamenti|posti|disponibilita)|altro orario|un'altra ora|piu (?:orari|opzioni|scelte)|che altro|cos'altro|ce ne sono altri|ne avete altri)\b/u,
  weekAfter: /\b(?:(?:l|al|del|nel)?la settimana (?:dopo|successiva|seguente)|una settimana (?:dopo|piu tardi))\b/u,
  shift: /\b(mezz'?|mezza|\d{1,3}|un[oa']?|due|tre|quattro) ?(ore|ora|h|minut[oi]|min) (piu tardi|piu presto|dopo|prima)\b/u,
  shiftUnits: { hour: /^(?:o|h)/u, half: /^mezz/u, earlier: /^(?:piu presto|prima)/u },
  different:
    /\b(?:qualcos'altro|altro giorno|altri giorni|nessun[oa] di quest[iey]|non (?:mi )?(?:va|vanno) (?:bene)?|(?:quest[oiae]|quell[oiae]) no|ne l'un[oa] ne l'altr[oa])\b|^\W*nessun[oa]\W*$/u,
  soonest:
    /\b(?:(?:il )?prima possibile|al piu presto|quanto prima|il piu presto possibile|(?:prim[oa]|prossim[oa]) (?:appuntamento|orario|posto|disponibilita|data)(?: (?:liber[oa]|disponibile))?|asap|subito|urgente)\b/u,
  anyDay:
    /\b(?:qualsiasi (?:giorno|ora|momento|orario)|in qualunque momento|quando (?:vuole|volete|capita|potete)|e indifferente|mi e indifferente|e uguale|sono flessibile|nessuna preferenza|non ho preferenze|come (?:vuole|volete)|faccia lei)\b/u,
  party: [
    new RegExp(`\\b(${NUMBER}) (?:${PEOPLE})\\b`, 'u'),
    new RegExp(`\\b(?:gruppo|tavolo|squadra) (?:di|da) (${NUMBER})\\b`, 'u'),
    new RegExp(`\\b(?:siamo|saremo|saremmo|veniamo|verremo) (?:in )?(${NUMBER})\\b(?! ?(?:h\\b|ore|:))`, 'u'),
    /\b(?:per|in) (due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici)\b(?! (?:ore|giorni|settimane|mesi|minuti))/u,
  ],
  alone: /\b(?:solo (?:per me|io)|(?:per me|io) sol[oa]|soltanto io|da sol[oa])\b/u,
  pair: new RegExp(
    `\\b(?:(?:io|me) e (?:mi[ao] |la mia |il mio |un |un'|una )(?:${RELATIVE})|(?:mi[ao] |la mia |il mio )(?:${RELATIVE}) ed? (?:io|me)|con (?:mi[ao] |la mia |il mio |un |un'|una )(?:${RELATIVE})|noi due|tutt[ie] e due|entramb[ie]|in coppia)\\b`,
    'u',
  ),
  numbers: {
    un: 1,
    uno: 1,
    una: 1,
    due: 2,
    tre: 3,
    quattro: 4,
    cinque: 5,
    sei: 6,
    sette: 7,
    otto: 8,
    nove: 9,
    dieci: 10,
    undici: 11,
    dodici: 12,
    mezzogiorno: 12,
    mezzanotte: 0,
  },
  anyone:
    /\b(?:con )?(?:chiunque|chi capita|non importa (?:chi|con chi)|e indifferente (?:chi|con chi)|nessuna preferenza|qualcun altro|un'altra persona|(?:un altro|un'altra) (?:parrucchier\w+|stilista|massaggiator\w+|terapista))\b/u,
  without: /(?:\bsenza|\bnon(?: con)?|\btranne|\beccetto|\bche non sia|\bnon (?:mi )?serve)(?: il| la| lo| l'| un| una| con)?\s*$/u,
  notThis: /(?:\bnon|\binvece (?:di|del|della)|\bal posto (?:di|del|della)|\bsenza|\bniente|\bno)(?: un| una| il| la| lo)?(?: \w+)?\s*$/u,
  days: new RegExp(
    `\\b(?:${WEEKDAY}|(?:${MONTH})\\b|oggi|stasera|stamattina|stanotte|questo pomeriggio|questa (?:sera|mattina)|(?:dopo)?domani|ieri|week-?ends?|fine settimana|settiman[ae]|mes[ei]|(?:quindici|otto) giorni|\\d{1,2}[/.]\\d{1,2}|\\d{4}-\\d{2}-\\d{2}|il \\d{1,2}\\b(?! ?h)|l'(?:8|11)\\b|tra \\w+ giorni|fra \\w+ giorni|prossimi giorni|natale|pasqua|capodanno|ferragosto|epifania|asap|festiv[oi])`,
    'u',
  ),
  times: new RegExp(
    `\\b(?:tra le (?:${NUMBER})(?:[:.]\\d{2})? e le (?:${NUMBER})(?:[:.]\\d{2})?|dalle (?:${NUMBER})(?:[:.]\\d{2})? alle (?:${NUMBER})(?:[:.]\\d{2})?` +
      `|(?:(?:dopo|prima del|non prima del|a partire d|intorno a|verso|circa) ?)?(?:le|alle|dalle|delle|all'|l'|per le) ?(?:${NUMBER})(?:[:.]\\d{2})?(?: e (?:mezz[ao]|un quarto|trenta|quindici)| meno un quarto)?(?: (?:di mattina|del mattino|del pomeriggio|di pomeriggio|di sera|della sera|in punto))?` +
      `|(?:verso|intorno)(?: alle| le)? (?:${NUMBER})|\\d{1,2}[:.]\\d{2}|ore \\d{1,2}(?:[:.]\\d{2})?` +
      `|(?<!buon[ao]? )(?:(?:possibilmente |preferibilmente |meglio )?(?:di|al|nel|in|la|il|a|di prima|in tarda|nella|della|del|verso|entro|dopo) )?(?:tard[oa] |prima |prim[oa] )?(?:mattin[aoe]|mattinata|pomeriggi[o]?|pomeriggi|ser[ae]|serata|mezzogiorno|pranzo|il lavoro|fine giornata))\\b`,
    'gu',
  ),
  notThen: /\bnon [^,.;]+?(?:[,.;] *(?:ma |bensi |meglio |piuttosto )?| ma | bensi )(.+)$/u,
  everyDay:
    /\b(?:di (?:mattina|pomeriggio|sera)|(?:la|alla) (?:mattina|sera)|il pomeriggio|al (?:mattino|pomeriggio)|nel pomeriggio|in mattinata|in serata)\b/u,
  soonPhrase: 'nei prossimi 10 giorni',
  sameTime: /\b(?:all[ao] |al)?(?:la )?stess[ao] (?:ora|orario)\b/u,
  not: /\b(?:non|tranne|eccetto|a parte|salvo|no)\b/u,
  clock: [
    new RegExp(
      `\\b(?<hour>${NUMBER}|mezzogiorno) (?<quarter>e mezz[ao]|e un quarto|meno un quarto)\\b(?: (?<part>di mattina|del mattino|del pomeriggio|di pomeriggio|di sera|della sera))?`,
      'u',
    ),
    /\b(?<hour>\d{1,2})[:.](?<minute>\d{2})\b(?: (?<part>di mattina|del mattino|del pomeriggio|di pomeriggio|di sera|della sera))?/u,
    new RegExp(
      `\\b(?:alle|le|delle|dalle|ore|verso le|all'|dell'|l') ?(?<hour>${NUMBER})\\b(?! (?:${PEOPLE}|ore|giorni|minuti|prossim))(?: (?<part>di mattina|del mattino|del pomeriggio|di pomeriggio|di sera|della sera))?`,
      'u',
    ),
    /\b(?<hour>\d{1,2}) ?(?:h|ore)\b/u,
    /\b(?<hour>mezzogiorno|mezzanotte)\b/u,
  ],
  bound: /\b(?:dopo|prima d|tra le|fra le|dalle|fino|a partire|piu (?:tardi|presto) d|non alle|entro)/u,
  partsOfDay: [
    { pattern: /\b(?:mattin[aoe]|mattinata)\b/u, fromMinute: 0, toMinute: 720 },
    { pattern: /\bpomeriggi[o]?\b/u, fromMinute: 720, toMinute: 1080 },
    { pattern: /(?<!buona )\b(?:ser[ae]|serata)\b/u, fromMinute: 1080, toMinute: 1440 },
    { pattern: /\b(?:mezzogiorno|pranzo)\b/u, fromMinute: 690, toMinute: 840 },
  ],
  quarters: { half: /mezz/u, to: /^meno/u, morning: /mattin/u, afternoon: /pomeriggio|sera/u },
  concepts: en.concepts,
  gloss: itGloss,
  aroundName: { before: "(?:con|da|per|di)\\s+(?:(?:il|la|lo|un|una)\\s+|l')?|(?:il|la|lo|un|una)\\s+|l'", after: '' },
  stem: (word) =>
    en.stem(withoutAccents(word).replace(/^(?:(?:d|n|s)?ell|all|dall|un|l|d|c|quell)'/u, '')).replace(/(?<=\p{L}{3})[aoi]$/u, ''),
  common: new Set([
    ...en.common,
    ...'il lo la i gli le un uno una di del della al alla a da mio mia suo sua per con e o in io mi ci si sono essere c fare posso puo vorrei voglio bisogno prenotare prenotazione appuntamento ora ore volta prossimo prossima nuovo nuova questo ciao buongiorno andare due'.split(
      ' ',
    ),
  ]),
}
