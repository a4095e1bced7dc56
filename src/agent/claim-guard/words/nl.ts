import type { ClaimWords } from './claim-words.ts'

const DAY = '(?:maan|dins|woens|donder|vrij|zater|zon)dag|morgen|overmorgen|vandaag|straks|dan|volgende|komende|\\d|om'

export const nl: ClaimWords = {
  language: 'nl',
  claims: [
    {
      act: 'taken',
      words:
        /\b(?:vol|uit|over)geboekt\b|\bbezet\b|\bvergeven\b|\buitverkocht\b|\bniet (?:meer )?(?:vrij|beschikbaar)\b|\b(?:is|zit|zijn) (?:al |helemaal )*vol\b|\bal weg\b/u,
    },
    { act: 'booked', words: /\bgenoteerd\b/u, timed: true },
    {
      act: 'booked',
      words: /\b(?:boekings|reserverings|bevestigings|afspraak)(?:nummer|code) ?(?:is|:)|\b(?:uw|je) referentie ?(?:is|:)/u,
      even: 'future',
      weak: true,
    },
    { act: 'taken', words: /\b(?:iemand anders|andere klant|een ander)\b.*\b(?:houdt|geboekt|gereserveerd|heeft)\b/u },
    {
      act: 'booked',
      words:
        /\b(?:in)?geboekt\b|\bgereserveerd\b(?!.*\b(?:tot|minuten|tijdelijk)\b)|\b(?:bevestigd|ingepland|gepland|vastgelegd|ingeschreven|afgesproken|aangemeld|vastgezet|gegarandeerd|ingeroosterd)\b/u,
    },
    {
      act: 'booked',
      words:
        /\bstaat (?:vast|in de (?:agenda|kalender))\b|\bstaat (?:u |je )?genoteerd\b|\bin (?:de|onze|mijn|uw|je) (?:agenda|kalender|planning)\b|\b(?:is|zijn) (?:nu |helemaal )?(?:van u|voor u|van jou|voor jou|verzekerd)\b|\bin kannen en kruiken\b|\bkomt voor elkaar\b|\b(?:u|je) staat (?:op|voor|in)\b/u,
    },
    {
      act: 'booked',
      words: new RegExp(
        `\\bzien (?:we )?(?:u|je|elkaar)\\b.*(?:${DAY})|^(?:en |dus )?tot (?:dan|(?:maan|dins|woens|donder|vrij|zater|zon)dag|morgen|overmorgen|vandaag|straks|volgende|komende)\\b(?!:)|\\btot (?:dan|(?:maan|dins|woens|donder|vrij|zater|zon)dag|morgen)\\b.*!`,
        'u',
      ),
      even: 'future',
    },
    {
      act: 'booked',
      words: /\bverwachten (?:we |wij )?(?:u|je)\b|\bkijken (?:er )?(?:naar )?uit (?:naar|om)\b/u,
      even: 'future',
    },
    {
      act: 'booked',
      words:
        /\b(?:uw|je|jouw|de) (?:\w+ )?(?:afspraak|boeking|reservering|plek|plaats|behandeling|massage)\b.{0,40}\b(?:is|staat|vindt|begint|gelukt)\b|\b(?:u|je) (?:heeft|hebt|hebben) (?:een|uw|je) (?:\w+ )?(?:afspraak|boeking|reservering)\b/u,
      weak: true,
    },
    {
      act: 'booked',
      words:
        /\b(?:boeking|reservering|afspraak) (?:is |was )?(?:gelukt|rond|compleet|voltooid|geslaagd|gemaakt|afgerond|definitief|actief)\b|\bhet is gelukt\b|\bgelukt\b[.!]?$|\b(?:ik|we) (?:bevestig|boek|reserveer) (?:hierbij|u|je|nu)\b|\bhierbij bevestig|\bkan (?:ik )?(?:u |je )?(?:\w+ )?(?:afspraak |boeking )?bevestigen\b/u,
      even: 'possible',
    },
    {
      act: 'held',
      words:
        /\b(?:houd|houden|hou)\b.*\b(?:vast|vrij|voor (?:u|je))\b|\b(?:vast|vrij)gehouden\b|\bgereserveerd\b(?=.*\b(?:tot|minuten|tijdelijk)\b)|\bvastgehouden\b|\bin optie\b/u,
    },
    { act: 'moved', words: /\b(?:verplaatst|verzet|verschoven|omgeboekt|gewijzigd|veranderd|aangepast|vervroegd|uitgesteld)\b/u },
    {
      act: 'cancelled',
      words:
        /\b(?:geannuleerd|afgezegd|verwijderd|geschrapt|ingetrokken|gecanceld)\b|\bannulering (?:is )?(?:bevestigd|verwerkt|gelukt|rond)\b/u,
    },
    {
      act: 'paid',
      words:
        /\b(?:teruggestort|terugbetaald|vergoed|betaald|afgeschreven|in rekening gebracht|afgerekend)\b|\bterugbetaling (?:is|komt|volgt)\b|\bbetaling\b.{0,25}\b(?:ontvangen|gelukt|geslaagd|verwerkt|bevestigd)\b|\bgeld (?:is )?terug\b/u,
      even: 'future',
    },
    {
      act: 'free',
      words:
        /\b(?:is|zijn|nog|ook|heeft|hebben) (?:[\w:.]+ ){0,6}?(?:vrij|beschikbaar|mogelijk|open)\b|\b(?:kan|past|lukt|gaat)\b|\b(?:ik|we|wij) (?:heb|hebben|kan|kunnen)\b|\bheb(?:ben)? (?:ik|we|wij)\b|\ber is\b|\b(?:plek|plaats|ruimte)\b/u,
      timed: true,
      even: 'possible',
    },
    {
      act: 'free',
      words:
        /\b(?:vrije|beschikbare) (?:tijden|tijd|plekken|momenten|plaatsen)\b|\b(?:deze|volgende|andere|latere|eerdere|eerstvolgende) (?:tijden|momenten|mogelijkheden)\b|\bnog (?:iets|wat) vrij\b/u,
    },
    { act: 'free', words: /\b(?:niets|niks|geen) (?:meer )?(?:vrij|vrije|beschikbaar|beschikbare|plek|plaats|tijd|tijden)\b/u },
    {
      act: 'mailed',
      words:
        /\b(?:e-?mail|mail|bevestiging|bericht|uitnodiging|agendabestand|sms|link)\w*\b.{0,50}\b(?:gestuurd|verstuurd|verzonden|gezonden|onderweg|volgt|komt)\b|\bgemaild\b|\bgestuurd\b.{0,40}\b(?:mail|bevestiging)/u,
      even: 'future',
    },
    {
      act: 'mailed',
      words:
        /\b(?:u|je) (?:ontvangt|krijgt)\b.{0,50}\b(?:e-?mail|mail|bevestiging|bericht|sms)|\b(?:ontvangt|krijgt) (?:u|je)\b.{0,50}\b(?:e-?mail|mail|bevestiging|sms)/u,
      even: 'future',
    },
    {
      act: 'person',
      words:
        /\b(?:collega\w*|team|medewerker\w*|iemand|mens|personeel)\b.{0,50}\b(?:gevraagd|ingelicht|geinformeerd|doorgestuurd|gewaarschuwd|neemt contact|belt|reageert|antwoordt|neemt het over)\b|\bdoorgegeven aan\b/u,
      even: 'future',
    },
    { act: 'waitlisted', words: /\bwachtlijst\b.{0,30}\b(?:gezet|geplaatst|toegevoegd)\b|\b(?:staat|bent|sta)\b.{0,20}\bwachtlijst\b/u },
    { act: 'done', words: /\b(?:geregeld|klaar|gedaan|voor elkaar|afgehandeld|in orde|gefikst|gepiept)\b/u },
  ],
  common:
    /\b(?:dinsdag|donderdag|vrijdag|woensdag|maandag|afspraak|boeking|uur|onze|ons|bij|aan|deze|die|er|nu|ook|maar|hier|als|heeft|hebben|de|het|een|is|zijn|u|uw|je|ik|we|wij|en|op|om|voor|met|van|niet|nog|heb|er|dat|naar|kan|zal|bent|tot|aan|staat|welke)\b/gu,
  idioms:
    /\b(?:(?:geen|zonder) (?:verdere )?kosten|beschouw\w* (?:\w+ ){0,3}als|geen (?:probleem|zorgen|punt|dank|moeite)|goede(?:n)?(?:morgen|middag|avond)|niets te danken|niet alleen|zonder problemen|u hoeft niets[^,.;]*|als (?:u|je) (?:nog )?(?:vragen|iets)[^,]*)\b/gu,
  breaks: /\b(?:en|maar|dat|want|omdat|dus|nu uw?|nu je|nu de|nu het|nu alles|terwijl|daarom)\b/u,
  negation: /\b(?:verlopen|verstreken|niet|geen|niets|niks|niemand|nooit|nog niet|zonder)\b/u,
  possible:
    /\b(?:kan|kunt|kunnen|kon|zou|zouden|zal ik|zullen we|wil|wilt|willen|mag|moet|moeten|laat|graag|om te|te (?:boeken|bevestigen|reserveren|annuleren))\b/u,
  future: /\b(?:zal|zullen|ga|gaan|wordt|worden)\b/u,
  condition:
    /\b(?:zodra|als|wanneer|voordat|nadat|indien|mits|tenzij|of (?:u|je)|om|zolang|zeg|bevestig)\b(?! (?:\d|klokslag|half|een(?= uur|$|[.,])|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|kwart))/u,
  customersAct:
    /\b(?:bevestig\w*|akkoord|ja|klik\w*|druk\w*|naam|e-?mail\w*|zeg\w*|ok|geboekt|antwoord\w*|kies\w*|wilt|laat weten|doorge\w*)\b/u,
  question:
    /^(?:en |of |dus |dan )?(?:zal|zullen|wilt|wil|kan|kunt|mag|past|is|zijn|heeft|hebt|wanneer|welke|wat|hoe|waar|wie|komt|zou|zien)\b/u,
  seeking:
    /\b(?:weet (?:ik )?(?:\w+ )?niet|niet zeker|kijk\w*|controleer\w*|check|zoek\w*|begrijp|begrepen|wilde|bedoel\w*|verleden|voorbeeld|bijvoorbeeld|vroegst\w*|uiterlijk|sluit\w*|gesloten|losgelaten)\b/u,
  deadline: /\b(?:annuler\w*|afzeggen|verzetten|verplaatsen|wijzigen)\b/u,
}
