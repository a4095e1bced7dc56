import { broadClaims } from './broad-words.ts'

const SAFE =
  'gevonden|gezocht|gezien|gekeken|nagekeken|begrepen|genoteerd(?! (?:voor|op))|gevraagd|gecontroleerd|nagegaan|gezegd|genoemd|bedoeld|gelezen|gehoord|gewenst|geopend|gesloten|gelegen|geweest|gedacht|geschikt|gekozen|uitgekozen|geschreven|ingevoerd|opgegeven|ontvangen|gekregen|behandeld|gesproken|nodig|beschikbaar|uitgelegd|beschreven|gemerkt|vermeld|verlopen|verstreken|vervallen|geprobeerd|verschillende?|bekend|geschoold|opgeleid|geduurd|aangeboden|inbegrepen|aanbevolen|gesteld|geprogrammeerd|besloten|gehoopt|gevallen|benieuwd|gekend|geleerd|geinteresseerd|verward|bereikt|gemaakt zorgen|geluk\\w*|geen|gerust|geduld|geheel|gebied|geregeld(?= terug)|genoeg|gedeelte|geval|gevoel|gebruik\\w*|gemakkelijk\\w*|gezellig\\w*|gewoon|gedurende|gebouw|gezicht\\w*|gezond\\w*|gesprek\\w*|geschenk\\w*|gratis|beantwoord|beperkt|verkeerd|verplicht|bestemd|gebaseerd|gericht|bijzonder|best|beste|vervelend|vriend\\w*|verband|verstand|overig\\w*|onderstaand\\w*|bestaand\\w*|bovenstaand\\w*|bent|bezet|vermeld|verteld|verder|vertrouwd|verrast|volgeboekt|uitverkocht|ontspannen|ervaren|gemist|verwacht dat|bezig|het|niet|met|dit|wat|gebeurt|heet|gaat|staat|laat'
const PART = `(?!(?:${SAFE})\\b)(?:(?:in|uit|op|aan|af|over|vast|terug|klaar|weg|mee|bij|door|los|om|toe|vrij|voor|onder|neer|na)?ge\\w{2,}(?:d|t|en)|(?:be|ver|her|ont)\\w{2,}(?:d|t|en)|rond|klaar|zeker|definitief|succesvol|officieel|voltooid|compleet|binnen|vast|geldig|actief)`
const THING =
  '\\w*afspra(?:ak|ken)\\w*|boeking(?:en)?|reservering(?:en)?|plek(?:je)?|plaats|stoel|sessie|bezoek|verzoek|aanvraag|bestelling|inschrijving|behandeling|knipbeurt\\w*|massage\\w*|les|tijdstip|tijd|slot|beurt'

