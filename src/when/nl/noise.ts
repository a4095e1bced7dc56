import { rule, type Got, type Made, type Rule } from '../pattern.ts'

const nothing: Made = 'nothing'
const choice = 'optie|voorstel|slot|mogelijkheid|tijd|keer|plek|afspraak'

/** Words that sound like a time and are none: greetings, how many, how long, which one, who; and how a refusal is said. */
export const noiseRules: readonly Rule[] = [
  rule('goede|goeie|goeden|fijne|fijn|prettige|prettig|mooie morgen|middag|avond|dag|weekend|week|nacht|ochtend nog?', () => nothing),
  rule('fijne|prettige <weekday> nog?', () => nothing),
  rule('morgen !', (got) => (got.before === undefined && got.after !== undefined ? nothing : undefined)),
  rule('morgen allemaal|samen|team', () => nothing),
  rule('<num> x', () => nothing),
  rule('voor max|maximaal|hooguit|ongeveer .? <num> euro|eur|personen|mensen', () => nothing),
  // A child's age.
  rule('( <n> jaar|j|jr? )', (got) => (got.before?.kind === 'word' && got.n(0) < 19 && !isTimeBefore(got) ? nothing : undefined)),
  rule('voor <num>', (got) => (isTimeNext(got) ? undefined : nothing)),
  rule('voor <num> personen|persoon|mensen|volwassenen|kinderen|pers|man|vrouwen', () => nothing),
  rule("met zijn|z'n|ons|zn <num>", () => nothing),
  rule(`de|het? <ordinal> ${choice}`, () => nothing),
  rule('de <ordinal>', (got) => (['van', 'in', 'keer'].includes(got.after?.text ?? '') ? undefined : nothing)),
  rule(`de? <n> <suffix> ${choice}`, () => nothing),
  rule('optie|nummer|nr|kamer|ruimte|plek|huisnummer|referentie .|#? <num>', () => nothing),
  rule('volgende|vorige|laatste keer', () => nothing),
  rule('vorige|laatste kleur|kapper|behandeling|knipbeurt|coupe|massage|bezoek', () => nothing),
  rule('een|twee|anderhalf|half uur|uurtje lang|durende', () => nothing),
  rule('van een|één|anderhalf|half|halve uur|uurtje', () => nothing),
  rule('<num> minuten|min|kwartier lang?', () => nothing),
  rule('van <num> uur|minuten', (got) => (['tot', '-', 'af', 'en', 'naar'].includes(got.after?.text ?? '') ? undefined : nothing)),
  rule('<num> uur lang|huren|massage|durende', () => nothing),
  rule('een half uur|uurtje', (got) => (got.before?.text === 'over' ? undefined : nothing)),
  rule('een halfuur|uurtje|momentje|moment', (got) => (got.before?.text === 'over' ? undefined : nothing)),
  rule('<num> jaar|jaren|maanden oud?', () => nothing),
  rule('<num> en|,|tot|- <num> jaar|jaren|maanden oud?', () => nothing),
  rule("voor mijn|m'n|onze|ons <num> <word>", (got) => (/dag|week|maand|uur/.test(got.tokens.at(-1)?.text ?? '') ? undefined : nothing)),
  rule('hele|heel de|het? dag|middag|ochtend|week', () => nothing),
  rule('tot ziens|straks|gauw|dan|snel|zo', () => nothing),
  rule('na|voor overleg|jou|jullie|u', () => nothing),
  rule('voor mij|me|ons|hem|haar|iemand|allebei|ongeveer|een|wie|wat|jullie|hoeveel|mezelf', () => nothing),
  rule(
    "voor mijn|m'n|onze|ons vrouw|man|dochter|dochtertje|zoon|zoontje|moeder|vader|mama|papa|vriendin|vriend|partner|kind|kinderen|zus|broer|oma|opa|hond|haar|verjaardag",
    (got) => (got.tokens.at(-1)?.text === 'verjaardag' ? undefined : nothing),
  ),
  rule('elke|iedere|elk|ieder keer|moment|tijd|persoon', () => nothing),
  rule('later|eerder kan|mag ook?', () => ({ is: 'unclear', why: { why: 'too-vague' } })),
  rule('vrij om|na|vanaf|tussen? {clock}', (got) => (got.before === undefined ? { is: 'unclear', why: { why: 'too-vague' } } : undefined)),
  rule('tegen|rond|omstreeks de|het <word>', () => ({ is: 'unclear', why: { why: 'too-vague' } })),
  rule('vroeg|vraag me|mij af', () => nothing),
  rule('welke|wat|een|per dag|dagen|week|uur|tijd', (got) =>
    ['welke', 'wat', 'per'].includes(got.tokens[0]?.text ?? '') ? nothing : undefined,
  ),
  rule('meneer|mevrouw|mevr|dhr|bij|met|naam|heet|ben is? <namelike>', person),
  rule('meneer|mevrouw|naam|heet is? <word> <namelike>', person),
  rule('ben <word>? <month>', person),
  rule('ik ben|heet <word> <namelike>', introduced),
  rule('met|hier|spreekt is? <word> <namelike>', introduced),
  rule('groet|groeten|groetjes|gr|mvg|bedankt van? ,|!? <word>? <namelike>', (got) =>
    got.after === undefined && !/^(?:liever|graag|dan|toch|doe)$/.test(got.tokens.at(-2)?.text ?? '') ? nothing : undefined,
  ),

  rule('elke|iedere dag behalve op?', () => ({ is: 'not' })),
  rule('waarom niet', () => nothing),
  rule(
    'kan|kunnen|lukt|past|komt|gaat|ben|schikt|is ik|het|mij|me|wij|we|dan|er? helaas|dan|er|ook|eigenlijk? niet|geen|lastig|nooit|onmogelijk tijd|meer?',
    refusal,
  ),
  rule('kan|kunnen ik|wij|we? helaas? {day} helaas? niet', refusedDay),
  rule('{day} moet|werk ik', () => ({ is: 'unclear', why: { why: 'too-vague' } })),
  rule('{day} helaas? niet {day}', () => ({ is: 'unclear', why: { why: 'too-vague' } })),
  rule('helaas|liever? niet', (got) =>
    got.after === undefined || got.after.kind === 'mark' || /^(?:maar|mogelijk|wel|dan)$/.test(got.after.text) ? refusal(got) : undefined,
  ),
  rule('niet|behalve|uitgezonderd|zonder|exclusief op|in|aan? de|het?', () => ({ is: 'not' })),
  rule('maar|alleen|liever|als het maar niet op|in? de|het?', () => ({ is: 'not' })),
  rule('geen|niet probleem|punt|idee|haast|stress|dringend|erg', () => nothing),
  rule('geen tijd', (got) => (got.after === undefined || got.after.kind === 'mark' ? { is: 'not-that' } : { is: 'not' })),
  rule('in geen geval op|in?', () => ({ is: 'not' })),
  rule('absoluut|zeker|echt niet op|in?', () => ({ is: 'not' })),
  rule('geen|nooit', (got) => (['afspraak', 'tijd'].includes(got.after?.text ?? '') ? undefined : { is: 'not' })),
  rule('niet zo|erg|zeker|alleen', () => nothing),
  rule('als dat? niet', () => nothing),
  rule('zo niet', () => ({ is: 'or' })),
  rule('of anders|misschien|liever|eventueel|ook|desnoods?', () => ({ is: 'or' })),
  rule(', of', () => ({ is: 'or' })),
  rule(', en', () => ({ is: 'and' })),
  rule('anders|eventueel|desnoods', () => ({ is: 'or' })),
  rule(',', () => ({ is: 'comma' })),
  rule('/', () => ({ is: 'or' })),
  rule('en|&', () => ({ is: 'and' })),
  rule('buiten', () => ({ is: 'unclear', why: { why: 'too-vague' } })),
  rule('chinees|chinese|joods|joodse|islamitisch|islamitische|orthodox|orthodoxe {day}', () => ({
    is: 'unclear',
    why: { why: 'too-vague' },
  })),
  rule('feestdag|feestdagen', () => ({ is: 'unclear', why: { why: 'too-vague' } })),
]

