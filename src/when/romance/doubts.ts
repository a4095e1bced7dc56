import type { Language } from '../language.ts'
import { rule, type Got, type Made, type Rule } from '../pattern.ts'
import type { Token } from '../tokens.ts'
import { likeDay } from './like-day.ts'
import { lexiconOf, type RomanceWords } from './words.ts'

const tooVague: Made = { is: 'unclear', why: { why: 'too-vague' } }

const evening: Made = { is: 'time', time: { type: 'part', part: 'evening' } }

/** "cena alle 8" is no breakfast; where "dîner" is lunch, and beside hours that say so themselves, the word adds nothing. */
function isDinner(got: Got): boolean {
  if (!/^(?:diner|souper|cena|cenar|cenare|jantar|janta)$/.test(got.tokens[0]?.text ?? '')) return false
  if (got.tokens[0]?.text === 'diner' && ['CA', 'BE', 'CH'].includes(got.region ?? '')) return false
  return (
    got.all.some((token) =>
      /^(?:[78]|0?[78][:.h]\d\d|[78] ?h|9|10|sept|huit|neuf|siete|ocho|nueve|sete|oito|nove|sette|otto)$/.test(token.text),
    ) && !got.all.some((token) => token.kind === 'time' && (token.numbers[0] ?? 0) > 11)
  )
}

/** What sounds like an hour and is as likely a length, and meals, which an hour makes a thing to book. */
export function doubtRules(w: RomanceWords): readonly Rule[] {
  const hasHour = hourIn(w)
  return [
    rule(`${w.during} une heure ${w.half}|${w.quarter}`, () => tooVague),
    rule(`${w.during} une heure <minutes>`, () => tooVague),
    rule(`${w.during} ${w.about}? :? <time>`, (got) => lengthOrHour(got, w)),
    rule(`${w.during} <num> <unit>`, (got) => (got.n(1) === 2 && got.n(0) < 5 ? (isOf(got.after, w) ? 'nothing' : tooVague) : undefined)),
    rule(w.meals, (got) => (!hasHour(got.all) ? undefined : isDinner(got) ? evening : 'nothing')),
  ]
}

/** "pour 2h", where nobody books at two at night. */
function lengthOrHour(got: Got, w: RomanceWords): Made {
  if (!/^[1-4] ?h(?: ?\d\d)?$/.test(got.tokens.at(-1)?.text ?? '')) return undefined
  // "durée 1h30" cannot be an hour, "pour 2h" could.
  return isOf(got.after, w) || !w.at.split('|').includes(got.tokens[0]?.text ?? '') ? 'nothing' : tooVague
}

function isOf(token: Token | undefined, w: RomanceWords): boolean {
  return token !== undefined && w.of.split('|').includes(token.text)
}

/**
 * Whether a word no rule read may yet have said when, so that the customer is asked rather than half understood: what stands where an
 * hour would, the other half of an "or", a word cut down to its consonants, a set phrase or a month that nothing was made of.
 */
