import type { Language } from '../language.ts'
import type { Meaning } from '../meaning.ts'
import { isKnown } from '../read.ts'
import type { Token } from '../tokens.ts'

/**
 * Whether a word beside a time that no rule read may have changed it: "Friday got cancelled", "3 pm Lisbon", "Easter weekend". What may stand
 * behind a time without a meaning for it is a short list; anything else costs a question, and not asking would cost the wrong day.
 * Before a time stands what is wanted, which no list can know ("reiki Friday"); there only adverbs are held to the list.
 */
export function createBesideTimes(language: () => Language): NonNullable<Language['mayMeanTime']> {
  return (tokens, at, before) => {
    const token = tokens[at]
    if (token?.kind !== 'word') return false
    if (refusing.has(token.text)) return true
    const next = tokens[at + 1]
    if (next?.text === 'weekend' && !harmless.has(token.text)) return true
    if (/..ly$/.test(token.text) && !harmlessAdverbs.has(token.text) && next?.kind === 'word' && isKnown(next.text, language())) return true
    if (before === undefined || before === 'gap' || !times.has(before.is)) return false
    return changes(tokens, at) || isSaidOfIt(tokens, at, language())
  }
}

function changes(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.kind !== 'word' || token.text.length === 1 || harmless.has(token.text) || isNamed(tokens, at)) return false
  // "Friday sports massage"
  return !services.has(tokens[at + 1]?.text ?? '')
}

/** "Friday got cancelled", "Friday is packed": what follows the verb is what counts, unless a rule reads it. */
function isSaidOfIt(tokens: readonly Token[], at: number, language: Language): boolean {
  let next = at
  while (copulas.has(tokens[next]?.text ?? '')) next += 1
  const word = tokens[next]
  return next > at && word?.kind === 'word' && (taken.has(word.text) || !isKnown(word.text, language)) && changes(tokens, next)
}

const times = new Set<Meaning['is']>(['day', 'time', 'elapsed', 'elapsed-within'])
const copulas = new Set(
  'is are be being has have got get gets just all too so really completely totally already looks seems sounds would will might may could a an the'.split(
    ' ',
  ),
)
const taken = new Set('full gone taken booked out over closed off packed'.split(' '))
const refusing = new Set(
  'doubt doubtful unlikely hardly barely scarcely rarely seldom cancelled canceled postponed scrap ditch nah nope nay'.split(' '),
)
const harmlessAdverbs = new Set(
  'only really hopefully ideally preferably possibly kindly early daily weekly monthly yearly fortnightly family exactly definitely roughly lovely friendly finally actually basically probably usually normally generally honestly apply reply supply fly july quickly simply especially specifically badly desperately nearly likely emily sally kelly molly holly polly lily carly billy milly ally body truly sadly unfortunately obviously currently urgently clearly literally absolutely certainly firstly elderly'.split(
    ' ',
  ),
)

/** "Friday Deep Tissue Massage", "3pm Maya": with a capital, unless it is where the clock stands differently. */
function isNamed(tokens: readonly Token[], at: number): boolean {
  const raw = tokens[at]?.raw ?? ''
  return /^\p{Lu}\p{Ll}/u.test(raw) && !zonesAndPlaces.has(raw.toLowerCase())
}

// Whoever names a place behind a clock time may mean the time there.
const zonesAndPlaces = new Set(
  'london lisbon madrid paris berlin dublin sydney melbourne perth tokyo delhi mumbai york chicago pacific eastern central mountain zulu'.split(
    ' ',
  ),
)

const polite =
  'please pls plz pleaze thanks thank thankyou thx ty ta cheers x xx xxx lol haha hehe mate love luv hun hon babe darling dear sir madam maam buddy pal bro dude kindly sorry hi hello hey regards yeah yes yep yup'
const linking =
  'and or but so if as because cos coz cause though although with w for to in at on by is it and/or & plus which that where who whatever whichever'
const pronouns =
  "i i'm im i'd id i'll i've ive we we'd we're we'll we've you u ur you'd you're you'll you've your yours my our me us it it's its that's thats there there's this these he she they he's she's his her him their them a an the what what's whats how why one ones"
const verbs =
  "is are be being would will could can should might may do does have has got get gets need want like love prefer work works suit suits fit fits sound sounds look looks seem seems it'd that'd that'll book reserve make come cancel move means"
const judging =
  'ok okay oki fine good great perfect best better ideal lovely brilliant cool grand nice awesome amazing fab super easiest easier possible poss possibly available avail availability free open any anything anytime sometime something some still also too either both all just only again really even maybe perhaps preferably ideally hopefully then instead inclusive please definitely sharp latest exactly possibility option options must bonus treat plan pleasure dream godsend bit little tad choice idea day time ' +
  'idk idc tbh btw asap right'
const booked =
  'appointment appointments appt appts slot slots booking bookings session sessions class classes visit visits spot spots space spaces opening openings reservation haircut haircuts cut cuts trim trims colour color ' +
  'highlights balayage massage massages facial facials manicure pedicure mani pedi nails nail wax waxing threading blowdry blow perm fade shave beard brows brow lashes lash tint treatment treatments consultation checkup lesson lessons yoga pilates table tables tour hair roots gel hot deep thai swedish kids couples two three people'

const services: ReadonlySet<string> = new Set(booked.split(' '))
const harmless: ReadonlySet<string> = new Set([polite, linking, pronouns, verbs, judging, booked].flatMap((words) => words.split(' ')))
