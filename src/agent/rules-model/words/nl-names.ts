import { enNames } from './en-names.ts'
import type { NameWords } from './name-words.ts'
import { whole } from './pattern.ts'

const NEVER = `
  aan aanbod achter adres afspraak afspraken afzeggen al alle alleen allemaal alles als alstublieft alsjeblieft altijd ander andere anders annuleer annuleren april aub augustus avond
  balayage beamer bedankt beide beiden bekijken bel bellen ben bent beschikbaar bevestig bevestigen beter bezet bij bijna binnen blij boek boeken boeking
  daar daarna dag dagen dan dank dankjewel dankuwel dat de december deze die dinsdag dit doe doei doen donderdag door drie dus druk
  een eens eerder eerst eerste echt eigenlijk email e-mail mail mailadres emailadres en er ergens even februari fijn flexibel
  ga gaan gaat geen geeft genoeg goed goede goedemorgen goedemiddag goedenavond goedendag graag groep groet groetjes gisteren
  haar haren had halen half hallo hoi hé hee heb hebben hebt heeft heel helaas helemaal help hem hen het hier hij hoe hoeveel hoelang huren
  iemand ik in inderdaad is ja januari jazeker je jij juli jullie juni kan kapper kappers klaar klopt kleuren knippen knipbeurt kom komen komt kost kosten kun kunnen kunt kwart laat laatste lang langs later laten liever
  maand maandag maandagen maar maart mag man massage me mee meer mei mens mensen met mij mijn misschien moe moet moeten moment mooi morgen middag
  na naam naar nee neem niemand niet niets nieuw nieuwe nodig nog november nu nummer of oké ok okay oktober om omdat onder ons onze ook op optie opties over overmorgen
  parkeren persoon personen plaats plek prima prijs precies rond s 's september snel sorry spreken spoed straks studio
  te telefoon telefoonnummer tel terug tijd tijden toch top tot tussen twee tweede u uit uur uw
  vanaf van vandaag vanavond vanmiddag vanochtend vast veel verhinderd verven verzet verzetten vier volgende voor voordat vraag vraagje vragen vrij vrijdag vriend vriendin vroeg vroeger vrouw
  waar waarom wacht wanneer want waren was wat we week weekend weken weer weet welke wel werk weten wie wij wil wilde willen woensdag wordt yoga yogales
  zal zaterdag ze zeer zeg zeker zelf zes zich zien zij zijn zin zo zoals zoek zomer zondag zonder zou zouden zwanger oh ach ah hmm eh uh
`

const DAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'].flatMap((day) =>
  ['', 's', 'ochtend', 'morgen', 'middag', 'namiddag', 'avond'].map((part) => day + part),
)
// Small words that are inside many names.
const INSIDE = new Set(['van', 'de', 'te', 'op', 'in', 'het'])

const REACH = '(?:e-?mail(?:adres)?|mail(?:adres)?|mailadres|adres|telefoon(?:nummer)?|mobiel|nummer|tel\\.?|contact)'

/** Dutch. "Van", "de" and "ter" are part of many names. */
export const nlNames: NameWords = {
  introductions: [
    { pattern: whole('(?:mijn|de) (?:volledige )?(?:naam|voornaam|achternaam)(?: is| luidt)?\\s*[:,-]?', 'iu'), sure: true },
    { pattern: whole('naam(?: is)?\\s*[:=-]', 'iu'), sure: true },
    { pattern: whole('ik heet|heet', 'iu'), sure: true },
    { pattern: whole('op (?:de )?naam(?: van)?\\s*:?|onder de naam', 'iu'), sure: true },
    { pattern: whole('noem me(?: maar)?', 'iu'), sure: false },
    { pattern: whole('ik ben(?: (?:mevrouw|meneer|de heer))?', 'iu'), sure: false },
    { pattern: whole('(?:u spreekt|je spreekt) met', 'iu'), sure: false },
    { pattern: whole('(?:dit|het|dat) is', 'iu'), sure: false },
  ],
  named: [
    { pattern: /^\s*([\p{L}'. -]{2,60}?),? (?:is (?:mijn )?(?:de )?naam|is mijn naam|is de naam|hier)\s*(?:[.,!]|$)/iu, sure: false },
  ],
  denied: /(?<!\p{L})(?:niet|in plaats van|ipv|was|oude)\s*$/iu,
  and: '(?<!\\p{L})en(?!\\p{L})|&',
  corrections: /^\s*(?:nee|neen|sorry|pardon|correctie|ik bedoel|ik bedoelde|wacht|eigenlijk|oeps)(?!\p{L})/iu,
  leadIns: new RegExp(
    `(?<!\\p{L})(?:(?:en|,) ?)?(?:(?:u kunt mij bereiken|ik ben bereikbaar|bereikbaar|mail mij|mail me|te bereiken) (?:op|via|onder)|(?:mijn |het |de )?${REACH}(?: is|:)?|mailto:)\\s*$`,
    'iu',
  ),
  polite:
    /^(?:zeker|natuurlijk|hoi|hallo|hey|hee|dag|goedemorgen|goedemiddag|goedenavond|goedendag|ja|ja graag|ok|oké|okay|dank u|dank je|dank u wel|dankjewel|dankuwel|bedankt|graag|alstublieft|alsjeblieft|aub|perfect|prima|geen probleem|top|fijn|goed|dus|en|met vriendelijke groet|mvg|groet|groetjes|vriendelijke groet|hier|tuurlijk)?$/iu,
  never: new Set([...NEVER.split(/\s+/u).filter((word) => word !== '' && !INSIDE.has(word)), ...DAYS]),
  particles: new Set([...enNames.particles, 'te', "'t", 'het', 'op', 'in']),
}
