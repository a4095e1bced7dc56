import type { ClaimWords } from './claim-words.ts'

const DAY = '(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|morgen|heute|ubermorgen|dann|bald|nachst|kommend|\\d|um'

export const de: ClaimWords = {
  language: 'de',
  claims: [
    {
      act: 'taken',
      words:
        /\b(?:aus|voll|uber)gebucht\b|\bbelegt\b|\bvergeben\b|\bausverkauft\b|\bweg\b(?=$|[.! ])|\bnicht (?:mehr )?(?:frei|verfugbar)\b/u,
    },
    { act: 'booked', words: /\bnotiert\b/u, timed: true },
    {
      act: 'booked',
      words:
        /\b(?:buchungs|reservierungs|bestatigungs|termin|referenz)[- ]?(?:nummer|code|referenz)\b(?= ?(?:ist|lautet|:|[a-z0-9]{4}-\d?))|\b(?:ihre|deine) (?:\w*nummer|referenz)(?= ?(?:ist|lautet|:))/u,
      even: 'future',
      weak: true,
    },
    { act: 'taken', words: /\b(?:jemand|kunde|kundin|andere[rnms]?)\b.*\b(?:halt|gebucht|reserviert|belegt|hat)\b/u },
    {
      act: 'booked',
      words:
        /\b(?:ein)?gebucht\b|\breserviert\b(?!.*\b(?:bis|minuten|vorlaufig|vorubergehend)\b)|\b(?:bestatigt|eingetragen|vorgemerkt|eingeplant|vereinbart|gesichert|fixiert|festgemacht|ausgemacht|angemeldet|festgehalten|eingeschrieben)\b/u,
    },
    {
      act: 'booked',
      words:
        /\bsteht (?:fest|im kalender|bereit)\b|\b(?:im|in (?:unserem|meinem|ihrem|den)) (?:termin)?(?:kalender|buch|plan)\b|\bist (?:ihnen|dir) sicher\b|\bgehort (?:ihnen|dir)\b|\bunter dach und fach\b|\bin trockenen tuchern\b|\bgeht klar\b|\bfix\b|\bdingfest\b/u,
    },
    {
      act: 'booked',
      words: new RegExp(
        `\\bsehen (?:wir )?uns\\b.*(?:${DAY})|\\bbis (?:dann|bald dann|zum|(?:nachsten |kommenden )?(?:${DAY}))(?! uhr).*!|^(?:und |also )?bis (?:dann|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|morgen|ubermorgen)\\b`,
        'u',
      ),
      even: 'future',
    },
    {
      act: 'booked',
      words: /\b(?:erwarten|erwarte) (?:wir )?(?:sie|dich|euch)\b|\bfreuen uns(?: schon)? auf (?:sie|dich|ihren besuch|deinen besuch)\b/u,
      even: 'future',
    },
    {
      act: 'booked',
      words:
        /\b(?:ihr|dein|der|euer) (?:\w+ )?(?:termin|platz)\b.{0,40}\b(?:ist|findet|steht|beginnt|lautet)\b|\b(?:ihre|deine|die) (?:buchung|reservierung|behandlung|massage)\b.{0,40}\b(?:ist|steht|findet|beginnt|erfolgreich)\b|\b(?:sie haben|du hast|ist|habe ich|sind) (?:einen|ihr|dein|am .{1,30} einen) termin\b/u,
      weak: true,
    },
    {
      act: 'booked',
      words:
        /\b(?:sie sind|du bist|ihr seid) (?:.{0,40}\b)?(?:dabei|drin|angemeldet|fur .{1,25} eingetragen)\b|\b(?:buchung|reservierung) (?:ist |war |wurde )?(?:erfolgreich|abgeschlossen|komplett|perfekt|durch)\b|\bhat (?:\w+ ){0,3}geklappt\b|\bhabe (?:ihnen|dir) .{0,40}(?:gesichert|gemacht|geschnappt|besorgt|ergattert)\b/u,
    },
    {
      act: 'booked',
      words:
        /\b(?:ich|wir) (?:bestatige|buche|reserviere|trage|bestatigen|buchen) (?:ihnen|sie|dich|dir|hiermit|jetzt|gerade|nun|ihren)\b(?!.*\b(?:sobald|wenn|falls)\b)|\bhiermit bestatige|\bkann (?:ich )?(?:ihnen |dir )?(?:\w+ )?(?:termin |buchung )?bestatigen\b/u,
      even: 'possible',
    },
    {
      act: 'held',
      words:
        /\b(?:halte|halten|halt)\b(?: (?:ich|wir))?(?!.* fur richtig)|\b(?:zuruck|frei|vorge)?gehalten\b|\breserviert\b(?=.*\b(?:bis|minuten|vorlaufig|vorubergehend)\b)|\bvorlaufig reserviert\b/u,
    },
    {
      act: 'moved',
      words: /\b(?:verschoben|verlegt|umgebucht|vorverlegt|getauscht|verandert)\b|\b(?:geandert|umgestellt|aktualisiert)\b/u,
    },
    {
      act: 'cancelled',
      words:
        /\b(?:storniert|abgesagt|geloscht|annulliert|aufgehoben|gestrichen|gecancelt)\b|\bstornierung (?:ist |wurde )?(?:bestatigt|erfolgt|abgeschlossen|erfolgreich|durch)/u,
    },
    {
      act: 'paid',
      words:
        /\b(?:zuruck)?(?:erstattet|gezahlt|uberwiesen|abgebucht|belastet|abgerechnet|bezahlt)\b|\b(?:ruck)?erstattung (?:ist|wurde|erfolgt|kommt|lauft)\b|\bruckzahlung\b|\bzahlung\b.{0,25}\b(?:erhalten|eingegangen|erfolgreich|bestatigt)\b|\bgeld (?:ist )?(?:zuruck|unterwegs)\b|\b(?:pfund|euro|geld|betrag|£|€)(?!\p{L}).{0,25}\b(?:auf dem (?:ruck)?weg|unterwegs|zuruck)\b/u,
      even: 'future',
    },
    {
      act: 'free',
      words:
        /\b(?:ist|sind|ware|waren|hat|haben|bleibt|steht|gibt|noch|auch) (?:[\w:.]+ ){0,6}?(?:frei|verfugbar|moglich|offen)\b|\b(?:geht|passt|klappt|ginge)\b|\b(?:ich|wir) (?:habe|hatte|hatten|haben|kann|konnte|konnen|finde)\b|\b(?:habe|hatte|haben|hatten|kann|konnte|konnen) (?:ich|wir)\b|\bgibt es\b|\b(?:platz|lucke)\b/u,
      timed: true,
      even: 'possible',
    },
    {
      act: 'free',
      words:
        /\bfreie?[nrs]? (?:termine?|zeiten|platze?|slots?|stellen)\b|\bverfugbare?n? \w+|\b(?:folgende|diese|die nachsten|andere|weitere|spatere|fruhere)n? (?:termine|zeiten|moglichkeiten)\b|\bnoch (?:etwas|was) frei\b|\bist frei\b(?=:)/u,
    },
    { act: 'free', words: /\b(?:nichts|keine?n?) (?:mehr )?(?:frei|freien?|termine?|verfugbar|platze?)\b/u },
    {
      act: 'mailed',
      words:
        /\b(?:e-?mail|mail|bestatigung|bestatigungsmail|nachricht|einladung|kalenderdatei|sms|link|rechnung)\w*\b.{0,50}\b(?:gesendet|geschickt|gesandt|versendet|verschickt|unterwegs|raus|zugestellt|folgt|kommt|gemailt)\b/u,
      even: 'future',
    },
    {
      act: 'mailed',
      words:
        /\b(?:sie|du) (?:erhalten|bekommen|erhaltst|bekommst|finden)\b.{0,50}\b(?:e-?mail|mail|bestatigung|nachricht|sms)|\bgemailt\b|\b(?:erhalten|bekommen|erhaltst|bekommst) (?:sie|du)\b.{0,50}\b(?:e-?mail|mail|bestatigung|sms)/u,
      even: 'future',
    },
    {
      act: 'person',
      words:
        /\b(?:kolleg\w+|team|mitarbeiter\w*|jemande?[nm]?|person|mensch\w*|personal)\b.{0,50}\b(?:gebeten|informiert|benachrichtigt|weitergeleitet|verstandigt|meldet sich|wird sich melden|antwortet|ruft|kontaktiert|ubernimmt|bescheid)\b|\bweitergeleitet\b/u,
      even: 'future',
    },
    {
      act: 'waitlisted',
      words: /\bwarteliste\b.{0,30}\b(?:gesetzt|eingetragen|steh\w+|aufgenommen)\b|\b(?:stehen|stehst|sind|bist)\b.{0,20}\bwarteliste\b/u,
    },
    {
      act: 'done',
      words:
        /\b(?:alles |ist |schon |bereits )*(?:erledigt|geregelt|geschafft|fertig|abgehakt|geritzt)\b|\balles klar fur\b|\bgemacht\b[.!]?$|\bpasst alles\b|\balles (?:in ordnung|paletti|bereit|vorbereitet|gut)\b/u,
    },
  ],
  common:
    /\b(?:dienstag|donnerstag|freitag|mittwoch|montag|termin|buchung|wir|uns|unsere?|bei|auch|aber|jetzt|haben|sind|wie|wenn|oder|von|vom|der|die|das|ist|sind|sie|ihr|ihre|ihren|ich|wir|und|am|um|fur|mit|zu|den|dem|ein|eine|einen|es|nicht|noch|habe|wurde|uhr|auf|im|bis|kann|soll)\b/gu,
  idioms:
    /\b(?:(?:keine|ohne) (?:weiteren )?(?:kosten|gebuhren)|kein (?:problem|ding|thema|stress)|keine (?:sorge|ursache|frage|angst)|gar kein problem|ohne (?:weiteres|probleme)|nichts zu danken|nichts (?:mehr |weiter )?(?:zu tun|tun)|guten (?:morgen|tag|abend)|wenn (?:sie|du) (?:noch )?(?:fragen|etwas)[^,]*|nicht nur)\b/gu,
  breaks: /(?<!\bdach )\b(?:und|aber|dass|denn|weil|da|also|nachdem|wahrend|deshalb|somit)\b/u,
  negation: /\b(?:abgelaufen|verstrichen|verfallen|nicht|kein|keine|keinen|keiner|keinem|nichts|niemand|nie|ohne|weder)\b/u,
  possible:
    /\b(?:kann|konnen|konnte|konnten|soll|sollen|sollte|sollten|mochte|mochten|will|wollen|wollte|darf|durfen|muss|mussen|lassen sie|lass|gerne?|wurde ich|um zu|zu (?:buchen|bestatigen|reservieren|stornieren|verschieben))\b/u,
  future: /\b(?:werde|werden|wird|wirst)\b/u,
  condition:
    /\b(?:nach (?:der|ihrer) (?:bestatigung|buchung)|sobald|wenn|falls|bevor|erst|sofern|solange|ob|ehe|nachdem sie|um|sagen sie|bestatigen sie|klicken sie)\b(?! \d)(?! (?:halb|drei|vier|zwei|ein|funf|sechs|viertel|sieben|acht|neun|zehn|elf|zwolf))/u,
  customersAct:
    /\b(?:bestatig\w*|zustimm\w*|ja|klick\w*|druck\w*|name\w*|e-?mail\w*|nenn\w*|ok|okay|einverstanden|gebucht|sag\w*|angab\w*|antwort\w*|wahl\w*|mochten|wollen|buchen|gewahlt|entscheid\w*)\b/u,
  question:
    /^(?:und |oder |also |dann )?(?:soll|sollen|mochten|mochte|wollen|willst|kann|konnen|darf|passt|ist|sind|haben|hat|wann|welche\w*|was|wie|wo|wer|warum|gibt|war|wurden?|ware|geht|sehen|halt)\b/u,
  seeking:
    /\b(?:weiss (?:ich )?(?:\w+ )?nicht|nicht sicher|pruf\w*|schau\w*|such\w*|sehe (?:kurz |gern )?nach|gewunscht\w*|verstehe|verstanden|meinten|meinen|vergangen\w*|fruhestens|spatestens|beispiel|geoffnet|offnen|schliess\w*|geschlossen|beginnt|losgelassen|freigegeben|nachsehen)\b/u,
  deadline: /\b(?:stornier\w*|absag\w*|verschieb\w*|umbuch\w*|ander\w*)\b/u,
}
