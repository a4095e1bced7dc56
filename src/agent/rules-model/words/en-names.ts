import type { NameWords } from './name-words.ts'

const NEVER = `
  a an and any anyone anything are as at available away back be been best better between booked booking bring busy but by
  can cancel change coming confirm could custom customer day days decline did do does don't dont down each early either email mail phone number
  fine first five flexible for four free from friday fri get go going good great gonna got happy have having he hello help her here hey hi hoping how
  i i'm im if in interested into is isn't it it's its just keen last late later like looking lunch lunchtime maybe me midday mine minute minutes monday mon month morning
  my need needing new next nice night no nobody none noon nope not nothing now of off ok okay on one only open or other our out over pm am please pls prefer preferably
  pregnant ready really right running same saturday sat second see she six so some somebody someone something soon sorry still stuck sunday sun sure that that's the their then there these they
  thing third this those three thu thur thurs thursday time to today tomorrow tomorow tonight too try trying tue tues tuesday tuseday two under unsure up us very wait waiting want wanting was we wed weds wednesday
  week weekend weeks well what what's when where which who whole why will with within won't work working would wondering yeah yep yes yesterday you your afternoon afternoons evening evenings mornings
  january february march april june july august september october november december jan feb mar apr jun jul aug sept oct nov dec
  thanks thank cheers ta bye goodbye afraid allergic able about after before actually again all alone already also always asap asking assistant bot human person people anybody robot real agent
  appointment appointments haircut hair cut trim colour color dye massage yoga class consultation consult call studio hire room couple couples service services price prices cost costs parking address
  hmm hm umm um uh er erm huh oops wow yo ah oh aha hiya dear sir madam mate guys team
  hurry rush stressed tired lost confused curious serious kidding joking done finished good-bye perfect lovely brilliant excellent awesome cool alright right correct wrong whatever either neither both half quarter
  more less much many few times slot slots option options list show tell give take make hold holding ring text past half-past until till since because actually-no sounds works looks seems mean meant spell hear say said says number
  earliest latest sooner afterwards instead else another different different-day earlier reschedule move moved moving cancelling canceling booking-reference reference ref
`

/** English. "May" stays a name; a bare month is caught by the date rules before. */
export const enNames: NameWords = {
  introductions: [
    { pattern: /\bmy (?:full )?name(?:'s| is| would be)?\s*[:,-]?\s+/iu, sure: true },
    { pattern: /\bname'?s?\s*(?:is|:|=|-)\s*/iu, sure: true },
    { pattern: /\b(?:please )?call me\s+/iu, sure: false },
    { pattern: /\b(?:in|under) the name(?: of)?\s+/iu, sure: true },
    { pattern: /\b(?:i am|i'm|im)\s+(?:called |named )?/iu, sure: false },
    { pattern: /\bthis is\s+/iu, sure: false },
    { pattern: /\b(?:it's|it is|its)\s+/iu, sure: false },
    { pattern: /\b(?:book(?: it)?|put it) (?:under|for|in for)\s+/iu, sure: false },
  ],
  denied: /\b(?:not|instead of|rather than|was|old)\s*$/iu,
  and: '\\band\\b|&',
  corrections: /^\s*(?:no\b|nope\b|sorry\b|actually\b|correction\b|i mean\b|i meant\b|oops\b|wait\b)/iu,
  leadIns:
    /\b(?:and |, )?(?:(?:you can )?(?:reach|email|mail|e-mail) me (?:at|on)|(?:my |the )?(?:e-?mail|mail)(?: address)?(?: is|'s|:)?|(?:my |the )?(?:phone|mobile|tel(?:ephone)?)(?: number)?(?: is|'s|:)?|mailto:|contact(?: is|:)?)\s*$/iu,
  polite:
    /^(?:sure|of course|certainly|hi|hello|hey|yes|yes please|ok|okay|thanks|thank you|please|great|perfect|no problem|here you go|lovely|good|right|alright|well|so|and|there|hi there|hello there|cheers|regards|best|kind regards|best regards|many thanks)?$/iu,
  never: new Set(NEVER.split(/\s+/u).filter((word) => word !== '')),
  particles: new Set([
    'van',
    'von',
    'der',
    'den',
    'de',
    'del',
    'della',
    'di',
    'da',
    'dos',
    'das',
    'do',
    'la',
    'le',
    'el',
    'al',
    'bin',
    'ibn',
    'ter',
    'ten',
    'zu',
    'zur',
    'af',
    'y',
    'e',
    "'t",
  ]),
}
