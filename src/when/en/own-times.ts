import { willing, wishing } from './harmless-words.ts'
import { englishLexicon } from './words.ts'
import { rule, type Got, type Made, type Rule } from '../pattern.ts'

const tooVague: Made = { is: 'unclear', why: { why: 'too-vague' } }

/** Times of the speaker's own: when they are busy, at work or away, and when to ring them. None of them is the time that is wanted. */
export const ownTimeRules: readonly Rule[] = [
  rule('busy|away|unavailable|abroad|working|teaching|travelling|booked|tied up|out|full|solid? all? day? on|in|at?', busy),
  rule(
    "as|because|since|cos|cause|coz i'm|im|i|we|we're am|are? away|busy|working|abroad|travelling|out|off|there|here? then?",
    afterRefusal,
  ),
  rule(
    'call|ring|phone|text|message|email|contact|reach me|us on|at|with? my|the? number|mobile? :? ¤? after|before|between|from|until|any? time?',
    contact,
  ),
  rule(
    "i|i'm|im|we|we're am|are? in|at|on a|my? court|work|meeting|meetings|holiday|shift|shifts|class|lectures|college|leave on?",
    (got) => (got.tokens.at(-1)?.text === 'work' && isHour(got.after) ? tooVague : { is: 'not' }),
  ),
  rule(
    "i|we|i've|we've have|got|had? got? a|an|my? meeting|meetings|shift|shifts|lecture|lectures|exam|exams|class|classes|work on?",
    (got) => (got.tokens.at(-1)?.text === 'work' && isHour(got.after) ? tooVague : { is: 'not' }),
  ),
  rule('i|we|he|she|they <word> <word>? <word>? until|till', (got) =>
    got.tokens.some((token) => wishing.has(token.text) || willing.has(token.text)) ? undefined : tooVague,
  ),
  rule(
    'flight|train|plane|bus|ferry|exam|test|match|game|gig|concert|sale|offer|deal|promotion|interview|funeral|christening|graduation|deadline|shift is|are|was|starts|start|ends|end|finishes|leaves|lands|departs|on on|at|till|until?',
    (got) => (isOwnBusiness(got) ? tooVague : undefined),
  ),
  rule('kids|children|son|daughter|boys|girls|husband|wife|he|she|they have|has|got <word> on|at', (got) =>
    isOwnBusiness(got) ? tooVague : undefined,
  ),
  rule('i|we work on?', (got) => (isHour(got.after) ? tooVague : { is: 'not' })),
  rule("i|we|i'm|we're|i'll|we'll|im am|are|will? at the? <word> until|till|from", () => tooVague),
  rule(
    "i|we|i'm|we're|i'll|we'll|im am|are|will? start|begin|finish|leave|fly|land|depart|return|starting|finishing|leaving|flying|landing|departing|returning work|home|school|back|out|off|away? at|on|until|till|from|by?",
    (got) => (isOwnBusiness(got) ? tooVague : undefined),
  ),
  rule('i|we was|were there|here|in|at|with on|at?', (got) => (isOwnBusiness(got) ? tooVague : undefined)),
]

function isHour(token: Got['after']): boolean {
  return token !== undefined && (token.kind === 'number' || token.kind === 'time' || hourLeads.has(token.text))
}

const hourLeads = new Set('until till from nights evenings mornings shifts'.split(' '))

/** "I leave on Friday", "I was there at 2": a time of the speaker's own, and what is wanted may only be told from it. */
function isOwnBusiness(got: Got): boolean {
  return isHour(got.after) || dayWords.has(got.after?.text ?? '')
}

export const dayWords = new Set([
  ...(englishLexicon.get('weekday')?.keys() ?? []),
  ...(englishLexicon.get('weekdays')?.keys() ?? []),
  'today',
  'tomorrow',
  'the',
])

/** "not Friday as I'm away": the reason for what was ruled out just before rules out nothing more. */
function afterRefusal(got: Got): Made {
  const ends = got.after === undefined || got.after.kind === 'mark'
  return ends && got.tokens.length > 1 && got.all.slice(0, got.start).some((token) => refuses.test(token.text)) ? 'nothing' : undefined
}

const refuses = /^(?:no|not|never|except|but|cannot|cant|avoid)$|n't$/

/** "ring me after 5" is when to ring. */
function contact(got: Got): Made {
  const last = got.tokens.at(-1)?.text ?? ''
  return ['after', 'before', 'between', 'from', 'until', 'time'].includes(last) ? tooVague : undefined
}

const always = new Set(['busy', 'away', 'unavailable', 'abroad', 'tied'])

/** "busy on Friday" rules Friday out; so does "working Friday" said of oneself, but not "who is working Friday". */
function busy(got: Got): Made {
  const first = got.tokens[0]?.text ?? ''
  const isOwn = ["i'm", 'im', 'am', "we're", 'are', "i'll", 'be'].includes(got.before?.text ?? '') && first !== 'all' && first !== 'on'
  return always.has(first) || isOwn ? { is: 'not' } : undefined
}
