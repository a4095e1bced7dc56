import { isCounted } from './counts.ts'
import { dayWords, ownTimeRules } from './own-times.ts'
import type { Part } from '../meaning.ts'
import { rule, type Got, type Made, type Rule } from '../pattern.ts'

const nothing: Made = 'nothing'
const tooVague: Made = { is: 'unclear', why: { why: 'too-vague' } }
const relations =
  'son|daughter|boy|girl|kid|child|baby|toddler|dog|cat|puppy|mum|mom|dad|mother|father|husband|wife|partner|grandson|granddaughter|niece|nephew|gran|nan'
const choice = 'one|ones|option|options|slot|slots|choice|suggestion|offer|floor|street|st|avenue|visit|room|class|person|guest'

/** Words that sound like a time and are none: how many, how long, which one, who; and how a refusal is said. */
export const noiseRules: readonly Rule[] = [
  rule('good morning|afternoon|evening|day|night', () => nothing),
  rule('morning|afternoon|evening|night all|everyone|there|team|folks|guys', () => nothing),
  rule('morning|afternoon|evening ,|!', (got) => (got.before === undefined && greeted.has(got.after?.text ?? '') ? nothing : undefined)),
  rule('have|enjoy a? nice|good|great|lovely|rest? of? your|the? morning|afternoon|evening|night|day|weekend|week', () => nothing),
  // Two o'clock or two people?
  rule('appointment|slot|session for <num> on? {day}', (got) => (got.n(0) > 12 ? undefined : { is: 'unclear', why: { why: 'too-vague' } })),
  rule('for <num>', (got) => (isTimeNext(got) ? undefined : nothing)),
  rule('for? a? party|group|table of|for <num>', () => nothing),
  rule('we|us|there are|be|is|will|would be? <num>', () => nothing),
  rule('at? <num> -? <word>', (got) => (isThing(got) ? nothing : undefined)),
  rule(`the? <ordinal> ${choice}`, () => nothing),
  rule(`the? <n> <suffix> ${choice}`, () => nothing),
  rule('the <ordinal>', (got) =>
    got.after?.kind === 'word' && !['of', 'please', 'is', 'looks', 'sounds', 'works'].includes(got.after.text) ? undefined : nothing,
  ),
  rule(
    'option|number|no|nr|room|studio|flat|unit|slot|choice|step|suite|line|platform|table|ref|reference|court|pitch|lane|bay|desk|door|gate|chair|level|floor|apartment|apt|house|cubicle|size .|#|-? <num>',
    () => nothing,
  ),
  rule(`${relations} who? is|are|turns|turned|was <num>`, (got) => (isClockWord(got.after?.text) ? undefined : nothing)),
  rule('# <n>', () => nothing),
  rule('<num> %', () => nothing),
  rule('version|ver|chapter|verse|page|temperature|temp|rating|score|bp|scale of? <decimal>', () => nothing),
  rule('scale|score|rating|ages|age|aged|pages|chapters of? <num> -|to|and <num>', () => nothing),
  rule('<num> -? course|star|way|part|piece|step|bed|bedroom|seater|door|tier|layer|colour|tone|headed', () => nothing),
  rule('name|names is|: <word>', () => nothing),
  rule('for? <num> -? <unit> long|session|slot|appointment|treatment|massage|class|job|thing?', duration),
  rule('for? an|one|half|whole|full hour|minute', (got) => (isRelative(got) && got.after?.text !== 'on' ? undefined : nothing)),
  rule('for? an|one|half|whole|full day', (got) => (isRelative(got) ? undefined : nothing)),
  rule('for? half an hour', (got) => (isRelative(got) ? undefined : nothing)),
  rule('for? an|one hour and a half', (got) => (isRelative(got) && got.after?.text !== 'on' ? undefined : nothing)),
  rule('for? three|3 quarters of an hour', (got) => (isRelative(got) ? undefined : nothing)),
  rule('for? a? quarter of an hour', (got) => (isRelative(got) ? undefined : nothing)),
  rule('for? <num> and a half hours', (got) => (isRelative(got) ? undefined : nothing)),
  rule('just? a|one second|sec|minute|moment', () => nothing),
  rule('<num> -? year|years|month|months -? old', () => nothing),
  rule('aged? <num> year|years', () => nothing),
  rule('once|twice|times a|per|each week|month|day|year', () => nothing),
  rule('last -? minute', () => nothing),
  rule('may i|we|you|be|it|have|need|want', () => nothing),
  rule('that|this|these|those|next|last|first|second|another|other|any|some|what|which|free time|times|day|days', () => nothing),
  rule('next to|one|in', (got) => (got.after?.text === 'next' ? undefined : nothing)),
  rule('all|any|some|whole day|the? day?', () => nothing),
  rule('any other? day|time', () => nothing),
  rule('but any|anything|anytime|whenever time? on|in?', (got) =>
    got.all.slice(0, got.start).some((token) => token.kind === 'number' || token.kind === 'time') ? tooVague : undefined,
  ),
  rule('touch|top|check|follow|catch|tidy|pick|fill|brush|made|make -? up|ups', () => nothing),
  rule('day|time of day', () => nothing),
  rule('happy birthday', () => nothing),
  rule(`don't|dont|doesn't|doesnt mind|matter|worry|know`, () => nothing),
  rule("don't|dont have|need a? preference|rush|hurry", () => nothing),
  rule("why don't|dont|can't we|you|i", () => nothing),
  rule("can't|cant wait", () => nothing),
  rule(
    'no|not problem|problems|worries|rush|hurry|preference|idea|thanks|trouble|bother|matter|sure|urgent|fussy|bothered|only',
    () => nothing,
  ),
  rule("never|haven't|havent|not been|had|tried|got|met|used", () => nothing),
  rule("not|isn't|isnt|no too? much? of? a? trouble|bother|hassle|bothered", () => nothing),
  rule('half price', () => nothing),
  rule('night out', () => nothing),
  rule('hen|stag night|party|weekend|do', () => nothing),
  rule(
    "my? name|i'm|im|am|call|with|mr|mrs|ms|miss|dr|ask|see|is me|for|is? april|may|june|august|jan|summer|autumn|dawn|sat|sun|wed|eve|mon|mar <word>?",
    person,
  ),
  rule('will|can april|may|june|august|summer|dawn be|do|see|cut', () => nothing),
  rule('look|looking after', () => nothing),
  rule('after all|you', () => nothing),
  rule('been before', () => nothing),
  rule('before ?|!|.', () => nothing),
  rule('see you later|then', () => nothing),
  rule('sooner the better', () => nothing),

  rule('not|except|excluding|avoid|besides|never on|for|in|at? the?', () => ({ is: 'not' })),
  rule('but not on|in? the?', () => ({ is: 'not' })),
  rule('apart|other|aside from|than on?', () => ({ is: 'not' })),
  rule('any|anything|all|every|everyday|whenever day|time|thing? but|except on?', () => ({ is: 'not' })),
  rule(
    "can't|cant|cannot|couldn't|won't|not able|possible|available|free|around|working|here|to? do|make|manage|come|attend|be? it|there|in? on|for?",
    () => ({ is: 'not' }),
  ),
  rule(
    "doesn't|doesnt|isn't|isnt|aren't|arent|won't|wont|not|never|is|are|don't|dont|does|do|will not? no? be? work|works|good|suit|suits|possible|okay|ok|great|free|fit|use for|with? me|us?",
    refusedBefore,
  ),
  rule('no <weekdays>', (got) => [{ is: 'not' }, { is: 'day', day: { type: 'weekday', weekday: got.n(0), pick: 'every' } }]),
  ...['not|no|but|except', 'any|anything|anytime time? but|except'].map((not) =>
    rule(`${not} mornings|afternoons|evenings|nights|lunchtimes {day}`, hoursOfOneDay),
  ),
  rule('no|never weekends', () => [{ is: 'not' }, { is: 'day', day: { type: 'weekend', pick: 'every' } }]),
  rule('no mornings|afternoons|evenings|nights|lunchtimes', (got) => [
    { is: 'not' },
    { is: 'time', time: { type: 'part', part: partOf(got) } },
  ]),
  rule('my|our {day} appointment|booking|slot|reservation|session|class|haircut|massage to', () => nothing),
  rule('or', () => ({ is: 'or' })),
  rule('or so|thereabouts', (got) => (closeTimes.test(got.before?.text ?? '') ? nothing : undefined)),
  rule(',? or? if not|that ,?', (got) => (got.tokens.some((token) => token.text === 'not') ? { is: 'or' } : undefined)),
  rule(',? or? otherwise|alternatively|failing that? ,?', () => ({ is: 'or' })),
  rule('how|what about', () => nothing),
  rule('how|what about {clock}', (got) => (isCounted(got) ? undefined : { is: 'time', time: { type: 'clock', clock: got.clock(0) } })),
  rule('for my|our|her|his|their|a|the <word>? <word>? birthday|anniversary|wedding', () => nothing),
  rule(',', () => ({ is: 'comma' })),
  rule(', or', () => ({ is: 'or' })),
  rule(', and', () => ({ is: 'and' })),
  ...ownTimeRules,
  rule('no|nope|nah|nay ,', (got) => (got.before === undefined ? nothing : undefined)),
  rule('grade|guard|clipper|no|number <num> -|to|and|or? <num>? back|sides|fade|all|on|top', () => nothing),
  rule('half|quarter|full|three|whole -? head|leg|legs|arm|arms|body|set|back|face|sleeve|fringe', () => nothing),
  rule('three|3 -? quarter|quarters -? head|leg|sleeve', () => nothing),
  rule('half a? head|leg|body', () => nothing),
  rule('have|got|a|my|our|the|his|her wedding|birthday|anniversary|prom|party coming|is? up|soon', () => nothing),
  rule('is|are|be out of? the? question?', (got) => (got.before === undefined ? undefined : { is: 'not-that' })),
  rule('opening|business|office|your|what|happy|the hours|hour', () => nothing),
  rule('or nah|nope|what|not', (got) => (got.after === undefined || got.after.kind === 'mark' ? nothing : undefined)),
  rule('you|u busy|booked|full|away|closed|working', () => nothing),
  rule('save for on?', (got) => (got.after?.kind === 'word' && dayWords.has(got.after.text) ? { is: 'not' } : undefined)),
  rule('bar|barring|excepting|minus on?', (got) =>
    got.after?.kind === 'word' && dayWords.has(got.after.text) ? { is: 'not' } : undefined,
  ),
  rule('with the exception of', () => ({ is: 'not' })),
  rule('dob|born|birthdate .|:? on|in? {day}', () => nothing),
  rule('<num> x', () => nothing),
  rule('invoice|inv|ticket|voucher|policy|receipt no|nr|number? .|#|:? <num> -|/? <num>?', () => nothing),
  rule('outside of?', () => ({ is: 'unclear', why: { why: 'too-vague' } })),
  rule('{day} no good|use', refusal),
  rule('bank|public|national holiday|holidays <weekday>?', () => ({ is: 'unclear', why: { why: 'too-vague' } })),
  rule('or maybe|perhaps|else|possibly?', () => ({ is: 'or' })),
  rule('/', () => ({ is: 'or' })),
  rule('and|&', () => ({ is: 'and' })),
]

