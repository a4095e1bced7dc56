import { numbered } from '../numbered.ts'
import type { Lexicon } from '../pattern.ts'
import type { SuspiciousWords } from '../suspicious.ts'

const weekday = numbered(['mo montag', 'di dienstag', 'mi mittwoch', 'do donnerstag', 'fr freitag', 'sa samstag sonnabend', 'so sonntag'])
const weekdays = numbered([
  'montags montage',
  'dienstags dienstage',
  'mittwochs mittwoche',
  'donnerstags donnerstage',
  'freitags freitage',
  'samstags sonnabends samstage',
  'sonntags sonntage',
])
const month = numbered([
  'jan januar jänner', 'feb februar feber', 'mär märz mrz', 'apr april', 'mai', 'jun juni',
  'jul juli', 'aug august', 'sep sept september', 'okt oktober', 'nov november', 'dez dezember',
]) // prettier-ignore
const ones = ['', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun']
const tens = ['zwanzig', 'dreißig', 'vierzig', 'fünfzig']
const number = numbered([
  'ein eins einem einer eine', 'zwei zwo', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf',
  'dreizehn', 'vierzehn', 'fünfzehn', 'sechzehn', 'siebzehn', 'achtzehn', 'neunzehn',
  ...tens.flatMap((ten) => ones.map((one) => (one === '' ? ten : `${one}und${ten}`))),
]) // prettier-ignore
const ordinalStems = [
  'erste', 'zweite', 'dritte', 'vierte', 'fünfte', 'sechste', 'siebte', 'achte', 'neunte', 'zehnte', 'elfte', 'zwölfte',
  'dreizehnte', 'vierzehnte', 'fünfzehnte', 'sechzehnte', 'siebzehnte', 'achtzehnte', 'neunzehnte',
  ...ones.map((one) => (one === '' ? 'zwanzigste' : `${one}undzwanzigste`)), 'dreißigste', 'einunddreißigste',
] // prettier-ignore
const ordinal = numbered(ordinalStems.map((stem) => `${stem} ${stem}n ${stem}r ${stem}s`))

/** German words by class; the value is what the rules calculate with. */
export const germanLexicon: Lexicon = new Map<string, ReadonlyMap<string, number>>([
  ['weekday', weekday],
  ['weekdays', weekdays],
  ['month', month],
  ['ordinal', ordinal],
  ['namelike', new Map([...weekday, ...month, ...['sommer', 'winter', 'herbst', 'abend', 'sonntag', 'freitag'].map((word): [string, number] => [word, 0])].filter(([word]) => word.length > 2))],
  ['given', new Map('sabine peter anna andrea thomas michael julia lisa laura sarah christian stefan stephan markus martin petra monika claudia susanne nicole katrin kathrin birgit heike anja tanja sandra lena marie maria sophie emma lukas leon paul max felix jonas tim jan daniel david alexander matthias andreas jürgen klaus hans wolfgang uwe ralf bernd frank dieter helmut karin ursula renate ingrid'.split(' ').map((name) => [name, 0]))],
  ['num', number],
  ['minutes', new Map([...number].filter(([, value]) => value >= 5))],
  // The value is an index into `partNames`.
  ['part', numbered(['vormittag vormittags morgens früh', 'nachmittag nachmittags nachm', 'abend abends', 'nacht nachts', 'mittag mittags mittagszeit mittagspause'])],
  ['unit', numbered(['minute minuten min', 'stunde stunden std', 'tag tage tagen', 'woche wochen', 'monat monate monaten monats', 'jahr jahre jahren jahres'])],
]) // prettier-ignore

/** Words long enough that a slip is a slip and no other word. */
export const germanForgiven: readonly string[] = [
  'montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonntag', 'januar', 'februar', 'september', 'oktober', 'november', 'dezember',
  'morgen', 'übermorgen', 'gestern', 'wochenende', 'vormittag', 'nachmittag', 'nächste', 'nächsten', 'nächstes', 'kommenden', 'weihnachten', 'heiligabend', 'silvester', 'karfreitag', 'ostermontag',
] // prettier-ignore

export const germanNotMisspelt: ReadonlySet<string> = new Set([
  'sonntage', 'montage', 'freitage', 'samstage', 'dienstage', 'novembers', 'januars', 'nachmittage', 'vormittage', 'wochenenden', 'sorgen', 'borgen', 'morden', 'montag', 'montieren', 'freitags', 'gastern', 'gesten', 'gesternt', 'dienste', 'morganne', 'morgan',
]) // prettier-ignore

export const germanSpellings: ReadonlyMap<string, string> = new Map([
  ['heut', 'heute'],
  ['abnd', 'abend'],
  ['abent', 'abend'],
  ['aben', 'abend'],
  ['morgn', 'morgen'], ['moregn', 'morgen'], ['mrgn', 'morgen'], ['überm', 'übermorgen'], ['do.', 'do'], ['don', 'do'], ['die.', 'di'], ['vorm', 'vormittag'],
  ['nä', 'nächste'], ['nächst', 'nächste'], ['kommend', 'kommende'], ['kommendes', 'kommende'], ['we', 'wochenende'], ['zw', 'zwischen'], ['zwisch', 'zwischen'], ['ausser', 'außer'], ['bzw', 'oder'],
  ['ner', 'einer'], ['nem', 'einem'], ['ned', 'nicht'], ['nich', 'nicht'], ['net', 'nicht'], ['nachmitag', 'nachmittag'], ['vormitag', 'vormittag'], ['spätens', 'spätestens'], ['weihnacht', 'weihnachten'], ['fruehs', 'früh'],
]) // prettier-ignore

/** English words people mix into German. */
export const germanBorrowed: ReadonlyMap<string, string> = new Map([
  ['monday', 'Montag'], ['tuesday', 'Dienstag'], ['wednesday', 'Mittwoch'], ['thursday', 'Donnerstag'], ['friday', 'Freitag'], ['saturday', 'Samstag'], ['sunday', 'Sonntag'],
  ['today', 'heute'], ['tomorrow', 'morgen'], ['next', 'nächsten'], ['weekend', 'Wochenende'], ['noon', '12 Uhr'],
]) // prettier-ignore

/** About time: one of them left unread beside a time we did read means that we have not understood. */
export const germanAboutTime: ReadonlySet<string> = new Set([
  'nach', 'vor', 'bis', 'seit', 'zwischen', 'später', 'früher', 'spät', 'spätestens', 'frühestens', 'danach', 'davor', 'vorher', 'zuvor', 'darauf', 'während', 'tag', 'tage', 'tagen', 'woche', 'wochen', 'monat', 'monate', 'monaten',
  'jahr', 'jahre', 'jahren', 'wöchentlich', 'täglich', 'monatlich', 'jährlich', 'jeden', 'jede', 'jedes', 'geburtstag', 'hochzeit', 'frühling', 'herbst', 'winter', 'halb', 'viertel', 'dreiviertel', 'mitternacht',
  'morgens', 'früh', 'vormittag', 'nachmittag', 'abend', 'abends', 'nachts', 'feierabend', 'außer', 'nicht', 'anfang', 'mitte', 'ende', 'kurz', 'ab', 'uhr', 'übernächste', 'übernächsten', 'folgenden',
  ...[...weekday.keys()].filter((word) => word.length > 5),
]) // prettier-ignore

/** Words no rule read that may have said when all the same. */
export const germanSuspicious: SuspiciousWords = {
  stems: /montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|sonnabend|mittag|abend|nacht|morgen|woche|monat|jahr|stunde|uhr$|tage?s?$|zehn|zwanzig|(?:dreiß|vierz|fünfz)ig|januar|februar|märz|april|august|september|oktober|november|dezember|ostern|weihnacht|frühe$|frühest|spätest|(?<!ge)dämmerung|aufgang|untergang|tagsüber|advent|ladenschluss|aufmach|öffnet/,
  harmless: /uhrzeit|nachtrag|nachträg|^(?:fuhr|etage|garage|collage|vintage|hashtag|spontag|alltags?)$|brautage|brotage|portage|botage|tagesmutter|jahrgang|abendkleid|hochzeit|nachtisch|.geburtstag/,
  ours: new Set('du as a c w o il le au open mon ben sun um am ab an zum vom nach bis tag tage gegen früh'.split(' ')),
  unavailable: new Set(
    'vermeiden auslassen überspringen mo di mi sa schlecht ungünstig blöd doof schwierig schicht frühschicht spätschicht urlaub verreist verhindert krank beschäftigt verplant ausgebucht keinesfalls niemals ungern ausgeschlossen unpassend blockiert dienstreise auswärts weg arbeite arbeite arbeiten flieg fliege'.split(' '),
  ),
} // prettier-ignore

const compound =
  /(?<!\p{L})(mo|di|mi|do|fr|sa|so|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|heute|morgen|übermorgen|uebermorgen)(vormittag|nachmittag|mittag|abend|morgen|nacht|früh|frueh)(s?)(?!\p{L})/giu
const roundTheClock = /(?<!(?:am|den|zum|vom)\s)(?<![\d/.])24\/7(?![\d/.])/giu
const edge = /(?<!\p{L})(spät|spaet|früh|frueh)(nachmittags?|vormittags?|abends?)(?!\p{L})/giu
const dotted =
  /(?<![\d.,:])(0?[1-9]|[12]\d|3[01])\.\s?(0?[1-9]|1[0-2])\.(?:\s?((?:19|20)\d{2}|\d{2})(?![\d.:]|\s?(?:uhr|h|-|bis)))?(?!\d)/giu
// "3/4 Dezember" is the third or the fourth.
const either = /(?<![\d/])(\d{1,2})\/(\d{1,2})(?=\.?\s+(?:jan|jän|feb|mär|maer|apr|mai|jun|jul|aug|sep|okt|nov|dez))/giu
// Not "AB1200", which is a reference.
const glued = /(?<![\p{L}\d])(um|ab|bis|vor|nach|gegen|kw|mo|di|mi|do|fr|sa)(\d)/giu

/** Cuts "Freitagnachmittag" in two, gives "24.12." its slash and "um15" its space. */
export function prepareGerman(phrase: string): string {
  return phrase
    .normalize('NFKC')
    .replace(roundTheClock, ' ¤ ')
    .replace(compound, '$1 $2$3')
    .replace(edge, '$1 $2')
    .replace(glued, (found: string, word: string, digit: string) => (/^\p{Lu}{2}/u.test(word) ? found : `${word} ${digit}`))
    .replace(either, '$1. oder $2.')
    .replace(dotted, (found: string, day: string, month: string, year: string | undefined, offset: number, all: string) =>
      // "um 9.10." at a sentence's end is a time.
      /(?:um|ab|vor|nach|gegen)\s$/i.test(all.slice(Math.max(0, offset - 6), offset)) && !/^\s*\S/.test(all.slice(offset + found.length))
        ? found
        : `${day}/${month}${year === undefined ? '' : `/${year}`} `,
    )
}
