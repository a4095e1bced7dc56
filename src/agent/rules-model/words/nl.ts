import { en } from './en.ts'
import { nlGloss } from './nl-gloss.ts'
import { alone, starting, whole } from './pattern.ts'
import type { Words } from './words.ts'

const w = whole
const s = starting
const either = (...patterns: readonly RegExp[]): RegExp => new RegExp(patterns.map(({ source }) => source).join('|'), 'u')

const COUNT = 'twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf'
const HOUR = `een|één|${COUNT}|\\d{1,2}`
const PEOPLE = 'personen|persoon|mensen|man|gasten|volwassenen|deelnemers|vrienden|vriendinnen|kinderen|plaatsen|plekken|vrouwen|mannen'
const KIN = 'vrouw|man|partner|vriend|vriendin|moeder|vader|zus|broer|dochter|zoon|verloofde|collega|mama|papa|buurvrouw|buurman'
const BOOKING = '(?:afspra(?:ak|ken)|reservering(?:en)?|boeking(?:en)?)'
const PART_OF_DAY = 'ochtend|morgen|middag|avond'
const WEEKDAY = `(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)(?:en|s|${PART_OF_DAY})?|ma|di|wo|do|vr|za|(?:op|aanstaande|volgende|deze) zo|zo(?=,? \\d)`
const MONTH =
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec'
const PART = "'?s (?:ochtends|morgens|middags|avonds|nachts)|in de (?:ochtend|middag|avond)"
const CLOCK = `(?:(?:kwart (?:over|voor)|half) )?(?:\\d{1,2}(?:[:.]\\d{2})?|één|een|${COUNT})`

