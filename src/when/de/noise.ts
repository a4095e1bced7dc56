import { rule, type Got, type Made, type Rule } from '../pattern.ts'

const nothing: Made = 'nothing'

/** Words that sound like a time and are none: greetings, how many, how long, which one, who; and how a refusal is said. */
export const noiseRules: readonly Rule[] = [
  rule('guten|gute|schönen|schöne|nen? morgen|tag|abend|nacht|nachmittag|mittag|woche|wochenende', (got) =>
    ['guten', 'gute', 'schönen', 'schöne'].includes(got.tokens[0]?.text ?? '') ? nothing : undefined,
  ),
  rule('schönen|schöne|schönes rest? tag|abend|wochenende|woche|feierabend noch?', () => nothing),
  rule('schönen|schöner <weekday> noch?', (got) =>
    got.tokens.length > 2 || got.after === undefined || got.after.text === '!' ? nothing : undefined,
  ),
  rule('morgen !', (got) => (got.before === undefined && got.after !== undefined ? nothing : undefined)),
  rule('morgen zusammen|miteinander|leute|team', () => nothing),
  rule('morgen , ich|wir|habt|haben|hätte|hätten|kann|können|könnte|wann|gibt', (got) =>
    got.before === undefined ? { is: 'unclear', why: { why: 'too-vague' } } : undefined,
  ),
  rule('<num> x', () => nothing),
  // A child's age.
  rule('( <n> jahre|j? )', (got) => (got.before?.kind === 'word' && got.n(0) < 19 && !isTimeBefore(got) ? nothing : undefined)),
  rule('für <num>', (got) => (isTimeNext(got) ? undefined : nothing)),
  rule('wir sind|wären|kommen zu? <num>', (got) => (isTimeNext(got) ? undefined : nothing)),
  rule('sind wir zu? <num>', (got) => (isTimeNext(got) ? undefined : nothing)),
  rule('zu zweit|dritt|viert|fünft|zweien|dreien', () => nothing),
  rule('der|die|das|den|dem <ordinal> termin|vorschlag|option|slot|uhrzeit|möglichkeit|mal?', (got) =>
    got.after?.text === 'im' || got.after?.text === 'des' ? undefined : nothing,
  ),
  rule('<ordinal> termin|vorschlag|option|slot|uhrzeit|möglichkeit|mal', () => nothing),
  rule('der|die|das|den|dem? <n> . termin|vorschlag|option|slot|uhrzeit|möglichkeit|mal|stock', () => nothing),
  rule('option|nummer|nr|zimmer|raum|platz|vorschlag|referenz|hausnummer .|#? <num>', () => nothing),
  rule('nächste|nächsten|nächstes|letzte|letztes mal', () => nothing),
  rule('<num> <unit> lang|dauer', () => nothing),
  rule('für|dauert|dauer ca? <num> stunde|stunden|minuten|min|tag|tage', () => nothing),
  rule('<num> stunde|stunden|minuten|min|std', () => nothing),
  rule('<num> jahre|monate alt?', () => nothing),
  rule('<num> und|,|bis|- <num> jahre|monate alt?', () => nothing),
  rule('ganztags|ganztägig', () => nothing),
  rule('eine|einen halbe|halben|ganze|ganzen stunde|tag|nachmittag|vormittag', (got) => (got.before?.text === 'in' ? undefined : nothing)),
  rule('einen moment|augenblick', () => nothing),
  rule('den|der ganzen tag', () => nothing),
  rule('bis dann|bald|später|gleich|nachher', () => nothing),
  rule('vor ort', () => nothing),
  rule('vor', ends),
  rule('ab', ends),
  rule('nach hause', () => nothing),
  rule('jeder|jede|jedes|jeden mal|person|termin|zeit|uhrzeit', () => nothing),
  rule('jederzeit', () => nothing),
  rule('egal wann|welcher|welchen tag?', () => nothing),
  rule('welcher|welchen|welche|an? tag|tage|uhrzeit', (got) => (got.tokens[0]?.text.startsWith('welch') === true ? nothing : undefined)),
  rule('klingel|klingelschild|familie|fam|firma|praxis|salon|straße .? <namelike>', () => nothing),
  rule('herr|herrn|frau|bei|mit|heiße|name|ich ist|bin? <namelike>', person),
  rule('herr|herrn|frau|name|heiße ist? <word> <namelike>', person),
  rule('ich bin|heiße die|der? <word> <namelike>', introduced),
  rule('hier|da ist|spricht|schreibt|meldet? sich? die|der? <word>? <namelike>', introduced),
  rule('gruß|grüße|grüßen|lg|vg|mfg|danke ,|!? <word>? <namelike>', (got) =>
    got.after === undefined && !/^(?:lieber|gerne?|dann|doch|also|am|besser)$/.test(got.tokens.at(-2)?.text ?? '') ? nothing : undefined,
  ),
  // "Sabine Freitag 15 Uhr" is a person or a day; "bei Sabine Freitag" is a day with her.
  rule('<given> <namelike>', (got) =>
    ['bei', 'mit', 'zu', 'für', 'von'].includes(got.before?.text ?? '') ? undefined : { is: 'unclear', why: { why: 'too-vague' } },
  ),
  rule('zum|für mein|meinen|meine|meiner|den|ihren? geburtstag', () => nothing),

  rule(
    'geht|passt|klappt|kann|können|bin|ist|wäre|habe|hab|wird bei|für? ich|wir|mir|uns|es|das|mich? da|dann|leider|gar|auch|eher? nicht|nie|schlecht|blöd|keine|ungünstig|unmöglich zeit|mehr?',
    refusal,
  ),
  rule('kann|können|könnte ich|wir leider? {day} leider? nicht', refusedDay),
  rule('ich|wir kann|können|bin|habe {day} leider? nicht|keine zeit?', refusedDay),
  rule('{day} muss|muß|soll|arbeite ich|wir', () => ({ is: 'unclear', why: { why: 'too-vague' } })),
  rule('{day} leider? nicht {day}', () => ({ is: 'unclear', why: { why: 'too-vague' } })),
  rule('leider|aber|eher? nicht', (got) =>
    got.after === undefined || got.after.kind === 'mark' || /^(?:aber|sondern|dafür|dann|möglich|gehen)$/.test(got.after.text)
      ? refusal(got)
      : undefined,
  ),
  rule('nicht|außer|ohne|ausgenommen {day}', (got) => [{ is: 'not' }, { is: 'day', day: got.day(0) }]),
  rule('nicht|außer|ohne|ausgenommen|bis auf? am|im|an|den? das?', (got) =>
    got.tokens[0]?.text === 'bis' && got.tokens[1]?.text !== 'auf' ? undefined : { is: 'not' },
  ),
  rule('nur|bloß|aber|bitte nicht am|im|an|den?', () => ({ is: 'not' })),
  rule('kein|keine|nicht problem|thema|ahnung|stress|eile|ding|dringend|eilig|schlimm', () => nothing),
  rule('keine zeit', (got) => (got.after === undefined || got.after.kind === 'mark' ? { is: 'not-that' } : { is: 'not' })),
  rule('auf keinen fall am|im|an|den|um?', () => ({ is: 'not' })),
  rule('keinesfalls|niemals|ungern|bloß am|im|an|den? nicht?', () => ({ is: 'not' })),
  rule('kein|keinen|keine|nie', (got) => (['termin', 'termine', 'zeit'].includes(got.after?.text ?? '') ? undefined : { is: 'not' })),
  rule('jeden|jeder tag außer am?', () => ({ is: 'not' })),
  rule('warum|wieso nicht', () => nothing),
  rule('nicht nur|so|schlimm|wahr|sicher', () => nothing),
  rule('ob nicht', () => nothing),
  rule('wenn|falls nicht', () => ({ is: 'or' })),
  rule('oder auch|vielleicht|lieber|sonst|notfalls?', () => ({ is: 'or' })),
  rule(', oder', () => ({ is: 'or' })),
  rule(', und', () => ({ is: 'and' })),
  rule('sonst|ansonsten|alternativ|notfalls', () => ({ is: 'or' })),
  rule(',', () => ({ is: 'comma' })),
  rule('/', () => ({ is: 'or' })),
  rule('und|&|u', () => ({ is: 'and' })),
  rule('chinesisches|chinesische|jüdisches|jüdische|orthodoxe|orthodoxes|islamisches|islamische {day}', () => ({
    is: 'unclear',
    why: { why: 'too-vague' },
  })),
  rule('außerhalb', () => ({ is: 'unclear', why: { why: 'too-vague' } })),
  rule('feiertag|feiertags|feiertage|feiertagen', () => ({ is: 'unclear', why: { why: 'too-vague' } })),
]