// "in a week or so" is nothing so near.
const closeTimes = /^(?:[ap]m|oclock|morning|afternoon|evening|noon|\d{1,2}(?:[:.]\d{2})?)$/

const greeted = new Set(
  "can could i i'd id i'm do is are would any have we just my the what when how please hi hello may looking need want".split(' '),
)

function partOf(got: Got): Part {
  const named = got.tokens.at(-1)?.text.slice(0, -1)
  return named === 'afternoon' || named === 'evening' || named === 'night' || named === 'lunchtime' ? named : 'morning'
}

function isTimeNext(got: Got): boolean {
  const next = got.after
  if (next === undefined) return false
  return (
    [
      'am',
      'pm',
      'oclock',
      "o'clock",
      'ish',
      'to',
      'till',
      'past',
      'thirty',
      'fifteen',
      'forty',
      'in',
      'st',
      'nd',
      'rd',
      'th',
      'noon',
    ].includes(next.text) ||
    (next.text === '-' && !isCounted(got))
  )
}

function isClockWord(word: string | undefined): boolean {
  return ['am', 'pm', 'oclock', 'ok', 'okay', 'good', 'fine', 'ish', 'possible', 'free', 'available'].includes(word ?? '')
}

function isRelative(got: Got): boolean {
  return (
    ['later', 'earlier', 'before', 'after', 'ago', 'from', 'time', 'on'].includes(got.after?.text ?? '') ||
    got.before?.text === 'in' ||
    got.before?.text === 'within'
  )
}