function isTimeBefore(got: Got): boolean {
  return /dag$|^(?:ma|di|wo|do|vr|za|zo|morgen|ochtend|middag|avond|om|uur|week|weekend)$/.test(got.before?.text ?? '')
}

function isTimeNext(got: Got): boolean {
  return ['uur', 'u', 'h', '.', ':', 'tot', '-', 'minuten', 'voor', 'over', 'half'].includes(got.after?.text ?? '')
}

/** "mevrouw Zomer", "mijn naam is Mei". */
function person(got: Got): Made {
  const last = got.tokens.at(-1)
  const titled = got.tokens.some((token) => ['meneer', 'mevrouw', 'mevr', 'dhr', 'naam', 'heet'].includes(token.text))
  const named = /^\p{Lu}/u.test(last?.raw ?? '') && got.after?.kind !== 'number'
  return titled || named ? nothing : undefined
}

const noNames = new Set(
  'op in om aan vanaf tot alleen ook pas nog elke iedere deze dit volgende komende vrij beschikbaar flexibel helaas niet de het altijd eigenlijk al voor rond tegen morgen vandaag overmorgen nu dan van zo mijn een twee drie mij jullie u jou'.split(
    ' ',
  ),
)

/** "ik ben Jan Vrijdag", "met Piet Zondag". */
function introduced(got: Got): Made {
  const [name, last] = got.tokens.slice(-2)
  if (name === undefined || last === undefined || noNames.has(name.text)) return undefined
  const isCapital = /^\p{Lu}/u.test(name.raw) && /^\p{Lu}/u.test(last.raw)
  const ends = got.tokens[0]?.text === 'ik' && (got.after === undefined || got.after.kind === 'mark' || got.after.text === 'en')
  return isCapital || ends ? nothing : undefined
}

/** "… lukt helaas niet": said of what stands before it. */
function refusal(got: Got): Made {
  return isRefused(got) ? { is: 'not-that' } : undefined
}

function refusedDay(got: Got): Made {
  return isRefused(got) ? [{ is: 'not' }, { is: 'day', day: got.day(0) }] : undefined
}

function isRefused(got: Got): boolean {
  const after = got.after?.text ?? ''
  if (['voor', 'vóór', 'na', 'tot', 'later', 'eerder', 'vanaf', 'om', 'tussen'].includes(after)) return false
  if (['zo', 'te', 'al'].includes(after) && /^(?:vroeg|laat|snel)/.test(got.all[got.end + 1]?.text ?? '')) return false
  return got.tokens.some((token) => ['niet', 'geen', 'nooit', 'lastig', 'onmogelijk'].includes(token.text))
}