function isTimeBefore(got: Got): boolean {
  return /tags?$|woch|mittags?$|^(?:mo|di|mi|do|fr|sa|so|morgen|heute|abends?|früh|um|uhr|ab|bis)$/.test(got.before?.text ?? '')
}

function isTimeNext(got: Got): boolean {
  return ['uhr', 'h', '.', 'bis', '-', 'minuten', 'vor', 'nach'].includes(got.after?.text ?? '')
}

/** "Ich sage den Termin am Freitag ab", "Was schlagen Sie vor?": the end of a verb. */
function ends(got: Got): Made {
  return got.after === undefined || ['.', '?', '!', ','].includes(got.after.text) ? nothing : undefined
}

/** "Frau Sommer", "mein Name ist Mai". */
function person(got: Got): Made {
  const last = got.tokens.at(-1)
  const titled = got.tokens.some((token) => ['herr', 'herrn', 'frau', 'name', 'heiße'].includes(token.text))
  const named = /^\p{Lu}/u.test(last?.raw ?? '') && got.after?.kind !== 'number'
  if (titled) return nothing
  const isDay = /tag$|woch$/.test(last?.text ?? '')
  return named && !isDay && got.tokens[0]?.text !== 'ich' ? nothing : undefined
}

const noNames = new Set(
  'am an im ab bis nur auch erst noch da ja jeden jede diesen nächsten nächste frei verfügbar flexibel zeitlich leider nicht kommenden den der immer eher meist eigentlich bereits schon voll bereit für um gegen morgen heute übermorgen jetzt dann von vom zum so mal'.split(
    ' ',
  ),
)

