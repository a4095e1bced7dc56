import { hourOf, hourWords } from './time-words.ts'

/** Minutes of the local day; `halfDay`: said on a twelve-hour clock without am or pm, so that 3:30 may be 15:30. */
export interface ClockReading {
  readonly minutes: number
  readonly halfDay: boolean
}

export interface ClockPattern {
  readonly words: RegExp
  /** Every reading the words allow; none when they are no time. */
  readonly read: (found: RegExpExecArray) => readonly ClockReading[]
}

const AM_PM = '(?: ?(a\\.? ?m\\b\\.?|p\\.? ?m\\b\\.?|pmish\\b|uhr\\b|uur\\b|h\\b|時))?'

function reading(hour: number | undefined, minute: number, mark = ''): readonly ClockReading[] {
  if (hour === undefined || hour > 24 || minute > 59 || minute < -59) return []
  const isPm = mark.startsWith('p')
  const isAm = mark.startsWith('a')
  const exact = isPm ? (hour % 12) + 12 : isAm ? hour % 12 : hour
  return [{ minutes: (exact * 60 + minute + 1440) % 1440, halfDay: !isPm && !isAm && exact <= 12 }]
}

const hoursSaid = (pattern: RegExp, language: string, minute: number): ClockPattern => ({
  words: pattern,
  read: (found) => reading(hourOf(found[1] ?? '', language), minute),
})

const h = hourWords

