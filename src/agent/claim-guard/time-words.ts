/** Names of days, months and hours in folded text, of all languages together: they hardly collide, and a sentence may mix them. */

export const weekdays: readonly RegExp[] = [
  [
    'monday',
    'montag',
    'lundi',
    'lunes',
    'segunda-feira',
    '\\b(?<!\\b(?:a|uma|pela) )segunda(?! (?:op|vez|parte|sess|marc|pess|visita|via|hora))',
    'lunedi',
    'maandag',
    '月曜',
  ],
  [
    'tuesday',
    'dienstag',
    'mardi',
    'martes',
    'terca-feira',
    '\\b(?<!\\b(?:a|uma|pela) )terca(?! (?:op|vez|parte|sess|pess))',
    'martedi',
    'dinsdag',
    '火曜',
  ],
  [
    'wednesday',
    'mittwoch',
    'mercredi',
    'miercoles',
    'quarta-feira',
    '\\b(?<!\\b(?:a|uma|pela) )quarta(?! (?:op|vez|parte|sess|pess))',
    'mercoledi',
    'woensdag',
    '水曜',
  ],
  [
    'thursday',
    'donnerstag',
    'jeudi',
    'jueves',
    'quinta-feira',
    '\\b(?<!\\b(?:a|uma|pela) )quinta(?! (?:op|vez|parte|sess|pess))',
    'giovedi',
    'donderdag',
    '木曜',
  ],
  [
    'friday',
    'freitag',
    'vendredi',
    'viernes',
    'sexta-feira',
    '\\b(?<!\\b(?:a|uma|pela) )sexta(?! (?:op|vez|parte|sess|pess))',
    'venerdi',
    'vrijdag',
    '金曜',
  ],
  ['saturday', 'samstag', 'sonnabend', 'samedi', 'sabado', 'sabato', 'zaterdag', '土曜'],
  ['sunday', 'sonntag', 'dimanche', 'domingo', 'domenica', 'zondag', '日曜'],
].map(
  (names) =>
    new RegExp(`(?<![a-z])(?:${names.join('|')})(?:(?:s?(?:nach|vor)?mittag|morgen|abend|ochtend|middag|avond)?s?)(?![a-z])`, 'gu'),
)

/** Short forms, only where a number follows; Japanese ones in brackets. */
export const shortWeekdays: readonly RegExp[] = [
  ['mon', 'mo', 'lun', 'seg', 'ma(?=\\. )', '\\(月\\)'],
  ['tues?', 'di', 'mar', 'ter', 'dins?', '\\(火\\)'],
  ['wed', 'mi', 'mer', 'mie', 'qua', 'woe?', '\\(水\\)'],
  ['thu(?:rs?)?', 'do', 'jeu', 'jue', 'qui', 'gio', '\\(木\\)'],
  ['fri', 'fr', 'ven', 'vie', 'sex', 'vrij?', '\\(金\\)'],
  ['sat', 'sa', 'sam', 'sab', 'zat?', '\\(土\\)'],
  ['sun', 'so', 'dim', 'dom', 'zon?', '\\(日\\)'],
].map(
  (names) =>
    new RegExp(`(?<![a-z])(?:(?:${names.slice(0, -1).join('|')})(?=\\.?,? ?(?:at |um |a las |alle |om )?\\d)|${names.at(-1) ?? ''})`, 'gu'),
)

const MONTHS = [
  'jan(?:uary|uar|vier|eiro|uari)?|ene(?:ro)?|gen(?:naio)?',
  'feb(?:ruary|ruar|rero|braio|ruari)?|fev(?:rier|ereiro)?',
  'mar(?:ch|z|s|zo|co)?|maart|mrt',
  'apr(?:il|ile)?|avr(?:il)?|abr(?:il)?',
  'may|mai|mayo|maio|mag(?:gio)?|mei',
  'june?|juni|junio|junho|juin|giu(?:gno)?',
  'july?|juli|julio|julho|juil(?:let)?|lug(?:lio)?',
  'aug(?:ust|ustus)?|aout|ago(?:sto)?',
  'sep(?:t|tember|tembre|tiembre)?|set(?:embro|tembre)?',
  'oct(?:ober|obre|ubre)?|okt(?:ober)?|out(?:ubro)?|ott(?:obre)?',
  'nov(?:ember|embre|iembre|embro)?',
  'dec(?:ember|embre|embro)?|dez(?:ember|embro)?|dic(?:iembre|embre)?',
]
export const anyMonth = MONTHS.join('|')
const wholeMonths = MONTHS.map((names) => new RegExp(`^(?:${names})$`, 'u'))