/** "ich bin die Sabine Freitag", "hier ist Peter Sonntag". */
function introduced(got: Got): Made {
  const [name, last] = got.tokens.slice(-2)
  if (name === undefined || last === undefined || noNames.has(name.text)) return undefined
  const isTitled = ['die', 'der'].includes(got.tokens.at(-3)?.text ?? '') || name.text === 'die' || name.text === 'der'
  const isCapital = /^\p{Lu}/u.test(name.raw) && /^\p{Lu}/u.test(last.raw)
  const ends = got.after === undefined || got.after.kind === 'mark' || got.after.text === 'und'
  return isTitled || isCapital || ends ? nothing : undefined
}

/** "… passt mir leider nicht": said of what stands before it. */
function refusal(got: Got): Made {
  return isRefused(got) ? { is: 'not-that' } : undefined
}

function refusedDay(got: Got): Made {
  return isRefused(got) ? [{ is: 'not' }, { is: 'day', day: got.day(0) }] : undefined
}

function isRefused(got: Got): boolean {
  const after = got.after?.text ?? ''
  if (['vor', 'nach', 'bis', 'später', 'früher', 'ab', 'um', 'zwischen'].includes(after)) return false
  if (['so', 'zu', 'ganz'].includes(after) && /^(?:früh|spät|bald)/.test(got.all[got.end + 1]?.text ?? '')) return false
  return got.tokens.some((token) => ['nicht', 'nie', 'schlecht', 'blöd', 'keine', 'ungünstig', 'unmöglich'].includes(token.text))
}
