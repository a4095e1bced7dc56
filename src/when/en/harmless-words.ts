/** They take back what else is said, wherever they stand. */
export const refusing: ReadonlySet<string> = new Set(
  'doubt doubtful unlikely hardly barely scarcely rarely seldom cancelled canceled postponed scrap ditch nah nope nay'.split(' '),
)
/** Before a time they make another of it: "than Friday", "most Fridays", "toward 3". */
export const weighty: ReadonlySet<string> = new Set(
  (
    'across against almost amid backward begin beginning behind below beneath commencing contrary deadline despite due ere ex exclude fewer few final former formerly gone halfway hence hereafter ' +
    'hitherto least less lest lose max middle midway most near nearer nearly nobody none nothing notwithstanding numerous onto opposite original other otherwise partial partially partly ' +
    'pending per post postpone pre previously prior reject remaining remove sans semi several since sub such supposedly than through toward towards triple twice underneath unlike ' +
    'upon upwards via versus vs worst wrong yet zero ended ending ends forget exclude avoid delay skip arrives leaves lands flies returns visits departs'
  ).split(' '),
)

/** What somebody did at a time; a past that is no wish. */
export const irregularPast: ReadonlySet<string> = new Set(
  'rang heard came saw went told did met left found spoke wrote sent bought got paid lost had forgot took gave made sat broke fell cut'.split(
    ' ',
  ),
)
export const wishfulPast: ReadonlySet<string> = new Set(
  'hoped wanted needed wondered preferred liked fancied meant interested delighted excited pleased tired based married retired required obliged'.split(
    ' ',
  ),
)

/** Adverbs, and words that end like one, that leave the time behind them as it is. */
export const harmlessAdverbs: ReadonlySet<string> = new Set(
  'only really hopefully ideally preferably possibly kindly early daily weekly monthly yearly fortnightly family exactly definitely roughly lovely friendly finally actually basically probably usually normally generally honestly apply reply supply fly july quickly simply especially specifically badly desperately nearly likely emily sally kelly molly holly polly lily carly billy milly ally body truly sadly unfortunately obviously currently urgently clearly literally absolutely certainly firstly elderly'.split(
    ' ',
  ),
)

/** Who is spoken of behind a time, and what they must say there for the time to be a wish. */
export const speaking: ReadonlySet<string> = new Set(['i', 'we'])
export const being: ReadonlySet<string> = new Set(["i'm", 'im', "we're"])
export const others: ReadonlySet<string> = new Set(['he', 'she', 'they', "they're"])
export const things: ReadonlySet<string> = new Set(['my', 'our', 'it', 'that', 'this'])
export const wishing: ReadonlySet<string> = new Set(
  'can could would should will need needs want wants like love may might think guess hope prefer believe suppose wish wonder say said mean meant'.split(
    ' ',
  ),
)
export const willing: ReadonlySet<string> = new Set(
  'free available around able good flexible ok okay easy open looking hoping thinking happy wondering interested after time off nothing plenty availability all only also in fine here back not'.split(
    ' ',
  ),
)

const polite =
  'please pls plz pleaze thanks thank thankyou thx ty ta cheers x xx xxx lol haha hehe mate love luv hun hon babe darling dear sir madam maam buddy pal bro dude kindly sorry hi hello hey regards yeah yes yep yup xoxo pretty fam boss mister miss mrs mr ms gracias merci bless appreciate appreciated grateful excuse pardon bruv innit gents ladies'
const linking =
  'and or but so if as because cos coz cause though although with w for to in at on by is it and/or & plus which that where who whatever whichever'
const pronouns =
  "i i'm im i'd id i'll i've ive we we'd we're we'll we've you u ur you'd you're you'll you've your yours my our me us it it's its that's thats there there's this these he she they he's she's his her him their them a an the what what's whats how why one ones"
const verbs =
  "is are be being would will could can should might may do does have has got get gets need want like love prefer work works suit suits fit fits sound sounds look looks seem seems it'd that'd that'll book reserve make come cancel move means let lets let's lmk gonna wanna gotta hoping hope looking wanting needing trying thinking think guess know tell say see meet bring take give put pop call ask check confirm confirmed noted sorted done doable feasible agreed deal go going visit visiting pay paying join joining squeeze swing drop collect fit fitting fixed help start starting serve bringing try use"
const judging =
  'ok okay oki fine good great perfect best better ideal lovely brilliant cool grand nice awesome amazing fab super easiest easier possible poss possibly available avail availability free open any anything anytime sometime something some still also too either both all just only again really even maybe perhaps preferably ideally hopefully then instead inclusive please definitely sharp latest exactly possibility option options must bonus treat plan pleasure dream godsend bit little tad choice idea day time ' +
  'idk idc tbh btw asap right alright aight okey dokey gd decent sound sounds sorted chance usual normal online zoom indoors outdoors upstairs downstairs person remote remotely virtual home window emergency urgent first quick long short double same new nice suitable convenient acceptable workable spare bookable under name named called account number reference guaranteed important special big small ace sweet mint magic handy neat dope sick wicked fantastic wonderful excellent splendid superb terrific marvellous delightful dandy fab fabulous appreciated enough'
const booked =
  'appointment appointments appt appts slot slots booking bookings session sessions class classes visit visits spot spots space spaces opening openings reservation haircut haircuts cut cuts trim trims colour color ' +
  'highlights balayage massage massages facial facials manicure pedicure mani pedi nails nail wax waxing threading blowdry blow perm fade shave beard brows brow lashes lash tint treatment treatments consultation checkup lesson lessons yoga pilates table tables tour hair roots gel hot deep thai swedish kids couples two three people person persons adult adults child children baby toddler son daughter mum mom dad wife husband partner girlfriend boyfriend friend friends sister brother nan gran group party family dog dogs cat cats puppy car bike van client customer member members guest guests women womens men mens lady boys girls kid ' +
  'root roots scalp head face back neck shoulder foot feet leg legs arm arms body skin lip chin bikini toner bleach ombre keratin extensions weave braids braid cornrows locs dreads relaxer wash style styling updo upstyle bridal makeup make-up spray tan peel hydrafacial microblading piercing tattoo botox filler fillers hifu laser reiki reflexology acupuncture physio osteopath chiropractor dentist dental filling hygienist doctor nurse vet vaccination jab ' +
  'mot service tyre tyres repair groom grooming walk training trainer coach coaching tutoring tutor class spin swim swimming court pitch room studio seat seats dinner lunch brunch meal drinks meeting call chat interview viewing photoshoot shoot rehearsal workshop course stylist therapist barber'

/** What is booked. */
export const services: ReadonlySet<string> = new Set(booked.split(' '))
/** What may stand directly behind a time and leaves it as it is. */
export const harmless: ReadonlySet<string> = new Set(
  [polite, linking, pronouns, verbs, judging, booked].flatMap((words) => words.split(' ')),
)