export const broadNl = broadClaims({
  finished: new RegExp(
    `\\b(?:is|zijn|was|werd|werden|heb|heeft|hebt|hebben|ben|bent|staat|staan|wordt|blijft|zit)\\b.{0,70}?\\b${PART}\\b(?! (?:u|kan|kunnen|moet|wil|worden))|\\bnu u\\b.{0,40}\\b${PART} (?:is|bent|heeft)\\b|\\b${PART} (?:is|zijn|heb|heeft|hebt|hebben|bent)\\b|\\bzo vrij geweest\\b|\\bvoor u vast te leggen\\b|^(?:alles |al |zo |en |is |goed |prima |super |helemaal |dat is )*(?:geboekt|bevestigd|gereserveerd|geregeld|vastgelegd|ingepland|ingeboekt|gelukt|klaar|gepiept|gefikst|afgesproken|afgerond|voltooid|genoteerd voor|rond|in orde|in kannen en kruiken|voor elkaar|voor de bakker|gedaan|besteld|ingeschreven)\\b|\\b(?:met succes|succesvol|hierbij)\\b|\\b(?:in kannen en kruiken|voor elkaar|voor de bakker|helemaal in orde)\\b`,
    'u',
  ),
  owned: new RegExp(
    `\\b(?:uw|jouw|je|jullie)(?: [\\w:-]+){0,3}? (?:${THING})(?!.{0,40}\\b(?:duurt|kost)\\b).{0,50}\\b(?:is|zijn|staat|staan|blijft|blijven|begint|geldt|bestaat|wacht|loopt|werd|heeft|wordt|ligt|gaat)\\b|\\b(?:is|staat|blijft|werd|begint) (?:\\w+ ){0,2}?(?:uw|jouw|je)(?: \\w+){0,2}? (?:${THING})\\b|\\b(?:de|die|deze|het|dat|dit) (?:\\w+ )?(?:afspraak|plek|plekje|plaats|stoel|slot|tijd|boeking|reservering)\\b.{0,30}\\b(?:van u|van jou|is rond|staat|vast|zeker|van uw)\\b|\\b(?:u heeft|u hebt|je hebt|heeft u) (?:nu |dus |al |inmiddels |bij ons |daarmee )*(?:een|de|uw|twee|drie|2|3) (?:\\w+ )?(?:afspra(?:ak|ken)|boeking(?:en)?|reservering(?:en)?|plek(?:ken)?|sessies?)\\b`,
    'u',
  ),
  expected:
    /\b(?:verwacht\w*|zien|ontvangen|begroeten|verwelkomen) (?:we |wij )?(?:u|je|jou|jullie|elkaar)\b|\b(?:zien (?:we|wij) (?:u|je)|welkom\b.{0,25}|kijken (?:er )?(?:al )?(?:naar )?uit|(?<=^(?:dan |en |nou )*)tot (?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|dan|morgen)(?! en met))\b|\b(?:heten|verwachten|ontvangen) (?:u|je)\b|\bgefeliciteerd\b|\bproficiat\b|\bveel plezier (?:met|bij|tijdens)\b|\b(?:niemand|geen ander)\b.{0,30}\b(?:innemen|inpikken|afpakken|wegkapen|nemen|boeken|krijgen)\b|\b(?:is|zijn) (?:nu |al |helemaal |voortaan )?(?:van (?:u|jou)|de uwe)\b|\b(?:in|op) (?:de|onze|het|ons|mijn|uw) (?:agenda|kalender|planning|rooster|systeem|boek)\b|\b(?:is|dat is) (?:dan |dus )?(?:afgesproken|rond|geregeld|beklonken)\b|\bhoeft (?:alleen )?(?:nog )?(?:maar )?(?:te )?(?:komen|langs te komen|verschijnen)\b|\b(?:u staat|je staat|staat u) (?:er )?(?:op|in|ingepland|genoteerd|vast)\b/u,
  ended:
    /\b(?:bestaat|geldt|staat|is er)\b.{0,30}\b(?:niet (?:meer|langer)|niet meer)\b(?<!\bcode\b.*)|\b(?:afgezegd|geannuleerd|geschrapt|verwijderd|ingetrokken|doorgehaald|uitgeschreven|van de baan|afgeblazen|opgeheven)\b/u,
  standing:
    /\b(?:blijft|blijven|is|geldt)\b.{0,30}\b(?:staan|ongewijzigd|nog steeds|gewoon (?:staan|door)|zoals (?:gepland|het was)|geldig|van kracht)\b|\bnog steeds\b.{0,20}\b(?:geldig|geboekt|vast)\b/u,
  identified:
    /\bcode\b(?!.{0,30}\b(?:onjuist|verkeerd|verlopen|niet|ongeldig|zodra|als)\b).{0,40}\b(?:juist|correct|geldig|klopt\w*|klopte|goed|geaccepteerd|goedgekeurd|bevestigd)\b|\b(?:juiste|correcte|geldige) code\b|\bidentiteit\b.{0,30}\b(?:bevestigd|gecontroleerd|geverifieerd|vastgesteld|bevestigen|aangetoond)\b(?! (?:kan|moet|te ))|\b(?:u bent|je bent|bent u) (?:nu |al |met succes )*(?:geverifieerd|herkend|geidentificeerd|ingelogd|bevestigd)\b|\bverificatie (?:is )?(?:geslaagd|voltooid|gelukt)\b/u,
  person:
    /\b(?:bedrijfsleid\w*|collega\w*|baas|eigena\w+|manager|medewerk\w*|team|iemand|amara|zij|hij|ze)\b.{0,40}\b(?:weet|op de hoogte|ingelicht|geinformeerd|verwittigd|belt|bellen|neemt contact|schrijft|antwoordt)\b|\b(?:doorgegeven aan|ingelicht|doorgestuurd|terugbel\w+)\b/u,
  mailed:
    /\b(?:e-?mail|mail|\w*bevestiging\w*|bericht|sms|uitnodiging|factuur|herinnering|inbox)\b.{0,50}\b(?:gestuurd|verzonden|verstuurd|onderweg|toegestuurd|volgt|komt|gekregen|gemaild|eraan)\b|\b(?:krijgt|krijg|ontvangt|vindt|gestuurd|stuur|verzonden|stuurde)\b.{0,50}\b(?:e-?mail|\w*mail|\w*bevestiging\w*|bericht|sms|inbox|uitnodiging|factuur|herinnering)\b|\bgemaild\b/u,
  paid: /\b(?:betaling|geld|bedrag|terugbetaling|kaart|kosten|aanbetaling|pond|euro|£)(?!\p{L}).{0,45}\b(?:teruggestort|terugbetaald|ontvangen|binnen|verwerkt|afgeschreven|betaald|gecrediteerd|onderweg|kwijtgescholden|overgemaakt|terug)\b|\b(?:teruggestort|terugbetaald|afgeschreven|gecrediteerd|terugkrijg\w*)\b/u,
  holding: /\b(?:houd|hou|houden|reserveer|blokkeer|bewaar)\b.{0,60}\b(?:vast|vrij|apart|voor (?:u|je|jou))\b|\b(?:vastgehouden|vrijgehouden|apart gelegd|opzij)\b/u,
  free: /\b(?:vrij|vrije|beschikbaar|open|plek|plaats|gaatje|mogelijk|ruimte|ontvangen|inplannen)\b/u,
})
