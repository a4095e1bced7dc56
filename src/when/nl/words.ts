import { numbered } from '../numbered.ts'
import type { Lexicon } from '../pattern.ts'
import type { SuspiciousWords } from '../suspicious.ts'

const weekday = numbered(['ma maandag', 'di dinsdag', 'wo woensdag', 'do donderdag', 'vr vrijdag', 'za zaterdag', 'zo zondag'])
const weekdays = numbered([
  'maandags maandagen smaandags', 'dinsdags dinsdagen', 'woensdags woensdagen swoensdags', 'donderdags donderdagen', 'vrijdags vrijdagen', 'zaterdags zaterdagen', 'zondags zondagen szondags',
]) // prettier-ignore
const month = numbered([
  'jan januari', 'feb februari', 'mrt maart', 'apr april', 'mei', 'jun juni',
  'jul juli', 'aug augustus', 'sep sept september', 'okt oktober', 'nov november', 'dec december',
]) // prettier-ignore
const ones = ['', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen']
const tens = ['twintig', 'dertig', 'veertig', 'vijftig']
const and = (one: string): string => (one.endsWith('e') ? 'ën' : 'en')
const number = numbered([
  'een één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf',
  'dertien', 'veertien', 'vijftien', 'zestien', 'zeventien', 'achttien', 'negentien',
  ...tens.flatMap((ten) => ones.map((one) => (one === '' ? ten : `${one}${and(one)}${ten}`))),
]) // prettier-ignore
const ordinal = numbered([
  'eerste', 'tweede', 'derde', 'vierde', 'vijfde', 'zesde', 'zevende', 'achtste', 'negende', 'tiende', 'elfde', 'twaalfde',
  'dertiende', 'veertiende', 'vijftiende', 'zestiende', 'zeventiende', 'achttiende', 'negentiende',
  ...ones.map((one) => (one === '' ? 'twintigste' : `${one}${and(one)}twintigste`)), 'dertigste', 'eenendertigste',
]) // prettier-ignore

/** Dutch words by class; the value is what the rules calculate with. */
export const dutchLexicon: Lexicon = new Map<string, ReadonlyMap<string, number>>([
  ['weekday', weekday],
  ['weekdays', weekdays],
  ['month', month],
  ['ordinal', ordinal],
  ['namelike', new Map([...weekday, ...month, ...['zomer', 'winter', 'avond', 'herfst'].map((word): [string, number] => [word, 0])].filter(([word]) => word.length > 2))],
  ['num', number],
  ['suffix', new Map(['e', 'de', 'ste'].map((text) => [text, 0]))],
  ['minutes', new Map([...number].filter(([, value]) => value >= 5))],
  // The value is an index into `partNames`.
  ['part', numbered(['ochtend ochtends sochtends smorgens voormiddag', 'middag smiddags namiddag', 'avond avonds savonds', 'nacht snachts', 'lunch lunchtijd lunchpauze middagpauze'])],
  ['unit', numbered(['minuut minuten min', 'uur uren uurtje', 'dag dagen', 'week weken', 'maand maanden', 'jaar jaren'])],
]) // prettier-ignore

/** Words long enough that a slip is a slip and no other word. */
export const dutchForgiven: readonly string[] = [
  'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag', 'januari', 'februari', 'augustus', 'september', 'oktober', 'november', 'december',
  'morgen', 'overmorgen', 'gisteren', 'vandaag', 'weekend', 'ochtend', 'volgende', 'aanstaande', 'komende', 'kerstavond', 'oudjaarsdag',
] // prettier-ignore

export const dutchNotMisspelt: ReadonlySet<string> = new Set([
  'zorgen',
  'borgen',
  'morgan',
  'mogen',
  'moeten',
  'weekenden',
  'volgend',
  'komend',
  'komen',
  'volgens',
  'vandaan',
  'volgenden',
  'augusta',
  'januar',
])

export const dutchSpellings: ReadonlyMap<string, string> = new Map([
  ['vandg', 'vandaag'], ['woe', 'wo'], ['woens', 'wo'], ['dins', 'di'], ['dond', 'do'], ['vrijd', 'vr'],
  ['avnd', 'avond'],
  ['ochtnd', 'ochtend'],
  ['midag', 'middag'], ['mrgn', 'morgen'], ['morge', 'morgen'], ['volgnde', 'volgende'], ['vlg', 'volgende'], ['volg', 'volgende'], ['wknd', 'weekend'], ['eind', 'einde'],
  ['enen', 'één'], ['tweeën', 'twee'], ['tweeen', 'twee'], ['drieën', 'drie'], ['drieen', 'drie'], ['vieren', 'vier'], ['vijven', 'vijf'], ['zessen', 'zes'], ['zevenen', 'zeven'], ['achten', 'acht'], ['negenen', 'negen'], ['tienen', 'tien'], ['elven', 'elf'], ['twaalven', 'twaalf'],
  ['aankomende', 'aanstaande'], ['eerstvolgende', 'aanstaande'], ['eerstkomende', 'aanstaande'], ['komende', 'komende'], ['svp', 'aub'], ['kwartier', 'kwartier'], ['rondom', 'rond'],
]) // prettier-ignore

/** English words people mix into Dutch. */
export const dutchBorrowed: ReadonlyMap<string, string> = new Map([
  ['monday', 'maandag'], ['tuesday', 'dinsdag'], ['wednesday', 'woensdag'], ['thursday', 'donderdag'], ['friday', 'vrijdag'], ['saturday', 'zaterdag'], ['sunday', 'zondag'],
  ['today', 'vandaag'], ['tomorrow', 'morgen'], ['next', 'volgende'], ['noon', '12 uur'],
]) // prettier-ignore

/** About time: one of them left unread beside a time we did read means that we have not understood. */
export const dutchAboutTime: ReadonlySet<string> = new Set([
  'na', 'vóór', 'voor', 'tot', 'sinds', 'tussen', 'later', 'eerder', 'vroeg', 'vroeger', 'laat', 'uiterlijk', 'daarna', 'daarvoor', 'ervoor', 'erna', 'tijdens', 'dagen', 'week', 'weken', 'maand', 'maanden',
  'jaar', 'jaren', 'wekelijks', 'dagelijks', 'maandelijks', 'jaarlijks', 'elke', 'iedere', 'elk', 'ieder', 'verjaardag', 'bruiloft', 'lente', 'voorjaar', 'zomer', 'herfst', 'najaar', 'half', 'kwart', 'middernacht',
  'ochtend', 'middag', 'middaguur', 'avond', 'nacht', 'behalve', 'niet', 'begin', 'einde', 'vanaf', 'uur', 'volgende', 'komende', 'vorige',
  ...[...weekday.keys()].filter((word) => word.length > 5),
]) // prettier-ignore

/** Words no rule read that may have said when all the same. */
export const dutchSuspicious: SuspiciousWords = {
  stems: /maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|middag|avond|ochtend|nacht|morgen|week|maand|(?<!b)jaar|uur$|dagen?$|twintig|dertig|veertig|vijftig|januari|februari|maart|april|augustus|september|oktober|november|december|pasen|kerst|vroegte|schemer|jongstleden|sluitingstijd|open ?ga[an]|zonsopgang|overdag/,
  harmless: /^goe(?:ie|de)n?(?:morgen|middag|avond|navond|nacht|ndag)|^(?:bestuur|stuur|huur|duur|buur|natuur|temperatuur|apparatuur|literatuur|figuur|structuur|cultuur|muur|vuur|kapuur|manicuur|pedicuur|daglicht|geslaagdagen|weekblad)$|avondkleding|avondjurk|kuur$|kwetsuur|uurwerk|bedagen|gedragen/,
  ours: new Set('as a c w le open om of voor tot by de am die na ab december mei maart week'.split(' ')),
  unavailable: new Set('vermijden overslaan ma di wo do vr za slecht lastig moeilijk onhandig vakantie verhinderd ziek bezet volgeboekt druk weg werk werken afwezig buitenland uitgesloten onmogelijk vliegen'.split(' ')),
} // prettier-ignore

const names = 'maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag'
const rewritten: readonly (readonly [RegExp, string])[] = [
  // Round the clock.
  [/(?<!(?:op|van|de)\s)(?<![\d/.-])24\/7(?![\d/.-])/giu, ' ¤ '],
  [/(?<!\p{L})['’‘`´]?\s?s[\s-]?(ochtends|morgens|middags|avonds|nachts|maandags|woensdags|zondags)(?!\p{L})/giu, ' s$1'],
  [/(?<!\p{L})van(?:ochtend|morgen)(?!\p{L})/giu, 'vandaag ochtend'],
  [/(?<!\p{L})van(middag|avond|nacht)(?!\p{L})/giu, 'vandaag $1'],
  [/(?<!\p{L})morgen[\s-]?vroeg(?!\p{L})/giu, 'morgen ochtend'],
  [
    new RegExp(`(?<!\\p{L})(${names}|morgen|overmorgen)-?(ochtend|middag|namiddag|voormiddag|avond|nacht|morgen)(?!\\p{L})`, 'giu'),
    '$1 $2',
  ],
  [/(?<!\p{L})a\.?\s?s\.(?!\p{L})/giu, 'aanstaande'],
  [/(?<!\p{L})z\.\s?s\.\s?m\.?(?!\p{L})/giu, 'zsm'],
  // "3/4 december" is the third or the fourth.
  [/(?<![\d/])(\d{1,2})\/(\d{1,2})(?=\s+(?:jan|feb|maa|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec))/giu, '$1 of $2'],
  [/(?<![\d:.])(\d{1,2})en(?!\p{L})/giu, '$1'],
  [/(?<!\p{L})t\s?\/\s?m(?!\p{L})/giu, 'tot en met'],
  [/(?<![\p{L}\d])(om|vanaf|tot|na|voor|rond|week|ma|di|wo|do|vr|za|zo)(\d)/giu, '$1 $2'],
  // "24-12" is a date where it can be no stretch of hours.
  [/(?<!\p{L})black friday(?!\p{L})/giu, 'blackfriday'],
  [
    /(?<=(?<!\p{L})(?:ma|di|wo|do|vr|za|zo|\p{L}+dag)\.?,?\s)([12]?\d|3[01])-(1[0-2])(?=,?\s+(?:om|rond|vanaf|na|in|tussen|sochtends|smiddags|savonds|half|kwart)(?!\p{L}))/giu,
    '$1/$2',
  ],
  [/(?<![\d\-:.])([12]?\d|3[01])-(1[0-2]|[1-9])(?=,?\s+(?:om\s+)?\d{1,2}(?:[:.]\d\d|\s?(?:uur|u|h)(?!\p{L})))/giu, '$1/$2'],
  [/(?<=(?:^|\s)(?:op|datum)\s)(\d{1,2})-(1[0-2]|0?[1-9])(?![\d\-:.]|\s?(?:uur|u|h)(?!\p{L}))/giu, '$1/$2'],
  [/(?<![\d\-:.])(2[4-9]|3[01]|0[1-9])-(1[0-2]|0?[1-9])(?![\d\-:.]|\s?(?:uur|u|h)(?!\p{L}))/giu, '$1/$2'],
  [/(?<![\d\-:.])([12]?\d|3[01])-(0[1-9])(?![\d\-:.]|\s?(?:uur|u|h)(?!\p{L}))/giu, '$1/$2'],
]

/** Cuts "vrijdagmiddag" in two and gives "24-12" its slash. */
export function prepareDutch(phrase: string): string {
  return rewritten.reduce((text, [shape, by]) => text.replace(shape, by), phrase.normalize('NFKC'))
}
