import { deGloss } from './de-gloss.ts'
import { deNumbers } from './de-numbers.ts'
import { typed } from './de-typed.ts'
import { en } from './en.ts'
import { alone, starting, whole } from './pattern.ts'
import type { Words } from './words.ts'

const w = (words: string): RegExp => whole(typed(words))
const s = (words: string): RegExp => starting(typed(words))
const either = (...patterns: readonly RegExp[]): RegExp => new RegExp(patterns.map(({ source }) => source).join('|'), 'u')

const COUNT = 'zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf'
const HOUR = `ein|eins|${COUNT}|\\d{1,2}`
const PEOPLE = 'personen?|leuten?|gästen?|erwachsenen?|teilnehmer\\p{L}*|freunden?|freundinnen|kindern?|plätzen?|frauen|männern?|menschen'
const KIN =
  'frau|mann|partner(?:in)?|freund(?:in)?|mutter|vater|schwester|bruder|tochter|sohn|verlobter?|kolleg(?:e|in|en)|mama|papa|nachbarin?'
const BOOKING = '(?:termine?n?|buchung(?:en)?|reservierung(?:en)?)'
const WEEKDAY =
  '(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)(?:s|früh|morgen|vormittag|mittag|nachmittag|abend)?|mo|di|mi|do|fr|sa|(?:am|nächsten|diesen|kommenden|jeden) so|so(?=,? \\d)'
const MONTH = 'januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|jan|feb|apr|aug|sept?|okt|nov|dez'
const PART = 'morgens|vormittags|mittags|nachmittags|abends|nachts'
const CLOCK = `(?:(?:viertel (?:nach|vor)|halb|dreiviertel) )?(?:\\d{1,2}(?:[:.]\\d{2})?|eins?|${COUNT})`

