import type { Words } from './words.ts'

const NUMBER = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,4}'
const PEOPLE =
  'people|persons?|guests?|adults?|of us|friends|pax|participants|attendees|ladies|men|women|girls|guys|places?|spots?|seats?|tickets?|heads?|kids|children'
const WEEKDAY = 'mon(?:day)?s?|tues?(?:day)?s?|wed(?:s|nesday)?s?|thu(?:r|rs|rsday)?s?|fri(?:day)?s?|sat(?:urday)?s?|sun(?:day)?s?'
// A weekday may go on ("thursady"), but not to one of these.
const NO_WEEKDAY = 'friend|wedding|money|sunny|sunset|sunshine|sunburn|satisf'
const MONTH =
  'january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec'
const APPOINTMENT = '(?:booking|appointment|reservation|appt|slot|session|visit|class|haircut|massage|colour|one|it|that|this)'

/** English, as people write it in a chat: British and American, with the usual slips. */
export const en: Words = {
  greeting: /^\W*(?:hi+|hiya|hey+|hello+|helo|good (?:morning|afternoon|evening|day)|morning|afternoon|evening|greetings|howdy|yo)\b/u,
  thanks: /\b(?:thanks?(?: you)?|thx|cheers|ta|much appreciated)\b/u,
  goodbye:
    /\b(?:bye+|good ?bye|see (?:you|ya)|have a (?:nice|good|lovely) \w+|that'?s (?:all|it|everything)|that is all|i'?m (?:done|good|all set)|all set|talk later|good night)\b/u,
  person:
    /\b(?:(?:speak|talk|chat|connect|get|put|pass|transfer)\b[^.?!]{0,24}\b(?:to|with|through to|me)\b[^.?!]{0,16}\b(?:person|human|someone|somebody|agent|staff|manager|receptionist|reception|operator|people|representative|rep|member)|(?:real|actual|live|human) (?:person|human|being|agent)|a human\b|human please|customer service|someone real|(?:call|ring|phone) me\b(?= back| please| now| on | at | when| if)|\b(?:can|could) (?:you|someone|somebody) (?:please )?(?:call|ring|phone) me\b|speak to (?:the )?manager|complain|complaint|lawyer)/u,
  robot:
    /\b(?:are you (?:a |an )?(?:real|human|person|bot|robot|machine|ai|computer|chatbot|automated|llm)|is this (?:a |an )?(?:bot|robot|human|real person|person|ai|machine)|am i (?:talking|speaking|chatting) (?:to|with)|who are you|what are you|what(?:'s| is) your name)\b/u,
  help: /^\W*(?:help|menu|options|start)\W*$|\b(?:what can you do|how (?:does|do) (?:this|you|it) work|can you help|could you help|help me|what (?:else )?do you need|what (?:information|details) (?:do|should|would)|i need (?:some )?help)\b/u,
  outOfScope:
    /\b(?:weather|joke|poem|song|recipe|homework|essay|translate|capital of|president|prime minister|football|bitcoin|stock market|write (?:me )?(?:a|some|an)|python|javascript|source code|system prompt|your (?:instructions|prompt|rules)|ignore (?:all |any |the |your )?(?:previous|prior|above|rules|instructions)|password|other (?:customers?|people'?s)|credit card number|discount|cheaper|refund|flights?|hotel|restaurant|taxi|pizza)\b/u,
  yesStart: /^\W*(?:yes|yep|yeah|yup|sure|ok(?:ay)?|fine|great|perfect|sounds good|please do|absolutely|definitely)\b/u,
  noStart: /^\W*(?:no|nope|nah|not really|none|neither|actually no|i'd rather not|never ?mind)\b/u,
  book: /\b(?:book|reserve|schedule|(?:make|get|have|need|want|like|arrange|fancy|fit me|squeeze me|see)\b[^.?!]{0,30}\b(?:appointment|booking|appt|slot|session|in)\b|sign (?:me|us) up|appointment)\b/u,
  move: new RegExp(
    `\\b(?:re-?schedul\\w*|re-?book|rearrange|postpone|push (?:it|that|my \\w+) (?:back|to)|bring (?:it|that|my \\w+) forward|(?:move|shift|change|switch|swap)\\b[^.?!]{0,24}\\b${APPOINTMENT}\\b|(?:move|shift|change|switch) (?:the |my )?(?:time|date|day)\\b|(?:can|could|may) (?:i|we|you) (?:move|change|shift)\\b)`,
    'u',
  ),
  moveTo: /^.*\b(?:to|for|until) (?!my |move |change |re-?schedule )(.+)$/u,
  cancel: new RegExp(
    `\\b(?:cancel(?:l?ing|l?ed|lation)?|call (?:it|that) off|(?:can't|cannot|can not|won't|unable to) (?:make|come|attend) (?:to )?${APPOINTMENT}|get rid of my (?:booking|appointment))\\b`,
    'u',
  ),
  lookup: new RegExp(
    `\\b(?:(?:when|what time|where|what day|which day)(?:'s| is| was|s)? (?:my|our|the) (?:next |upcoming )?${APPOINTMENT}(?![^.?!]{0,24}\\b(?:free|available|possible|open|next)\\b)|(?:show|see|check|view|find|look ?up|remind me (?:of|about)|details (?:of|for)|status of|what'?s|do i have)\\b[^.?!]{0,20}\\b(?:my|our|a|an|any) (?:next |upcoming )?(?:bookings?|appointments?|reservations?)|(?:am i|is it|are we) (?:still )?(?:booked|confirmed)|did (?:it|you|that) (?:book|go through|work)|(?:which|what) (?:bookings?|appointments?) do (?:i|we) have|what (?:time|day) was (?:it|that)|when was (?:it|that)|what did i book|my booking\\W*$|my appointment\\W*$|my reference)`,
    'u',
  ),
  question:
    /[?]|^\W*(?:what|when|where|who|which|how|why|is|are|do|does|can|could|may|will|would|should|any)\b|\b(?:tell me|i wonder|wondering|do you|is there|are there|how much|how long|need to know|want to know|i'm not sure (?:if|whether))\b/u,
  availability:
    /\b(?:available|availability|anything|something|free|slots?|openings?|times|time slots?|appointments?|spaces?|vacanc\w+|fit me|squeeze|book|get|have you got|earliest|soonest|next)\b/u,
  openings: /\b(?:an?|any|some|other|more|next) openings?\b/u,
  asksAboutPeople: /^\W*(?:is|are|does|who)\b(?!.*\b(?:available|free|instead|have|got|any|with|work(?:ing)?)\b)/u,
  also: /\b(?:also|as well|in addition|another (?:one|booking|appointment)|one more|and then)\b/u,
  bareParty: /\bfor (\d{1,3})\b(?!\s*(?:pm|am|:|\.\d|h\b|hours?|days?|weeks?|months?|minutes?|o'clock|th\b|st\b|nd\b|rd\b|-))/u,
  topics: [
    { topic: 'price', pattern: /\b(?:prices?|pricing|costs?|how much|fees?|charges?|rates?|expensive|cheap(?:est)?|tariff|quote)\b/u },
    { topic: 'duration', pattern: /\b(?:how long|duration|how many (?:minutes|hours)|length of|long does|time does it take)\b/u },
    {
      topic: 'services',
      pattern:
        /\b(?:what (?:do|can|else do|services do) you (?:offer|do|have|provide|sell|book)|what can i (?:book|get|have)|(?:which|what|list|your|all|show|see) (?:the |me |your |of your |all )*(?:services?|treatments?|offerings?|menu)|what services|price ?list|what'?s on offer|what do you got)\b/u,
    },
    {
      topic: 'staff',
      pattern:
        /\b(?:who (?:does|do|is|are|works|cuts|will|would|can)|which (?:stylists?|therapists?|teachers?|people|staff)|your (?:stylists|therapists|team|staff))\b/u,
    },
    {
      topic: 'included',
      pattern:
        /\b(?:what(?:'s| is) (?:included|in|a|an|the)\b|what (?:does|do) .{0,30}(?:include|involve|cover|mean)|includ(?:e|es|ed|ing)|tell me (?:more )?about|describe|what happens (?:in|at|during)|how many people|maximum|max|capacity)\b/u,
    },
  ],
  policyTopics: [
    {
      policy: 'cancellation',
      pattern:
        /\b(?:cancellation|cancel (?:polic\w+|fees?|for free|free of charge)|(?:can|could|what if|what happens if|if|until when can|how late can|when can) (?:i|we)\b[^.?!]{0,16}\bcancel(?! (?:my|it|that|the|this|booking))|no.?show|refundable|(?:get|have|want) (?:a |my )?(?:refund|money back))\b/u,
    },
    {
      policy: 'rescheduling',
      pattern:
        /\b(?:rescheduling (?:polic\w+|rules?)|(?:until when|how late) can (?:i|we) (?:move|change|reschedule)|what if i need to (?:move|change|reschedule))\b/u,
    },
    { policy: 'privacy', pattern: /\b(?:privacy|gdpr|my (?:data|details)|personal data|store my|data protection)\b/u },
  ],
  ordinals: [
    { pattern: /\b(?:first|1st|top)\b/u, index: 0 },
    { pattern: /\b(?:second|2nd)\b/u, index: 1 },
    { pattern: /\b(?:third|3rd)\b/u, index: 2 },
    { pattern: /\b(?:fourth|4th)\b/u, index: 3 },
    { pattern: /\b(?:fifth|5th)\b/u, index: 4 },
    { pattern: /\b(?:sixth|6th)\b/u, index: 5 },
    { pattern: /\b(?:seventh|7th)\b/u, index: 6 },
    { pattern: /\b(?:eighth|8th)\b/u, index: 7 },
    { pattern: /\b(?:last|final|bottom|latest|later) (?:one|option|slot|time)\b|^\W*(?:the )?(?:last|latest)\W*$/u, index: -1 },
    { pattern: /\b(?:earlier|earliest|soonest) (?:one|option|slot|time)\b|^\W*(?:the )?(?:earliest|soonest)\W*$/u, index: 0 },
  ],
  numbered:
    /^\W*(?:actually,? |no,? |rather |make (?:it|that) )*(?:i(?:'ll| will|'d like to)? (?:take|have|go (?:with|for)|choose|pick|prefer) )?(?:yes,? )?(?:ok,? )?(?:the )?(?:number|option|slot|choice|no\.?|nr\.?|#)?\s*(\d{1,2}|one|two|three|four|five|six|seven|eight)(?: please| pls| thanks| then)?\W*$|\b(?:number|option|choice|#)\s*(\d{1,2}|one|two|three|four|five|six|seven|eight)\b/u,
  theOne:
    /\b(?:one|option|slot)\b|\b(?:i'll take|i will take|let'?s (?:do|say|go with|take)|go (?:with|for)|take|works|perfect|please|is (?:good|fine|great|perfect|ok))\b/u,
  pointing: /\b(?:the|that) (?:\S+ ){0,4}(?:one|option|slot)\b|\b(?:one|option|slot) (?:on|at|with|in)\b/u,
  notAChoice:
    /\b(?:first|1st|second|2nd|third|3rd) (?:thing|week|of|time|available|half|day|mon|tue|wed|thu|fri|sat|sun|visit|appointment)/u,
  later: /\b(?:later|after that|towards? the end|late(?:r)? (?:in the day|on))\b/u,
  earlier: /\b(?:earlier|sooner|before that)\b/u,
  more: /\b(?:more (?:times?|slots?|options?|choices?)|(?:other|different|another|any other|some other) (?:times?|slots?|options?)|what else|anything else|show (?:me )?more|any more|further options|any others?|others\?)/u,
  weekAfter: /\b(?:the )?(?:week after(?! next)|following week|week later|week after that)\b/u,
  shift: /\b(\d{1,3}|an?|one|two|three|four|half an?|a half) ?(hours?|hrs?|minutes?|mins?) (later|earlier|after|before)\b/u,
  shiftUnits: { hour: /^h/u, half: /^(?:half|a half)/u, earlier: /^(?:earlier|before)/u },
  different:
    /\b(?:something else|some other day|(?:an)?other days?|different day|none of (?:these|those|them)|neither|(?:those|these|they|that|it|none) (?:don't|doesn't|do not|does not|won't) (?:work|suit|fit)|not (?:that|these|those)(?: one)?|doesn't work|don't work|no good|no use)\b/u,
  soonest:
    /\b(?:soonest|earliest|first available|next available|as soon as possible|asap|soon as|quickest|right away|next free|first free|next opening|next slot|next appointment)\b/u,
  anyDay: /\b(?:any ?time|whenever|any ?day|don't mind when|no preference|you choose|surprise me|flexible|up to you|don't care when)\b/u,
  party: [
    new RegExp(`\\b(${NUMBER}) (?:${PEOPLE})\\b`, 'u'),
    new RegExp(`\\b(?:party|group|table|team) of (${NUMBER})\\b`, 'u'),
    new RegExp(
      `\\b(?:we are|we're|we be|there are|there're|there will be|there'll be|it's|us) (${NUMBER})\\b(?! ?(?:pm|am|o'clock|:|\\.\\d))`,
      'u',
    ),
    new RegExp(
      `\\bfor (one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b(?! (?:hours?|days?|weeks?|months?|minutes?|thirty|fifteen|o'clock|pm|am))`,
      'u',
    ),
  ],
  alone: /\b(?:just (?:me|myself|one)|only me|by myself|for me only|on my own|alone)\b/u,
  pair: /\b(?:(?:me|myself|i|for me) and (?:my|a|an?other) (?:wife|husband|partner|girlfriend|boyfriend|friend|mum|mom|mother|dad|father|sister|brother|daughter|son|fianc\w+|colleague|mate)|my (?:wife|husband|partner|girlfriend|boyfriend|friend|mum|mom|sister|brother) and (?:i|me|myself)|both of us|the two of us|the pair of us)\b/u,
  numbers: { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12 },
  anyone:
    /\b(?:any(?:one|body)(?: else)?|whoever|any (?:stylist|therapist|of them)|(?:don't|do not|doesn't) (?:mind|care|matter) who|no preference|some(?:one|body) else|doesn't matter who|(?:an)?other (?:stylist|therapist|person))\b/u,
  without: /(?:\bwithout|\bnot(?: with)?|\bno|\bdon't need|\bother than|\bexcept|\bdrop|\bforget)(?: the| a| any)?\s*$/u,
  notThis: /(?:\bnot|\binstead of|\brather than|\bno|\bwithout|\bdon't (?:want|need))(?: a| an| the)?(?: \w+)?\s*$/u,
  days: new RegExp(
    `\\b(?:(?!${NO_WEEKDAY})(?:${WEEKDAY})|(?:${MONTH})\\b|may \\d|\\d+(?:st|nd|rd|th)? (?:of )?may\\b|today|tonight|tomm?orr?ow|tmrw|tmw|yesterday|weekdays?|weekends?|weeks?|fortnight|months?|\\d{1,2}(?:st|nd|rd|th)\\b|\\d{1,2}[/.]\\d{1,2}|\\d{4}-\\d{2}-\\d{2}|in \\w+ days|days? after|asap|christmas|easter|new year|bank holiday)`,
    'u',
  ),
  times: new RegExp(
    `\\b(?:(?:in the |early |late |mid[- ]?|this |at )*(?:mornings?|afternoons?|evenings?|nights?|lunch ?times?|lunch|noon|midday|midnight|after work|before work|end of (?:the )?day)` +
      `|(?:(?:any ?time |sometime )?(?:after|before|from|until|till|by|around|about|at|past|between|not before|no later than) )?(?:half past |half |quarter past |quarter to )?(?:\\d{1,2}(?:[:.h]\\d{2})? ?(?:am|pm|a\\.m\\.|p\\.m\\.|o'clock|ish)|\\d{1,2}[:.]\\d{2}|\\d{1,2}h\\d{0,2})` +
      `|(?:after|before|from|until|till|by|around|about|at|past|half past|half|quarter past|quarter to) (?:${NUMBER})(?:[:.]\\d{2})?(?:ish)?(?: (?:and|to|-) (?:${NUMBER})(?:[:.]\\d{2})?)?(?! (?:minutes?|hours?|days?|weeks?|months?|people|of))|between (?:${NUMBER})(?:[:.]\\d{2})? ?(?:am|pm)? and (?:${NUMBER})(?:[:.]\\d{2})? ?(?:am|pm)?)`,
    'gu',
  ),
  /** "not Friday, Tuesday please": what is wanted is in the first group. */
  notThen:
    /\bnot [^,.;]+[,.;] *(?:but |rather |maybe |perhaps )?(.+)$|\b(?:doesn't|does not|won't|can't|cannot|don't) [^,.;]*[,.;] *(?:but |rather |maybe |perhaps |how about |what about |so )*(.+)$/u,
  /** Said without a day: on every day. */
  everyDay: /\b(?:mornings|afternoons|evenings|lunch ?times|nights)\b/u,
  soonPhrase: 'in the next week or so',
  sameTime: /\b(?:at )?the same (?:time|hour)\b|\bsame (?:time|hour)\b/u,
  not: /\b(?:not|except|can't|cannot|can't do|isn't|doesn't work|don't|apart from|other than|but not)\b/u,
  clock: [
    new RegExp(`\\b(?<quarter>half past|half|quarter past|quarter to) (?<hour>${NUMBER})\\b ?(?<part>am|pm)?`, 'u'),
    /\b(?<hour>\d{1,2})[:.h](?<minute>\d{2}) ?(?<part>am|pm|a\.m\.|p\.m\.)?/u,
    new RegExp(`\\b(?<hour>${NUMBER}) ?(?:(?<part>am|pm|a\\.m\\.|p\\.m\\.)|o'clock|ish)(?![a-z])`, 'u'),
    new RegExp(`\\b(?:at|around|about) (?<hour>${NUMBER})\\b(?! (?:people|minutes?|hours?|days?|weeks?))`, 'u'),
  ],
  bound: /\b(?:after|before|between|from|until|till|by|later than|earlier than|not at|past \d)\b/u,
  partsOfDay: [
    { pattern: /\bmorning\b/u, fromMinute: 0, toMinute: 720 },
    { pattern: /\bafternoon\b/u, fromMinute: 720, toMinute: 1080 },
    { pattern: /\b(?:evening|night)\b/u, fromMinute: 1080, toMinute: 1440 },
    { pattern: /\b(?:noon|midday|lunch ?time)\b/u, fromMinute: 690, toMinute: 840 },
  ],
  quarters: { half: /^half/u, to: /^quarter to/u, morning: /^a/u, afternoon: /^p/u },
  concepts: [
    ['haircut', 'trim', 'cut', 'barber', 'fringe', 'bangs', 'hairdresser', 'blow', 'crop', 'shave', 'chop'],
    [
      'colour',
      'color',
      'dye',
      'highlights',
      'tint',
      'roots',
      'bleach',
      'balayage',
      'ombre',
      'blonde',
      'lowlights',
      'dyed',
      'dying',
      'coloured',
      'colored',
    ],
    ['massage', 'rub', 'masseur', 'masseuse', 'shiatsu', 'knots', 'shoulders'],
    ['yoga', 'pilates', 'vinyasa', 'stretch'],
    ['consultation', 'consult', 'advice', 'expert'],
    ['hire', 'rent', 'rehearsal', 'venue', 'photoshoot', 'workshop'],
    ['manicure', 'nails', 'pedicure'],
    ['facial', 'skincare'],
  ],
  gloss: [],
  aroundName: { before: '(?:with|by|from|for)\\s+(?:(?:the|an?)\\s+)?|(?:the|an?)\\s+', after: "'s" },
  stem: (word) => (word.length < 4 ? word : word.replace(/(?:'s|s'|'|(?<=[a-z]{3})(?:ings?|ed|es|s))$/u, '').replace(/e$/u, '')),
  common: new Set(
    'a an the my our your to for of in on at with and or me i we us you it is are be do can could would like get have want need some any please book booking appointment time times next new this that one hi hello go make go two both massages'.split(
      ' ',
    ),
  ),
}