/** 1 to 12. */
export function monthOf(name: string): number {
  return wholeMonths.findIndex((names) => names.test(name)) + 1
}

/** Days from today. */
export const relativeDays: readonly (readonly [number, RegExp])[] = [
  [
    0,
    /\b(?:today|tonight|this (?:morning|afternoon|evening)|heute|aujourd'hui|ce soir|cet apres-midi|hoy|esta (?:tarde|noche|noite)|hoje|oggi|stasera|vandaag|vanavond|vanmiddag)\b|今日|本日|今晩/gu,
  ],
  [
    1,
    /\b(?<!day after )tomorrow\b|(?<!\b(?:am|guten|heute|jeden|diesen|goede|goeden|in der|'s) )(?<![a-z])morgen\b(?!s)|\b(?<!apres-)demain\b|(?<!\b(?:la|pasado|esta|por la) )\bmanana\b|\b(?<!depois de )amanha\b|\b(?<!dopo)domani\b|明日|あした/gu,
  ],
  [
    2,
    /\bday after tomorrow\b|\bubermorgen\b|\bapres-demain\b|\bpasado manana\b|\bdepois de amanha\b|\bdopodomani\b|\bovermorgen\b|明後日|あさって/gu,
  ],
]

export interface PartOfDay {
  readonly words: RegExp
  /** Hours of the local day, half-open. */
  readonly from: number
  readonly to: number
}

export const partsOfDay: readonly PartOfDay[] = [
  {
    words:
      /\b(?<!good )mornings?\b|\b(?:vormittags?|am (?:fruhen )?morgen|morgens)\b|vormittag\b|\b(?:du|le|ce) matin\b|\b(?:de|por) la manana\b|\b(?:da|de|pela) manha\b|\b(?:di|del|la|al|questa) mattin[ao]\b|\b'?s (?:morgens|ochtends)\b|ochtend\b|午前|(?<![毎])朝/gu,
    from: 0,
    to: 12,
  },
  {
    words:
      /\b(?<!good )afternoons?\b|nachmittags?\b|\bapres-midi\b|\b(?:de|por|esta) la tarde\b|\b(?:da|de|a|esta) tarde\b|\bpomeriggio\b|\b'?s middags\b|(?<!goede)middag\b(?<!nachmittag|vormittag)|午後/gu,
    from: 12,
    to: 18,
  },
  {
    words:
      /\b(?<!good )evenings?\b|\btonight\b|\babends?\b|\b(?:du|ce) soir\b|\bde la noche\b|\b(?:da|a|esta) noite\b|\bsera\b(?<=(?:di|la|questa|alla) sera)|\b'?s avonds\b|(?<!goeden)avond\b|夕方|夜/gu,
    from: 17,
    to: 24,
  },
]

const NUMBERS: Readonly<Record<string, readonly string[]>> = {
  en: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  de: ['eins?', 'zwei', 'drei', 'vier', 'funf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwolf'],
  fr: ['une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze'],
  es: ['una', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once', 'doce'],
  pt: ['uma', 'duas', 'tres', 'quatro', 'cinco', 'seis', 'sete', 'oito', 'nove', 'dez', 'onze', 'doze'],
  it: ["l'una", 'due', 'tre', 'quattro', 'cinque', 'sei', 'sette', 'otto', 'nove', 'dieci', 'undici', 'dodici'],
  nl: ['een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf'],
  ja: ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'],
}

/** A pattern for the hours of a language, as words or digits. */
export function hourWords(language: string): string {
  return `(?:1[0-9]|2[0-3]|[0-9]|${(NUMBERS[language] ?? []).toReversed().join('|')})`
}

/** 0 to 23; undefined when it is no hour. */
export function hourOf(word: string, language: string): number | undefined {
  if (/^\d{1,2}$/u.test(word)) return Number(word) < 24 ? Number(word) : undefined
  const found = NUMBERS[language]?.findIndex((name) => new RegExp(`^${name}$`, 'u').test(word)) ?? -1
  return found < 0 ? undefined : found + 1
}