/** German, as people write it in a chat, to a business they address with Sie. */
export const de: Words = {
  greeting: s(`hallo|hallöchen|hi|hey|moin(?: moin)?|servus|grüß (?:gott|sie)|grüezi|guten (?:tag|morgen|abend)|schönen guten tag|tag`),
  thanks: w(`danke(?:schön| schön| sehr)?|dank(?:e)? ihnen|(?:vielen|besten|herzlichen|lieben) dank|merci`),
  goodbye: w(
    `tschüss|tschau|ciao|auf wiedersehen|wiedersehen|wiederhören|bis (?:bald|dann|später|demnächst)|(?:schönen|guten) (?:tag|abend) noch|
    schönes wochenende|das (?:war|wär|wäre|ist) (?:alles|es)(?: schon)?|das war'?s|mehr brauche ich nicht|gute nacht`,
  ),
  person: w(
    `(?:einen|einem) (?:echten |richtigen )?menschen|(?:echter?n?|richtiger?n?) (?:mensch(?:en)?|person|mitarbeiter(?:in)?)|
    mit (?:jemande?m?|einer (?:echten )?person|einem mitarbeiter|einer mitarbeiterin|(?:ihrem|dem|eurem) (?:team|chef|personal)|der (?:chefin|leitung|rezeption)|ihnen telefonisch)
    (?: \\S+){0,3}? (?:sprechen|reden|telefonieren|schreiben|verbinden|verbunden|chatten)|
    ruf(?:en|t)?(?: sie)? mich(?: bitte)?(?: \\S+){0,3}? (?:an|zurück)|mich (?:bitte )?(?:jemand )?(?:zurück|an)rufen|rückruf|
    mitarbeiter(?:in)?(?: bitte)?|verbinden sie mich|beschwer\\p{L}*|anwalt|kundendienst|kundenservice|mensch bitte`,
  ),
  robot: w(
    `(?:sind sie|bist du|bin ich hier bei)(?: hier| denn| eigentlich)? (?:ein |eine |einem |einer )?(?:echt\\p{L}*|bot|chatbot|roboter|mensch|maschine|ki|computer|programm|real)|
    (?:spreche|rede|schreibe|chatte) ich (?:hier |gerade |eigentlich )?mit (?:einem|einer|wem)|
    ist das (?:hier )?(?:ein |eine )?(?:bot|chatbot|roboter|maschine|ki|mensch|computer)|wer (?:sind sie|bist du)|
    wie heißen sie|wie heißt du|mit wem (?:spreche|schreibe|rede|chatte) ich`,
  ),
  help: either(
    alone('hilfe|menü|start|optionen'),
    w(
      `was (?:können sie|kannst du)(?: alles| denn| so| für mich)?|wie (?:funktioniert|geht|läuft) (?:das|es)|(?:können sie|kannst du) mir (?:bitte )?helfen|
      helfen sie mir|ich brauche hilfe|was brauchen sie(?: von mir| noch)?|welche (?:angaben|daten|informationen|infos) (?:brauchen|benötigen)`,
    ),
  ),
  outOfScope: w(
    `wetter|witz(?:e)?|gedicht|lied|rezept|hausaufgaben?|aufsatz|übersetz\\p{L}*|hauptstadt|bundeskanzler(?:in)?|präsident(?:in)?|fußball|bitcoin|
    börse|aktien|python|javascript|quellcode|system ?prompt|(?:ihre|deine) (?:anweisungen|regeln|instruktionen)|
    ignorier\\p{L}* (?:alle|alles|die|deine|ihre|vorherigen)|passwort|ander(?:e|er|en) kund\\p{L}*|kreditkartennummer|rabatt|günstiger|
    (?:rück)?erstattung|geld zurück|flug|flüge|hotel|restaurant|taxi|pizza`,
  ),
  yesStart: s(`ja|jo|jep|jawohl|gerne?|klar|sicher|okay|ok|passt|perfekt|super|in ordnung|einverstanden|genau|gut|prima|alles klar`),
  noStart: s(`nein|ne|nee|nö|nicht wirklich|keine?[rns]?|doch nicht|lieber nicht|weder`),
  book: w(
    `buchen?|buchst|bucht|gebucht|einbuchen|reservieren?|reserviert|termine?n?|vereinbaren|anmelden|anmeldung|einen platz|vorbeikommen|
    (?:hätte|möchte|will|würde|brauche|bräuchte|wünsche) (?:\\S+ ){0,4}?(?:gern|gerne|haben|buchen|machen|kommen)`,
  ),
  move: w(
    `verschieb\\p{L}*|verschoben|verleg\\p{L}*|verlegt|umbuch\\p{L}*|umgebucht|umzubuchen|vorziehen|vorverlegen|
    (?:termin|zeit|uhrzeit|tag|buchung|reservierung|ihn|es|sie|das) (?:\\S+ ){0,4}?(?:ändern|wechseln|tauschen)|
    (?:ändern|wechseln|tauschen) (?:sie )?(?:bitte )?(?:den|meinen|die|meine) (?:termin|zeit|uhrzeit|tag|buchung)`,
  ),
  moveTo:
    /^.*(?<!\p{L})auf (?:den |die |das |einen )?(.+?)(?:\s+(?:zu )?(?:verschieben|verlegen|umbuchen|ändern|legen|wechseln|tauschen)(?!\p{L}).*)?$/u,
  cancel: w(
    `absag(?:en?|e|t)|abgesagt|abzusagen|stornier\\p{L}*|storno|stornierung|cancel\\p{L}*|sagen? (?:sie )?(?:\\S+ ){1,5}?ab|
    (?:termin|buchung|reservierung) (?:\\S+ ){0,2}?(?:löschen|streichen|aufheben)|
    (?:zum|den|meinen|zu meinem) termin (?:\\S+ ){0,4}?nicht (?:kommen|wahrnehmen|einhalten|schaffen)`,
  ),
  lookup: w(
    `wann (?:ist|war|hab|habe) (?:ich )?(?:denn |noch ?mal |eigentlich )*(?:mein|meine|meinen|unser|unsere|unseren|den) (?:nächste[nr]? )?\\p{L}+|
    (?:um )?wie ?viel uhr (?:ist|war|habe ich) (?:denn |noch ?mal )*(?:mein|meine|meinen|den) \\p{L}+|
    (?:mein|meine|meinen|unseren?) (?:\\S+ )?${BOOKING} (?:bitte )?(?:ansehen|sehen|zeigen|anzeigen|nachschauen|nachsehen|finden|prüfen|einsehen)|
    (?:zeig|zeigen|such|suchen|find|finden|prüf|prüfen) (?:\\S+ ){0,3}?(?:mein|meine|meinen|unseren?) ${BOOKING}|
    hab(?:e)? ich (?:\\S+ ){0,2}?(?:einen|eine|irgendwelche|schon) ${BOOKING}(?! (?:frei|haben))|was (?:hab|habe) ich (?:\\S+ ){0,2}?gebucht|
    (?:hat|ist) (?:es|das|die buchung|der termin|meine buchung) (?:geklappt|funktioniert|durchgegangen|bestätigt)|meine referenz`,
  ),
  question: either(
    /[?？]/u,
    s(
      `was|wann|wo|wer|wen|wem|welche[rnsm]?|wie|warum|wieso|woher|wohin|ist|sind|gibt|haben|hast|habt|kann|können|könnten?|darf|dürfen|muss|müssen|
      soll(?:te|ten|en)?|machen|bieten|nehmen|wird|geht`,
    ),
    w(`sagen sie mir|ich frage mich|wissen sie|ich wüsste gerne?|gerne? wissen|wie ?viel|wie lange|stimmt es`),
  ),
  availability: w(
    `frei|freie[nrs]?|verfügbar\\p{L}*|termine?n?|zeiten|uhrzeiten|(?:noch|irgend) ?(?:et)?was|was möglich|möglich|nächste[nrs]?|früheste[nrs]?|geht|ginge|buchen|bekommen|platz|plätze`,
  ),
  openings: w(`termine? offen|offene termine?|(?:noch|was|etwas) offen`),
  asksAboutPeople:
    /^[^\p{L}]*(?:ist|sind|wer|macht|arbeitet)(?!\p{L})(?!.*(?<!\p{L})(?:frei|verfügbar|statt|stattdessen|haben|mit|bei|da)(?!\p{L}))/u,
  also: w(`auch noch|außerdem|zusätzlich|dazu noch|und dann noch|noch (?:einen|eine) (?:weitere|weiteren|zweite|zweiten)|ebenfalls`),
  bareParty: /(?<!\p{L})f(?:ü|ue|u)r (\d{1,3})(?![\d]|[.:]\d|\s*(?:uhr|h(?!\p{L})|std|stunden?|tage?|wochen?|monate?|min|€|euro|\.))/u,
  topics: [
    {
      topic: 'price',
      pattern: w(
        `preise?|preisliste|kostet|kosten|(?:was|wie ?viel) (?:zahle|zahlt|nehmen sie|macht das|würde)|gebühr(?:en)?|teuer|tarife?|kostenpunkt`,
      ),
    },
    { topic: 'duration', pattern: w(`wie lange? (?:dauert|geht|brauch\\p{L}*|ist|wird)|dauert|dauer|wie viele (?:minuten|stunden)`) },
    {
      topic: 'services',
      pattern: w(
        `was (?:bieten|macht|machen) (?:sie|ihr)(?: \\S+){0,3}?(?: an| alles)?|was kann (?:ich|man) (?:hier |bei ihnen |alles |denn )*(?:buchen|machen|bekommen)|
        welche (?:\\S+ )?(?:leistungen|angebote|behandlungen|dienstleistungen|services|kurse)|ihre? (?:leistungen|angebote?|preise|preisliste)|
        was (?:gibt es|haben sie) (?:\\S+ ){0,2}?(?:alles|im angebot)|leistungsangebot|preisliste`,
      ),
    },
    {
      topic: 'staff',
      pattern: w(
        `wer (?:macht|schneidet|färbt|arbeitet|massiert|unterrichtet|ist|kann|leitet|gibt)|welche (?:\\S+ )?(?:stylist|friseur|therapeut|masseur|mitarbeiter|lehrer)\\p{L}*|(?:ihr|euer) team`,
      ),
    },
    {
      topic: 'included',
      pattern: w(
        `was ist (?:\\S+ ){0,3}?(?:dabei|inbegriffen|enthalten|drin|inklusive)|inbegriffen|was (?:genau )?ist (?:eine?|das|die|der)|was bedeutet|
        erzählen sie (?:mir )?(?:\\S+ )?(?:über|von)|mehr (?:infos?|informationen|details) (?:zu|zum|zur|über)|beschreib\\p{L}*|was passiert (?:bei|in|beim)|
        wie viele (?:personen|leute|menschen)|höchstens|maximal|maximum`,
      ),
    },
  ],
  policyTopics: [
    {
      policy: 'cancellation',
      pattern: w(
        `storno(?:bedingungen|frist|gebühr(?:en)?|kosten|regeln)|stornierungs(?:bedingungen|frist|gebühr(?:en)?|kosten|regeln)|(?:kostenlos|kostenfrei|gratis|umsonst) (?:stornieren|absagen)|
        (?:bis wann|wie lange|wie spät|wann|wie kurzfristig|unter welchen bedingungen) (?:kann|können|muss|darf|könnte) (?:ich|man|wir) (?:\\S+ ){0,4}?(?:stornieren|absagen)|
        (?:kann|können|darf) (?:ich|man|wir) (?:auch |noch |kurzfristig |jederzeit |wieder |später )*(?:absagen|stornieren)|
        (?:wenn|falls) (?:ich|man|wir) (?:\\S+ ){0,3}?(?:absage|absagen|storniere|stornieren|nicht (?:komme|kommen|erscheine))`,
      ),
    },
    {
      policy: 'rescheduling',
      pattern: w(
        `(?:bis wann|wie lange|wie kurzfristig|wie oft) (?:kann|können|darf) (?:ich|man|wir) (?:\\S+ ){0,4}?(?:verschieben|verlegen|umbuchen)|umbuchungsbedingungen|
        (?:wenn|falls) (?:ich|man|wir) (?:\\S+ ){0,3}?(?:verschieben|verlegen|umbuchen|verschiebe|umbuche)`,
      ),
    },
    { policy: 'privacy', pattern: w(`datenschutz\\p{L}*|dsgvo|meinen? daten|persönlichen? daten|speichern sie`) },
  ],
  ordinals: [
    { pattern: w('erste[nrs]?|1\\.'), index: 0 },
    { pattern: w('zweite[nrs]?|2\\.'), index: 1 },
    { pattern: w('dritte[nrs]?|3\\.'), index: 2 },
    { pattern: w('vierte[nrs]?|4\\.'), index: 3 },
    { pattern: w('fünfte[nrs]?|5\\.'), index: 4 },
    { pattern: w('sechste[nrs]?|6\\.'), index: 5 },
    { pattern: w('siebte[nrs]?|7\\.'), index: 6 },
    { pattern: w('achte[nrs]?|8\\.'), index: 7 },
    { pattern: w('letzte[nrs]?|späteste[nrs]?|letztere[nrs]?'), index: -1 },
    { pattern: w('früheste[nrs]?|frühere[nrs]? termin'), index: 0 },
  ],
  numbered: new RegExp(
    typed(
      `^[^\\p{L}\\p{N}]*(?:ja,? )?(?:ok(?:ay)?,? )?(?:dann )?(?:bitte )?(?:ich (?:nehme|nehm|hätte gerne?|möchte|wähle) )?(?:die |den |das )?(?:nummer|nr\\.?|option|termin|punkt|#)?\\s*` +
        `(\\d{1,2}|eins|zwei|drei|vier|fünf|sechs|sieben|acht)\\.?(?: bitte| danke| dann| gerne?| nehmen)*[^\\p{L}\\p{N}]*$|(?<!\\p{L})(?:nummer|option|nr\\.?|#)\\s*(\\d{1,2}|eins|zwei|drei|vier|fünf|sechs|sieben|acht)(?![\\p{L}\\p{N}])`,
    ),
    'u',
  ),
  theOne: w(`den|die|das|der|dann|termin|option|nehme?(?: ich)?|passt|perfekt|bitte|gerne?|lieber|ist gut|wäre gut|klingt gut`),
  pointing: w(
    `(?:den|die|das|der|dem) (?:\\S+ ){0,3}?(?:termin|zeit|option|uhrzeit|um (?:halb |viertel \\S+ )?\\S+|mit \\p{L}+|bei \\p{L}+|am \\p{L}+)|
    (?:den|die|das) (?:vormittag|nachmittag|abend|mittag)s?(?:termin)?`,
  ),
  notAChoice: w(
    `(?:erste|zweite|dritte|letzte|vierte)[nrs]? (?:mal|woche|hälfte|monat|jahr|tag|besuch|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)|als erstes|zuerst`,
  ),
  later: w(`später|spätere[rn]?|danach|gegen ende|später am tag`),
  earlier: w(`früher|frühere[rn]?|(?:etwas|bisschen|noch|lieber) eher|davor|vorher`),
  more: w(
    `mehr (?:zeiten|termine|optionen|auswahl|vorschläge|möglichkeiten)|(?:weitere|andere|noch andere|noch mehr) (?:zeiten|termine|optionen|uhrzeiten|vorschläge|möglichkeiten)|
    was (?:gibt es|haben sie) (?:denn )?(?:sonst )?noch|sonst noch(?: was| etwas| zeiten| termine)?|noch mehr|zeigen sie (?:mir )?(?:bitte )?mehr|mehr zeigen|weitere bitte|
    (?:einen |ein )?andere[nr]? (?:termin|uhrzeit|zeit)`,
  ),
  weekAfter: w(`(?:die |in der )?woche (?:darauf|danach|drauf)|(?:die |in der )?darauffolgenden? woche|eine woche später`),
  shift: new RegExp(
    typed(
      `(?<!\\p{L})(\\d{1,3}|eine halbe|halbe|eine?|zwei|drei|vier|fünf|zehn|fünfzehn|zwanzig) ?(stunden?|std\\.?|minuten?|min\\.?) (später|früher|danach|davor|vorher|eher)`,
    ),
    'u',
  ),
  shiftUnits: { hour: /^st/u, half: /halbe/u, earlier: /^(?:fr|dav|vor|eher)/u },
  different: w(
    `etwas anderes|was anderes|(?:an )?(?:einem |ein )?ander(?:er|en|em) tag(?:en)?|andere tage|keine[rsn]? (?:davon|von (?:diesen|denen)|der (?:zeiten|termine))|
    (?:passt|passen|geht|gehen|klappt|klappen) (?:mir |uns |leider |da |alle |alles |auch |so |bei mir |dann )*nicht|nicht (?:dieser|diese|dieses|diesen|der|so gut)|weder noch`,
  ),
  soonest: w(
    `so (?:bald|schnell|früh) wie (?:es )?(?:möglich|geht)|schnellstmöglich|möglichst (?:bald|schnell|früh)|baldmöglichst|bald ?möglichst|
    nächste[nrs]? freie[nrs]?(?: termin)?|nächst(?:e[nrs]?|mögliche[nrs]?) (?:verfügbare[nrs]? )?termin|nächstmöglich\\p{L}*|
    früheste[nrs]? (?:termin|zeitpunkt|möglichkeit)|frühestmöglich\\p{L}*|am (?:schnellsten|frühesten)|asap|dringend|sofort`,
  ),
  anyDay: w(
    `egal wann|irgendwann|jederzeit|wann auch immer|wann es (?:ihnen )?passt|(?:ist )?(?:mir )?(?:ganz |völlig )?egal(?!,? (?:bei )?(?:wer|wem|wen|welche))|an jedem tag|jeden tag|flexibel|keine präferenz|ganz gleich wann|suchen sie aus|entscheiden sie`,
  ),
  party: [
    w(`(?:für )?(eine|${COUNT}|\\d{1,4}) (?:${PEOPLE})`),
    w(
      `zu (zweit|dritt|viert|fünft|sechst|siebt|acht|neunt|zehnt|zehn|zwölft|zwölf|\\d{1,2}(?!\\d| ?(?:pfund|euro|€|£|eur|prozent|%|uhr)))`,
    ),
    w(`(?:gruppe|team|tisch) (?:von|mit|für|aus) (${COUNT}|\\d{1,3})`),
    w(`(?:wir sind|wir wären|es sind|wir kommen|es kommen|wir werden)(?: zu| insgesamt)? (${COUNT}|\\d{1,3})(?! ?(?:uhr|:|\\.\\d))`),
    w(`für (${COUNT})(?! (?:stunden?|tage?n?|wochen?|monate?n?|minuten?|uhr))`),
  ],
  alone: w(`nur (?:ich|für mich|mich)|für mich alleine?|ich alleine?|alleine?|für (?:eine|1) person|für mich`),
  pair: w(
    `(?:ich|mich|mir) und (?:meine?[nm]?|eine?[nm]?|einer) (?:${KIN})|(?:meine?[nm]?|meiner) (?:${KIN}) und (?:ich|mich|mir)|(?:uns|wir) (?:beide|zwei)|für beide`,
  ),
  numbers: deNumbers,
  anyone: w(
    `(?:(?:es )?ist mir )?(?:ganz )?egal,? (?:bei )?(?:wer|wem|wen|welche[rnm]?)|wer (?:auch immer|gerade frei ist|frei ist|zeit hat)|irgend(?:wer|wem|wen|jemande?[mn]?)|
    (?:bei )?jemand(?:em|en)? ander\\p{L}*|wem auch immer|(?:ein |eine |einen |bei )?andere[rnm]? (?:stylist|therapeut|friseur|masseur)\\p{L}*`,
  ),
  without: /(?<!\p{L})(?:ohne|nicht(?: bei| mit| zu| von)?|kein\p{L}*|außer|ausser)(?: den| die| das| der| dem| einen?)?\s*$/u,
  notThis:
    /(?<!\p{L})(?:nicht|statt|anstatt|anstelle|kein\p{L}*|ohne|doch keine?)(?: eine[rsmn]?| der| die| das| den| des)?(?: \p{L}+)?\s*$/u,
  days: w(
    `${WEEKDAY}|${MONTH}|heute|(?<!(?:am|jeden|gegen) )morgen|übermorgen|gestern|wochentags?|werktags?|wochenenden?|woche[n]?|monate?n?|in \\S+ tagen|\\d{1,2}\\.(?!\\d)|\\d{1,2}\\.\\d{1,2}\\.(?:\\d{2,4})?|
    \\d{4}-\\d{2}-\\d{2}|weihnachten|ostern|pfingsten|silvester|neujahr|heiligabend|feiertag`,
  ),
  times: new RegExp(
    `(?<=\\p{L}tag|mittwoch)(?:vormittag|mittag|nachmittag|abend)s?(?!\\p{L})|(?<![\\p{L}\\p{N}])(?:${typed(
      `(?:(?:am|gegen|zur|in der) )?(?:(?:frühen|späten|früher|später) )?(?:vormittags?|nachmittags?|abends?|morgens|mittags?|nachts|mittagszeit|mittagspause)|am morgen|in der früh|(?:nach|vor) (?:der arbeit|feierabend)` +
        `|zwischen ${CLOCK}(?: uhr)? und ${CLOCK}(?: uhr)?|von ${CLOCK}(?: uhr)? bis ${CLOCK}(?: uhr)?` +
        `|(?:(?:erst |frühestens |spätestens )?(?:ab|nach|vor|bis|um|gegen|so um|ca\\.?|circa|etwa|nicht vor|nicht nach|spätestens|frühestens) )?${CLOCK} ?uhr(?: \\d{1,2})?` +
        `|(?:(?:erst |frühestens |spätestens )?(?:ab|nach|vor|bis|um|gegen|so um|ca\\.?|circa|etwa|nicht vor|nicht nach|spätestens|frühestens) )${CLOCK}(?! ?(?:\\.|personen|leute|tag|woche|monat|stunde|minute))` +
        `|(?:halb|viertel (?:nach|vor)) (?:\\d{1,2}|eins?|${COUNT})|\\d{1,2}[:.]\\d{2}(?!\\.|\\d)`,
    )})(?![\\p{L}\\p{N}])`,
    'gu',
  ),
  notThen:
    /(?<!\p{L})nicht [^,.;]+?(?:[,.;] *(?:sondern |aber |lieber |eher |vielleicht |dann )?| sondern )(.+)$|(?<!\p{L})(?:geht|passt|klappt|ginge) [^,.;]*?nicht[,.;]+ *(?:sondern |aber |lieber |eher |vielleicht |dann |also |ginge |geht )*(.+)$/u,
  everyDay: w('vormittags|nachmittags|abends|morgens|mittags'),
  soonPhrase: 'in den nächsten 7 Tagen',
  sameTime: w(
    `(?:zur|um die) (?:gleichen|selben|gleiche) (?:zeit|uhrzeit|stunde)|(?:die )?(?:gleiche|selbe) (?:zeit|uhrzeit)|(?:um )?dieselbe (?:zeit|uhrzeit)|zur selben zeit`,
  ),
  not: w(`nicht|außer|kein\\p{L}*|ohne`),
  clock: [
    w(`(?<quarter>halb|viertel nach|viertel vor) (?<hour>${HOUR})(?: uhr)?(?: (?<part>${PART}))?`),
    w(`(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?!\\.)(?: ?uhr)?(?: (?<part>${PART}))?`),
    w(`(?<hour>${HOUR})[ -]?(?:uhr|h)(?:[ -](?<minute>\\d{2}))?(?: (?<part>${PART}))?`),
    w(`(?:um|gegen|ca\\.?) (?<hour>${HOUR})(?! (?:personen|leute|minuten?|stunden?|tagen?|wochen?))(?: (?<part>${PART}))?`),
  ],
  bound: w(`(?<!viertel )nach|(?<!viertel )vor|zwischen|ab|von|bis|später als|früher als|nicht um`),
  partsOfDay: [
    { pattern: w(`vormittags?(?:termin)?|morgens|am morgen|früh`), fromMinute: 0, toMinute: 720 },
    { pattern: w(`(?:\\p{L}+tag)?nachmittags?(?:termin)?`), fromMinute: 720, toMinute: 1080 },
    { pattern: w(`(?:\\p{L}+tag)?abends?(?:termin)?|nachts?`), fromMinute: 1080, toMinute: 1440 },
    { pattern: w(`mittags?|mittagszeit|mittagspause`), fromMinute: 690, toMinute: 840 },
  ],
  quarters: { half: /^halb/u, to: /vor$/u, morning: /^(?:morg|vorm)/u, afternoon: /^(?:nachm|abend)/u, halfIsBefore: true },
  concepts: en.concepts,
  gloss: deGloss,
  aroundName: {
    before: '(?:bei|mit|zu|von|f(?:ü|u|ue)r)\\s+(?:(?:der|dem|den|die|das|einem|frau|herrn?)\\s+)?|(?:der|dem|den|die|das)\\s+',
    after: "'?s",
  },
  stem: en.stem,
  common: new Set([
    ...en.common,
    ...'ich du er sie es wir ihr mich mir uns ihnen ihre ihr mein meine meinen meiner einen eine einer einem ein kein keine der die das den dem des und oder aber auch nicht noch nur schon sehr bitte gern gerne möchte hätte würde könnte kann können will brauche bräuchte habe haben hat ist sind war wäre bin wird werden für mit bei von zu zum zur am im um auf aus nach vor über ab bis an in termin termine buchen heute morgen übermorgen uhr zeit tag woche wann wo wie was wer welche welcher warum hallo guten danke ja nein doch dann da dort hier mal so wenn weil dass ob etwas was viel frei nächste nächsten lieber wieder jemand einmal gibt geht passt machen lassen kommen sagen verschieben absagen stornieren'.split(
      ' ',
    ),
  ]),
}