export function romanceDoubts(w: RomanceWords, vocabulary: ReadonlySet<string>): NonNullable<Language['mayMeanTime']> {
  const lexicon = lexiconOf(w)
  const named = new Set(Object.values(w).flatMap((line: unknown) => (typeof line === 'string' ? line.split(/[| ]/) : [])))
  const dayWords = new Set([
    ...['weekday', 'relative', 'month'].flatMap((name) => [...(lexicon.get(name)?.keys() ?? [])]),
    'weekend',
    'nextweek',
    'thisweek',
  ])
  const [leads, ors, hasHour] = [new Set(w.placeLead.split('|')), new Set(w.or.split('|')), hourIn(w)]
  const ofs = new Set(w.of.split('|'))
  const ats = new Set([...w.at.split('|'), ...w.hourArticle.split('|'), ...w.partLead.split('|')])
  const halves = new Set([w.half, w.quarter, w.quarterTo].flatMap((words) => words.split('|')))
  const isKnown = (word: string): boolean => vocabulary.has(word) || named.has(word)
  const isDay = (token: Token | undefined): boolean =>
    token !== undefined && (['number', 'date', 'iso'].includes(token.kind) || dayWords.has(token.text))
  const saysWhen = (token: Token | undefined): boolean =>
    isDay(token) || token?.kind === 'time' || lexicon.get('part')?.has(token?.text ?? '') === true

  const isLikeDay = likeDay(w, vocabulary)

  return (tokens, at) => {
    const token = tokens[at]
    if (token === undefined || token.kind !== 'word') return false
    if (markers.has(token.text) || stems.test(token.text) || halves.has(token.text)) return true
    const [next, last] = [tokens[at + 1], tokens[at - 1]]
    const before = articles.has(last?.text ?? '') ? tokens[at - 2] : last
    const ends = next === undefined || next.kind === 'mark'
    if (others.has(token.text) && (ends || saysWhen(next))) return true
    if (ofs.has(last?.text ?? '') && !isKnown(token.text) && lexicon.get('weekday')?.has(tokens[at - 2]?.text ?? '') === true)
      return !/^prefer/.test(token.text)
    if (lexicon.get('ordinal')?.has(token.text) === true && before !== last && ats.has(next?.text ?? '')) return true
    if (ends && ors.has(before?.text ?? '') && saysWhen(tokens[tokens.indexOf(before ?? token) - 1])) return true
    if (clauses.has(token.text) && isDay(last) && !hasHour(tokens)) return !asYouLike.test(tokens[at + 1]?.text ?? '')
    if (isLikeDay(tokens, at)) return true
    if (isKnown(token.text) || /^\p{Lu}/u.test(token.raw)) return false
    if (/^[b-df-hj-np-tv-xz]{3,5}$/.test(token.text) && !shorthand.has(token.text))
      return saysWhen(last) || saysWhen(next) || ats.has(next?.text ?? '')
    const bare = bareLeads.has(last?.text ?? '') && !/(?:[aeio]r|re)$/.test(token.text)
    const led =
      bare || leads.has(last?.text ?? '')
        ? tokens[at - 2]
        : before !== last && prepositions.has(before?.text ?? '')
          ? tokens[at - 3]
          : undefined
    return token.text.length > 2 && isDay(led) && !hasHour(tokens)
  }
}

// "viernes cuando anochezca", but not "vendredi quand vous voulez".
const clauses = new Set([
  'quand',
  'lorsque',
  'cuando',
  'nada',
  'apenas',
  'quando',
  'assim',
  'logo',
  'appena',
  'mentre',
  'pendant',
  'mientras',
  'enquanto',
])
const asYouLike = /^(?:vous|tu|ca|quier|guste|pued|sea|quis|pref|vole|vuo|pode|poss|der|for|pu)/

const articles = new Set(['l', 'la', 'le', 'el', 'lo', 'o', 'a', 'il', 'los', 'las', 'les', 'un', 'une', 'una', 'um', 'uma'])
// Before an infinitive they say what for.
const bareLeads = new Set(['a', 'en', 'em', 'in'])
const prepositions = new Set(['a', 'en', 'dans', 'sur', 'pendant', 'durant', 'durante', 'por'])

// What `phrases` make of set phrases, when no rule can use it.
const markers = new Set(
  'lastday firstday endof dayafter daybefore weekon fortnighton notbefore notafter atleast atmost onwards minutesbefore hourandhalf halfhour quarterhour am pm endofweek endofmonth queviene quevem cheviene'.split(
    ' ',
  ),
)

const others = new Set(['autre', 'otro', 'otra', 'outro', 'outra', 'altro', 'altra', 'altri', 'altre'])

const stems = /^(?:feriad|ma[nñ]an|tardec|nochec|tardinh|tardez|manhaz|noitinh|mattinat|seratin|pomerigg|apremi|apresmid)/

// Consonants only, and no time.
const shorthand = new Set(
  (
    'rdv svp stp slt bjr bsr cdt cdlt bcp mdr jsp ptdr mdm tjs jms lgt pls plz thx brb lol msg sms ntm tkt cmt pfv pff hmm shh brr psst ' +
    'xfa grx grcs ntp slds tks vlw flw blz qnt qnd qto qts bjs abs tbm obg obgd msm vcs grz prg cmq tvb tvtb tnx whts wpp spa pcr dvd gps gmbh srl sprl srta mlle mgr str'
  ).split(' '),
)

/** Whether a text has an hour in it: whatever else is said of the day, that settles when. */
export function hourIn(w: RomanceWords): (all: readonly Token[]) => boolean {
  const [noons, leads, numbers] = [new Set(w.noon.split('|')), new Set(w.hourArticle.split('|')), lexiconOf(w).get('num')]
  const isNumber = (token: Token | undefined): boolean =>
    token !== undefined && (token.kind === 'number' || token.kind === 'decimal' || numbers?.has(token.text) === true)
  return (all) =>
    all.some((token, at) => token.kind === 'time' || noons.has(token.text) || (leads.has(token.text) && isNumber(all[at + 1])))
}