/** Dutch, as people write it in a chat, to a business they address with u. */
export const nl: Words = {
  greeting: s(
    `hallo|hoi|hey|hee|hi|dag|goedendag|goeie(?:morgen|middag|dag|navond)|goede(?:morgen|middag|navond)|goeden(?:avond|dag|middag)|goede (?:morgen|middag|avond)|beste`,
  ),
  thanks: w(`dank (?:u|je)(?: wel)?|dankuwel|dankjewel|bedankt|hartelijk dank|dank|thanks|merci`),
  goodbye: w(
    `doei|tot ziens|dag hoor|tot (?:dan|snel|straks|gauw|binnenkort)|fijne (?:dag|avond|middag)(?: nog| verder)?|prettige dag|goed weekend|fijn weekend|
    dat (?:was|is) (?:alles|het)|verder niets|welterusten`,
  ),
  person: w(
    `(?:met )?(?:een )?(?:echte?|levende?) (?:mens|persoon|medewerker)|met (?:een (?:mens|medewerker|medewerkster|persoon|collega)|iemand|jullie team|uw team|de (?:baas|eigenaar|eigenaresse|receptie|balie))(?: \\S+){0,3}? (?:spreken|praten|bellen|chatten|overleggen|verbonden)|
    (?:spreken|praten|bellen|chatten) met (?:een (?:mens|medewerker|medewerkster|persoon|collega)|iemand|jullie team|de (?:baas|eigenaar|receptie))|
    (?:kunt u|kun je|kan iemand|wilt u|bel) (?:mij|me) (?:\\S+ )?(?:terug)?bellen|bel (?:mij|me)(?: terug)?|(?:mij|me) (?:even )?terugbellen|
    medewerker(?:ster)?(?: graag| alstublieft)?|een mens (?:spreken|graag|alstublieft)|klantenservice|klacht(?:en)?|advocaat`,
  ),
  robot: w(
    `(?:bent u|ben je|ben jij)(?: eigenlijk)? (?:een )?(?:echt\\p{L}*|bot|chatbot|robot|mens|machine|ai|computer|programma)|
    (?:praat|spreek|chat) ik (?:hier |nu )?met (?:een |wie)|is dit (?:een )?(?:bot|chatbot|robot|mens|machine|computer)|wie (?:bent u|ben je|ben jij)|hoe heet (?:u|je|jij)|met wie (?:spreek|praat|chat) ik`,
  ),
  help: either(
    alone('help|hulp|menu|start|opties'),
    w(
      `wat (?:kunt u|kun je|kan je)(?: allemaal| voor mij| voor me)*(?: doen)?|hoe werkt (?:dit|het|dat)|(?:kunt u|kun je) (?:mij |me )?(?:even )?helpen|ik heb hulp nodig|wat heeft u (?:van mij )?nodig|welke (?:gegevens|informatie) (?:heeft|hebt|heb)`,
    ),
  ),
  outOfScope: w(
    `weer|weerbericht|mop|grap|gedicht|liedje|recept|huiswerk|opstel|vertaal|vertalen|hoofdstad|minister-president|premier|president|voetbal|bitcoin|beurs|aandelen|python|javascript|broncode|
    system ?prompt|(?:uw|je|jouw) (?:instructies|regels)|negeer (?:alle|je|uw|de)|wachtwoord|andere klanten|creditcardnummer|korting|goedkoper|terugbetaling|geld terug|vlucht|hotel|restaurant|taxi|pizza`,
  ),
  yesStart: s(`ja|jazeker|jawel|jep|zeker|graag|oké|ok|oke|prima|goed|perfect|top|akkoord|in orde|klopt|is goed|super`),
  noStart: s(`nee|neen|niet echt|geen|toch niet|liever niet|doe maar niet`),
  book: w(
    `boeken?|boek|geboekt|reserveren|reserveer|gereserveerd|inplannen|plannen|afspra(?:ak|ken)|inschrijven|aanmelden|langskomen|
    (?:wil|wilde|zou|willen) (?:\\S+ ){0,4}?(?:graag|boeken|reserveren|komen|hebben|laten)`,
  ),
  move: w(
    `verzet(?:ten)?|verzetten|verplaats(?:en|t)?|verschuiven|verschuif|verschoven|omboeken|verleggen|
    (?:afspraak|tijd|tijdstip|dag|boeking|reservering|hem|het|die) (?:\\S+ ){0,4}?(?:wijzigen|veranderen|aanpassen|omzetten|ruilen)|
    (?:wijzig|verander|wijzigen|veranderen|aanpassen) (?:\\S+ ){0,2}?(?:afspraak|tijd|dag|boeking|reservering)`,
  ),
  moveTo:
    /^.*(?<!\p{L})naar (?:de |het |een )?(.+?)(?:\s+(?:te )?(?:verzetten|verplaatsen|verschuiven|wijzigen|veranderen|omboeken|omzetten|zetten)(?!\p{L}).*)?$/u,
  cancel: w(
    `annule(?:ren|er|ert|ring)|geannuleerd|afzeggen|afgezegd|af te zeggen|cancel(?:en|len)?|(?:zeg|zeggen) (?:\\S+ ){1,5}?af|afbellen|
    (?:afspraak|boeking|reservering) (?:\\S+ ){0,3}?(?:schrappen|verwijderen|niet door)|(?:naar|op) (?:de|mijn) afspraak (?:\\S+ ){0,3}?niet (?:komen|halen)`,
  ),
  lookup: w(
    `(?:wanneer|hoe laat) (?:is|was|heb ik|hebben we) (?:ook alweer |nou |eigenlijk )*(?:mijn|onze|de|een) (?:volgende )?\\p{L}+|
    (?:mijn|onze) (?:\\S+ )?${BOOKING} (?:even )?(?:bekijken|zien|inzien|opzoeken|vinden|nakijken|checken)|
    (?:bekijk|toon|zoek|laat|vind|check|controleer) (?:\\S+ ){0,3}?(?:mijn|onze) ${BOOKING}|heb ik (?:\\S+ ){0,2}?(?:een|al een) ${BOOKING}|wat heb ik (?:\\S+ ){0,2}?(?:geboekt|gereserveerd|staan)|
    is (?:het|de afspraak|mijn afspraak|mijn boeking) (?:gelukt|bevestigd|doorgegaan|geboekt)|mijn referentie|mijn boekingsnummer`,
  ),
  question: either(
    /[?？]/u,
    s(
      `wat|wanneer|waar|wie|welke?|hoe|hoeveel|waarom|is|zijn|heeft|hebt|heb|hebben|kan|kun|kunt|kunnen|mag|mogen|moet|moeten|doet|doen|gaat|geeft|zou|zit|bent`,
    ),
    w(`ik vraag me af|weet u|weten of|graag weten|hoeveel|hoe lang|klopt het`),
  ),
  availability: w(
    `vrij|vrije|beschikbaar|beschikbare|beschikbaarheid|plek|plekje|plaats|ruimte|iets|tijden|tijdstippen|mogelijk|eerstvolgende|volgende|vroegste|boeken|terecht|kan ik (?:komen|langskomen)|${BOOKING}`,
  ),
  openings: w(`afspraken open|open (?:plekken|plaatsen|plek)|(?:nog|iets) open (?:voor|staan)`),
  asksAboutPeople: /^[^\p{L}]*(?:is|zijn|wie|doet|werkt)(?!\p{L})(?!.*(?<!\p{L})(?:vrij|beschikbaar|plek|plaats|hebben|bij|met)(?!\p{L}))/u,
  also: w(`ook nog|daarnaast|bovendien|erbij|en dan nog|nog een(?: extra| tweede)?|eveneens`),
  bareParty: /(?<!\p{L})voor (\d{1,3})(?![\d]|[.:]\d|\s*(?:uur|u(?!\p{L})|uren|dagen|dag|weken|week|maanden|minuten|min|€|euro))/u,
  topics: [
    {
      topic: 'price',
      pattern: w(
        `prij(?:s|zen)|prijslijst|kost|kosten|hoeveel (?:kost|is|betaal)|tarie(?:f|ven)|duur(?! \\p{L}*t)|wat (?:betaal|reken)\\p{L}*`,
      ),
    },
    { topic: 'duration', pattern: w(`hoe lang|hoelang|duurt|duur van|hoeveel (?:minuten|uur|tijd)`) },
    {
      topic: 'services',
      pattern: w(
        `wat (?:bieden|biedt|doen) (?:jullie|u)(?: \\S+){0,3}?|wat kan (?:ik|je|men) (?:hier |bij jullie |bij u |allemaal )*(?:boeken|doen|krijgen|reserveren)|welke (?:\\S+ )?(?:diensten|behandelingen|mogelijkheden|services|lessen)|
        (?:jullie|uw) (?:diensten|behandelingen|aanbod|prijslijst|prijzen|tarieven)|aanbod|prijslijst|wat (?:hebben jullie|heeft u) (?:\\S+ ){0,2}?(?:te bieden|in huis)`,
      ),
    },
    {
      topic: 'staff',
      pattern: w(
        `wie (?:doet|doen|geeft|knipt|verft|masseert|werkt|werken|is|kan|zijn)|welke (?:\\S+ )?(?:kapper|kapster|stylist|therapeut|masseur|medewerker|docent)\\p{L}*|(?:jullie|uw) team`,
      ),
    },
    {
      topic: 'included',
      pattern: w(
        `wat (?:is|zit) (?:\\S+ ){0,3}?(?:inbegrepen|inclusief|erbij|in)|inbegrepen|wat is (?:een|de|het)|wat houdt|wat betekent|vertel (?:\\S+ )?(?:me |mij )?(?:\\S+ )?over|meer (?:info|informatie) over|beschrijf|hoeveel (?:personen|mensen)|maximaal|maximum`,
      ),
    },
  ],
  policyTopics: [
    {
      policy: 'cancellation',
      pattern: w(
        `annulerings(?:voorwaarden|kosten|beleid|regels)|annuleringsregeling|(?:gratis|kosteloos) (?:annuleren|afzeggen)|
        (?:tot wanneer|hoe laat|wanneer|tot hoe laat) (?:kan|kun|mag|moet) (?:ik|je|men|u) (?:\\S+ ){0,4}?(?:annuleren|afzeggen)|
        (?:kan|kun|mag) (?:ik|je|men) (?:ook |nog |altijd |later )*(?:annuleren|afzeggen)|(?:als|indien) (?:ik|je|we) (?:\\S+ ){0,3}?(?:annuleer|annuleren|afzeg|afzeggen|niet kom|niet kan komen)|wat als ik (?:\\S+ ){0,4}?(?:annuleren|afzeggen|annuleer)`,
      ),
    },
    {
      policy: 'rescheduling',
      pattern: w(
        `(?:tot wanneer|tot hoe laat|hoe vaak) (?:kan|kun|mag) (?:ik|je|men) (?:\\S+ ){0,4}?(?:verzetten|verplaatsen|wijzigen)|(?:als|wat als) (?:ik|je|we) (?:\\S+ ){0,3}?(?:verzetten|verplaatsen|verzet)`,
      ),
    },
    { policy: 'privacy', pattern: w(`privacy\\p{L}*|avg|mijn gegevens|persoonsgegevens|persoonlijke gegevens`) },
  ],
  ordinals: [
    { pattern: w('eerste|1e|1ste'), index: 0 },
    { pattern: w('tweede|2e|2de'), index: 1 },
    { pattern: w('derde|3e|3de'), index: 2 },
    { pattern: w('vierde|4e|4de'), index: 3 },
    { pattern: w('vijfde|5e|5de'), index: 4 },
    { pattern: w('zesde|6e|6de'), index: 5 },
    { pattern: w('zevende|7e|7de'), index: 6 },
    { pattern: w('achtste|8e|8ste'), index: 7 },
    { pattern: w('laatste|laatst|onderste'), index: -1 },
    { pattern: w('vroegste|bovenste'), index: 0 },
  ],
  numbered:
    /^[^\p{L}\p{N}]*(?:ja,? )?(?:ok(?:é|e)?,? )?(?:dan )?(?:graag )?(?:doe (?:maar )?)?(?:ik (?:neem|kies|wil|wil graag) )?(?:de |het )?(?:nummer|nr\.?|optie|tijd|#)?\s*(\d{1,2}|één|een|twee|drie|vier|vijf|zes|zeven|acht)(?: graag| alstublieft| aub| alsjeblieft| dan| maar| bedankt)*[^\p{L}\p{N}]*$|(?<!\p{L})(?:nummer|optie|nr\.?|#)\s*(\d{1,2}|één|een|twee|drie|vier|vijf|zes|zeven|acht)(?![\p{L}\p{N}])/u,
  theOne: w(`de|die|dat|deze|optie|tijd|neem ik|ik neem|doe maar|graag|prima|perfect|alstublieft|is goed|liever|dan`),
  pointing: w(
    `(?:de|die|dat|deze) (?:\\S+ ){0,3}?(?:tijd|optie|afspraak|om (?:half |kwart \\S+ )?\\S+|bij \\p{L}+|met \\p{L}+|op \\p{L}+|van (?:half |kwart \\S+ )?\\S+)`,
  ),
  notAChoice: w(
    `(?:eerste|tweede|derde|laatste|vierde) (?:keer|week|helft|maand|jaar|dag|bezoek|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)|als eerste|ten eerste`,
  ),
  later: w(`later|latere|daarna|tegen het einde`),
  earlier: w(`eerder|eerdere|vroeger|vroegere|daarvoor|ervoor`),
  more: w(
    `meer (?:tijden|opties|afspraken|keuze|mogelijkheden)|(?:andere|nog andere|nog meer) (?:tijden|opties|tijdstippen|mogelijkheden|afspraken)|wat (?:is|heeft u|hebben jullie) (?:er )?(?:verder )?nog(?: meer)?|nog (?:iets|meer|wat) ?(?:anders)?|
    laat (?:\\S+ )?meer zien|meer zien|verdere opties|(?:een )?ander(?:e)? (?:tijd|tijdstip|moment)`,
  ),
  weekAfter: w(`(?:de |die )?week (?:erna|daarna|erop|daarop)|(?:de )?daaropvolgende week|een week later`),
  shift:
    /(?<!\p{L})(\d{1,3}|een half|half|een|één|twee|drie|vier|vijf|tien|kwartier) ?(uur|uren|minuten|minuut|min) (later|eerder|vroeger|daarna|ervoor)/u,
  shiftUnits: { hour: /^u/u, half: /half/u, earlier: /^(?:e|vr)/u },
  different: w(
    `iets anders|wat anders|(?:een )?ander(?:e)? dag(?:en)?|geen (?:van (?:deze|die|allen)|enkele)|
    (?:dat|die|deze|het|dit)? ?(?:past|passen|komt|komen|kan|kunnen|lukt|gaat) (?:me |mij |ons |helaas |dan |allemaal |zo |niet goed )*niet(?: goed)?|niet (?:deze|die|dat)`,
  ),
  soonest: w(
    `zo (?:snel|spoedig|vroeg) mogelijk|zsm|z\\.s\\.m\\.|(?:de )?eerst(?:e|volgende) (?:vrije|beschikbare|mogelijke)?(?: (?:plek|afspraak|tijd|moment))|(?:de )?eerstvolgende|de eerste mogelijkheid|(?:de )?vroegste (?:tijd|afspraak|mogelijkheid)|asap|dringend|met spoed|meteen|direct`,
  ),
  anyDay: w(
    `maakt (?:me |mij |ons )?niet uit(?: wanneer)?|wanneer dan ook|altijd|op elk moment|elke dag|flexibel|geen voorkeur|kies maar|zegt u het maar|wanneer het (?:u )?uitkomt`,
  ),
  party: [
    w(`(?:voor )?(één|een|${COUNT}|\\d{1,4}) (?:${PEOPLE})`),
    w(`met z'?n (twee[ëe]n|drie[ëe]n|vieren|vijven|zessen|zevenen|achten|negenen|tienen)`),
    w(`(?:groep|team|gezelschap) van (${COUNT}|\\d{1,3})`),
    w(`(?:we zijn|wij zijn|er komen|we komen|het zijn)(?: met)? (${COUNT}|\\d{1,3})(?! ?(?:uur|:|\\.\\d))`),
    w(`voor (${COUNT})(?! (?:uur|uren|dagen|weken|maanden|minuten))`),
  ],
  alone: w(`alleen (?:ik|voor mij|voor mezelf|mezelf)|voor mij alleen|in mijn eentje|ik alleen|voor (?:één|een|1) persoon|voor mezelf`),
  pair: w(
    `(?:ik|mij|me) en (?:mijn|een) (?:${KIN})|mijn (?:${KIN}) en (?:ik|mij)|ons (?:beiden?|allebei|twee[ëe]n|twee)|wij (?:beiden?|allebei|twee[ëe]n|twee)|voor beiden|met z'?n twee[ëe]n`,
  ),
  numbers: {
    een: 1,
    één: 1,
    twee: 2,
    drie: 3,
    vier: 4,
    vijf: 5,
    zes: 6,
    zeven: 7,
    acht: 8,
    negen: 9,
    tien: 10,
    elf: 11,
    twaalf: 12,
    tweeën: 2,
    tweeen: 2,
    drieën: 3,
    drieen: 3,
    vieren: 4,
    vijven: 5,
    zessen: 6,
    zevenen: 7,
    achten: 8,
    negenen: 9,
    tienen: 10,
  },
  anyone: w(
    `(?:maakt (?:me |mij )?niet uit|om het even|boeit niet) (?:bij )?wie|wie (?:dan ook|er vrij is|er beschikbaar is|vrij is)|iedereen is goed|iemand anders|(?:bij )?iemand die vrij is|(?:een )?andere (?:kapper|kapster|stylist|therapeut|masseur)|geen voorkeur voor wie`,
  ),
  without: /(?<!\p{L})(?:zonder|niet(?: bij| met| naar| van)?|geen|behalve)(?: de| het| een)?\s*$/u,
  notThis: /(?<!\p{L})(?:niet|in plaats van|ipv|geen|zonder)(?: een| de| het)?(?: \p{L}+)?\s*$/u,
  days: w(
    `${WEEKDAY}|${MONTH}|vandaag|vanmiddag|vanavond|vanochtend|vanmorgen|morgen(?:ochtend|middag|avond)?|overmorgen|gisteren|doordeweeks|weekend(?:en|s)?|week|weken|maand(?:en)?|over \\S+ dagen|
    \\d{1,2} (?:${MONTH})|\\d{1,2}[-/]\\d{1,2}|\\d{4}-\\d{2}-\\d{2}|kerst(?:mis)?|pasen|pinksteren|koningsdag|oudjaar|nieuwjaar|feestdag|de \\d{1,2}e`,
  ),
  times: new RegExp(
    `(?<=\\p{L}dag)(?:ochtend|middag|avond)(?!\\p{L})|(?<![\\p{L}\\p{N}'])(?:(?:(?:in|tegen) de )?(?:(?:vroege|late|vroeg in de|laat in de) )?(?:ochtend|middag|namiddag|voormiddag|avond|nacht)|'?s (?:ochtends|morgens|middags|avonds|nachts)|lunchtijd|tussen de middag|(?:na|voor) (?:het werk|werktijd)` +
      `|tussen ${CLOCK}(?: uur)? en ${CLOCK}(?: uur)?|van ${CLOCK}(?: uur)? tot ${CLOCK}(?: uur)?` +
      `|(?:(?:pas |uiterlijk )?(?:vanaf|na|voor|tot|om|rond|tegen|omstreeks|ongeveer|niet voor|niet na|uiterlijk) )?${CLOCK} ?uur` +
      `|(?:(?:pas |uiterlijk )?(?:vanaf|na|voor|tot|om|rond|tegen|omstreeks|ongeveer|niet voor|niet na|uiterlijk) )${CLOCK}(?! ?(?:personen|mensen|man|dag|week|weken|maand|minu|uur|-|/|(?:${MONTH})))` +
      `|(?:half|kwart (?:over|voor)) (?:\\d{1,2}|één|een|${COUNT})|\\d{1,2}[:.]\\d{2}(?!\\d))(?![\\p{L}\\p{N}])`,
    'gu',
  ),
  notThen:
    /(?<!\p{L})niet [^,.;]+?(?:[,.;] *(?:maar |liever |wel |misschien |dan )?| maar (?:wel )?)(.+)$|(?<!\p{L})(?:lukt|kan|gaat|past|komt) [^,.;]*?niet[^,.;]*[,.;]+ *(?:maar |liever |wel |misschien |dan )*(.+)$/u,
  everyDay: w(`'?s (?:ochtends|morgens|middags|avonds)|(?:ochtenden|middagen|avonden)`),
  soonPhrase: 'in de komende 7 dagen',
  sameTime: w(`(?:op )?(?:dezelfde|diezelfde) (?:tijd|uur|tijdstip)|(?:op )?hetzelfde (?:uur|tijdstip|moment)|zelfde tijd`),
  not: w(`niet|behalve|geen|zonder`),
  clock: [
    w(`(?<quarter>half|kwart over|kwart voor) (?<hour>${HOUR})(?: uur)?(?: (?<part>${PART}))?`),
    w(`(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?: ?uur)?(?: (?<part>${PART}))?`),
    w(`(?<hour>${HOUR})[ -]?(?:uur|u)(?: (?<part>${PART}))?`),
    w(`(?:om|rond|tegen|van) (?<hour>${HOUR})(?! (?:personen|mensen|minuten|uren|dagen|weken|man))(?: (?<part>${PART}))?`),
  ],
  bound: w(`na|(?<!kwart )voor|tussen|vanaf|tot|later dan|eerder dan|niet om`),
  partsOfDay: [
    { pattern: w(`(?:\\p{L}+dag)?ochtend|'?s ochtends|'?s morgens|voormiddag`), fromMinute: 0, toMinute: 720 },
    { pattern: w(`(?:\\p{L}+dag)?middag|namiddag|'?s middags`), fromMinute: 720, toMinute: 1080 },
    { pattern: w(`(?:\\p{L}+dag)?avond|'?s avonds`), fromMinute: 1080, toMinute: 1440 },
    { pattern: w(`lunchtijd|tussen de middag`), fromMinute: 690, toMinute: 840 },
  ],
  quarters: { half: /^half/u, to: /voor$/u, morning: /ochtend|morgen/u, afternoon: /middag|avond/u, halfIsBefore: true },
  concepts: en.concepts,
  gloss: nlGloss,
  aroundName: { before: '(?:bij|met|door|van|voor)\\s+(?:(?:de|het|een|mevrouw|meneer)\\s+)?|(?:de|het|een)\\s+', after: "'?s" },
  stem: en.stem,
  common: new Set([
    ...en.common,
    ...'ik jij je u hij zij wij jullie mij mijn uw een het de die dat dit deze en of maar ook niet nog al heel graag wil wilde zou kunnen kan kunt moet mag heb heeft hebben is ben bent zijn was worden wordt voor met bij van naar op om aan uit over na tot vanaf in afspraak boeken reserveren vandaag morgen overmorgen uur tijd dag week wanneer waar hoe wat wie welke waarom hallo hoi goedendag dank bedankt ja nee dan daar hier er eens als omdat dat iets veel vrij volgende liever iemand gaat past laten komen zeggen verzetten annuleren alstublieft alsjeblieft goed prima maken knippen nodig doen'.split(
      ' ',
    ),
  ]),
}