/** In the order they are tried: what one has taken the next do not see. */
export const clockPatterns: readonly ClockPattern[] = [
  {
    words: /(午前|午後|朝|夜|夕方)? ?(\d{1,2}|十[一二]?|[一二三四五六七八九]) ?時(?!間) ?(?:(\d{1,2}) ?分?|(半))?/gu,
    read: ([, part = '', hour = '', minute = '0', half]) => {
      const mark = part === '午前' || part === '朝' ? 'am' : part === '' ? '' : 'pm'
      return reading(hourOf(hour, 'ja'), half === undefined ? Number(minute) : 30, mark)
    },
  },
  {
    words: new RegExp(
      `(?<![\\d£$€¥.,])(\\d{1,2})(?: ?h ?| ?: ?|\\.)(\\d{2})(?!\\d|[.,:]\\d| ?(?:£|€|\\$|eur|gbp|usd|pounds?|%))${AM_PM}`,
      'gu',
    ),
    read: ([whole = '', hour = '', minute = '', mark = '']) =>
      reading(Number(hour), Number(minute), mark).map((one) => (/^0\d/u.test(whole) && mark === '' ? { ...one, halfDay: false } : one)),
  },
  {
    words: /(?<![\d£$€.,])(\d{1,2}) ?(a\.? ?m\b\.?|p\.? ?m\b\.?|pmish\b)/gu,
    read: ([, hour = '', mark = '']) => reading(Number(hour), 0, mark),
  },
  { words: new RegExp(`\\bhalf past (${h('en')})(?![a-z\\d])`, 'gu'), read: ([, hour = '']) => reading(hourOf(hour, 'en'), 30) },
  hoursSaid(new RegExp(`\\bquarter past (${h('en')})(?![a-z\\d])`, 'gu'), 'en', 15),
  hoursSaid(new RegExp(`\\bquarter (?:to|before) (${h('en')})(?![a-z\\d])`, 'gu'), 'en', -15),
  hoursSaid(new RegExp(`\\bhalb (${h('de')})(?![a-z\\d])`, 'gu'), 'de', -30),
  hoursSaid(new RegExp(`\\bviertel nach (${h('de')})(?![a-z\\d])`, 'gu'), 'de', 15),
  hoursSaid(new RegExp(`\\b(?:viertel vor|dreiviertel) (${h('de')})(?![a-z\\d])`, 'gu'), 'de', -15),
  hoursSaid(new RegExp(`\\bkwart over (${h('nl')})(?![a-z\\d])`, 'gu'), 'nl', 15),
  hoursSaid(new RegExp(`\\bkwart voor (${h('nl')})(?![a-z\\d])`, 'gu'), 'nl', -15),
  {
    // "half vier" is 3:30 in Dutch, "half four" 4:30 in English; of "half 4" nobody can tell.
    words: new RegExp(`\\bhalf (\\d{1,2}|${h('nl')}|${h('en')})(?![a-z\\d])`, 'gu'),
    read: ([, hour = '']) => [
      ...(hourOf(hour, 'nl') === undefined ? [] : reading(hourOf(hour, 'nl'), -30)),
      ...(hourOf(hour, 'en') === undefined ? [] : reading(hourOf(hour, 'en'), 30)),
    ],
  },
  ...withMinutes(`(${h('fr')}) ?h(?:eures?)?`, 'fr', [
    [' et demie?', 30],
    [' et quart', 15],
    [' moins le quart', -15],
  ]),
  ...withMinutes(`\\b(?:las?|a las) (${h('es')})`, 'es', [
    [' y media', 30],
    [' y cuarto', 15],
    [' menos cuarto', -15],
  ]),
  ...withMinutes(`\\b(${h('pt')})(?: horas)?`, 'pt', [
    [' e meia', 30],
    [' e um quarto', 15],
  ]),
  ...withMinutes(`\\b(?:alle|le|all'|ore) ?(${h('it')})`, 'it', [
    [' e mezz[ao]', 30],
    [' e un quarto', 15],
    [' meno un quarto', -15],
  ]),
  {
    words: /\b(?:noon|midday|zwolf uhr mittags|midi|mediodia|meio-dia|mezzogiorno)\b|(?<![a-z])mittags\b|正午/gu,
    read: () => [{ minutes: 720, halfDay: false }],
  },
  {
    words: /\b(?:midnight|mitternacht|minuit|medianoche|meia-noite|mezzanotte|middernacht)\b/gu,
    read: () => [{ minutes: 0, halfDay: false }],
  },
  hoursSaid(new RegExp(`(?<![\\d.,:£$€])(${h('de')}) ?uhr\\b`, 'gu'), 'de', 0),
  hoursSaid(
    new RegExp(
      `(?<![\\d.,:£$€])(?<!\\b(?:duurt|duren|(?<!plek |plaats |tijd |afspraak |slot )van|binnen|na|in) )(${h('nl')}) ?uur\\b(?! (?:van tevoren|voor(?!dat)|lang))`,
      'gu',
    ),
    'nl',
    0,
  ),
  hoursSaid(
    new RegExp(
      `(?<![\\d.,:£$€a-z])(?<!\\b(?:dure|durent|pendant|apres|dans|en|(?<!creneau |place |celui |celle |heure |horaire |rendez-vous |seance )de|moins de|plus de) )(${h('fr')}) ?(?:h\\b|heures?\\b)(?! (?:avant|apres|a l'avance|plus|de ))`,
      'gu',
    ),
    'fr',
    0,
  ),
  hoursSaid(new RegExp(`\\b(?:as|das) (${h('pt')})(?: ?h(?:oras?)?)?(?![a-z\\d:])`, 'gu'), 'pt', 0),
  hoursSaid(new RegExp(`\\b(?:a las?|las|a partir de las) (${h('es')})(?![a-z\\d:])(?! (?:min|pers|cita|opci))`, 'gu'), 'es', 0),
  hoursSaid(new RegExp(`\\b(?:alle|delle|dell'|all'|ore|per le) ?(${h('it')})(?![a-z\\d:])`, 'gu'), 'it', 0),
  hoursSaid(new RegExp(`(?<![\\d.,:£$€a-z])(${h('en')}) ?o'?clock\\b`, 'gu'), 'en', 0),
  hoursSaid(
    new RegExp(
      `\\b(?:at|around|about|till|until|by)(?: about| around)? (${h('en')})(?![a-z\\d:/%])(?=$|[.,;!?)]| (?:on|with|for|and|or|to|until|till|tomorrow|today|tonight|then|in|sharp|is|are|was|works?|would|if|as|the|this|next|mon|tues|wednes|thurs|fri|satur|sun|please|your|local|gmt|bst|cet|it|you|we|which|but|exactly|has|–|-))`,
      'gu',
    ),
    'en',
    0,
  ),
  hoursSaid(new RegExp(`\\b(?:um|gegen|ab) (${h('de')})(?![a-z\\d:/%]|\\.\\d)(?! (?:min|tag|person|stund|euro))`, 'gu'), 'de', 0),
  hoursSaid(
    new RegExp(`\\b(?:om|rond|tegen|vanaf) (?!een\\b)(${h('nl')})(?![a-z\\d:/%]|\\.\\d)(?! (?:min|dag|person|euro|uur))`, 'gu'),
    'nl',
    0,
  ),
  hoursSaid(/\bday (\d{1,2})(?=[.!,]| *$)(?!\d)/gu, 'en', 0),
]

function withMinutes(hour: string, language: string, endings: readonly (readonly [string, number])[]): ClockPattern[] {
  return endings.map(([ending, minute]) => hoursSaid(new RegExp(`${hour}${ending}\\b`, 'gu'), language, minute))
}
