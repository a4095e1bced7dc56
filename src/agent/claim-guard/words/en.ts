import type { ClaimWords } from './claim-words.ts'

const NOUN = '(?:booking|appointment|reservation|haircut|massage|colour|color|class|session|visit|call|table|treatment|consultation|cut)'
const DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'

export const en: ClaimWords = {
  language: 'en',
  claims: [
    { act: 'mailed', words: /\b(?:look in|check|see|in|find) your (?:inbox|mailbox|e-?mails?)\b/u },
    { act: 'moved', words: /\b(?:able|managed) to (?:move|reschedule|change|switch|shift)\b/u, even: 'possible' },
    { act: 'taken', words: /\bfully booked\b|\b(?:over)?booked (?:out|up|solid)\b|\bsold out\b|\bunavailable\b/u },
    {
      act: 'taken',
      words: /\b(?:some(?:body|one) else|another customer|other customers?|others)\b.*\b(?:holding|held|booked|reserved|taken|has|took)\b/u,
    },
    {
      act: 'taken',
      words:
        /\b(?:is|are|was|were|been|'s|got|already|just) (?:already |just |now |all |both )*(?:taken|gone|snapped up|occupied|full|spoken for)\b(?! care)/u,
    },
    {
      act: 'booked',
      words:
        /\b(?:was|were|been) able to (?:book|reserve|secure|confirm|get|fit|arrange)\b|\bmanaged to (?:book|reserve|secure|confirm|get|fit|arrange)\b|\badded you\b|\bhave you (?:here|with us|in on|in for|in at)\b|\byour name (?:is )?on (?:it|the|that)\b|\b(?:under|in) your name\b|\byou(?:'re| are) (?:good for|coming|on for)\b|\bwe(?:'re| are) on for\b|\bit(?:'s| is) (?:a go|on|happening|in the bag)\b(?! (?:the|your|our|me|a|its|hold|\w+day))|\bin the bag\b|\bmade it happen\b|\b(?:allocated|assigned|given) (?:you|to you)\b|\bsuccess\b|day it is\b|\ba done deal\b/u,
      even: 'possible',
    },
    { act: 'booked', words: /\b(?:re)?(?<!fully |over)booked\b(?! out| up| solid| by | online)/u },
    { act: 'booked', words: /\breserved\b(?!.*\b(?:until|minutes?|while|temporarily)\b)/u },
    {
      act: 'booked',
      words: /\b(?:scheduled|secured|confirmed|finali[sz]ed|guaranteed|penciled|pencilled|slotted in|locked in|nailed down|inked in)\b/u,
    },
    {
      act: 'booked',
      words:
        /\byou(?:'re| are|re) (?:all |now |both )?(?:down for|in for|in on|in at|on for|on the books|expected|registered|enrolled|signed up|confirmed|in!)|\byou(?:'re| are) in$/u,
    },
    {
      act: 'booked',
      words: new RegExp(
        `\\byour (?:\\w+ ){0,2}${NOUN}(?: (?:with|for|on|at) [^,]{1,40})? (?:is|are|stands|awaits|remains|has gone through|went through|will be on|will be at|starts|begins|takes place)\\b`,
        'u',
      ),
      weak: true,
    },
    {
      act: 'booked',
      words: new RegExp(
        `\\b(?:your|the|this|that) (?:\\w+ ){0,2}${NOUN} (?:on|at|for) (?:the |this |next )?(?:${DAY}|\\d|tomorrow|today|noon)`,
        'u',
      ),
      weak: true,
      timed: true,
    },
    { act: 'booked', words: new RegExp(`\\byou have (?:a|an|your|got an?|1|one) (?:\\w+ ){0,2}${NOUN}\\b`, 'u'), weak: true },
    {
      act: 'booked',
      words: new RegExp(
        `\\b(?:made|completed|placed|processed|created|entered|accepted|approved|taken|submitted|logged) (?:the|your|a|an|that|this|my|our) (?:\\w+ )?${NOUN}`,
        'u',
      ),
    },
    {
      act: 'booked',
      words:
        /\b(?:booking|appointment|reservation) (?:is |was |has been |has |now )*(?:complete|completed|made|successful|created|processed|approved|accepted|active|live|official|gone through|went through)\b/u,
    },
    {
      act: 'booked',
      words: new RegExp(
        `(?<!\\bcan |could )\\bsee you (?:both |all |again )?(?:on|at|this|next|tomorrow|today|tonight|then|there|in the|${DAY}|mon|tue|wed|thu|fri|sat|sun|\\d|noon)\\b`,
        'u',
      ),
      even: 'future',
    },
    {
      act: 'booked',
      words:
        /\b(?:look(?:ing)? forward to|ready to|pleased to|will|'ll|glad to|delighted to) (?:see|seeing|welcom(?:e|ing)|hav(?:e|ing)|meet(?:ing)?|greet(?:ing)?|your)\b/u,
      even: 'possible',
      timed: true,
    },
    {
      act: 'booked',
      words:
        /\b(?:your )?(?:booking |confirmation |reservation |appointment )?(?:reference|confirmation number|booking number|booking code|booking id)(?: number| code)? ?(?:is|:|will be)/u,
      even: 'future',
      weak: true,
    },
    { act: 'booked', words: /\b(?:i am|i'm|im|we're|we are) (?:now |just |currently )?(?:booking|reserving|confirming|scheduling)\b/u },
    {
      act: 'booked',
      words: /\bi (?:hereby |now |also )?confirm\b|\b(?:happy|pleased|glad|delighted|able|can|thrilled) (?:to |now |happily )?confirm\b/u,
      even: 'possible',
    },
    {
      act: 'held',
      words:
        /\b(?:i am|i'm|im|we are|we're|am|are|is|still|been|'s|was|now) (?:still |now |also |only |just |being |currently )*(?:holding|held|keeping|saving)\b(?! in| on | at)|\bon hold\b|\bset (?:it |that |this |the slot |the time )?aside\b|\b(?:placed|put|have|got) (?:a|the) hold\b|\bhold is (?:active|in place|live)\b|\b(?:have|'ve) (?:\w+ )?(?:held|kept|saved)\b/u,
    },
    {
      act: 'held',
      words: /\breserved\b(?=.*\b(?:until|minutes?|while|temporarily)\b)|\b(?:saved|kept) (?:it|that|the \w+|your \w+) (?:for you|free)\b/u,
    },
    {
      act: 'moved',
      words:
        /\b(?:moved|rescheduled|postponed|brought forward|pushed back|rebooked|shifted|bumped)\b(?! to (?:a )?new (?:address|premises))/u,
    },
    {
      act: 'moved',
      words:
        /\b(?:changed|switched|swapped|updated|amended|modified|transferred)\b.{0,30}\b(?:booking|appointment|reservation|time|day|date|to)\b|\b(?:booking|appointment|reservation|time|date)\b.{0,25}\b(?:changed|switched|swapped|updated|amended|modified)\b/u,
    },
    {
      act: 'cancelled',
      words:
        /\bcancell?ed\b(?! (?:within|less|later|at least|more|after|before))|\bcalled (?:it )?off\b|\bcancellation (?:is |has been |was )?(?:confirmed|complete|completed|done|processed|gone through|went through)\b|\b(?:removed|deleted|scrapped|dropped|withdrawn) (?:your|the|it|that|from)\b/u,
    },
    {
      act: 'paid',
      words:
        /\brefunded\b|\brefund (?:is|has|was|of|for|went|should|will)\b|\b(?:issued|processed|sent|made|arranged|initiated|started|triggered) (?:you )?(?:a|the|your)? ?(?:full |partial )?refund\b|\bmoney (?:is )?(?:back|on its way)\b|\breimbursed\b|(?:\b(?:pounds?|euros?|dollars?|money|amount)|[£$€] ?\d[\d.]*)\b.{0,25}\b(?:on (?:its|their|the) way|back (?:to|on|in|into) your?)\b/u,
      even: 'future',
    },
    {
      act: 'paid',
      words:
        /\b(?:charged|debited|billed|deducted)\b|\b(?:payment|deposit|transaction|card)\b.{0,25}\b(?:received|taken|complete|successful|confirmed|processed|went through|gone through|accepted|charged|authorised|authorized)\b|\b(?:received|took|taken|processed|accepted) (?:your|the|a) (?:payment|deposit)\b|\b(?:is|are|been|already|fully|have|'ve) paid\b|\bpaid in full\b/u,
    },
    {
      act: 'free',
      words:
        /\b(?:is|are|'s|'re|be|both|looks?|all) (?:still |also |currently |both |all |completely |wide |definitely )*(?:free|available|open|vacant|bookable|possible|doable|clear)\b/u,
      timed: true,
    },
    {
      act: 'free',
      words:
        /\b(?:free|available|open|next|nearest|following|these|other|earlier|later|empty|suitable) (?:times?|slots?|spots?|appointments?|openings?)\b|\bwhat is (?:free|available)\b|\bhere (?:are|is) (?:what|some|the|a few)\b.*\b(?:free|available|times?|slots?)\b|\bthese (?:instead|are free)\b|\bis (?:still )?room (?:on|at)\b/u,
    },
    {
      act: 'free',
      words:
        /\b(?:i|we) (?:have|'ve|ve|do have|still have|also have|got|found|can do|can offer|could do|could offer|can fit|could fit|can squeeze|can see)\b|\bthere(?:'s| is| are|'re) (?:a|an|one|two|some|still|space|room|availability|also|time|\d)\b|\b(?:i|we)'ve got\b|\byou (?:can|could) (?:have|come|take)\b|\b(?:an? |the )?(?:opening|slot|gap|availability|vacancy|spot)s?\b|\b(?:works|would work|fits)\b|\bcan do\b|\bhas (?:time|space|room|availability|an? \w+)\b/u,
      timed: true,
      even: 'possible',
    },
    {
      act: 'free',
      words:
        /\bnothing (?:is )?(?:free|available|earlier|later|left)\b|\bno(?:thing)? (?:free|available|more|other|open|earlier|later)? ?(?:times?|slots?|availability|openings?|appointments?)\b|\b(?:no|any) availability\b|\bnot available\b|\bno space\b|\bnot free\b|\b(?:found|have) nothing\b/u,
    },
    {
      act: 'mailed',
      words:
        /\b(?:e-?mail|mail|confirmation|invit(?:e|ation)|calendar (?:file|invite|entry)|receipt|sms|text(?: message)?|link|message|code)s?\b.{0,60}\b(?:sent|on (?:its|the|their) way|is coming|in your inbox|dispatched|delivered|gone out|went out|going out|follows|shortly|has reached|will (?:follow|arrive|reach|be with you))\b/u,
      even: 'future',
    },
    {
      act: 'mailed',
      words:
        /\b(?:e-?mailed|mailed|texted) (?:it|you|the|a|your|everything|that|them)\b|\b(?:sent|sending|dispatched|fired off|shot|forwarded|popped) (?:you |it |off |out |over |an? |the |your |through )+|\bcheck your (?:inbox|e-?mail|mail|phone|spam)\b/u,
    },
    {
      act: 'mailed',
      words:
        /\b(?:you(?:'ll| will|ll)|you should) (?:shortly |soon |also |now |then |be )*(?:get|getting|receive|receiving|have|find)\b.{0,50}\b(?:e-?mail|mail|confirmation|sms|text|invite|calendar file|inbox)\b/u,
      even: 'possible',
    },
    {
      act: 'person',
      words:
        /\b(?:asked|told|notified|informed|alerted|messaged|contacted|called|paged|forwarded|passed|handed|escalated|transferred|flagged|connected|let(?! me| us))\b.{0,40}\b(?:colleagues?|team|staff|person|someone|somebody|human|manager|receptionist|owner|member|stylist|therapist|know)\b/u,
    },
    {
      act: 'person',
      words:
        /\b(?:colleague|member of (?:our |the )?(?:team|staff)|someone|somebody|a person|a human|manager|the team|our team|staff)\b.{0,30}(?:\bwill\b|'ll|\bis going to\b|\bhas been\b|\bis on\b).{0,20}\b(?:reply|call|ring|contact|touch|back|asked|notified|way|informed|join|take over|phone|write)\b/u,
      even: 'future',
    },
    {
      act: 'waitlisted',
      words: /\b(?:added|put|placed|you're|you are|signed|got|joined|popped)\b.{0,30}\bwait(?:ing)?[ -]?list|\bwait-?listed\b/u,
    },
    {
      act: 'done',
      words:
        /\b(?:all |it's |that's |and |consider (?:it|that) )?(?<!almost |nearly |be )done\b(?! (?:by|at|with|so|in|on|under|to|your|before|yoga|it before|this before))|\bsorted\b|\bconsider it\b|\btaken care of\b|\b(?:it|that|this|all)(?:'s| is| has been)? (?:settled|handled|finished|wrapped up|accomplished)\b|\bmission accomplished\b|\bvoila\b|\bta-?da\b|\b(?:all|we're|you're) good\b|\bjob done\b|[✅☑✔]\s*$/u,
    },
  ],
  common:
    /\b(?:tuesday|thursday|friday|wednesday|monday|appointment|booking|our|us|also|but|now|here|all|has|was|there|so|from|any|if|or|as|by|just|please|thank|thanks|the|you|your|is|are|i|it|and|for|at|on|to|of|have|been|with|that|this|we|will|not|what|which|would|my|me|a|an|in)\b/gu,
  idioms:
    /\b(?:(?:no|without (?:any )?)(?: cancellation)? ?(?:fees?|charges?|costs?)(?: appl\w+)?|need (?:your|the) (?:booking )?(?:reference|number|code)|(?:sure|know|certain|check|whether) (?:that )?it(?:'s| is) (?:really )?yours|no (?:problem|worries|doubt|trouble|bother|stress|hassle|fuss)|not to worry|don'?t (?:worry|forget|panic|hesitate)|nothing (?:more|else|further) (?:to do|you need to do|needed|to worry about)|no need to (?:\w+ ?){0,4}|(?:nothing|anything) to worry about|can'?t wait(?: to)?|cannot wait(?: to)?|why not|not only|could(?: no|n'?)t be (?:easier|happier)|no sooner said than|good (?:morning|afternoon|evening|day)|without (?:any )?(?:problem|delay|further ado)s?|if you (?:need|have|want|wish) (?:anything|any|something)[^,]*|you (?:do not|don'?t) (?:need|have) to[^,.;]*)\b/gu,
  breaks:
    /\b(?:and|but|so|because|since|now that|given that|while|although|though|which|as (?=i\b|we\b|you're|you are|your|it's)|that|plus|therefore|hence)\b/u,
  negation:
    /\b(?:run out|ran out|expired|lapsed|timed out|not|never|no longer|cannot|neither|nothing|none|nobody|no one|isnt|arent|hasnt|havent|wasnt|dont|didnt|without|yet to be|unable to|no)\b|n't\b/u,
  possible:
    /\b(?:can|could|would|should|may|might|must|shall|let me|let's|want|wants|like|able|ready to|need|needs|to be|have to|try|wish|happy to|waiting to|about to|asked to|going to try|pending|before)\b|\bi'd\b/u,
  future: /\b(?:will|going to|gonna|shortly)\b|'ll\b/u,
  condition:
    /\b(?:once|if|when|whenever|until|till|unless|as soon as|after|before|provided|whether|in case|so long as|as long as|only with|the moment|say yes|say the word|press|just confirm|please confirm|reply (?:yes|with)|to (?:book|confirm|reserve|hold|move|cancel|see))\b/u,
  customersAct:
    /\b(?:confirm\w*|say|says|said|yes|press\w*|agree\w*|name|e-?mail|tell|reply|replied|accept\w*|approve\w*|click\w*|answer\w*|choose|chosen|pick|give|given|details|go ahead|every|each|ok|okay|it(?:'s| is)|we have|book)\b/u,
  question:
    /^(?:and |or |so |but |then |now |ok |okay |well )?(?:is|are|was|were|has|have|had|do|does|did|shall|should|can|could|would|will|may|might|which|what|when|where|who|how|why|am|isn't|aren't|any)\b/u,
  seeking:
    /\b(?:do(?:n't| not) know|not sure|no idea|check|checking|look|looking|search|searching|find out|see (?:what|if|whether|which)|let me|you (?:want|wanted|said|asked|mean|meant|would like|prefer|mentioned|need|wish)|understand|understood|requested|in the past|for example|e\.g\.|earliest|latest|instead of|let go)\b|\byou'd\b/u,
  deadline: /\b(?:cancel|move|reschedule|change|cancell?ation|rescheduling)\b/u,
}