const elapsed = new Set([1, 2])

function duration(got: Got): Made {
  // "15 hrs" is a time of day.
  if (got.n(1) === 2 && got.n(0) > 12) return undefined
  // "two hours on Friday" is how long, "two weeks on Friday" is when.
  return elapsed.has(got.n(1)) && (!isRelative(got) || got.after?.text === 'on') && got.before?.text !== 'in' ? nothing : undefined
}

const units = /^(?:minute|hour|day|week|month|year|fortnight|min|hr|wk)s?$/

/** "4 people", "at 3 Mill Lane". */
function isThing(got: Got): boolean {
  const last = got.tokens.at(-1)
  if (last === undefined || units.test(last.text)) return false
  const number = got.tokens.findIndex((token) => token === last) - 1
  return isCounted({ ...got, after: last, end: got.start + number + 1 })
}

function person(got: Got): Made {
  const words = got.tokens.map((token) => token.text)
  if (got.tokens.at(-1)?.kind === 'number' || got.after?.kind === 'number') return undefined
  const named = got.tokens.at(-1)
  const known = words.length > 1 && /^\p{Lu}/u.test(named?.raw ?? '')
  return words.length > 1 && (known || got.after === undefined) ? nothing : undefined
}

/** "anything but mornings on Thursday": is Thursday wanted, or ruled out? */
function hoursOfOneDay(got: Got): Made {
  const isOneDay = ['weekday', 'date', 'offset', 'named', 'holiday'].includes(got.day(0).type)
  return isOneDay ? { is: 'unclear', why: { why: 'too-vague' } } : undefined
}

const speakers = new Set(['i', 'we', 'he', 'she', 'they', 'you'])

/** "Friday and Saturday don't work": said of what stands before it; "I don't work Fridays" is not. */
function refusedBefore(got: Got): Made {
  const negative = got.tokens.some((token) => negatives.test(token.text))
  return negative && got.tokens.length > 1 && !speakers.has(got.before?.text ?? '') && got.before !== undefined
    ? { is: 'not-that' }
    : undefined
}

const negatives = /n't$|^(?:doesnt|isnt|arent|wont|dont|not|never|no)$/

function refusal(got: Got): Made {
  const words = got.tokens.map((token) => token.text)
  const negative = words.some((word) => negatives.test(word))
  return negative && words.length > 2 ? [{ is: 'not' }, { is: 'day', day: got.day(0) }] : undefined
}
