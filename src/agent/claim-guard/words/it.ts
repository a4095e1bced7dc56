import type { ClaimWords } from './claim-words.ts'

const DAY = 'lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|domani|dopodomani|presto|allora|dopo|prossim'

export const it: ClaimWords = {
  language: 'it',
  claims: [
    { act: 'booked', words: /\b(?:segnat|annotat)[oaie]\b/u, timed: true },
    {
      act: 'booked',
      words: /\b(?:riferimento|codice|numero di prenotazione|codice di prenotazione|numero di conferma)(?: di prenotazione)? ?(?:e|:) /u,
      even: 'future',
      weak: true,
    },
    {
      act: 'taken',
      words:
        /\b(?:occupat[oaie]|esaurit[oaie]|al completo|pien[oaie])\b|\bnon (?:c'e|ci sono|abbiamo|e|resta) (?:\w+ )?(?:liber[oaie]|posto|posti|disponibil[ei]|orari)\b|\bqualcun altro\b|\baltr[oa] cliente\b|\bgia pres[oaie]\b/u,
    },
    {
      act: 'booked',
      words:
        /\b(?:(?<!ri)prenotat|confermat|fissat|riservat|prenotatissim|programmat|registrat|assicurat|garantit|iscritt|inserit|organizzat)[oaie]\b(?!.*\b(?:fino all|minut|provvisor))/u,
    },
    {
      act: 'booked',
      words:
        /\b(?:in|nella nostra|nel nostro|nella|sulla|in) (?:agenda|calendario)\b|\b(?:e|sono) (?:tutto )?(?:suo|sua|tuo|tua)\b[.!]?$|\btutto (?:pronto|a posto|sistemato|fatto|in ordine|confermato)\b|\baffare fatto\b/u,
    },
    {
      act: 'booked',
      words: new RegExp(
        `\\b(?:ci vediamo|la aspettiamo|ti aspettiamo|vi aspettiamo|l'aspettiamo|la attendiamo|ci si vede)\\b|^(?:e |allora |quindi )?a (?:${DAY})\\b|\\ba (?:${DAY})\\b.*!|\\ba (?:${DAY})$`,
        'u',
      ),
      even: 'future',
    },
    {
      act: 'booked',
      words:
        /\b(?:il suo|il tuo|la sua|la tua|l'|il|la) ?(?:appuntamento|prenotazione|posto|seduta|lezione|visita)\b.{0,40}\b(?:e|sara|comincia|inizia|risulta|resta)\b|\b(?:ha|hai|lei ha) (?:un |una |il suo )?(?:appuntamento|prenotazione)\b/u,
      weak: true,
      even: 'future',
    },
    {
      act: 'booked',
      words:
        /\bprenotazione (?:\w+ ){0,4}(?:effettuata|completata|fatta|riuscita|andata a buon fine|conclusa)\b|\b(?:ho|abbiamo) (?:gia )?(?:effettuato|fatto|completato|preso|ottenuto|bloccato) (?:la |il |un |una )?(?:sua |suo )?(?:prenotazione|appuntamento|posto)|\b(?:le|ti) confermo\b|\bposso confermar(?:le|e) (?:che|la|il)\b|\bconfermo (?:la|il|che)\b|\bsto prenotando\b/u,
      even: 'possible',
    },
    {
      act: 'held',
      words:
        /\b(?:le|ti|vi) (?:tengo|teniamo|riservo|blocco|conservo)\b|\b(?:sto|stiamo) tenendo\b|\b(?:tengo|teniamo) (?:liber|da parte|bloccat)|\b(?:tenut|bloccat)[oaie]\b(?=.*\b(?:fino|per (?:lei|te)|minut))|\b(?:riservat|prenotat)[oaie]\b(?=.*\b(?:fino all|minut|provvisor))/u,
    },
    {
      act: 'moved',
      words: /\b(?:spostat|rimandat|cambiat|modificat|riprogrammat|anticipat|posticipat|trasferit|riprenotat|aggiornat)[oaie]\b/u,
    },
    {
      act: 'cancelled',
      words:
        /\b(?:annullat|cancellat|disdett|eliminat|rimoss)[oaie]\b|\bcancellazione (?:e |e stata )?(?:confermata|effettuata|completata)\b/u,
    },
    {
      act: 'paid',
      words:
        /\b(?:rimborsat|addebitat|pagat|restituit|accreditat)[oaie]\b|\brimborso (?:e|e stato|sta|in arrivo|arrivera)\b|\bpagamento\b.{0,25}\b(?:ricevuto|effettuato|accettato|confermato|riuscito|andato)\b/u,
      even: 'future',
    },
    {
      act: 'free',
      words:
        /\b(?:e|sono|c'e|ci sono|resta|restano|sarebbe|ancora|anche) (?:\w+ ){0,3}?(?:liber[oaie]|disponibil[ei]|possibile|posto|posti|apert[oaie])\b|\b(?:ho|abbiamo|c'e|ci sono|posso offrir(?:le|e)|posso propor(?:le|re)|le propongo|possiamo)\b|\b(?:posto|disponibilita)\b/u,
      timed: true,
      even: 'possible',
    },
    {
      act: 'free',
      words:
        /\b(?:orari|posti|appuntamenti|date) (?:liberi|disponibili|libere)\b|\b(?:quest[ie]|altr[ie]|seguenti|prossim[ie]) (?:\w+ )?(?:orari|posti|disponibilita)\b/u,
    },
    {
      act: 'free',
      words: /\b(?:nulla|niente|nessun|nessuna|non) (?:\w+ ){0,2}?(?:liber[oaie]|disponibil[ei]|posto|disponibilita|orario)\b/u,
    },
    {
      act: 'mailed',
      words:
        /\b(?:e-?mail|mail|conferma|messaggio|invito|sms|link|file)\b.{0,50}\b(?:inviat[oa]|mandat[oa]|spedit[oa]|in arrivo|arrivera|partit[oa])|\b(?:inviato|mandato|spedito|inviat[oa]|scritto)\b.{0,50}\b(?:e-?mail|mail|conferma|messaggio|sms|invito)|\b(?:ricevera|riceverai|sta per ricevere)\b/u,
      even: 'future',
    },
    {
      act: 'person',
      words:
        /\b(?:collega|team|squadra|qualcuno|persona|responsabile|operatore|umano|staff|personale)\b.{0,50}\b(?:chiesto|avvisat[oa]|informat[oa]|(?:la|ti) (?:richiamera|contattera)|le rispondera|si mettera)|\b(?:chiesto|avvisato|informato|passato|inoltrato)\b.{0,40}\b(?:collega|team|squadra|qualcuno|responsabile|staff|personale|membro)/u,
      even: 'future',
    },
    { act: 'waitlisted', words: /\b(?:inserit[oa]|aggiunt[oa]|mess[oa]|e|iscritt[oa])\b.{0,30}\blista d'attesa\b/u },
    { act: 'done', words: /\b(?:fatto|fatta|sistemato|risolto|ecco fatto|tutto ok|detto fatto|a posto)\b(?! di)/u },
  ],
  common:
    /\b(?:le|il|lo|martedi|giovedi|venerdi|mercoledi|lunedi|taglio|appuntamento|prenotazione|grazie|oggi|anche|siamo|questo|questa|la|tutto|fatto|nostr[aoie]|il|lo|la|i|gli|le|di|del|della|e|un|una|per|con|che|suo|sua|alle|a|ha|ho|non|si|mi|ci|in|da|vuole|quale|ore|al|e|se|sono|ci|c'e|nel|nella|posso|gia)\b/gu,
  idioms:
    /\b(?:senza (?:costi|spese|addebiti)|solo (?:gli )?orari liberi|(?:nessun|senza) problem[ai]|non si preoccupi|non ti preoccupare|senz'altro|di niente|non solo|buon(?:giorno|asera|a sera)|non (?:deve|devi) fare (?:altro|niente|nulla)|se (?:ha|hai) bisogno[^,]*)\b/gu,
  breaks:
    /(?<!'|\bnon |\bpiu )\b(?:e(?!-)(?! \w+(?:at|it|ut|ss|st|tt|is|us)[oaie]\b)(?! (?:appena|(?:lune|marte|mercole|giove|vener)di|sabato|domenica|un|una|sempre|il|la|lo|gia|tutto|ormai|ora|valid|al|di|davvero|tua|tuo|confermat|suo|sua|stat|prenotat|confermat|liber|annullat|spostat|rimborsat|fissat|disponibil|riservat|gia|ancora|al|alle|pront|fatt|tutt|nel|in))|ma|(?<!\b(?:prima|dopo|solo) )che|perche|poiche|quindi|ora che|anche se|dunque)\b/u,
  negation: /\b(?:scadut[oa]|non|niente|nulla|nessun|nessuna|mai|ne|senza|neanche)\b/u,
  possible:
    /\b(?:(?:mi|ci) serv\w+|occorr\w+|bisogno|posso|puo|possiamo|potrei|potremmo|potrebbe|vuole|vuoi|desidera|vorrebbe|vorrei|deve|devo|dovrebbe|mi lasci|sarebbe|per (?:prenotare|confermare|annullare)|da confermare)\b/u,
  future: /\b(?:sara|saranno|verra|faro|prenotero|confermero)\b/u,
  condition:
    /\b(?:sposterei|prenoterei|annullerei|(?<!\b(?:ho|abbiamo|ha|sono|stata|stato|e) )appena|quando|se|una volta|prima (?:di|che)|dopo (?:che|aver)|non appena|finche|purche|affinche|qualora|dica|confermi e)\b/u,
  customersAct:
    /\b(?:sposterei|prenoterei|annullerei|conferm\w*|dica|dice|dira|si|accett\w*|nome|e-?mail|mail|clicc\w*|prem\w*|risponde\w*|scegli\w*|accordo|indic\w*|vuole|prenotat\w*|ok)\b/u,
  question:
    /^(?:e |o |allora |quindi )?(?:vuole|vuoi|desidera|preferisce|posso|devo|quale|quali|quando|dove|come|chi|quanto|cosa|che|le va|va bene|c'e|ci sono|ha|potrei|potrebbe|vorrebbe)\b/u,
  seeking:
    /\b(?:non (?:lo )?so|non sono sicur\w|guardo|guardiamo|controll\w*|verific\w*|cerc\w*|capisco|capito|desidera|chiesto|passato|esempio|al piu (?:presto|tardi)|apr\w*|chiud\w*|chius\w*|liberato)\b/u,
  deadline: /\b(?:annullare|spostare|modificare|disdire|cambiare)\b/u,
}
